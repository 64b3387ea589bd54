import RulePack

/// Some parts of an outline: a mark for each of its parts, since all of them are asked for.
package struct PartSet: Sendable {
  private var marks: PackList<PartID, Bool>
  /// Whether it has no part.
  package private(set) var isEmpty = true

  /// None of so many parts.
  init(count: Int) {
    marks = PackList(repeating: false, count: count)
  }

  /// Whether a part of the outline is one of them.
  package func contains(_ part: PartID) -> Bool { marks[part] }

  mutating func insert(_ part: PartID) {
    marks[part] = true
    isEmpty = false
  }
}
