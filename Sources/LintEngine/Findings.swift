import ReportText
import RulePack

/// What the checks have found so far, and what they could not look at.
public struct Findings {
  /// The findings, in the order in which they were made.
  public private(set) var diagnostics: [Diagnostic] = []
  /// What could not be checked, and why.
  public private(set) var notChecked: [NotChecked] = []
  /// How many relations were evaluated.
  public internal(set) var relationsEvaluated = 0

  /// What cells of the first tables should say, where a finding says so: by their index in
  /// ``Pack/cells``.
  private(set) var correctedCells: [Int: Amount] = [:]

  /// The figures of the prose that were found to differ from the tables', in bytes.
  private(set) var differing: Set<Range<Int>> = []

  private let policy: RulePolicy

  init(policy: RulePolicy) {
    self.policy = policy
  }

  /// Whether anybody wants to hear about a rule; a check may skip its work if not.
  func isEnabled(_ rule: RuleID) -> Bool {
    policy.severity(of: rule) != nil
  }

  /// The severity of a rule's findings; nil where nobody wants to hear about it.
  func severity(of rule: RuleID) -> Severity? {
    policy.severity(of: rule)
  }

  /// The severity that the pack sets for a rule, or nil where it leaves the rule's own: for findings
  /// that are milder than the rule's others as long as the pack does not say otherwise.
  func severitySetByPack(of rule: RuleID) -> Severity? {
    policy.severitySetByPack(of: rule)
  }

  /// Reports a finding, unless the rule is switched off.
  ///
  /// - Parameters:
  ///   - rule: The rule that is broken.
  ///   - severity: The severity of this finding; nil for the rule's own.
  ///   - range: What to change, in bytes.
  ///   - message: What is wrong and what would be right.
  ///   - related: Other places that belong to it.
  ///   - fix: How to mend it.
  mutating func report(
    _ rule: RuleID, severity: Severity? = nil, at range: Range<Int>, _ message: Message,
    related: [RelatedLocation] = [], fix: Fix? = nil
  ) {
    guard let ruleSeverity = policy.severity(of: rule) else { return }
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity ?? ruleSeverity, range: range, message: message,
        related: related, fix: fix))
  }

  /// Records what a cell should say according to a finding, so that nothing else is said about what
  /// agrees with that.
  mutating func correct(_ cell: Int, to amount: Amount) {
    correctedCells[cell] = amount
  }

  /// Records that a figure of the prose differs from the tables.
  mutating func differs(_ figure: Range<Int>) {
    differing.insert(figure)
  }

  /// Adds related places to the first finding that a group of rules has at a place: what is said
  /// there is one more sign of the same mistake.
  ///
  /// - Parameters:
  ///   - related: The places.
  ///   - range: Where the finding is.
  ///   - group: The group of its rule.
  ///   - severity: How much the finding has to matter at least.
  /// - Returns: Whether there is such a finding.
  mutating func add(
    _ related: [RelatedLocation], toFindingAt range: Range<Int>, of group: String,
    atLeast severity: Severity
  ) -> Bool {
    let index = diagnostics.firstIndex {
      $0.range == range && $0.rule.isSelected(by: group) && $0.severity >= severity
    }
    guard let index else { return false }
    let found = diagnostics[index]
    diagnostics[index] = Diagnostic(
      rule: found.rule, severity: found.severity, range: found.range, message: found.message,
      related: found.related + related, fix: found.fix)
    return true
  }

  /// Records that a rule could not be checked.
  mutating func skip(_ rule: RuleID, because reason: Message) {
    guard isEnabled(rule) else { return }
    notChecked.append(NotChecked(rule: rule, reason: reason))
  }
}

/// A rule that could not be checked on a draft.
public struct NotChecked: Sendable {
  /// The rule.
  public let rule: RuleID
  /// Why not.
  public let reason: Message
}

/// Which rules count, and how much: the pack's word and the user's selection.
public struct RulePolicy: Sendable {
  private let severities: [RuleID: Severity]
  private let setByPack: [RuleID: Severity]

  /// Puts a policy together.
  ///
  /// - Parameters:
  ///   - rules: All rules there are.
  ///   - pack: The pack, which may set severities and switch rules off.
  ///   - select: Rule ids or groups to check; empty for all.
  ///   - ignore: Rule ids or groups not to check.
  public init(rules: [Rule], pack: Pack, select: [String] = [], ignore: [String] = []) {
    var severities: [RuleID: Severity] = [:]
    var setByPack: [RuleID: Severity] = [:]
    for rule in rules {
      let settings = pack.rules[rule.id.rawValue]
      guard settings?.isOff != true else { continue }
      guard select.isEmpty || select.contains(where: rule.id.isSelected(by:)) else { continue }
      guard !ignore.contains(where: rule.id.isSelected(by:)) else { continue }
      severities[rule.id] = settings?.severity ?? rule.severity
      setByPack[rule.id] = settings?.severity
    }
    self.severities = severities
    self.setByPack = setByPack
  }

  /// The severity that the pack sets for a rule; nil where it sets none.
  func severitySetByPack(of rule: RuleID) -> Severity? {
    setByPack[rule]
  }

  /// The severity of a rule, or nil when it is not checked.
  func severity(of rule: RuleID) -> Severity? {
    severities[rule]
  }
}
