import RulePack

/// The relations that do not hold, in groups that can be looked at one by one.
struct MistakeGroups {
  /// The groups, each with its relations in order.
  private(set) var groups: [[Int]]

  /// Groups relations that share cells, directly or by an equation that does hold: two wrong figures
  /// of a sum that happens to add up belong together.
  init(_ broken: [Int], _ problem: LocalizationProblem) {
    groups = broken.map { [$0] }
    var groupOfVariable = [Int?](repeating: nil, count: problem.variables.count)
    var classes = Partition(count: groups.count)
    for (group, relation) in broken.enumerated() {
      for variable in problem.relations[relation].variables {
        if let other = groupOfVariable[variable] { classes.join(other, group) }
        groupOfVariable[variable] = group
      }
    }
    for relation in problem.relations where relation.isFirm && relation.isEquation {
      var first: Int?
      for case let group? in relation.variables.lazy.map({ groupOfVariable[$0] }) {
        if let first { classes.join(first, group) } else { first = group }
      }
    }
    merge(classes)
  }

  /// Merges groups.
  ///
  /// - Parameter links: Indices of groups that belong together.
  /// - Returns: Whether any did that were apart.
  mutating func merge(_ links: [[Int]]) -> Bool {
    var classes = Partition(count: groups.count)
    var hasMerged = false
    for link in links {
      for other in link.dropFirst() where classes.join(link[0], other) { hasMerged = true }
    }
    if hasMerged { merge(classes) }
    return hasMerged
  }

  /// Merges the groups of each class, and orders them by their first relations.
  private mutating func merge(_ classes: Partition) {
    var merged = groups
    for group in groups.indices {
      let leader = classes.leader(of: group)
      guard leader != group else { continue }
      merged[leader] += groups[group]
      merged[group] = []
    }
    groups = merged.filter { !$0.isEmpty }.map { $0.sorted() }
  }
}

extension LocalizationProblem.Relation {
  fileprivate var isEquation: Bool { alternatives.count == 1 && alternatives[0].row.isEquality }
}
