import LintModel
import Recognition
import RulePack

/// A column of the table is missing, or a row has a cell more or less than the others.
extension MissingRowCheck {
  static func checkColumns(
    _ table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    let form = report.pack.pack.tables[table.form]
    guard let first = table.rows.first else { return }
    let unread = table.rows.filter { row in
      row.unread != nil && row.row.map { !report.pack.rows[$0].isHeading } ?? true
    }
    if form.orientation == .columns {
      checkLine(of: unread, report, &findings)
    } else if !unread.isEmpty {
      findings.skip(Self.column, because: .unread(unread.count))
      checkWidths(of: unread, table, report, &findings)
    }
    guard !form.hasSeveralColumns else {
      checkValueColumns(table, form, isWhole: unread.isEmpty, report, &findings)
      return
    }
    let columns = form.columns
    for column in columns {
      switch column.role {
      case .unit where !table.hasUnits:
        findings.report(
          Self.column, mildly: .warning,
          at: first.label, .noUnits(column.title))
      case .value where !table.hasValues:
        reportNoValues(table, first, column.title, report, &findings)
      default: break
      }
    }
  }

  /// Reports that the line of values below the labels, which stand side by side, has more of them or fewer.
  private static func checkLine(
    of unread: [RecognizedRow], _ report: Report, _ findings: inout Findings
  ) {
    guard let first = unread.first, let place = first.unread else { return }
    guard first.unreadCount != unread.count else {
      findings.skip(Self.column, because: .otherOrder)
      return
    }
    findings.skip(Self.column, because: .unread(1))
    // Where blanks are allowed, those at the end of a line may have been lost with it; of a line with far
    // fewer, the rest may stand on another.
    guard let count = first.unreadCount, !report.allowsBlanks,
      abs(count - unread.count) <= mostOff
    else { return }
    findings.report(Self.column, at: place, .otherWidth(count, expected: unread.count))
  }

  /// A line of values has no more values too many or too few.
  private static let mostOff = 2

  /// Reports the rows that have a cell more or less than those of their columns have elsewhere in the
  /// table: it is not known which.
  private static func checkWidths(
    of unread: [RecognizedRow], _ table: RecognizedTable, _ report: Report,
    _ findings: inout Findings
  ) {
    for row in unread {
      guard let columns = row.row.map({ report.pack.rows[$0].columns }), columns.count > 2,
        let place = row.unread, let count = row.unreadCount, count != columns.count
      else { continue }
      let others = table.rows.count { other in
        other.unread == nil && other.row.map { report.pack.rows[$0].columns } == columns
          && other.cells.contains { $0.value != .blank }
      }
      let all = report.pack.pack.tables[table.form].rows.count { $0.columns == columns }
      guard others > 1 || others == 1 && all == 2 else { continue }
      findings.report(
        Self.column, at: place, .otherWidth(count, expected: columns.count),
        subject: "rows/\(row.row.map { report.pack.rows[$0].path } ?? "")")
    }
  }

  /// Reports that a table has no value at all, unless table/blank says that nobody has filled it in.
  private static func reportNoValues(
    _ table: RecognizedTable, _ first: RecognizedRow, _ title: String, _ report: Report,
    _ findings: inout Findings
  ) {
    let isUnfilled = report.isUnfilled(table)
    guard !isUnfilled || report.allowsBlanks else { return }
    findings.report(
      column, severity: isUnfilled ? .info : nil, at: first.label,
      isUnfilled ? .unfilledTable : .noValues(title))
  }

  /// Reports the columns of a form with several in which no row has a value.
  private static func checkValueColumns(
    _ table: RecognizedTable, _ form: TableForm, isWhole: Bool, _ report: Report,
    _ findings: inout Findings
  ) {
    guard let first = table.rows.first else { return }
    guard table.hasValues else {
      reportNoValues(table, first, form.valueColumns[0].title, report, &findings)
      return
    }
    guard isWhole else { return }
    let found = Set(
      table.rows.flatMap(\.cells).compactMap { $0.cell.map { report.pack.cells[$0].column } })
    let expected = Set(
      table.rows.compactMap(\.row).flatMap { report.pack.rows[$0].columns })
    let heads = TableHeadGroup.groups(of: table, report.pack)
    for index in expected.subtracting(found).sorted() {
      findings.report(
        column, at: heads.place(ofColumn: index) ?? first.label,
        .missingColumn(form.valueColumns[index].title),
        subject: "columns/\(form.valueColumns[index].id)")
    }
    // A head that names most of its columns and has a place for none of the others lacks these.
    for head in heads where head.unknown.isEmpty {
      guard let place = head.lines.last?.first?.range, head.missing.count * 2 < head.columns.count
      else { continue }
      for index in head.missing where found.contains(index) {
        findings.report(
          column, at: place, .missingTitle(form.valueColumns[index].title),
          subject: "titles/\(form.valueColumns[index].id)")
      }
    }
  }
}

extension [TableHeadGroup] {
  /// The title in the last line of a head behind which that of a column belongs, or the first one there.
  fileprivate func place(ofColumn column: Int) -> Range<Int>? {
    guard let line = first(where: { $0.columns.contains(column) })?.lines.last else { return nil }
    let before = line.last { $0.column.map { $0 < column } ?? false }
    return (before ?? line.first)?.range
  }
}

extension Message {
  fileprivate static func missingColumn(_ title: String) -> Message {
    Message(en: "the table has no column “\(title)”", zh: "统计表缺少“\(title)”一列")
  }

  fileprivate static func missingTitle(_ title: String) -> Message {
    Message(
      en: "the head of the table lacks the column “\(title)”", zh: "表头缺少“\(title)”一栏")
  }

  fileprivate static func otherWidth(_ count: Int, expected: Int) -> Message {
    Message(
      en: "this row has \(count) figures, and there are \(expected) columns",
      zh: "此行有\(count)个数据，应为\(expected)个")
  }

  fileprivate static let otherOrder = Message(
    en: "the titles over a line of values are not in the form's order, so that it was not read",
    zh: "表头次序与规定格式不符，其下一行数据未核对")

  fileprivate static func unread(_ count: Int) -> Message {
    Message(
      en: count == 1
        ? "the values of 1 row cannot be told apart, as they are more or fewer than the columns"
        : "the values of \(count) rows cannot be told apart, as they are more or fewer than the columns",
      zh: count == 1
        ? "有1行的数据个数与列数不符，无法对应各栏，未核对" : "有\(count)行的数据个数与列数不符，无法对应各栏，未核对")
  }

  fileprivate static func noUnits(_ title: String) -> Message {
    Message(en: "the table has no column “\(title)” (unit)", zh: "统计表缺少“\(title)”一列")
  }

  fileprivate static func noValues(_ title: String) -> Message {
    Message(
      en: "the table has no values: the column “\(title)” is missing or empty",
      zh: "统计表没有任何数据，“\(title)”一列缺失或全部空白")
  }
}
