import LintModel
import Recognition
import ReportText
import RulePack

/// The title of a column is mistyped, that of another form, or stands over another column.
enum ColumnTitleCheck: Check {
  private static let rule: RuleID = "table/column-title"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en:
          "the title of a column is worded otherwise than in the form, or stands in another place",
        zh: "表格的栏目名称与规定格式不同，或次序有误"),
      rationale: Message(
        en: """
          Whoever reads the table goes by its heads. A mistyped title, one of another year's form, or \
          two that changed places leave open what the figures below them are. Titles are compared \
          without blanks and line breaks. Where a column has no title at all, table/missing-column \
          says so.
          """,
        zh: """
          读表以表头为准。栏目名称写错、沿用其他年度的格式或者前后颠倒，就无法确定各栏数据的含义。比较时不计空格和换行；\
          整栏没有名称的，由 table/missing-column 报告。
          """),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t▸本年废除件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t2\t1\t9
        信息内容\t本年处理决定数量
        行政许可\t26
        行政处罚\t4
        行政强制\t0
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年 制发件数\t本年 废止件数\t现行 有效件数
        规章\t0\t0\t0
        行政规范性文件\t2\t1\t9
        信息内容\t本年处理决定数量
        行政许可\t26
        行政处罚\t4
        行政强制\t0
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            A mistyped title becomes the form's. Titles that changed places have no fix.
            """,
          zh: "写错的栏目名称改为规定的名称；次序有误的不作修正。"),
        after: """
          云溪县统计局2022年政府信息公开工作年度报告
          二、主动公开政府信息情况
          信息内容\t本年制发件数\t本年废止件数\t现行有效件数
          规章\t0\t0\t0
          行政规范性文件\t2\t1\t9
          信息内容\t本年处理决定数量
          行政许可\t26
          行政处罚\t4
          行政强制\t0
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    for table in facts.report.tables {
      for label in table.mistyped { report(label, facts.report, &findings) }
      for label in table.exchanged { report(label, facts.report, &findings) }
      guard !table.heads.isEmpty else { continue }
      for head in TableHeadGroup.groups(of: table, facts.report.pack) {
        check(head, table, facts.report, &findings)
      }
    }
  }

  private static func report(
    _ label: MistypedLabel, _ report: Report, _ findings: inout Findings
  ) {
    let expected = report.pack.rows[label.row].label
    findings.report(
      rule, at: label.range, .misworded(report.excerpt(label.range), expected: expected),
      fix: Fix(isSafe: false, [Fix.Edit(label.range, expected)]))
  }

  private static func report(
    _ label: ExchangedLabel, _ report: Report, _ findings: inout Findings
  ) {
    guard let first = label.ranges.first else { return }
    findings.report(
      rule, at: first,
      .misplaced(report.excerpt(first), expected: report.pack.rows[label.row].label),
      related: label.ranges.dropFirst().map { RelatedLocation($0, .again) })
  }

  private static func check(
    _ head: TableHeadGroup, _ table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    let titles = report.pack.pack.tables[table.form].valueColumns.map(\.title)
    let misplaced = head.misplaced
    if misplaced.count == 2 {
      // Two that changed places are one mistake.
      let (first, second) = (misplaced[0].found.range, misplaced[1].found.range)
      findings.report(
        rule, at: first, .exchanged(report.excerpt(first), report.excerpt(second)),
        related: [RelatedLocation(second, .exchangedWith)])
    }
    for (found, expected) in misplaced where misplaced.count > 2 {
      findings.report(
        rule, at: found.range,
        .misplaced(report.excerpt(found.range), expected: titles[expected]))
    }
    for (found, expected) in head.misworded(like: titles, report.bytes.span) {
      findings.report(
        rule, at: found.range,
        .misworded(report.excerpt(found.range), expected: titles[expected]),
        fix: Fix(isSafe: false, [Fix.Edit(found.range, titles[expected])]))
    }
  }
}

/// The lines of a head that belong together, and the columns of the rows below them.
struct TableHeadGroup {
  /// The titles, line by line.
  let lines: [[TableHead.Cell]]
  /// The columns that the rows below have, in order.
  let columns: [Int]

  /// The heads of a table, each with the rows that stand below it.
  static func groups(of table: RecognizedTable, _ pack: CompiledPack) -> [TableHeadGroup] {
    var groups: [TableHeadGroup] = []
    var index = 0
    while index < table.heads.count {
      let start = table.heads[index].rowsAbove
      let lines = table.heads[index...].prefix { $0.rowsAbove == start }
      index += lines.count
      let end = index < table.heads.count ? table.heads[index].rowsAbove : table.rows.count
      let columns = Set(
        table.rows[start..<end].compactMap(\.row).flatMap { pack.rows[$0].columns })
      groups.append(TableHeadGroup(lines: lines.map(\.cells), columns: columns.sorted()))
    }
    return groups
  }

  /// The columns that no title names.
  var missing: [Int] {
    let named = Set(lines.joined().compactMap(\.column))
    return columns.filter { !named.contains($0) }
  }

  /// The titles that are none of the form's.
  var unknown: [TableHead.Cell] { lines.joined().filter { $0.column == nil } }

  /// The titles that stand in the place of another: those of one line that are not in the form's
  /// order, where the line names each of them once.
  var misplaced: [(found: TableHead.Cell, expected: Int)] {
    lines.flatMap { line -> [(TableHead.Cell, Int)] in
      let known = line.filter { $0.column != nil }
      let order = known.compactMap(\.column).sorted()
      guard Set(order).count == order.count else { return [] }
      return zip(known, order).filter { $0.column != $1 }.map { ($0, $1) }
    }
  }

  /// The titles that must be meant for columns which none names: as many as those, or one that
  /// resembles theirs.
  func misworded(
    like titles: [String], _ span: Span<UInt8>
  ) -> [(found: TableHead.Cell, expected: Int)] {
    let (unknown, missing) = (self.unknown, self.missing)
    guard !unknown.isEmpty, !missing.isEmpty else { return [] }
    if unknown.count == missing.count { return Array(zip(unknown, missing)) }
    return unknown.compactMap { cell in
      let pairs = LabelPairs(LabelText.core(span, cell.range))
      let scored = missing.map { column in
        (column: column, score: pairs.similarity(to: LabelPairs(LabelText.core(titles[column]))))
      }
      guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 0.5 else {
        return nil
      }
      return (cell, best.column)
    }
  }
}

extension Message {
  fileprivate static func misworded(_ found: String, expected: String) -> Message {
    Message(
      en: "the column “\(found)” is called “\(expected)” in the form",
      zh: "栏目名称“\(found)”应为“\(expected)”")
  }

  fileprivate static let again = Message(en: "here as well", zh: "此处也是")

  fileprivate static func exchanged(_ first: String, _ second: String) -> Message {
    Message(
      en:
        "“\(first)” and “\(second)” stand in each other's place; make sure that the figures below belong to "
        + "their titles",
      zh: "“\(first)”与“\(second)”两栏的次序与规定格式相反，请核对各栏名称与其下数据是否对应")
  }

  fileprivate static let exchangedWith = Message(en: "the other one", zh: "互换的另一栏")

  fileprivate static func misplaced(_ found: String, expected: String) -> Message {
    Message(
      en:
        "“\(found)” stands where the form has “\(expected)”; make sure that the figures below belong "
        + "to their titles",
      zh: "此栏按规定应为“\(expected)”，现为“\(found)”，请核对各栏名称与其下数据是否对应")
  }
}
