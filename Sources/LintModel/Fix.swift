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
