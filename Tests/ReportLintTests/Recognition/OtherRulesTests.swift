import LintModel
import ReportLint
import Testing

/// Reports of bodies that go by other rules than the Regulations on government information.
@Suite("Reports under other rules")
struct OtherRulesTests {
  private func found(_ text: String) throws -> [String] {
    try LintSession().lint(text).diagnostics.map {
      "\($0.severity) \($0.rule.rawValue) \($0.message[.chinese])"
    }
  }

  private static let said =
    "info document/title 这是依据其他规定编制的信息公开报告，不适用政府信息公开工作年度报告的提纲和统计表，只检查文字和数据"

  private static let university = """
    青禾大学2018—2019学年信息公开工作年度报告
    根据《高等学校信息公开办法》（教育部令第29号）要求，编制并公布本报告。统计期限自2018年9月1日起至2019年8月31日止。
    一、概述
    本学年，学校召开信息公开工作会议2次，修订制度3项。
    二、主动公开情况
    本学年主动公开信息2460条，其中主页1320条，信息公开网486条，微信402条，微博252条。
    三、评议情况
    发放问卷800份，收回760份，回收率95%。
    青禾大学
    2019年10月28日
    """

  private static let hospital = """
    青禾县人民医院2023年信息公开工作年度报告
    根据《医疗卫生机构信息公开管理办法》要求，现将工作情况报告如下。
    一、总体情况
    全年主动公开信息412条，其中网站185条、微信公众号160条、公示栏67条。
    二、存在的问题及改进措施
    更新不够及时，将每季度自查一次。
    青禾县人民医院
    2024年3月28日
    """

  @Test("are said to be such once, and nothing of the form", arguments: [university, hospital])
  func saidOnce(text: String) throws {
    #expect(try found(text) == [Self.said])
  }

  @Test("their words and figures are checked")
  func figures() throws {
    #expect(
      try found(Self.hospital.replacing("412条", with: "402条"))
        == [Self.said, "error prose/sum 402条与所列各项之和 185+160+67=412 不符（差 10）"])
  }

  @Test("a hospital's report on government information, or without other rules, goes by the form")
  func ownForm() throws {
    let named = Self.hospital.replacing("年信息公开", with: "年政府信息公开")
    #expect(try found(named).contains { $0.contains("outline/missing-section") })
    let bare = Self.hospital.replacing("《医疗卫生机构信息公开管理办法》", with: "《青禾县政府信息公开办法》")
    #expect(try found(bare).contains { $0.contains("outline/missing-section") })
  }
}

/// Lines above a title that name the report as well.
@Suite("Titles among lines that look like them")
struct RivalTitleTests {
  private static let body = "一、总体情况\n工作平稳有序。\n五、存在的主要问题及改进情况\n更新不够及时。\n青禾县水务局\n2024年1月15日\n"

  private func result(_ head: String) throws -> LintResult {
    let session = LintSession(
      LintOptions(select: ["document/title", "document/year", "document/agency"]))
    return try session.lint("\(head)\n\(Self.body)")
  }

  private static let title = "青禾县水务局2023年政府信息公开工作年度报告"

  @Test(
    "the one with the agency is the title",
    arguments: [
      "政府信息公开年报 / 2022年", "政府信息公开年报（2023年）", "图解：\(title)",
      "关于报送2023年政府信息公开工作年度报告的报告\n县政府办公室：\n现将有关情况报告如下。",
      "青禾县水务局\n关于报送2023年政府信息公开工作年度报告的报告\n县政府办公室：",
    ])
  func withAgency(above: String) throws {
    let result = try result("\(above)\n\(Self.title)")
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map { $0.message[.chinese] })")
    #expect(result.recognized.title == Self.title)
    #expect(result.recognized.year == 2023)
  }

  @Test("a title with its agency on the line above stays the title")
  func agencyAbove() throws {
    let result = try result(
      "青禾县水务局\n2023年政府信息公开工作年度报告\n现公布青禾县水务局2022年政府信息公开工作年度报告")
    #expect(result.recognized.title == "2023年政府信息公开工作年度报告")
    #expect(result.recognized.year == 2023)
  }
}

/// Drafts of which nothing can be checked, or whose outline is none.
@Suite("Drafts in another script or outline")
struct OtherScriptTests {
  private func lint(_ text: String) throws -> LintResult {
    try LintSession().lint(text)
  }

  @Test(
    "traditional characters throughout are said once",
    arguments: [
      """
      雲溪縣農業農村局2023年政府信息公開工作年度報告
      根據《中華人民共和國政府信息公開條例》，編制本年度報告。
      一、總體情況
      2023年，本局圍繞中心工作推進政務公開，機構職能更新及時。
      二、主動公開政府信息情況
      全年公開信息31條。
      """,
      """
      一、概述
      本機關認真執行條例，組織領導有力，專人負責，審查嚴格，全年公開信息31條，開展業務培訓2次，處理來電5次。
      二、主動公開情況
      公開規範性文件2件，發布會議信息8條。
      """,
    ])
  func traditional(text: String) throws {
    let result = try lint(text)
    #expect(result.diagnostics.map(\.rule) == ["text/encoding"])
    #expect(result.diagnostics.map(\.severity) == [.info])
    #expect(result.diagnostics.first?.message[.chinese] == "全文为繁体字，未作检查；报告应使用规范汉字（简体）")
    #expect(result.notChecked.contains { $0.rule == "outline/missing-section" })
  }

  @Test("a few names in traditional characters are no other script")
  func names() throws {
    let text = "云溪县统计局2023年政府信息公开工作年度报告\n一、总体情况\n《開放報務》栏目改版，工作平稳有序，报告按时发布。\n"
    #expect(!(try lint(text)).diagnostics.contains { $0.message[.chinese].contains("繁体字") })
  }

  @Test("an outline of which no part is there is said once", arguments: [2017, 2019, 2023])
  func noOutline(year: Int) throws {
    let result = try lint(
      """
      云溪县农业农村局\(year)年政府信息公开工作年度报告
      一、工作回顾
      我局认真执行条例，工作平稳有序。
      二、经验做法
      审查严格，落实到位。
      三、明年安排
      继续努力，不断加强。
      """)
    let outline = result.diagnostics.filter { $0.rule.rawValue.hasPrefix("outline/") }
    #expect(outline.map(\.rule) == ["outline/missing-section"])
  }
}
