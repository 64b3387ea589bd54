import LintModel
import ReportLint
import Testing

/// One slip in a label or a title of a table is one finding, which names what is meant.
@Suite("Slips in labels and titles of tables")
struct SlipsOfLabelsTests {
  private static let labels = [
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果\t（一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（三）不予公开\t1.属于国家秘密", "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷",
    "8.属于行政查询事项", "（四）无法提供\t1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作",
    "3.补正后申请内容仍不明确", "（五）不予处理\t1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物",
    "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
    "（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他", "（七）总计", "四、结转下年度继续办理",
  ]

  private static let head = [
    "青禾县水务局2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况", "自然人\t法人或其他组织\t总计",
    "商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他",
  ]

  /// A report whose table has no applications.
  private static let text = (head + labels.map { $0 + "\t0\t0\t0\t0\t0\t0\t0" }).joined(
    separator: "\n")

  private func found(_ text: String, named name: String = "draft.txt") throws -> [String] {
    let session = LintSession(LintOptions(select: ["table"], ignore: ["table/missing"]))
    let result = try session.lint(text, named: name)
    return result.diagnostics.map { finding in
      let place = result.report.draft.text.position(at: finding.range.lowerBound)
      return "\(place.line):\(place.column) \(finding.rule.rawValue): \(finding.message[.chinese])"
    }
  }

  @Test("the table is right, with tabs, bars and full-width bars")
  func right() throws {
    #expect(try found(Self.text) == [])
    #expect(try found(Self.text.replacing("\t", with: " | ")) == [])
    let bars = Self.text.split(separator: "\n").enumerated().map { $0 < 2 ? String($1) : $1 + "｜" }
    #expect(try found(bars.joined(separator: "\n").replacing("\t", with: "｜ ")) == [])
  }

  @Test(
    "the slip is told at its place",
    arguments: [
      ("自然人", "自然", "4:1 table/column-title: 栏目名称“自然”应为“自然人”"),
      (
        "5.要求行政机关", "5.要行政机关",
        "25:1 table/unknown-row: 指标名称“5.要行政机关确认或重新出具已获取信息”与规定不符，应为“5.要求行政机关确认或重新出具已获取信息”"
      ),
      (
        "属于行政查询事项", "属于行政查询事",
        "17:1 table/unknown-row: 指标名称“8.属于行政查询事”与规定不符，应为“8.属于行政查询事项”"
      ),
      ("（五）不予处理", "（四）不予处理", "21:1 table/unknown-row: 此行序号“（四）”应为“（五）”"),
    ])
  func slip(right: String, slip: String, message: String) throws {
    #expect(Self.text.contains(right))
    #expect(try found(Self.text.replacing(right, with: slip)) == [message])
  }

  @Test("titles broken over lines from the first one on are whole again")
  func brokenTitles() throws {
    let broken = "商业\n企业\t科研\n机构\t社会公益\n组织\t法律服务\n机构\t其他"
    #expect(try found(Self.text.replacing("商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他", with: broken)) == [])
  }

  @Test("where a title stands over two figures, the row goes by the order of its cells")
  func shiftedHead() throws {
    let cells = { (texts: [String], spans: [Int]) in
      zip(texts, spans).map { "<td colspan=\"\($1)\">\($0)</td>" }.joined()
    }
    let rows = Self.labels.prefix(2).map { label in
      let first = label.hasPrefix("一")
      return "<td>\(label)</td>"
        + (first ? [9, 4, 0, 0, 0, 0, 13] : [1, 0, 0, 0, 0, 0, 1])
        .map { "<td>\($0)</td>" }.joined()
    }
    let others = Self.labels.dropFirst(2).map { label in
      "<td>\(label.split(separator: "\t").last ?? "")</td>"
        + String(repeating: "<td>0</td>", count: 7)
    }
    let head = [
      "<td>申请人情况</td>"
        + cells(["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], [2, 1, 1, 1, 1, 1, 1])
    ]
    let table = (head + rows + others).map { "<tr>\($0)</tr>" }.joined()
    let page =
      "<meta charset=\"utf-8\"><p>\(Self.head[0])</p><p>\(Self.head[1])</p><table>\(table)</table>"
    let session = LintSession(LintOptions(select: ["table/sum"]))
    let report = try session.lint(page, named: "index.html").report
    let row = try #require(report.tables.first?.rows.first)
    #expect(
      row.cells.map { report.draft.text.string(in: $0.range) } == [
        "9", "4", "0", "0", "0", "0", "13",
      ])
  }
}

/// The statistics table of 2014, whose rows have units.
@Suite("Slips in the statistics table of 2014")
struct SlipsOfStatisticsTests {
  private static let text = "2017年度政府信息公开情况统计表\n" + TableDraft.head + TableDraft.rows

  private func found(_ text: String) throws -> [String] {
    let session = LintSession(LintOptions(select: ["table"]))
    let result = try session.lint(text)
    return result.diagnostics.map { finding in
      let place = result.report.draft.text.position(at: finding.range.lowerBound)
      return "\(place.line):\(place.column) \(finding.rule.rawValue): \(finding.message[.chinese])"
    }
  }

  @Test("the table is right")
  func right() throws {
    #expect(try found(Self.text) == [])
  }

  @Test("a mistyped first row is that row")
  func firstRow() throws {
    let slip = Self.text.replacing("（一）主动公开政府信息数", with: "（一）主公开政府信息数")
    #expect(
      try found(slip) == [
        "4:1 table/unknown-row: 指标名称“（一）主公开政府信息数（不同渠道和方式公开相同信息计1条）”与规定不符，"
          + "应为“（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）”"
      ])
  }
}
