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

  private func read(_ document: String) throws -> Draft {
    let data = try Data(contentsOf: Self.directory.appendingPathComponent(document))
    let contents = Array(data)
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
