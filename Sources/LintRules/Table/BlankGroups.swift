import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// Blank cells that are one finding: a row that nobody has filled in although the totals say what belongs
/// there, the same columns in many rows, or many indicators that stand side by side.
struct BlankGroup {
  /// Fewer rows in which the same columns are blank are told one by one.
  private static let fewestRows = 4

  /// The faults, indices of ``Facts/cellFaults``, in document order.
  let faults: [Int]
  /// Whether they are values of one line, below labels that stand side by side.
  var isLine = false

  /// Puts the faults into groups; each that is in none is told by itself.
  static func groups(of faults: [CellFault], in report: Report) -> [BlankGroup] {
    let rows = rowsLeftBlank(faults, report.pack)
    let taken = Set(rows.flatMap(\.faults))
    return rows + columnsLeftBlank(faults, report).filter { taken.isDisjoint(with: $0.faults) }
      + linesLeftBlank(faults, report)
  }

  /// The lines of values below labels that stand side by side, in which many are blank.
  private static func linesLeftBlank(_ faults: [CellFault], _ report: Report) -> [BlankGroup] {
    guard faults.count >= fewestRows else { return [] }
    let lines = report.tables.filter {
      report.pack.pack.tables[$0.form].orientation == .columns
    }
    return lines.compactMap { table in
      let place = table.range.lowerBound...table.range.upperBound
      let blank = faults.indices.filter { index in
        guard case .blank(nil) = faults[index].kind else { return false }
        return place.contains(faults[index].range.lowerBound)
      }
      return blank.count < fewestRows ? nil : BlankGroup(faults: blank, isLine: true)
    }
  }

  /// The rows of which every cell is blank, and not all because there was nothing.
  private static func rowsLeftBlank(_ faults: [CellFault], _ pack: CompiledPack) -> [BlankGroup] {
    var groups: [BlankGroup] = []
    var start = 0
    while start < faults.count {
      let row = faults[start].row
      let end = faults[start...].firstIndex { $0.row != row || !$0.isBlank } ?? faults.count
      if end - start > 1,
        Set(faults[start..<end].flatMap(\.cells).compactMap(\.cell)).count
          == pack.rows[row].cells.count
      {
        groups.append(BlankGroup(faults: Array(start..<end)))
      }
      start = max(end, start + 1)
    }
    return groups
  }

  /// The columns that are blank in many rows of a table.
  private static func columnsLeftBlank(_ faults: [CellFault], _ report: Report) -> [BlankGroup] {
    var rows: [Columns: [Int]] = [:]
    for (index, fault) in faults.enumerated() {
      guard case .blank(nil) = fault.kind, fault.cells.count > 1 else { continue }
      let table = report.tables.firstIndex { $0.range.contains(fault.range.lowerBound) }
      let columns = fault.cells.compactMap { $0.cell.map { report.pack.cells[$0].column } }
      rows[Columns(table: table, columns: columns), default: []].append(index)
    }
    return rows.values.filter { $0.count >= fewestRows }.map { BlankGroup(faults: $0) }
      .sorted { $0.faults[0] < $1.faults[0] }
  }

  private struct Columns: Hashable {
    let table: Int?
    let columns: [Int]
  }
}

extension BlankGroup {
  /// What to say of the group.
  func message(_ all: [CellFault], _ report: Report) -> Message {
    let own = faults.map { all[$0] }
    let signs = own.flatMap(\.cells).map { report.draft.text.string(in: $0.range) }
    let first = own[0]
    let row = report.pack.quotedRowName(ofCell: report.pack.rows[first.row].firstCell)
    guard !isLine else { return .blankLine(row, and: own.count - 1, signs) }
    guard Set(own.map(\.row)).count > 1 else {
      return .blankRow(row, signs, due: own.dueByColumn)
    }
    let columns = first.cells.compactMap { $0.cell.flatMap(report.pack.columnTitle(ofCell:)) }
    return .blankColumns(columns, from: row, rows: own.count, signs)
  }
}

extension CellFault {
  /// Whether it is that nothing is there.
  fileprivate var isBlank: Bool { if case .blank = kind { true } else { false } }

  /// Whether the totals say that a figure is missing.
  var isDue: Bool { if case .blank(.some) = kind { true } else { false } }
}

extension [CellFault] {
  /// What should be in the blank cells, from the first column to the last.
  fileprivate var dueByColumn: [Amount] {
    flatMap { fault -> [(RecognizedCell, Amount)] in
      guard case .blank(let due) = fault.kind else { return [] }
      return fault.cells.map { ($0, due ?? .zero) }
    }.sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }.map(\.1)
  }
}

extension Message {
  fileprivate static func blankRow(_ row: Message, _ signs: [String], due: [Amount]) -> Message {
    let state = blankState(signs)
    let due = due.map { "\($0)" }
    return Message(
      en: "the values of \(row.english) are \(state.english); by the totals they should be "
        + due.joined(separator: ", "),
      zh: "\(row.chinese)行各栏\(state.chinese)，按合计推算应依次为\(due.joined(separator: "、"))")
  }

  fileprivate static func blankLine(
    _ first: Message, and others: Int, _ signs: [String]
  ) -> Message {
    let state = blankState(signs)
    return Message(
      en: "the values of \(first.english) and \(others) more indicators are \(state.english); "
        + "write 0 where there was nothing",
      zh: "\(first.chinese)等\(others + 1)栏均\(state.chinese)，没有发生的应填0")
  }

  fileprivate static func blankColumns(
    _ columns: [String], from row: Message, rows: Int, _ signs: [String]
  ) -> Message {
    let state = blankState(signs)
    let titles = columns.map { "“\($0)”" }
    let count = ChineseNumeral.string(columns.count)
    return Message(
      en:
        "\(titles.joined(separator: ", ")): \(state.english) in \(rows) rows, of which \(row.english) is the "
        + "first; write 0 where there was nothing",
      zh: "\(row.chinese)等\(rows)行的\(titles.joined())\(count)栏均\(state.chinese)，没有发生的应填0")
  }

  /// What stands in cells that are blank, or as good as that.
  private static func blankState(_ signs: [String]) -> Message {
    let marks = signs.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard marks.count == 1, let mark = marks.first, !mark.isEmpty else {
      return Message(en: "blank", zh: "未填数据")
    }
    return Message(en: "“\(mark)”", zh: "填了“\(mark)”")
  }
}
