import LintModel
import ReportModel
import RulePack

/// Writes the summary of a job on GitHub: a table of the findings, in Markdown.
struct GitHubSummaryReporter: Reporter {
  /// GitHub takes a mebibyte for a step; the rest is for what other programs of the step write.
  private static let longestTable = 900 * 1024

  private let language: Language

  init(_ context: ReporterContext) {
    language = context.language
  }

  /// Holds back a row for each finding, and one for a file that could not be linted.
  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    switch file.outcome {
    case .checked(_, let diagnostics):
      for diagnostic in diagnostics {
        let place = diagnostic.place
        let name = file.file(of: place).relativeName.escapedForMarkdown
        let line = file.hasLines(place) ? ":\(place.start.line):\(place.start.column)" : ""
        append(
          [
            diagnostic.severity.name(in: language), name + line,
            file.message(of: diagnostic, language).escapedForMarkdown,
            "`\(diagnostic.rule.rawValue)`",
          ], to: &output.held)
      }
    case .failed(_, let reason):
      append(
        [
          Severity.error.name(in: language), file.file.relativeName.escapedForMarkdown,
          reason.escapedForMarkdown, "",
        ], to: &output.held)
    }
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    let summary = SummaryReporter(language: language, style: Style(usesColor: false))
    output.append("### reportlint\n\n\(summary.counts(run))\n")
    guard !held.isEmpty else { return }
    output.append(UInt8(ascii: "\n"))
    append(titles, to: &output)
    output.append(literal: "|---|---|---|---|\n")
    guard held.count > Self.longestTable else {
      output += held
      return
    }
    let newline = UInt8(ascii: "\n")
    let shown = held[..<(held[..<Self.longestTable].lastIndex(of: newline) ?? 0)]
    let rest = held[shown.endIndex...].count { $0 == newline } - 1
    output += shown
    output.append(language == .english ? "\n\n… and \(rest) more.\n" : "\n\n……另有 \(rest) 条。\n")
  }

  private var titles: [String] {
    switch language {
    case .english: ["severity", "place", "finding", "rule"]
    case .chinese: ["级别", "位置", "问题", "规则"]
    }
  }

  private func append(_ cells: [String], to output: inout [UInt8]) {
    for cell in cells {
      output.append(literal: "| ")
      output.append(cell)
      output.append(UInt8(ascii: " "))
    }
    output.append(literal: "|\n")
  }
}
