import RulePack

/// Finds the constituents that are left out of a summary altogether, or counted twice: one mistake
/// behind many differences.
struct WholeReportSearch {
  /// More of them are not looked for.
  private static let most = 8

  private let constituents: [Constituent]
  /// The cells that could be compared.
  private let comparable: [CellID]
  /// Which cells may hold negative figures.
  private let isSigned: PackList<CellID, Bool>
  private let totals: DependentTotals

  init(_ rollup: Rollup, _ totals: DependentTotals) {
    let pack = rollup.summary.pack
    constituents = rollup.constituents
    comparable = rollup.cells.filter(\.isChecked).map(\.cell)
    isSigned = pack.cells.mapElements(pack.isSigned)
    self.totals = totals
  }

  /// The constituents that explain differences, and what remains of these.
  ///
  /// - Parameter differences: By cell, in millionths; 0 where there is none.
  func search(_ differences: Differences) -> (found: [WholeReport], remaining: Differences) {
    // Where several are left out, the figures of one alone may explain few cells.
    let bold = search(differences, isStrict: false)
    let isBold = bold.found.allSatisfy { isBorneOut($0, by: bold.remaining) }
    let result = isBold ? bold : search(differences, isStrict: true)
    guard totals.split(result.remaining).roots.count > 1,
      let pair = pair(differences)
    else { return result }
    return pair
  }

  /// Two constituents that together explain everything.
  private func pair(_ differences: Differences) -> (found: [WholeReport], remaining: Differences)? {
    let search = WholeReportPair(
      count: constituents.count, comparable: comparable, expected: expected)
    guard let pair = search.search(differences) else { return nil }
    let roots = totals.split(differences).roots
    let reports = pair.map { cause in
      WholeReport(cause: cause, cells: roots.filter { expected(cause, $0) != 0 })
    }
    guard reports.allSatisfy({ !$0.cells.isEmpty }) else { return nil }
    return (reports, differences.mapElements { _ in 0 })
  }

  private func search(
    _ differences: Differences, isStrict: Bool
  ) -> (found: [WholeReport], remaining: Differences) {
    var remaining = differences
    var found: [WholeReport] = []
    while found.count < Self.most,
      let next = best(remaining, besides: found.map(\.cause.constituent), isStrict)
    {
      found.append(next)
      // A figure that is right as it stands is no mistake.
      for cell in comparable where differences[cell] != 0 {
        remaining[cell] &-= expected(next.cause, cell)
      }
    }
    return (found, remaining)
  }

  /// The constituent that explains most cells, if it is the only one that explains them.
  private func best(
    _ differences: Differences, besides used: [Int], _ isStrict: Bool
  ) -> WholeReport? {
    let roots = totals.split(differences).roots
    guard roots.count > 1 else { return nil }
    var contenders: [(cause: RollupCause, count: Int)] = []
    for index in constituents.indices where !used.contains(index) {
      for kind in [RollupCause.Kind.leftOut, .countedTwice] {
        let cause = RollupCause(constituent: index, kind: kind)
        let count = roots.count { differences[$0] == expected(cause, $0) }
        if count > 1 { contenders.append((cause, count)) }
      }
    }
    contenders.sort { ($1.count, $0.cause.constituent) < ($0.count, $1.cause.constituent) }
    let whole = contenders.lazy.filter { isWhole($0.cause, differences, isStrict) }
    guard let first = whole.first else { return nil }
    let cells = roots.filter { differences[$0] == expected(first.cause, $0) }
    let isAmbiguous = whole.dropFirst().prefix { $0.count == first.count }.contains { other in
      cells.contains { differences[$0] == expected(other.cause, $0) }
    }
    return isAmbiguous ? nil : WholeReport(cause: first.cause, cells: cells)
  }

  /// Whether all figures of a constituent are missing in the summary, or all are there twice; few
  /// exceptions are let pass, which another mistake may have made.
  private func isWhole(_ cause: RollupCause, _ differences: Differences, _ isStrict: Bool) -> Bool {
    var count = 0
    var exact = 0
    var exceptions = 0
    for cell in comparable {
      let expected = expected(cause, cell)
      guard expected != 0 else { continue }
      let difference = differences[cell]
      count += 1
      if difference == expected {
        exact += 1
      } else if difference == 0 || !isSigned[cell] && !isMore(difference, than: expected) {
        exceptions += 1
      }
    }
    let isNearlyExact = 4 * exact >= 3 * count
    return (exceptions == 0 || isNearlyExact) && (!isStrict || 2 * exact >= count)
  }

  /// Whether a difference has the sign of another and is at least as large.
  private func isMore(_ difference: Int64, than expected: Int64) -> Bool {
    (difference < 0) == (expected < 0) && difference.magnitude >= expected.magnitude
  }

  /// Whether at least half of the figures of a constituent are accounted for in the end.
  private func isBorneOut(_ report: WholeReport, by remaining: Differences) -> Bool {
    let own = comparable.filter { expected(report.cause, $0) != 0 }
    return 2 * own.count { remaining[$0] == 0 } >= own.count
  }

  /// The difference that a mistake makes in a cell.
  func expected(_ cause: RollupCause, _ cell: CellID) -> Int64 {
    let figure = constituents[cause.constituent].figures.millionths(cell)
    return cause.kind == .leftOut ? -figure : figure
  }
}
