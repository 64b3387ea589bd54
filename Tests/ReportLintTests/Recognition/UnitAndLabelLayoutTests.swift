import RulePack
import Testing

@Suite struct UnitAndLabelLayoutTests {
  /// The values that were read, by the rows' names; nil where there is no value.
  private func values(_ text: String) throws -> [String: String] {
    let result = try #require(lint(.body(text), by: "table/number"))
    let table = try #require(result.report.tables.first)
    var values: [String: String] = [:]
    for row in table.rows {
      let index = try #require(row.row, "\(result.report.draft.text.string(in: row.label))")
      guard let cell = row.cell else { continue }
      values[result.report.pack.rows[index].indicator] = result.report.draft.text.string(in: cell)
    }
    return values
  }

  // MARK: Labels that go on below their values

  private static let cut = """
      （一）主动公开政府信息数（不同渠道和    条      32
      方式公开相同信息计1条）
        其中：主动公开规范性文                条      3
        件数
      （一）回应公众关注热点或重大舆情数（    次      1
      不同方式回应同一热点或舆情计1次）
          其中：主要负责同志参加新闻发布    次      2
      会次数
        3.政策解读稿件发布数                  篇      5
        （四）政府信息公开专项经费（不包括用    万元    1.5
      于政府公报编辑管理及政府网站建
      设维护等方面的经费）
    """

  @Test func readsLabelsThatGoOnBelowTheirValues() throws {
    #expect(
      try values(Self.cut) == [
        "主动公开政府信息数": "32", "主动公开规范性文件数": "3", "回应公众关注热点或重大舆情数": "1",
        "主要负责同志参加新闻发布会次数": "2", "政策解读稿件发布数": "5", "政府信息公开专项经费": "1.5",
      ])
    expectNothing("table/unknown-row", in: .body(Self.cut))
    expectNothing("table/unit", in: .body(Self.cut))
  }

  @Test func readsACutLabelWithoutAValue() throws {
    let text = """
      （一）主动公开政府信息数（不同渠道和    条▸
      方式公开相同信息计1条）
      其中：主动公开规范性文件数    条    3
      1.政府公报公开政府信息数    条    0
      2.政府网站公开政府信息数    条    3
      3.政务微博公开政府信息数    条    0
      """
    expect("table/blank", in: .body(text))
  }

  @Test func readsALabelWhoseLastCharacterIsOnTheNextLine() throws {
    let text = """
      从事政府信息公开工作人员
      数\t人\t3
      专职人员数\t人\t1
      兼职人员
      数
      人
      2
      举办各类培训班数\t次\t1
      接受培训人员数\t人次\t9
      """
    #expect(
      try values(text) == [
        "从事政府信息公开工作人员数": "3", "专职人员数": "1", "兼职人员数": "2", "举办各类培训班数": "1", "接受培训人员数": "9",
      ])
  }

  // MARK: Labels with other words

  @Test func takesTrivialVariantsForTheLabel() throws {
    let text = """
      2.政府网站在线访谈次数\t次\t1
      3.政策解读稿件发布数量\t篇\t5
      1.当面申请\t件\t1
      危及国家安全、公共安全、经济安全与社会稳定数\t件\t0
      （一）维持具体行政行为或驳回原告诉讼请求数\t件\t0
      4.不同意公开的答复\t件\t0
      （一）召开政府信息公开工作会议或者专题会议数\t次\t5
      """
    #expect(try values(text).count == 7)
    expectNothing("table/unknown-row", in: .body(text))
  }

  @Test func namesTheRowThatOtherWordsMustMean() {
    expect(
      "table/unknown-row",
      in: .body(
        """
        法律法规规定的其他情形\t件\t0
        ▸不属于我机关公开数\t件\t0
        6.申请信息不存在数\t件\t0
        7.告知作出更改补充数\t件\t0
        8.告知通过其他途径办理数\t件\t0
        四、行政复议数量\t件\t0
        """), containing: "应为“5.不属于本行政机关公开数”")
  }

  // MARK: Words in the unit's place

  @Test(arguments: ["\t吨\t3", "|吨|3", "    吨    3", "　　吨　　3", "\n吨\n3", "\t（吨）\t3", " 吨 3"])
  func takesAnyWordInTheUnitsPlaceForTheUnit(cells: String) throws {
    let text = """
      收到申请数\t件\t3
      当面申请数\(cells)
      传真申请数\t件\t0
      网络申请数\t件\t0
      信函申请数\t件\t0
      """
    #expect(try values(text)["当面申请数"] == "3")
    let result = try #require(lint(.body(text), by: "table/unit"))
    #expect(
      result.diagnostics.map { result.report.draft.text.string(in: $0.range).first { $0 != "（" } }
        == ["吨"])
  }

  @Test func takesAWrongUnitWithoutAValue() {
    expect(
      "table/unit", in: .body(Self.withTrainees("▸吨")), containing: "“接受培训人员数”的单位应为“人次”，现为“吨”")
    expect("table/blank", in: .body(Self.withTrainees("吨▸")))
  }

  @Test(arguments: ["人/次", "人／次", "人（次）", "人(次)", "（人次）"])
  func acceptsTheUnitInOtherSpellings(unit: String) throws {
    let text = Self.withTrainees("\(unit)\t9")
    expectNothing("table/unit", in: .body(text))
    #expect(try values(text)["接受培训人员数"] == "9")
  }

  @Test(arguments: ["暂无", "约三人", "不详", "未统计"])
  func takesARemarkForAValueNotAUnit(remark: String) {
    expectNothing("table/unit", in: .body(Self.withTrainees(remark)))
  }

  /// A short line below a label is no unit unless a number follows.
  @Test func leavesProseBelowALabelAlone() {
    expectNothing("table/unit", in: .body(Self.withTrainees("人次\t9") + "\n其他培训\n情况良好\n工作有序开展。"))
  }

  private static func withTrainees(_ cells: String) -> String {
    """
    召开政府信息公开工作会议或专题会议数\t次\t1
    举办各类培训班数\t次\t1
    从事政府信息公开工作人员数\t人\t3
    专职人员数\t人\t1
    兼职人员数\t人\t2
    接受培训人员数\t\(cells)
    """
  }
}
