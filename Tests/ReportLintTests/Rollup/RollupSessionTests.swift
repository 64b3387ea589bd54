import LintModel
import ReportLint
import ReportModel
import Rollup
import Testing

/// A roll-up from drafts, as the command line asks for it.
@Suite struct RollupSessionTests {
  private let session = LintSession()

  private func draft(_ agency: String, _ figures: String, year: Int = 2018) throws -> Draft {
    let text = RollupSample.report(agency, figures).replacing("2018年", with: "\(year)年")
    return try session.read(Array(text.utf8), named: "\(agency).txt")
  }

  private func rollup(
    _ summary: String, of drafts: [Draft]
  ) throws -> (rollup: Rollup, notes: RollupNotes) {
    let rollup = try RollupSession(draft("云桥县", summary), by: session)
    var readings = drafts.enumerated().map { rollup.read($1, named: "\($0)", file: $0) }
    readings.append(.failed(Message(en: "no such file", zh: "没有这个文件")))
    var notes = RollupNotes()
    let names = (readings.indices).map { Array("\($0).txt".utf8) }
    let result = rollup.rollup(of: readings, named: names, LintOptions(), &notes)
    return (result, notes)
  }

  @Test func saysWhichFilesDoNotCountAndWhy() throws {
    let water = try draft("云桥县水务局", "5 2 1 2 0 0.1 3 1 20")
    let (rollup, notes) = try rollup(
      "9 4 1 4 0 0.3 4 1 20",
      of: [
        water, water, draft("云桥县档案馆", "4 2 0 2 0 0.2 1 0 0", year: 2017),
        draft("云桥县", "9 4 1 4 0 0.3 4 1 20"), draft("云桥县渡口镇人民政府", "4 2 0 2 _ 0.2 1 0 0"),
        session.read(Array("云桥县教育局2018年政府信息公开工作年度报告\n一、概述\n工作有序。\n".utf8), named: "a.txt"),
      ])
    #expect(rollup.constituents.map(\.name) == ["云桥县水务局", "云桥县渡口镇人民政府"])
    let said = notes.all.map { "\(String(decoding: $0.path, as: UTF8.self)) \($0.note.kind)" }
    #expect(
      said.filter { !$0.hasSuffix("unusableCells") && !$0.hasSuffix("blankCells") } == [
        "1.txt copy", "2.txt otherYear", "3.txt isSummary", "5.txt noTable", "6.txt unreadable",
      ])
    #expect(said.contains("4.txt blankCells"))
    #expect(notes.unreadableCount == 1)
  }

  @Test func aSummaryWithoutATableIsRefused() throws {
    let text = "云桥县2018年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n"
    let draft = try session.read(Array(text.utf8), named: "a.txt")
    let error = #expect(throws: LintError.self) { try RollupSession(draft, by: session) }
    #expect(error?.message[.english].hasPrefix("the summary has no statistics table") == true)
    #expect(error?.message[.english].hasSuffix("--table") == true)
  }
}
