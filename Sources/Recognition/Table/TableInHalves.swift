import RulePack

/// A table whose indicators stand side by side and which was divided in two: reviews in one, suits in the other,
/// as web pages have it.
struct TableInHalves {
  /// The half that was met last, and where.
  private var first: (head: [CrosswiseTable.Label], cells: [ValueCell], place: Int)?
  /// The halves are no further apart, in blocks.
  private static let greatestGap = 40

  /// All of the table, if a line of values is that of its second half.
  ///
  /// - Parameters:
  ///   - found: The tables so far, of which the last is the first half's.
  ///   - head: The labels above the line.
  ///   - cells: The values of the line.
  ///   - line: The line.
  mutating func whole(
    behind found: [CrosswiseTable.Found], _ head: [CrosswiseTable.Label], _ cells: [ValueCell],
    _ line: ArraySlice<Fragment>, _ table: CrosswiseTable
  ) -> (head: [CrosswiseTable.Label], cells: [ValueCell], line: ArraySlice<Fragment>)? {
    let labels = table.labels(in: head)
    let values = cells.filter { !$0.isEmpty }
    defer { first = (labels, values, found.count) }
    guard let first, first.place == found.count - 1, let last = found.last,
      let block = line.first?.block, block - last.blocks.upperBound <= Self.greatestGap,
      first.head.count == first.cells.count, labels.count == values.count,
      first.head.count + labels.count == table.leaves.count,
      zip(first.head + labels, table.leaves).allSatisfy({ $0.rows.contains($1) })
    else { return nil }
    return (first.head + labels, first.cells + values, line)
  }
}
