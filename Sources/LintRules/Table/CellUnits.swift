import LintModel
import Recognition
import ReportText

/// Units behind the numbers of single cells, in a table whose other cells have none.
extension CellCheck {
  /// More cells with a unit are how somebody fills in the table.
  private static let mostWithUnit = 2
  /// Fewer cells without one do not show how the table is filled in.
  private static let fewestWithout = 10

  static func checkUnits(
    in table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    guard report.pack.pack.tables[table.form].hasSeveralColumns else { return }
    let span = report.bytes.span
    let numbers = table.rows.flatMap(\.cells).filter { $0.value.amount != nil }
    let found = numbers.compactMap { cell in
      cell.unit(in: span).map { (cell: cell.range, unit: $0) }
    }
    guard (1...mostWithUnit).contains(found.count), numbers.count - found.count >= fewestWithout
    else { return }
    // Amounts of money may say what they are in.
    for (cell, unit) in found where !span.contains(anyOf: ["元"], in: unit) {
      findings.report(
        number, mildly: .warning, at: cell, .unit(report.excerpt(cell), report.excerpt(unit)),
        fix: Fix(isSafe: false, [Fix.Edit(unit, "")]))
    }
  }
}

extension Message {
  fileprivate static func unit(_ cell: String, _ unit: String) -> Message {
    Message(
      en: "“\(cell)” has a unit, and the other cells have none; leave “\(unit)” out",
      zh: "“\(cell)”带有单位，其他各格均只填数字，“\(unit)”应删去")
  }
}
