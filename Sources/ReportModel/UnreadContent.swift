/// Something that a person sees in a document, or would if it were computed, and that was not read.
public struct UnreadContent: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A formula whose value was not saved.
    case formula
    /// A chart.
    case chart
    /// A diagram with texts in its shapes, such as SmartArt.
    case diagram
    /// A document or an object of another program.
    case object
    /// A picture. Most have nothing that would be read, so they are noted apart: ``Draft/pictures``.
    case picture
    /// The breaks between the lines of a text, which were lost: its tables cannot be read.
    case lineBreaks = "line-breaks"
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands in the draft's text, in bytes: there is a word in its place, or the formula.
  public let offset: Int

  /// Creates a note of something.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

extension Draft {
  /// Whether there is something in a range of the text that was not read.
  public func isUnread(_ range: Range<Int>) -> Bool {
    unread.contains { range.contains($0.offset) }
  }
}
