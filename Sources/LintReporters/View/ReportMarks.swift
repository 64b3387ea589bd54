import LintModel
import Recognition
import ReportModel
import ReportText
import RulePack

/// What was recognised on each line of a report, in words.
struct ReportMarks {
  /// What was recognised on a line.
  struct Mark {
    /// What it is.
    let name: String
    /// The value that was read there; empty where there is none.
    let value: String
    /// How it is shown.
    let role: Style.Role

    /// The mark in words, the name cut where all of it would be wider than a number of columns.
    func text(width: Int) -> String {
      guard !value.isEmpty else { return ColumnLayout.shortened(name, to: width) }
      let room = max(2, width - ColumnLayout.width(of: value) - 1)
      return name.isEmpty ? value : "\(ColumnLayout.shortened(name, to: room)) \(value)"
    }
  }

  private var marks: [Int: Mark] = [:]
  private let language: Language

  init(_ report: Report, language: Language) {
    self.language = language
    let lines = report.draft.text.lines
    if let title = report.title {
      let year = title.year.map { " \($0)" } ?? ""
      add(words(en: "title", zh: "标题") + year, .strong, from: title.range, lines)
    }
    for heading in report.headings {
      add(levelName(heading.level), .faint, from: heading.range, lines)
    }
    for section in report.sections {
      let heading = report.headings[section.heading]
      let name = section.part.map { partName($0, report.pack.pack) }
      let unknown = words(en: "part: unknown", zh: "部分：无法识别")
      marks[lines.line(at: heading.range.lowerBound)] = nil
      add(name ?? unknown, .strong, from: heading.range, lines)
    }
    for table in report.tables {
      if let caption = table.caption {
        add(words(en: "table", zh: "统计表"), .strong, from: caption, lines)
      }
      for row in table.rows { add(row, of: report) }
    }
  }

  /// The columns of the widest mark.
  var width: Int {
    marks.values.map { ColumnLayout.width(of: $0.text(width: .max)) }.max() ?? 0
  }

  /// What was recognised on a line, 0-based.
  subscript(line: Int) -> Mark? { marks[line] }

  private mutating func add(_ row: RecognizedRow, of report: Report) {
    let lines = report.draft.text.lines
    let form = row.row.map { report.pack.rows[$0] }
    let name = form?.name ?? words(en: "unknown row", zh: "表中没有的行")
    let labelLine = lines.line(at: row.label.lowerBound)
    guard !row.cells.isEmpty, form?.isHeading != true else {
      let unread = row.unread == nil ? "" : words(en: "= (not read)", zh: "＝（未能识别）")
      add(name, unread, at: labelLine)
      return
    }
    // The values of a row stand on one line, or each on a line of its own.
    var values: [(line: Int, text: String)] = []
    let sign = "= "
    let isBlank = row.cells.allSatisfy { $0.value == .blank }
    for cell in isBlank ? Array(row.cells.prefix(1)) : row.cells {
      let line = lines.line(at: cell.range.lowerBound)
      if let last = values.last, last.line == line {
        values[values.count - 1].text += " " + value(cell.value)
      } else {
        values.append((line, value(cell.value)))
      }
    }
    if values[0].line == labelLine {
      add(name, sign + values[0].text, at: labelLine)
    } else {
      add(name, at: labelLine)
      add("", sign + values[0].text, at: values[0].line)
    }
    for other in values.dropFirst() { add("", sign + other.text, at: other.line) }
  }

  private func value(_ value: CellValue) -> String {
    switch value {
    case .number(let amount): "\(amount)"
    case .blank: words(en: "(blank)", zh: "（空白）")
    case .unusable, .absent: words(en: "(no number)", zh: "（不是数字）")
    }
  }

  private func partName(_ part: PartID, _ pack: Pack) -> String {
    words(
      en: "part \(part.number): \(pack.outline[part].id)",
      zh: "第\(ChineseNumeral.string(part.number))部分")
  }

  private func levelName(_ level: Int) -> String {
    words(en: "heading \(level)", zh: "\(ChineseNumeral.string(level))级标题")
  }

  private mutating func add(
    _ text: String, _ role: Style.Role, from range: Range<Int>, _ lines: LineIndex
  ) {
    let first = lines.line(at: range.lowerBound)
    let last = lines.line(at: max(range.lowerBound, range.upperBound - 1))
    for line in first...last { add(line == first ? text : "…", role: role, at: line) }
  }

  private mutating func add(
    _ name: String, _ value: String = "", role: Style.Role = .faint, at line: Int
  ) {
    guard let present = marks[line] else {
      marks[line] = Mark(name: name, value: value, role: role)
      return
    }
    // Two rows on one line: a malformed table.
    marks[line] = Mark(
      name: "\(present.text(width: .max))  \(name)", value: value, role: present.role)
  }

  private func words(en english: String, zh chinese: String) -> String {
    language.words(english, chinese)
  }
}
