import ReportText

/// A draft as a reader delivers it: its text, and the blocks that the text consists of.
///
/// Nothing here assumes lines: a reader of Word documents or web pages lays the document out as
/// ``text`` and yields the same blocks. What the blocks mean (which is a heading, which a row of the
/// statistics table) is recognised later, with the rule pack's labels.
public struct Draft: Sendable {
  /// The text that all ranges refer to.
  public let text: SourceText

  /// The blocks in document order. Ranges do not overlap, and are never empty except for empty
  /// table cells.
  public let blocks: [Block]

  /// Creates a draft.
  public init(text: SourceText, blocks: [Block]) {
    self.text = text
    self.blocks = blocks
  }

  /// Whether a block is a piece of a paragraph that goes on in the next one or begins before it.
  ///
  /// - Parameter block: An index of ``blocks``.
  public func isPartOfParagraph(_ block: Int) -> Bool {
    blocks[block].continuesPrevious
      || block + 1 < blocks.count && blocks[block + 1].continuesPrevious
  }
}

/// A piece of a document that its format keeps apart: a paragraph, a heading or a table cell.
public struct Block: Sendable {
  /// What the format says that a block is.
  public enum Kind: Hashable, Sendable {
    /// Running text. In plain text, one line; it may also hold a line of a table.
    case paragraph
    /// A heading by the format's own means (Markdown's #, a heading style), 1 being the highest.
    case heading(level: Int)
    /// A cell of a table, with the 0-based number of its row, counted through the whole draft.
    case cell(row: Int)
  }

  /// What the format says that the block is.
  public let kind: Kind

  /// Where the block's text stands, in bytes, without white space at its ends.
  public let range: Range<Int>

  /// Whether the block goes on with the paragraph of the block before it, which was broken at the
  /// margin: a word, a date or an address may be cut in two between them.
  public let continuesPrevious: Bool

  /// Creates a block.
  public init(_ kind: Kind, _ range: Range<Int>, continuesPrevious: Bool = false) {
    self.kind = kind
    self.range = range
    self.continuesPrevious = continuesPrevious
  }
}
