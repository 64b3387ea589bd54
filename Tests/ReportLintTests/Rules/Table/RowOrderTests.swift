import LintModel
import Testing

@Suite struct RowOrderTests {
  private let rule: RuleID = "table/row-order"
  private static let lines = TableDraft.rows.split(separator: "\n").map(String.init)

  @Test func reportsOneOfTwoThatChangedPlaces() throws {
    let draft = TableDraft.report([
      "2.传真申请数\t件\t0\n3.网络申请数\t件\t5\n": "▸3.网络申请数\t件\t5\n2.传真申请数\t件\t0\n"
    ])
    expect(rule, in: draft, containing: "“网络申请数”一行应在“传真申请数”之后")
    let result = try #require(lint(draft, by: rule))
    let related = try #require(result.diagnostics.first?.related.first)
    #expect(result.report.draft.text.string(in: related.range) == "2.传真申请数")
  }

  @Test("rows whose labels other parents have too change places, or stand twice, under their own")
  func sharedLabels() {
    let (first, second) = ("（二）被依法纠错数\t件\t0\n", "（三）其他情形数\t件\t0\n")
    let above = "驳回原告诉讼请求数\t件\t1\n"
    let swapped = TableDraft.report([above + first + second: "\(above)▸\(second)\(first)"])
    expect(rule, in: swapped, containing: "“其他情形数”一行应在“被依法纠错数”之后")
    let doubled = TableDraft.report([
      above + first + second: "\(above)\(first)\(second)▸\(second)"
    ])
    expect("table/unknown-row", in: doubled, containing: "“（三）其他情形数”一行重复出现")
    for other: RuleID in ["table/unknown-row", "table/missing-row", "table/sum"] {
      expectNothing(other, in: MarkedDraft(swapped.text))
    }
    for other: RuleID in ["table/row-order", "table/missing-row", "table/sum"] {
      expectNothing(other, in: MarkedDraft(doubled.text))
    }
  }

  @Test("a row that moved up and stands twice is no copy of one behind it")
  func movedRowStandsTwice() throws {
    let row = "（三）接受培训人员数\t人次\t36\n"
    let draft = TableDraft.report([row: "", "一、主动公开情况\n": "一、主动公开情况\n" + row + "▸" + row])
    expect("table/unknown-row", in: draft, containing: "重复出现")
  }

  @Test func reportsTheRowThatMovedFar() {
    expect(
      rule,
      in: TableDraft.report([
        "1.当面申请数\t件\t3\n": "", "（二）申请办结数": "▸1.当面申请数\t件\t3\n（二）申请办结数",
      ]), containing: "“当面申请数”一行应在“传真申请数”之前")
    expect(
      rule,
      in: TableDraft.report([
        "（三）接受培训人员数\t人次\t36\n": "", "一、主动公开情况\n": "一、主动公开情况\n▸（三）接受培训人员数\t人次\t36\n",
      ]), containing: "应在“举办各类培训班数”之后")
  }

  @Test func blocksKeepTheirRowsWhenTheyChangePlaces() throws {
    let start = try #require(Self.lines.firstIndex { $0.hasPrefix("四、") })
    var lines = Self.lines
    let block = Array(lines[start..<start + 4])
    lines.removeSubrange(start..<start + 4)
    for index in start..<start + 4 { lines[index] = "▸" + lines[index] }
    lines.insert(contentsOf: block, at: start + 4)
    let draft = MarkedDraft.body(TableDraft.head + lines.joined(separator: "\n"))
    expect(rule, in: draft)
    for other: RuleID in ["table/sum", "table/missing-row", "table/unknown-row"] {
      expectNothing(other, in: MarkedDraft(draft.text))
    }
  }

  @Test(arguments: lines.indices)
  func aRowLessIsNoOtherOrder(index: Int) {
    var lines = Self.lines
    lines.remove(at: index)
    expectNothing(rule, in: .body(TableDraft.head + lines.joined(separator: "\n")))
  }
}
