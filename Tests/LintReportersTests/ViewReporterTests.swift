import LintModel
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

@testable import LintReporters

@Suite("View")
struct ViewReporterTests {
  private func view(_ outcome: ViewedDraft.Outcome, _ language: Language = .english) -> String {
    let reporter = ViewReporter(ReporterContext(language: language))
    let draft = ViewedDraft(outcome, paths: [])
    return String(decoding: reporter.document(about: draft).body, as: UTF8.self)
  }

  @Test("a draft in which nothing was recognised: its lines, and the reason at the end")
  func nothingRecognised() {
    let reason = Message(en: "no title and no part", zh: "没有标题和部分")
    let expected = """
         1   │ 云桥县水务局政府信息公开工作年度报告
         2   │ 收到申请数\t件\t12
         3   │ 1.当面申请数\t件\t3
         4   │ 2.传真申请数\t件\t8
            note: no title and no part

      """
    #expect(
      view(.unrecognized(Sample.draft, because: reason)).split(separator: "\n")
        == expected.split(separator: "\n"))
  }

  private static let recognised = """
    云桥县水务局2017年
    政府信息公开工作年度报告

    一、概述
    2017年，云桥县水务局及时公开供水、防汛等方面的信息。
    （一）供水信息。每月公布一次水质检测结果。
    政府信息公开情况统计表（2017年度）
    统计指标\t单位\t统计数
    一、主动公开情况
    （一）主动公开政府信息数
    \t条
    \t204
    其中：主动公开规范性文件数\t条\t
    制发规范性文件总数\t件\t若干
    （一）收到申请数\t件\t1.2万
    1.当面申请数\t件\t3

    """

  private func gutters(_ language: Language) throws -> [String] {
    let draft = PlainTextReader.read(SourceText(Self.recognised))
    let pack = try #require(BuiltinPacks.pack("shandong-12"))
    let facts = try Linter(pack: pack).lint(draft).facts
    let result = LintResult(
      facts: facts, diagnostics: [], checked: Coverage(),
      notChecked: [Sample.gap("table/sum", "no table found")])
    return view(.recognized(result), language).split(separator: "\n").map { line in
      let gutter = String(line.prefix { $0 != "│" }.drop { " 0123456789".contains($0) })
      return String(gutter.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test("marks for title, parts, rows and values, and what could not be checked at the end")
  func marks() throws {
    #expect(
      try gutters(.english) == [
        "title 2017", "…", "", "part 1: overview", "", "heading 2", "table", "", "主动公开情况",
        "主动公开政府信息数", "", "= 204", "主动公开规范性文件数 = (blank)", "制发规范性文件总数 = (no number)",
        "收到申请数 = 12000", "当面 = 3", "note: Not checked: table/sum: no table found",
      ])
  }

  @Test("the same in Chinese")
  func chinese() throws {
    let marks = try gutters(.chinese)
    #expect(marks[0] == "标题 2017")
    #expect(marks[3] == "第一部分")
    #expect(marks[5] == "二级标题")
    #expect(marks.last == "说明：未检查：table/sum：no table found")
  }
}
