import Foundation
import Testing

/// The documents in `../shared/cases/documents`, each with what a person sees in it: texts in their
/// order, and texts that are not there.
@Suite(
  .enabled(if: DocumentCase.arePresent, "there are no documents in ../shared/cases/documents"))
struct DocumentCaseTests {
  @Test("a document is read as a person sees it", arguments: DocumentCase.all)
  func document(document: DocumentCase) throws {
    let workspace = try Workspace()
    guard document.isDirectory == false else {
      let run = try workspace.run("lint", document.path)
      #expect(run.status != 2, "\(document.reason)")
      return
    }
    let run = try workspace.run("view", document.path, environment: Self.search)
    if run.errors.contains("LibreOffice") || run.errors.contains("pdftotext") { return }
    let text = Self.text(of: run.text)
    var rest = text[...]
    for wanted in document.seen {
      let found = try #require(
        rest.range(of: wanted), "“\(wanted)” is not read in its place: \(document.reason)")
      rest = rest[found.upperBound...]
    }
    for unwanted in document.unseen {
      #expect(!text.contains(unwanted), "“\(unwanted)” is read: \(document.reason)")
    }
  }

  /// Programs that convert documents are looked for where they are.
  private static let search = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"]

  /// The lines of a view without what stands before them, on one line.
  private static func text(of view: String) -> String {
    view.split(separator: "\n").map { line in
      line.firstIndex(of: "│").map { line[line.index(after: $0)...] } ?? line
    }.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A row of the list.
struct DocumentCase: CustomTestStringConvertible, Sendable {
  let name: String
  let seen: [String]
  let unseen: [String]
  let reason: String

  var testDescription: String { name }
  var path: String { Self.directory.appendingPathComponent(name).path }
  var isDirectory: Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  static let directory = Document.project.deletingLastPathComponent()
    .appendingPathComponent("shared/cases/documents")

  static let arePresent = !all.isEmpty

  static let all: [DocumentCase] = {
    let list = directory.appendingPathComponent("expect.tsv")
    guard let text = try? String(contentsOf: list, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return DocumentCase(
        name: fields[0], seen: pieces(fields[1]), unseen: pieces(fields[2]), reason: fields[3])
    }
  }()

  private static func pieces(_ field: String) -> [String] {
    field.components(separatedBy: " | ").filter { !$0.isEmpty }
  }
}
