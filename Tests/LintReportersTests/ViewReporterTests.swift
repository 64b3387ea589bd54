import ReportModel
import ReportText
import RulePack
import Testing

@testable import LintEngine
@testable import LintReporters

@Suite("View")
struct ViewReporterTests {
  private let reporter = ViewReporter(language: .english, style: Style(usesColor: false))

  @Test("a draft in which nothing was recognised: its lines, and the reason at the end")
  func nothingRecognised() {
    var output: [UInt8] = []
    let reason = Message(en: "no title and no part", zh: "没有标题和部分")
    reporter.append(Sample.draft, because: reason, to: &output)
    let expected = """
         1   │ 云桥县水务局政府信息公开工作年度报告
         2   │ 收到申请数\t件\t12
         3   │ 1.当面申请数\t件\t3
         4   │ 2.传真申请数\t件\t8
            note: no title and no part

      """
    #expect(
      String(decoding: output, as: UTF8.self).split(separator: "\n")
        == expected.split(separator: "\n"))
  }

  @Test("marks for title, rows and values, and what could not be checked at the end")
  func marks() throws {
    var output: [UInt8] = []
    let empty = try Sample.result(notChecked: [Sample.gap("table/sum", "no table found")])
    let report = Report(
      draft: Sample.draft, pack: empty.report.pack,
      title: ReportTitle(
        blocks: 0..<1, range: Sample.draft.blocks[0].range, year: 2017, yearRange: nil,
        namesReport: true),
      headings: [], sections: [], prose: [],
      tables: [
        RecognizedTable(
          form: 0, caption: nil, captionYear: nil,
          rows: [
            row("收到申请数", "12", .number(Amount(millionths: 12_000_000)), empty.report.pack),
            row("1.当面申请数", "3", .blank, empty.report.pack),
            row("2.传真申请数", "8", .text, empty.report.pack),
          ], hasUnits: true, range: 0..<1)
      ], phrases: empty.report.phrases)
    let result = LintResult(
      report: report, diagnostics: [], checked: Coverage(), notChecked: empty.notChecked)
    reporter.append(result, to: &output)
    let gutters = String(decoding: output, as: UTF8.self).split(separator: "\n").map { line in
      String(line.prefix { $0 != "│" }.drop { " 0123456789".contains($0) })
    }
    #expect(
      gutters == [
        "title 2017                ", "unknown row = 12          ", "unknown row = (blank)     ",
        "unknown row = (no number) ", "note: Not checked: table/sum: no table found",
      ])
  }

  private func row(
    _ label: String, _ cell: String, _ value: CellValue, _ pack: CompiledPack
  ) -> RecognizedRow {
    RecognizedRow(
      row: nil, label: Sample.range(of: label), unit: nil, cell: Sample.range(of: cell),
      value: value, match: .accepted)
  }
}
