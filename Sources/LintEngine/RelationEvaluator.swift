import ReportText
import RulePack

/// Evaluates relations over the values of tables that belong together, one of each form.
struct RelationEvaluator {
  /// A cell's part in a relation.
  struct Operand {
    /// A cell of this year's form, in this year's report or in last year's.
    struct Source: Hashable {
      /// The cell, an index of ``Pack/cells``.
      let cell: Int
      /// Whether it is the cell of last year's report.
      let isPrevious: Bool
    }

    /// Whose figure it is.
    let source: Source
    let name: String
    let value: Amount
    /// Where the value stands, in bytes of the report that it is in.
    let range: Range<Int>
    let isSubtracted: Bool
    let isBlank: Bool

    /// The cell, an index of ``Pack/cells``.
    var cell: Int { source.cell }
  }

  /// A relation that does not hold, with its figures.
  struct Breach {
    /// The cells on the left side.
    let left: [Operand]
    /// The cells on the right side.
    let right: [Operand]
    /// Both sides with names and figures: 收到申请数 12 ≠ 当面 3 + 传真 0 = 3.
    let formula: LocalizedText
    /// What row or column all figures stand in, where the table has several columns.
    let setting: LocalizedText?
    /// How far the sides are apart.
    let difference: Amount
    /// The figures that the relation's condition speaks of and its sides do not.
    let condition: LocalizedText
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

  /// The pack.
  let pack: CompiledPack
  private let figures: TableFigures
  private let previous: PreviousReport?

  /// Prepares the evaluation.
  ///
  /// - Parameter tables: Tables of different forms.
  init(_ report: Report, _ tables: [RecognizedTable]) {
    pack = report.pack
    figures = TableFigures(report, tables)
    previous = report.previous
  }

  /// What the cells say, in the order of ``Pack/cells``.
  var readings: [TableProblem.Reading] { figures.readings }

  /// Where the value of a cell stands, in bytes; nil where it has none.
  func range(ofCell cell: Int) -> Range<Int>? { figures.range(ofCell: cell) }

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
    var named = Set(operands.map(\.source))
    let further = conditionOperands.filter { named.insert($0.source).inserted }
    return .broken(
      Breach(
        left: left.operands, right: right.operands,
        formula: formula(left, relation.comparison, right), setting: setting(of: operands),
        difference: difference.magnitude,
        condition: LocalizedText { language in
          further.map { "\($0.name(in: language)) \($0.value)" }.joined(separator: "，")
        },
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
      switch figure(of: term.operand) {
      case .constant(let number):
        guard let constant = Amount(number) else { return nil }
        amount = constant
      case .cell(nil), .cell(.unusable), .cell(.absent(isRequired: true)): return nil
      case .cell(.absent(isRequired: false)): continue
      case .cell(.number(let value, _, _)): amount = value
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
      case .cell(let cell), .previous(let cell):
        let source = Operand.Source(cell: cell, isPrevious: term.operand == .previous(cell))
        guard case .number(let value, let range, let isBlank) = figure(of: source) else { continue }
        side.operands.append(
          Operand(
            source: source, name: pack.rows[pack.cells[cell].row].name, value: value, range: range,
            isSubtracted: term.isSubtracted, isBlank: isBlank))
      }
    }
    return side
  }

  /// What an operand stands for.
  private enum Summand {
    case constant(Int)
    /// What stands in the cell; nil where last year's report has no such cell.
    case cell(TableFigures.Figure?)
  }

  private func figure(of operand: Relation.Term.Operand) -> Summand {
    switch operand {
    case .constant(let number): .constant(number)
    case .cell(let cell): .cell(figures[cell])
    case .previous(let cell): .cell(previous?.figure(ofCell: cell))
    }
  }

  /// Whether a side has cells and the table has none of them.
  private func hasOnlyAbsentCells(_ terms: [Relation.Term]) -> Bool {
    var hasCells = false
    for case .cell(let cell) in terms.lazy.map(\.operand) {
      if case .number = figures[cell] { return false }
      hasCells = true
    }
    return hasCells
  }

  /// What stands in a cell; nil where last year's report has no such cell.
  func figure(of source: Operand.Source) -> TableFigures.Figure? {
    source.isPrevious ? previous?.figure(ofCell: source.cell) : figures[source.cell]
  }

  private func isVariantOnly(_ terms: [Relation.Term]) -> Bool {
    terms.allSatisfy { term in
      switch term.operand {
      case .constant: return true
      case .previous: return false
      case .cell(let cell):
        if case .absent(isRequired: false) = figures[cell] { return true }
        return false
      }
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

  private func formula(
    _ left: Side, _ comparison: Relation.Comparison, _ right: Side
  ) -> LocalizedText {
    let setting = commonSetting(left.operands + right.operands)
    return LocalizedText { language in
      "\(text(left, setting, language)) \(comparison.negation) \(text(right, setting, language))"
    }
  }

  private func text(_ side: Side, _ setting: Setting, _ language: Language) -> String {
    guard !side.operands.isEmpty else { return "\(side.total)" }
    var text = ""
    for (index, operand) in side.operands.enumerated() {
      let sign = operand.isSubtracted ? "− " : index == 0 ? "" : "+ "
      text +=
        (index == 0 ? "" : " ") + sign + "\(name(operand, setting, language)) \(operand.value)"
    }
    return side.operands.count > 1 || side.hasConstant ? "\(text) = \(side.total)" : text
  }

  private func name(_ operand: Operand, _ setting: Setting, _ language: Language) -> String {
    let name = operand.name(in: language)
    guard let title = pack.columnTitle(ofCell: operand.cell) else { return name }
    return switch setting {
    case .none, .column: name
    case .row: operand.year[language] + title
    case .cells: "\(name)（\(title)）"
    }
  }
}

extension RelationEvaluator.Operand {
  /// The row's name; of a figure of last year with the words that say so.
  fileprivate func name(in language: Language) -> String { year[language] + name }

  /// The words before the name of a figure of last year's report; none for one of this year's.
  var year: LocalizedText {
    source.isPrevious
      ? LocalizedText(en: "last year's ", zh: "上年报告的") : LocalizedText(en: "", zh: "")
  }
}

extension LocalizedText {
  fileprivate init(_ text: (Language) -> String) {
    self.init(en: text(.english), zh: text(.chinese))
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
