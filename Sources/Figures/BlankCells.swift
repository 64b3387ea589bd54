import ReportText
import RulePack

/// What the relations say about cells that are blank. A blank may be a 0 that nobody wrote or a
/// figure that somebody forgot, so a relation that one figure for it would satisfy is not broken:
/// the blank cell is the finding.
extension RelationEvaluator {
  /// Whether values of the blank cells exist with which a relation that does not hold with zeros
  /// would hold.
  ///
  /// - Parameters:
  ///   - difference: The left side less the right side, blank cells counted as 0.
  ///   - blanks: The blank cells of both sides.
  ///   - isSideBlank: Whether all cells of one side are blank, so that nobody has filled it in yet.
  func canSettle(
    _ comparison: Relation.Comparison, _ difference: Amount, _ blanks: [BlankOperand],
    isSideBlank: Bool
  ) -> Bool {
    let canRise = blanks.contains { $0.sign > 0 }
    let canFall = blanks.contains { $0.sign < 0 }
    switch comparison {
    case .equal:
      // Of several blanks nobody can say which is the one that was forgotten; the total is wrong as
      // it stands.
      guard blanks.count == 1 || isSideBlank else { return false }
      let canReach = difference < .zero ? canRise : canFall
      return canReach && (difference.isWhole || blanks.contains(where: \.allowsDecimals))
    case .notEqual: return canRise || canFall
    case .atMost, .less: return canFall
    case .atLeast, .more: return canRise
    }
  }

  /// The blank cells of two sides, each once. Cells whose parts in the sides cancel each other
  /// out are not among them.
  func blanks(left: [Operand], right: [Operand]) -> [BlankOperand] {
    var signs: [Operand.Source: Int] = [:]
    for operand in left where operand.isBlank {
      signs[operand.source, default: 0] += operand.isSubtracted ? -1 : 1
    }
    for operand in right where operand.isBlank {
      signs[operand.source, default: 0] += operand.isSubtracted ? 1 : -1
    }
    return signs.compactMap { source, sign in
      let row = pack.rows[pack.cells[source.cell].row]
      return sign == 0
        ? nil : BlankOperand(cell: source.cell, sign: sign, allowsDecimals: row.allowsDecimals)
    }
  }

  /// The values that blank cells must have according to the sums, by cell: where a cell is the only
  /// blank one of a sum, and no other sum says otherwise.
  func valuesOfBlanks(by relations: [Relation]) -> [CellID: Amount] {
    var values: [CellID: Amount] = [:]
    var contradicted: Set<CellID> = []
    // A relation is a lot to copy.
    let all = relations.span
    for index in all.indices where all[index].isPlainSum {
      guard let (cell, value) = valueOfBlank(in: all[index]) else { continue }
      if let other = values[cell], other != value { contradicted.insert(cell) }
      values[cell] = value
    }
    return values.filter { !contradicted.contains($0.key) }
  }

  /// The cells of the relations that fail when blank cells are filled in, and do not as long as they are
  /// blank, or would not with other figures there.
  func cellsOfRelationsBroken(
    by filled: [CellID: Amount], _ relations: [Relation]
  ) -> Set<CellID> {
    guard !filled.isEmpty else { return [] }
    let later = correcting(filled)
    var cells: Set<CellID> = []
    let all = relations.span
    for index in all.indices {
      guard case .broken(let breach) = later.evaluate(all[index]) else { continue }
      if case .broken = evaluate(all[index]), !couldBlanksSettle(all[index]) { continue }
      cells.formUnion(breach.operands.lazy.filter { !$0.source.isPrevious }.map(\.cell))
      for condition in all[index].conditions {
        cells.formUnion((condition.left + condition.right).compactMap(\.cell))
      }
    }
    return cells
  }

  /// Whether figures in the blank cells of a broken relation, however many there are, could make it hold.
  private func couldBlanksSettle(_ relation: Relation) -> Bool {
    guard let left = side(relation.left), let right = side(relation.right),
      let difference = left.total.subtracting(right.total)
    else { return false }
    return canSettle(
      relation.comparison, difference, blanks(left: left.operands, right: right.operands),
      isSideBlank: true)
  }

  private func valueOfBlank(in relation: Relation) -> (cell: CellID, value: Amount)? {
    // Most sums have none.
    guard hasBlank(relation.left) || hasBlank(relation.right),
      let left = side(relation.left), let right = side(relation.right)
    else { return nil }
    let blanks = blanks(left: left.operands, right: right.operands)
    guard blanks.count == 1, let blank = blanks.first, abs(blank.sign) == 1 else { return nil }
    let value =
      blank.sign > 0
      ? right.total.subtracting(left.total) : left.total.subtracting(right.total)
    guard let value, value >= .zero, value.isWhole || blank.allowsDecimals else { return nil }
    return (blank.cell, value)
  }
}

extension Relation {
  /// Whether it is a sum of the table that always has to come out.
  fileprivate var isPlainSum: Bool {
    rule == .tableSum && comparison == .equal && conditions.isEmpty
  }
}

/// A blank cell's part in a relation.
struct BlankOperand {
  /// The cell.
  let cell: CellID
  /// How often its value is added to the left side; negative where it is subtracted.
  let sign: Int
  /// Whether its value may have decimals.
  let allowsDecimals: Bool
}
