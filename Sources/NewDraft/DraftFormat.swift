import LintModel

/// The formats that a new draft is written in.
package enum DraftFormat: String, CaseIterable, Sendable {
  case word = "docx"
  case openDocument = "odt"
  case markdown = "md"
  case text = "txt"
  case web = "html"

  /// The format of a file by its name; nil where the ending is none of those that there are.
  package init?(fileName: [UInt8]) {
    guard let dot = fileName.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    self.init(rawValue: String(decoding: fileName[(dot + 1)...], as: UTF8.self).lowercased())
  }

  /// The bytes of a draft; of an OpenDocument text, those of the Word document that it is converted
  /// from.
  package func bytes(of draft: NewDraft) -> [UInt8] {
    switch self {
    case .word, .openDocument: WordDraft(draft).package()
    case .markdown: Array(MarkdownDraft(draft).text.utf8)
    case .text: Array(PlainTextDraft(draft).text.utf8)
    case .web: Array(WebDraft(draft).text.utf8)
    }
  }
}
