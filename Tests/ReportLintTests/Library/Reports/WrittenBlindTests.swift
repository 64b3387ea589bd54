import DocumentSyntax
import Foundation
import ReportLint
import ReportReaders
import ReportText
import RulePack
import Testing

/// Whole reports of invented agencies, written by somebody who knew neither the program nor the packs:
/// the right ones agree in every figure, the wrong ones have the mistakes that were put there.
///
/// `findings.txt` has what is to be found, without hints of severity info: the file, line and column,
/// the rule and the words at the place.
@Suite("Reports written without knowledge of the linter")
struct WrittenBlindTests {
  private static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("files")

  private static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasPrefix("national-") || $0.hasPrefix("shandong-") }.sorted()
  }()

  private static let findings: [String: [String]] = {
    let text =
      (try? String(contentsOf: directory.appendingPathComponent("findings.txt"), encoding: .utf8))
      ?? ""
    var findings: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      findings[String(fields[0]), default: []].append(String(fields[1]))
    }
    return findings
  }()

  private static let linters = [
    Linter(pack: TestPack.shandong), Linter(pack: TestPack.gov2019), Linter(pack: TestPack.gov2021),
  ]

  private func lint(_ file: String) throws -> LintResult {
    let url = Self.directory.appendingPathComponent(file)
    let format: InputFormat =
      switch url.pathExtension {
      case "html": .html
      case "md": .markdown
      default: .plainText
      }
    let draft = try DocumentReader().read(Array(Data(contentsOf: url)), as: format)
    let year = try #require(try Self.linters[0].recognize(draft).year)
    let linter = try #require(Self.linters.first { $0.pack.years?.contains(year) == true })
    return try linter.lint(draft)
  }

  @Test func thereAreSomeOfEachKind() {
    #expect(Self.files.count == 24)
    #expect(Self.files.count { $0.contains("right") } == 10)
    #expect(Set(Self.findings.keys) == Set(Self.files.filter { $0.contains("wrong") }))
  }

  @Test(arguments: files)
  func hasExactlyTheFindingsThatItsAuthorMeant(file: String) throws {
    let result = try lint(file)
    let draft = result.report.draft
    let found = result.diagnostics.filter { $0.severity != .info }.map { diagnostic in
      let place = draft.placeName(of: diagnostic.range).start
      let words = result.report.excerpt(diagnostic.range)
      return "\(place.line):\(place.column)\t\(diagnostic.rule.rawValue)\t\(words)"
    }
    let messages = result.diagnostics.map { $0.message[.chinese] }.joined(separator: "\n")
    #expect(found == Self.findings[file, default: []], "\(messages)")
  }
}
