import ReportModel
import ReportText
import RulePack

/// What recognising a table needs of a form, derived from the pack once a run.
struct TableVocabulary: Sendable {
  /// The index of the form in ``Pack/tables``.
  let form: Int
  /// The form's rows, as a range of ``Pack/rows``.
  let rowRange: Range<Int>
  let labels: RowLabelTrie
  let columnTitles: [[UInt32]]
  let captions: [[UInt32]]
  /// The rows' labels for comparison, by the row's place in the form.
  let labelPairs: [LabelPairs]
  let outdatedForms: [RowLabelTrie]

  init(_ form: Int, of pack: Pack) {
    let table = pack.tables[form]
    let first = pack.tables[..<form].reduce(0) { $0 + $1.rows.count }
    self.form = form
    rowRange = first..<first + table.rows.count
    labels = RowLabelTrie(
      table.rows.enumerated().flatMap { index, row in
        ([row.label] + row.aliases).map { ($0, first + index) }
      })
    columnTitles = table.columns.map { LabelText.core($0.title) }
    captions = table.captions.map { LabelText.core($0) }
    labelPairs = table.rows.map { LabelPairs(RowLabelTrie.core($0.label)) }
    outdatedForms = table.outdatedForms.map { form in
      RowLabelTrie(form.labels.enumerated().map { ($1, $0) })
    }
  }
}

/// Finds a statistics table in a draft by the labels of its rows.
struct TableRecognizer {
  /// Fewer rows with values than this are no table: prose may name some indicators in a list.
  private static let leastRows = 5
  /// Rows that are further apart than this many blocks belong to different tables.
  private static let greatestGap = 12

  /// How alike a misworded label must be to a row's.
  private static let leastSimilarity = 0.6

  private let draft: Draft
  private let pack: CompiledPack
  private let vocabulary: TableVocabulary

  init(_ draft: Draft, by pack: CompiledPack, _ vocabulary: TableVocabulary) {
    self.draft = draft
    self.pack = pack
    self.vocabulary = vocabulary
  }

  /// The table and the blocks that its rows fill, or nil when there is none.
  func recognize(_ fragments: [Fragment]) -> (table: RecognizedTable, blocks: Range<Int>)? {
    let span = draft.text.bytes.span
    var assembler = RowAssembler(
      labels: vocabulary.labels, columnTitles: vocabulary.columnTitles,
      isHeading: pack.rows.map(\.isHeading))
    assembler.assemble(fragments, span)
    guard let assembled = largestCluster(assembler.rows), let first = assembled.first,
      let last = assembled.last
    else { return nil }
    let rows = align(assembled, span)
    let caption = TableCaption(vocabulary.captions, in: draft, 0..<first.firstBlock)
    let end = rows.last.map { $0.cell?.upperBound ?? $0.label.upperBound } ?? last.label.upperBound
    let table = RecognizedTable(
      form: vocabulary.form, caption: caption?.range, captionYear: caption?.year, rows: rows,
      hasUnits: hasUnits(assembled, rows), range: first.label.lowerBound..<end)
    let start = headStart(before: first.firstBlock, span)
    return (table, start..<last.lastBlock + 1)
  }

  /// The rows that belong together most: of several tables, the one with most values.
  private func largestCluster(_ rows: [AssembledRow]) -> ArraySlice<AssembledRow>? {
    var best: ArraySlice<AssembledRow>?
    var bestCount = Self.leastRows - 1
    var start = 0
    for index in rows.indices {
      let isLast = index + 1 == rows.count
      guard isLast || rows[index + 1].firstBlock - rows[index].lastBlock > Self.greatestGap else {
        continue
      }
      let cluster = trimmed(rows[start...index])
      let count = cluster.count { $0.hasData && !$0.candidates.isEmpty }
      if count > bestCount {
        best = cluster
        bestCount = count
      }
      start = index + 1
    }
    return best
  }

  /// A cluster without the lines at its ends that only sound like heading rows: a part of the
  /// report may have the title 依申请公开情况 too.
  private func trimmed(_ cluster: ArraySlice<AssembledRow>) -> ArraySlice<AssembledRow> {
    guard let firstData = cluster.firstIndex(where: { $0.hasData && !$0.candidates.isEmpty }),
      let lastData = cluster.lastIndex(where: \.hasData)
    else { return [] }
    var first = firstData
    while first > cluster.startIndex,
      cluster[first].firstBlock - cluster[first - 1].lastBlock <= 2,
      !cluster[first - 1].candidates.isEmpty
    {
      first -= 1
    }
    return cluster[first...lastData]
  }

  /// Where the table's head starts: the column titles above the first row belong to the table.
  private func headStart(before firstBlock: Int, _ span: Span<UInt8>) -> Int {
    var start = firstBlock
    while start > 0 {
      let range = draft.blocks[start - 1].range
      var fragments: [Fragment] = []
      draft.appendFragments(ofBlock: start - 1, to: &fragments)
      let isHead = fragments.allSatisfy { fragment in
        if case .rule = CellText.classify(span, fragment.range) { return true }
        if vocabulary.columnTitles.contains(LabelText.core(span, fragment.range)) { return true }
        return fragment.range.isEmpty
      }
      let isSpacedHead =
        range.count <= 120
        && LabelText.core(span, range) == vocabulary.columnTitles.flatMap { $0 }
      guard isHead || isSpacedHead else { break }
      start -= 1
    }
    return start
  }
}

// MARK: - Rows

extension TableRecognizer {
  private func align(
    _ assembled: ArraySlice<AssembledRow>, _ span: Span<UInt8>
  ) -> [RecognizedRow] {
    var alignment = RowAlignment(pack.rows, vocabulary.rowRange)
    var placed: [Int?] = assembled.map { row in
      row.candidates.isEmpty ? nil : alignment.place(row.candidates)
    }
    // The rows after each row, so that finding neighbours costs the same in a table of any length.
    var following = [Int](repeating: vocabulary.rowRange.upperBound, count: placed.count + 1)
    for index in placed.indices.reversed() {
      following[index] = placed[index] ?? following[index + 1]
    }
    var similar: Set<Int> = []
    var preceding = vocabulary.rowRange.lowerBound - 1
    for (index, row) in assembled.enumerated() {
      if let place = placed[index] {
        preceding = place
      } else if row.candidates.isEmpty, preceding + 1 < following[index + 1],
        let match = similarRow(
          to: row, among: alignment.missing(in: preceding + 1..<following[index + 1]), span)
      {
        alignment.take(match)
        placed[index] = match
        similar.insert(index)
        preceding = match
      }
    }
    return assembled.enumerated().map { index, row in
      recognized(row, as: placed[index], isSimilar: similar.contains(index), span)
    }
  }

  /// The row of the form that a misworded label must be: one of those that are missing at its place,
  /// with a similar label.
  private func similarRow(
    to row: AssembledRow, among missing: [Int], _ span: Span<UInt8>
  ) -> Int? {
    let start = RowLabelTrie.labelStart(span, row.label)
    let pairs = LabelPairs(LabelText.core(span, start..<row.label.upperBound))
    let scored = missing.filter { !pack.rows[$0].isHeading }.map { row in
      let label = vocabulary.labelPairs[row - vocabulary.rowRange.lowerBound]
      return (row: row, score: pairs.similarity(to: label))
    }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score >= Self.leastSimilarity
    else { return nil }
    return best.row
  }

  private func recognized(
    _ row: AssembledRow, as place: Int?, isSimilar: Bool, _ span: Span<UInt8>
  ) -> RecognizedRow {
    let hasValue = place.map { !pack.rows[$0].isHeading } ?? row.hasData
    let match: Section.Match = row.candidates.isEmpty ? .similar : .accepted
    let label = span.trimmed(row.label)
    return RecognizedRow(
      row: place, label: label,
      unit: row.unit
        ?? (hasValue ? row.cell.flatMap { CellText.unit(span, behindNumber: $0) } : nil),
      cell: hasValue ? row.cell ?? blankCell(of: row, span) : nil,
      value: hasValue ? row.value : .blank, match: match)
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
