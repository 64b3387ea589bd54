import ReportText
import RulePack

/// Evaluates relations over the values of tables that belong together, one of each form.
struct RelationEvaluator {
  /// A row's part in a relation.
  struct Operand {
    let row: Int
    let name: String
    let value: Amount
    let cell: Range<Int>
    let isSubtracted: Bool
    let isBlank: Bool
  }

  /// A relation that does not hold, with its figures.
  struct Breach {
    /// The rows on the left side.
    let left: [Operand]
    /// The rows on the right side.
    let right: [Operand]
    /// Both sides with names and figures: 收到申请数 12 ≠ 当面 3 + 传真 0 = 3.
    let formula: String
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
    case number(Amount, cell: Range<Int>, isBlank: Bool)
    case absent(isRequired: Bool)
    case unusable
  }

  /// The rows of all tables of the pack.
  let rows: [TableRow]
  private let values: [Value]

  /// Prepares the evaluation.
  ///
  /// - Parameter tables: Tables of different forms.
  init(_ report: Report, _ tables: [RecognizedTable]) {
    rows = report.pack.rows
    var values = rows.map { Value.absent(isRequired: !$0.isOptional && $0.variant == nil) }
    for row in tables.lazy.flatMap(\.rows) {
      guard let index = row.row, let cell = row.cell else { continue }
      values[index] =
        switch row.value {
        case .number(let amount): .number(amount, cell: cell, isBlank: false)
        case .blank: .number(.zero, cell: cell, isBlank: true)
        case .text: .unusable
        }
    }
    self.values = values
  }

  /// What the value cells say, by row.
  var readings: [TableProblem.Reading] {
    values.map { value in
      switch value {
      case .number(let amount, _, let isBlank): isBlank ? .blank : .number(amount)
      case .absent(let isRequired): isRequired ? .unusable : .absent
      case .unusable: .unusable
      }
    }
  }

  /// Where the value of a row stands, in bytes; nil where it has none.
  func cell(ofRow row: Int) -> Range<Int>? {
    guard case .number(_, let cell, _) = values[row] else { return nil }
    return cell
  }

  /// Evaluates a relation.
  func evaluate(_ relation: Relation) -> Outcome {
    var conditionOperands: [Operand] = []
    for condition in relation.conditions {
      guard let left = side(condition.left), let right = side(condition.right) else {
        return isVariantOnly(condition.left + condition.right) ? .notApplicable : .impossible
      }
      guard condition.comparison.holds(left.total, right.total) else { return .notApplicable }
      conditionOperands += left.operands + right.operands
    }
    guard let left = side(relation.left), let right = side(relation.right) else {
      return isVariantOnly(relation.left) ? .notApplicable : .impossible
    }
    let hasRows = relation.left.contains { if case .row = $0.operand { true } else { false } }
    guard !hasRows || !left.operands.isEmpty else { return .notApplicable }
    guard !relation.comparison.holds(left.total, right.total) else { return .holds }
    guard let difference = left.total.subtracting(right.total) else { return .impossible }
    let blanks = blanks(left: left.operands, right: right.operands)
    if canSettle(relation.comparison, difference, blanks) { return .holds }
    // With another value there, the condition might not hold.
    if conditionOperands.contains(where: \.isBlank) { return .holds }
    let operands = left.operands + right.operands
    var named = Set(operands.map(\.row))
    let further = conditionOperands.filter { named.insert($0.row).inserted }
    return .broken(
      Breach(
        left: left.operands, right: right.operands,
        formula: formula(left, relation.comparison, right), difference: difference.magnitude,
        condition: further.map { "\($0.name) \($0.value)" }.joined(separator: "，"),
        hasBlanks: operands.contains(where: \.isBlank)))
  }

  // MARK: Sides

  /// The figures of one side of a relation.
  struct Side {
    /// Their sum, blank cells counted as 0.
    var total = Amount.zero
    /// The rows.
    var operands: [Operand] = []
    /// Whether there is a number among them.
    var hasConstant = false
  }

  /// The figures of one side; nil when it cannot be evaluated.
  func side(_ terms: [Relation.Term]) -> Side? {
    var side = Side()
    for term in terms {
      let amount: Amount
      switch term.operand {
      case .constant(let number):
        guard let constant = Amount(number) else { return nil }
        amount = constant
        side.hasConstant = true
      case .row(let row):
        switch values[row] {
        case .unusable, .absent(isRequired: true): return nil
        case .absent(isRequired: false): continue
        case .number(let value, let cell, let isBlank):
          amount = value
          side.operands.append(
            Operand(
              row: row, name: rows[row].name, value: value, cell: cell,
              isSubtracted: term.isSubtracted, isBlank: isBlank))
        }
      }
      let total = term.isSubtracted ? side.total.subtracting(amount) : side.total.adding(amount)
      guard let total else { return nil }
      side.total = total
    }
    return side
  }

  private func isVariantOnly(_ terms: [Relation.Term]) -> Bool {
    terms.allSatisfy { term in
      guard case .row(let row) = term.operand else { return true }
      if case .absent(isRequired: false) = values[row] { return true }
      return false
    }
  }

  // MARK: Formula

  private func formula(_ left: Side, _ comparison: Relation.Comparison, _ right: Side) -> String {
    "\(text(left)) \(comparison.negation) \(text(right))"
  }

  private func text(_ side: Side) -> String {
    guard !side.operands.isEmpty else { return "\(side.total)" }
    var text = ""
    for (index, operand) in side.operands.enumerated() {
      let sign = operand.isSubtracted ? "− " : index == 0 ? "" : "+ "
      text += (index == 0 ? "" : " ") + sign + "\(operand.name) \(operand.value)"
    }
    return side.operands.count > 1 || side.hasConstant ? "\(text) = \(side.total)" : text
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
