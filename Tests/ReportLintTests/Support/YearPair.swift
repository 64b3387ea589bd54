import Recognition
import ReportLint
import ReportReaders
import ReportText
import RulePack

/// A made-up report in the national form and that of the year before, which agree unless a test
/// changes them.
struct YearPair {
  var last: GovReport
  var report: GovReport

  /// Reports with figures made up from two seeds.
  init(_ seed: UInt64, lastPack: Pack = TestPack.gov2021) {
    last = GovReport(lastPack, seed: seed)
    last.year = 2021
    // What the topics of part one are made of is not the same in both years.
    last.overview = Array(last.overview.prefix(2))
    last.date = "2022年1月14日"
    report = GovReport(TestPack.gov2021, seed: seed + 100)
    carryOver()
    for row in ["rules", "documents"] where lastPack.id == "gov-2021" { continueStock(of: row) }
  }

  private func number(_ report: GovReport, _ path: String, _ column: Int) -> Int {
    Int(report[path, column]) ?? 0
  }

  /// Adds to two rows of this year's report at once, so that its own figures still agree.
  mutating func add(_ count: Int, to first: String, _ second: String, columns: Int...) {
    for column in columns {
      for path in [first, second] {
        report[path, column] = String(number(report, path, column) + count)
      }
    }
  }

  /// Moves some of a figure of this year's report to another row, whose sum with the first stays.
  mutating func move(_ count: Int, from source: String, to target: String, column: Int) {
    report[source, column] = String(number(report, source, column) - count)
    report[target, column] = String(number(report, target, column) + count)
  }

  /// What was carried over becomes what last year carried forward, and the results follow.
  private mutating func carryOver() {
    for column in 0..<6 {
      let carried = number(last, "carried-forward", column)
      let more = carried - number(report, "carried-over", column)
      report["carried-over", column] = String(carried)
      guard more > 0 else {
        report["received", column] = String(number(report, "received", column) - more)
        continue
      }
      for path in ["results.granted", "results.total"] {
        report[path, column] = String(number(report, path, column) + more)
      }
    }
    for path in ["received", "carried-over", "results.granted", "results.total"] {
      report[path, 6] = String((0..<6).reduce(0) { $0 + number(report, path, $1) })
    }
  }

  /// What is in force follows from last year's.
  private mutating func continueStock(of row: String) {
    let before = number(last, row, 2) + number(report, row, 0)
    let abolished = min(number(report, row, 1), before)
    report[row, 1] = String(abolished)
    report[row, 2] = String(before - abolished)
  }

  /// Lints this year's report beside last year's.
  func lint(
    _ layout: GovReport.Layout = .pipes, last lastLayout: GovReport.Layout = .pipes,
    select: [String] = []
  ) throws -> LintResult {
    let previous = try Linter(pack: last.pack).recognize(last.draft(lastLayout))
    return try Linter(pack: report.pack, select: select)
      .lint(report.draft(layout), previous: previous)
  }

  /// The text of a cell's place in this year's report.
  static func range(of cell: CellID, in report: Report) -> Range<Int>? {
    report.tables.flatMap(\.rows).flatMap(\.cells).first { $0.cell == cell }?.range
  }
}
