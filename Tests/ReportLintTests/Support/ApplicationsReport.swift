import LintModel
import ReportLint

/// A report of which only the applications count: what its table says of them, and a paragraph about them.
struct ApplicationsReport {
  var received: Int
  var carriedOver: Int
  var granted: Int
  var partlyGranted: Int
  var notHeld: Int
  var carriedForward: Int

  /// What the prose is told in Chinese where the report says a paragraph of its applications.
  func findings(_ paragraph: String) throws -> [String] {
    var report = GovReport(TestPack.gov2021, seed: 0)
    let figures = [
      "received": received, "carried-over": carriedOver, "results.granted": granted,
      "results.partly-granted": partlyGranted, "results.unavailable.not-held": notHeld,
      "results.total": granted + partlyGranted + notHeld, "carried-forward": carriedForward,
    ]
    for (row, figure) in figures {
      // All are natural persons'; the last column is the total.
      for column in [0, 6] { report[row, column] = String(figure) }
    }
    report.overview[1] = "（二）依申请公开。\(paragraph)"
    let result = try Linter(pack: TestPack.gov2021, select: ["prose"]).lint(report.draft(.pipes))
    return result.diagnostics.map { $0.message[.chinese] }
  }
}
