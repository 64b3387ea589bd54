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

  /// The files that the text comes from, in the order of their texts: the draft, and the file with
  /// its table where that is another.
  public let sources: [DraftSource]

  /// The blocks of the file that the report itself stands in; those behind it are the attached
  /// table's.
  public let reportBlocks: Range<Int>

  /// What was not read of the document, in the order of its places.
  public let unread: [UnreadContent]

  /// The pictures, in the order of their places: each at the end of the line that it stands in or below.
  public private(set) var pictures: [UnreadContent] = []

  /// The draft of a document with pictures.
  public func showing(_ pictures: [UnreadContent]) -> Draft {
    var copy = self
    copy.pictures = pictures
    return copy
  }

  /// What the document is called outside its text.
  public private(set) var outsideTitles: [OutsideTitle] = []

  /// The draft of a document that has titles outside its text, beside those that it has already.
  public func titled(_ titles: [OutsideTitle]) -> Draft {
    var copy = self
    copy.outsideTitles += titles.filter { !$0.text.isEmpty }
    return copy
  }

  /// The date of publication that the head of a web page gives, as it is written there; nil where none
  /// is.
  public private(set) var publicationDate: String?

  /// The draft of a web page whose head gives the date of its publication.
  public func published(on date: String?) -> Draft {
    var copy = self
    copy.publicationDate = date ?? publicationDate
    return copy
  }

  /// Whether entities of HTML in the text are read as what they stand for: &nbsp; is a blank in Markdown, and
  /// what a converter left elsewhere.
  public private(set) var hasEntities = false

  /// The draft of a text whose format has entities.
  public func writtenWithEntities(_ hasEntities: Bool = true) -> Draft {
    var copy = self
    copy.hasEntities = hasEntities
    return copy
  }

  /// The comments that may be meant for the program, in the order of the document.
  public let comments: [DraftComment]

  /// Creates a draft from one file.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - blocks: Its blocks.
  ///   - origins: Where the text comes from.
  ///   - file: Which file it is.
  ///   - unread: What was not read, in the order of its places.
  ///   - comments: The comments that may be meant for the program.
  public init(
    text: SourceText, blocks: [Block], origins: OriginMap = .file, file: FileID = .draft,
    unread: [UnreadContent] = [], comments: [DraftComment] = []
  ) {
    let source = DraftSource(
      file: file, range: 0..<text.bytes.count, firstLine: 0, origins: origins)
    self.init(
      text: text, blocks: blocks, sources: [source], reportBlocks: 0..<blocks.count,
      unread: unread, comments: comments)
  }

  init(
    text: SourceText, blocks: [Block], sources: [DraftSource], reportBlocks: Range<Int>,
    unread: [UnreadContent], comments: [DraftComment]
  ) {
    self.text = text
    self.blocks = blocks
    self.sources = sources
    self.reportBlocks = reportBlocks
    self.unread = unread
    self.comments = comments
  }

  /// The draft with what is known of another's document beside its text.
  func described(as draft: Draft) -> Draft {
    titled(draft.outsideTitles).published(on: draft.publicationDate)
      .writtenWithEntities(draft.hasEntities).showing(draft.pictures)
  }

  /// The draft with the comments that its reader has found beside its text.
  ///
  /// - Parameter comments: The comments, in the order of the document.
  public func adding(_ comments: [DraftComment]) -> Draft {
    Draft(
      text: text, blocks: blocks, sources: sources, reportBlocks: reportBlocks, unread: unread,
      comments: self.comments + comments
    ).described(as: self)
  }

  /// The draft with its blocks in place of others, which are the same but for what is said of them.
  public func replacing(_ blocks: [Block]) -> Draft {
    Draft(
      text: text, blocks: blocks, sources: sources, reportBlocks: reportBlocks, unread: unread,
      comments: comments
    ).described(as: self)
  }

  /// The draft as that of another file than it was read as: last year's report, a constituent's.
  ///
  /// - Parameter file: Which file it is. A table that is attached to it counts to it.
  public func filed(as file: FileID) -> Draft {
    let sources = sources.map { source in
      DraftSource(
        file: file, range: source.range, firstLine: source.firstLine, origins: source.origins)
    }
    return Draft(
      text: text, blocks: blocks, sources: sources, reportBlocks: reportBlocks, unread: unread,
      comments: comments
    ).described(as: self)
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
    /// A cell of a table.
    case cell(TableCell)
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

/// Where a cell stands in the tables of a document.
public struct TableCell: Hashable, Sendable {
  /// The 0-based number of its row, counted through the whole draft.
  public let row: Int

  /// The 0-based column of its left edge in the grid of its table. A column of the row without a
  /// cell is covered by a cell that spans columns or that reaches down from a row above.
  public let column: Int

  /// How many columns of the grid it covers.
  public let columnSpan: Int

  /// Creates a cell.
  public init(row: Int, column: Int, columnSpan: Int = 1) {
    self.row = row
    self.column = column
    self.columnSpan = columnSpan
  }
}
