import LintModel
import Recognition
import ReportText
import RulePack

/// Evaluates relations over the values of tables that belong together, one of each form.
package struct RelationEvaluator {
  /// A cell's part in a relation.
  package struct Operand {
    /// A cell of this year's form, in this year's report or in last year's.
    package struct Source: Hashable {
      /// The cell.
      package let cell: CellID
      /// Whether it is the cell of last year's report.
      package let isPrevious: Bool

      /// Names a cell.
      package init(cell: CellID, isPrevious: Bool) {
        self.cell = cell
        self.isPrevious = isPrevious
      }
    }

    /// Whose figure it is.
    package let source: Source
    let name: String
    package let value: Amount
    /// Where the value stands, in bytes of the report that it is in.
    package let range: Range<Int>
    let isSubtracted: Bool
    let isBlank: Bool

    /// The cell.
    package var cell: CellID { source.cell }
  }

  /// A relation that does not hold, with its figures.
  package struct Breach {
    /// The cells on the left side.
    let left: [Operand]
    /// The cells on the right side.
    let right: [Operand]
    /// Both sides with names and figures: 收到申请数 12 ≠ 当面 3 + 传真 0 = 3.
    package let formula: Message
    /// What row or column all figures stand in, where the table has several columns.
    package let setting: Message?
    /// By how much the left side is more than the right.
    package let excess: Amount
    /// The figures that the relation's condition speaks of and its sides do not.
    package let condition: Message
    /// Whether a blank cell was counted as 0.
    package let hasBlanks: Bool
    /// Whether all that is wrong is that a figure is 0.
    package let isAbsence: Bool

    /// How far the sides are apart.
    package var difference: Amount { excess.magnitude }

    /// The cells on both sides.
    package var operands: [Operand] { left + right }
  }

  /// What evaluating a relation yields.
  package enum Outcome {
    /// The relation holds, or would hold with some value of the cells that are blank.
    case holds
    /// It does not.
    case broken(Breach)
    /// The table is of a variant without these rows, or the condition does not hold.
    case notApplicable
    /// A row is missing, or a value is no number or too large.
    case impossible
  }

  /// The pack.
  let pack: CompiledPack
  private let figures: TableFigures
  private let previous: PreviousReport?

  /// Prepares the evaluation.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - figures: What the cells of tables that belong together say.
  ///   - previous: Last year's report, for the relations that compare with it.
  package init(_ pack: CompiledPack, _ figures: TableFigures, previous: PreviousReport? = nil) {
    self.pack = pack
    self.figures = figures
    self.previous = previous
  }

  /// The evaluation with other numbers in some cells.
  func correcting(_ numbers: [CellID: Amount]) -> RelationEvaluator {
    RelationEvaluator(pack, figures.correcting(numbers), previous: previous)
  }

  /// Evaluates a relation.
  package func evaluate(_ relation: Relation) -> Outcome {
    for condition in relation.conditions {
      guard let left = total(condition.left), let right = total(condition.right) else {
        return isVariantOnly(condition.left + condition.right) ? .notApplicable : .impossible
      }
      guard condition.comparison.holds(left, right) else { return .notApplicable }
    }
    guard let left = total(relation.left), let right = total(relation.right) else {
      return isVariantOnly(relation.left) ? .notApplicable : .impossible
    }
    guard !hasOnlyAbsentCells(relation.left), !hasOnlyAbsentCells(relation.right) else {
      return .notApplicable
    }
    guard !relation.comparison.holds(left, right) else { return .holds }
    guard let difference = left.subtracting(right) else { return .impossible }
    return evaluateBroken(relation, difference)
  }

  /// Evaluates a relation whose sides do not compare as they should, blank cells counted as 0.
  private func evaluateBroken(_ relation: Relation, _ difference: Amount) -> Outcome {
    guard let left = side(relation.left), let right = side(relation.right) else {
      return .impossible
    }
    let blanks = blanks(left: left.operands, right: right.operands)
    let isSideBlank = [left, right].contains { side in
      !side.operands.isEmpty && !side.hasConstant && side.operands.allSatisfy(\.isBlank)
    }
    if canSettle(relation.comparison, difference, blanks, isSideBlank: isSideBlank) {
      return .holds
    }
    let conditionOperands = relation.conditions.flatMap { condition in
      [condition.left, condition.right].flatMap { side($0)?.operands ?? [] }
    }
    // With another value there, the condition might not hold.
    if conditionOperands.contains(where: \.isBlank) { return .holds }
    let operands = left.operands + right.operands
    var named = Set(operands.map(\.source))
    let further = conditionOperands.filter { named.insert($0.source).inserted }
    return .broken(
      Breach(
        left: left.operands, right: right.operands,
        formula: formula(left, relation.comparison, right), setting: setting(of: operands),
        excess: difference,
        condition: Message { language in
          further.map { "\($0.name(in: language)) \($0.value)" }.joined(separator: "，")
        },
        hasBlanks: operands.contains(where: \.isBlank),
        isAbsence: isAbsence(left, relation.comparison, right)))
  }

  // MARK: Sides

  /// The figures of one side of a relation.
  struct Side {
    /// Their sum, blank cells counted as 0.
    var total = Amount.zero
    /// The cells.
    var operands: [Operand] = []
    /// Whether there is a number among them.
    var hasConstant = false
  }

  /// The sum of one side, blank cells counted as 0; nil when it cannot be evaluated.
  private func total(_ terms: [Relation.Term]) -> Amount? {
    Relation.sum(terms) { operand in
      switch operand {
      case .constant(let number): return Amount(number)
      case .cell, .previous:
        let value = self.value(of: operand)
        return value == .absent ? .zero : value?.amountOrZero
      }
    }
  }

  /// The figures of one side; nil when it cannot be evaluated.
  func side(_ terms: [Relation.Term]) -> Side? {
    guard let total = total(terms) else { return nil }
    var side = Side(total: total)
    for term in terms {
      switch term.operand {
      case .constant: side.hasConstant = true
      case .cell(let cell), .previous(let cell):
        let source = Operand.Source(cell: cell, isPrevious: term.operand == .previous(cell))
        guard let value = value(of: source), let amount = value.amountOrZero,
          let range = range(of: source)
        else { continue }
        side.operands.append(
          Operand(
            source: source, name: pack.rows[pack.cells[cell].row].name, value: amount, range: range,
            isSubtracted: term.isSubtracted, isBlank: value == .blank))
      }
    }
    return side
  }

  /// Whether a side has cells and the table has none of them.
  private func hasOnlyAbsentCells(_ terms: [Relation.Term]) -> Bool {
    var hasCells = false
    for case .cell(let cell) in terms.lazy.map(\.operand) {
      if figures[cell].isFigure { return false }
      hasCells = true
    }
    return hasCells
  }

  /// What a cell says; nil where last year's report has no such cell.
  package func value(of source: Operand.Source) -> CellValue? {
    source.isPrevious ? previous?.value(ofCell: source.cell) : figures[source.cell]
  }

  /// Whether a side has a cell that is blank.
  func hasBlank(_ terms: [Relation.Term]) -> Bool {
    terms.contains { value(of: $0.operand) == .blank }
  }

  private func value(of operand: Relation.Term.Operand) -> CellValue? {
    switch operand {
    case .constant: nil
    case .cell(let cell): figures[cell]
    case .previous(let cell): previous?.value(ofCell: cell)
    }
  }

  private func range(of source: Operand.Source) -> Range<Int>? {
    source.isPrevious ? previous?.range(ofCell: source.cell) : figures.range(ofCell: source.cell)
  }

  private func isVariantOnly(_ terms: [Relation.Term]) -> Bool {
    terms.allSatisfy { term in
      switch term.operand {
      case .constant: return true
      case .previous: return false
      case .cell(let cell):
        return figures[cell] == .absent
      }
    }
  }
}
