import LintModel
import ReportLint
import ReportReaders
import ReportText
import RulePack
import Testing

@testable import LintReporters

@Suite("View of the figures in the prose")
struct QuantityViewTests {
  private static let draft = """
    云桥县水务局2017年政府信息公开工作年度报告
    一、概述
    2017年公开信息318条，其中网站280条、微博12条、其他24条。
    约20人参加培训，满意率98%。

    """

  private func lines(_ language: Language, showsQuantities: Bool) throws -> [String] {
    let pack = try #require(BuiltinPacks.pack("shandong-12"))
    let facts = try Linter(pack: pack).lint(PlainTextReader.read(SourceText(Self.draft))).facts
    let result = LintResult(
      facts: facts, diagnostics: [], checked: Coverage(), notChecked: [])
    let draft = ViewedDraft(.recognized(result), paths: [], showsQuantities: showsQuantities)
    let output = ViewReporter(ReporterContext(language: language)).document(about: draft).body
    return String(decoding: output, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("┆") }
      .map { String($0.drop { $0 != "┆" }.dropFirst(2)) }
  }

  @Test func showsEveryNumberAndEveryClaimBelowItsLine() throws {
    #expect(
      try lines(.english, showsQuantities: true) == [
        "2017年 (time)",
        "2017年 (time) · 318条 (✗) · 280条 (✗) · 12条 (✗) · 24条 (✗)",
        "✗ prose/sum: 318条 ≠ 280+12+24",
        "20人 (approximate) · 98% (? several may be meant)",
      ])
    #expect(
      try lines(.chinese, showsQuantities: true) == [
        "2017年 (时间)",
        "2017年 (时间) · 318条 (✗) · 280条 (✗) · 12条 (✗) · 24条 (✗)",
        "✗ prose/sum: 318条 ≠ 280+12+24",
        "20人 (约数) · 98% (未定：所指不明)",
      ])
  }

  @Test func showsNothingOfThatUnlessAsked() throws {
    #expect(try lines(.english, showsQuantities: false).isEmpty)
  }
}
