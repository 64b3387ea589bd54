import LintModel
import ReportText
import Rollup
import RulePack

/// Writes a roll-up for people: the findings, and below them the aggregated table.
struct RollupTextReporter: Reporter {
  /// Longer labels are cut off, in columns; the other formats have them in full.
  private static let widestLabel = 44

  private let context: ReporterContext

  private var language: Language { context.language }
  private var style: Style { context.style }

  init(_ context: ReporterContext) {
    self.context = context
  }

  func file(_ outcome: RollupOutcome, _ output: inout ReporterOutput) {
    let result = outcome.result
    appendFindings(result, to: &output.body)
    guard !context.isBrief, !result.rollup.constituents.isEmpty else { return }
    if !result.diagnostics.isEmpty { output.body.append(UInt8(ascii: "\n")) }
    appendTable(result, to: &output.body)
  }

  /// Appends the findings.
  func appendFindings(_ result: RollupResult, to output: inout [UInt8]) {
    TextReporter(context).append(result.diagnostics, result.files, to: &output)
  }

  /// Appends the aggregated table. Where the figures agree, no difference is shown.
  func appendTable(_ result: RollupResult, to output: inout [UInt8]) {
    let lines = RollupLine.all(result.rollup)
    let hasColumns = lines.contains { $0.column != nil }
    let rows = [titles(hasColumns)] + lines.map { texts($0, hasColumns) }
    let labels = hasColumns ? 2 : 1
    let widths = rows[0].indices.map { index in
      rows.map { ColumnLayout.width(of: $0[index]) }.max() ?? 0
    }
    for (number, row) in rows.enumerated() {
      var line = ""
      for (index, text) in row.enumerated() {
        if index > 0 { line += "  " }
        line +=
          index < labels
          ? ColumnLayout.padded(text, to: widths[index])
          : ColumnLayout.rightAligned(text, to: widths[index])
      }
      while line.last == " " { line.removeLast() }
      output.append(number == 0 ? style(line, .strong) : styled(line, lines[number - 1]))
      output.append("\n")
    }
  }

  private func styled(_ line: String, _ cell: RollupLine) -> String {
    switch cell.cell.status {
    case .agrees: line
    case .differs, .fallsShort: style(line, .severity(.error))
    case .notChecked: style(line, .faint)
    }
  }

  private func titles(_ hasColumns: Bool) -> [String] {
    let titles =
      language == .english
      ? ["indicator", "column", "stated", "sum", "difference"]
      : ["指标", "栏", "汇总数", "各单位之和", "差额"]
    return hasColumns ? titles : titles.filter { $0 != titles[1] }
  }

  private func texts(_ line: RollupLine, _ hasColumns: Bool) -> [String] {
    let label = ColumnLayout.shortened(line.label, to: Self.widestLabel)
    let labels = hasColumns ? [label, line.column ?? ""] : [label]
    return labels + [stated(line), line.cell.sum?.description ?? "—", difference(line)]
  }

  private func stated(_ line: RollupLine) -> String {
    switch line.cell.stated {
    case .number(let amount): amount.description
    case .blank: language == .english ? "(blank)" : "（未填）"
    case .absent, .unusable: "—"
    }
  }

  private func difference(_ line: RollupLine) -> String {
    guard let difference = line.difference else {
      return language == .english ? "not compared" : "未核对"
    }
    guard difference != .zero else { return "" }
    return difference > .zero ? "+\(difference)" : difference.description
  }
}
