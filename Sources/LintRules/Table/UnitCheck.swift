import LintModel
import Recognition
import ReportText
import RulePack

/// A row's unit is not the form's.
enum UnitCheck: Check {
  private static let rule: RuleID = "table/unit"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(en: "a row's unit is not the form's", zh: "单位与规定不符"),
      rationale: Message(
        en: """
          An amount in 元 where 万元 are asked for is 10,000 times too large once the tables are \
          added up. A unit in brackets behind the label is checked as well.
          """,
        zh: "应以万元填报的金额按元填报，汇总时会差一万倍。写在指标名称括号里的单位同样检查。"),
      catches: """
        2017年政府信息公开情况统计表
        收到申请数\t▸条\t2
        当面申请数\t件\t1
        传真申请数\t件\t0
        网络申请数\t件\t1
        信函申请数\t件\t0
        """,
      leavesAlone: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t2
        当面申请数（件）\t\t1
        传真申请数\t件\t0
        网络申请数\t件\t1
        信函申请数\t件\t0
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The unit of a row becomes the form's. A unit of money has no fix, unless the figure is \
            0: nobody but the writer knows whether it has to be converted.
            """,
          zh: """
            行中的单位改为规定的单位；金额单位涉及数据换算，数据不为0的不作修正。
            """),
        after: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t2
          当面申请数\t件\t1
          传真申请数\t件\t0
          网络申请数\t件\t1
          信函申请数\t件\t0
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    for table in report.tables {
      checkHeading(of: table, report, &findings)
      // Where the form has no column for units, they are for people only.
      guard report.pack.pack.tables[table.form].columns.contains(where: { $0.role == .unit }) else {
        continue
      }
      check(table, report, &findings)
    }
  }

  /// Looks at the unit in the heading of a column that the form gives one: 本年收费金额（单位：元）.
  private static func checkHeading(
    of table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    let form = report.pack.pack.tables[table.form]
    let units = form.valueColumns.compactMap { ColumnUnit(inTitle: $0.title) }
    guard let unit = units.first, units.count == 1 else { return }
    let span = report.bytes.span
    for bracketed: StaticString in ["（元）", "(元)"] where unit.name != "元" {
      guard let found = span.firstRange(of: bracketed, in: table.range) else { continue }
      let length = bracketed.utf8CodeUnitCount == 9 ? 3 : 1
      findings.report(
        rule, at: found.lowerBound + length..<found.upperBound - length,
        .wrongHeading(unit.column, "元", unit.name), fix: nil)
      return
    }
    var offset = table.range.lowerBound
    while let label = span.firstRange(of: "单位", in: offset..<table.range.upperBound) {
      offset = label.upperBound
      guard let found = ColumnUnit.range(span, behind: label.upperBound, table.range.upperBound)
      else { continue }
      guard report.draft.text.string(in: found) != unit.name else { continue }
      findings.report(
        rule, at: found, .wrongHeading(unit.column, report.draft.text.string(in: found), unit.name),
        fix: nil)
      return
    }
    checkMissing(table, report, &findings)
  }

  /// Looks for the title of a column that should name its unit, in a table that names none anywhere.
  private static func checkMissing(
    _ table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    let columns = report.pack.pack.tables[table.form].valueColumns
    guard let column = columns.firstIndex(where: { ColumnUnit(inTitle: $0.title) != nil }),
      let cell = table.heads.lazy.flatMap(\.cells).first(where: { $0.column == column })
    else { return }
    let start = max(0, (table.caption ?? table.range).lowerBound - unitAbove)
    guard report.bytes.span.firstRange(of: "元", in: start..<table.range.upperBound) == nil
    else { return }
    let title = columns[column].title
    findings.report(
      rule, severity: .warning, at: cell.range,
      .headingWithoutUnit(report.excerpt(cell.range), title),
      fix: Fix(isSafe: false, [Fix.Edit(cell.range, title)]))
  }

  /// How far above a table its units may stand on a line of their own, in bytes.
  private static let unitAbove = 120

  private static func check(
    _ table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    for row in table.rows {
      guard let index = row.row, let found = row.unit, let unit = report.pack.rows[index].unit,
        !isSame(report.bytes.span, found, as: report.pack.unitCores[index])
      else {
        continue
      }
      findings.report(
        rule, at: found,
        .wrongUnit(report.pack.rows[index].indicator, report.draft.text.string(in: found), unit),
        fix: report.naming(unit, in: row, at: found))
    }
  }
}

extension UnitCheck {
  /// Whether a text has the significant characters of a unit, so that 人/次 and 人（次） are the same
  /// as 人次.
  private static func isSame(
    _ span: Span<UInt8>, _ range: Range<Int>, as core: [UInt32]
  ) -> Bool {
    var matched = 0
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      offset += length
      guard let significant = LabelText.significant(value) else { continue }
      guard matched < core.count, core[matched] == significant else { return false }
      matched += 1
    }
    return matched == core.count
  }
}

extension Report {
  /// Names the form's unit; nil where that makes another figure of the row's: 15000元 is not 15000万元.
  fileprivate func naming(_ unit: String, in row: RecognizedRow, at place: Range<Int>) -> Fix? {
    let isMoney = unit.contains("元") && draft.text.string(in: place).contains("元")
    let isZero = row.cells.allSatisfy { $0.value.amount.map { $0 == .zero } ?? true }
    return isMoney && !isZero ? nil : Fix(isSafe: false, [Fix.Edit(place, unit)])
  }
}

/// The unit that a column's heading names: 万元 in 本年收费金额（单位：万元）.
private struct ColumnUnit {
  /// The column's title without it.
  let column: String
  /// The unit.
  let name: String

  /// Reads the unit in the title of a form's column; nil where it names none.
  init?(inTitle title: String) {
    let bytes = Array(title.utf8)
    guard let label = bytes.span.firstRange(of: "单位", in: bytes.indices),
      let unit = Self.range(bytes.span, behind: label.upperBound, bytes.count)
    else { return nil }
    name = String(decoding: bytes[unit], as: UTF8.self)
    column = String(title.prefix { $0 != "（" && $0 != "(" })
  }

  /// Where the unit stands behind 单位 and a colon: a unit of money.
  static func range(_ span: Span<UInt8>, behind start: Int, _ end: Int) -> Range<Int>? {
    guard let (colon, length) = span.scalar(at: start, before: end),
      colon == 0xFF1A || colon == 0x3A
    else { return nil }
    let first = span.trimmed(start + length..<end).lowerBound
    let units: [StaticString] = ["人民币万元", "万元", "亿元", "千元", "百元", "元"]
    guard let unit = span.literal(units, at: first, before: end) else { return nil }
    return first..<first + unit.utf8CodeUnitCount
  }
}

extension Message {
  fileprivate static func headingWithoutUnit(_ found: String, _ title: String) -> Message {
    Message(
      en: "“\(found)” does not say its unit; the form has “\(title)”",
      zh: "“\(found)”未注明单位，应为“\(title)”")
  }

  fileprivate static func wrongHeading(
    _ column: String, _ found: String, _ unit: String
  ) -> Message {
    Message(
      en: "“\(column)” is in “\(unit)” in the form, not in “\(found)”; convert the figure as well",
      zh: "“\(column)”的单位应为“\(unit)”，现为“\(found)”，数据也应相应换算")
  }

  fileprivate static func wrongUnit(_ name: String, _ found: String, _ unit: String) -> Message {
    Message(
      en: "the unit of “\(name)” is “\(unit)”, not “\(found)”",
      zh: "“\(name)”的单位应为“\(unit)”，现为“\(found)”")
  }
}
