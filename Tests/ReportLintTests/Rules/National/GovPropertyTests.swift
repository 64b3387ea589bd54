import Figures
import ReportLint
import ReportText
import RulePack
import Testing

/// What must hold for every report in the national form, tried on reports made up from seeds.
@Suite struct GovPropertyTests {
  private static let linters = [TestPack.gov2019, TestPack.gov2021].map { Linter(pack: $0) }

  private func describe(_ result: LintResult) -> Comment {
    let source = result.report.draft.text
    let lines = result.diagnostics.map { diagnostic in
      let place = source.position(at: diagnostic.range.lowerBound)
      return "\(place.line):\(place.column) \(diagnostic.rule.rawValue) "
        + diagnostic.message[.chinese]
    }
    let notes = result.notChecked.map { "\($0.rule.rawValue) \($0.reason[.english])" }
    return "\((lines.prefix(6) + notes.prefix(3)).joined(separator: "\n"))"
  }

  private func report(_ linter: Linter, seed: UInt64) -> GovReport {
    var report = GovReport(linter.pack, seed: seed)
    if linter.pack.id == "gov-2019" {
      report.year = 2020
      report.date = "2021年1月16日"
    }
    return report
  }

  /// The values that were read, by cell.
  private func read(_ result: LintResult) -> [CellID: String] {
    var values: [CellID: String] = [:]
    for row in result.report.tables.flatMap(\.rows) {
      for cell in row.cells {
        guard let index = cell.cell else { continue }
        values[index] = result.report.draft.text.string(in: cell.range)
      }
    }
    return values
  }

  /// Whether a relation holds between a report's figures, or is not asked for.
  private func holds(_ relation: Relation, in report: GovReport) -> Bool {
    func sum(_ terms: [Relation.Term]) -> Amount? {
      Relation.sum(terms) { operand in
        switch operand {
        case .constant(let number): return Amount(number)
        case .cell(let cell):
          let text = Array(report.values[cell].utf8)
          return Amount(text.span, text.indices)
        case .previous: return nil
        }
      }
    }
    func compares(
      _ left: [Relation.Term], _ comparison: Relation.Comparison, _ right: [Relation.Term]
    ) -> Bool {
      guard let left = sum(left), let right = sum(right) else { return false }
      return comparison.holds(left, right)
    }
    let isAsked = relation.conditions.allSatisfy { compares($0.left, $0.comparison, $0.right) }
    return !isAsked || compares(relation.left, relation.comparison, relation.right)
  }

  private func place(of cell: CellID, in result: LintResult) -> Range<Int>? {
    result.report.tables.flatMap(\.rows).flatMap(\.cells).first { $0.cell == cell }?.range
  }

  private func expected(_ report: GovReport) -> [CellID: String] {
    var values: [CellID: String] = [:]
    for row in report.pack.rows {
      for cell in row.cells { values[cell] = report.values[cell] }
    }
    return values
  }

  @Test(arguments: GovReport.Layout.allCases, 0..<10 as Range<UInt64>)
  func aValidReportHasNoFindings(layout: GovReport.Layout, seed: UInt64) throws {
    for linter in Self.linters {
      let report = report(linter, seed: seed)
      let result = try linter.lint(report.draft(layout))
      #expect(result.diagnostics.map(\.rule) == [], describe(result))
      #expect(
        !result.notChecked.contains { $0.rule.isSelected(by: "table") }, describe(result))
      #expect(result.checked.sections == 6)
      #expect(result.checked.relations == linter.pack.relations.count)
      #expect(read(result) == expected(report))
    }
  }

  @Test(arguments: GovReport.Layout.allCases)
  func aWrongCellIsOneFinding(layout: GovReport.Layout) throws {
    for linter in Self.linters {
      let valid = report(linter, seed: 4)
      let pack = linter.pack
      for row in pack.rows {
        for cell in row.cells where (cell.rawValue + row.path.count).isMultiple(of: 3) {
          var report = valid
          report.values[cell] = String((Int(report.values[cell].split(separator: ".")[0]) ?? 0) + 7)
          let result = try linter.lint(report.draft(layout))
          let broken = pack.relations.filter { relation in
            (relation.left + relation.right).contains { $0.operand == .cell(cell) }
          }
          // A bound still holds where the wrong figure does not cross it.
          let violated = broken.filter { !holds($0, in: report) }
          let equations = violated.filter { $0.rule != "table/bound" }
          #expect(
            result.diagnostics.map(\.rule) == violated.prefix(1).map(\.rule),
            describe(result))
          guard let found = result.diagnostics.first, equations.count > 1 else { continue }
          // No other cell is in all of them.
          #expect(found.range == place(of: cell, in: result), describe(result))
          #expect(found.fix?.edits.map(\.text) == [valid.values[cell]], describe(result))
        }
      }
    }
  }

  @Test func aBlankRowIsOneFinding() throws {
    let linter = Self.linters[1]
    for layout in [GovReport.Layout.cells, .cellsWithRemarks, .pipes, .tabs] {
      var report = GovReport(linter.pack, seed: 0)
      for column in 0..<7 { report["results.refused.process", column] = "" }
      report["documents", 1] = "—"
      let result = try linter.lint(report.draft(layout))
      #expect(result.diagnostics.map(\.rule) == ["table/blank", "table/blank"], describe(result))
      let messages = result.diagnostics.map { $0.message[.chinese] } + ["\(layout)"]
      #expect(messages.contains("“属于四类过程性信息”行各栏未填数据，没有发生的应填0"), describe(result))
      #expect(messages.contains("“行政规范性文件”行“本年废止件数”栏填了“—”，应填0"), describe(result))
    }
  }
}
