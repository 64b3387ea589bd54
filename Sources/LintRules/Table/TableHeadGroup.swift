import Recognition
import ReportText
import RulePack

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

  /// The titles of which it is clear which is meant, though their wording is not the form's.
  var reworded: [TableHead.Cell] { lines.joined().filter(\.isReworded) }

  /// The title that alone stands in another place, where all others of its line are in order.
  ///
  /// - Parameter titles: The form's titles of all columns.
  func moved(_ titles: [String]) -> MovedLabel? {
    let wrong = lines.filter { line in !zip(line.order, line.order.dropFirst()).allSatisfy(<) }
    guard wrong.count == 1, let line = wrong.first,
      let moved = MovedLabel.moved(among: line.order)
    else { return nil }
    let cells = line.filter { $0.column != nil }
    return MovedLabel(
      [cells[moved.index].range], .beside(titles[moved.neighbour], isBefore: moved.isBefore))
  }

  /// Those of some titles that are meant for one over several columns, or over the labels.
  func misworded(
    _ unknown: [TableHead.Cell], likeWide titles: [String], _ span: Span<UInt8>
  ) -> [(found: TableHead.Cell, expected: String)] {
    unknown.compactMap { cell in
      let core = LabelText.core(span, cell.range)
      let expected = titles.first { title in
        let right = LabelText.core(title)
        return core.isOneEditFrom(right)
          || LabelPairs(core).similarity(to: LabelPairs(right)) >= 0.6
      }
      return expected.map { (cell, $0) }
    }
  }

  /// Those of some titles that must be meant for columns which none names: as many as those, or one that
  /// resembles theirs.
  func misworded(
    _ unknown: [TableHead.Cell], like titles: [String], _ span: Span<UInt8>
  ) -> [(found: TableHead.Cell, expected: Int)] {
    let missing = self.missing
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

extension [TableHead.Cell] {
  /// The columns that the titles of a line name, from left to right.
  fileprivate var order: [Int] { compactMap(\.column) }
}
