import LintModel
import RulePack
import Testing

@testable import LintReporters

@Suite("Summary")
struct SummaryReporterTests {
  private let english = SummaryReporter(language: .english, style: Style(usesColor: false))
  private let chinese = SummaryReporter(language: .chinese, style: Style(usesColor: false))

  private func coverage(_ factor: Int) -> Coverage {
    var coverage = Coverage()
    (coverage.sections, coverage.rows) = (factor, factor)
    (coverage.cells, coverage.relations) = (factor, factor)
    return coverage
  }

  @Test("one file: singular and plural, rules with the same reason in one line")
  func oneFile() throws {
    var summary = RunSummary()
    let gaps = Gap.grouped(
      [
        Sample.gap("table/sum", "no table"), Sample.gap("document/date", "no date"),
        Sample.gap("table/bound", "no table"), Sample.gap("table/sum", "no table"),
      ], language: .english)
    summary.add(
      FindingCounts(try Sample.placed([Sample.sum])), coverage: coverage(1), gaps: gaps)
    #expect(
      english.lines(summary, milliseconds: 0.2) == [
        "1 file: 1 error, 0 warnings, 0 infos (1 ms)",
        "Checked: 1 section recognised, 1 table row and 1 cell read, 1 relation evaluated.",
        "Not checked: table/bound, table/sum: no table",
        "Not checked: document/date: no date",
      ])
    #expect(
      chinese.lines(summary, milliseconds: 12.3) == [
        "1 个文件：错误 1 个，警告 0 个，提示 0 个（用时 12 毫秒）",
        "已检查：识别出 1 个部分，读取表格 1 行、单元格 1 个，核对勾稽关系 1 条。",
        "未检查：table/bound、table/sum：no table",
        "未检查：document/date：no date",
      ])
  }

  @Test("the packs by which files were checked, and what told the year of a single one")
  func packs() {
    func lines(_ packs: [ChosenPack]) -> [String] {
      var summary = RunSummary()
      for pack in packs {
        summary.add(FindingCounts(), coverage: coverage(1), gaps: [], pack: pack)
      }
      return [english, chinese].map { $0.lines(summary, milliseconds: 1)[1] }
    }
    let told = ChosenPack(
      id: "gov-2021",
      evidence: Message(en: "year 2023, told by the file's name", zh: "年度 2023 依据文件名判断"))
    #expect(
      lines([told]) == [
        "Pack: gov-2021 (year 2023, told by the file's name).", "规则包：gov-2021（年度 2023 依据文件名判断）。",
      ])
    #expect(lines([ChosenPack(id: "a")]) == ["Pack: a.", "规则包：a。"])
    #expect(lines([told, told]) == ["Pack: gov-2021.", "规则包：gov-2021。"])
    #expect(
      lines([told, told, ChosenPack(id: "a")]) == [
        "Packs: gov-2021 (2 files), a (1 file).", "规则包：gov-2021（2 个文件）、a（1 个文件）。",
      ])
  }

  @Test("many files: totals, and for each reason the number of files")
  func manyFiles() {
    var summary = RunSummary()
    for number in 0..<3 {
      let reasons = number == 0 ? ["no date"] : ["no date", "no table"]
      let gaps = reasons.map { Gap(reason: $0, rules: ["table/sum"]) }
      summary.add(FindingCounts(), coverage: coverage(5), gaps: gaps)
    }
    summary.addFailure()
    #expect(
      english.lines(summary, milliseconds: 2_049) == [
        "3 files: 0 errors, 0 warnings, 0 infos; 1 file could not be checked (2.05 s)",
        "Checked: 15 sections recognised, 15 table rows and 15 cells read, 15 relations evaluated.",
        "Not checked in 3 files: table/sum: no date",
        "Not checked in 2 files: table/sum: no table",
      ])
    #expect(
      chinese.lines(summary, milliseconds: 2_000)[0]
        == "3 个文件：错误 0 个，警告 0 个，提示 0 个；1 个文件无法检查（用时 2.00 秒）")
  }

  @Test("sums of parts are the sum of all, in the same order")
  func addition() throws {
    var first = RunSummary()
    first.add(FindingCounts(), coverage: coverage(1), gaps: [Gap(reason: "a", rules: ["x/y"])])
    var second = RunSummary()
    second.add(
      FindingCounts(try Sample.placed([Sample.sum])), coverage: coverage(2),
      gaps: [Gap(reason: "b", rules: ["x/y"]), Gap(reason: "a", rules: ["x/y"])])
    first += second
    #expect(first.files == 2)
    #expect(first.findings.errors == 1)
    #expect(first.coverage == coverage(3))
    #expect(first.gaps.map(\.gap.reason) == ["a", "b"])
    #expect(first.gaps.map(\.files) == [2, 1])
  }

  @Test("a long list of reasons is cut")
  func manyReasons() {
    var summary = RunSummary()
    for number in 0..<13 {
      let gap = Gap(reason: "reason \(number)", rules: ["x/y"])
      summary.add(FindingCounts(), coverage: Coverage(), gaps: [gap])
    }
    let lines = english.lines(summary, milliseconds: 1)
    #expect(lines.count == 13)
    #expect(lines[2] == "Not checked in 1 file: x/y: reason 0")
    #expect(lines.last == "… and 3 more reasons; JSON output has them all.")
  }

  @Test("nothing but failures")
  func onlyFailures() {
    var summary = RunSummary()
    summary.addFailure()
    summary.addFailure()
    #expect(english.lines(summary, milliseconds: 1) == ["2 files could not be checked (1 ms)"])
  }
}

/// How far a run is.
@Suite("Progress")
struct ProgressLineTests {
  @Test("files done, findings and rate")
  func text() {
    #expect(
      ProgressLine.text(done: 300, of: 2000, findings: 41, milliseconds: 1500, .english)
        == "300 of 2000 files, 41 findings, 200 files/s")
    #expect(
      ProgressLine.text(done: 300, of: 2000, findings: 41, milliseconds: 1500, .chinese)
        == "已检查 300/2000 个文件，发现问题 41 个，每秒 200 个文件")
  }
}
