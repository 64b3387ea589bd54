import LintModel
import ReportText

/// What the names in a formula stand for: rows, columns and their cells.
extension FormulaCompiler {
  /// The cells that a summand stands for.
  mutating func cells(of term: TermSyntax) -> [CellID] {
    if case .columnsOfRow(let row, let table) = context {
      guard case .row(let id) = term.operand, let column = directory.column(id, of: table) else {
        return []
      }
      return directory.rows[row].cell(in: column).map { [$0] } ?? []
    }
    return rows(of: term).compactMap { cell(of: $0, term) }
  }

  /// The rows that a summand stands for.
  private mutating func rows(of term: TermSyntax) -> [RowID] {
    switch term.operand {
    case .constant: return []
    case .row(let path):
      guard let index = resolve(path, term.range) else { return [] }
      guard !directory.rows[index].isHeading else {
        let hasChildren = !directory.valueRows(below: index).isEmpty
        report(term.range, .heading(path, hasChildren: hasChildren))
        return []
      }
      return [index]
    case .children(let path):
      guard let index = resolve(path, term.range) else { return [] }
      let children = directory.valueRows(below: index)
      if children.isEmpty { report(term.range, .noChildren(path)) }
      return children
    }
  }

  /// The cell of a row that a summand means.
  private mutating func cell(of index: RowID, _ term: TermSyntax) -> CellID? {
    let row = directory.rows[index]
    let table = directory.table(of: index)
    let titles = directory.tables[table].valueColumns
    if let named = term.column {
      guard let column = directory.column(named.id, of: table) else {
        let ids = titles.map(\.id)
        report(named.range, .unknownColumn(named.id, meant: .nearest(named.id, ids)))
        return nil
      }
      guard let cell = row.cell(in: column) else {
        report(named.range, .noValue(row.path, in: named.id))
        return nil
      }
      return cell
    }
    if case .rowsInColumn(let column) = context { return row.cell(in: column) }
    guard row.columns.count == 1 else {
      let example = row.columns.first.map { titles[$0].id } ?? ""
      report(term.range, .severalValues(row.path, example: example))
      return nil
    }
    return row.firstCell
  }

  /// The columns in which all rows have values that name no column.
  mutating func sharedColumns(of syntax: FormulaSyntax) -> [Int] {
    var shared: [Int]?
    var first: FormID?
    for term in syntax.terms where term.column == nil {
      for row in rows(of: term) {
        let table = directory.table(of: row)
        guard table == first ?? table else {
          report(term.range, .severalTables)
          return []
        }
        first = table
        shared =
          shared.map { $0.filter(directory.rows[row].columns.contains) }
          ?? directory.rows[row].columns
      }
    }
    guard problems.isEmpty else { return [] }
    let columns = shared ?? []
    if columns.isEmpty { report(syntax.comparison.range, .noSharedColumn) }
    return columns
  }

  /// The rows that have values in all the columns that a formula names.
  mutating func rowsWithColumns(of syntax: FormulaSyntax) -> [Context] {
    var ids: [(id: String, range: Range<Int>)] = []
    for term in syntax.terms {
      if let column = term.column { report(column.range, .columnOfColumn) }
      switch term.operand {
      case .constant: break
      case .row(let id): ids.append((id, term.range))
      case .children: report(term.range, .columnsHaveNoChildren)
      }
    }
    let known = directory.tables.flatMap(\.valueColumns).map(\.id)
    for (id, range) in ids where !known.contains(id) {
      report(range, .unknownColumn(id, meant: .nearest(id, known)))
    }
    guard problems.isEmpty else { return [] }
    let tables = directory.tables.indices.filter { table in
      ids.allSatisfy { directory.column($0.id, of: table) != nil }
    }
    guard !ids.isEmpty, let table = tables.first, tables.count == 1 else {
      report(
        syntax.comparison.range,
        ids.isEmpty ? .noColumn : tables.isEmpty ? .noSuchTable : .ambiguousTable)
      return []
    }
    let columns = ids.compactMap { directory.column($0.id, of: table) }
    let rows = directory.rowRanges[table].filter { row in
      columns.allSatisfy(directory.rows[row].columns.contains)
    }
    if rows.isEmpty { report(syntax.comparison.range, .noRowWithColumns) }
    return rows.map { .columnsOfRow($0, table: table) }
  }

  private mutating func resolve(_ path: String, _ range: Range<Int>) -> RowID? {
    if let row = directory.row(at: path) { return row }
    let isDifference = isDifference(path)
    let paths = directory.rows.elements.lazy.map(\.path)
    report(
      range,
      isDifference
        ? .minusNeedsSpaces(path)
        : .unknownRow(path, meant: Suggestion.nearest(to: path, in: paths)))
    return nil
  }

  /// Whether the name is a difference without spaces, `total-part`.
  private func isDifference(_ path: String) -> Bool {
    path.indices.contains { index in
      path[index] == "-" && directory.row(at: String(path[..<index])) != nil
    }
  }
}

extension String? {
  fileprivate static func nearest(_ id: String, _ ids: [String]) -> String? {
    Suggestion.nearest(to: id, in: ids)
  }
}

extension Message {
  fileprivate static func unknownRow(_ path: String, meant: String?) -> Message {
    Message(en: "there is no row “\(path)”", zh: "没有行“\(path)”").didYouMean(meant)
  }

  fileprivate static let severalTables = Message(
    en: "the rows belong to several tables, which have no columns in common",
    zh: "各行不属于同一个表，没有共同的列")
  fileprivate static let noSharedColumn = Message(
    en: "there is no column in which all of these rows have values", zh: "这些行没有共同的数据列")
  fileprivate static let columnOfColumn = Message(
    en: "with “each-row” the formula is over columns, which have no columns themselves",
    zh: "“each-row”的公式由列组成，列后不能再指明列")
  fileprivate static let columnsHaveNoChildren = Message(
    en: "with “each-row” the formula is over columns: * has no meaning",
    zh: "“each-row”的公式由列组成，不能使用通配符 *")
  fileprivate static let noColumn = Message(
    en: "with “each-row” a relation must name a column", zh: "“each-row”的公式中至少要有一个列")
  fileprivate static let noSuchTable = Message(
    en: "no table has all of these columns", zh: "没有一个表同时有这些列")
  fileprivate static let ambiguousTable = Message(
    en: "several tables have these columns; their ids must differ", zh: "不止一个表有这些列，列的 id 须有区别")
  fileprivate static let noRowWithColumns = Message(
    en: "no row has values in all of these columns", zh: "没有一行在这些列中都有数据")

  fileprivate static func unknownColumn(_ id: String, meant: String?) -> Message {
    Message(
      en: "there is no column “\(id)” with values", zh: "没有数据列“\(id)”"
    ).didYouMean(meant)
  }

  fileprivate static func noValue(_ path: String, in column: String) -> Message {
    Message(
      en: "the row “\(path)” has no value in the column “\(column)”",
      zh: "行“\(path)”在“\(column)”列没有数据")
  }

  fileprivate static func severalValues(_ path: String, example: String) -> Message {
    Message(
      en: "the row “\(path)” has several values: name the column, as in \(path)[\(example)], or "
        + "say “in”: “each-column”",
      zh: "行“\(path)”有多列数据：请指明列，如 \(path)[\(example)]，或写明“in”：“each-column”")
  }

  fileprivate static func minusNeedsSpaces(_ path: String) -> Message {
    Message(
      en: "there is no row “\(path)”; a minus sign must have spaces around it",
      zh: "没有行“\(path)”；减号两侧须有空格")
  }

  fileprivate static func heading(_ path: String, hasChildren: Bool) -> Message {
    Message(
      en: "the row “\(path)” is a heading without a value",
      zh: "行“\(path)”是标题行，没有数值"
    ).didYouMean(hasChildren ? path + ".*" : nil)
  }

  fileprivate static func noChildren(_ path: String) -> Message {
    Message(
      en: "no row directly below “\(path)” has a value, so * stands for nothing",
      zh: "“\(path)”没有带数值的直接下级行，通配符 * 无所指")
  }
}
