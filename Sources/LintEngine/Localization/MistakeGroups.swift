/// The relations that do not hold, in groups that can be looked at one by one.
struct MistakeGroups {
  /// The groups, each with its relations in order.
  private(set) var groups: [[Int]]

  /// Groups relations that share cells, directly or by an equation that does hold: two wrong figures
  /// of a sum that happens to add up belong together.
  init(_ broken: [Int], _ problem: LocalizationProblem) {
    groups = broken.map { [$0] }
    let isBroken = Set(broken)
    var groupsOfVariable: [Int: [Int]] = [:]
    for (group, relation) in broken.enumerated() {
      for variable in problem.relations[relation].variables {
        groupsOfVariable[variable, default: []].append(group)
      }
    }
    var links = Array(groupsOfVariable.values)
    for (index, relation) in problem.relations.enumerated()
    where relation.isFirm && !isBroken.contains(index) && relation.isEquation {
      links.append(relation.variables.flatMap { groupsOfVariable[$0] ?? [] })
    }
    merge(links)
  }

  /// Merges groups.
  ///
  /// - Parameter links: Indices of groups that belong together.
  /// - Returns: Whether any did that were apart.
  @discardableResult
  mutating func merge(_ links: [[Int]]) -> Bool {
    var leader = Array(groups.indices)
    func leading(_ group: Int) -> Int {
      var group = group
      while leader[group] != group { group = leader[group] }
      return group
    }
    var hasMerged = false
    for link in links {
      guard let first = link.first else { continue }
      for other in link.dropFirst() {
        let (one, another) = (leading(first), leading(other))
        guard one != another else { continue }
        leader[max(one, another)] = min(one, another)
        hasMerged = true
      }
    }
    guard hasMerged else { return false }
    var merged: [Int: [Int]] = [:]
    for group in groups.indices { merged[leading(group), default: []] += groups[group] }
    groups = merged.sorted { $0.key < $1.key }.map { $0.value.sorted() }
    return true
  }
}

extension LocalizationProblem.Relation {
  fileprivate var isEquation: Bool { alternatives.count == 1 && alternatives[0].row.isEquality }
}
