import LintModel
import RulePack
import Testing

@Suite struct MissingRowTests {
  private let rule: RuleID = "table/missing-row"
  private static let lines = TableDraft.rows.split(separator: "\n").map(String.init)

  /// Every row of the form: its absence is one finding, at the row before it, and the rows around it
  /// are still known for what they are.
  @Test(arguments: lines.indices)
  func everyRowIsMissedAtThePlaceBeforeIt(index: Int) throws {
    guard !Self.lines[index].hasPrefix("1.政府公报") else { return }
    var lines = Self.lines
    lines.remove(at: index)
    var caption = "2018年政府信息公开情况统计表"
    if index > 0 { lines[index - 1] = "▸" + lines[index - 1] } else { caption = "▸" + caption }
    let text = "\(caption)\n\(TableDraft.head)\(lines.joined(separator: "\n"))\n"
    let label = try #require(Self.lines[index].split(separator: "\t").first)
    let isHeading = !Self.lines[index].contains("\t")
    expect(
      rule, in: .body(text),
      containing: isHeading ? "缺少分类标题行“\(label)”" : "缺少“\(label)”一行")
    for other: RuleID in ["table/unknown-row", "table/row-order", "table/blank"] {
      expectNothing(other, in: MarkedDraft(MarkedDraft.body(text).text))
    }
  }

  @Test(arguments: ["一、主动公开情况\n", "（二）通过不同渠道和方式回应解读的情况\n", "三、依申请公开情况\n", "九、政府信息公开会议和培训情况\n"])
  func anAbsentHeadingRowIsAWarning(heading: String) throws {
    let result = try #require(lint(TableDraft.report([heading: ""]), by: rule))
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  /// Only one region's form breaks complaints down; where it does, into all three outcomes.
  @Test func outcomesOfComplaintsAreThereTogetherOrNotAtAll() throws {
    let outcomes = Self.lines.indices.filter { index in
      Self.lines[..<index].lastIndex { $0.hasPrefix("六、举报投诉数量") }.map { index - $0 <= 3 } ?? false
    }
    #expect(outcomes.count == 3)
    var lines = Self.lines
    lines.removeSubrange(outcomes[0]...outcomes[2])
    let text = "2018年政府信息公开情况统计表\n\(TableDraft.head)\(lines.joined(separator: "\n"))\n"
    expectNothing(rule, in: .body(text))
  }

  @Test func aBlockThatIsAbsentIsOneFinding() throws {
    let block = """
      四、行政复议数量\t件\t2
      （一）维持具体行政行为数\t件\t1
      （二）被依法纠错数\t件\t0
      （三）其他情形数\t件\t1

      """
    let draft = TableDraft.report([block: "", "8.告知通过其他途径办理数": "▸8.告知通过其他途径办理数"])
    expect(rule, in: draft, containing: "此行之后缺少“四、行政复议数量”一行及其下级3行，不涉及的指标应填0")
    #expect(try #require(lint(draft, by: rule)).diagnostics.map(\.severity) == [.error])
  }

  @Test func aBlockWithBlocksInItIsOneFinding() throws {
    let start = try #require(Self.lines.firstIndex(of: "三、依申请公开情况"))
    let end = try #require(Self.lines.firstIndex { $0.hasPrefix("四、") })
    var lines = Self.lines
    lines.removeSubrange(start..<end)
    lines[start - 1] = "▸" + lines[start - 1]
    // 其他形式 is not among the rows that are missed.
    let below = end - start - 1
    expect(
      rule, in: .body(TableDraft.head + lines.joined(separator: "\n")),
      containing: "缺少“三、依申请公开情况”一行及其下级\(below)行")
  }

  @Test func severalRowsAreSeveralFindings() {
    expect(
      rule,
      in: TableDraft.report([
        "2.传真申请数\t件\t0\n": "", "1.当面申请数": "▸1.当面申请数", "2.延期办结数\t件\t1\n": "", "1.按时办结数": "▸1.按时办结数",
      ]))
    // Neighbours point to the same row.
    expect(
      rule,
      in: TableDraft.report([
        "2.传真申请数\t件\t0\n3.网络申请数\t件\t5\n": "", "1.当面申请数": "▸▸1.当面申请数",
      ]))
  }

  @Test func optionalRowsAreNotMissed() {
    expectNothing(
      rule,
      in: TableDraft.report([
        "1.政府公报公开政府信息数\t条\t10\n": "", "2.政府网站公开": "1.政府网站公开", "3.政务微博公开": "2.政务微博公开",
        "4.政务微信公开": "3.政务微信公开", "5.其他方式公开": "4.其他方式公开",
      ]))
    expectNothing(rule, in: TableDraft.report(["4.信函申请数\t件\t4\n": "4.信函申请数\t件\t4\n5.其他形式\t件\t0\n"]))
    expectNothing(
      rule, in: TableDraft.report(["4.信函申请数\t件\t4\n": "4.信函申请数\t件\t4\n5.其他形式申请数\t件\t0\n"]))
  }

  // MARK: Variants

  private static let fees = "七、依申请公开信息收取的费用\t万元\t0.25\n"
  private static let archives = "七、向图书馆、档案馆等查阅场所报送信息数\t条\t9\n"
  private static let media = "（一）纸质文件数\t条\t4\n（二）电子文件数\t条\t5\n"

  @Test func eitherVariantIsEnough() {
    expectNothing(rule, in: TableDraft.report())
    expectNothing(
      rule,
      in: TableDraft.report([
        Self.fees: Self.archives + Self.media, "（三）从事": "（三）查阅点接待人数\t人次\t80\n（四）从事",
        "（四）政府信息公开专项经费": "（五）政府信息公开专项经费",
      ]))
  }

  @Test func withoutEitherTheNationalRowIsMissed() {
    let previous = "（三）其他情形数\t件\t0\n\(Self.fees)"
    expect(
      rule, in: TableDraft.report([previous: "▸（三）其他情形数\t件\t0\n"]),
      containing: "七、依申请公开信息收取的费用")
  }

  @Test func aVariantNeedsAllItsRows() {
    expect(
      rule, in: TableDraft.report([Self.fees: "▸▸" + Self.archives]), containing: "（二）电子文件数")
    expect(
      rule,
      in: TableDraft.report([
        Self.fees: Self.archives + "▸（一）纸质文件数\t条\t9\n"
      ]), containing: "（二）电子文件数")
  }
}

@Suite struct MissingColumnTests {
  private let rule: RuleID = "table/missing-column"

  private func draft(_ rows: String) -> MarkedDraft {
    .body("2018年政府信息公开情况统计表\n" + rows)
  }

  @Test func findsThatThereAreNoUnits() {
    let rows = TableDraft.rows.replacing(/\t[^\t\n]+\t/, with: "\t")
    expect(rule, in: draft("▸" + rows), containing: "统计表缺少“单位”一列")
  }

  @Test(arguments: ["", "\t", "\t　"])
  func findsThatThereAreNoValues(cell: String) {
    let rows = TableDraft.rows.replacing(/\t[0-9.]+\n/, with: cell + "\n")
    expect(rule, in: draft("▸" + rows), containing: "“统计数”一列缺失或全部空白")
    expectNothing("table/blank", in: draft(rows))
  }

  @Test func acceptsUnitsInTheLabels() {
    for brackets in ["（", "("] {
      let close = brackets == "（" ? "）" : ")"
      let rows = TableDraft.rows.replacing(/\t([^\t\n]+)\t/) { match in
        "\(brackets)\(match.output.1)\(close)\t"
      }
      expectNothing(rule, in: draft(rows))
      expectNothing("table/unit", in: draft(rows))
      expectNothing("table/blank", in: draft(rows))
      expectNothing("table/number", in: draft(rows))
    }
  }

  @Test func acceptsATableOfMarksForNothing() {
    let rows = TableDraft.rows.replacing(/\t[0-9.]+\n/, with: "\t—\n")
    expectNothing(rule, in: draft(rows))
  }
}
