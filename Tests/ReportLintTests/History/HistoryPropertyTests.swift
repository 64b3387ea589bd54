import ReportLint
import ReportText
import RulePack
import Testing

/// What must hold for every pair of reports of two years, tried on pairs made up from seeds.
@Suite struct HistoryPropertyTests {
  private func describe(_ result: LintResult) -> Comment {
    let messages = result.diagnostics.map { "\($0.rule.rawValue) \($0.message[.chinese])" }
    return "\(messages.joined(separator: "\n"))"
  }

  @Test(arguments: GovReport.Layout.allCases, 1..<12 as Range<UInt64>)
  func consistentYearsHaveNoFinding(layout: GovReport.Layout, seed: UInt64) throws {
    let result = try YearPair(seed).lint(layout, last: seed.isMultiple(of: 2) ? .cells : layout)
    #expect(result.diagnostics.map(\.rule) == [], describe(result))
    #expect(!result.notChecked.contains { $0.rule.isSelected(by: "history") })
  }

  @Test(arguments: GovReport.Layout.allCases)
  func aWrongCellIsOneHistoryFindingAtMost(layout: GovReport.Layout) throws {
    let pair = YearPair(4)
    for row in pair.report.pack.rows {
      for cell in row.cells {
        let isCompared = pair.report.pack.historyRelations.contains { relation in
          relation.terms.contains { $0.operand == .cell(cell) }
        }
        guard isCompared || (cell + row.path.count).isMultiple(of: 17) else { continue }
        var wrong = pair
        let value = Int(pair.report.values[cell].prefix { $0 != "." }) ?? 0
        wrong.report.values[cell] = String(value + 3)
        let result = try wrong.lint(layout, select: ["history"])
        #expect(result.diagnostics.count == (isCompared ? 1 : 0), describe(result))
        // All rules together find one mistake too.
        guard isCompared else { continue }
        let all = try wrong.lint(layout)
        #expect(all.diagnostics.count == 1, describe(all))
      }
    }
  }

  @Test func anotherConsistentFigureOfLastYearIsOneFindingAtTheCellOfThisYear() throws {
    let pair = YearPair(5)
    for column in 0..<6 {
      var wrong = pair
      for path in ["received", "carried-forward"] {
        for column in [column, 6] {
          wrong.last[path, column] = String((Int(wrong.last[path, column]) ?? 0) + 1)
        }
      }
      let result = try wrong.lint()
      #expect(result.diagnostics.map(\.rule) == ["history/carry-over"], describe(result))
      let cell = wrong.report.cell("carried-over", 6)
      #expect(
        result.diagnostics.first?.range == YearPair.range(of: cell, in: result.report),
        describe(result))
    }
  }
}
