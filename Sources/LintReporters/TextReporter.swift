import LintModel
import ReportModel
import ReportText
import RulePack

/// Writes findings for people, and for editors that jump to `PATH:LINE:COLUMN`.
///
///     draft.txt:88:12: error: 收到申请数 12 ≠ … [table/sum]
///       draft.txt:89:12: note: 当面 3
package struct TextReporter: Sendable {
  private let language: Language
  private let style: Style

  /// Creates a reporter.
  package init(language: Language, style: Style) {
    self.language = language
    self.style = style
  }

  /// Appends the findings on one report.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings, in their order.
  ///   - paths: The paths of the draft's files, and then of last year's report, as the system has
  ///     them, which need not be valid UTF-8.
  ///   - output: What is appended to, UTF-8 but for the path.
  package func append(
    _ diagnostics: [PlacedDiagnostic], paths: [[UInt8]], to output: inout [UInt8]
  ) {
    for diagnostic in diagnostics {
      appendPlace(diagnostic.place, paths, to: &output)
      output.append(style(diagnostic.severity.name(in: language), .severity(diagnostic.severity)))
      output.append(": ")
      output.append(onOneLine: diagnostic.message)
      output.append(" ")
      output.append(style("[\(diagnostic.rule.rawValue)]", .faint))
      output.append("\n")
      for note in diagnostic.related {
        output.append("  ")
        appendPlace(note.place, paths, to: &output)
        output.append(style(language == .english ? "note" : "参见", .note))
        output.append(": ")
        output.append(onOneLine: note.message)
        output.append("\n")
      }
    }
  }

  private func appendPlace(_ place: Place, _ paths: [[UInt8]], to output: inout [UInt8]) {
    style.apply(.strong, to: &output) {
      $0.append(contentsOf: paths[place.source])
      $0.append(":\(place.start.line):\(place.start.column):")
    }
    output.append(" ")
  }
}
