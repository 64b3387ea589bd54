import Figures
import Recognition
import ReportText
import RulePack
import Testing

/// How a table of a pack becomes a problem.
@Suite struct TableProblemTests {
  private let pack = TestPack.shandong

  /// The figures of a table of the national form that is consistent but for some rows.
  private func problem(
    _ readings: [String: CellValue], excusing id: String = "",
    supporting path: String = "", around broken: [Int]? = nil
  ) -> TableProblem {
    let values = pack.rows.map { row -> CellValue in
      if let reading = readings[row.path] { return reading }
      let isAbsent = row.isHeading || row.isOptional || row.variant == "zibo"
      let ones = ["resources.staff", "resources.staff.full-time"]
      return isAbsent ? .absent : .number(Amount(ones.contains(row.path) ? 1 : 0)!)
    }
    let base = PackList<CellID, CellValue>(values)
    return TableProblem(
      FormRelations(pack), base, around: broken, isExcused: { $0.id == id },
      evidence: TableEvidence(
        cells: Dictionary(
          uniqueKeysWithValues: base.entries.compactMap { cell, value in
            guard pack.rows[pack.cells[cell].row].path == path, case .number(let amount) = value
            else { return nil }
            return (cell, CellEvidence(amount, at: nil))
          })))
  }

  private func number(_ value: Int) -> CellValue { .number(Amount(value)!) }

  private func mistakes(_ problem: TableProblem) -> [Mistake] {
    var budget = WorkBudget()
    return Localizer(problem.problem).mistakes(&budget)
  }

  private func best(_ problem: TableProblem) -> [String] {
    mistakes(problem).flatMap { mistake -> [String] in
      guard case .explained(let best, _) = mistake.finding else { return [] }
      return best.map { explanation in
        explanation.changes.map {
          "\(pack.rows[pack.cells[problem.cells[$0.variable]].row].path)=\($0.figure?.description ?? "?")"
        }.joined(separator: ", ")
      }
    }
  }

  @Test func aTableThatAddsUpHasNoMistake() {
    #expect(mistakes(problem([:])).isEmpty)
  }

  @Test func namesTheCellOfTwoSums() {
    // 4.不同意公开 is a total of its own and a part of the answers.
    let wrong = problem([
      "applications.received": number(21), "applications.received.network": number(21),
      "applications.closed": number(21), "applications.closed.on-time": number(21),
      "applications.answered": number(21), "applications.answered.granted": number(5),
      "applications.answered.refused": number(61),
      "applications.answered.refused.privacy": number(16),
    ])
    #expect(best(wrong) == ["applications.answered.refused=16"])
    #expect(
      mistakes(wrong).flatMap(\.relations).map { pack.relations[wrong.relations[$0]].id }
        == ["applications-answered", "applications-refused"])
  }

  @Test func relationsThatShareNoCellWithABrokenOneAreNotPosed() throws {
    let readings = [
      "litigation": number(9), "litigation.upheld": number(3), "litigation.other": number(5),
    ]
    let broken = try #require(
      pack.relations.firstIndex { $0.left.first?.operand == .cell(cell("litigation")) })
    let whole = problem(readings)
    let part = problem(readings, around: [broken])
    #expect(part.relations.contains(broken))
    #expect(part.relations.count < whole.relations.count)
    #expect(part.cells == whole.cells)
    #expect(best(part) == best(whole))
    #expect(problem(readings, around: []).relations.isEmpty)
  }

  private func cell(_ path: String) -> CellID {
    pack.rows.first { $0.path == path }?.firstCell ?? -1
  }

  @Test func aBlankThatWouldSettleASumIsNoMistake() {
    #expect(
      mistakes(problem(["litigation": number(3), "litigation.other": .blank])).isEmpty)
  }

  @Test func severalBlanksCountAsZeroAndMayHaveBeenLeftOut() {
    let wrong = problem([
      "litigation": number(3), "litigation.upheld": .blank, "litigation.other": .blank,
      "litigation.corrected": number(12),
    ])
    // Less than is there cannot be left out.
    #expect(best(wrong) == ["litigation=12", "litigation.corrected=3"])
    let other = problem([
      "litigation": number(345), "litigation.upheld": .blank, "litigation.other": .blank,
      "litigation.corrected": number(12),
    ])
    #expect(best(other) == ["litigation.upheld=333", "litigation.other=333"])
  }

  @Test func aRowThatCannotBeReadLeavesItsRelationsOut() {
    #expect(
      mistakes(problem(["litigation": number(3), "litigation.other": .unusable])).isEmpty)
  }

  @Test func anOptionalRowCountsWhereItIs() {
    #expect(
      best(problem(["applications.received.other": number(112)]))
        == [
          "applications.received=112", "applications.received.other=0",
        ].filter { $0.hasSuffix("other=0") })
  }

  @Test func relationsThatTheTextExcusesDoNotCount() {
    let readings = ["applications.closed": number(13), "applications.closed.on-time": number(13)]
    #expect(!problem(readings).relations.isEmpty)
    let excused = problem(readings, excusing: "closed-within-received")
    #expect(
      !excused.relations.contains { pack.relations[$0].id == "closed-within-received" })
    #expect(mistakes(excused).isEmpty)
  }

  @Test func aFigureThatTheTextRepeatsIsTrusted() {
    let readings = [
      "litigation": number(9), "litigation.upheld": number(3), "litigation.other": number(5),
    ]
    #expect(
      best(problem(readings, supporting: "litigation")) == [
        "litigation.upheld=4", "litigation.corrected=1", "litigation.other=6",
      ])
  }
}
