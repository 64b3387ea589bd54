import ReportModel
import ReportText
import RulePack

/// Finds the statistics tables of one form in a draft by the labels of their rows.
struct TableRecognizer {
  /// How alike it must be to pass for the row's own.
  private static let leastSameness = 0.9

  let draft: Draft
  let pack: CompiledPack
  let vocabulary: TableVocabulary

  init(_ draft: Draft, by pack: CompiledPack, _ vocabulary: TableVocabulary) {
    self.draft = draft
    self.pack = pack
    self.vocabulary = vocabulary
  }

  /// The tables and the blocks that their rows fill, in document order.
  func recognize(_ fragments: [Fragment]) -> [(table: RecognizedTable, blocks: Range<Int>)] {
    let span = draft.text.bytes.span
    guard form.orientation == .rows else { return crosswiseTables(fragments, span) }
    let (assembled, heads) = assembledRows(fragments, span)
    guard !assembled.isEmpty else { return [] }
    let valueRows = vocabulary.rowRange.count { !vocabulary.isHeading[$0] }
    let splitter = TableSplitter(
      draft, vocabulary.rowRange, captions: vocabulary.captions, blocks: vocabulary.blocks,
      leastRows: form.hasSeveralColumns ? max(2, min(5, valueRows / 2)) : 5,
      endsWithKnownRow: form.hasSeveralColumns, isHeading: vocabulary.isHeading)
    var found: [(table: RecognizedTable, blocks: Range<Int>)] = []
    let tables = splitter.tables(in: assembled) { row in
      headStart(in: max(0, row.firstBlock - Self.mostHeadLines)..<row.firstBlock, span).titles > 1
    }
    for rows in tables {
      let above = found.last?.blocks.upperBound ?? 0
      if let table = recognize(rows, heads, below: above, span) { found.append(table) }
    }
    return found
  }

  var form: TableForm { pack.pack.tables[vocabulary.form] }

  private func assembledRows(
    _ fragments: [Fragment], _ span: Span<UInt8>
  ) -> (rows: [AssembledRow], heads: [TableHead]) {
    guard form.hasSeveralColumns else {
      var assembler = RowAssembler(
        labels: vocabulary.labels, columnTitles: vocabulary.columnTitles,
        valueTitles: vocabulary.valueTitles, isHeading: vocabulary.isHeading)
      assembler.assemble(fragments, span)
      return (assembler.rows, [])
    }
    var assembler = ColumnAssembler(
      labels: vocabulary.labels, titles: vocabulary.titles, outdated: vocabulary.outdatedForms,
      rows: pack.rows, vocabulary.rowRange)
    assembler.assemble(fragments, in: draft)
    let values = vocabulary.rowRange.count { !vocabulary.isHeading[$0] }
    return RepeatedRows.removed(from: assembler.rows, assembler.heads, valueRows: values, span)
  }

  private func crosswiseTables(
    _ fragments: [Fragment], _ span: Span<UInt8>
  ) -> [(table: RecognizedTable, blocks: Range<Int>)] {
    let fragments = BrokenLabels.joined(fragments, vocabulary.labels, span)
    return CrosswiseTable(vocabulary, of: pack).find(fragments, span).map { found in
      let caption = TableCaption(
        vocabulary.captions, in: draft, 0..<found.blocks.lowerBound)
      let table = RecognizedTable(
        form: vocabulary.form, caption: caption?.range, captionYear: caption?.year,
        rows: found.rows, heads: [], mistyped: found.mistyped, exchanged: found.exchanged,
        hasUnits: false, range: found.range)
      return (table, found.blocks)
    }
  }

  /// The table that some rows make up, below the blocks of the one before.
  private func recognize(
    _ assembled: ArraySlice<AssembledRow>, _ heads: [TableHead], below above: Int,
    _ span: Span<UInt8>
  ) -> (table: RecognizedTable, blocks: Range<Int>)? {
    guard let first = assembled.first, let last = assembled.last else { return nil }
    let aligned = align(assembled, span)
    let rows = aligned.compactMap(\.self)
    let top = min(above, first.firstBlock)
    let caption = TableCaption(vocabulary.captions, in: draft, top..<first.firstBlock)
    let end =
      rows.last.map { max($0.cells.last?.range.upperBound ?? 0, $0.label.upperBound) }
      ?? last.label.upperBound
    let table = RecognizedTable(
      form: vocabulary.form, caption: caption?.range, captionYear: caption?.year, rows: rows,
      heads: own(
        heads, assembled, keeping: aligned.map { $0 != nil }, above: first.label.lowerBound),
      mistyped: [],
      exchanged: [], hasUnits: hasUnits(assembled, rows), range: first.label.lowerBound..<end)
    let head = headStart(in: top..<first.firstBlock, span).block
    return (table, start(of: head, caption, span)..<last.lastBlock + 1)
  }

  /// The first block of a table whose head starts at a block: that of its caption, where this stands
  /// right above and is no heading of a part, as it is in forms whose tables are parts. A line that says
  /// who filled the table in is text of the report.
  private func start(of head: Int, _ caption: TableCaption?, _ span: Span<UInt8>) -> Int {
    guard let caption, !form.hasSeveralColumns, Ordinal(span, caption.range) == nil,
      (0...Self.mostBelowCaption).contains(head - caption.block),
      (caption.block..<head).allSatisfy({
        span.firstRange(of: "填报单位", in: draft.blocks[$0].range) == nil
      })
    else { return head }
    return caption.block
  }

  /// A caption stands at most this many blocks above the head of its table.
  private static let mostBelowCaption = 4

  /// The heads within a table and right above it, by their places among its rows.
  ///
  /// - Parameter kept: Which of the assembled rows are rows of the table.
  private func own(
    _ heads: [TableHead], _ rows: ArraySlice<AssembledRow>, keeping kept: [Bool], above start: Int
  ) -> [TableHead] {
    let within = heads.filter { (rows.startIndex..<rows.endIndex).contains($0.rowsAbove) }
    // What stands further above belongs to another table.
    let first = within.lastIndex { head in
      head.rowsAbove == rows.startIndex
        && start - (head.cells.last?.range.upperBound ?? start) > Self.widestHead
    }
    return within[((first ?? -1) + 1)...].map { head in
      let above = kept[..<(head.rowsAbove - rows.startIndex)]
      return TableHead(rowsAbove: above.count { $0 }, cells: head.cells)
    }
  }

  /// How far above its first row a table's head may begin, in bytes.
  private static let widestHead = 1500
}

// MARK: - Rows

extension TableRecognizer {
  /// The row of the table that each of the assembled ones is; nil for those that are none.
  private func align(
    _ assembled: ArraySlice<AssembledRow>, _ span: Span<UInt8>
  ) -> [RecognizedRow?] {
    var alignment = RowAlignment(pack.rows, vocabulary.rowRange)
    var placed: [RowID?] = assembled.indices.map { index in
      let candidates = assembled[index].candidates
      guard !candidates.isEmpty else { return nil }
      return alignment.place(candidates, before: assembled[(index + 1)...])
    }
    // The rows after each row, so that finding neighbours costs the same in a table of any length.
    var following = [RowID](repeating: vocabulary.rowRange.upperBound, count: placed.count + 1)
    for index in placed.indices.reversed() {
      following[index] = placed[index] ?? following[index + 1]
    }
    var same: Set<Int> = []
    var copies: Set<Int> = []
    var next = vocabulary.rowRange.lowerBound
    for (index, row) in assembled.enumerated() {
      if let place = placed[index] {
        next = place.advanced(by: 1)
      } else if row.candidates.isEmpty, next < following[index + 1],
        let match = similarRow(
          to: row, among: alignment.missing(in: next..<following[index + 1]), span)
      {
        alignment.take(match.row)
        placed[index] = match.row
        if match.score >= Self.leastSameness, !hasLostCharacter(row, as: match.row, span) {
          same.insert(index)
        }
        next = match.row.advanced(by: 1)
      } else if next < following[index + 1],
        let place = copied(
          row, among: alignment.missing(in: next..<following[index + 1]), span)
      {
        alignment.take(place)
        placed[index] = place
        copies.insert(index)
        next = place.advanced(by: 1)
      }
    }
    // A closure would have a copy of all that there is here for each row.
    var rows: [RecognizedRow?] = []
    rows.reserveCapacity(assembled.count)
    for (index, row) in assembled.enumerated() {
      guard !row.isTentative || placed[index] != nil else {
        rows.append(nil)
        continue
      }
      rows.append(
        recognized(
          row, as: placed[index], isSame: same.contains(index), isCopy: copies.contains(index),
          span))
    }
    return rows
  }

  private func recognized(
    _ row: AssembledRow, as place: RowID?, isSame: Bool, isCopy: Bool, _ span: Span<UInt8>
  ) -> RecognizedRow {
    let hasValue = place.map { !vocabulary.isHeading[$0] } ?? row.hasData
    let match: Section.Match =
      isCopy || row.candidates.isEmpty && !isSame ? .similar : .accepted
    let label = span.trimmed(row.label)
    guard !form.hasSeveralColumns else {
      return RecognizedRow(
        row: place, label: label, unit: nil, cells: cells(of: row, as: place),
        unread: row.unread, unreadCount: unreadCount(of: row), match: match)
    }
    return RecognizedRow(
      row: place, label: label,
      unit: row.unit
        ?? (hasValue ? row.cell.flatMap { CellText.unit(span, behindNumber: $0) } : nil),
      cells: hasValue ? [cell(of: row, as: place, span)] : [], unread: nil, unreadCount: nil,
      match: match)
  }

  /// How many values a row has that cannot be told apart; nil where that is not known.
  private func unreadCount(of row: AssembledRow) -> Int? {
    let mayBeBlank = row.mayHaveBlanks && pack.pack.rules["table/blank"]?.isOff == true
    return row.unread == nil || mayBeBlank ? nil : row.unreadCount
  }

  /// The values of a row in a form with several columns; those of a row without any are blank.
  private func cells(of row: AssembledRow, as place: RowID?) -> [RecognizedCell] {
    guard let place else {
      return row.values.map { RecognizedCell(cell: nil, range: $0.range, value: $0.value) }
    }
    let form = pack.rows[place]
    guard !form.isHeading, row.unread == nil else { return [] }
    guard !row.values.isEmpty else {
      let end = row.label.upperBound..<row.label.upperBound
      return form.cells.map { RecognizedCell(cell: $0, range: end, value: .blank) }
    }
    return row.values.compactMap { value in
      form.cell(in: value.column).map {
        RecognizedCell(cell: $0, range: value.range, value: value.value)
      }
    }
  }

  private func cell(
    of row: AssembledRow, as place: RowID?, _ span: Span<UInt8>
  ) -> RecognizedCell {
    RecognizedCell(
      cell: place.map { pack.rows[$0].firstCell }, range: row.cell ?? blankCell(of: row, span),
      value: row.value)
  }

  /// Whether the table has units: in a column, in its labels, or behind all its values.
  private func hasUnits(_ assembled: ArraySlice<AssembledRow>, _ rows: [RecognizedRow]) -> Bool {
    if assembled.contains(where: { $0.unit != nil }) { return true }
    let values = rows.filter { $0.value != .blank }
    return !values.isEmpty && values.allSatisfy { $0.unit != nil }
  }

  /// Where a value is missing: the empty cell, or a line with nothing but white space below the
  /// unit (what a web page leaves of an empty cell), or the end of the row.
  private func blankCell(of row: AssembledRow, _ span: Span<UInt8>) -> Range<Int> {
    if let empty = row.emptyCell { return empty }
    let isUnitBehind = row.unit.map { $0.lowerBound >= row.label.upperBound } ?? false
    let end = isUnitBehind ? row.unit?.upperBound ?? row.label.upperBound : row.label.upperBound
    if let cell = emptyCell(behind: end, isNext: isUnitBehind, span) { return cell }
    let lines = draft.text.lines
    let next = lines.line(at: end) + 1
    guard row.unit != nil, next < lines.count else { return end..<end }
    let line = lines.range(ofLine: next, in: span)
    guard !line.isEmpty, span.trimmed(line).isEmpty else { return end..<end }
    let start = line.prefix { span[$0] == 0x09 }.endIndex
    return start..<start
  }

  /// The empty cell at the end of a line, which is not part of the line's block.
  ///
  /// - Parameter isNext: Whether it is the next cell; if not, the unit's comes first.
  private func emptyCell(
    behind end: Int, isNext: Bool, _ span: Span<UInt8>
  ) -> Range<Int>? {
    var cell: Range<Int>?
    var offset = end
    while let (value, length) = span.scalar(at: offset, before: span.count),
      value != 0x0A, value != 0x0D, CharacterClass.isWhitespace(value)
    {
      offset += length
      if value == 0x09 {
        cell = offset..<offset
        if isNext { break }
      }
    }
    return cell
  }
}
