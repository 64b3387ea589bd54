import DocumentReview
import DocumentSyntax
import ReportModel
import ReportReaders
import Testing

/// A document of a few parts, made in a test.
struct TestDocument {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let signature = ReviewSignature(time: "2019-03-01T08:00:00Z")

  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A package of parts in an order.
  init(parts: [(name: String, contents: String)]) throws {
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)
    bytes = try ZipArchive(empty, limit: .standard).replacing(
      parts.map { ($0.name, Array($0.contents.utf8)) })
  }

  /// A Word document of a body, and other parts by their kinds of relation.
  init(
    word body: String, _ others: KeyValuePairs<String, String> = [:], head: String = "",
    relations: String = ""
  ) throws {
    let types =
      "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
      + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
    let main = Self.relation("rId1", "officeDocument", "word/document.xml")
    let own = others.enumerated().map { index, other in
      Self.relation("rId\(index + 1)", other.key, "\(other.key).xml")
    }
    try self.init(
      parts: [
        ("[Content_Types].xml", types), ("_rels/.rels", Self.relations(main)),
        ("word/_rels/document.xml.rels", Self.relations(own.joined() + relations)),
        (
          "word/document.xml",
          head
            + "<w:document xmlns:w=\"\(Self.word)\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
            + "<w:body>\(body)</w:body></w:document>"
        ),
      ] + others.map { ("word/\($0.key).xml", $0.value) })
  }

  static func relation(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      + "relationships/\(kind)\" Target=\"\(target)\"/>"
  }

  private static func relations(_ relations: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "\(relations)</Relationships>"
  }

  /// An OpenDocument text.
  init(text body: String) throws {
    let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    try self.init(parts: [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<office:document-content xmlns:office=\"\(office)\" xmlns:text=\"\(text)\"><office:body>"
          + "<office:text>\(body)</office:text></office:body></office:document-content>"
      ),
    ])
  }

  // MARK: Reading

  func part(_ name: String) throws -> String {
    var archive = try ZipArchive(bytes, limit: .standard)
    var contents: [UInt8] = []
    try archive.unpack(name) { piece in
      contents.append(contentsOf: piece)
      return true
    }
    return String(decoding: contents, as: UTF8.self)
  }

  /// What stands in the body of a Word document.
  func body() throws -> String { try part("word/document.xml").between("<w:body>", "</w:body>") }

  /// What stands in an OpenDocument text.
  func text() throws -> String {
    try part("content.xml").between("<office:text>", "</office:text>")
  }

  func draft() throws -> Draft {
    let isWord = try ZipArchive(bytes, limit: .standard).contains("word/document.xml")
    return try DocumentReader().read(bytes, as: isWord ? .word : .openDocument)
  }

  /// Where words come from; the words may be empty behind others.
  func place(_ words: String, after: String = "") throws -> [OriginPiece] {
    let draft = try draft()
    return draft.origins(of: try draft.range(of: words, after: after))
  }

  // MARK: Writing

  /// The document with a comment on each of some words.
  func commenting(on words: String...) throws -> TestDocument {
    try reviewed(words.map { Review.Comment(at: try place($0), ["评\($0)"]) })
  }

  func reviewed(
    _ comments: [Review.Comment], _ changes: [Review.Change] = []
  ) throws -> TestDocument {
    var review = try WordReview(bytes, limit: .standard)
    return TestDocument(
      bytes: try review.written(
        Review(comments: comments, changes: changes), by: Self.signature))
  }

  func annotating(_ words: String...) throws -> TestDocument {
    let review = try OpenDocumentReview(bytes, limit: .standard)
    let comments = try words.map { Review.Comment(at: try place($0), ["评\($0)"]) }
    return TestDocument(bytes: try review.written(Review(comments: comments), by: Self.signature))
  }

  func cleaned() throws -> TestDocument {
    TestDocument(
      bytes: try WordReview.cleaned(bytes, limit: .standard, forgetsAuthor: true).bytes)
  }
}

extension Draft {
  fileprivate func range(of words: String, after: String) throws -> Range<Int> {
    let wanted = Array((after + words).utf8)
    let bytes = text.bytes
    for start in 0...max(bytes.count - wanted.count, 0)
    where bytes[start...].starts(with: wanted) {
      return start + after.utf8.count..<start + wanted.count
    }
    throw NotFound(words: words)
  }
}

struct NotFound: Error {
  let words: String
}

extension String {
  func between(_ start: String, _ end: String) throws -> String {
    let parts = Array(self.utf8)
    let (first, last) = (Array(start.utf8), Array(end.utf8))
    for index in parts.indices where parts[index...].starts(with: first) {
      let from = index + first.count
      for stop in from...parts.count where parts[stop...].starts(with: last) {
        return String(decoding: parts[from..<stop], as: UTF8.self)
      }
    }
    throw NotFound(words: start)
  }
}

// MARK: What is expected

func start(_ id: Int) -> String { "<w:commentRangeStart w:id=\"\(id)\"/>" }

func end(_ id: Int) -> String {
  "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr>"
    + "<w:commentReference w:id=\"\(id)\"/></w:r>"
}

/// A piece of a run that was split.
func piece(_ text: String, _ properties: String = "") -> String {
  "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

func signed(_ name: String, _ id: Int) -> String {
  "<w:\(name) w:id=\"\(id)\" w:author=\"reportlint\" w:date=\"2019-03-01T08:00:00Z\">"
}
