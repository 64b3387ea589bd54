import DocumentSyntax
import Foundation
import ReportModel
import ReportReaders
import Testing

@testable import DocumentReview

/// The documents in `Tests/Documents/Features` with a comment on every block.
///
/// Where `REPORTLINT_REVIEWED_FEATURES` names a directory, the copies are written there for other
/// programs to open (Tests/Oracles/review).
@Suite("Comments in documents of every feature")
struct FeatureReviewTests {
  private static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documents/Features")

  private static func documents(_ endings: String...) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
  }

  private func document(_ name: String) throws -> TestDocument {
    TestDocument(bytes: Array(try Data(contentsOf: Self.directory.appendingPathComponent(name))))
  }

  private func keep(_ document: TestDocument, _ name: String) throws {
    guard let path = ProcessInfo.processInfo.environment["REPORTLINT_REVIEWED_FEATURES"] else {
      return
    }
    try Data(document.bytes).write(to: URL(fileURLWithPath: path).appendingPathComponent(name))
  }

  /// A comment on each block, and one on its second character.
  private func comments(on draft: Draft) -> [Review.Comment] {
    draft.blocks.flatMap { block -> [Review.Comment] in
      let text = draft.text.string(in: block.range)
      let whole = Review.Comment(at: draft.origins(of: block.range), ["全部：\(text)"])
      guard text.unicodeScalars.count > 2 else { return [whole] }
      let scalars = Array(text.unicodeScalars)
      let start = block.range.lowerBound + String(scalars[0]).utf8.count
      let second = start..<start + String(scalars[1]).utf8.count
      return [whole, Review.Comment(at: draft.origins(of: second), ["其二：\(scalars[1])"])]
    }
  }

  @Test("there are documents")
  func documentsExist() {
    #expect(Self.documents(".docx", ".docm").count > 35)
    #expect(Self.documents(".odt").count > 8)
  }

  @Test(
    "in Word, all are at their words, and nothing of the text changes",
    arguments: documents(".docx", ".docm"))
  func word(name: String) throws {
    let document = try document(name)
    let draft = try WordReader.read(document.bytes, limit: .standard)
    let comments = comments(on: draft)
    let reviewed = try document.reviewed(comments)
    try keep(reviewed, name)
    let again = try WordReader.read(reviewed.bytes, limit: .standard)
    #expect(again.text.bytes == draft.text.bytes)
    #expect(again.blocks.map(\.range) == draft.blocks.map(\.range))

    let others = try MarkedWords(document).words
    let marked = try MarkedWords(reviewed)
    let ids = Set(marked.words.keys).subtracting(others.keys).sorted()
    #expect(ids.count == comments.count)
    for (id, comment) in zip(ids, comments) {
      let words = try #require(marked.words[id])
      for piece in comment.place {
        guard case .run = piece.origin else { continue }
        let text = draft.text.string(in: piece.range)
        // A symbol stands in the document as a number, white space as it is written.
        let isPlain = words.contains(text) || text.contains(where: \.isSymbolOrBlank)
        #expect(isPlain, "\(id): \(text) is not in \(words)")
      }
    }
    let cleaned = try reviewed.cleaned()
    #expect(try WordReader.read(cleaned.bytes, limit: .standard).text.bytes == draft.text.bytes)
    #expect(try MarkedWords(cleaned).words == others)
  }

  @Test("in OpenDocument, nothing of the text changes", arguments: documents(".odt"))
  func openDocument(name: String) throws {
    let document = try document(name)
    let draft = try OpenDocumentReader.read(document.bytes, limit: .standard)
    let review = Review(comments: comments(on: draft))
    let reviewed = TestDocument(
      bytes: try OpenDocumentReview(document.bytes, limit: .standard)
        .written(review, by: TestDocument.signature))
    try keep(reviewed, name)
    let again = try OpenDocumentReader.read(reviewed.bytes, limit: .standard)
    #expect(again.text.bytes == draft.text.bytes)
    let cleaned = try OpenDocumentReview.cleaned(reviewed.bytes, limit: .standard)
    #expect(cleaned.count == review.comments.count)
    #expect(
      try TestDocument(bytes: cleaned.bytes).part("content.xml") == document.part("content.xml"))
  }
}

extension Character {
  fileprivate var isSymbolOrBlank: Bool {
    isWhitespace || isNewline || "-☐☒✓√×→●■□①〇".contains(self)
      || !isLetter && !isNumber && !isPunctuation
  }
}

/// The text between the beginning and the end of each comment, as a program finds it that knows nothing
/// of how the marks came about.
private struct MarkedWords {
  private(set) var words: [Int: String] = [:]

  init(_ document: TestDocument) throws {
    var archive = try ZipArchive(document.bytes, limit: .standard)
    for name in archive.names.map({ String(decoding: $0, as: UTF8.self) })
    where name.lowercased().hasSuffix(".xml") && !name.lowercased().contains("comments") {
      guard let markup = try? XMLMarkup<WordMarkName>(name, in: &archive) else { continue }
      take(markup)
    }
  }

  private mutating func take(_ markup: XMLMarkup<WordMarkName>) {
    var open: Set<Int> = []
    var texts = markup.texts[...]
    func id(_ element: XMLMarkup<WordMarkName>.Element) -> Int? {
      element.attributes["id"].flatMap { Int($0) }
    }
    for element in markup.elements {
      while let text = texts.first, text.range.lowerBound < element.startTag.lowerBound {
        for id in open { words[id, default: ""] += markup.decoded(text) }
        texts = texts.dropFirst()
      }
      switch element.name {
      case .commentStart:
        guard let id = id(element) else { continue }
        open.insert(id)
        words[id, default: ""] += ""
      case .commentEnd: if let id = id(element) { open.remove(id) }
      case .tab, .alignedTab, .lineBreak, .noBreakHyphen:
        for id in open { words[id, default: ""] += element.name == .noBreakHyphen ? "-" : " " }
      default: break
      }
    }
  }
}

extension XMLMarkup<WordMarkName> {
  fileprivate func decoded(_ text: Text) -> String {
    guard elements[text.element].name == .text || elements[text.element].name == .formulaText else {
      return ""
    }
    let source = String(decoding: bytes[text.range], as: UTF8.self)
    return ["&amp;": "&", "&lt;": "<", "&gt;": ">"][source] ?? source
  }
}
