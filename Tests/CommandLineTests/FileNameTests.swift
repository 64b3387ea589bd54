import Foundation
import LintReporters
import Testing

/// Names of files that mean something to some format, in every format.
@Suite("File names")
struct FileNameTests {
  private let workspace: Workspace

  /// The names as the system has them: a line break, quotation marks and percent signs, Chinese, and
  /// bytes that are no UTF-8.
  private static let names: [[UInt8]] = [
    Array("a\n\"b' %0A::error::.txt".utf8), Array("概述，《报告》&<c>.txt".utf8),
    Array("no \u{1}utf-8 ".utf8) + [0xFF, 0xC3] + Array(".txt".utf8),
  ]
  private static let shown = names.map { String(path: $0) }
  /// The names as they are printed for people: what could break a line or steer a terminal is spelt out.
  private static let printed: [[UInt8]] = [
    Array(#"a\n"b' %0A::error::.txt"#.utf8), names[1],
    Array(#"no \x01utf-8 "#.utf8) + [0xFF, 0xC3] + Array(".txt".utf8),
  ]
  private static let formats = [
    "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson",
  ]

  init() throws {
    workspace = try Workspace()
    for name in Self.names {
      let path = Array((workspace.directory.path + "/drafts/").utf8) + name + [0]
      try workspace.write("", to: "drafts/x")
      path.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          guard let file = fopen(characters.baseAddress!, "w") else { return }
          fputs(Draft.flawed, file)
          fclose(file)
        }
      }
    }
    try FileManager.default.removeItem(at: workspace.directory.appendingPathComponent("drafts/x"))
  }

  private func reports() throws -> [String: Data] {
    let run = try workspace.run(
      ["drafts", "--select=text/url", "--quiet"] + Self.formats.map { "--report=\($0)=\($0).out" },
      in: workspace.directory)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    return try Dictionary(
      uniqueKeysWithValues: Self.formats.map { format in
        (
          format,
          try Data(contentsOf: workspace.directory.appendingPathComponent("\(format).out"))
        )
      })
  }

  private func object(_ data: Data?) throws -> Any {
    try JSONSerialization.jsonObject(with: try #require(data))
  }

  @Test("every format has the names, and stays what it is")
  func formats() throws {
    let reports = try reports()
    let paths = Self.shown.map { "drafts/\($0)" }
    let json = try #require(try object(reports["json"]) as? [String: Any])
    let files = try #require(json["files"] as? [[String: Any]])
    #expect(Set(files.compactMap { $0["path"] as? String }) == Set(paths))
    let lines = String(decoding: try #require(reports["jsonl"]), as: UTF8.self).split(
      separator: "\n")
    #expect(lines.count == 3)
    for line in lines { _ = try object(Data(line.utf8)) }
    let violations = try #require(try object(reports["gitlab"]) as? [[String: Any]])
    let places = violations.compactMap { ($0["location"] as? [String: Any])?["path"] as? String }
    #expect(Set(places) == Set(paths))
    let rdjson = try #require(try object(reports["rdjson"]) as? [String: Any])
    let diagnostics = try #require(rdjson["diagnostics"] as? [[String: Any]])
    let rdPlaces = diagnostics.compactMap { ($0["location"] as? [String: Any])?["path"] as? String }
    #expect(Set(rdPlaces) == Set(paths))
  }

  @Test("SARIF leads to the files byte for byte")
  func sarif() throws {
    let log = try #require(try object(try reports()["sarif"]) as? [String: Any])
    let results = try #require(
      (log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    let addresses = results.compactMap { result -> String? in
      let location = (result["locations"] as? [[String: Any]])?.first
      let physical = location?["physicalLocation"] as? [String: Any]
      return (physical?["artifactLocation"] as? [String: Any])?["uri"] as? String
    }
    #expect(
      Set(addresses) == [
        "drafts/a%0A%22b%27%20%250A%3A%3Aerror%3A%3A.txt",
        "drafts/%E6%A6%82%E8%BF%B0%EF%BC%8C%E3%80%8A%E6%8A%A5%E5%91%8A%E3%80%8B%26%3Cc%3E.txt",
        "drafts/no%20%01utf-8%20%FF%C3.txt",
      ])
  }

  @Test("what is read by lines has a line a finding")
  func byLines() throws {
    let reports = try reports()
    let github = String(decoding: try #require(reports["github"]), as: UTF8.self)
    #expect(github.split(separator: "\n").count == 3)
    #expect(github.contains("::error file=drafts/a%0A\"b' %250A%3A%3Aerror%3A%3A.txt,line=4,"))
    let text = try #require(reports["text"])
    for name in Self.printed { #expect(text.range(of: Data(name)) != nil) }
  }

  @Test("XML is well-formed", arguments: ["junit", "checkstyle"])
  func xml(format: String) throws {
    let text = String(decoding: try #require(try reports()[format]), as: UTF8.self)
    #expect(text.contains("a&#10;&quot;b"), "\(text)")
    #expect(text.contains("概述，《报告》&amp;&lt;c"))
    #expect(!text.contains("\u{1}"))
    #expect(!text.contains("\u{0}"))
  }

  @Test("a baseline knows the files")
  func baseline() throws {
    let directory = workspace.directory
    let written = try workspace.run(
      ["drafts", "--select=text/url", "--write-baseline=known.json"], in: directory)
    #expect(written.errors.contains("note: 3 findings in 3 files written to known.json"))
    let known = try #require(
      try object(Data(contentsOf: directory.appendingPathComponent("known.json"))) as? [String: Any]
    )
    let files = try #require(known["files"] as? [[String: Any]])
    #expect(
      Set(files.compactMap { $0["path"] as? String }) == Set(Self.shown.map { "drafts/\($0)" }))
    let run = try workspace.run(
      ["drafts", "--select=text/url", "--baseline=known.json", "--prune"], in: directory)
    #expect(run.status == 0)
    #expect(!run.errors.contains("gone"))
  }
}
