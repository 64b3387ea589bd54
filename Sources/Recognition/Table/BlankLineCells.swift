import ReportText

/// Blank cells of tables of which each cell stands on a line of its own: a web page leaves a blank line of
/// such a cell, and often one more between any two cells, so that the distances between the lines tell.
struct BlankLineCells {
  /// How many lines further down each cell stands than the one before, in the last row that had all.
  private var step: Int?

  /// The cells of a row with its blank ones; as they are where the distances do not tell.
  ///
  /// - Parameters:
  ///   - cells: What was found below the label.
  ///   - label: The label, in bytes.
  ///   - count: How many cells the row has to have.
  mutating func completed(
    _ cells: [ValueCell], below label: Range<Int>, count: Int, _ span: Span<UInt8>
  ) -> [ValueCell] {
    let distances = distances(cells, below: label, span)
    guard cells.count < count else {
      let isEven = distances.allSatisfy { $0 == distances.first && $0 > 0 }
      if count > 1, cells.count == count, isEven { step = distances.first }
      return cells
    }
    guard count > 2, !cells.isEmpty, let step,
      distances.allSatisfy({ $0 >= step && $0.isMultiple(of: step) })
    else { return cells }
    var all: [ValueCell] = []
    for (cell, distance) in zip(cells, distances) {
      let end = all.last?.range.upperBound ?? label.upperBound
      let blank = ValueCell(range: end..<end, value: .blank, columns: 0..<1)
      all += Array(repeating: blank, count: min(count, distance / step - 1)) + [cell]
    }
    return all.count == count ? all : cells
  }

  /// How many lines each cell stands below the one before, the first below the label.
  private func distances(
    _ cells: [ValueCell], below label: Range<Int>, _ span: Span<UInt8>
  ) -> [Int] {
    var end = label.upperBound
    return cells.map { cell in
      defer { end = cell.range.upperBound }
      return (end..<max(end, cell.range.lowerBound)).count { span[$0] == 0x0A }
    }
  }
}
