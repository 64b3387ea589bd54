import ReportText
import RulePack

/// The values of the rows: which column each belongs to.
extension ColumnAssembler {
  /// Gives a row its values, if it is clear which column each belongs to.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - cells: What stands behind its label.
  ///   - isGrid: Whether they are cells of a format's own table.
  ///   - isLine: Whether they stand side by side.
  mutating func fill(
    _ row: inout AssembledRow, with cells: [ValueCell], isGrid: Bool, isLine: Bool = false,
    _ span: Span<UInt8>
  ) {
    isHeadOpen = false
    let hasValues = cells.contains { !$0.isEmpty }
    guard !isHeading(row.candidates) else {
      if cells.contains(where: { if case .number = $0.value { true } else { false } }) {
        row.unread = cells.range
      }
      return
    }
    let columns = columns(of: row.candidates)
    let values =
      head.values(ofNarrow: cells, in: columns)
      ?? (isGrid
        ? head.values(cells, in: columns)
        : cells.inLine(of: columns.count, span).map { cells in
          zip(columns, cells).map { AssembledValue(column: $0, range: $1.range, value: $1.value) }
        })
    if let values {
      row.values = values
    } else if hasValues {
      row.unread = cells.range
      if isLine, cells.allSatisfy(\.isNumeric) {
        row.unreadCount = cells.countOfCells(besides: columns.count)
      }
    }
  }

  /// Gives a row that the form does not have its values: those of a row with all columns, or a
  /// single one if its label is to be compared with those that are missing.
  func fillUnknown(
    _ row: inout AssembledRow, with cells: [ValueCell], isGrid: Bool, _ span: Span<UInt8>
  ) {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.allSatisfy(\.isNumeric) else { return }
    // A row of the form before may have another number of columns: 政府集中采购.
    let isOutdated = outdated.contains { $0.isLabel(span, row.label) }
    for count in valueCounts {
      guard count == filled.count, let cells = cells.inOrder(of: count) else { continue }
      row.values = cells.enumerated().map {
        AssembledValue(column: $0, range: $1.range, value: $1.value)
      }
      row.isTentative = count == 1 && !isOutdated && !isRightBelowSingle(row)
      return
    }
    guard isOutdated, let first = filled.first else { return }
    row.values = [AssembledValue(column: 0, range: first.range, value: first.value)]
  }

  /// Whether a row stands right below one of the form's that has a single value: one more of its
  /// kind. Text with a figure may stand anywhere else.
  private func isRightBelowSingle(_ row: AssembledRow) -> Bool {
    guard let last = rows.last, row.label.count <= Self.longestUnknown / 2 else { return false }
    let isSingle =
      last.candidates.isEmpty
      ? last.values.count == 1 && !last.isTentative
      : !isHeading(last.candidates) && columns(of: last.candidates).count == 1
    // A format's row fills a block for each of its cells.
    return isSingle && !last.values.isEmpty
      && row.firstBlock - last.lastBlock <= 1
  }

  /// Whether a label is a title of the head as well, whose last line may sound like a row: 其他, 总计; 3.其他 is
  /// none.
  func isTitle(_ label: Range<Int>, _ span: Span<UInt8>) -> Bool {
    let start = LabelText.wordsStart(span, label)
    return start == label.lowerBound
      && titles.isHeading(LabelText.core(span, start..<label.upperBound))
  }

  /// Closes the row that is open.
  ///
  /// - Parameter isBeforeLabel: Whether the label of another row follows: no value stands further below.
  mutating func finish(_ span: Span<UInt8>, isBeforeLabel: Bool = false) {
    defer { open = nil }
    guard let open else { return }
    var row = open.row
    guard !row.candidates.isEmpty else {
      fillUnknown(&row, with: open.cells, isGrid: false, span)
      if !row.values.isEmpty {
        noteKinds(row)
        rows.append(row)
      }
      return
    }
    if open.cells.isEmpty, !isHeading(row.candidates) {
      guard !isTitle(row.label, span) else { return }
    } else {
      // So many numbers are another table's, whose head ends with a column of the same name.
      let count =
        isHeading(row.candidates) ? valueCounts.first ?? 0 : columns(of: row.candidates).count
      guard open.cells.count(where: { !$0.isEmpty }) <= 2 * count else { return }
      let cells = blankLines.completed(
        open.cells.completed(from: open.spaced, count: count), below: row.label, count: count, span)
      fill(&row, with: cells, isGrid: false, span)
      noteLackingValues(&row, of: count, isBeforeLabel: isBeforeLabel, span)
    }
    rows.append(row)
  }

  /// Notes that a row without values is divided into kinds, where two rows that the form does not have stand
  /// right below it with as many values each: they are its own.
  ///
  /// - Parameter second: The second of these rows, which is about to be added.
  private mutating func noteKinds(_ second: AssembledRow) {
    guard rows.count > 1, let first = rows.last, first.candidates.isEmpty,
      first.values.count == second.values.count,
      second.firstBlock - first.lastBlock <= Self.mostBeforeKind,
      let start = first.values.first?.range.lowerBound,
      let end = second.values.last?.range.upperBound
    else { return }
    let divided = rows[rows.count - 2]
    guard !divided.candidates.isEmpty, !isHeading(divided.candidates), !divided.hasData,
      columns(of: divided.candidates).count == first.values.count,
      first.firstBlock - divided.lastBlock <= Self.mostBeforeKind
    else { return }
    rows[rows.count - 2].unread = start..<end
  }

  /// A kind stands no more blocks below the row above it: bars may have lines of their own.
  private static let mostBeforeKind = 3

  /// Notes how many values a row has that has fewer than columns: they stand on the line of its label, or
  /// the next row follows.
  private func noteLackingValues(
    _ row: inout AssembledRow, of count: Int, isBeforeLabel: Bool, _ span: Span<UInt8>
  ) {
    guard let open, row.unread != nil, (1...Self.mostLacking).contains(count - open.cells.count),
      isBeforeLabel || open.isOneLine, open.cells.allSatisfy(\.isNumeric)
    else { return }
    row.unreadCount = open.cells.count
    row.mayHaveBlanks = true
  }

  /// A row lacks no more values than this; of one that lacks more, the rest may stand elsewhere.
  private static let mostLacking = 2
}

extension ColumnAssembler.OpenRow {
  /// Whether the values stand on the line on which the label ends.
  var isOneLine: Bool { !cells.isEmpty && row.firstBlock == row.lastBlock }
}
