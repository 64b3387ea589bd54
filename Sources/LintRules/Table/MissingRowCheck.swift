import LintModel
import Recognition
import RulePack

/// A required row or column of a table is absent.
enum MissingRowCheck: Check {
  private static let row: RuleID = "table/missing-row"
  static let column: RuleID = "table/missing-column"

  static let rules = [
    Rule(
      row, .error,
      summary: Message(en: "a required row of the table is absent", zh: "统计表缺少规定的行"),
      rationale: Message(
        en: """
          An indicator that does not apply is 0; its row stays. In the table of 2014, rows that some \
          agencies do not have (the gazette's, 其他形式) may be left out, and of the two forms of row 七 \
          one is enough. A row that is absent with everything under it is one finding, and so is the rest of a \
          table that breaks off; an absent heading row is a warning.
          """,
        zh: """
          不涉及的指标填0，行不能删。2014年的统计表中，政府公报、其他形式等部分单位没有的行可以省略，\
          第七项的两种形式有其一即可。\
          某行连同下级各行一并缺少的，只报告一次，表格中断的也只报告一次；仅缺少分类标题行的为警告。
          """),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        ▸规章\t0\t0\t0
        第二十条第（五）项
        信息内容\t本年处理决定数量
        行政许可\t14
        第二十条第（六）项
        信息内容\t本年处理决定数量
        行政处罚\t6
        行政强制\t0
        第二十条第（八）项
        信息内容\t本年收费金额（单位：万元）
        行政事业性收费\t0
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t0\t0\t0
        第二十条第（五）项
        信息内容\t本年处理决定数量
        行政许可\t14
        第二十条第（六）项
        信息内容\t本年处理决定数量
        行政处罚\t6
        行政强制\t0
        第二十条第（八）项
        信息内容\t本年收费金额（单位：万元）
        行政事业性收费\t0
        """),
    Rule(
      column, .error,
      summary: Message(en: "a required column of the table is absent", zh: "统计表缺少规定的列"),
      rationale: Message(
        en: """
          Every column of the form has to be there; the table of 2014 has three: indicator, unit and \
          value. Units that are part of the labels \
          or stand behind all values count as the unit column; a table without any is a warning. A \
          table without a single value has no value column, unless its head names one (table/blank).
          """,
        zh:
          "规定的各列都应保留（2014年的统计表为统计指标、单位、统计数三列）；单位写在指标名称括号内或每个数据之后的视为有单位列，全无单位的为警告；全表没有一个数据、表头也没有统计数一栏的，视为缺少统计数列。"
      ),
      catches: """
        2017年政府信息公开情况统计表
        ▸收到申请数\t2
        当面申请数\t1
        传真申请数\t0
        网络申请数\t1
        信函申请数\t0
        """,
      leavesAlone: """
        2017年政府信息公开情况统计表
        收到申请数（件）\t2
        当面申请数（件）\t1
        传真申请数（件）\t0
        网络申请数（件）\t1
        信函申请数（件）\t0
        """),
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    for table in report.tables {
      checkColumns(table, report, &findings)
      checkRows(table, report, &findings)
    }
  }

  private static func checkRows(
    _ table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    let rows = report.pack.rows
    let range = report.pack.tables[table.form].rowRange
    // Its values stand in one line, so that no single one can be absent.
    guard report.pack.pack.tables[table.form].orientation == .rows else { return }
    // Where each row of the form is in the table.
    var present = PackList<RowID, Int?>(repeating: nil, count: rows.count)
    for (place, row) in table.rows.enumerated() {
      if let index = row.row { present[index] = place }
    }
    let isUnread = present.mapElements { $0.map { table.rows[$0].unread != nil } ?? false }
    let variant = variant(of: rows, present: present, range)
    // Where no heading is there, the labels had a column of their own, which was left out.
    let hasHeadings = range.contains { rows[$0].isHeading && present[$0] != nil }
    var lastPresent: Range<Int>?
    var missing: [MissingRow] = []
    for index in range {
      if let place = present[index] {
        lastPresent = table.rows[place].label
        missing.report(row, rows, &findings)
        missing = []
        if isUnread[index], isUndivided(index, rows, range, present, isUnread) {
          reportUndivided(table.rows[place].label, index, rows, range, &findings)
        }
        continue
      }
      if let parent = rows[index].parent, isUndivided(parent, rows, range, present, isUnread) {
        continue
      }
      guard isRequired(index, rows, variant) || isLeftBehind(index, rows, range, present)
      else { continue }
      // The parent's finding speaks for the children that went with it.
      if let parent = rows[index].parent, isAbsent(parent, rows, range, present) { continue }
      let absent = isAbsent(index, rows, range, present)
      if rows[index].isHeading, !absent,
        !hasHeadings || isBesideAbsentRow(index, rows, range, present)
      {
        continue
      }
      let children =
        absent
        ? range.count { isDescendant($0, of: index, rows) && isRequired($0, rows, variant) } : 0
      missing.append(
        MissingRow(
          row: index, children: children, isAlone: rows[index].isHeading && !absent,
          place: lastPresent ?? table.caption ?? table.rows.first?.label ?? table.range,
          hasRowsAbove: lastPresent != nil))
    }
    missing.reportEnd(row, rows, &findings)
  }

  /// Reports a heading that has values of its own because the rows below it are left out.
  private static func reportUndivided(
    _ label: Range<Int>, _ index: RowID, _ rows: PackList<RowID, TableRow>, _ range: Range<RowID>,
    _ findings: inout Findings
  ) {
    let children = range.filter { rows[$0].parent == index }
    findings.report(
      row, at: label,
      .undivided(rows[index].label, into: children.map { rows[$0].indicator }))
  }

  private static func isUndivided(
    _ index: RowID, _ rows: PackList<RowID, TableRow>, _ range: Range<RowID>,
    _ present: PackList<RowID, Int?>, _ isUnread: PackList<RowID, Bool>
  ) -> Bool {
    guard rows[index].isHeading, isUnread[index] else { return false }
    return !range.contains { present[$0] != nil && rows[$0].parent == index }
  }

  private static func isRequired(
    _ row: RowID, _ rows: PackList<RowID, TableRow>, _ variant: String?
  ) -> Bool {
    !rows[row].isOptional && (rows[row].variant == nil || rows[row].variant == variant)
  }

  /// Whether a row is absent that may only be so together with others, and one of these is there.
  private static func isLeftBehind(
    _ row: RowID, _ rows: PackList<RowID, TableRow>, _ range: Range<RowID>,
    _ present: PackList<RowID, Int?>
  ) -> Bool {
    guard rows[row].isOptionalTogether else { return false }
    return range.contains {
      present[$0] != nil && rows[$0].isOptionalTogether && rows[$0].parent == rows[row].parent
    }
  }

  /// The variant that the table is: the one of which it has rows, else the form's first.
  private static func variant(
    of rows: PackList<RowID, TableRow>, present: PackList<RowID, Int?>, _ range: Range<RowID>
  ) -> String? {
    let found =
      range.first { present[$0] != nil && rows[$0].variant != nil }
      ?? range.first { rows[$0].variant != nil }
    return found.flatMap { rows[$0].variant }
  }

  /// Whether a row and everything under it are absent.
  private static func isAbsent(
    _ row: RowID, _ rows: PackList<RowID, TableRow>, _ range: Range<RowID>,
    _ present: PackList<RowID, Int?>
  ) -> Bool {
    present[row] == nil
      && !range.contains { present[$0] != nil && isDescendant($0, of: row, rows) }
  }

  private static func isDescendant(
    _ row: RowID, of ancestor: RowID, _ rows: PackList<RowID, TableRow>
  ) -> Bool {
    var current = rows[row].parent
    while let index = current {
      if index == ancestor { return true }
      current = rows[index].parent
    }
    return false
  }
}

/// A row that is absent, with the rows under it.
private struct MissingRow {
  let row: RowID
  /// How many rows under it are absent with it.
  let children: Int
  /// Whether it is a heading, and rows under it are there.
  let isAlone: Bool
  /// The row after which it belongs, or where the table begins, in bytes.
  let place: Range<Int>
  let hasRowsAbove: Bool
}

extension [MissingRow] {
  /// Where so many findings would end a table, it breaks off, which is told once.
  private static let fewestBehindEnd = 3

  /// Reports rows that are absent one by one.
  fileprivate func report(
    _ rule: RuleID, _ rows: PackList<RowID, TableRow>, _ findings: inout Findings
  ) {
    for missing in self {
      let form = rows[missing.row]
      findings.report(
        rule, severity: missing.isAlone ? .warning : nil, at: missing.place,
        form.isHeading && missing.children == 0
          ? .missingHeading(form.label)
          : .missingRow(form.label, after: missing.hasRowsAbove, children: missing.children),
        subject: "rows/\(form.path)")
    }
  }

  /// Reports the rows that are absent behind the last one of a table.
  fileprivate func reportEnd(
    _ rule: RuleID, _ rows: PackList<RowID, TableRow>, _ findings: inout Findings
  ) {
    guard count >= Self.fewestBehindEnd, let first, first.hasRowsAbove else {
      report(rule, rows, &findings)
      return
    }
    findings.report(
      rule, at: first.place,
      .brokenOff(before: rows[first.row].label, count: reduce(0) { $0 + 1 + $1.children }),
      subject: "rows/\(rows[first.row].path)")
  }
}

extension Message {
  fileprivate static func missingHeading(_ label: String) -> Message {
    Message(
      en: "the heading row “\(label)” is missing (it has no figure)",
      zh: "缺少分类标题行“\(label.insideQuotes)”（此行不填数）")
  }

  fileprivate static func missingRow(_ label: String, after: Bool, children: Int) -> Message {
    let place = after ? " after this one" : ""
    let chinesePlace = after ? "此行之后" : "表首"
    // A total applies to everybody.
    let mayNotApply = !["总计", "合计"].contains { label.holds($0) }
    return Message(
      en: "the row “\(label)” is missing\(place)"
        + (children > 0 ? ", with the \(children) rows under it" : "")
        + (mayNotApply ? "; an indicator that does not apply is 0" : ""),
      zh: "\(chinesePlace)缺少“\(label.insideQuotes)”一行" + (children > 0 ? "及其下级\(children)行" : "")
        + (mayNotApply ? "，不涉及的指标应填0" : ""))
  }

  fileprivate static func brokenOff(before label: String, count: Int) -> Message {
    Message(
      en: "the table breaks off after this row: “\(label)” and all that follows it are missing, "
        + "\(count) rows; an indicator that does not apply is 0",
      zh: "统计表到此行中断，缺少“\(label.insideQuotes)”及其后各行（共\(count)行），不涉及的指标应填0")
  }

  fileprivate static func undivided(_ label: String, into children: [String]) -> Message {
    Message(
      en: "the form in force divides “\(label)” into \(children.count) rows: "
        + children.joined(separator: "; "),
      zh: "“\(label)”应分列下级\(children.count)行填报：\(children.joined(separator: "；"))")
  }
}
