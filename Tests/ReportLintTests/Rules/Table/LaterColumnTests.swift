import LintModel
import ReportLint
import RulePack
import Testing

/// What stands in the second and later columns of values is read as text too.
@Suite struct LaterColumnTests {
  /// A report with a row of seven values, and text below the table.
  private func draft(_ cells: String, below: String = "工作有序开展。") -> MarkedDraft {
    MarkedDraft(
      """
      云溪县统计局2022年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5
      二、上年结转政府信息公开申请数量\t\(cells)
      （一）予以公开\t4\t0\t0\t0\t0\t0\t4
      （七）总计\t4\t0\t0\t0\t0\t0\t4
      四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1
      五、存在的主要问题及改进情况
      \(below)
      云溪县统计局
      2023年1月16日
      """)
  }

  /// Cells in which one finding is expected, by a rule that is not about numbers.
  @Test(arguments: [
    "▸XX件\t0\t0\t0\t0\t0\t0", "0\t▸XX件\t0\t0\t0\t0\t0", "0\t0\t▸XX件\t0\t0\t0\t0",
    "0\t0\t0\t0\t0\t0\t▸XX件", "0\t0\t共▸XX件\t0\t0\t0\t0", "0\t0\t▸待补充\t0\t0\t0\t0",
    "0\t0\t▸XX\t0\t0\t0\t0", "0\t0\t▸×\t0\t0\t0\t0", "0\t▸___\t0\t0\t0\t▸XX项\t▸{{合计}}",
  ])
  func aPlaceholderIsOneFinding(cells: String) {
    expect("document/placeholder", in: draft(cells), pack: TestPack.gov2021)
    let plain = cells.filter { $0 != MarkedDraft.marker }
    for rule: RuleID in ["table/number", "table/blank", "table/sum", "table/balance"] {
      expectNothing(rule, in: draft(plain), pack: TestPack.gov2021)
    }
  }

  @Test func aPlaceholderInTheTextBelowHidesNoneInTheTable() {
    expect(
      "document/placeholder", in: draft("0\t0\t▸XX件\t0\t0\t0\t0", below: "全年受理来信▸XX件。"),
      pack: TestPack.gov2021)
  }

  @Test(arguments: ["▸2022年2月30日", "▸2022年13月1日", "▸2022.2.30", "▸2022-02-30"])
  func aDateThatIsNone(date: String) {
    for column in [0, 1, 2, 6] {
      var cells = Array(repeating: "0", count: 7)
      cells[column] = date
      let text = cells.joined(separator: "\t")
      // The digits below the table are read before those in it.
      expect("text/date", in: draft(text, below: "全年受理来信12件。"), pack: TestPack.gov2021)
      expect("table/number", in: draft(text), containing: "不是数字", pack: TestPack.gov2021)
    }
  }

  @Test func anAddressInTheTextBelowHidesNoneInTheTable() {
    let below = "电子版可在县政府网站（▸http:/www.yunxi.example.gov.cn）查阅，来信12件。"
    let cells = "0\t0\t▸http:/www.example.gov.cn\t0\t0\t0\t0"
    expect("text/url", in: draft(cells, below: below), pack: TestPack.gov2021)
  }

  @Test(arguments: ["0\t▸若干\t0\t0\t0\t0\t0", "0\t0\t0\t0\t0\t0\t▸3（含网络）", "0\t▸_\t0\t0\t0\t0\t0"])
  func wordsAreLeftToTheRuleAboutNumbers(cells: String) {
    expect("table/number", in: draft(cells), pack: TestPack.gov2021)
    let plain = MarkedDraft(cells).text
    expectNothing("document/placeholder", in: draft(plain), pack: TestPack.gov2021)
    expectNothing("text/date", in: draft(plain), pack: TestPack.gov2021)
  }
}
