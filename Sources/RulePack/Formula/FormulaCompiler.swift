import LintModel
import ReportText

/// Resolves the names in a formula, and lists what its wildcards stand for.
///
/// Optional rows and the rows of a variant are operands like any other: which of them a draft has
/// is known only when it is read.
struct FormulaCompiler {
  /// A formula whose operands are cell indices.
  struct Output {
    /// The left side.
    let left: [Relation.Term]
    /// How the sides must compare.
    let comparison: Relation.Comparison
    /// The right side.
    let right: [Relation.Term]
    /// When they must.
    let conditions: [Relation.Condition]
  }

  /// What the names in a formula stand for.
  enum Context {
    /// Rows, which have one value each or name their column.
    case rows
    /// Rows, of which those that name no column have their value in this one.
    case rowsInColumn(Int)
    /// Columns, in which this row has its values; of this table.
    case columnsOfRow(RowID, table: FormID)
  }

  let directory: RowDirectory
  var context = Context.rows
  private(set) var problems: [FormulaProblem] = []

  /// Compiles a formula.
  ///
  /// - Parameter scope: What the formula is repeated for; nil when it stands for itself.
  /// - Returns: One result; with `each` one for every row that the wildcard stands for, and with a
  ///   scope one for every column or row in which it can be asked for. Empty exactly when there are
  ///   problems.
  static func compile(_ formula: String, _ directory: RowDirectory, scope: RelationScope? = nil)
    -> (outputs: [Output], problems: [FormulaProblem])
  {
    do {
      let syntax = try FormulaParser.parse(formula)
      var compiler = FormulaCompiler(directory: directory)
      let outputs = compiler.relations(syntax, scope)
      return compiler.problems.isEmpty ? (outputs, []) : ([], compiler.problems)
    } catch {
      return ([], [error])
    }
  }

  /// Compiles a sum of cells.
  ///
  /// - Returns: The terms; empty exactly when there are problems.
  static func compile(
    sum text: String, _ directory: RowDirectory
  ) -> (terms: [Relation.Term], problems: [FormulaProblem]) {
    do {
      let syntax = try FormulaParser.parse(sum: text)
      var compiler = FormulaCompiler(directory: directory)
      let terms = compiler.sum(syntax)
      return compiler.problems.isEmpty ? (terms, []) : ([], compiler.problems)
    } catch {
      return ([], [error])
    }
  }

  private init(directory: RowDirectory) {
    self.directory = directory
  }

  private mutating func relations(_ syntax: FormulaSyntax, _ scope: RelationScope?) -> [Output] {
    let contexts: [Context] =
      switch scope {
      case nil: [.rows]
      case .eachColumn: sharedColumns(of: syntax).map { .rowsInColumn($0) }
      case .eachRow: rowsWithColumns(of: syntax)
      }
    var outputs: [Output] = []
    for context in contexts where problems.isEmpty {
      self.context = context
      outputs += relation(syntax)
    }
    return outputs
  }

  private mutating func relation(_ syntax: FormulaSyntax) -> [Output] {
    let comparison = syntax.comparison
    if !comparison.mentionsRow {
      report(comparison.range, comparison.mentionsLastYear ? .noRowOfThisYear : .noRow)
    }
    let right = sum(comparison.right)
    let conditions = syntax.conditions.map { condition in
      Relation.Condition(
        left: sum(condition.left), comparison: condition.comparison, right: sum(condition.right))
    }
    return leftSides(of: syntax).map { left in
      Output(
        left: left, comparison: comparison.comparison, right: right, conditions: conditions)
    }
  }

  /// The left side: one, or with `each` one for every row that its wildcard stands for.
  private mutating func leftSides(of syntax: FormulaSyntax) -> [[Relation.Term]] {
    let left = syntax.comparison.left
    guard let each = syntax.each else { return [sum(left)] }
    let wildcards = left.indices.filter { left[$0].isWildcard }
    guard let wildcard = wildcards.first, wildcards.count == 1 else {
      report(each, .eachNeedsOneWildcard)
      return []
    }
    let before = sum(left[..<wildcard])
    let after = sum(left[(wildcard + 1)...])
    return terms(left[wildcard]).map { before + [$0] + after }
  }

  private mutating func sum(_ terms: some Sequence<TermSyntax>) -> [Relation.Term] {
    var sum: [Relation.Term] = []
    for term in terms { sum += self.terms(term) }
    return sum
  }

  private mutating func terms(_ term: TermSyntax) -> [Relation.Term] {
    if case .constant(let value) = term.operand {
      return [Relation.Term(operand: .constant(value), isSubtracted: term.isSubtracted)]
    }
    return cells(of: term).map { cell in
      Relation.Term(
        operand: term.previous == nil ? .cell(cell) : .previous(cell),
        isSubtracted: term.isSubtracted)
    }
  }

  mutating func report(_ range: Range<Int>, _ message: @autoclosure () -> Message) {
    guard problems.count < PackError.mostProblems else { return }
    problems.append(FormulaProblem(range: range, message: message()))
  }
}

extension FormulaSyntax {
  /// All summands.
  var terms: [TermSyntax] {
    ([comparison] + conditions).flatMap { $0.left + $0.right }
  }
}

extension TermSyntax {
  fileprivate var isWildcard: Bool {
    if case .children = operand { true } else { false }
  }

  fileprivate var isConstant: Bool {
    if case .constant = operand { true } else { false }
  }
}

extension ComparisonSyntax {
  /// Whether a row of this year's report is among the summands.
  fileprivate var mentionsRow: Bool {
    (left + right).contains { !$0.isConstant && $0.previous == nil }
  }

  fileprivate var mentionsLastYear: Bool { (left + right).contains { $0.previous != nil } }

  /// Where it stands, from its first summand to its last.
  var range: Range<Int> {
    (left.first?.range.lowerBound ?? 0)..<(right.last?.range.upperBound ?? 0)
  }
}

extension Message {
  fileprivate static let noRow = Message(
    en: "a relation must name a row", zh: "勾稽关系中至少要有一个行")
  fileprivate static let noRowOfThisYear = Message(
    en: "a relation must name a row without “previous”: a figure of this year's report",
    zh: "勾稽关系中至少要有一个不带“previous”的行，即本年数据")
  fileprivate static let eachNeedsOneWildcard = Message(
    en: "with “each”, the left side must have exactly one wildcard such as total.*",
    zh: "使用“each”时，左边须恰有一个通配符，如 total.*")
}
