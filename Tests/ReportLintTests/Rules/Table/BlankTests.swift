import LintModel
import Testing

@Suite struct BlankTests {
  private let rule: RuleID = "table/blank"

  @Test(arguments: ["—", "——", "-", "–", "－", "/", "／", "\\", "无", "--"])
  func findsAMarkForNothing(mark: String) {
    expect(
      rule, in: TableDraft.report(["2.传真申请数\t件\t0": "2.传真申请数\t件\t▸\(mark)"]),
      containing: "“传真申请数”填了“\(mark)”，应填0")
  }

  @Test(arguments: [
    "2.传真申请数\t件▸", "2.传真申请数\t件\t▸", "2.传真申请数\t件\t▸　", "2.传真申请数（件）▸", "2.传真申请数　　件▸", "2.传真申请数▸",
  ])
  func findsAnEmptyCell(row: String) {
    expect(
      rule, in: TableDraft.report(["2.传真申请数\t件\t0": row]), containing: "“传真申请数”未填数据，没有发生的应填0")
  }

  @Test func findsAnEmptyCellOfABarredTable() {
    let rows = TableDraft.rows.split(separator: "\n").map { line in
      line == "2.传真申请数\t件\t0"
        ? "| 2.传真申请数 | 件 |▸ |" : "| " + line.replacing("\t", with: " | ") + " |"
    }
    expect(rule, in: .body(rows.joined(separator: "\n")))
  }

  @Test(arguments: ["\t▸", "▸　", "\t\t▸　\t"])
  func findsABlankLineWhereACellIsOnALineOfItsOwn(blank: String) {
    let rows = TableDraft.rows.split(separator: "\n").map { line in
      line == "2.传真申请数\t件\t0"
        ? "2.传真申请数\n件\n\(blank)\n" : line.replacing("\t", with: "\n") + "\n"
    }
    expect(rule, in: .body(rows.joined(separator: "\n")))
  }

  @Test func findsEveryBlankInOrder() {
    expect(
      rule,
      in: TableDraft.report([
        "2.传真申请数\t件\t0": "2.传真申请数\t件\t▸/", "2.延期办结数\t件\t1": "2.延期办结数\t件▸",
        "（二）被依法纠错数\t件\t0": "（二）被依法纠错数\t件\t▸无",
      ]))
  }

  @Test(arguments: [
    ("2.传真申请数\t件\t0", "2.传真申请数\t件\t０"), ("2.传真申请数\t件\t0", "2.传真申请数\t件\t零"),
    ("2.传真申请数\t件\t0", "2.传真申请数\t件\t〇"), ("2.传真申请数\t件\t0", "2.传真申请数\t件\t0件"),
    ("2.传真申请数\t件\t0", "2.传真申请数\t件\t\t　0　"), ("三、依申请公开情况\n", "三、依申请公开情况\t\t\n"),
    ("三、依申请公开情况\n", "三、依申请公开情况\t—\t—\n"), ("三、依申请公开情况\n", "三、依申请公开情况\t/\t/\n"),
    ("三、依申请公开情况\n", "三、依申请公开情况\t\t　\n"),
  ])
  func leavesAlone(right: String, other: String) {
    expectNothing(rule, in: TableDraft.report([right: other]))
    expectNothing("table/sum", in: TableDraft.report([right: other]))
  }
}
