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

  /// Whether this year's own table shows it or only last year's report, a wrong figure is one
  /// mistake, and where it is compared, the finding says what last year's report has.
  @Test(arguments: GovReport.Layout.allCases)
  func aWrongCellIsOneFindingThatShowsLastYear(layout: GovReport.Layout) throws {
    let pair = YearPair(4)
    for row in pair.report.pack.rows {
      for cell in row.cells {
        let isCompared = pair.report.pack.historyRelations.contains { relation in
          relation.terms.contains { $0.operand == .cell(cell) }
        }
        guard isCompared || (cell.rawValue + row.path.count).isMultiple(of: 17) else { continue }
        var wrong = pair
        let value = Int(pair.report.values[cell].prefix { $0 != "." }) ?? 0
        wrong.report.values[cell] = String(value + 3)
        let history = try wrong.lint(layout, select: ["history"])
        guard isCompared else {
          #expect(history.diagnostics.isEmpty, describe(history))
          continue
        }
        let all = try wrong.lint(layout)
        #expect(all.diagnostics.count == 1, describe(all))
        let found = try #require(all.diagnostics.first)
        #expect(found.related.contains { $0.place.file == .previous }, describe(all))
        let isTold = found.rule.isSelected(by: "history")
        // Fewer in force than were issued and not repealed is told by this year's table alone.
        let isBound = found.rule == "table/bound"
        #expect(isTold == (row.columns.count == 3 && !isBound), describe(all))
        #expect(history.diagnostics.count == (isTold ? 1 : 0), describe(history))
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
