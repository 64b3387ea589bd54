import Figures
import Recognition
import ReportLint
import ReportText
import RulePack
import Testing

/// Last year's figures by the cells of this year's form.
@Suite struct PreviousReportTests {
  private func previous(_ last: GovReport, beside pack: Pack) throws -> PreviousReport {
    let report = try Linter(pack: last.pack).recognize(last.draft(.tabs))
    return PreviousReport(report, beside: CompiledPack(pack))
  }

  @Test func everyFigureOfTheSameFormIsFound() throws {
    let last = GovReport(TestPack.gov2021, seed: 5)
    let previous = try previous(last, beside: TestPack.gov2021)
    for row in last.pack.rows {
      for cell in row.cells {
        #expect(previous.value(ofCell: cell)?.amount.map { "\($0)" } == last.values[cell])
        let range = try #require(previous.range(ofCell: cell))
        #expect(previous.report.draft.text.string(in: range) == last.values[cell])
      }
    }
  }

  @Test func figuresOfAnotherFormAreFoundByName() throws {
    let last = GovReport(TestPack.gov2019, seed: 5)
    let this = GovReport(TestPack.gov2021, seed: 5)
    let previous = try previous(last, beside: TestPack.gov2021)
    for (path, column) in [("received", 0), ("results.refused.safety", 6), ("review.total", 0)] {
      #expect(
        previous.value(ofCell: this.cell(path, column))?.amount.map { "\($0)" }
          == last[path, column])
    }
    #expect(
      previous.value(ofCell: this.cell("licences", 3))?.amount.map { "\($0)" }
        == last["licences", 5])
    for (path, column) in [("rules", 2), ("documents", 0), ("results.otherwise.other", 0)] {
      #expect(previous.value(ofCell: this.cell(path, column)) == nil)
      #expect(previous.range(ofCell: this.cell(path, column)) == nil)
    }
  }

  /// 收费 is an amount of money in the form of 2014 and another thing in that of today.
  @Test func aRowOfTheSamePathInAnotherTableIsAnother() throws {
    let last = try Linter(pack: TestPack.shandong).recognize(TableDraft.report().draft)
    let pack = CompiledPack(TestPack.gov2021)
    let previous = PreviousReport(last, beside: pack)
    for cell in pack.cells.indices { #expect(previous.value(ofCell: cell) == nil) }
  }

  @Test func blanksAndWordsAreNoNumbers() throws {
    var last = GovReport(TestPack.gov2021, seed: 5)
    last["received", 0] = ""
    last["received", 1] = "若干"
    let previous = try previous(last, beside: TestPack.gov2021)
    #expect(previous.value(ofCell: last.cell("received", 0)) == .blank)
    #expect(previous.range(ofCell: last.cell("received", 0)) != nil)
    #expect(previous.value(ofCell: last.cell("received", 1)) == .unusable)
    #expect(previous.range(ofCell: last.cell("received", 1)) == nil)
  }
}
