import ReportModel
import ReportText
import RulePack

/// Puts the rows of a form with several value columns together from fragments in document order,
/// whatever the layout: a format's own cells, the pieces of a line, or one cell a line.
///
/// A row that has more values or fewer than columns is not guessed at.
struct ColumnAssembler {
  /// The rows so far.
  var rows: [AssembledRow] = []
  /// The lines of the tables' heads, each with the number of ``rows`` above it.
  var heads: [TableHead] = []

  let labels: RowLabelTrie
  let titles: ColumnTitles
  /// The labels of the forms that this one has replaced.
  let outdated: [RowLabelTrie]
  private let forms: PackList<RowID, TableRow>
  /// How many values the rows of the form have: the numbers that there are, the greatest first.
  let valueCounts: [Int]
  /// Which columns the head names, as far as it has been read.
  var head = ColumnHead()
  /// Whether lines of the head may follow.
  var isHeadOpen = false
  var open: OpenRow?
  var blankLines = BlankLineCells()

  /// A label whose values may follow, each on a line of its own.
  struct OpenRow {
    var row: AssembledRow
    var cells: [ValueCell] = []
    /// The cells with those that two bars in a row leave blank where each bar stands on a line of its own.
    var spaced: [ValueCell] = []
    /// Whether a note of the label goes on in the next line.
    var isInNote = false
    /// How many lines have been added to the note.
    var continuations = 0
  }

  /// A label is never broken into more pieces than this.
  static let mostPieces = 4
  /// No label that the form does not have is longer than this many bytes.
  static let longestUnknown = 180

  /// Prepares the assembly.
  ///
  /// - Parameters:
  ///   - labels: The labels of the form's rows.
  ///   - titles: The headings of its columns.
  ///   - outdated: The labels of the forms that it has replaced.
  ///   - rows: The rows of all forms.
  ///   - range: Those of this form.
  init(
    labels: RowLabelTrie, titles: ColumnTitles, outdated: [RowLabelTrie],
    rows: PackList<RowID, TableRow>, _ range: Range<RowID>
  ) {
    (self.labels, self.titles, self.outdated) = (labels, titles, outdated)
    forms = rows
    valueCounts = Set(rows[range].map(\.columns.count)).subtracting([0]).sorted(by: >)
  }

  /// Puts the rows of a draft together.
  mutating func assemble(_ fragments: [Fragment], in draft: Draft) {
    let span = draft.text.bytes.span
    let fragments = BrokenLabels.joined(fragments, labels, titles: titles, span)
    var index = 0
    while index < fragments.count {
      let end = Self.lineEnd(fragments, at: index)
      if fragments[index].row != nil || end - index > 1 {
        takeLine(Array(fragments[index..<end]), span)
        index = end
      } else {
        index += takeSingle(fragments, at: index, span)
      }
    }
    finish(span)
  }

  /// Where the line or the format's row ends that begins at an index.
  static func lineEnd(_ fragments: [Fragment], at index: Int) -> Int {
    let first = fragments[index]
    var end = index + 1
    while end < fragments.count,
      first.row == nil
        ? fragments[end].block == first.block && fragments[end].row == nil
        : fragments[end].row == first.row
    {
      end += 1
    }
    return end
  }

  func columns(of candidates: [RowID]) -> [Int] { forms[candidates[0]].columns }

  func isHeading(_ candidates: [RowID]) -> Bool { forms[candidates[0]].isHeading }
}

// MARK: - Rows of cells

extension ColumnAssembler {
  private mutating func takeLine(_ line: [Fragment], _ span: Span<UInt8>) {
    let cells = line.map { ValueCell(span, $0) }
    let last = line.indices.last {
      cells[$0].value == .unusable && label(in: line[$0], span) != nil
    }
    guard !takeHead(line, cells, hasLabel: last != nil, span) else { return }
    if last == nil, takeRestOfTitles(line, span) { return }
    guard let last, let match = label(in: line[last], span) else {
      takeUnlabelled(line, cells, span)
      return
    }
    finish(span)
    takeHeadings(line[..<last], span)
    if isHeading(labels.rows(of: match)), let unknown = unknownLabel(cells, behind: last) {
      takeHeadings(line[last...last], span)
      takeUnknown(line, cells, label: unknown, span)
      return
    }
    var row = Self.row(labels.rows(of: match), line[last].range, line[last])
    row.lastBlock = line[line.count - 1].block
    var values = Array(cells[(last + 1)...])
    if line[last].row == nil { values += emptyCells(behind: line[line.count - 1], values, span) }
    // The head of another table may have a column of the same name.
    let words = line[last].words..<line[last].range.upperBound
    let isTitle = titles.column(LabelText.core(span, words)) != nil
    let isFilled = values.contains { $0.isNumeric && !$0.isEmpty }
    guard !isTitle || isFilled || values.dropLast().allSatisfy(\.isEmpty) && values.count > 1
    else { return }
    fill(&row, with: values, isGrid: line[last].row != nil, isLine: true, span)
    rows.append(row)
  }

  /// Takes the headings that stand in front of a row's label.
  private mutating func takeHeadings(_ cells: ArraySlice<Fragment>, _ span: Span<UInt8>) {
    for fragment in cells {
      guard let heading = label(in: fragment, span) else { continue }
      let candidates = labels.rows(of: heading)
      guard isHeading(candidates) else { continue }
      rows.append(Self.row(candidates, fragment.range, fragment))
    }
  }

  /// The label that the form does not have between a heading and the figures of its first row; nil where
  /// there is none: （三）不予公开 | 1.事关国家秘密 | 0 | 0.
  private func unknownLabel(_ cells: [ValueCell], behind heading: Int) -> Int? {
    guard let label = cells.lastIndex(where: { $0.value == .unusable }), label > heading else {
      return nil
    }
    let figures = cells[(label + 1)...].count { if case .number = $0.value { true } else { false } }
    return figures > 1 ? label : nil
  }

  /// Takes a line as a part of the table's head.
  private mutating func takeHead(
    _ line: [Fragment], _ cells: [ValueCell], hasLabel: Bool, _ span: Span<UInt8>
  ) -> Bool {
    guard !cells.contains(where: { if case .number = $0.value { true } else { false } }) else {
      return false
    }
    let found = line.indices.compactMap { index in
      titles.column(LabelText.core(span, line[index].range)).map { (column: $0, index: index) }
    }
    // 总计 is the label of a row as well; beside 法人或其他组织 it is a title.
    let hasGroup = line.contains { fragment in
      let core = LabelText.core(span, fragment.range)
      return !core.isEmpty && titles.isOther(core) && !titles.isLabelTitle(core)
    }
    guard
      found.count > 1 || found.count == 1 && (!hasLabel || hasGroup)
        || !hasLabel && opensHead(line, span)
    else { return false }
    finish(span)
    if !isHeadOpen { head = ColumnHead() }
    isHeadOpen = true
    noteHead(line, span)
    for (fragment, cell) in zip(line, cells) where fragment.row != nil {
      head.note(cell: cell.columns)
    }
    for (column, index) in found where line[index].row != nil {
      head.note(column, at: cells[index].columns)
    }
    return true
  }

  /// Whether a line begins with the heading of the labels' column and has other texts behind it.
  private func opensHead(_ line: [Fragment], _ span: Span<UInt8>) -> Bool {
    let texts = line.filter { !$0.range.isEmpty }
    guard texts.count > 1, titles.isLabelTitle(LabelText.core(span, texts[0].range)) else {
      return false
    }
    return texts[1...].allSatisfy { $0.range.count <= Self.longestTitle }
  }

  /// No title of a column is longer than this many bytes.
  static let longestTitle = 90

  private mutating func noteHead(_ line: [Fragment], _ span: Span<UInt8>) {
    let cells = line.compactMap { fragment -> TableHead.Cell? in
      let core = LabelText.core(span, fragment.range)
      let column = titles.column(core)
      guard column != nil || !titles.isOther(core) && !titles.isLabelTitle(core) else { return nil }
      let isReworded = column.map { !titles.isOwn(core, of: $0) } ?? false
      return TableHead.Cell(range: fragment.range, column: column, isReworded: isReworded)
    }
    heads.append(TableHead(rowsAbove: rows.count, cells: cells))
    for cell in cells { head.note(title: cell.column) }
  }

  /// Takes a line without a label that the form has: the values of the label above, or a row that
  /// the form does not have.
  private mutating func takeUnlabelled(
    _ line: [Fragment], _ cells: [ValueCell], _ span: Span<UInt8>
  ) {
    let isNumeric = cells.allSatisfy(\.isNumeric) && cells.contains { !$0.isEmpty }
    if isNumeric, line[0].row == nil, open?.cells.isEmpty == true {
      open?.cells = cells
      open?.row.lastBlock = line[0].block
      finish(span)
      return
    }
    finish(span)
    guard let last = cells.lastIndex(where: { $0.value == .unusable }), last + 1 < cells.count,
      !rows.isEmpty || isHeadOpen, Self.isShort(span, line[last].range),
      !titles.isHeading(LabelText.core(span, line[last].range)),
      cells[(last + 1)...].contains(where: { if case .number = $0.value { true } else { false } })
    else { return }
    takeUnknown(line, cells, label: last, span)
  }

  /// Takes a line as a row that the form does not have.
  private mutating func takeUnknown(
    _ line: [Fragment], _ cells: [ValueCell], label: Int, _ span: Span<UInt8>
  ) {
    var row = Self.row([], line[label].range, line[label])
    row.lastBlock = line[line.count - 1].block
    fillUnknown(&row, with: Array(cells[(label + 1)...]), isGrid: line[label].row != nil, span)
    if !row.values.isEmpty { rows.append(row) }
  }

  /// Whether a text may be a label that the form does not have: it is no longer than one, the note in
  /// brackets at its end aside.
  static func isShort(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    guard text.count > longestUnknown else { return true }
    guard text.count <= longestNote, let (last, _) = span.scalar(before: text.upperBound),
      LabelText.closesNote(last)
    else { return false }
    var offset = text.lowerBound
    while offset < text.upperBound, offset - text.lowerBound <= longestUnknown {
      let (value, length) = span.scalar(at: offset)
      if LabelText.opensNote(value) { return offset > text.lowerBound }
      offset += length
    }
    return false
  }

  /// No label with its note is longer than this many bytes.
  private static let longestNote = 600

  /// The label that fills a fragment.
  func label(in fragment: Fragment, _ span: Span<UInt8>) -> RowLabelTrie.Match? {
    guard fragment.words < fragment.range.upperBound else { return nil }
    var walk = RowLabelTrie.Walk()
    let words = fragment.words..<fragment.range.upperBound
    guard let match = labels.follow(span, words, &walk).match,
      span.trimmed(match.end..<fragment.range.upperBound).isEmpty
        || LabelText.core(span, match.end..<fragment.range.upperBound).isEmpty
    else { return nil }
    return match
  }

  /// The empty cells that tabs leave at the end of a line, which is not part of the line's block.
  private func emptyCells(
    behind fragment: Fragment, _ cells: [ValueCell], _ span: Span<UInt8>
  ) -> [ValueCell] {
    var empty: [ValueCell] = []
    var offset = fragment.range.upperBound
    while let (value, length) = span.scalar(at: offset, before: span.count), value != 0x0A,
      value != 0x0D, CharacterClass.isWhitespace(value)
    {
      offset += length
      guard value == 0x09 else { continue }
      let column = cells.count + empty.count + 1
      empty.append(ValueCell(range: offset..<offset, value: .blank, columns: column..<column + 1))
    }
    return empty
  }

  static func row(
    _ candidates: [RowID], _ label: Range<Int>, _ fragment: Fragment
  ) -> AssembledRow {
    AssembledRow(
      candidates: candidates, label: label, firstBlock: fragment.firstBlock,
      lastBlock: fragment.block)
  }
}
