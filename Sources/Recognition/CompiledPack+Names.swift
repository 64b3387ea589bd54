import LintModel
import ReportText
import RulePack

/// What people call the cells, rows and sums of a pack's tables.
extension CompiledPack {
  /// The title of a cell's column; nil where its row has one value only.
  package func columnTitle(ofCell cell: CellID) -> String? {
    let address = cells[cell]
    guard rows[address.row].columns.count > 1 else { return nil }
    return form(ofRow: address.row).valueColumns[address.column].title
  }

  /// What messages call a cell: the row's name and, where the row has several values, the column's
  /// title.
  package func name(ofCell cell: CellID) -> Message {
    let row = rows[cells[cell].row].name
    guard let column = columnTitle(ofCell: cell) else { return Message(en: row, zh: row) }
    return Message(en: "\(row), \(column)", zh: "“\(row.insideQuotes)”行“\(column)”栏")
  }

  /// What a row is called by itself: its indicator, or its name where other rows have the same, with
  /// that of the row above it where they share the name too.
  package func title(ofRow row: RowID) -> String {
    let form = rows[row]
    guard hasSharedIndicator[row] else { return form.indicator }
    guard rows.count(where: { $0.name == form.name }) > 1, let parent = form.parent else {
      return form.name
    }
    return "\(rows[parent].name)—\(form.name)"
  }

  /// What messages about a cell alone call it, in quotation marks: the row's indicator, or its name
  /// where other rows have the same, and the column's title where the row has several values.
  package func quotedName(ofCell cell: CellID) -> Message {
    let row = quotedRowName(ofCell: cell)
    guard let column = columnTitle(ofCell: cell) else { return row }
    return Message(
      en: "“\(column)” in row \(row.english)", zh: "\(row.chinese)行“\(column)”栏")
  }

  /// What messages call the row of a cell, in quotation marks, with that of the row above it where
  /// other rows have the same indicator: “复议后起诉”的“总计”.
  package func quotedRowName(ofCell cell: CellID) -> Message {
    let index = cells[cell].row
    let row = rows[index].indicator.insideQuotes
    guard hasSharedIndicator[index], let parent = rows[index].parent else {
      return Message(en: "“\(row)”", zh: "“\(row)”")
    }
    let above = rows[parent].indicator.insideQuotes
    return Message(en: "“\(row)” under “\(above)”", zh: "“\(above)”的“\(row)”")
  }

  /// What messages call some cells of one row, in quotation marks: the row, and the columns where they
  /// are not all that it has.
  package func quotedName(ofCells cells: [CellID], inRow row: RowID) -> Message {
    let form = rows[row]
    let own =
      cells.first.map(quotedRowName(ofCell:))
      ?? Message(en: "“\(form.indicator.insideQuotes)”", zh: "“\(form.indicator.insideQuotes)”")
    let columns = cells.compactMap(columnTitle(ofCell:)).map { "“\($0)”" }
    guard !columns.isEmpty else { return own }
    let isWhole = cells.count > 1 && cells.count == form.columns.count
    let count =
      columns.count > 1 ? columns.count == 2 ? "两" : ChineseNumeral.string(columns.count) : ""
    return Message(
      en: isWhole ? own.english : "\(own.english), \(columns.joined(separator: ", "))",
      zh: "\(own.chinese)行\(isWhole ? "各" : columns.joined() + count)栏")
  }

  /// What is said to be missing of a row, in quotation marks: its short name, with the column where
  /// it is about one cell.
  package func shortName(ofRow row: RowID, cells: [CellID]) -> Message {
    let name = rows[row].name.insideQuotes
    guard cells.count == 1, let column = columnTitle(ofCell: cells[0]) else {
      return Message(en: "“\(name)”", zh: "“\(name)”")
    }
    return Message(en: "“\(column)” in row “\(name)”", zh: "“\(name)”行“\(column)”栏")
  }

  /// With more rows than these, a sum is called by its first and its last.
  private static let mostNamed = 4

  /// What messages call a sum of cells: the names joined by signs, or the heading above them where
  /// they are all that stands below it.
  package func name(ofSum terms: [Relation.Term]) -> Message {
    let operands: [(cell: CellID, isSubtracted: Bool)] = terms.compactMap { term in
      guard case .cell(let cell) = term.operand else { return nil }
      return (cell, term.isSubtracted)
    }
    if operands.count == 1 { return quotedName(ofCell: operands[0].cell) }
    if let heading = heading(ofAll: operands) {
      return Message(
        en: "the sum of the items under “\(heading)”", zh: "“\(heading)”各项合计")
    }
    var names: [String] = []
    var index = 0
    while index < operands.count {
      let row = cells[operands[index].cell].row
      let same = operands[index...].prefix { cells[$0.cell].row == row }
      let sign = operands[index].isSubtracted ? " − " : index == 0 ? "" : " + "
      names.append(
        sign + "“\(rows[row].name.insideQuotes)”" + (columnsName(same.map(\.cell)) ?? ""))
      index += same.count
    }
    let count = names.count
    if count > Self.mostNamed, !operands.contains(where: { $0.isSubtracted }),
      let first = operands.first, let last = operands.last
    {
      let ends = [first, last].map { rows[cells[$0.cell].row].name.insideQuotes }
      return Message(
        en: "the sum of the \(count) items from “\(ends[0])” to “\(ends[1])”",
        zh: "“\(ends[0])”至“\(ends[1])”\(count)项合计")
    }
    let sum = names.joined()
    return Message(en: sum, zh: sum)
  }

  /// What several cells of one row have in common: the heading of their columns, or these. Nil for
  /// one cell.
  private func columnsName(_ cells: [CellID]) -> String? {
    guard cells.count > 1, let first = cells.first else { return nil }
    let columns = form(ofRow: self.cells[first].row).valueColumns
    let own = cells.map { columns[self.cells[$0].column] }
    if let group = own[0].group, own.allSatisfy({ $0.group == group }) { return "（\(group)）" }
    return "（" + own.map(\.title).joined(separator: "、") + "）"
  }

  /// The name of the row below which some cells of one column are all that stands.
  private func heading(ofAll operands: [(cell: CellID, isSubtracted: Bool)]) -> String? {
    guard let first = operands.first, let parent = rows[cells[first.cell].row].parent,
      !operands.contains(where: \.isSubtracted)
    else { return nil }
    let children = rows.indices.filter { rows[$0].parent == parent && !rows[$0].isHeading }
    let own = operands.map { cells[$0.cell].row }
    guard own == children, Set(operands.map { cells[$0.cell].column }).count == 1 else {
      return nil
    }
    return rows[parent].name
  }
}
