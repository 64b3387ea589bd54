import RulePack

/// Finds two constituents that are left out together, or counted twice: where both have figures
/// nearly everywhere, hardly any difference is that of one alone.
struct WholeReportPair {
  private let expected: (RollupCause, CellID) -> Int64
  private let comparable: [CellID]
  private let count: Int

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - count: How many constituents there are.
  ///   - comparable: The cells that could be compared.
  ///   - expected: The difference that a mistake makes in a cell.
  init(
    count: Int, comparable: [CellID], expected: @escaping (RollupCause, CellID) -> Int64
  ) {
    self.count = count
    self.comparable = comparable
    self.expected = expected
  }

  /// The two, where exactly two explain all differences.
  func search(_ differences: Differences) -> [RollupCause]? {
    for kind in [RollupCause.Kind.leftOut, .countedTwice] {
      if let pair = search(differences, kind) { return pair }
    }
    return nil
  }

  private func search(_ differences: Differences, _ kind: RollupCause.Kind) -> [RollupCause]? {
    let causes = (0..<count).map { RollupCause(constituent: $0, kind: kind) }
    let sums = causes.map { cause in weightedSum { expected(cause, $0) } }
    let target = weightedSum { differences[$0] }
    var found: [RollupCause]?
    // By their sums, so that not every two have to be compared; cells may still tell them apart.
    var indices: [UInt64: [Int]] = [:]
    for (index, sum) in sums.enumerated() {
      for other in indices[target &- sum, default: []].prefix(2)
      where explains(causes[other], causes[index], differences) {
        guard found == nil else { return nil }
        found = [causes[other], causes[index]]
      }
      indices[sum, default: []].append(index)
    }
    return found
  }

  private func explains(
    _ one: RollupCause, _ other: RollupCause, _ differences: Differences
  ) -> Bool {
    comparable.allSatisfy { differences[$0] == expected(one, $0) &+ expected(other, $0) }
  }

  private func weightedSum(_ value: (CellID) -> Int64) -> UInt64 {
    comparable.reduce(0) { sum, cell in
      let weight = (UInt64(cell.rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15
      return sum &+ UInt64(bitPattern: value(cell)) &* (weight ^ weight >> 29 | 1)
    }
  }
}
