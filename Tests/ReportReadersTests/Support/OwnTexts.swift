import DocumentSyntax
import ReportModel

@testable import ReportReaders

/// What the paragraphs and runs of a part have for their own text, taken from the part as the
/// documentation of `RunOrigin` says and not as the readers do.
struct OwnTexts {
  /// What an element that stands for a character other than a tab or a line break counts as.
  static let symbol: UInt8 = 0xFF

  fileprivate(set) var paragraphs: [[UInt8]] = []
  fileprivate(set) var runs: [[UInt8]] = []
  /// The paragraph of each run.
  fileprivate(set) var paragraphOfRun: [Int] = []
  fileprivate var open: [(isRun: Bool, index: Int)] = []

  /// The bytes that an origin names; nil if there are none.
  func bytes(of origin: RunOrigin) -> ArraySlice<UInt8>? {
    let text: [UInt8]
    if let run = origin.run {
      guard runs.indices.contains(run), paragraphOfRun[run] == origin.paragraph.paragraph else {
        return nil
      }
      text = runs[run]
    } else {
      guard paragraphs.indices.contains(origin.paragraph.paragraph) else { return nil }
      text = paragraphs[origin.paragraph.paragraph]
    }
    guard text.indices.contains(origin.bytes) else { return nil }
    return text[origin.bytes]
  }

  fileprivate mutating func beginParagraph() {
    open.append((false, paragraphs.count))
    paragraphs.append([])
  }

  fileprivate mutating func beginRun() {
    paragraphOfRun.append(
      open.last.map { $0.isRun ? paragraphOfRun[$0.index] : $0.index } ?? 0)
    open.append((true, runs.count))
    runs.append([])
  }

  fileprivate mutating func end() {
    open.removeLast()
  }

  fileprivate mutating func append(_ bytes: some Collection<UInt8>) {
    guard let last = open.last else { return }
    if last.isRun {
      runs[last.index] += bytes
    } else {
      paragraphs[last.index] += bytes
    }
  }
}

/// The own texts of a part of a Word document.
struct WordOwnTexts: XMLHandler {
  enum Name: String, XMLName {
    case paragraph = "w:p"
    case run = "w:r"
    case formulaRun = "m:r"
    case text = "w:t"
    case formulaText = "m:t"
    case tab = "w:tab"
    case alignedTab = "w:ptab"
    case lineBreak = "w:br"
    case carriageReturn = "w:cr"
    case hyphen = "w:noBreakHyphen"
    case symbol = "w:sym"

    static let namespaces = [
      "w": [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.microsoft.com/office/word/2003/wordml",
      ],
      "m": [
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
      ],
    ]
  }

  private(set) var texts = OwnTexts()
  private var isText = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .paragraph: texts.beginParagraph()
    case .run, .formulaRun: texts.beginRun()
    case .text, .formulaText: isText = true
    case .tab, .alignedTab: texts.append("\t".utf8)
    case .lineBreak, .carriageReturn: texts.append("\n".utf8)
    case .hyphen: texts.append("-".utf8)
    case .symbol: texts.append([OwnTexts.symbol])
    }
  }

  mutating func end(_ name: Name) {
    switch name {
    case .paragraph, .run, .formulaRun: texts.end()
    case .text, .formulaText: isText = false
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { texts.append(bytes) }
  }
}

/// The own texts of the contents of an OpenDocument text.
struct OpenDocumentOwnTexts: XMLHandler {
  enum Name: String, XMLName {
    case body = "office:text"
    case paragraph = "text:p"
    case heading = "text:h"
    case span = "text:span"
    case tab = "text:tab"
    case lineBreak = "text:line-break"
    case blanks = "text:s"

    static let namespaces = [
      "office": ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
      "text": ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
    ]
  }

  private(set) var texts = OwnTexts()
  private var isInBody = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    if name == .body { isInBody = true }
    guard isInBody else { return }
    switch name {
    case .body: break
    case .paragraph, .heading: texts.beginParagraph()
    case .span: texts.beginRun()
    case .tab: texts.append("\t".utf8)
    case .lineBreak: texts.append("\n".utf8)
    case .blanks:
      texts.append(repeatElement(UInt8(ascii: " "), count: attributes.integer("c") ?? 1))
    }
  }

  mutating func end(_ name: Name) {
    if name == .body { isInBody = false }
    guard isInBody else { return }
    switch name {
    case .paragraph, .heading, .span: texts.end()
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInBody { texts.append(bytes) }
  }
}

/// The own texts of the parts that a draft comes from.
func ownTexts(ofParts parts: Set<String>, in contents: [UInt8]) throws -> [String: OwnTexts] {
  var archive =
    try FlatWordDocument(contents, limit: .standard)?.archive
    ?? ZipArchive(contents, limit: .standard)
  var texts: [String: OwnTexts] = [:]
  for part in parts {
    if part == "content.xml" {
      var handler = OpenDocumentOwnTexts()
      try archive.parse(part, into: &handler)
      texts[part] = handler.texts
    } else {
      var handler = WordOwnTexts()
      try archive.parse(part, into: &handler)
      texts[part] = handler.texts
    }
  }
  return texts
}

extension Origin {
  /// The part that it is in.
  var part: String? {
    switch self {
    case .run(let run): run.paragraph.part
    case .paragraph(let paragraph): paragraph.part
    case .file, .cell: nil
    }
  }
}
