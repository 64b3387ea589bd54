import LintEngine
import ReportModel
import ReportText
import RulePack

/// Shows a draft as the linter saw it: every line with its number, and beside it what was
/// recognised there.
public struct ViewReporter: Sendable {
  /// The most columns for what was recognised.
  private static let widestGutter = 32

  private let language: Language
  private let style: Style

  /// Creates a reporter.
  public init(language: Language, style: Style) {
    self.language = language
    self.style = style
  }

  /// Appends a view of a report that was recognised, with what could not be checked at its end.
  public func append(_ result: LintResult, to output: inout [UInt8]) {
    let text = result.report.draft.text
    append(text, marks: ReportMarks(result.report, language: language), to: &output)
    let summary = SummaryReporter(language: language, style: Style(usesColor: false))
    for gap in Gap.grouped(result.notChecked, language: language) {
      appendNote(summary.line(for: gap), in: text, to: &output)
    }
  }

  /// Appends a view of a draft in which nothing was recognised, with the reason at its end.
  public func append(_ draft: Draft, because reason: Message, to output: inout [UInt8]) {
    append(draft.text, marks: nil, to: &output)
    appendNote(reason[language], in: draft.text, to: &output)
  }

  private func append(_ text: SourceText, marks: ReportMarks?, to output: inout [UInt8]) {
    let bytes = text.bytes.span
    let digits = numberWidth(text)
    let gutter = min(marks?.width ?? 0, Self.widestGutter)
    for line in 0..<text.lines.count {
      let range = text.lines.range(ofLine: line, in: bytes)
      // A line break at the end of a file ends its last line; it does not begin another.
      guard !range.isEmpty || line + 1 < text.lines.count else { continue }
      let number = String(line + 1)
      let mark = marks?[line]
      let shown = mark?.text(width: gutter) ?? ""
      output.append(style(String(repeating: " ", count: digits - number.utf8.count), .faint))
      output.append(style(number, .faint))
      output.append("  ")
      output.append(style(ColumnLayout.padded(shown, to: gutter), mark?.role ?? .faint))
      output.append(style(" │", .faint))
      if !range.isEmpty {
        output.append(" ")
        appendLine(bytes, range, to: &output)
      }
      output.append("\n")
    }
  }

  /// Appends a line of the draft; control characters other than the tab become spaces.
  private func appendLine(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let (value, length) = bytes.scalar(at: start)
      if value < 0x20 && value != 0x09 || (0x7F...0x9F).contains(value) {
        output.append(UInt8(ascii: " "))
      } else {
        for offset in start..<start + length { output.append(bytes[offset]) }
      }
      start += length
    }
  }

  private func appendNote(_ note: String, in text: SourceText, to output: inout [UInt8]) {
    output.append(String(repeating: " ", count: numberWidth(text) + 2))
    output.append(style(language == .english ? "note: " : "说明：", .note))
    output.append(onOneLine: note)
    output.append("\n")
  }

  private func numberWidth(_ text: SourceText) -> Int {
    max(4, String(text.lines.count).utf8.count)
  }
}
