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
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = name[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let known = Self.endings.first { known in
      known.ending.withUTF8Buffer { ending.elementsEqual($0) }
    }
    guard let known else { return nil }
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
