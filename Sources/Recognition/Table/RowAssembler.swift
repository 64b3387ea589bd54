import ReportModel
import ReportText
import RulePack

/// Puts rows together from fragments in document order, whatever the layout: the row labels of the
/// form say where a row starts, the rest follows from what the fragments are.
struct RowAssembler {
  /// The rows so far.
  private(set) var rows: [AssembledRow] = []
  /// The row that is open: what follows may belong to it.
  var pending: Pending?

  let labels: RowLabelTrie
  let columnTitles: [[UInt32]]
  private let valueTitles: [[UInt32]]
  /// The column of the format's grid in which the values stand; nil where no head says.
  private var valueColumn: Int?
  /// The place in its line or row of a column that numbers the rows: 代码, 行次; nil where no head
  /// says that there is one.
  private var numberColumn: Int?
  /// The numbers of the rows where each cell stands on a line of its own.
  var numberLines = RowNumberLines()
  private let isHeading: PackList<RowID, Bool>

  /// A row that is not complete yet.
  struct Pending {
    var row: AssembledRow
    /// The number of the format's own row; nil in plain text.
    let tableRow: Int?
    /// Whether the label stands alone on its line, so that it may go on in the next.
    let isAlone: Bool
    /// How many pieces have been added to the label.
    var continuations = 0
    /// Whether unit and value stand in the middle of a note of the label, which goes on below.
    var isInNote = false
    /// Whether the number has been met by which a column of numbers calls the row.
    var isNumbered = false
  }

  init(
    labels: RowLabelTrie, columnTitles: [[UInt32]], valueTitles: [[UInt32]] = [],
    isHeading: PackList<RowID, Bool>
  ) {
    self.valueTitles = valueTitles
    self.labels = labels
    self.columnTitles = columnTitles
    self.isHeading = isHeading
    rows.reserveCapacity(isHeading.count)
  }

  /// Puts the rows of a draft together.
  mutating func assemble(_ fragments: [Fragment], _ span: Span<UInt8>) {
    let fragments = BrokenLabels.joined(fragments, labels, span)
    var index = 0
    while index < fragments.count {
      index += take(fragments, at: index, span)
    }
    finish()
  }

  /// Takes the fragment at an index, and those after it that belong to its label.
  ///
  /// - Returns: The number of fragments taken.
  private mutating func take(_ fragments: [Fragment], at index: Int, _ span: Span<UInt8>) -> Int {
    let fragment = fragments[index]
    if let row = fragment.row, pending != nil {
      // All cells of a format's row belong to it, empty ones too.
      if pending?.tableRow == row { pending?.row.lastBlock = fragment.block } else { finish() }
    }
    if isRemark(fragment, span) || isRowNumber(fragment, span) { return 1 }
    guard !fragment.range.isEmpty else {
      // A line of nothing but a bar stands between cells here.
      if fragment.row != nil || fragment.column > 0 { noteEmptyCell(fragment) }
      return 1
    }
    if let taken = takeLabel(fragments, at: index, span) { return taken }
    switch CellText.classify(span, fragment.range) {
    case .unit:
      if pending?.row.unit == nil, pending?.row.cell == nil {
        takeUnit(fragment, span)
      }
    case .number where isOrdinal(fragments, index, span): break
    case .number(let amount): takeValue(.number(amount), fragment)
    case .nothing: takeValue(.blank, fragment)
    case .rule: break
    case .other:
      if !takeUnknownUnit(fragments, at: index, span) { takeText(fragment, span) }
    }
    return 1
  }

  /// Whether a cell of a format's table stands behind the values' column: a remark, which is not
  /// the value where that is blank.
  private mutating func isRemark(_ fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard fragment.row != nil else {
      valueColumn = nil
      return false
    }
    guard let column = valueColumn, fragment.column > column, pending != nil else {
      if fragment.range.count <= 60, !fragment.range.isEmpty,
        valueTitles.hold(fragment.range, of: span)
      {
        valueColumn = fragment.column
      }
      return false
    }
    return true
  }

  /// Whether a fragment is the number of its row, in a column that the head says is that of such
  /// numbers.
  private mutating func isRowNumber(_ fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard fragment.hasNeighbours || fragment.row != nil else {
      return isRowNumberLine(fragment, span)
    }
    if fragment.column == 0, isColumnTitle(span, fragment.range) {
      numberColumn = nil
    } else if RowNumbers.isTitle(span, fragment.range) {
      numberColumn = fragment.column
    }
    guard fragment.column == numberColumn, pending != nil else { return false }
    if case .number = CellText.classify(span, fragment.range) { return true }
    return false
  }

  /// Whether a line of its own is the number of the row that is open, or the title of such numbers.
  private mutating func isRowNumberLine(_ fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    if numberLines.mayBegin(at: fragment.block), RowNumbers.isTitle(span, fragment.range) {
      numberLines.begin(at: fragment.block)
      return true
    }
    guard numberLines.areExpected, let row = pending, !row.isNumbered,
      case .number(let amount) = CellText.classify(span, fragment.range),
      numberLines.take(amount)
    else { return false }
    pending?.isNumbered = true
    pending?.row.lastBlock = fragment.block
    return true
  }

  /// Takes a fragment as the unit, without brackets around it.
  mutating func takeUnit(_ fragment: Fragment, _ span: Span<UInt8>) {
    pending?.row.unit = CellText.withoutBrackets(span, fragment.range)
    pending?.row.lastBlock = fragment.block
  }

  /// Whether a number numbers the label that follows it in its line: some tables have a column 序号.
  private func isOrdinal(_ fragments: [Fragment], _ index: Int, _ span: Span<UInt8>) -> Bool {
    let fragment = fragments[index]
    guard fragment.column == 0, index + 1 < fragments.count else { return false }
    let next = fragments[index + 1]
    guard next.block == fragment.block || (next.row != nil && next.row == fragment.row) else {
      return false
    }
    var walk = RowLabelTrie.Walk()
    guard next.words < next.range.upperBound else { return false }
    let (match, isUnfinished) = labels.follow(span, next.words..<next.range.upperBound, &walk)
    return match != nil || isUnfinished
  }

  private mutating func noteEmptyCell(_ fragment: Fragment) {
    guard pending != nil, pending?.row.cell == nil, pending?.row.emptyCell == nil else { return }
    // In a format's own table the second column is the unit's.
    guard pending?.row.unit != nil || fragment.column >= 2 else { return }
    pending?.row.emptyCell = fragment.range
    pending?.row.lastBlock = fragment.block
  }

  private mutating func takeValue(_ value: CellValue, _ fragment: Fragment) {
    guard pending != nil, pending?.row.cell == nil else { return }
    pending?.row.cell = fragment.range
    pending?.row.value = value
    pending?.row.lastBlock = fragment.block
  }

  /// Closes the row that is open. A row that the form does not have needs a unit and a value.
  mutating func finish() {
    guard let row = pending.take()?.row else { return }
    guard !row.candidates.isEmpty || (row.unit != nil && row.cell != nil) else { return }
    rows.append(row)
  }
}

// MARK: - Labels

extension RowAssembler {
  private mutating func takeLabel(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> Int? {
    let first = fragments[index]
    let start = first.words
    guard start < first.range.upperBound else {
      // An ordinal or 其中： in a line or cell of its own opens the label that follows.
      return start > first.range.lowerBound && pending == nil ? 1 : nil
    }
    guard labels.mayBegin(span, at: start) else { return nil }
    var walk = RowLabelTrie.Walk()
    var piece = start..<first.range.upperBound
    var found: (match: RowLabelTrie.Match, count: Int)?
    // A label is never broken into more pieces than this.
    for count in 1...4 {
      let fragment = fragments[index + count - 1]
      let (match, isUnfinished) = labels.follow(span, piece, &walk)
      if let match { found = (match, count) }
      // Another row's label may be longer: 当面申请 is understood, 当面申请数 is meant.
      guard isUnfinished, match?.cutNote == nil,
        let next = continuation(of: fragment, at: index + count, fragments)
      else { break }
      piece = next.range
    }
    if let (match, count) = found {
      return open(match, from: first, to: fragments[index + count - 1], span) ? count : nil
    }
    guard walk.length >= Self.leastCutLabel else { return nil }
    return takeCutLabel(fragments, at: index, from: start, span)
  }

  /// The fragment at an index, if a label may go on in it from the one before.
  private func continuation(
    of fragment: Fragment, at index: Int, _ fragments: [Fragment]
  ) -> Fragment? {
    guard index < fragments.count else { return nil }
    let next = fragments[index]
    let mayContinue = next.row == nil ? next.block != fragment.block : next.row == fragment.row
    return mayContinue && (next.row == nil || !next.range.isEmpty) ? next : nil
  }

  /// Opens a row with a label that was found, unless what follows the label shows that it is prose.
  private mutating func open(
    _ match: RowLabelTrie.Match, from first: Fragment, to last: Fragment, _ span: Span<UInt8>
  ) -> Bool {
    let rest = span.trimmed(match.end..<last.range.upperBound)
    var row = AssembledRow(
      candidates: labels.rows(of: match), label: first.range.lowerBound..<match.end,
      firstBlock: first.firstBlock, lastBlock: last.block)
    if let note = match.note, CellText.isUnit(span, span.trimmed(note)) {
      row.unit = span.trimmed(note)
    }
    var isInNote = false
    if let note = match.cutNote { isInNote = row.takeCells(span, behind: note, in: last) }
    if !rest.isEmpty {
      let isResidue = match.note != nil && (last.row != nil || last.hasNeighbours)
      let gap = isHeadingRow(labels.rows(of: match)) ? 0 : rest.lowerBound - match.end
      if row.takeTokens(span, rest, gap: gap) {
        // The unit and the value stand on the label's line, behind white space.
      } else if isResidue {
        row.label = first.range.lowerBound..<last.range.upperBound
      } else {
        return false
      }
    }
    finish()
    pending = Pending(
      row: row, tableRow: first.row, isAlone: !last.hasNeighbours && rest.isEmpty && !isInNote,
      isInNote: isInNote)
    return true
  }

  /// Whether rows are headings, which have no unit and no value.
  func isHeadingRow(_ candidates: [RowID]) -> Bool {
    candidates.allSatisfy { isHeading[$0] }
  }
}
