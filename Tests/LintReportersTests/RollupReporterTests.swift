import Foundation
import LintModel
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import Rollup
import RulePack
import Testing

@testable import LintReporters

@Suite struct RollupReporterTests {
  private static let rows = [
    "收到申请数\t件", "当面申请数\t件", "传真申请数\t件", "网络申请数\t件", "信函申请数\t件", "政府信息公开专项经费\t万元",
  ]

  private func result(
    _ summary: String, _ constituent: String, _ otherYear: Int = 0, _ language: Language = .english
  ) throws -> RollupResult {
    let pack = try #require(BuiltinPacks.pack("shandong-12"))
    let report = try Linter(pack: pack).lint(draft(summary)).report
    guard
      case .figures(let read) = try ConstituentReader(for: report).read(
        draft(constituent), named: "a.txt", file: 0)
    else { throw NothingRead() }
    var missing = Rollup.Missing()
    missing.otherYear = otherYear
    let rollup = Rollup(report, of: [read], missing: missing)
    return RollupResult(
      rollup, summaryPaths: [Array("s.txt".utf8)],
      constituentFiles: [NamedFile(path: Array("a.txt".utf8), isLaidOut: false)],
      language: language)
  }

  private struct NothingRead: Error {}

  private func draft(_ figures: String) -> Draft {
    let figures = figures.split(separator: " ").map { $0.replacing("_", with: "") }
    let table = zip(Self.rows, figures).map { "\($0)\t\($1)\n" }.joined()
    return PlainTextReader.read(SourceText("2018年政府信息公开情况统计表\n" + table))
  }

  private func table(_ result: RollupResult, color: Bool = false) -> [String] {
    var output: [UInt8] = []
    RollupTextReporter(
      ReporterContext(language: result.language, style: Style(usesColor: color))
    ).appendTable(result, to: &output)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func alignsColumnsByTheirWidth() throws {
    let lines = table(try result("12 7 _ 5 若干 0.5", "5 0 0 5 0 1.25"))
    #expect(
      lines.prefix(7)
        == [
          "indicator              stated   sum    difference",
          "收到申请数                 12     5            +7",
          "当面申请数                  7     0            +7",
          "传真申请数            (blank)     0",
          "网络申请数                  5     5",
          "信函申请数                  —     0  not compared",
          "政府信息公开专项经费      0.5  1.25         -0.75",
        ][...], "\(lines.joined(separator: "\n"))")
  }

  @Test func coloursWhatDiffers() throws {
    let lines = table(try result("12 7 0 5 0 0.5", "12 7 0 5 0 0.6", 0, .chinese), color: true)
    #expect(lines[0].hasPrefix("\u{1B}[1m指标"))
    #expect(!lines[1].contains("\u{1B}"))
    #expect(lines[6].hasPrefix("\u{1B}[1;31m政府信息公开专项经费"))
  }

  @Test func quotesFieldsOfSeparatedValues() throws {
    let bytes = RollupCSVReporter.table(try result("12 7 0 5 0 0.5", "12 7 0 5 0 0.4", 1))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text.hasPrefix("indicator,column,unit,stated,sum,difference,result\r\n"))
    #expect(text.contains("收到申请数,,件,12,12,0,agrees\r\n"))
    #expect(
      text.contains(
        "政府信息公开专项经费,,万元,0.5,0.4,,"
          + "\"not compared: 1 report is for another year, which may account for the difference\"\r\n"
      ))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func writesNumbersAsTheyAre() throws {
    var notes = RollupNotes()
    notes.add(.blankCells(2), about: Array("a\u{1}.txt".utf8))
    let outcome = RollupOutcome(
      result: try result("12 7 0 5 0 0.5", "12 7 0 5 _ 1.25"), notes: notes)
    let json = RollupJSONReporter(ReporterContext(language: .english)).document(about: outcome).body
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let table = try #require(object["table"] as? [[String: Any]])
    #expect(table[5]["sum"] as? Double == 1.25)
    #expect(table[5]["difference"] as? Double == -0.75)
    #expect(table[5]["result"] as? String == "differs")
    #expect(table[0]["column"] is NSNull)
    #expect(table[4]["result"] as? String == "agrees")
    let written = try #require(object["notes"] as? [[String: String]])
    #expect(
      written == [
        ["path": "a\u{1}.txt", "kind": "blankCells", "message": "2 cells are blank and count as 0"]
      ])
  }

  @Test func tellsOfAFewFilesOnly() {
    var notes = RollupNotes()
    for index in 0..<5000 { notes.add(.blankCells(1), about: Array("\(index).txt".utf8)) }
    notes.add(.noTable, about: Array("x.txt".utf8))
    let lines = notes.lines(.english).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      lines == [
        "note: 0.txt: 1 cell is blank and counts as 0",
        "note: 1.txt: 1 cell is blank and counts as 0",
        "note: 2.txt: 1 cell is blank and counts as 0", "note: and 4997 more files likewise",
        "note: x.txt has no table in the summary's form",
      ])
    #expect(notes.lines(.english, failuresOnly: true).isEmpty)
  }

  @Test func everyNoteIsInBothLanguages() {
    let notes: [ConstituentNote] = [
      .isSummary, .isRepeated, .otherYear(2017), .outdatedForm, .noTable, .unusableCells(2),
      .blankCells(2), .severalTables, .copy(of: "b.txt"),
    ]
    #expect(Set(notes.map(\.kind)).count == notes.count)
    for note in notes {
      var all = RollupNotes()
      all.add(note, about: Array("a.txt".utf8))
      let english = all.lines(.english).map { String(decoding: $0, as: UTF8.self) }
      let chinese = all.lines(.chinese).map { String(decoding: $0, as: UTF8.self) }
      #expect(english[0].hasPrefix("note: a.txt"))
      #expect(chinese[0].hasPrefix("注意：a.txt"))
    }
  }
}
