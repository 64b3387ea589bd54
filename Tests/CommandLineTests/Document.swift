import Foundation
import Testing

/// A Markdown document of the project.
struct Document: CustomTestStringConvertible {
  /// A block of code.
  struct Block {
    /// What stands behind the opening fence: `console`, `json`.
    let kind: String
    let lines: [String]
  }

  /// The project's own directory.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The documents of the project: the README, and the guides beside what they are about.
  static let all =
    ["README.md", "README.zh-CN.md", "CHANGELOG.md", "Tests/Oracles/benchmark.md"].map(
      Document.init)
    + guides

  /// The guides, each in English and in Chinese.
  static let guides: [Document] =
    [
      "Rules", "Sources/DocumentReview", "Sources/LintConfiguration", "Sources/LintReporters",
      "Sources/NewDraft", "Sources/ReportLint", "Sources/ReportReaders", "Sources/Rollup",
      "Sources/WebPage", "Sources/reportlint",
    ].flatMap { directory in
      ["README.md", "README.zh-CN.md"].map { Document(path: "\(directory)/\($0)") }
    } + [Document(path: "Rules/pack-format.md")]

  /// The path in the project.
  let path: String

  var testDescription: String { path }

  /// The document is written in Chinese.
  var isChinese: Bool { path.hasSuffix(".zh-CN.md") }

  var url: URL { Self.project.appendingPathComponent(path) }

  func lines() throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The blocks of code.
  func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var open: (kind: String, lines: [String])?
    for line in try lines() {
      guard line.hasPrefix("```") else {
        open?.lines.append(line)
        continue
      }
      if let block = open {
        blocks.append(Block(kind: block.kind, lines: block.lines))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), [])
      }
    }
    return blocks
  }

  /// The targets of links, other than to the web and to places in the document itself.
  func localLinks() throws -> [String] {
    try lines().flatMap { line in
      line.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }.filter { !$0.contains("://") && !$0.hasPrefix("#") }
  }
}
