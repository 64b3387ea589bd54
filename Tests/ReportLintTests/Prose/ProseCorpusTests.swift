import Prose
import ReportLint
import ReportText
import Testing

/// The claims of arithmetic in five real reports: listed by hand first, with a verdict for each.
@Suite(.enabled(if: Corpus.isPresent, "there are no reports in ../shared/corpus"))
struct ProseCorpusTests {
  /// The claims of a report by line: the figure claimed, and whether it holds.
  struct Settled: Sendable, CustomTestStringConvertible {
    let number: String
    let claims: [String]
    let findings: [String]

    var testDescription: String { number }
  }

  static let settled = [
    Settled(number: "000", claims: ["25 prose/sum holds"], findings: []),
    Settled(number: "001", claims: ["48 prose/sum holds", "48 prose/sum holds"], findings: []),
    Settled(
      number: "002",
      claims: [
        "16 prose/table holds", "19 prose/table holds", "23 prose/table holds",
        "23 prose/table holds",
      ],
      findings: []),
    Settled(number: "003", claims: ["28 prose/sum holds"], findings: []),
    Settled(
      number: "004",
      claims: [
        "28 prose/sum holds", "28 prose/sum holds", "28 prose/percentage fails",
        "28 prose/percentage holds",
        "28 prose/sum holds", "28 prose/sum holds",
      ],
      findings: ["28 prose/percentage"]),
  ]

  @Test(arguments: settled)
  func everyClaimIsReadAsAnInspectorWouldReadIt(report: Settled) throws {
    let result = try Linter(pack: TestPack.shandong, select: ["prose"])
      .lint(Corpus.draft(report.number))
    let source = result.report.draft.text
    func line(_ offset: Int) -> Int { source.position(at: offset).line }
    let claims = result.facts.proseFigures.claims.map {
      "\(line($0.range.lowerBound)) \($0.rule.rawValue) \($0.holds ? "holds" : "fails")"
    }
    #expect(claims == report.claims)
    let findings = result.diagnostics.map { "\(line($0.range.lowerBound)) \($0.rule.rawValue)" }
    #expect(findings == report.findings)
  }
}
