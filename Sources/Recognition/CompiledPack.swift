import LintModel
import ReportText
import RulePack

/// A pack with everything derived from it that recognising a draft needs, made once a run.
///
/// It is a class because every report and every recogniser has it: none of them has to copy all that
/// is in it.
package final class CompiledPack: Sendable {
  /// The pack.
  package let pack: Pack
  /// The rows of all its tables, in order.
  package let rows: [TableRow]
  /// The cells of all its tables, in order: what the operands of relations count in.
  package let cells: [CellAddress]
  /// The significant characters of each row's unit; none where it has no unit.
  package let unitCores: [[UInt32]]
  /// Whether each cell is missing where a table does not have it: those of optional rows and of the
  /// variants of a form are not.
  package let isRequired: [Bool]
  /// Whether another row has the same indicator, for each row.
  private let hasSharedIndicator: [Bool]
  /// The columns of each row whose values are changes.
  private let signedColumns: [[Int]]
  /// Finds the phrases of the pack in the prose.
  let phrases: PhraseScanner
  /// What recognising the tables needs, by form.
  package let tables: [TableVocabulary]
  /// What recognising the headings needs.
  let outline: OutlineVocabulary

  /// Derives everything from a pack.
  package init(_ pack: Pack) {
    self.pack = pack
    rows = pack.rows
    cells = pack.cells
    unitCores = rows.map { LabelText.core($0.unit ?? "") }
    isRequired = pack.cells.map { [rows] cell in
      !rows[cell.row].isOptional && rows[cell.row].variant == nil
    }
    let rowsOfIndicator = Dictionary(rows.map { ($0.indicator, 1) }, uniquingKeysWith: +)
    hasSharedIndicator = rows.map { rowsOfIndicator[$0.indicator, default: 0] > 1 }
    signedColumns = pack.tables.flatMap { table in
      let signed = table.valueColumns.indices.filter { table.valueColumns[$0].isSigned }
      return table.rows.map { _ in signed }
    }
    phrases = PhraseScanner(pack)
    tables = pack.tables.indices.map { TableVocabulary($0, of: pack) }
    outline = OutlineVocabulary(pack.outline)
  }
}

extension CompiledPack {
  /// The form of the table that a row belongs to.
  package func form(ofRow row: Int) -> TableForm {
    let vocabulary = tables.first { $0.rowRange.contains(row) }
    return pack.tables[vocabulary?.form ?? 0]
  }

  /// Whether the values of a cell's column are changes, which may be negative or in words.
  package func isSigned(_ cell: CellAddress) -> Bool {
    signedColumns[cell.row].contains(cell.column)
  }

  /// The title of a cell's column; nil where its row has one value only.
  package func columnTitle(ofCell cell: Int) -> String? {
    let address = cells[cell]
    guard rows[address.row].columns.count > 1 else { return nil }
    return form(ofRow: address.row).valueColumns[address.column].title
  }

  /// What messages call a cell: the row's name and, where the row has several values, the column's
  /// title.
  package func name(ofCell cell: Int) -> Message {
    let row = rows[cells[cell].row].name
    guard let column = columnTitle(ofCell: cell) else { return Message(en: row, zh: row) }
    return Message(en: "\(row), \(column)", zh: "“\(row)”行“\(column)”栏")
  }

  /// What a row is called by itself: its indicator, or its name where other rows have the same, with
  /// that of the row above it where they share the name too.
  package func title(ofRow row: Int) -> String {
    let form = rows[row]
    guard hasSharedIndicator[row] else { return form.indicator }
    guard rows.count(where: { $0.name == form.name }) > 1, let parent = form.parent else {
      return form.name
    }
    return "\(rows[parent].name)—\(form.name)"
  }

  /// What messages about a cell alone call it, in quotation marks: the row's indicator, or its name
  /// where other rows have the same, and the column's title where the row has several values.
  package func quotedName(ofCell cell: Int) -> Message {
    let row = quotedRowName(ofCell: cell)
    guard let column = columnTitle(ofCell: cell) else { return row }
    return Message(
      en: "“\(column)” in row \(row.english)", zh: "\(row.chinese)行“\(column)”栏")
  }

  /// What messages call the row of a cell, in quotation marks, with that of the row above it where
  /// other rows have the same indicator: “复议后起诉”的“总计”.
  package func quotedRowName(ofCell cell: Int) -> Message {
    let index = cells[cell].row
    let row = rows[index]
    guard hasSharedIndicator[index], let parent = row.parent else {
      return Message(en: "“\(row.indicator)”", zh: "“\(row.indicator.insideQuotes)”")
    }
    let above = rows[parent].indicator
    return Message(
      en: "“\(row.indicator)” under “\(above)”",
      zh: "“\(above.insideQuotes)”的“\(row.indicator.insideQuotes)”")
  }

  /// What messages call a sum of cells: the names joined by signs, or the heading above them where
  /// they are all that stands below it.
  package func name(ofSum terms: [Relation.Term]) -> Message {
    let operands: [(cell: Int, isSubtracted: Bool)] = terms.compactMap { term in
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
      names.append(sign + "“\(rows[row].name)”" + (columnsName(same.map(\.cell)) ?? ""))
      index += same.count
    }
    let sum = names.joined()
    return Message(en: sum, zh: sum)
  }

  /// What several cells of one row have in common: the heading of their columns, or these. Nil for
  /// one cell.
  private func columnsName(_ cells: [Int]) -> String? {
    guard cells.count > 1, let first = cells.first else { return nil }
    let columns = form(ofRow: self.cells[first].row).valueColumns
    let own = cells.map { columns[self.cells[$0].column] }
    if let group = own[0].group, own.allSatisfy({ $0.group == group }) { return "（\(group)）" }
    return "（" + own.map(\.title).joined(separator: "、") + "）"
  }

  /// The name of the row below which some cells of one column are all that stands.
  private func heading(ofAll operands: [(cell: Int, isSubtracted: Bool)]) -> String? {
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
