import LintModel
import ReportLint
import RulePack
import Testing

@Suite struct MissingTableTests {
  private let rule: RuleID = "table/missing"

  @Test(arguments: [
    "工作有序开展。\n▸云门区统计局",
    "工作有序开展。\n云门区统计局\n▸2019年1月8日\n\n　\n",
    "统计表另行公布。\n▸工作有序开展。",
    "收到申请数：2件，当面申请数：2件。\n▸工作有序开展。",
    "收到申请数\t件\t2\n当面申请数\t件\t2\n传真申请数\t件\t0\n▸网络申请数\t件\t0",
  ])
  func pointsToTheLastLine(text: String) throws {
    expect(rule, in: .body(text), containing: "缺少《政府信息公开情况统计表》")
    #expect(try #require(lint(.body(text), by: rule)).diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [
    "▸附件：2018年政府信息公开情况统计表\n云门区统计局", "▸附件：政府信息公开情况统计表\n云门区统计局\n2019年1月8日",
    "▸附件1：政府信息公开情况统计表", "▸附件1.2018年度政府信息公开工作统计表\n附件2.申请流程图",
    "工作有序开展。\n　　▸附件:《政府信息公开情况统计表》\n云门区统计局",
  ])
  func pointsToTheLineThatAnnouncesIt(text: String) {
    expect(rule, in: .body(text), containing: "缺少《政府信息公开情况统计表》")
  }

  @Test(arguments: [
    "▸附件：2018年政府信息公开情况统计表.xls\n云门区统计局", "▸2018年政府信息公开情况统计表.rtf\n工作有序开展。",
    "工作有序开展。\n▸附件：政府信息公开工作统计表.docx（点击下载）", "▸附件1：政府信息公开情况统计表.PDF\n附件2：流程图.pdf",
    "附件：政府信息公开情况统计表\n▸附件：政府信息公开情况统计表.et",
  ])
  func isAHintWhereAFileHoldsIt(text: String) throws {
    expect(rule, in: .body(text), containing: "在此附件中，表内数据未检查")
    #expect(try #require(lint(.body(text), by: rule)).diagnostics.map(\.severity) == [.info])
  }

  @Test("is a hint where the part of the table has a picture, and nothing else is")
  func isAHintWhereAPictureMayHoldIt() throws {
    func found(_ third: String, _ fifth: String) throws -> [Severity] {
      let page = """
        <html><body><h1>青禾县水务局2023年政府信息公开工作年度报告</h1>
        <p>一、总体情况</p><p>工作平稳有序，全年未发生因政府信息公开引起的投诉举报。</p>
        <p>三、收到和处理政府信息公开申请情况</p>\(third)
        <p>五、存在的主要问题及改进情况</p>\(fifth)<p>更新不够及时，已专人负责，按月检查。</p></body></html>
        """
      let result = try LintSession(LintOptions(select: ["table/missing"]))
        .lint(page, named: "index.html")
      return result.diagnostics.filter { $0.message[.chinese].contains("申请情况表") }
        .map(\.severity)
    }
    let picture = "<p><img src='biao.png'></p>"
    #expect(try found(picture, "") == [.info])
    #expect(try found("", picture) == [.error])
  }

  @Test(arguments: ["附表见下。", "统计表如下："])
  func aTableThatIsPromisedIsMissing(text: String) throws {
    let draft = MarkedDraft.body("工作有序开展。\n十二、需要说明的事项与附表\n\(text)\n海右市云门区")
    let result = try #require(lint(draft, by: "table/missing"))
    #expect(result.diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: ["工作有序开展。统计表见附件。", "见附表。", "数据另附。"])
  func isNotCheckedWhereThePartRefersToAnAttachment(text: String) throws {
    let result = try #require(lint(.body(text), by: rule))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map(\.rule).contains(rule))
  }

  @Test func leavesAReportWithATableAlone() {
    expectNothing(rule, in: TableDraft.report())
    expectNothing(rule, in: TableDraft.report(prose: "附件：政府信息公开情况统计表\n"))
    expectNothing(rule, in: MarkedDraft(TableDraft.head + TableDraft.rows))
  }

  @Test func nothingInATableIsCheckedWithoutOne() throws {
    let linter = Linter(pack: TestPack.shandong, select: ["table"])
    let result = try linter.lint(MarkedDraft.body("工作有序开展。").draft)
    #expect(result.diagnostics.map(\.rule) == [rule])
    #expect(
      result.notChecked.map(\.rule) == [
        "table/balance", "table/blank", "table/bound", "table/missing-column",
        "table/missing-row", "table/number", "table/row-order", "table/sum", "table/unit",
        "table/unknown-row",
      ])
    let count = TestPack.shandong.relations.count
    for skipped in result.notChecked {
      #expect(skipped.reason[.chinese] == "未找到统计表，\(count)条勾稽关系未核对")
    }
  }
}

@Suite struct OutdatedFormTests {
  private let rule: RuleID = "table/outdated-form"

  @Test(arguments: [
    "▸主动公开文件信息数\t条\t12\n提供服务类信息数\t条\t3\n网上咨询数\t人次\t5",
    "指标\t单位\t数量\n▸（一）主动公开文件信息数\t条\t12\n其中：1.新增的行政规范性文件数\t件\t1\n2.提供服务类信息数\t条\t3",
    "| ▸主动公开文件信息数 | 条 | 12 |\n| 提供服务类信息数 | 条 | 3 |\n| 现场接待人数 | 人次 | 5 |",
    "▸网上咨询数\n人次\n5\n现场接待人数\n人次\n3\n咨询电话接听数\n人次\n1",
  ])
  func pointsToTheFirstOldLabel(table: String) throws {
    expect(rule, in: .body(table), containing: "2014年以前的统计表")
    let linter = Linter(pack: TestPack.shandong, select: ["table"])
    let result = try linter.lint(MarkedDraft.body(table).draft)
    #expect(result.diagnostics.map(\.rule) == [rule], "no finding for each difference")
  }

  @Test func leavesThePresentFormAlone() {
    expectNothing(rule, in: TableDraft.report())
    expectNothing(
      rule, in: TableDraft.report(prose: "网上咨询数\t人次\t5\n现场接待人数\t人次\t3\n咨询电话接听数\t人次\t1\n"))
  }

  @Test(arguments: [
    "网上咨询数有所增加，现场接待人数有所减少，咨询电话接听数持平。", "主动公开文件信息数\t条\t12\n提供服务类信息数\t条\t3",
    "网上咨询数\t人次\t5\n网上咨询数\t人次\t5\n网上咨询数\t人次\t5",
  ])
  func needsSeveralLabels(text: String) {
    expectNothing(rule, in: .body(text))
  }
}
