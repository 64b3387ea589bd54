import ReportLint
import Testing

/// Last year's figures tell which cell of this year's tables is wrong where these do not agree.
@Suite struct HistoryEvidenceTests {
  /// What was carried over, mistyped in a column and in the total of it: the balances of both are
  /// broken, and by themselves may be mended by what was received as well.
  private func pair() -> YearPair {
    var pair = YearPair(7)
    for column in [0, 6] {
      let figure = Int(pair.report["carried-over", column]) ?? 0
      pair.report["carried-over", column] = String(figure + 40)
    }
    return pair
  }

  @Test func lastYearsFigureShowsWhichIsWrong() throws {
    let pair = pair()
    let result = try pair.lint()
    let places = [0, 6].map { pair.report.cell("carried-over", $0) }
    let expected = places.compactMap { YearPair.range(of: $0, in: result.report) }
    #expect(!result.diagnostics.isEmpty)
    #expect(result.diagnostics.allSatisfy { expected.contains($0.range) }, "\(result.diagnostics)")
    // What differs from last year is told with the mistake, not once more.
    #expect(!result.diagnostics.contains { $0.rule == "history/carry-over" })
  }

  @Test func withoutLastYearItCannotBeTold() throws {
    let pair = pair()
    let result = try Linter(pack: pair.report.pack).lint(pair.report.draft(.pipes))
    #expect(!result.diagnostics.isEmpty)
  }

  /// A cell that last year's report and a sentence contradict is one mistake, and not the sentence's.
  @Test func aSentenceThatLastYearBearsOutIsRight() throws {
    var pair = YearPair(7)
    let right = pair.report["carried-over", 6]
    pair.add(2, to: "carried-over", "carried-forward", columns: 1, 6)
    pair.report.overview = ["（二）依申请公开。上年结转政府信息公开申请\(right)件。"]
    let result = try pair.lint(select: ["prose", "history"])
    #expect(result.diagnostics.map(\.rule) == ["history/carry-over"])
  }
}
