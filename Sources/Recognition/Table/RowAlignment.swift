import ReportText
import RulePack

/// Decides which row of the form each row of a draft is.
///
/// The same label stands under several parents (维持具体行政行为数 under 行政复议 and 举报投诉), so the
/// label alone does not tell: the rows before it do.
struct RowAlignment {
  private let rows: PackList<RowID, TableRow>
  private let first: RowID
  private var isTaken: [Bool]
  private var last: RowID?

  /// Prepares the alignment with one table.
  ///
  /// - Parameters:
  ///   - rows: The rows of all tables.
  ///   - range: The rows of this table.
  init(_ rows: PackList<RowID, TableRow>, _ range: Range<RowID>) {
    self.rows = rows
    first = range.lowerBound
    isTaken = Array(filledWith: false, count: range.count)
  }

  /// The row that a label with these candidates is; nil when all of them are taken already, and where it would
  /// be one of another parent, which follows further below with a row of its own for it.
  mutating func place(
    _ candidates: [RowID], before others: ArraySlice<AssembledRow>
  ) -> RowID? {
    guard let best = cheapest(candidates),
      candidates.count == 1 || isOpen(rows[best].parent) || !isAwaited(best, among: others)
    else { return nil }
    isTaken[first.distance(to: best)] = true
    last = best
    return best
  }

  /// Whether a row of the form follows among others, below its parent.
  private func isAwaited(_ row: RowID, among others: ArraySlice<AssembledRow>) -> Bool {
    guard let parent = rows[row].parent,
      let place = others.firstIndex(where: {
        $0.candidates.count == 1 && $0.candidates[0] == parent
      })
    else { return false }
    return others[(place + 1)...].contains { $0.candidates.contains(row) }
  }

  /// The rows of a range that nothing was found for.
  func missing(in range: Range<RowID>) -> [RowID] {
    range.filter { !isTaken[first.distance(to: $0)] }
  }

  mutating func take(_ row: RowID) {
    isTaken[first.distance(to: row)] = true
  }

  /// The least surprising of the rows that are not taken yet.
  private func cheapest(_ candidates: [RowID]) -> RowID? {
    var best: (row: RowID, cost: Int)?
    for row in candidates where !isTaken[first.distance(to: row)] {
      let cost = candidates.count == 1 ? 0 : cost(row)
      if best.map({ cost < $0.cost }) ?? true { best = (row, cost) }
    }
    return best?.row
  }

  /// How surprising it would be to find a row next: least, if it belongs to the parent that is
  /// open and comes later in the form.
  private func cost(_ row: RowID) -> Int {
    let isBehind = last.map { row > $0 } ?? true
    let isInPlace = isOpen(rows[row].parent)
    let distance = abs((last ?? first).distance(to: row))
    // Two rows of the same parent are sooner exchanged than one of another parent stands among them.
    return distance + (isInPlace ? 0 : 1000) + (isBehind ? 0 : isInPlace ? 500 : 10_000)
  }

  private func isOpen(_ parent: RowID?) -> Bool {
    guard let parent else { return true }
    var ancestor = last
    while let row = ancestor {
      if row == parent { return true }
      ancestor = rows[row].parent
    }
    return false
  }
}
