import ReportModel

/// One finding: what is wrong, where, and what would be right. A class, since it is sorted and handed
/// on, and would be a lot to copy.
public final class Diagnostic: Sendable {
  /// The rule that was broken.
  public let rule: RuleID
  /// How much it matters.
  public let severity: Severity
  /// What to change, in bytes of the draft's text. May be empty: a place between characters.
  public let range: Range<Int>
  /// What is wrong.
  public let message: Message
  /// Other places that belong to the finding, in the order in which the message names them.
  public let related: [RelatedLocation]
  /// How to mend it, where that is certain enough to offer.
  public let fix: Fix?
  /// What the finding is about, where its place does not tell: what is missing there, by the pack's id,
  /// such as `parts/overview`. Of several findings at one place, each is known by it.
  public let subject: String?
  /// What people call the place, where it is beside the draft's text; nil where ``range`` has it.
  public let placeName: PlaceName?

  /// Creates a diagnostic.
  public init(
    rule: RuleID, severity: Severity, range: Range<Int>, message: Message,
    related: [RelatedLocation] = [], fix: Fix? = nil, subject: String? = nil,
    placeName: PlaceName? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.related = related
    self.fix = fix
    self.subject = subject
    self.placeName = placeName
  }
}
