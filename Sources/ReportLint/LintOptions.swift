import RulePack

/// What drafts are linted by.
public struct LintOptions: Sendable {
  /// Which rule pack a draft is linted by.
  public enum PackChoice: Sendable {
    /// The built-in one that is meant for the draft.
    case automatic
    /// This one, whatever the draft.
    case pack(Pack)
  }

  /// The pack.
  public var pack: PackChoice
  /// The year that the reports are about; nil to go by what the drafts say.
  public var year: Int?
  /// Rule ids or groups to check, such as `table/sum` or `table`; empty for all.
  public var select: [String]
  /// Rule ids or groups not to check.
  public var ignore: [String]
  /// The severities of rules or groups, which count more than the pack's; where several are about a
  /// rule, the last holds.
  public var severities: [RuleSeverity]

  /// Creates options; without arguments, all rules of the pack that is meant for each draft.
  public init(
    pack: PackChoice = .automatic, year: Int? = nil, select: [String] = [], ignore: [String] = [],
    severities: [RuleSeverity] = []
  ) {
    self.pack = pack
    self.year = year
    self.select = select
    self.ignore = ignore
    self.severities = severities
  }
}
