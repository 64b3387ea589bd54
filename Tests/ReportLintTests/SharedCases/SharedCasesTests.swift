import Foundation
import LintModel
import ReportLint
import ReportModel
import Testing

/// The expectations of ../shared/cases about what is found in a draft and by which pack, one test for
/// each. Those about summaries of several reports and about exit statuses need the program.
///
/// The cases lie beside the project, not in it, so a clone without them skips these tests.
@Suite(.enabled(if: SharedCase.arePresent, "there are no cases in ../shared/cases"))
struct SharedCasesTests {
  @Test(arguments: SharedCase.all)
  func holds(_ expectation: SharedCase) throws {
    let (pack, diagnostics) = try SharedCase.result(of: expectation.file)
    guard expectation.verb != "pack" else {
      #expect(pack == expectation.text, "\(expectation.reason)")
      return
    }
    let there = diagnostics.filter { expectation.matches($0) }
    let saying = there.filter {
      expectation.text.isEmpty || $0.message.contains(expectation.text)
    }
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

  static let all: [SharedCase] = {
    let path = folder.appendingPathComponent("expect.tsv").path
    guard let table = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, fields[1] != "exit" else { return nil }
      let parts = folder.appendingPathComponent(fields[0]).deletingPathExtension()
        .appendingPathExtension("parts")
      guard !FileManager.default.fileExists(atPath: parts.path) else { return nil }
      return SharedCase(
        file: fields[0], verb: fields[1], rules: fields[2].split(separator: "|").map(String.init),
        line: Int(fields[3]), text: fields[4], reason: fields[5])
    }
  }()

  // MARK: The findings

  private static let session = LintSession()

  /// The pack of a file and what is found in it, last year's report beside it where there is one.
  static func result(of file: String) throws -> (pack: String, findings: [Finding]) {
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
    let findings = result.diagnostics.map { diagnostic in
      Finding(
        rule: diagnostic.rule, severity: diagnostic.severity,
        line: draft.text.position(at: diagnostic.range.lowerBound).line,
        message: diagnostic.message[.chinese])
    }
    return (result.recognized.pack.id, findings)
  }
}
