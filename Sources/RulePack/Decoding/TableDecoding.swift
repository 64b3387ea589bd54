import LintModel
import ReportText

/// The tables.
extension PackDecoder {
  /// The required tables.
  ///
  /// - Parameter agencies: The ids of the kinds of agencies that there are.
  mutating func tables(of root: JSONNode, agencies: [String]) -> PackList<FormID, TableForm> {
    var rows = RowList(agencies: agencies)
    let tables = entries(.tables, of: root, .table).map { entry in
      let node = entry.node
      requireEntries(.captions, of: node)
      requireEntries(.rows, of: node)
      let first = rows.rows.count
      let columns = columns(of: node)
      rows.columns = columns.filter { $0.role == .value }
      let orientation = choice(.orientation, of: node, TableForm.Orientation.self) ?? .rows
      if orientation == .columns, rows.columns.count > 1, let place = node[.orientation]?.place {
        problems.report(place, .oneLineOfValues)
      }
      appendRows(.rows, of: node, below: nil, to: &rows)
      return TableForm(
        id: entry.id,
        captions: texts(.captions, of: node),
        columns: columns,
        valueColumns: rows.columns,
        rows: Array(rows.rows.elements[first...]),
        orientation: orientation,
        section: section(of: node, in: root),
        outdatedForms: outdatedForms(of: node),
        corner: text(.corner, of: node),
        above: text(.above, of: node))
    }
    return PackList(tables)
  }

  private mutating func section(of table: JSONNode, in root: JSONNode) -> String? {
    guard let id = text(.section, of: table), let node = table[.section] else { return nil }
    guard case .array(let sections) = root[.outline]?[.sections]?.value else {
      problems.report(node.place, .unknownSection(id, meant: nil))
      return nil
    }
    let ids = sections.compactMap { $0[.id]?.string }
    if !ids.contains(id) {
      problems.report(
        node.place, .unknownSection(id, meant: Suggestion.nearest(to: id, in: ids)))
    }
    return id
  }

  private mutating func columns(of table: JSONNode) -> [TableColumn] {
    let problemsBefore = problems.problems.count
    let columns = entries(.columns, of: table, .column).map { entry in
      TableColumn(
        id: entry.id,
        title: text(.title, of: entry.node) ?? "",
        role: choice(.role, of: entry.node, TableColumn.Role.self) ?? .label,
        group: text(.group, of: entry.node),
        aliases: texts(.aliases, of: entry.node),
        isSigned: boolean(.signed, of: entry.node))
    }
    if let node = table[.columns], problems.problems.count == problemsBefore {
      let count = { role in columns.count { $0.role == role } }
      if count(.label) != 1 || count(.unit) > 1 || count(.value) < 1 {
        problems.report(node.place, .columnRoles)
      } else if count(.value) > 1, let unit = unitColumn(in: node) {
        problems.report(unit.place, .unitsBesideSeveralValues)
      }
    }
    return columns
  }

  /// The column of units in a list of columns.
  private func unitColumn(in columns: JSONNode) -> JSONNode? {
    guard case .array(let nodes) = columns.value else { return nil }
    return nodes.first { $0[.role]?.string == TableColumn.Role.unit.rawValue }
  }

  private mutating func outdatedForms(of table: JSONNode) -> [OutdatedForm] {
    guard let list = table[.outdatedForms] else { return [] }
    return self.list(list).compactMap { node in
      guard check(node, .outdatedForm) else { return nil }
      requireEntries(.labels, of: node)
      let labels = texts(.labels, of: node)
      return OutdatedForm(
        name: localizedText(.name, of: node) ?? Message(en: "", zh: ""),
        labels: labels,
        atLeast: integer(.atLeast, of: node, in: 1...max(1, labels.count)) ?? 1)
    }
  }
}

/// The rows of all tables so far, in order.
private struct RowList {
  /// The ids of the kinds of agencies that rows may name.
  let agencies: [String]
  var rows = PackList<RowID, TableRow>()
  /// The top-level rows, whose ids must be unique over all tables, since a path does not name the
  /// table.
  var topLevel: [String: Place] = [:]
  /// The value columns of the table whose rows are being read.
  var columns: [TableColumn] = []
  /// How many cells the rows so far have.
  var cellCount = 0
}

extension PackDecoder {
  private mutating func appendRows(
    _ key: PackKey, of object: JSONNode, below parent: RowID?, to list: inout RowList
  ) {
    var siblings: [String: Place] = [:]
    let entries =
      parent == nil
      ? entries(key, of: object, .row, known: &list.topLevel)
      : entries(key, of: object, .row, known: &siblings)
    for entry in entries {
      let row = row(entry, below: parent.map { ($0, list.rows[$0]) }, list)
      list.cellCount += max(1, row.columns.count)
      let id = list.rows.append(row)
      appendRows(.children, of: entry.node, below: id, to: &list)
    }
  }

  /// The columns in which a row has values: all, or those that it names.
  private mutating func columns(of row: JSONNode, _ list: RowList) -> [Int] {
    guard row[.unit] != nil else {
      if let node = row[.columns] { problems.report(node.place, .columnsOfHeading) }
      return []
    }
    guard let node = row[.columns] else { return Array(list.columns.indices) }
    requireEntries(.columns, of: row)
    let ids = list.columns.map(\.id)
    let named = self.list(node).compactMap { node -> Int? in
      guard let id = text(node) else { return nil }
      guard let index = ids.firstIndex(of: id) else {
        problems.report(
          node.place, .unknownColumn(id, meant: Suggestion.nearest(to: id, in: ids)))
        return nil
      }
      return index
    }
    return Set(named).sorted()
  }

  private mutating func row(
    _ entry: Entry, below parent: (id: RowID, row: TableRow)?, _ list: RowList
  ) -> TableRow {
    let node = entry.node
    if !FormulaLexer.isName(entry.id), let id = node[.id] {
      problems.report(id.place, .noName(entry.id))
    }
    let label = text(.label, of: node) ?? ""
    return TableRow(
      path: parent.map { "\($0.row.path).\(entry.id)" } ?? entry.id,
      label: label,
      indicator: RowName.short(label), name: text(.name, of: node) ?? RowName.short(label),
      aliases: texts(.aliases, of: node),
      // A unit that cannot be used still makes the row one with a value.
      unit: node[.unit] == nil ? nil : text(.unit, of: node) ?? "",
      parent: parent?.id,
      depth: parent.map { $0.row.depth + 1 } ?? 0,
      isOptional: boolean(.optional, of: node) || boolean(.together, of: node),
      isOptionalTogether: boolean(.together, of: node),
      variant: text(.variant, of: node),
      noneFor: agencyIDs(.noneFor, of: node, among: list.agencies),
      meaning: choice(.means, of: node, RowMeaning.self),
      block: text(.block, of: node),
      allowsDecimals: boolean(.decimals, of: node),
      columns: columns(of: node, list),
      firstCell: CellID(rawValue: list.cellCount))
  }
}

extension Message {
  fileprivate static let columnRoles = Message(
    en: "a table needs one column of the role “label”, at least one of the role “value”, "
      + "and at most one of the role “unit”",
    zh: "一个表须有一个“label”列、至少一个“value”列，至多一个“unit”列")
  fileprivate static let unitsBesideSeveralValues = Message(
    en: "a table with several columns of the role “value” cannot be read with a column of the role "
      + "“unit”: take this column out and give the unit with each row, as “unit”",
    zh: "有多个“value”列的表不能另设“unit”列（读不出各行数据）：请去掉此列，单位写在各行的“unit”中")
  fileprivate static let oneLineOfValues = Message(
    en: "a table whose indicators stand side by side has one column of the role “value”",
    zh: "指标横向排列的表只能有一个“value”列")
  fileprivate static let columnsOfHeading = Message(
    en: "a heading has no values, so it has no columns; a row with values needs a “unit”",
    zh: "标题行没有数据，不能有“columns”；有数据的行须有“unit”")

  fileprivate static func unknownSection(_ id: String, meant: String?) -> Message {
    Message(
      en: "the outline has no part “\(id)”", zh: "大纲中没有“\(id)”这一部分"
    ).didYouMean(meant)
  }

  fileprivate static func unknownColumn(_ id: String, meant: String?) -> Message {
    Message(
      en: "the table has no column “\(id)” of the role “value”", zh: "表中没有数据列“\(id)”"
    ).didYouMean(meant)
  }

  fileprivate static func noName(_ id: String) -> Message {
    if FormulaKeyword(rawValue: id) != nil {
      return Message(
        en: "a row cannot be called “\(id)”, which is a word of the relation language",
        zh: "行的 id 不能为“\(id)”，它是勾稽关系语言的关键字")
    }
    return Message(
      en: "“\(id)” cannot be the id of a row: use letters a to z, digits and hyphens, beginning "
        + "with a letter and not ending with a hyphen",
      zh: "“\(id)”不能作为行的 id：只能用英文字母、数字和连字符，以字母开头，不以连字符结尾")
  }
}
