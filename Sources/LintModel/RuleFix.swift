/// How findings of a rule are mended, as the documentation presents it; `reportlint explain` prints it
/// and the tests run its example.
public struct RuleFix: Sendable {
  /// Which of the rule's fixes are safe.
  public enum Safety: Sendable {
    /// All: none can alter what the report says.
    case safe
    /// None: somebody has to look at what comes of them.
    case unsafe
    /// Some; the summary says which.
    case mixed

    /// Which option it takes to make them, in a sentence.
    public var name: Message {
      switch self {
      case .safe: Message(en: "Made by --fix.", zh: "由 --fix 修正。")
      case .unsafe:
        Message(en: "Made by --fix --unsafe-fixes.", zh: "由 --fix --unsafe-fixes 修正，修正后须核对。")
      case .mixed:
        Message(
          en: "Made by --fix, those to be looked at by --fix --unsafe-fixes.",
          zh: "由 --fix 修正，其中须核对的由 --fix --unsafe-fixes 修正。")
      }
    }
  }

  /// Which of the fixes are safe.
  public let safety: Safety
  /// What is changed, and which findings have no fix.
  public let summary: Message
  /// A draft before the fixes; nil for the one that the rule catches.
  public let before: String?
  /// The same draft when all the rule's fixes have been made, unsafe ones too.
  public let after: String

  /// Creates the documentation of a rule's fixes.
  public init(_ safety: Safety, _ summary: Message, before: String? = nil, after: String) {
    self.safety = safety
    self.summary = summary
    self.before = before
    self.after = after
  }
}
