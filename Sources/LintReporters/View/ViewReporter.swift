import LintModel
import Recognition
import ReportLint
import ReportModel
import ReportText
import RulePack

/// A draft as the linter saw it.
package struct ViewedDraft: Sendable {
  /// What was made out in it.
  package enum Outcome: Sendable {
    /// A report, with what could not be checked.
    case recognized(LintResult)
    /// Nothing, for a reason.
    case unrecognized(Draft, because: Message)
  }

  /// What was made out in it.
  package let outcome: Outcome
  /// The paths of the draft's files as the system has them, which need not be valid UTF-8.
  package let paths: [[UInt8]]
  /// Whether the numbers of the prose and the claims about them are shown.
  package let showsQuantities: Bool

  /// Creates what is shown of a draft.
  package init(_ outcome: Outcome, paths: [[UInt8]], showsQuantities: Bool = false) {
    self.outcome = outcome
    self.paths = paths
    self.showsQuantities = showsQuantities
  }
}

/// Shows a draft as the linter saw it: every line with its number, and beside it what was
/// recognised there.
struct ViewReporter: Reporter {
  /// The most columns for what was recognised.
  private static let widestGutter = 32

  private let language: Language
  private let style: Style

  init(_ context: ReporterContext) {
    language = context.language
    style = context.style
  }

  /// Writes a view of a draft, at its end what could not be checked, or why nothing was recognised.
  func file(_ draft: ViewedDraft, _ output: inout ReporterOutput) {
    switch draft.outcome {
    case .recognized(let result):
      let lines = NumberedLines(result.report.draft)
      append(
        lines, draft.paths, marks: ReportMarks(result.report, language: language),
        draft.showsQuantities ? QuantityMarks(result.facts, language: language) : nil,
        to: &output.body)
      let summary = SummaryReporter(language: language, style: Style(usesColor: false))
      let unread = Gap.unread(in: result.report, language: language)
      for gap in unread + Gap.grouped(result.notChecked, language: language) {
        appendNote(summary.line(for: gap), below: lines, to: &output.body)
      }
    case .unrecognized(let text, let reason):
      let lines = NumberedLines(text)
      append(lines, draft.paths, marks: nil, nil, to: &output.body)
      for gap in Gap.unread(in: text, language: language) {
        appendNote(gap.reason, below: lines, to: &output.body)
      }
      appendNote(reason[language], below: lines, to: &output.body)
    }
  }

  private func append(
    _ lines: NumberedLines, _ paths: [[UInt8]], marks: ReportMarks?,
    _ quantities: QuantityMarks?, to output: inout [UInt8]
  ) {
    let bytes = lines.draft.text.bytes.span
    let gutter = min(marks?.width ?? 0, Self.widestGutter)
    var source = 0
    for line in lines {
      if line.source != source {
        source = line.source
        style.apply(.strong, to: &output) { $0.append(contentsOf: paths[source]) }
        output.append(style(":", .strong))
        output.append("\n")
      }
      let mark = marks?[line.index]
      let shown = mark?.text(width: gutter) ?? ""
      let padding = String(repeating: " ", count: lines.numberWidth - line.number.utf8.count)
      output.append(style(padding + line.number, .faint))
      output.append("  ")
      output.append(style(ColumnLayout.padded(shown, to: gutter), mark?.role ?? .faint))
      output.append(style(" │", .faint))
      if !line.range.isEmpty {
        output.append(" ")
        appendLine(bytes, line.range, cellBreaks: line.isTableRow, to: &output)
      }
      output.append("\n")
      for mark in quantities?[line.index] ?? [] {
        output.append(String(repeating: " ", count: lines.numberWidth + 2 + gutter))
        output.append(style(" ┆ ", .faint))
        style.apply(mark.role, to: &output) { $0.append(onOneLine: mark.text) }
        output.append("\n")
      }
    }
  }

  /// Appends a line of the draft; control characters other than the tab become spaces, and what
  /// separates the cells of a document's table a bar.
  private func appendLine(
    _ bytes: Span<UInt8>, _ range: Range<Int>, cellBreaks: Bool, to output: inout [UInt8]
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let (value, length) = bytes.scalar(at: start)
      if cellBreaks, value == 0x09 {
        output.append(style(" │ ", .faint))
      } else if value < 0x20 && value != 0x09 || (0x7F...0x9F).contains(value) {
        output.append(UInt8(ascii: " "))
      } else {
        for offset in start..<start + length { output.append(bytes[offset]) }
      }
      start += length
    }
  }

  private func appendNote(
    _ note: String, below lines: NumberedLines, to output: inout [UInt8]
  ) {
    output.append(String(repeating: " ", count: lines.numberWidth + 2))
    output.append(style(language == .english ? "note: " : "说明：", .note))
    output.append(onOneLine: note)
    output.append("\n")
  }
}
