/// A comment of a document that may be meant for the program. Nobody who reads the report sees it, and
/// it is no part of the draft's blocks.
public struct DraftComment: Hashable, Sendable {
  /// What kind of comment a format has.
  public enum Kind: Hashable, Sendable {
    /// One of the document's source: `<!-- … -->`.
    case markup
    /// A note in which people talk about a passage, as in Word.
    case note
  }

  /// How far what the comment is about may reach.
  public enum Extent: Hashable, Sendable {
    /// To the end of the block that follows: of a table of which only the first line is known to the
    /// format, to the table's end.
    case block
    /// Over the passage that the document names, and no farther.
    case passage
  }

  /// What is wrong with a comment.
  public enum Fault: Hashable, Sendable {
    /// Its end is missing.
    case unclosed
    /// It stands within the row of a table, where it cannot be told from a cell's text.
    case inTableRow
    /// The document's comments cannot be read.
    case unreadable
  }

  /// What kind it is.
  public let kind: Kind
  /// What it says, without the marks around it and white space at its ends.
  public let text: String
  /// Where it stands in the draft's text, in bytes; where that does not have it, the place before which
  /// it stands.
  public let range: Range<Int>
  /// Where it stands in the file, in bytes of its decoded text; nil where that is ``range``, or the
  /// file has no lines.
  public let fileRange: Range<Int>?
  /// What it is about, in bytes of the draft's text, in order. An end may lie one byte behind the
  /// text's.
  public let passages: [Range<Int>]
  /// How far that may reach.
  public let extent: Extent
  /// What is wrong with it.
  public let fault: Fault?
  /// The file that it stands in, an index of ``Draft/sources``.
  public let source: Int

  /// Creates a comment.
  public init(
    _ kind: Kind, _ text: String, at range: Range<Int>, inFileAt fileRange: Range<Int>? = nil,
    about passages: [Range<Int>], extent: Extent = .passage, fault: Fault? = nil, source: Int = 0
  ) {
    self.kind = kind
    self.text = text
    self.range = range
    self.fileRange = fileRange
    self.passages = passages
    self.extent = extent
    self.fault = fault
    self.source = source
  }

  /// The comment in a draft to which its own is attached.
  ///
  /// - Parameters:
  ///   - distance: How many bytes stand before it there.
  ///   - sources: How many files do.
  func shifted(by distance: Int, sources: Int) -> DraftComment {
    DraftComment(
      kind, text, at: range.shifted(by: distance), inFileAt: fileRange,
      about: passages.map { $0.shifted(by: distance) }, extent: extent, fault: fault,
      source: source + sources)
  }
}

extension Draft {
  /// What people call the place of a comment.
  public func placeName(of comment: DraftComment) -> PlaceName {
    guard let fileRange = comment.fileRange,
      case .fileOffsets(let offsets) = sources[comment.source].origins
    else { return placeName(of: comment.range) }
    return PlaceName(
      source: comment.source, start: offsets.file.position(at: fileRange.lowerBound),
      end: offsets.file.position(at: fileRange.upperBound), cell: nil)
  }
}
