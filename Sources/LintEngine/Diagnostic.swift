import ReportModel
import ReportText
import RulePack

/// One finding: what is wrong, where, and what would be right.
public struct Diagnostic: Sendable {
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

  /// Creates a diagnostic.
  public init(
    rule: RuleID, severity: Severity, range: Range<Int>, message: Message,
    related: [RelatedLocation] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.related = related
    self.fix = fix
  }
}

/// A place that belongs to a finding.
public struct RelatedLocation: Sendable {
  /// Which of the two reports a place is in.
  public enum Origin: Sendable {
    /// The report that is linted.
    case draft
    /// Last year's, ``Report/previous``.
    case previous
  }

  /// The place, in bytes of the text of the draft that it is in.
  public let range: Range<Int>
  /// The report that it is in.
  public let origin: Origin
  /// What is there.
  public let message: Message

  /// Creates a related location.
  public init(_ range: Range<Int>, in origin: Origin = .draft, _ message: Message) {
    self.range = range
    self.origin = origin
    self.message = message
  }
}

/// A change that mends a finding.
public struct Fix: Sendable {
  /// Replaces a range by a text.
  public struct Edit: Sendable {
    /// What is replaced, in bytes of the draft's text.
    public let range: Range<Int>
    /// What it is replaced by.
    public let text: String

    /// Creates an edit.
    public init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Whether the change cannot alter what the report says, so that it may be made unseen.
  public let isSafe: Bool
  /// The changes, in order and without overlap.
  public let edits: [Edit]

  /// Creates a fix.
  public init(isSafe: Bool, _ edits: [Edit]) {
    self.isSafe = isSafe
    self.edits = edits
  }
}

/// A text for people in both languages, put together only in the one that is asked for.
public struct Message: Sendable {
  private let english: @Sendable () -> String
  private let chinese: @Sendable () -> String

  /// Creates a message from its two wordings.
  public init(
    en english: @escaping @autoclosure @Sendable () -> String,
    zh chinese: @escaping @autoclosure @Sendable () -> String
  ) {
    self.english = english
    self.chinese = chinese
  }

  /// Creates a message from a text of the pack.
  public init(_ text: LocalizedText) {
    self.init(en: text.english, zh: text.chinese)
  }

  /// The wording in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english()
    case .chinese: chinese()
    }
  }
}
