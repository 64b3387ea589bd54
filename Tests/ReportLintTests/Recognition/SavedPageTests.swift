import LintModel
import ReportLint
import Testing

/// Tables as they stand in web pages that were saved or pasted as text: labels broken over lines, bars
/// that are left of cells, and what else people see through.
@Suite("Tables of web pages saved as text")
struct SavedPageTests {
  private func lint(_ lines: [String], select: [String] = ["table", "outline"]) throws -> LintResult
  {
    let session = LintSession(LintOptions(select: select))
    let draft = try session.read(Array(lines.joined(separator: "\n").utf8), named: "draft.txt")
    return try session.lint(draft)
  }

  private func messages(
    _ rule: RuleID, _ lines: [String], select: [String] = ["table", "outline"]
  ) throws -> [String] {
    try lint(lines, select: select).diagnostics.filter { $0.rule == rule }
      .map { $0.message[.chinese] }
  }

  // MARK: Broken labels

  private static let zeros = Array(repeating: "0", count: 7).joined(separator: " | ")

  /// Part three of the national form with its labels in pieces of so many characters.
  private func applications(piecesOf length: Int) -> [String] {
    func pieces(_ label: String) -> [String] {
      let characters = Array(label)
      return stride(from: 0, to: characters.count, by: length).map {
        String(characters[$0..<min($0 + length, characters.count)])
      }
    }
    let labels: [[String]] = [
      ["一、本年新收政府信息公开申请数量"], ["二、上年结转政府信息公开申请数量"], ["三、本年度办理结果", "（一）予以公开"],
      ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）"], ["（三）不予公开", "1.属于国家秘密"],
      ["2.其他法律行政法规禁止公开"], ["3.危及“三安全一稳定”"], ["4.保护第三方合法权益"], ["5.属于三类内部事务信息"],
      ["6.属于四类过程性信息"], ["7.属于行政执法案卷"], ["8.属于行政查询事项"],
      ["（四）无法提供", "1.本机关不掌握相关政府信息"], ["2.没有现成信息需要另行制作"],
      ["3.补正后申请内容仍不明确"], ["（五）不予处理", "1.信访举报投诉类申请"], ["2.重复申请"],
      ["3.要求提供公开出版物"], ["4.无正当理由大量反复申请"],
      ["5.要求行政机关确认或重新出具已获取信息"],
      ["（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
      ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"], ["3.其他"],
      ["（七）总计"], ["四、结转下年度继续办理"],
    ]
    return labels.flatMap { labels in
      var lines: [String] = []
      for pieces in labels.map(pieces) {
        let above = lines.popLast().map { $0 + " | " } ?? ""
        lines += [above + pieces[0]] + pieces.dropFirst()
      }
      return lines.dropLast() + [(lines.last ?? "") + " | " + Self.zeros]
    }
  }

  @Test(
    "labels broken over lines, with the figures beside their last piece",
    arguments: [7, 9, 12, 18, 60])
  func brokenLabels(length: Int) throws {
    let lines =
      [
        "青禾县水务局2022年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况",
        "自然人 | 法人或其他组织 | 总计",
        "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
      ] + applications(piecesOf: length)
    let result = try lint(lines)
    let found = result.diagnostics.filter {
      !["outline/missing-section", "table/missing"].contains($0.rule.rawValue)
    }
    #expect(found.isEmpty, "\(found.map { $0.message[.chinese] })")
    let table = try #require(result.report.tables.first)
    #expect(table.rows.filter { $0.cells.count == 7 }.count == 25)
  }

  // MARK: Bars

  @Test("a heading row above lines of nothing but bars is the table's first")
  func barsBelowTheFirstRow() throws {
    let lines =
      [
        "云溪县水务局2017年政府信息公开工作年度报告", "一、概述", "有关工作有序开展。", "2017年政府信息公开情况统计表",
        "统计指标", "| 单位", "| 统计数", "|", "一、主动公开情况", "| ", "| ", "|",
      ]
      + [
        ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条"), ("其中：主动公开规范性文件数", "条"),
        ("制发规范性文件总数", "件"), ("（二）通过不同渠道和方式公开政府信息的情况", ""),
        ("1.政府公报公开政府信息数", "条"), ("2.政府网站公开政府信息数", "条"), ("3.政务微博公开政府信息数", "条"),
        ("4.政务微信公开政府信息数", "条"),
      ].flatMap { ["\($0)", "| \($1)", $1.isEmpty ? "|" : "| 0", "|"] }
    let missing = try messages("table/missing-row", lines)
    #expect(!missing.contains { $0.contains("一、主动公开情况") }, "\(missing)")
    #expect(try messages("outline/section-number", lines) == [])
  }

  @Test("a lone bar is a blank cell while figures are due, and the end of a row behind them")
  func loneBars() throws {
    let lines =
      [
        "云门区统计局2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
        "一、本年新收政府信息公开申请数量 |",
      ] + Array(repeating: "|", count: 6) + ["0 |", "||", "二、上年结转政府信息公开申请数量 |"]
      + Array(repeating: "0 |", count: 7) + ["三、本年度办理结果 |", "（一）予以公开 |"]
      + Array(repeating: "0 |", count: 7) + ["||", "（二）部分公开 |"]
      + Array(repeating: "0 |", count: 7) + ["（三）不予公开 |", "1.属于国家秘密 |"]
      + Array(repeating: "0 |", count: 7)
    let blank = try messages("table/blank", lines)
    #expect(blank.count == 1)
    #expect(
      blank.first
        == "“本年新收政府信息公开申请数量”行“自然人”“商业企业”“科研机构”“社会公益组织”“法律服务机构”“其他”六栏未填数据，没有发生的应填0")
  }

  // MARK: Rows and columns

  @Test("a column that numbers the rows holds no figures", arguments: ["代码", "行次", "序号"])
  func numberColumn(title: String) throws {
    let lines =
      [
        "云溪县水务局2017年政府信息公开工作年度报告", "一、概述", "有关工作有序开展。", "2017年政府信息公开情况统计表",
        "指标名称\t计量单位\t\(title)\t本年累计", "三、依申请公开情况\t\t01\t",
      ]
      + [
        ("（一）收到申请数", 9), ("1.当面申请数", 0), ("2.传真申请数", 0), ("3.网络申请数", 7), ("4.信函申请数", 2),
        ("（二）申请办结数", 9), ("1.按时办结数", 8), ("2.延期办结数", 0),
      ].enumerated().map { "\($1.0)\t件\t0\($0 + 2)\t\($1.1)" }
    #expect(try messages("table/bound", lines) == [])
    let sums = try messages("table/sum", lines)
    #expect(sums.count == 1)
    #expect(sums.first?.contains("按时 8 + 延期 0 = 8") == true, "\(sums)")
  }

  @Test("a column that numbers the rows, a cell a line")
  func numberLines() throws {
    let rows = [
      ("（一）收到申请数", 9), ("1.当面申请数", 0), ("2.传真申请数", 0), ("3.网络申请数", 7), ("4.信函申请数", 2),
      ("（二）申请办结数", 9), ("1.按时办结数", 8), ("2.延期办结数", 0),
    ]
    let lines =
      [
        "云溪县水务局2017年政府信息公开工作年度报告", "一、概述", "有关工作有序开展。", "2017年政府信息公开情况统计表",
        "指标名称", "计量单位", "代码", "本年累计", "三、依申请公开情况", "", "01", "",
      ]
      + rows.enumerated().flatMap { [$1.0, "件", "0\($0 + 2)", "\($1.1)"] }
    let result = try lint(lines)
    let table = try #require(result.report.tables.first)
    let values = table.rows.compactMap { row -> String? in
      guard case .number(let amount) = row.value else { return nil }
      return amount.description
    }
    #expect(values == rows.map { "\($0.1)" })
    let sums = try messages("table/sum", lines)
    #expect(sums.count == 1)
    #expect(sums.first?.contains("按时 8 + 延期 0 = 8") == true, "\(sums)")
  }

  @Test(
    "titles of columns broken over lines",
    arguments: [
      ("信息内容 | 本年处理决定数量", "信息内容 | 本年处理决定\n数量"),
      ("信息内容 | 本年处理决定数量", "信息内容 | 本年处\n理决定\n数量"),
      ("自然人 | 法人或其他组织 | 总计", "自然人 | 法人或其他组\n织 | 总计"),
      (
        "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
        "商业企业 | 科研机构 | 社会公益组\n织 | 法律服务机\n构 | 其他"
      ),
      (
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        "（本列数据的勾稽关系为\n：第一项加第二项之和，\n等于第三项加第四项之\n和）"
      ),
    ])
  func brokenTitles(title: String, broken: String) throws {
    var report = GovReport(TestPack.gov2021, seed: 7)
    report.year = 2022
    let lines = report.textWithTabs.replacing("\t", with: " | ")
    #expect(lines.contains(title))
    let result = try lint([lines.replacing(title, with: broken)], select: [])
    let found = result.diagnostics.filter { $0.rule != "document/date" }
    #expect(found.isEmpty, "\(found.map { $0.message[.chinese] })")
  }

  @Test("a table that breaks off is a table")
  func truncatedTable() throws {
    let lines = [
      "云溪县水务局2017年政府信息公开工作年度报告", "一、概述", "有关工作有序开展。", "十二、需要说明的事项与附表", "附表如下。",
      "统计指标\t单位\t统计数", "一、主动公开情况", "（一）主动公开政府信息数\t条\t412", "其中：主动公开规范性文件数\t条\t3",
    ]
    #expect(try messages("table/missing", lines) == [])
    #expect(try messages("outline/nested-numbering", lines) == [])
    #expect(try messages("table/missing-row", lines).count == 1)
    // Without a head, a table of which one row is left is a line of the text, and no list.
    let one = Array(lines.prefix(5)) + ["一、主动公开情况\t\t", "二、回应解读情况\t\t"]
    #expect(try messages("outline/nested-numbering", one) == [])
  }

  @Test("a sentence right above a table is prose")
  func sentenceAboveTheTable() throws {
    var report = GovReport(TestPack.gov2021, seed: 7)
    report.year = 2022
    let lines = report.textWithTabs.split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex { $0.hasPrefix("信息内容") || $0.contains("第二十条") })
    let sentence = "现行有效的文件，，均已公开。"
    let found = try lint(lines[..<head] + [sentence] + lines[head...], select: ["text"])
    #expect(found.diagnostics.map(\.rule) == ["text/repeated-punctuation"])
    // Also where the table is in another file.
    let session = LintSession(LintOptions(select: ["text/repeated-punctuation"]))
    let report2 = try session.read(
      Array((lines[..<head] + [sentence]).joined(separator: "\n").utf8), named: "a.txt")
    let table = try session.read(Array(lines[head...].joined(separator: "\n").utf8), named: "b.txt")
    #expect(try session.lint(report2.attaching(table)).diagnostics.count == 1)
  }

  @Test("a row that the form does not have may have a long note")
  func longLabel() throws {
    let label = "其他公开文件（本单位签发且不属于规范性文件的文件，包括会议纪要、工作方案、年度计划、情况通报和其他需要公众知晓的材料，均填在此栏）"
    let lines = [
      "海右市青禾镇2022年政府信息公开工作年度报告", "二、主动公开政府信息情况", "第二十条第（一）项", "信息内容", "本年制发件数",
      "本年废止件数", "现行有效件数", "规章", "0", "0", "0", "行政规范性文件", "0", "0", "0", label, "0", "0", "0",
      "第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "0", "第二十条第（六）项", "信息内容",
      "本年处理决定数量", "行政处罚", "0", "行政强制", "0", "第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）",
      "行政事业性收费", "0",
    ]
    let found = try messages("table/unknown-row", lines)
    #expect(found.count == 1)
    #expect(found.first?.contains("其他公开文件") == true)
  }

  // MARK: Outline

  @Test("the caption of a table that repeats the part's title is no heading")
  func captionOfTheTable() throws {
    let lines = [
      "云溪县青禾镇2023年政府信息公开工作年度报告", "一、总体情况", "工作平稳有序。", "二、主动公开政府信息情况",
      "主动公开政府信息情况 | |||", "第二十条第（一）项 ||||", "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "规章 | 0 | 0 | 0 |", "行政规范性文件 | 0 | 0 | 0 |", "三、收到和处理政府信息公开申请情况", "没有申请。",
    ]
    for rule: RuleID in [
      "outline/duplicate-section", "outline/section-number", "outline/empty-section",
    ] {
      #expect(try messages(rule, lines) == [])
    }
  }

  @Test("text whose line breaks are lost is read by the ordinals of its parts, and that is said")
  func lostLineBreaks() throws {
    let text =
      "前言 这份报告由青禾街道整理，有疑问请拨联系电话。 一、概述 2017年，青禾街道的公开工作没有中断。 二、信息主动公开情况 "
      + "全年登出信息41条。 三、信息依申请公开情况 没有收到申请。 四、存在的主要问题和改进措施 公开不够及时，将加强培训。"
    let result = try lint([text], select: [])
    #expect(result.checked.sections == 4)
    #expect(result.report.draft.unread.map(\.kind) == [.lineBreaks])
    let list = "青禾县2017年政府信息公开工作年度报告\n一、概述\n重点做好：一、加强领导。二、加强培训。三、加强检查。\n二、主动公开情况\n无。"
    #expect(try lint([list], select: []).report.draft.unread.isEmpty)
  }
}
