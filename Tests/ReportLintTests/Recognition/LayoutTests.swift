import ReportLint
import RulePack
import Testing

/// Tables the way files and web pages have them, with lines around and between their rows that are
/// none.
@Suite struct LayoutTests {
  /// Expects a table of 68 rows with all its values and no finding of any rule of tables.
  private func expectWhole(
    _ text: String, rows count: Int = 68, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let linter = Linter(pack: TestPack.shandong, select: ["table"])
    let result = try linter.lint(MarkedDraft(text).draft)
    let source = result.report.draft.text
    let found = result.diagnostics.map {
      "\(source.position(at: $0.range.lowerBound).line): \($0.message[.chinese])"
    }
    #expect(found == [], sourceLocation: sourceLocation)
    #expect(result.checked.rows == count, sourceLocation: sourceLocation)
    let values = result.report.tables.flatMap(\.rows).compactMap { row in
      row.cell.map { source.string(in: $0) }
    }
    let expected = TableDraft.rows.split(separator: "\n").compactMap { line in
      line.split(separator: "\t").dropFirst(2).first.map(String.init)
    }
    if count == 68 { #expect(values == expected, sourceLocation: sourceLocation) }
    #expect(result.notChecked.isEmpty, sourceLocation: sourceLocation)
  }

  private let title = "海右市云门区2018年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n"
  private let caption = "2018年政府信息公开情况统计表\n"
  private var table: String { caption + TableDraft.head + TableDraft.rows }

  /// The rows with some lines put in before three of them.
  private func interrupted(by lines: String) -> String {
    ["二、回应解读情况", "3.网络申请数", "（二）被纠错数"].reduce(table) { table, label in
      table.replacing(label, with: lines + label)
    }
  }

  @Test(arguments: [
    "统计指标\t单位\t统计数\n", "\n\n", "- 3 -\n", "— 12 —\n", "—3—\n", "\u{000C}\n统计指标\t单位\t统计数\n",
    "第3页 共5页\n", "第 3 页\n",
    "- 3 -\n统计指标\t单位\t统计数\n", "3\n", "3/5\n", "统　计　指　标\t单位\t统计数\n", "续表\n统计指标\t单位\t统计数\n",
    "2018年政府信息公开情况统计表（续）\n统计指标\t单位\t统计数\n", "　\n\t\n",
  ])
  func pageBreaks(lines: String) throws {
    try expectWhole(title + interrupted(by: lines))
  }

  @Test(arguments: [
    "（2018年度）\n", "填报单位：云门区统计局\n", "填报单位（盖章）：云门区统计局　　　　填报日期：2019年1月15日\n",
    "填报单位：云门区统计局\t单位：件\n", "单位负责人：周宁　审核人：吴宁　填报人：郑宁\n联系电话：0599-5550123　填报日期：2019年1月15日\n",
    "（统计时限：2018年1月1日至2018年12月31日）\n", "单位：条、件、次\n", "\n\n\n",
  ])
  func linesAboveTheTable(lines: String) throws {
    try expectWhole(title + caption + lines + TableDraft.head + TableDraft.rows)
    try expectWhole(title + lines + table)
  }

  @Test(arguments: [
    "单位负责人：周宁　　审核人：吴宁　　填报人：郑宁\n", "单位负责人：周宁\t审核人：吴宁\t填报人：郑宁\n联系电话：0599-5550123\t填报日期：2019年1月15日\n",
    "填报单位\t云门区统计局\n填报人\t郑宁\n联系电话\t0599-5550123\n填报日期\t2019.1.15\n",
    "注：1.表中数据为全区数据。\n2.行政复议数量含区直部门。\n", "备注：\n1.数据统计时间为2018年。\n", "云门区统计局\n2019年1月15日\n", "- 5 -\n",
    "5\n",
    "【打印】【关闭】\n浏览次数：1204次\n", "上一篇：无\n下一篇：无\n",
  ])
  func linesBelowTheTable(lines: String) throws {
    try expectWhole(title + table + lines)
    try expectWhole(title + table + "\n" + lines)
  }

  @Test func aTableInTheMiddleOfTheReport() throws {
    let below = "二、政府信息公开的组织领导和制度建设情况\n（一）组织领导。成立领导小组。\n三、依申请公开情况\n收到申请12件。\n"
    try expectWhole(title + table + below)
    let linter = Linter(pack: TestPack.shandong)
    let result = try linter.lint(MarkedDraft(title + table + below).draft)
    #expect(result.report.sections.map(\.part) == [0, 1, 5])
  }

  @Test func aTableWithoutCaptionOrColumnTitles() throws {
    try expectWhole(title + TableDraft.rows)
    try expectWhole(TableDraft.rows)
  }

  @Test func aTableAmongProseThatNamesItsRows() throws {
    let prose = "全年收到申请数12件：\n1.当面申请数3件。\n2.网络申请数5件。\n申请办结数：12件\n"
    try expectWhole(title + prose + table + prose)
    try expectWhole(title + prose + String(repeating: "工作有序开展。\n", count: 20) + table)
  }

  @Test(arguments: ["　　", "    ", "\t", "| ", "\u{00A0}\u{00A0}"])
  func indentation(space: String) throws {
    let rows = TableDraft.rows.split(separator: "\n").map { space + $0 }
    try expectWhole(title + caption + TableDraft.head + rows.joined(separator: "\n"))
  }

  @Test(arguments: [" | ", "|", "\t\t", " \t　", "　　　　", "        ", " 　 "])
  func separators(separator: String) throws {
    let rows = TableDraft.rows.replacing("\t", with: separator)
    try expectWhole(title + caption + rows)
  }

  @Test(arguments: ["\n", "\n\n", "\n\t", "\r\n", "\n　\n", "\n\n\n\n"])
  func oneCellALine(separator: String) throws {
    let rows = TableDraft.rows.replacing("\t", with: separator).replacing("\n\n", with: "\n")
    try expectWhole(title + caption + rows)
  }

  @Test func carriageReturns() throws {
    try expectWhole((title + table).replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "（一）主动公开政府信息数\n（不同渠道和方式公开相同信息计1条）"),
    ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "（一）主动公开政府信息数（不同渠道和方式\n公开相同信息计1条）"),
    ("危及国家安全、公共安全、经济安全和社会稳定", "危及国家安全、公共安全、\n经济安全和社会稳定"),
    ("（一）维持具体行政行为或者驳回原告诉讼请求数", "（一）维持具体行政行为或者\n驳回原告诉讼请求数"),
    ("（二）通过不同渠道和方式公开政府信息的情况", "（二）通过不同渠道和方式\n公开政府信息的情况"),
    (
      "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府\n网站建设维护等方面的经费）"
    ),
    ("其中：涉及国家秘密", "其中：\n涉及国家秘密"), ("1.当面申请数", "1.\n当面申请数"),
  ])
  func labelsOverTwoLines(label: String, broken: String) throws {
    try expectWhole(title + caption + TableDraft.head + TableDraft.changed([label: broken]))
  }

  @Test(arguments: [
    ("七、依申请公开信息收取的费用\t万元\t0.25", "七、依申请公开信息收取的费用\t万元\t0.25\t"),
    ("四、行政复议数量\t件\t2", "四、行政复议数量\t件\t2\t备注"), ("三、依申请公开情况", "三、依申请公开情况\t\t"),
    ("三、依申请公开情况", "三、依申请公开情况\t—\t—"), ("4.信函申请数\t件\t4", "4.信函申请数\t件\t　　　　4　　"),
  ])
  func furtherCells(row: String, other: String) throws {
    try expectWhole(title + caption + TableDraft.head + TableDraft.changed([row: other]))
  }

  @Test func theLargestOfSeveralTablesCounts() throws {
    let other = "附表1\n1.当面申请数\t件\t1\n2.传真申请数\t件\t1\n3.网络申请数\t件\t1\n4.信函申请数\t件\t1\n5.按时办结数\t件\t1\n"
    try expectWhole(title + other + String(repeating: "工作有序开展。\n", count: 20) + table)
    try expectWhole(title + table + String(repeating: "工作有序开展。\n", count: 20) + other)
  }

  @Test func findsTheYearOfTheCaptionBesideIt() throws {
    let result = try Linter(pack: TestPack.shandong).lint(
      MarkedDraft(title + "政府信息公开情况统计表\n（2018年度）\n填报日期：2019年1月8日\n" + TableDraft.rows).draft)
    let table = try #require(result.report.tables.first)
    #expect(table.captionYear?.year == 2018)
    #expect(table.caption.map { result.report.draft.text.string(in: $0) } == "政府信息公开情况统计表")
  }
}
