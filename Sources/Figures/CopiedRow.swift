import Recognition
import ReportText
import RulePack

/// A row whose figures were typed over with those of another: both rows agree in every column, and the
/// totals of several columns fail by what was lost.
package struct CopiedRow: Sendable {
  /// The lower of the two rows, which alike could be the wrong one.
  package let row: RowID
  /// The row that has the same figures.
  package let source: RowID
  /// The cells of the lower row, in the order of the columns, with what the totals say should be there.
  package let due: [(cell: CellID, amount: Amount)]
  /// The broken relations that this explains, in order.
  package let relations: [Int]

  /// Rows that agree in fewer figures than these, zeros aside, may do so by chance.
  private static let fewestFigures = 3
  /// One total that fails has a nearer explanation.
  private static let fewestTotals = 2

  /// Finds the row by the relations that do not hold.
  ///
  /// - Parameters:
  ///   - breaches: The broken relations, by their index in ``Pack/relations``.
  ///   - figures: What the cells say.
  static func find(
    _ breaches: [Int: RelationEvaluator.Breach], _ figures: TableFigures, _ pack: CompiledPack
  ) -> CopiedRow? {
    let totals = breaches.filter { pack.pack.relations[$0.key].isTotal && !$0.value.hasBlanks }
      .mapValues { breach in
        breach.right.filter { !$0.isSubtracted }.map { pack.cells[$0.cell].row }
      }
      .filter { Set($0.value).count > 1 }
    guard totals.count >= fewestTotals, let first = totals.values.first else { return nil }
    let common = totals.values.dropFirst().reduce(Set(first)) { $0.intersection($1) }
    let candidates = common.sorted().filter { figuresOf($0, figures, pack) >= fewestFigures }
    let pairs = candidates.enumerated().flatMap { index, source in
      candidates[(index + 1)...].filter { agree(source, $0, figures, pack) }.map { (source, $0) }
    }
    guard pairs.count == 1, let (source, row) = pairs.first else { return nil }
    let copied = CopiedRow(
      row: row, source: source,
      due: due(in: row, totals.keys.compactMap { breaches[$0] }, figures, pack),
      relations: totals.keys.sorted())
    return copied.explainsAll(figures, pack) ? copied : nil
  }

  /// How many figures a row has that are not 0.
  private static func figuresOf(
    _ row: RowID, _ figures: TableFigures, _ pack: CompiledPack
  ) -> Int {
    pack.rows[row].cells.count { figures.amount(ofCell: $0).map { $0 != .zero } ?? false }
  }

  /// Whether two rows have a figure in every column, and the same.
  private static func agree(
    _ row: RowID, _ other: RowID, _ figures: TableFigures, _ pack: CompiledPack
  ) -> Bool {
    let pairs = zip(pack.rows[row].cells, pack.rows[other].cells)
    return pack.rows[row].cells.count == pack.rows[other].cells.count
      && pairs.allSatisfy { cell, other in
        figures.amount(ofCell: cell) != nil
          && figures.amount(ofCell: cell) == figures.amount(ofCell: other)
      }
  }

  /// What the broken totals say should be in a row; what is there where none is broken.
  private static func due(
    in row: RowID, _ totals: [RelationEvaluator.Breach], _ figures: TableFigures,
    _ pack: CompiledPack
  ) -> [(cell: CellID, amount: Amount)] {
    pack.rows[row].cells.compactMap { cell in
      guard let amount = figures.amount(ofCell: cell) else { return nil }
      let total = totals.first { $0.right.contains { $0.cell == cell } }
      guard let total else { return (cell, amount) }
      return (cell, amount.adding(total.excess) ?? amount)
    }
  }

  /// Whether all relations of the row hold with the figures that are due, and none of them is negative.
  private func explainsAll(_ figures: TableFigures, _ pack: CompiledPack) -> Bool {
    guard due.allSatisfy({ $0.amount >= .zero }) else { return false }
    let amounts = Dictionary(due.map { ($0.cell, $0.amount) }) { first, _ in first }
    let evaluator = RelationEvaluator(pack, figures.correcting(amounts))
    return pack.pack.relations.enumerated().allSatisfy { index, relation in
      let concerns = (relation.left + relation.right).compactMap(\.cell)
        .contains { amounts[$0] != nil }
      guard concerns || relations.contains(index) else { return true }
      guard case .broken = evaluator.evaluate(relation) else { return true }
      return false
    }
  }
}

extension Relation {
  /// Whether it says that a figure is a sum.
  fileprivate var isTotal: Bool {
    comparison == .equal && conditions.isEmpty && left.count == 1 && right.count > 1
  }
}
