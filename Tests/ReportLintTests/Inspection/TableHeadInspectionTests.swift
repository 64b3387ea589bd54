import LintModel
import ReportLint
import ReportReaders
import ReportText
import RulePack
import Testing

/// Slips in the heads and labels of tables.
@Suite struct TableHeadInspectionTests {
  private func lint(_ text: String, by rule: RuleID) throws -> LintResult {
    let draft = MarkdownReader.read(SourceText(decoding: Array(text.utf8)))
    return try Linter(pack: TestPack.gov2021, select: [rule.rawValue]).lint(draft)
  }

  private func expect(
    _ rule: RuleID, in text: String, at places: [Position], _ message: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try lint(text, by: rule)
    let source = result.report.draft.text
    let found = result.diagnostics.map { source.position(at: $0.range.lowerBound) }
    #expect(found == places, sourceLocation: sourceLocation)
    if let message {
      #expect(
        result.diagnostics.map { $0.message[.chinese] } == [message], sourceLocation: sourceLocation
      )
    }
  }

  // MARK: Reviews

  private func reviews(
    _ outcomes: String = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计", after: String = "复议后起诉",
    head: String = "行政复议"
  ) -> String {
    """
    # 云溪县水务局2023年政府信息公开工作年度报告

    ## 四、政府信息公开行政复议、行政诉讼情况

    | \(head) |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | \(after) |  |  |  |  |
    |  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | \(outcomes) |
    | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

    """
  }

  @Test func outcomeIsMistyped() throws {
    try expect(
      "table/column-title", in: reviews("结果维持 | 结果纠正 | 其他结果 | 未审结 | 总计"),
      at: [Position(line: 8, column: 72)], "栏目名称“未审结”应为“尚未审结”")
    try expect(
      "table/column-title", in: reviews("结果维持 | 结果纠错 | 其他结果 | 尚未审结 | 总计"),
      at: [Position(line: 8, column: 58)], "栏目名称“结果纠错”应为“结果纠正”")
  }

  @Test func groupIsMistyped() throws {
    try expect(
      "table/column-title", in: reviews(after: "复议起诉"), at: [Position(line: 7, column: 59)],
      "栏目名称“复议起诉”应为“复议后起诉”")
  }

  @Test func groupsChangedPlaces() throws {
    let gap = " |  |  |  |  | "
    try expect(
      "table/column-title",
      in: reviews().replacing("未经复议直接起诉\(gap)复议后起诉", with: "复议后起诉\(gap)未经复议直接起诉"),
      at: [Position(line: 7, column: 36)], "此栏按规定应为“未经复议直接起诉”，现为“复议后起诉”，请核对各栏名称与其下数据是否对应")
  }

  @Test func tableInHalves() throws {
    let outcomes = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"
    func text(_ total: Int) -> String {
      """
      # 云溪县水务局2023年政府信息公开工作年度报告

      ## 四、政府信息公开行政复议、行政诉讼情况

      | 行政复议 |  |  |  |  |
      | --- | --- | --- | --- | --- |
      | \(outcomes) |
      | 1 | 0 | 1 | 0 | \(total) |

      | 行政诉讼 |  |  |  |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
      | \(outcomes) | \(outcomes) |
      | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      """
    }
    try expect("table/sum", in: text(3), at: [Position(line: 8, column: 19)])
    for rule: RuleID in ["table/sum", "table/missing-column", "table/column-title"] {
      try expect(rule, in: text(2), at: [])
    }
  }

  @Test(arguments: ["行政复议", "**行政复议**", "行政复议（件）"])
  func headIsRight(head: String) throws {
    try expect("table/column-title", in: reviews(head: head), at: [])
  }

  // MARK: Units

  private func decisions(charge: String, above: String = "") -> String {
    """
    # 云溪县水务局2023年政府信息公开工作年度报告

    ## 二、主动公开政府信息情况

    \(above)

    | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
    | --- | --- | --- | --- |
    | 规章 | 0 | 0 | 0 |
    | 行政规范性文件 | 2 | 1 | 9 |
    | 信息内容 | 本年处理决定数量 |  |  |
    | 行政许可 | 26 |  |  |
    | 行政处罚 | 4 |  |  |
    | 行政强制 | 0 |  |  |
    | 信息内容 | \(charge) |  |  |
    | 行政事业性收费 | 0 |  |  |

    """
  }

  @Test func unitOfTheChargeIsLost() throws {
    let text = decisions(charge: "本年收费金额")
    try expect(
      "table/unit", in: text, at: [Position(line: 15, column: 10)],
      "“本年收费金额”未注明单位，应为“本年收费金额（单位：万元）”")
    #expect(try lint(text, by: "table/unit").diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: ["本年收费金额（单位：万元）", "本年收费金额（万元）", "本年收费金额 （单位:万元）"])
  func unitOfTheChargeIsThere(charge: String) throws {
    try expect("table/unit", in: decisions(charge: charge), at: [])
  }

  @Test func unitStandsAboveTheTable() throws {
    try expect("table/unit", in: decisions(charge: "本年收费金额", above: "单位：件、万元"), at: [])
  }

  // MARK: Labels

  @Test func labelLostABracket() throws {
    let text = """
      # 云溪县水务局2023年政府信息公开工作年度报告

      ## 三、收到和处理政府信息公开申请情况

      | 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      | （七总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      | 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      """
    try expect("table/unknown-row", in: text, at: [])
    let missing = try lint(text, by: "table/missing-row").diagnostics.map { $0.message[.chinese] }
    #expect(!missing.contains { $0.contains("总计") })
    try expect("text/punctuation-pair", in: text, at: [Position(line: 10, column: 3)])
  }
}
