import RulePack

/// By how much each cell of a summary differs from its sum, in millionths; 0 where it does not.
typealias Differences = PackList<CellID, Int64>

/// The sums of a pack, by which a wrong figure makes the totals above it wrong.
struct DependentTotals {
  /// Differences, told apart into those that stand for themselves and those that follow.
  struct Split {
    /// The cells whose difference is not that of their parts, in order.
    var roots: [CellID] = []
    /// The totals that are off by what a root is off by, by the root.
    var totals: [CellID: [CellID]] = [:]
  }

  private let sums: [(total: CellID, parts: [CellID])]

  init(_ pack: Pack) {
    sums = pack.relations.compactMap { relation in
      guard relation.rule == .tableSum, relation.comparison == .equal,
        relation.conditions.isEmpty, relation.left.count == 1,
        case .cell(let total) = relation.left[0].operand, !relation.left[0].isSubtracted
      else { return nil }
      let parts = relation.right.compactMap { term -> CellID? in
        guard case .cell(let cell) = term.operand, !term.isSubtracted else { return nil }
        return cell
      }
      return parts.count == relation.right.count ? (total, parts) : nil
    }
  }

  /// Tells differences apart.
  ///
  /// - Parameter differences: By cell, in millionths; 0 where there is none.
  func split(_ differences: Differences) -> Split {
    let cells = differences.indices.filter { differences[$0] != 0 }
    guard !cells.isEmpty else { return Split() }
    var totalsOfPart: [CellID: [CellID]] = [:]
    var followers: Set<CellID> = []
    for (total, parts) in sums where follows(total, parts, differences) {
      followers.insert(total)
      for part in parts where differences[part] != 0 {
        totalsOfPart[part, default: []].append(total)
      }
    }
    var split = Split()
    var reached: Set<CellID> = []
    func add(_ root: CellID) {
      split.roots.append(root)
      let totals = Self.reachable(from: root, totalsOfPart)
      split.totals[root] = totals
      reached.formUnion(totals)
      reached.insert(root)
    }
    for cell in cells where !followers.contains(cell) { add(cell) }
    // Sums that go round in a circle would leave cells that follow from nothing.
    for cell in cells where !reached.contains(cell) { add(cell) }
    split.roots.sort()
    return split
  }

  /// Whether differences are those of tables that add up: each total is off by what its parts are.
  func addUp(_ differences: Differences) -> Bool {
    sums.allSatisfy { Self.sum($0.parts, differences) == differences[$0.total] }
  }

  private func follows(_ total: CellID, _ parts: [CellID], _ differences: Differences) -> Bool {
    differences[total] != 0 && Self.sum(parts, differences) == differences[total]
  }

  private static func sum(_ parts: [CellID], _ differences: Differences) -> Int64? {
    var sum: Int64 = 0
    for part in parts {
      let (next, overflow) = sum.addingReportingOverflow(differences[part])
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }

  private static func reachable(from root: CellID, _ totalsOfPart: [CellID: [CellID]]) -> [CellID] {
    var found: Set<CellID> = []
    var waiting = [root]
    while let cell = waiting.popLast() {
      for total in totalsOfPart[cell, default: []] where total != root {
        if found.insert(total).inserted { waiting.append(total) }
      }
    }
    return found.sorted()
  }
}
