import Foundation
import LintModel
import ReportLint
import ReportModel
import Testing

/// The expectations of ../shared/cases about the rules named here, one test for each.
///
/// The cases lie beside the project, not in it, so a clone without them skips these tests.
@Suite(.enabled(if: SharedCase.arePresent, "there are no cases in ../shared/cases"))
struct SharedCasesTests {
  @Test(arguments: SharedCase.all)
  func holds(_ expectation: SharedCase) throws {
    let diagnostics = try SharedCase.diagnostics(of: expectation.file)
    let there = diagnostics.filter { expectation.matches($0) }
    let saying = there.filter { $0.message.contains(expectation.text) }
    #expect(saying.isEmpty == (expectation.verb != "must"), "\(expectation.reason): \(there)")
  }
}

/// One expectation of expect.tsv.
struct SharedCase: CustomTestStringConvertible, Sendable {
  struct Finding: Sendable, CustomStringConvertible {
    let rule: RuleID
    let severity: Severity
    let line: Int
    let message: String

    var description: String { "\(line) \(rule.rawValue) \(message)" }
  }

  let file: String
  let verb: String
  let rules: [String]
  let line: Int?
  let text: String
  let reason: String

  var testDescription: String { "\(file): \(verb) \(rules.joined(separator: "|"))" }

  func matches(_ finding: Finding) -> Bool {
    guard line == nil || line == finding.line else { return false }
    return rules.contains { rule in
      if rule == finding.rule.rawValue { return true }
      let isWide = rule == "*" || !rule.contains("/") && finding.rule.isSelected(by: rule)
      return isWide && (verb != "mustnot" || finding.severity != .info)
    }
  }

  // MARK: The file

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/cases")

  static var arePresent: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("expect.tsv").path)
  }

  /// The rules whose expectations are run: those that look at the text beside the tables.
  private static let rules: Set<String> = [
    "outline/missing-topic", "outline/nested-numbering", "outline/declared-sections",
    "outline/subsection-number", "document/title", "document/year", "document/stale-year",
    "document/agency", "document/basis", "document/date", "document/period",
    "document/placeholder", "document/contact", "table/bound", "table/unit", "history/unchanged",
    "history", "prose/enumeration", "prose/fees", "prose/repeated-item", "text/document-number",
    "text/repeated-word", "text/repeated-punctuation", "text/fullwidth-digit", "text/email",
    "text/postcode", "text/wrong-word", "text/halfwidth-punctuation", "text/paragraph-end",
    "text/punctuation-pair", "text/url",
  ]

  static let all: [SharedCase] = {
    let path = folder.appendingPathComponent("expect.tsv").path
    guard let table = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, ["must", "mustnot", "saynot"].contains(fields[1]) else { return nil }
      let named = fields[2].split(separator: "|").map(String.init)
      guard named.contains(where: rules.contains) else { return nil }
      return SharedCase(
        file: fields[0], verb: fields[1], rules: named, line: Int(fields[3]), text: fields[4],
        reason: fields[5])
    }
  }()

  // MARK: The findings

  private static let session = LintSession()

  /// What is found in a file, last year's report beside it where there is one.
  static func diagnostics(of file: String) throws -> [Finding] {
    let url = folder.appendingPathComponent(file)
    let draft = try session.read([UInt8](Data(contentsOf: url)), named: file)
    let last = url.deletingPathExtension().appendingPathExtension("previous")
      .appendingPathExtension(url.pathExtension)
    var previous: RecognizedReport?
    if let contents = try? Data(contentsOf: last) {
      previous = try session.recognizePrevious(
        session.read([UInt8](contents), named: last.lastPathComponent))
    }
    let result = try session.lint(draft, previous: previous)
    return result.diagnostics.map { diagnostic in
      Finding(
        rule: diagnostic.rule, severity: diagnostic.severity,
        line: draft.text.position(at: diagnostic.range.lowerBound).line,
        message: diagnostic.message[.chinese])
    }
  }
}
