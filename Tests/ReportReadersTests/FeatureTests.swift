import DocumentSyntax
import Foundation
import ReportModel
import ReportText
import Testing

@testable import ReportReaders

/// The documents in `Tests/Documents/Features`, made by real programs for one feature each, with the
/// text that a person sees in `FILE.expected.txt` and the headings' levels in `FILE.headings.txt`, which
/// is empty where nothing is a heading.
@Suite("Features of the formats")
struct FeatureTests {
  private static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documents/Features")

  private static var documents: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { !$0.hasSuffix(".txt") }.sorted()
  }

  @Test("there are documents")
  func documentsExist() {
    #expect(Self.documents.count > 40)
  }

  @Test("a document is laid out as a person sees it", arguments: documents)
  func layout(document: String) throws {
    let draft = try read(document)
    let expected = try contents(of: document + ".expected.txt")
    #expect(lines(draft.text.string(in: 0..<draft.text.bytes.count)) == lines(expected))
  }

  @Test("its headings have their levels", arguments: documents)
  func headings(document: String) throws {
    let expected = try contents(of: document + ".headings.txt")
    let draft = try read(document)
    let headings = draft.blocks.compactMap { block -> String? in
      guard case .heading(let level) = block.kind else { return nil }
      return "\(level)\t\(draft.text.string(in: block.range))"
    }
    #expect(headings == expected.split(separator: "\n").map(String.init))
  }

  @Test(
    "each character is the same one in the run that it comes from",
    arguments: documents.filter { !$0.hasSuffix(".html") && !$0.hasSuffix(".rtf") })
  func origins(document: String) throws {
    let draft = try read(document)
    switch draft.sources[0].origins {
    case .runs: break
    case .cells:
      #expect(draft.blocks.allSatisfy { draft.origins(of: $0.range).count <= 1 })
      return
    case .file, .fileOffsets, .layout: return
    }
    let bytes = draft.text.bytes
    let pieces = draft.origins(of: 0..<bytes.count)
    let texts = try ownTexts(
      ofParts: Set(pieces.compactMap(\.origin.part)), in: try bytesOf(document))
    var offset = 0
    for piece in pieces {
      #expect(bytes[offset..<piece.range.lowerBound].allSatisfy(Self.isOfLayout))
      offset = piece.range.upperBound
      guard case .run(let run) = piece.origin else { continue }
      let source = try #require(texts[run.paragraph.part]?.bytes(of: run))
      #expect(isSame(Array(bytes[piece.range]), Array(source)), "\(piece)")
    }
    #expect(bytes[offset...].allSatisfy(Self.isOfLayout))
    #expect(pieces.contains { if case .run = $0.origin { true } else { false } })
  }

  /// What separates lines and cells.
  private static func isOfLayout(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x20
  }

  /// Whether a piece of the layout shows a piece of a run.
  private func isSame(_ text: [UInt8], _ source: [UInt8]) -> Bool {
    // A symbol, also one by a character for private use, or a hyphen at which no line ends.
    let isPrivate = zip(source, source.dropFirst()).contains {
      $0 == 0xEF && (0x80...0x83).contains($1)
    }
    guard source != [OwnTexts.symbol], !isPrivate else { return true }
    guard source != Array("\u{2011}".utf8) else { return text == Array("-".utf8) }
    let blanks: [UInt8] = [0x09, 0x0A, 0x0D, 0x20]
    return text.count == source.count
      && zip(text, source).allSatisfy { $0 == $1 || blanks.contains($0) && blanks.contains($1) }
  }

  private func bytesOf(_ document: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.directory.appendingPathComponent(document)))
  }

  private func read(_ document: String) throws -> Draft {
    let contents = try bytesOf(document)
    guard
      case .readable(let format) = FileKind(of: contents.span, named: Array(document.utf8))
    else { throw ReadError.foreign(.binary) }
    return try DocumentReader().read(contents, as: format)
  }

  private func contents(of name: String) throws -> String {
    try String(contentsOf: Self.directory.appendingPathComponent(name), encoding: .utf8)
  }

  /// The lines without white space at their ends, and without empty cells: what covers a cell may
  /// leave a place for it or none.
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      line.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }.joined(separator: "\t")
    }.filter { !$0.isEmpty }
  }
}
