import LintModel
import Recognition
import ReportText
import RulePack

/// A row that the form does not have, or has once only.
enum UnknownRowCheck: Check {
  static let rule: RuleID = "table/unknown-row"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(en: "a row that the form does not have", zh: "统计表中有规定之外的行"),
      rationale: Message(
        en: """
          Rows of an agency's own cannot be added up with others'. Where a label only differs in its \
          words from a row that is missing at that place, the finding says which row it must be. A heading \
          of a block that names another one (第二十条第（六）项 above 行政许可) is told here as well.
          """,
        zh: "自行增加的行无法与其他单位汇总。如只是与该处应有的某行措辞不同，会指出应为哪一行。分项标题写成另一项的（行政许可上方写“第二十条第（六）项”），也在此报告。"),
      catches: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t2
        当面申请数\t件\t1
        传真申请数\t件\t0
        网络申请数\t件\t1
        信函申请数\t件\t0
        ▸电话咨询接听总量\t次\t7
        申请办结数\t件\t2
        """,
      leavesAlone: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t2
        当面申请数\t件\t1
        传真申请数\t件\t0
        网络申请数\t件\t1
        信函申请数\t件\t0
        其他形式申请数\t件\t0
        申请办结数\t件\t2
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            A label that only differs in its words from that of the row which is missing there \
            becomes that one. Other rows have no fix.
            """,
          zh: "只是与该处应有的某行措辞不同的，改为规定的名称；其他行不作修正。"),
        before: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t2
          当面申请数\t件\t1
          传真申请数\t件\t0
          网络申请数量\t件\t1
          信函申请数\t件\t0
          申请办结数\t件\t2
          """,
        after: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t2
          当面申请数\t件\t1
          传真申请数\t件\t0
          网络申请数\t件\t1
          信函申请数\t件\t0
          申请办结数\t件\t2
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    for table in report.tables {
      for (index, row) in table.rows.enumerated() where row.row == nil || row.match == .similar {
        // A row that an agency has split into kinds is said once.
        let isOneOfSeveral =
          index > 0 && row.row == nil && row.match != .accepted
          && table.rows[index - 1].row == nil && table.rows[index - 1].match != .accepted
        if !isOneOfSeveral { check(row, table, report, &findings) }
      }
      checkOrdinals(of: table, report, &findings)
      checkBlocks(of: table, report, &findings)
    }
  }

  /// More labels with another number are a table that somebody has numbered anew.
  private static let mostWrongOrdinals = 2

  /// Reports the labels of a form with several columns that have the number of another row. In the other
  /// forms, the numbers move up where a row is left out.
  private static func checkOrdinals(
    of table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    guard report.pack.pack.tables[table.form].hasSeveralColumns else { return }
    let wrong = table.rows.compactMap { row -> (range: Range<Int>, right: String)? in
      guard row.match == .accepted, let index = row.row,
        let found = Ordinal(report.bytes.span, row.label), found.delimiter != nil
      else { return nil }
      let label = Array(report.pack.rows[index].label.utf8)
      guard let right = Ordinal(label.span, label.indices), right.style == found.style,
        right.number != found.number
      else { return nil }
      return (found.range, Ordinal.text(right.number, style: right.style, like: found))
    }
    guard wrong.count <= mostWrongOrdinals else { return }
    for (range, right) in wrong {
      findings.report(
        rule, at: range, .otherOrdinal(report.excerpt(range), right),
        fix: Fix(isSafe: false, [Fix.Edit(range, right)]))
    }
  }

  private static func check(
    _ row: RecognizedRow, _ table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    let label = report.draft.text.string(in: row.label)
    if let index = row.row {
      let right = report.label(of: index, for: row, in: table)
      findings.report(
        rule, at: row.label, .similar(label, right),
        fix: Fix(isSafe: false, [Fix.Edit(row.label, right)]))
      return
    }
    // A merged heading, which some converters repeat beside each of its rows, has no value.
    guard row.match != .accepted || !row.cells.isEmpty || row.unread != nil else { return }
    findings.report(
      rule, at: row.label, row.match == .accepted ? .repeated(label) : .unknown(label))
  }
}

extension Report {
  /// The form's label for a row, with its number unless this draft leaves out the numbers of the others.
  fileprivate func label(
    of index: RowID, for row: RecognizedRow, in table: RecognizedTable
  ) -> String {
    let label = pack.rows[index].label
    let words = label.afterNumber
    guard words.count < label.count, !hasNumber(row.label) else { return label }
    let others = table.rows.filter { other in
      other.match == .accepted && other.row.map { pack.rows[$0].label.hasNumber } == true
    }
    let numbered = others.count { hasNumber($0.label) }
    return numbered * 2 < others.count ? words : label
  }

  private func hasNumber(_ label: Range<Int>) -> Bool {
    LabelText.wordsStart(bytes.span, label) > bytes.span.trimmed(label).lowerBound
  }
}

extension String {
  /// A label behind its number and 其中.
  fileprivate var afterNumber: String {
    let bytes = Array(utf8)
    let start = LabelText.wordsStart(bytes.span, 0..<bytes.count)
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  fileprivate var hasNumber: Bool { afterNumber.utf8.count < utf8.count }
}

extension Message {
  fileprivate static func unknown(_ label: String) -> Message {
    Message(en: "the form has no row “\(label)”", zh: "规定的统计表中没有“\(label)”一行")
  }

  fileprivate static func repeated(_ label: String) -> Message {
    Message(en: "the row “\(label)” appears again", zh: "“\(label)”一行重复出现")
  }

  fileprivate static func otherOrdinal(_ found: String, _ right: String) -> Message {
    Message(
      en: "the ordinal “\(found)” of this row is “\(right)” in the form",
      zh: "此行序号“\(found)”应为“\(right)”")
  }

  fileprivate static func similar(_ label: String, _ right: String) -> Message {
    Message(
      en: "the form has no row “\(label)”; it should read “\(right)”",
      zh: "指标名称“\(label)”与规定不符，应为“\(right)”")
  }
}
