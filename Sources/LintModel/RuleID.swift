/// The stable, public name of a rule, such as `table/sum`.
public struct RuleID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name: a group, a slash and the rule's own name.
  public let rawValue: String

  /// Creates an id from its name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates an id from its name.
  public init(stringLiteral value: StaticString) {
    rawValue = value.description
  }

  /// Orders ids by their names.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }

  /// Whether the id is `selector` or belongs to the group that `selector` names: `table` selects
  /// `table/sum`.
  public func isSelected(by selector: String) -> Bool {
    rawValue == selector || rawValue.hasPrefix(selector.hasSuffix("/") ? selector : selector + "/")
  }
}
