import LintModel
import ReportLint
import RulePack
import Testing

@Suite struct BoundTests {
  private let rule: RuleID = "table/bound"

  @Test func givesTheFiguresAndTheReason() throws {
    let draft = TableDraft.report([
      "其中：主动公开规范性文件数\t条\t5": "其中：主动公开规范性文件数\t条\t▸▸205", "制发规范性文件总数\t件\t6": "制发规范性文件总数\t件\t6",
    ])
    expect(rule, in: draft)
    let result = try #require(lint(draft, by: rule))
    #expect(
      Set(result.diagnostics.map { $0.message[.chinese] }) == [
        "主动公开规范性文件数 205 > 主动公开政府信息数 204（差 1）：规范性文件包含在主动公开的政府信息之内",
        "主动公开规范性文件数 205 > 制发规范性文件总数 6（差 199）：主动公开的规范性文件应在制发范围之内，补充公开往年文件的除外",
      ])
    #expect(
      result.diagnostics.contains {
        $0.message[.english]
          == "主动公开规范性文件数 205 > 主动公开政府信息数 204 (off by 1): normative documents are among the information disclosed"
      })
  }

  /// A change of the table that breaks a bound and no other relation.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let severity: Severity
    let changes: KeyValuePairs<String, String>
    let message: String

    var testDescription: String { id }
  }

  static let cases = [
    Case(
      id: "normative-within-issued", severity: .warning,
      changes: ["规范性文件数\t条\t5": "规范性文件数\t条\t▸7"],
      message: "主动公开规范性文件数 7 > 制发规范性文件总数 6（差 1）"),
    Case(
      id: "channel-within-disclosed", severity: .error,
      changes: ["政务微信公开政府信息数\t条\t61": "政务微信公开政府信息数\t条\t▸205"],
      message: "政务微信 205 > 主动公开政府信息数 204（差 1）"),
    Case(
      id: "disclosed-within-channels", severity: .error,
      changes: ["计1条）\t条\t204": "计1条）\t条\t▸267"],
      message: "主动公开政府信息数 267 > 政府公报 10 + 政府网站 180 + 政务微博 7 + 政务微信 61 + 其他方式 8 = 266（差 1）"),
    Case(
      id: "topics-within-ways", severity: .warning, changes: ["计1次）\t次\t3": "计1次）\t次\t▸22"],
      message: "每个热点或舆情至少通过一种方式回应"),
    Case(
      id: "leaders-within-conferences", severity: .error,
      changes: ["主要负责同志参加新闻发布会次数\t次\t1": "主要负责同志参加新闻发布会次数\t次\t▸3"],
      message: "主要负责同志参加新闻发布会次数 3 > 新闻发布会 2（差 1）"),
    Case(
      id: "leaders-within-interviews", severity: .error,
      changes: ["参加政府网站在线访谈次数\t次\t2": "参加政府网站在线访谈次数\t次\t▸4"],
      message: "主要负责同志参加政府网站在线访谈次数 4 > 在线访谈 3（差 1）"),
    Case(
      id: "closed-within-received", severity: .error,
      changes: [
        "申请办结数\t件\t12": "申请办结数\t件\t▸13", "1.按时办结数\t件\t11": "1.按时办结数\t件\t12",
      ],
      message: "申请办结数 13 > 收到申请数 12（差 1）：办结数不应超过收到数；如有上年结转，应在正文中说明"),
    Case(
      id: "answered-within-received", severity: .error,
      changes: [
        "申请答复数\t件\t12": "申请答复数\t件\t▸14", "同意公开答复数\t件\t5": "同意公开答复数\t件\t7",
      ],
      message: "申请答复数 14 > 收到申请数 12（差 2；申请办结数 12）：答复数不应超过收到数"),
    Case(
      id: "trainees-need-courses", severity: .warning,
      changes: ["举办各类培训班数\t次\t1": "举办各类培训班数\t次\t▸0"], message: "有接受培训人员，就应有培训班"),
    Case(
      id: "fees-need-applications", severity: .warning,
      changes: [
        "（一）收到申请数\t件\t12": "（一）收到申请数\t件\t▸0", "当面申请数\t件\t3": "当面申请数\t件\t0",
        "网络申请数\t件\t5": "网络申请数\t件\t0", "信函申请数\t件\t4": "信函申请数\t件\t0",
        "申请办结数\t件\t12": "申请办结数\t件\t0", "按时办结数\t件\t11": "按时办结数\t件\t0",
        "延期办结数\t件\t1": "延期办结数\t件\t0", "申请答复数\t件\t12": "申请答复数\t件\t0",
        "已主动公开范围数\t件\t2": "已主动公开范围数\t件\t0", "2.同意公开答复数\t件\t5": "2.同意公开答复数\t件\t0",
        "部分公开答复数\t件\t1": "部分公开答复数\t件\t0", "4.不同意公开答复数\t件\t2": "4.不同意公开答复数\t件\t0",
        "涉及商业秘密\t件\t1": "涉及商业秘密\t件\t0", "涉及个人隐私\t件\t1": "涉及个人隐私\t件\t0",
        "本行政机关公开数\t件\t1": "本行政机关公开数\t件\t0", "信息不存在数\t件\t1": "信息不存在数\t件\t0",
      ],
      message: "收取了费用，就应有政府信息公开申请"),
    Case(
      id: "someone-does-it", severity: .warning,
      changes: [
        "工作人员数\t人\t5": "工作人员数\t人\t▸0", "工作人员数）\t人\t1": "工作人员数）\t人\t0",
        "兼职人员数\t人\t4": "兼职人员数\t人\t0",
      ],
      message: "应有专职或兼职人员承担"),
  ]

  @Test(arguments: cases)
  func everyBoundIsChecked(bound: Case) throws {
    let draft = TableDraft.report(bound.changes)
    expect(rule, in: draft, containing: bound.message)
    let result = try Linter(pack: TestPack.shandong, select: ["table"]).lint(draft.draft)
    #expect(result.diagnostics.map(\.rule) == [rule], "the table has no other mistake")
    #expect(result.diagnostics.map(\.severity) == [bound.severity])
  }

  /// A figure that breaks a sum and a bound is one mistake, told under the sum.
  @Test(arguments: [
    ("申请办结数\t件\t12", "申请办结数\t件\t▸13", "申请办结数 13 > 收到申请数 12（差 1）"),
    ("申请答复数\t件\t12", "申请答复数\t件\t▸14", "申请答复数 14 > 收到申请数 12（差 2；申请办结数 12）"),
    ("从事政府信息公开工作人员数\t人\t5", "从事政府信息公开工作人员数\t人\t▸0", "应有专职或兼职人员承担"),
  ])
  func isToldWithTheSumThatTheSameFigureBreaks(
    right: String, wrong: String, message: String
  ) throws {
    let draft = TableDraft.report([right: wrong])
    expectNothing(rule, in: MarkedDraft(draft.text))
    expect("table/sum", in: draft)
    let result = try #require(lint(draft, by: "table/sum"))
    let related = try #require(result.diagnostics.first).related
    #expect(related.contains { $0.message[.chinese].contains(message) })
  }

  @Test func thePacksBoundsAreAllAmongTheCases() {
    let bounds = Set(TestPack.shandong.relations.filter { $0.rule == "table/bound" }.map(\.id))
    #expect(bounds == Set(Self.cases.map(\.id)).union(["normative-within-disclosed"]))
  }

  @Test func holdsAtTheLimit() {
    expectNothing(
      rule,
      in: TableDraft.report([
        "规范性文件数\t条\t5": "规范性文件数\t条\t6", "政务微信公开政府信息数\t条\t61": "政务微信公开政府信息数\t条\t204",
        "主要负责同志参加新闻发布会次数\t次\t1": "主要负责同志参加新闻发布会次数\t次\t2",
      ]))
    expectNothing(rule, in: TableDraft.report(["计1条）\t条\t204": "计1条）\t条\t266"]))
    expectNothing(rule, in: TableDraft.report(["计1次）\t次\t3": "计1次）\t次\t21"]))
  }

  @Test func needsAnOccasion() {
    expectNothing(
      rule, in: TableDraft.report(["举办各类培训班数\t次\t1": "举办各类培训班数\t次\t0", "人次\t36": "人次\t0"]))
    expectNothing(
      rule,
      in: TableDraft.report(["七、依申请公开信息收取的费用\t万元\t0.25\n": "七、向图书馆、档案馆等查阅场所报送信息数\t条\t0\n"]))
  }

  @Test(arguments: [
    "上年结转申请1件，均已办结。", "办结数含上年度结转的1件。", "其中去年结转1件。", "另有上年度转入1件。", "上一年结转2件。",
    "2017年结转2018年的申请1件。",
  ])
  func aStatementOfWhatWasCarriedOverExcuses(statement: String) {
    let changes: KeyValuePairs = [
      "（二）申请办结数\t件\t12": "（二）申请办结数\t件\t13", "1.按时办结数\t件\t11": "1.按时办结数\t件\t12",
    ]
    expectNothing(rule, in: TableDraft.report(changes, prose: statement + "\n"))
  }

  @Test(arguments: ["上年工作有序。申请按时办结。", "上年度收到申请3件。", "工作有序开展。"])
  func otherStatementsExcuseNothing(statement: String) {
    let changes: KeyValuePairs = [
      "（二）申请办结数\t件\t12": "（二）申请办结数\t件\t▸13", "1.按时办结数\t件\t11": "1.按时办结数\t件\t12",
      "（三）申请答复数\t件\t12": "（三）申请答复数\t件\t13", "1.属于已主动公开范围数\t件\t2": "1.属于已主动公开范围数\t件\t3",
    ]
    expect(rule, in: TableDraft.report(changes, prose: statement + "\n"))
  }

  @Test func reportsMoreClosedAndAnsweredThanReceivedOnce() {
    expect(
      rule,
      in: TableDraft.report([
        "（二）申请办结数\t件\t12": "（二）申请办结数\t件\t▸13", "（三）申请答复数\t件\t12": "（三）申请答复数\t件\t13",
      ]))
  }

  @Test func isNotCheckedWithoutItsRows() throws {
    let draft = TableDraft.report(["制发规范性文件总数\t件\t6": "制发规范性文件总数\t件\t若干"])
    let result = try #require(lint(draft, by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule) == [rule])
  }
}

@Suite struct BalanceTests {
  private let rule: RuleID = "table/balance"

  @Test func comparesAnswersWithWhatWasClosed() throws {
    let draft = TableDraft.report([
      "（三）申请答复数\t件\t12": "（三）申请答复数\t件\t▸11", "2.同意公开答复数\t件\t5": "2.同意公开答复数\t件\t4",
    ])
    expect(
      rule, in: draft,
      containing: "申请答复数 11 ≠ 申请办结数 12（差 1；收到申请数 12）：申请办结数与申请答复数一般应当一致，差额应在正文中说明")
    let result = try #require(lint(draft, by: rule))
    #expect(result.diagnostics.map(\.severity) == [.warning])
    let related = result.diagnostics.flatMap(\.related).map { $0.message[.chinese] }
    #expect(related == ["申请办结数 12"])
  }

  @Test func comparesWhatWasClosedWithWhatWasReceived() {
    expect(
      rule,
      in: TableDraft.report([
        "（二）申请办结数\t件\t12": "（二）申请办结数\t件\t▸10", "1.按时办结数\t件\t11": "1.按时办结数\t件\t9",
        "（三）申请答复数\t件\t12": "（三）申请答复数\t件\t10", "2.同意公开答复数\t件\t5": "2.同意公开答复数\t件\t3",
      ]), containing: "申请办结数 10 ≠ 收到申请数 12（差 2；申请答复数 10）")
  }

  @Test(arguments: [
    "另有2件申请人主动撤回。", "其余2件正在办理。", "2件结转下年度办理。", "2件尚在法定期限内。", "2件尚未办结。", "2件尚在办理。", "2件经补正后视为放弃。",
    "2件未到期。",
  ])
  func aStatementOfWhatBecameOfTheRestExcuses(statement: String) {
    expectNothing(
      rule,
      in: TableDraft.report(
        ["（二）申请办结数\t件\t12": "（二）申请办结数\t件\t10", "（三）申请答复数\t件\t12": "（三）申请答复数\t件\t10"],
        prose: statement + "\n"))
  }

  @Test func leavesMoreThanWasReceivedToTheBounds() {
    expectNothing(
      rule,
      in: TableDraft.report([
        "（二）申请办结数\t件\t12": "（二）申请办结数\t件\t13", "（三）申请答复数\t件\t12": "（三）申请答复数\t件\t13",
      ]))
    expectNothing(rule, in: TableDraft.report(["（三）申请答复数\t件\t12": "（三）申请答复数\t件\t13"]))
  }

  @Test func leavesAnEvenTableAlone() {
    expectNothing(rule, in: TableDraft.report())
  }
}
