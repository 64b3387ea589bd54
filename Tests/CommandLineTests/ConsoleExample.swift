import Foundation
import ReportModel
import Testing

/// A command that a document shows in a block marked `console`, with what it prints.
///
///     $ reportlint Examples/table.md  # exit status 1
///     Examples/table.md:82:21: error: …
///
/// The exit status is 0 where none is given. Lines below a command are all that it prints: first
/// its output, then what goes to standard error. A line `…` stands for any lines. A command without
/// lines below it may print anything.
struct ConsoleExample: CustomTestStringConvertible {
  let document: Document
  let arguments: [String]
  let status: Int32
  private(set) var output: [String] = []

  var testDescription: String { "\(document.path): \(arguments.joined(separator: " "))" }

  /// All examples in all documents.
  static let all = Document.all.flatMap { document in
    ((try? document.blocks()) ?? []).filter { $0.kind == "console" }.flatMap { block in
      examples(in: block, of: document)
    }
  }

  private static func examples(in block: Document.Block, of document: Document) -> [ConsoleExample]
  {
    var examples: [ConsoleExample] = []
    for line in block.lines {
      if line.hasPrefix("$ ") {
        examples.append(ConsoleExample(String(line.dropFirst(2)), document))
      } else if !examples.isEmpty {
        examples[examples.count - 1].output.append(line)
      }
    }
    return examples
  }

  private init(_ command: String, _ document: Document) {
    let parts = command.components(separatedBy: "#")
    self.document = document
    arguments = parts[0].split(separator: " ").map(String.init)
    status = parts.count > 1 ? Int32(parts[1].filter(\.isNumber)) ?? -1 : 0
  }

  /// Whether the program printed what the document shows, durations aside.
  func isShown(by printed: [String]) -> Bool {
    output.isEmpty
      || Self.match(
        printed.map(Self.withoutDuration)[...], output.map(Self.withoutDuration)[...])
  }

  private static func match(_ printed: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    guard first != "…" else {
      return (printed.startIndex...printed.endIndex).contains { start in
        match(printed[start...], shown.dropFirst())
      }
    }
    return printed.first == first && match(printed.dropFirst(), shown.dropFirst())
  }

  private static func withoutDuration(_ line: String) -> String {
    line.replacing(/[0-9.]+ (ms|s|毫秒|秒)(?=[)）]$)/, with: "")
  }
}
