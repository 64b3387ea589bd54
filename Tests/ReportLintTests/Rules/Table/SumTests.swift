import LintModel
import ReportLint
import RulePack
import Testing

@Suite struct SumTests {
  private let rule: RuleID = "table/sum"

  private func result(
    _ changes: KeyValuePairs<String, String>, prose: String = "工作有序开展。\n"
  ) throws -> LintResult {
    try #require(lint(TableDraft.report(changes, prose: prose), by: rule))
  }

  @Test func givesTheFormulaWithNamesFiguresAndDifference() throws {
    let result = try result(["4.信函申请数\t件\t4": "4.信函申请数\t件\t3"])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(
      diagnostic.message[.chinese] == "收到申请数 12 ≠ 当面 3 + 传真 0 + 网络 5 + 信函 3 = 11（差 1）")
    #expect(
      diagnostic.message[.english] == "收到申请数 12 ≠ 当面 3 + 传真 0 + 网络 5 + 信函 3 = 11 (difference 1)")
  }

  @Test func relatesEveryPartAtItsCell() throws {
    let draft = TableDraft.report(["（一）收到申请数\t件\t12": "（一）收到申请数\t件\t▸21"])
    expect(rule, in: draft)
    let result = try #require(lint(draft, by: rule))
    let diagnostic = try #require(result.diagnostics.first)
    let source = result.report.draft.text
    #expect(diagnostic.severity == .error)
    // The parts, and the figure of the other relation that it breaks.
    #expect(diagnostic.related.map { source.string(in: $0.range) } == ["3", "0", "5", "4", "12"])
    #expect(
      diagnostic.related.map { $0.message[.chinese] } == [
        "当面 3", "传真 0", "网络 5", "信函 4",
        "申请办结数 12 ≠ 收到申请数 21（差 9；申请答复数 12）：未办结的申请（撤回、正在办理、结转下年等）应在正文中说明",
      ])
    let line = draft.positions[0].line
    #expect(
      diagnostic.related.map { source.position(at: $0.range.lowerBound).line }
        == [line + 1, line + 2, line + 3, line + 4, line + 5])
  }

  @Test(arguments: [
    (
      "（二）申请办结数\t件\t12", "（二）申请办结数\t件\t▸10", "申请办结数 10 ≠ 按时 11 + 延期 1 = 12（差 2）"
    ),
    (
      "（三）申请答复数\t件\t12", "（三）申请答复数\t件\t▸13",
      "申请答复数 13 ≠ 已主动公开 2 + 同意公开 5 + 部分公开 1 + 不同意公开 2 + 不属于本机关公开 1 + 信息不存在 1 + 告知更改补充 0 + 告知其他途径 0 = 12（差 1）"
    ),
    (
      "4.不同意公开答复数\t件\t2\n其中：涉及国家秘密\t件\t0\n涉及商业秘密\t件\t1\n涉及个人隐私\t件\t1",
      "4.不同意公开答复数\t件\t▸2\n其中：涉及国家秘密\t件\t0\n涉及商业秘密\t件\t1\n涉及个人隐私\t件\t0",
      "不同意公开 2 ≠ 涉及国家秘密 0 + 涉及商业秘密 1 + 涉及个人隐私 0 + 危及安全稳定 0 + 不是《条例》所指政府信息 0 + 其他情形 0 = 1（差 1）"
    ),
    ("四、行政复议数量\t件\t2", "四、行政复议数量\t件\t▸0", "行政复议数量 0 ≠ 维持 1 + 纠错 0 + 其他情形 1 = 2（差 2）"),
    ("五、行政诉讼数量\t件\t1", "五、行政诉讼数量\t件\t▸2", "行政诉讼数量 2 ≠ 维持或驳回 1 + 纠错 0 + 其他情形 0 = 1（差 1）"),
    ("六、举报投诉数量\t件\t3", "六、举报投诉数量\t件\t▸30", "举报投诉数量 30 ≠ 维持 2 + 纠错 1 + 其他情形 0 = 3（差 27）"),
    ("从事政府信息公开工作人员数\t人\t5", "从事政府信息公开工作人员数\t人\t▸6", "从事政府信息公开工作人员数 6 ≠ 专职 1 + 兼职 4 = 5（差 1）"),
  ])
  func everySumIsChecked(right: String, wrong: String, message: String) {
    expect(rule, in: TableDraft.report([right: wrong]), containing: message)
  }

  /// The national form does not break complaints down.
  @Test func rowsThatTheTableDoesNotHaveAreNoSum() {
    expectNothing(
      rule,
      in: TableDraft.report(["（一）维持具体行政行为数\t件\t2\n（二）被纠错数\t件\t1\n（三）其他情形数\t件\t0\n七": "七"]))
  }

  @Test func checksTheZiboFormsOwnSum() {
    let archives = """
      七、向图书馆、档案馆等查阅场所报送信息数\t条\t10
      （一）纸质文件数\t条\t▸4
      （二）电子文件数\t条\t5

      """
    expect(
      rule, in: TableDraft.report(["七、依申请公开信息收取的费用\t万元\t0.25\n": archives]),
      containing: "向查阅场所报送信息数 10 ≠ 纸质 4 + 电子 5 = 9（差 1）")
    expectNothing(
      rule,
      in: TableDraft.report([
        "七、依申请公开信息收取的费用\t万元\t0.25\n": archives.replacing("▸", with: "").replacing("10", with: "9")
      ]))
  }

  @Test func countsABlankAsZeroAndSaysSo() {
    expect(
      rule,
      in: TableDraft.report(["（一）收到申请数\t件\t12": "（一）收到申请数\t件\t▸6", "网络申请数\t件\t5": "网络申请数\t件\t—"]),
      containing: "收到申请数 6 ≠ 当面 3 + 传真 0 + 网络 0 + 信函 4 = 7（差 1；空白按0计）")
    expectNothing(rule, in: TableDraft.report(["2.传真申请数\t件\t0": "2.传真申请数\t件\t"]))
    // A figure for the blank cell would settle the sum, so the blank is the finding.
    expectNothing(rule, in: TableDraft.report(["四、行政复议数量\t件\t2": "四、行政复议数量\t件\t/"]))
  }

  @Test func countsAnOptionalRowWhereItIs() {
    expect(
      rule,
      in: TableDraft.report([
        "4.信函申请数\t件\t4": "4.信函申请数\t件\t4\n5.其他形式\t件\t1", "收到申请数\t件\t12": "收到申请数\t件\t▸12",
      ]),
      containing: "信函 4 + 其他形式 1 = 13（差 1）")
    expectNothing(
      rule, in: TableDraft.report(["4.信函申请数\t件\t4": "4.信函申请数\t件\t3\n5.其他形式\t件\t1"]))
  }

  @Test(arguments: ["若干", "XX", "3人左右"])
  func isNotCheckedWhereAPartIsNoNumber(value: String) throws {
    let result = try result([
      "1.当面申请数\t件\t3": "1.当面申请数\t件\t\(value)", "收到申请数\t件\t12": "收到申请数\t件\t99",
    ])
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
    #expect(result.notChecked.first?.reason[.chinese] == "1条勾稽关系因缺行或数据不是数字而未核对")
  }

  @Test func isNotCheckedWhereAPartIsMissing() throws {
    let result = try result([
      "1.当面申请数\t件\t3\n": "", "（三）其他情形数\t件\t1\n": "", "收到申请数\t件\t12": "收到申请数\t件\t99",
    ])
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.first?.reason[.chinese] == "2条勾稽关系因缺行或数据不是数字而未核对")
  }

  @Test func countsTheRelationsItEvaluated() throws {
    let linter = Linter(pack: TestPack.shandong)
    let whole = try linter.lint(TableDraft.report().draft)
    #expect(whole.checked.rows == 68)
    #expect(whole.checked.cells == 61)
    let without = try linter.lint(TableDraft.report(["2.兼职人员数\t人\t4\n": ""]).draft)
    #expect(without.checked.relations == whole.checked.relations - 1)
  }

  @Test(arguments: [
    "1204", "1,204", "１２０４",
  ])
  func readsTheFiguresOfEveryForm(total: String) {
    expectNothing(
      rule,
      in: TableDraft.report([
        "收到申请数\t件\t12": "收到申请数\t件\t\(total)", "网络申请数\t件\t5": "网络申请数\t件\t1,197",
      ]))
  }
}
