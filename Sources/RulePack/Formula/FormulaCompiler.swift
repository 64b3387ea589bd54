import ReportText

/// Resolves the names in a formula, and lists what its wildcards stand for.
///
/// Optional rows and the rows of a variant are operands like any other: which of them a draft has
/// is known only when it is read.
struct FormulaCompiler {
  /// A formula whose operands are row indices.
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

  private let directory: RowDirectory
  private var problems: [FormulaProblem] = []

  /// Compiles a formula.
  ///
  /// - Returns: One result, or with `each` one for every row that the wildcard stands for. Empty
  ///   exactly when there are problems.
  static func compile(_ formula: String, _ directory: RowDirectory)
    -> (outputs: [Output], problems: [FormulaProblem])
  {
    do {
      let syntax = try FormulaParser.parse(formula)
      var compiler = FormulaCompiler(directory: directory)
      let outputs = compiler.relation(syntax)
      return compiler.problems.isEmpty ? (outputs, []) : ([], compiler.problems)
    } catch {
      return ([], [error])
    }
  }

  private init(directory: RowDirectory) {
    self.directory = directory
  }

  private mutating func relation(_ syntax: FormulaSyntax) -> [Output] {
    let comparison = syntax.comparison
    if !comparison.mentionsRow {
      report(comparison.range, .noRow)
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
    switch term.operand {
    case .constant(let value):
      return [Relation.Term(operand: .constant(value), isSubtracted: term.isSubtracted)]
    case .row(let path):
      guard let index = resolve(path, term.range) else { return [] }
      guard !directory.rows[index].isHeading else {
        let hasChildren = !directory.valueRows(below: index).isEmpty
        report(term.range, .heading(path, hasChildren: hasChildren))
        return []
      }
      return [Relation.Term(operand: .row(index), isSubtracted: term.isSubtracted)]
    case .children(let path):
      guard let index = resolve(path, term.range) else { return [] }
      let children = directory.valueRows(below: index)
      if children.isEmpty { report(term.range, .noChildren(path)) }
      return children.map { child in
        Relation.Term(operand: .row(child), isSubtracted: term.isSubtracted)
      }
    }
  }

  private mutating func resolve(_ path: String, _ range: Range<Int>) -> Int? {
    if let index = directory.index(of: path) { return index }
    let isDifference = isDifference(path)
    let paths = directory.rows.lazy.map(\.path)
    report(
      range,
      isDifference
        ? .minusNeedsSpaces(path)
        : .unknownRow(path, meant: Suggestion.nearest(to: path, in: paths)))
    return nil
  }

  /// Whether the name is a difference without spaces, `total-part`.
  private func isDifference(_ path: String) -> Bool {
    path.indices.contains { index in
      path[index] == "-" && directory.index(of: String(path[..<index])) != nil
    }
  }

  private mutating func report(_ range: Range<Int>, _ message: @autoclosure () -> LocalizedText) {
    guard problems.count < PackError.mostProblems else { return }
    problems.append(FormulaProblem(range: range, message: message()))
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
  fileprivate var mentionsRow: Bool {
    !left.allSatisfy(\.isConstant) || !right.allSatisfy(\.isConstant)
  }

  fileprivate var range: Range<Int> {
    (left.first?.range.lowerBound ?? 0)..<(right.last?.range.upperBound ?? 0)
  }
}

extension LocalizedText {
  fileprivate static let noRow = LocalizedText(
    en: "a relation must name a row", zh: "勾稽关系中至少要有一个行")
  fileprivate static let eachNeedsOneWildcard = LocalizedText(
    en: "with “each”, the left side must have exactly one wildcard such as total.*",
    zh: "使用“each”时，左边须恰有一个通配符，如 total.*")

  fileprivate static func unknownRow(_ path: String, meant: String?) -> LocalizedText {
    LocalizedText(en: "there is no row “\(path)”", zh: "没有行“\(path)”").didYouMean(meant)
  }

  fileprivate static func minusNeedsSpaces(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "there is no row “\(path)”; a minus sign must have spaces around it",
      zh: "没有行“\(path)”；减号两侧须有空格")
  }

  fileprivate static func heading(_ path: String, hasChildren: Bool) -> LocalizedText {
    LocalizedText(
      en: "the row “\(path)” is a heading without a value",
      zh: "行“\(path)”是标题行，没有数值"
    ).didYouMean(hasChildren ? path + ".*" : nil)
  }

  fileprivate static func noChildren(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "no row directly below “\(path)” has a value, so * stands for nothing",
      zh: "“\(path)”没有带数值的直接下级行，通配符 * 无所指")
  }
}
