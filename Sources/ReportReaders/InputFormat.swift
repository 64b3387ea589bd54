import ReportModel
import ReportText

/// The formats of drafts that can be read.
public enum InputFormat: Sendable {
  /// Plain text.
  case plainText
  /// Markdown.
  case markdown

  /// The endings by which drafts are found in directories, in lower case and without the dot.
  private static let endings: [(ending: StaticString, format: InputFormat)] = [
    ("txt", .plainText), ("text", .plainText), ("md", .markdown), ("markdown", .markdown),
  ]

  /// The format that the ending of a file's name stands for, upper and lower case alike; nil when
  /// it stands for none.
  ///
  /// - Parameter name: The name as the system has it, which need not be valid UTF-8.
  public init?(fileName name: [UInt8]) {
    guard let ending = FileNameEnding(name),
      let known = Self.endings.first(where: { ending.matches($0.ending) })
    else { return nil }
    self = known.format
  }

  /// Reads a text in this format.
  public func read(_ text: SourceText) -> Draft {
    switch self {
    case .plainText: PlainTextReader.read(text)
    case .markdown: MarkdownReader.read(text)
    }
  }
}
