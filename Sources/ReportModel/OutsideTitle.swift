/// What a document, or the site that it is on, is called outside its text: by its metadata, or by its
/// file's name.
public struct OutsideTitle: Hashable, Sendable {
  /// Where it stands.
  public enum Source: Sendable {
    /// In the head of a web page: its `<title>` or `<meta name="ArticleTitle">`, which are titles as
    /// those above a text are.
    case webPage
    /// In the head of a web page: the name of the site, `<meta name="SiteName">`.
    case site
    /// Among the properties of a Word or OpenDocument file.
    case metadata
    /// In the file's name, without the directories and the ending.
    case fileName
  }

  /// Where it stands.
  public let source: Source
  /// The title.
  public let text: String

  /// Creates a title.
  public init(_ source: Source, _ text: String) {
    self.source = source
    self.text = text
  }
}
