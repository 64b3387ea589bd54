import LintModel
import ReportText
import Rollup
import RulePack

/// Writes the aggregated table of a roll-up for spreadsheets, as RFC 4180 has it.
///
/// A byte-order mark comes first. Without one, Excel takes UTF-8 for the system's own encoding and
/// garbles every label; programs that would rather not have it have the JSON output.
///
/// The findings go to standard error, so that the table stands alone.
struct RollupCSVReporter: Reporter {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let context: ReporterContext

  init(_ context: ReporterContext) {
    self.context = context
  }

  func file(_ outcome: RollupOutcome, _ output: inout ReporterOutput) {
    output.body += Self.table(outcome.result)
    let result = outcome.result
    TextReporter(language: context.language, style: context.remarkStyle)
      .append(result.diagnostics, result.files, to: &output.remarks)
  }

  /// The table.
  static func table(_ result: RollupResult) -> [UInt8] {
    let language = result.language
    var output = byteOrderMark
    append(titles(language), to: &output)
    for line in RollupLine.all(result.rollup) {
      append(
        [
          line.label, line.column ?? "", line.unit, line.stated?.description ?? "",
          line.cell.sum?.description ?? "", line.difference?.description ?? "",
          remark(line.cell, language),
        ], to: &output)
    }
    return output
  }

  private static func titles(_ language: Language) -> [String] {
    switch language {
    case .english: ["indicator", "column", "unit", "stated", "sum", "difference", "result"]
    case .chinese: ["指标", "栏", "单位", "汇总数", "各单位之和", "差额", "核对结果"]
    }
  }

  private static func remark(_ cell: RollupCell, _ language: Language) -> String {
    let isEnglish = language == .english
    switch cell.status {
    case .agrees: return isEnglish ? "agrees" : "相符"
    case .differs: return isEnglish ? "differs" : "不符"
    case .fallsShort:
      return isEnglish ? "differs at least by this" : "不符（至少差此数）"
    case .notChecked(let gap):
      return (isEnglish ? "not compared: " : "未核对：") + gap.text(language)
    }
  }

  private static func append(_ fields: [String], to output: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(quoted(field))
    }
    output.append("\r\n")
  }

  private static func quoted(_ field: String) -> String {
    let isPlain = !field.utf8.contains { "\",\r\n".utf8.contains($0) }
    guard !isPlain else { return field }
    let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
