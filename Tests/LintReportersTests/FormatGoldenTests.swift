import Foundation
import LintModel
import LintRules
import ReportModel
import RulePack
import Testing

@testable import LintReporters

/// What every format makes of the same files, word for word, as the files in Expected/ have it: one
/// with a hostile name, one that is laid out, one of which a finding is suppressed and another is in the
/// baseline, and one that could not be linted.
/// `UPDATE_GOLDEN=1 swift test --filter FormatGoldenTests` writes these files anew.
@Suite("The formats")
struct FormatGoldenTests {
  private static let expected = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Expected")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// A name with everything in it that means something to some format, and a byte that is no UTF-8.
  static let hostileName = Array("./a b\"'\n%25,:;<概述>&|`*[x]\t\u{7F}\u{2028}#?".utf8) + [0xFF]

  private static func names(_ formats: [OutputFormat<CheckedFile>]) -> [String] {
    formats.flatMap { [$0] + ($0.companion.map { [$0.format] } ?? []) }.map(\.name)
  }

  private static let all = names(Formats.lint)

  private func document(_ name: String, _ language: Language) throws -> String {
    let formats = Formats.lint + Formats.lint.compactMap { $0.companion?.format }
    let format = try #require(formats.first { $0.name == name })
    let rules = Rules.all.filter {
      ["document/title", "table/number", "table/sum"].contains($0.id.rawValue)
    }
    let reporter = format.reporter(
      ReporterContext(language: language, version: "1.2.3", rules: rules))
    var document = ReportDocument(by: reporter)
    var summary = RunSummary()
    var output = document.beginning()
    for file in try files(format.details, language) {
      var piece = ReporterOutput()
      reporter.file(file, &piece)
      output += document.adding(piece)
      if case .checked(let result, _) = file.outcome {
        summary.add(file.counts, coverage: result.checked, gaps: [])
      } else {
        summary.addFailure()
      }
    }
    output += document.ending(summary)
    return String(decoding: output, as: UTF8.self)
  }

  private func files(_ details: FindingDetails, _ language: Language) throws -> [CheckedFile] {
    let laidOut = Draft(text: Sample.draft.text, blocks: Sample.draft.blocks, origins: .layout)
    let gap = Sample.gap("table/number", "no “number”\nfound")
    let clean = try Sample.result()
    return [
      CheckedFile(
        try Sample.result([Sample.sum, Sample.title], notChecked: [gap, gap]),
        paths: [Self.hostileName], language: language, details: details),
      CheckedFile(clean, paths: [Array("/clean.txt".utf8)], language: language, details: details),
      CheckedFile(
        try Sample.result([Sample.sum, Sample.title], draft: laidOut),
        paths: [Array("draft.docx".utf8)], language: language, details: details),
      CheckedFile(
        try Sample.result([Sample.sum], suppressed: [Sample.suppressed(Sample.title)]),
        paths: [Array("known.md".utf8)], language: language, details: details, known: .all),
      CheckedFile(
        failed: Array("damaged\n.docx".utf8), pack: nil,
        reason: "the file is \u{1}damaged & <empty>"),
    ]
  }

  @Test("as they were", arguments: all, Language.allCases)
  func golden(name: String, language: Language) throws {
    let output = try document(name, language)
    let file = Self.expected.appendingPathComponent("\(name).\(language.rawValue).golden")
    if Self.isUpdating { try Data(output.utf8).write(to: file) }
    #expect(output == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test(
    "no golden file without its format",
    .disabled(if: isUpdating, "the golden files are being written"))
  func complete() throws {
    let golden = try FileManager.default.contentsOfDirectory(atPath: Self.expected.path)
    let known = Self.all.flatMap { name in
      Language.allCases.map { "\(name).\($0.rawValue).golden" }
    }
    #expect(Set(golden) == Set(known))
  }

  @Test("names are told apart", arguments: [Formats.lint.map(\.name), Formats.rollup.map(\.name)])
  func distinct(names: [String]) {
    #expect(Set(names).count == names.count)
  }

  // MARK: JSON

  @Test("what is JSON can be read", arguments: ["json", "sarif", "gitlab", "rdjson"])
  func json(name: String) throws {
    let data = Data(try document(name, .chinese).utf8)
    _ = try JSONSerialization.jsonObject(with: data)
  }

  @Test("a file a line")
  func jsonLines() throws {
    let lines = try document("jsonl", .english).split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  @Test("SARIF has no region in a file that is laid out, and one everywhere else")
  func regions() throws {
    let data = Data(try document("sarif", .english).utf8)
    let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 5)
    for result in results {
      let places = ["locations", "relatedLocations"].flatMap {
        result[$0] as? [[String: Any]] ?? []
      }
      for place in places {
        let physical = try #require(place["physicalLocation"] as? [String: Any])
        let artifact = try #require(physical["artifactLocation"] as? [String: Any])
        let isLaidOut = artifact["uri"] as? String == "draft.docx"
        #expect((physical["region"] == nil) == isLaidOut)
        #expect(!isLaidOut || place["logicalLocations"] != nil)
      }
    }
  }

  // MARK: Names

  @Test(
    "URIs",
    arguments: [
      ("a/b.txt", "a/b.txt"), ("./a.txt", "a.txt"), (".//./a.txt", "a.txt"), ("./", "./"),
      ("/x/概.txt", "file:///x/%E6%A6%82.txt"), ("a:b%20 c.txt", "a%3Ab%2520%20c.txt"),
      ("a\n?#.txt", "a%0A%3F%23.txt"), ("../a.txt", "../a.txt"),
    ])
  func uris(path: String, uri: String) {
    #expect(NamedFile(path: Array(path.utf8), isLaidOut: false).uri == uri)
  }

  @Test("a URI keeps bytes that are no UTF-8")
  func uriBytes() {
    #expect(NamedFile(path: [0x61, 0xFF, 0x01], isLaidOut: false).uri == "a%FF%01")
  }

  // MARK: GitHub

  @Test("a job's summary that is too long is cut between findings")
  func longSummary() {
    let row = Array("| \(String(repeating: "a", count: 1000)) |\n".utf8)
    let held = [[UInt8]](repeating: row, count: 2000).flatMap(\.self)
    var output: [UInt8] = []
    GitHubSummaryReporter(ReporterContext(language: .english))
      .finish(RunSummary(), held: held, &output)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    let rows = lines.count { $0.hasPrefix("| aaa") }
    #expect(output.count < 1024 * 1024)
    #expect(rows > 900)
    #expect(lines.last == "… and \(2000 - rows) more.")
  }
}
