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
    let report = facts.report
    for table in report.tables {
      for label in table.mistyped { self.report(label, report, &findings) }
      for label in MovedLabel.labels(of: table.exchanged, report.pack) {
        self.report(label, report, &findings)
      }
      guard !table.heads.isEmpty else { continue }
      for head in TableHeadGroup.groups(of: table, report.pack) {
        checkOrder(of: head, table, report, &findings)
        checkWording(of: head, table, report, &findings)
      }
      checkTitleAbove(table, report, &findings)
    }
  }

  private static func report(
    _ label: MistypedLabel, _ report: Report, _ findings: inout Findings
  ) {
    self.report(label.range, expected: report.pack.rows[label.row].label, report, &findings)
  }

  /// Reports a title that is worded otherwise than in the form.
  private static func report(
    _ found: Range<Int>, expected: String, severity: Severity? = nil, _ report: Report,
    _ findings: inout Findings
  ) {
    findings.report(
      rule, severity: severity, at: found, .misworded(report.excerpt(found), expected: expected),
      fix: Fix(isSafe: false, [Fix.Edit(found, expected)]))
  }

  private static func report(
    _ label: MovedLabel, _ report: Report, _ findings: inout Findings
  ) {
    guard let first = label.ranges.first else { return }
    let again = label.ranges.dropFirst().map { RelatedLocation($0, .again) }
    switch label.place {
    case .other(let expected):
      findings.report(
        rule, at: first, .misplaced(report.excerpt(first), expected: expected), related: again)
    case .exchanged(let partner):
      findings.report(
        rule, at: first, .exchanged(report.excerpt(first), report.excerpt(partner)),
        related: [RelatedLocation(partner, .exchangedWith)] + again)
    case .beside(let neighbour, let isBefore):
      findings.report(
        rule, at: first, .moved(report.excerpt(first), isBefore: isBefore, neighbour),
        related: again)
    }
  }

  /// Looks for titles of one line that changed places.
  private static func checkOrder(
    of head: TableHeadGroup, _ table: RecognizedTable, _ report: Report,
    _ findings: inout Findings
  ) {
    let misplaced = head.misplaced
    guard !misplaced.isEmpty else { return }
    let titles = report.pack.pack.tables[table.form].valueColumns.map(\.title)
    if misplaced.count == 2 {
      // Two that changed places are one mistake.
      let (first, second) = (misplaced[0].found.range, misplaced[1].found.range)
      self.report(MovedLabel([first], .exchanged(with: second)), report, &findings)
    } else if let moved = head.moved(titles) {
      self.report(moved, report, &findings)
    } else {
      for (found, expected) in misplaced {
        self.report(MovedLabel([found.range], .other(titles[expected])), report, &findings)
      }
    }
  }

  private static func checkWording(
    of head: TableHeadGroup, _ table: RecognizedTable, _ report: Report,
    _ findings: inout Findings
  ) {
    let form = report.pack.pack.tables[table.form]
    let titles = form.valueColumns
    for cell in head.reworded {
      guard let column = cell.column else { continue }
      // Everybody sees which column is meant, and many offices have it so.
      self.report(cell.range, expected: titles[column].title, severity: .info, report, &findings)
    }
    let span = report.bytes.span
    let unknown = head.unknown.withoutCut(span, titles.map(\.title))
    guard !unknown.isEmpty else { return }
    let wide = head.misworded(unknown, likeWide: form.wideTitles, span)
    for (found, expected) in wide {
      self.report(found.range, expected: expected, report, &findings)
    }
    let others = unknown.filter { cell in !wide.contains { $0.found.range == cell.range } }
    for (found, expected) in head.misworded(others, like: titles.map(\.title), span) {
      self.report(found.range, expected: titles[expected].title, report, &findings)
    }
  }

  /// How far above the titles of columns the one over all of them stands at most, in bytes.
  private static let reach = 400

  /// Looks for the title over all columns of values that was cut short: 申请人.
  private static func checkTitleAbove(
    _ table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    guard let title = report.pack.pack.tables[table.form].above,
      let end = table.heads.first?.cells.first?.range.lowerBound
    else { return }
    let span = report.bytes.span
    let above = max(0, end - reach)..<end
    guard span.firstRange(of: Array(title.utf8), in: above) == nil else { return }
    let right = LabelText.core(title)
    let pieces = report.draft.blocks.filter { above.contains($0.range.lowerBound) }
      .flatMap { span.cells(of: $0.range) }
    for (place, piece) in pieces.enumerated() {
      let core = LabelText.core(span, piece)
      guard core.count * 2 >= right.count, core.count < right.count, right.starts(with: core),
        // The title may go on in the next line.
        place + 1 == pieces.count
          || !right.starts(with: core + LabelText.core(span, pieces[place + 1]))
          || LabelText.core(span, pieces[place + 1]).isEmpty
      else { continue }
      self.report(piece, expected: title, report, &findings)
      return
    }
  }
}

extension TableForm {
  /// The titles over several columns, and that of the labels' column.
  fileprivate var wideTitles: [String] {
    valueColumns.compactMap(\.group) + columns.filter { $0.role == .label }.map(\.title)
  }
}

extension [TableHead.Cell] {
  /// Those but the ones that were cut off at the end of their first line, so that two of the titles begin with them:
  /// 本年新 | 本年新. Nobody made a slip.
  fileprivate func withoutCut(_ span: Span<UInt8>, _ titles: [String]) -> [TableHead.Cell] {
    guard count > 1 else { return self }
    let cores = map { LabelText.core(span, $0.range) }
    return indices.filter { index in
      let core = cores[index]
      return cores.count { $0 == core } == 1
        || titles.count { LabelText.core($0).starts(with: core) } < 2
    }.map { self[$0] }
  }
}

extension Span<UInt8> {
  /// What stands between the tabs and bars of a line, without what is blank.
  fileprivate func cells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for offset in line where self[offset] == UInt8(ascii: "|") || self[offset] == 0x09 {
      cells.append(trimmed(start..<offset))
      start = offset + 1
    }
    cells.append(trimmed(start..<line.upperBound))
    return cells.filter { !$0.isEmpty }
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

  fileprivate static func moved(
    _ found: String, isBefore: Bool, _ neighbour: String
  ) -> Message {
    Message(
      en:
        "“\(found)” belongs \(isBefore ? "before" : "behind") “\(neighbour)”; make sure that the figures below "
        + "belong to their titles",
      zh: "“\(found)”一栏应在“\(neighbour)”之\(isBefore ? "前" : "后")，请核对各栏名称与其下数据是否对应")
  }

  fileprivate static func misplaced(_ found: String, expected: String) -> Message {
    Message(
      en:
        "“\(found)” stands where the form has “\(expected)”; make sure that the figures below belong "
        + "to their titles",
      zh: "此栏按规定应为“\(expected)”，现为“\(found)”，请核对各栏名称与其下数据是否对应")
  }
}
