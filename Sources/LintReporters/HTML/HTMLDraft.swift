import LintModel
import Recognition
import ReportModel
import ReportText

/// Writes a draft as it is laid out: its paragraphs, headings and tables, the words of the findings
/// marked, and what is said of them below their line.
struct HTMLDraft {
  /// Past these many bytes of text, only the surroundings of findings are shown.
  private static let most = 1024 * 1024
  /// How many lines above and below a finding are shown then.
  private static let surroundings = 2
  /// How much of a stretch without findings is shown then, in bytes.
  private static let longestStretch = 2000

  private let language: Language
  private let draft: Draft
  private let lines: [NumberedLines.Line]
  private let layout: HTMLLineKinds
  private let findings: HTMLFindings
  private let cards: HTMLCards
  private let shown: Set<Int>?
  private var marks: HTMLMarks
  private var tableCount = 0

  init(_ report: Report, _ findings: HTMLFindings, _ cards: (@escaping (Int) -> Bool) -> HTMLCards)
  {
    draft = report.draft
    self.findings = findings
    lines = Array(NumberedLines(report.draft))
    layout = HTMLLineKinds(report)
    let shown = Self.shownLines(of: report.draft, findings)
    self.shown = shown
    self.cards = cards { shown?.contains($0) ?? true }
    language = self.cards.language
    marks = HTMLMarks(findings, report.draft.text.bytes)
  }

  /// The lines that are shown, 0-based; nil for all of them.
  private static func shownLines(of draft: Draft, _ findings: HTMLFindings) -> Set<Int>? {
    guard draft.text.bytes.count > most else { return nil }
    let index = draft.text.lines
    var shown: Set<Int> = []
    let firstLeftOut = index.line(at: most)
    shown.formUnion(0..<firstLeftOut)
    for entry in findings.entries {
      let line = index.line(at: entry.range.lowerBound)
      shown.formUnion(max(0, line - surroundings)...line + surroundings)
    }
    return shown
  }

  /// Appends the draft.
  mutating func append(to output: inout [UInt8]) {
    var index = 0
    var leftOut = 0
    while index < lines.count {
      let line = lines[index]
      guard shown?.contains(line.index) ?? true else {
        leftOut += 1
        index += 1
        continue
      }
      appendGap(&leftOut, to: &output)
      if layout.isTableRow(line.index) {
        let end =
          lines[index...].firstIndex { !layout.isTableRow($0.index) || !isShown($0) } ?? lines.count
        appendTable(lines[index..<end], to: &output)
        index = end
      } else {
        append(line, to: &output)
        index += 1
      }
    }
    appendGap(&leftOut, to: &output)
    var rest: [UInt8] = []
    marks.finish(&rest)
    if !rest.isEmpty { output += Array("<p>".utf8) + rest + Array("</p>\n".utf8) }
    cards.append(marks.takeDue(), to: &output)
  }

  private func isShown(_ line: NumberedLines.Line) -> Bool { shown?.contains(line.index) ?? true }

  /// How much of a stretch is shown; nil for all.
  private var longest: Int? { shown == nil ? nil : Self.longestStretch }

  private func appendGap(_ leftOut: inout Int, to output: inout [UInt8]) {
    guard leftOut > 0 else { return }
    output.append(
      "<p class=\"gap\">"
        + language.words(
          "… \(leftOut) lines without findings are left out …", "……此处略去没有问题的 \(leftOut) 行……")
        + "</p>\n")
    leftOut = 0
  }

  // MARK: Lines

  private mutating func append(_ line: NumberedLines.Line, to output: inout [UInt8]) {
    let text = draft.text.bytes.span.trimmed(line.range)
    guard !text.isEmpty || marks.hasFinding(before: line.range.upperBound + 1) else { return }
    let name = layout.elementName(ofLine: line.index)
    output.append("<\(name)>")
    appendNumber(line, to: &output)
    let shown = layout.text(line.range, ofLine: line.index, in: draft.text.bytes)
    marks.append(shown, takesEnd: true, longest: longest, to: &output)
    output.append("</\(name)>\n")
    cards.append(marks.takeDue(), to: &output)
  }

  private func appendNumber(_ line: NumberedLines.Line, to output: inout [UInt8]) {
    let id = findings.id(ofLine: line.index)
    output.append(
      "<a class=\"number\" id=\"\(id)\" href=\"#\(id)\" aria-label=\""
        + language.words("line \(line.number)", "第 \(line.number) 行") + "\">\(line.number)</a>")
  }

  // MARK: Tables

  private mutating func appendTable(
    _ rows: ArraySlice<NumberedLines.Line>, to output: inout [UInt8]
  ) {
    tableCount += 1
    let name = language.words("Table \(tableCount)", "表格 \(tableCount)")
    output.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name) · ")
    output.append(escaped: cards.file.file.name)
    output.append(literal: "\">\n<table>\n")
    let width = rows.map { layout.width(ofRow: $0.index) }.max() ?? 1
    for row in rows where !layout.isRule(row.index) { appendRow(row, width: width, to: &output) }
    output.append(literal: "</table>\n</div>\n")
  }

  private mutating func appendRow(
    _ line: NumberedLines.Line, width: Int, to output: inout [UInt8]
  ) {
    output.append(literal: "<tr><th scope=\"row\" class=\"beside\">")
    appendNumber(line, to: &output)
    output.append(literal: "</th>")
    var column = 0
    let cells = layout.cells(ofLine: line.index)
    for (index, cell) in cells.enumerated() {
      while column < cell.column {
        output.append(literal: "<td></td>")
        column += 1
      }
      output.append(cell.columnSpan > 1 ? "<td colspan=\"\(cell.columnSpan)\">" : "<td>")
      marks.append(
        cell.range, takesEnd: cell.takesEnd || index + 1 == cells.count, longest: longest,
        to: &output)
      output.append(literal: "</td>")
      column += cell.columnSpan
    }
    output.append(literal: "</tr>\n")
    let due = marks.takeDue()
    guard !due.isEmpty else { return }
    output.append("<tr><td class=\"beside\"></td><td class=\"cards\" colspan=\"\(width)\">\n")
    cards.append(due, to: &output)
    output.append(literal: "</td></tr>\n")
  }
}
