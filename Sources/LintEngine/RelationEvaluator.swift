import ReportText
import RulePack

/// Evaluates relations over the values of tables that belong together, one of each form.
struct RelationEvaluator {
  /// A cell's part in a relation.
  struct Operand {
    /// The cell, an index of ``Pack/cells``.
    let cell: Int
    let name: String
    let value: Amount
    /// Where the value stands, in bytes.
    let range: Range<Int>
    let isSubtracted: Bool
    let isBlank: Bool
  }

  /// A relation that does not hold, with its figures.
  struct Breach {
    /// The cells on the left side.
    let left: [Operand]
    /// The cells on the right side.
    let right: [Operand]
    /// Both sides with names and figures: 收到申请数 12 ≠ 当面 3 + 传真 0 = 3.
    let formula: String
    /// What row or column all figures stand in, where the table has several columns.
    let setting: LocalizedText?
    /// How far the sides are apart.
    let difference: Amount
    /// The figures that the relation's condition speaks of and its sides do not.
    let condition: String
    /// Whether a blank cell was counted as 0.
    let hasBlanks: Bool
  }

  /// What evaluating a relation yields.
  enum Outcome {
    /// The relation holds, or would hold with some value of the cells that are blank.
    case holds
    /// It does not.
    case broken(Breach)
    /// The table is of a variant without these rows, or the condition does not hold.
    case notApplicable
    /// A row is missing, or a value is no number or too large.
    case impossible
  }

  private enum Value {
    case number(Amount, range: Range<Int>, isBlank: Bool)
    case absent(isRequired: Bool)
    case unusable
  }

  /// The pack.
  let pack: CompiledPack
  private let values: [Value]

  /// Prepares the evaluation.
  ///
  /// - Parameter tables: Tables of different forms.
  init(_ report: Report, _ tables: [RecognizedTable]) {
    pack = report.pack
    var values = pack.isRequired.map { Value.absent(isRequired: $0) }
    for row in tables.lazy.flatMap(\.rows) {
      if let index = row.row, row.unread != nil {
        for cell in pack.rows[index].cells { values[cell] = .unusable }
      }
      for cell in row.cells {
        guard let index = cell.cell else { continue }
        values[index] =
          switch cell.value {
          case .number(let amount): .number(amount, range: cell.range, isBlank: false)
          case .blank: .number(.zero, range: cell.range, isBlank: true)
          case .text: .unusable
          }
      }
    }
    self.values = values
  }

  /// What the cells say, in the order of ``Pack/cells``.
  var readings: [TableProblem.Reading] {
    values.map { value in
      switch value {
      case .number(let amount, _, let isBlank): isBlank ? .blank : .number(amount)
      case .absent(let isRequired): isRequired ? .unusable : .absent
      case .unusable: .unusable
      }
    }
  }

  /// Where the value of a cell stands, in bytes; nil where it has none.
  func range(ofCell cell: Int) -> Range<Int>? {
    guard case .number(_, let range, _) = values[cell] else { return nil }
    return range
  }

  /// Evaluates a relation.
  func evaluate(_ relation: Relation) -> Outcome {
    for condition in relation.conditions {
      guard let left = total(condition.left), let right = total(condition.right) else {
        return isVariantOnly(condition.left + condition.right) ? .notApplicable : .impossible
      }
      guard condition.comparison.holds(left, right) else { return .notApplicable }
    }
    guard let left = total(relation.left), let right = total(relation.right) else {
      return isVariantOnly(relation.left) ? .notApplicable : .impossible
    }
    guard !hasOnlyAbsentCells(relation.left) else { return .notApplicable }
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
    if canSettle(relation.comparison, difference, blanks) { return .holds }
    let conditionOperands = relation.conditions.flatMap { condition in
      [condition.left, condition.right].flatMap { side($0)?.operands ?? [] }
    }
    // With another value there, the condition might not hold.
    if conditionOperands.contains(where: \.isBlank) { return .holds }
    let operands = left.operands + right.operands
    var named = Set(operands.map(\.cell))
    let further = conditionOperands.filter { named.insert($0.cell).inserted }
    return .broken(
      Breach(
        left: left.operands, right: right.operands,
        formula: formula(left, relation.comparison, right), setting: setting(of: operands),
        difference: difference.magnitude,
        condition: further.map { "\($0.name) \($0.value)" }.joined(separator: "，"),
        hasBlanks: operands.contains(where: \.isBlank)))
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
    var total = Amount.zero
    for term in terms {
      let amount: Amount
      switch term.operand {
      case .constant(let number):
        guard let constant = Amount(number) else { return nil }
        amount = constant
      case .cell(let cell):
        switch values[cell] {
        case .unusable, .absent(isRequired: true): return nil
        case .absent(isRequired: false): continue
        case .number(let value, _, _): amount = value
        }
      }
      guard let sum = term.isSubtracted ? total.subtracting(amount) : total.adding(amount) else {
        return nil
      }
      total = sum
    }
    return total
  }

  /// The figures of one side; nil when it cannot be evaluated.
  func side(_ terms: [Relation.Term]) -> Side? {
    guard let total = total(terms) else { return nil }
    var side = Side(total: total)
    for term in terms {
      switch term.operand {
      case .constant: side.hasConstant = true
      case .cell(let cell):
        guard case .number(let value, let range, let isBlank) = values[cell] else { continue }
        side.operands.append(
          Operand(
            cell: cell, name: pack.rows[pack.cells[cell].row].name, value: value, range: range,
            isSubtracted: term.isSubtracted, isBlank: isBlank))
      }
    }
    return side
  }

  /// Whether a side has cells and the table has none of them.
  private func hasOnlyAbsentCells(_ terms: [Relation.Term]) -> Bool {
    var hasCells = false
    for case .cell(let cell) in terms.lazy.map(\.operand) {
      if case .number = values[cell] { return false }
      hasCells = true
    }
    return hasCells
  }

  private func isVariantOnly(_ terms: [Relation.Term]) -> Bool {
    terms.allSatisfy { term in
      guard case .cell(let cell) = term.operand else { return true }
      if case .absent(isRequired: false) = values[cell] { return true }
      return false
    }
  }

  // MARK: Formula

  /// What the figures of a relation have in common: all stand in one column, or in one row.
  private enum Setting {
    /// The table has one column of values, or the figures are of several tables.
    case none
    /// The row's names are left out.
    case row(Int)
    /// The column's title is left out.
    case column(String)
    /// Nothing, so that every figure is called by its row and its column.
    case cells
  }

  private func commonSetting(_ operands: [Operand]) -> Setting {
    guard let first = operands.first else { return .none }
    let titles = operands.map { pack.columnTitle(ofCell: $0.cell) }
    guard titles.contains(where: { $0 != nil }) else { return .none }
    let row = pack.cells[first.cell].row
    if operands.count > 1, operands.allSatisfy({ pack.cells[$0.cell].row == row }) {
      return .row(row)
    }
    if let title = titles[0], titles.allSatisfy({ $0 == title }) { return .column(title) }
    return .cells
  }

  private func setting(of operands: [Operand]) -> LocalizedText? {
    switch commonSetting(operands) {
    case .none, .cells: nil
    case .row(let row):
      LocalizedText(
        en: "row “\(pack.rows[row].name)”: ", zh: "“\(pack.rows[row].name)”行：")
    case .column(let title): LocalizedText(en: "column “\(title)”: ", zh: "“\(title)”栏：")
    }
  }

  private func formula(_ left: Side, _ comparison: Relation.Comparison, _ right: Side) -> String {
    let setting = commonSetting(left.operands + right.operands)
    var formula = ""
    append(left, setting, to: &formula)
    formula += " \(comparison.negation) "
    append(right, setting, to: &formula)
    return formula
  }

  private func append(_ side: Side, _ setting: Setting, to formula: inout String) {
    for (index, operand) in side.operands.enumerated() {
      if index > 0 { formula += " " }
      if operand.isSubtracted { formula += "− " } else if index > 0 { formula += "+ " }
      formula += name(operand, setting)
      formula += " "
      formula += operand.value.description
    }
    if side.operands.count > 1 || side.hasConstant, !side.operands.isEmpty { formula += " = " }
    if side.operands.count != 1 || side.hasConstant { formula += side.total.description }
  }

  private func name(_ operand: Operand, _ setting: Setting) -> String {
    guard let title = pack.columnTitle(ofCell: operand.cell) else { return operand.name }
    return switch setting {
    case .none, .column: operand.name
    case .row: title
    case .cells: "\(operand.name)（\(title)）"
    }
  }
}

extension Relation.Comparison {
  /// The sign between sides that break the relation.
  fileprivate var negation: String {
    switch self {
    case .equal: "≠"
    case .notEqual: "="
    case .atMost: ">"
    case .less: "≥"
    case .atLeast: "<"
    case .more: "≤"
    }
  }
}
