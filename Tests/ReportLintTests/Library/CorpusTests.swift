import Foundation
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import Testing

/// The settled findings in five real reports: read first as an inspector would, then linted, and
/// every difference settled.
///
/// The reports lie beside the project, not in it, so a clone without them skips these tests.
@Suite(.enabled(if: Corpus.isPresent, "there are no reports in ../shared/corpus"))
struct CorpusTests {
  @Test(arguments: Corpus.settled)
  func hasExactlyTheSettledFindings(report: Corpus.Settled) throws {
    let result = try Linter(pack: TestPack.shandong).lint(Corpus.draft(report.number))
    let source = result.report.draft.text
    let found = result.diagnostics.map { diagnostic in
      let line = source.position(at: diagnostic.range.lowerBound).line
      return "\(line) \(diagnostic.rule.rawValue)"
    }
    let expected = report.findings.flatMap { rule, lines in lines.map { "\($0) \(rule)" } }
    let messages = result.diagnostics.map { $0.message[.chinese] }.joined(separator: "\n")
    #expect(found.sorted() == expected.sorted(), "\(messages)")
  }

  @Test func isOnlyAHintWhereTheTableIsAttached() throws {
    let result = try Linter(pack: TestPack.shandong).lint(Corpus.draft("001"))
    let missing = try #require(result.diagnostics.first { $0.rule == "table/missing" })
    #expect(missing.severity == .info)
  }

  @Test func readsEveryRowOfATableThatAWebPageLeftBehind() throws {
    let result = try Linter(pack: TestPack.shandong).lint(Corpus.draft("002"))
    let report = result.report
    let table = try #require(report.tables.first)
    #expect(table.rows.count == 71)
    #expect(result.checked.rows == 71)
    #expect(result.checked.cells == 56)
    for (path, label, cell, value) in Corpus.cells {
      let row = try #require(table.rows.first { $0.row.map { report.pack.rows[$0].path } == path })
      let range = try #require(row.cell)
      let text = report.draft.text
      #expect(text.position(at: row.label.lowerBound).line == label, "\(path)")
      #expect(text.position(at: range.lowerBound).line == cell, "\(path)")
      #expect(text.string(in: range) == value, "\(path)")
    }
  }
}

/// The reports beside the project.
enum Corpus {
  private static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/corpus")

  private static let files =
    (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []

  static let isPresent = !files.isEmpty

  /// The report whose file's name begins with a number.
  static func draft(_ number: String) throws -> Draft {
    let name = try #require(files.first { $0.hasPrefix(number + "_") })
    let data = try Data(contentsOf: directory.appendingPathComponent(name))
    return PlainTextReader.read(SourceText(decoding: Array(data)))
  }

  /// The findings that a report has, by rule.
  struct Settled: Sendable, CustomTestStringConvertible {
    let number: String
    /// The lines of each rule's findings.
    let findings: [String: [Int]]

    var testDescription: String { number }
  }

  static let settled = [
    Settled(
      number: "000",
      findings: [
        "outline/missing-section": [12, 12, 39, 39],
        "table/missing": [49],
        "text/halfwidth-punctuation": [15],
        "text/phone": [45],
        "text/url": [45],
      ]),
    Settled(
      number: "001",
      findings: [
        "document/date": [86],
        "outline/declared-sections": [8],
        "outline/level-skip": [78],
        "table/missing": [4],
        "text/halfwidth-punctuation": [
          6, 12, 16, 18, 24, 28, 32, 36, 40, 42, 44, 48, 50, 52, 56, 60, 64, 68, 72, 76, 78, 80, 84,
        ],
        "text/phone": [84],
        "text/url": [84],
      ]),
    Settled(
      number: "002",
      findings: [
        "document/contact": [4],
        "document/edition": [4],
        "document/period": [6],
        "document/placeholder": [32],
        "table/blank": [99, 103, 107, 111, 115, 119, 411, 419],
        "table/bound": [59],
        "text/halfwidth-punctuation": [29],
        "text/punctuation-pair": [426],
      ]),
    Settled(
      number: "003",
      findings: [
        "outline/declared-sections": [5],
        "outline/missing-section": [39, 59],
        "outline/section-number": [7],
        "table/missing": [59],
        "text/repeated-word": [35],
      ]),
    Settled(
      number: "004",
      findings: [
        "document/placeholder": [7, 8, 12, 15, 28],
        "outline/missing-section": [17, 17, 17, 30, 30, 37],
        "outline/section-title": [5, 17, 19, 23],
        "outline/unexpected-section": [26],
        "prose/percentage": [28],
        "table/missing": [37],
        "text/halfwidth-punctuation": [3, 10, 11, 15, 28],
        "text/punctuation-pair": [12],
      ]),
  ]

  /// Cells of the table in report 002, read by hand: the row, the lines of its label and of its
  /// value, and the value.
  static let cells = [
    ("disclosure.total", 53, 55, "204"),
    ("disclosure.total.normative", 57, 59, "5"),
    ("disclosure.total.issued", 61, 63, "0"),
    ("disclosure.channels.website", 69, 71, "204"),
    ("disclosure.channels.wechat", 77, 79, "61"),
    ("response.topics", 89, 91, "2560"),
    ("response.ways.conferences", 97, 99, ""),
    ("response.ways.interviews.leaders", 109, 111, ""),
    ("response.ways.other", 121, 123, "2560"),
    ("applications.received.fax", 137, 139, "0"),
    ("applications.received.other", 158, 160, "0"),
    ("applications.answered.refused.security", 242, 244, "0"),
    ("reconsideration.upheld", 298, 300, "0"),
    ("litigation.upheld", 326, 328, "0"),
    ("complaints", 347, 349, "0"),
    ("archives", 375, 378, "0"),
    ("resources.reading-points", 405, 407, "3"),
    ("resources.visitors", 409, 411, ""),
    ("resources.staff", 413, 415, "1"),
    ("resources.staff.full-time", 417, 419, ""),
    ("resources.staff.part-time", 421, 423, "1"),
    ("resources.funds", 425, 428, "0"),
    ("meetings.trainees", 442, 444, "0"),
  ]
}
