import LintModel

/// Parses a formula.
///
///     relation   = ["each"] comparison ["when" comparison {"and" comparison}]
///     comparison = sum ("=" | "!=" | "<=" | "<" | ">=" | ">") sum
///     sum        = term {("+" | "-") term}
///     term       = integer | ["previous"] path [".*"] ["[" name "]"]
///     path       = name {"." name}
///
/// `Rules/pack-format.md` explains the language to those who write packs.
struct FormulaParser {
  private let tokens: [FormulaToken]
  private var index = 0

  /// Parses a formula. The first thing that is wrong is thrown.
  static func parse(_ formula: String) throws(FormulaProblem) -> FormulaSyntax {
    var parser = FormulaParser(tokens: try FormulaLexer.tokens(of: formula))
    return try parser.relation()
  }

  /// Parses a sum that stands alone. The first thing that is wrong is thrown.
  static func parse(sum text: String) throws(FormulaProblem) -> [TermSyntax] {
    var parser = FormulaParser(tokens: try FormulaLexer.tokens(of: text))
    let sum = try parser.sum()
    guard parser.next.kind == .end else { throw parser.expected(.plusOrEnd) }
    return sum
  }

  private init(tokens: [FormulaToken]) {
    self.tokens = tokens
  }

  private mutating func relation() throws(FormulaProblem) -> FormulaSyntax {
    let each = next.kind == .keyword(.each) ? take().range : nil
    let main = try comparison()
    var conditions: [ComparisonSyntax] = []
    if next.kind == .keyword(.when) {
      repeat {
        _ = take()
        conditions.append(try comparison())
      } while next.kind == .keyword(.and)
    }
    guard next.kind == .end else { throw leftover(hasConditions: !conditions.isEmpty) }
    return FormulaSyntax(each: each, comparison: main, conditions: conditions)
  }

  private mutating func comparison() throws(FormulaProblem) -> ComparisonSyntax {
    let left = try sum()
    guard case .comparison(let comparison) = next.kind else { throw expected(.comparison) }
    _ = take()
    return ComparisonSyntax(left: left, comparison: comparison, right: try sum())
  }

  private mutating func sum() throws(FormulaProblem) -> [TermSyntax] {
    var terms = [try term(isSubtracted: false)]
    while next.kind == .plus || next.kind == .minus {
      let isSubtracted = take().kind == .minus
      terms.append(try term(isSubtracted: isSubtracted))
    }
    return terms
  }

  private mutating func term(isSubtracted: Bool) throws(FormulaProblem) -> TermSyntax {
    guard next.kind == .keyword(.previous) else { return try ownTerm(isSubtracted: isSubtracted) }
    let previous = take().range
    guard case .name = next.kind else { throw expected(.rowOfLastYear) }
    var term = try ownTerm(isSubtracted: isSubtracted)
    term.previous = previous
    return term
  }

  /// A summand without the word before it that makes it last year's.
  private mutating func ownTerm(isSubtracted: Bool) throws(FormulaProblem) -> TermSyntax {
    let first = next
    if case .integer(let value) = first.kind {
      _ = take()
      return TermSyntax(
        operand: .constant(value), isSubtracted: isSubtracted, range: first.range, column: nil)
    }
    guard case .name(var path) = first.kind else { throw expected(.operand) }
    var end = take().range.upperBound
    while next.kind == .dot {
      _ = take()
      let part = next
      end = part.range.upperBound
      switch part.kind {
      case .name(let name):
        _ = take()
        path += "." + name
      case .star:
        _ = take()
        return TermSyntax(
          operand: .children(path), isSubtracted: isSubtracted,
          range: first.range.lowerBound..<end, column: try column())
      default:
        throw expected(.pathPart)
      }
    }
    return TermSyntax(
      operand: .row(path), isSubtracted: isSubtracted, range: first.range.lowerBound..<end,
      column: try column())
  }

  private mutating func column() throws(FormulaProblem) -> ColumnSyntax? {
    guard next.kind == .opening else { return nil }
    _ = take()
    guard case .name(let id) = next.kind else { throw expected(.column) }
    let range = take().range
    guard next.kind == .closing else { throw expected(.closingBracket) }
    _ = take()
    return ColumnSyntax(id: id, range: range)
  }
}

// MARK: - Tokens

extension FormulaParser {
  /// The token that comes next. The last one, the end, is never stepped over.
  private var next: FormulaToken { tokens[index] }

  private mutating func take() -> FormulaToken {
    defer { if index < tokens.count - 1 { index += 1 } }
    return tokens[index]
  }

  private func expected(_ what: Message) -> FormulaProblem {
    if next.kind == .keyword(.each) {
      return FormulaProblem(range: next.range, message: .eachComesFirst)
    }
    return FormulaProblem(range: next.range, message: .expected(what, found: .token(next.kind)))
  }

  private func leftover(hasConditions: Bool) -> FormulaProblem {
    switch next.kind {
    case .comparison: FormulaProblem(range: next.range, message: .oneComparison)
    case .star: FormulaProblem(range: next.range, message: .starStandsAfterDot)
    case .keyword(.and): FormulaProblem(range: next.range, message: .andFollowsWhen)
    default: expected(hasConditions ? .andOrEnd : .whenOrEnd)
    }
  }
}

extension Message {
  fileprivate static let comparison = Message(
    en: "a comparison such as = or <=", zh: "比较符（如 = 或 <=）")
  fileprivate static let operand = Message(
    en: "the path of a row or a whole number", zh: "行的路径或整数")
  fileprivate static let rowOfLastYear = Message(
    en: "the path of a row after “previous”", zh: "“previous”之后的行的路径")
  fileprivate static let pathPart = Message(
    en: "a row's id or * after the dot", zh: "点号后的行 id 或 *")
  fileprivate static let column = Message(
    en: "the id of a column", zh: "列的 id")
  fileprivate static let closingBracket = Message(en: "“]”", zh: "“]”")
  fileprivate static let whenOrEnd = Message(
    en: "+, -, “when” or the end of the formula", zh: "+、-、“when”或公式结尾")
  fileprivate static let plusOrEnd = Message(
    en: "+, - or the end of the sum", zh: "+、- 或结尾")
  fileprivate static let andOrEnd = Message(
    en: "+, -, “and” or the end of the formula", zh: "+、-、“and”或公式结尾")
  fileprivate static let eachComesFirst = Message(
    en: "“each” may only stand at the beginning of a formula", zh: "“each”只能写在公式开头")
  fileprivate static let andFollowsWhen = Message(
    en: "“and” joins conditions, so “when” must come first",
    zh: "“and”用于连接条件，之前须先有“when”")
  fileprivate static let oneComparison = Message(
    en: "a relation has one comparison: write two relations",
    zh: "一条勾稽关系只能有一个比较符：请写成两条")
  fileprivate static let starStandsAfterDot = Message(
    en: "* only stands for the rows below a row, as in total.*",
    zh: "* 只能表示某行的下级行，如 total.*")

  fileprivate static func expected(_ what: Message, found: Message) -> Message {
    Message(
      en: "expected \(what.english), found \(found.english)",
      zh: "此处应为\(what.chinese)，实为\(found.chinese)")
  }

  fileprivate static func token(_ kind: FormulaToken.Kind) -> Message {
    let text: String
    switch kind {
    case .name(let name): text = name
    case .integer(let value): text = String(value)
    case .dot: text = "."
    case .star: text = "*"
    case .opening: text = "["
    case .closing: text = "]"
    case .plus: text = "+"
    case .minus: text = "-"
    case .comparison(let comparison): text = comparison.rawValue
    case .keyword(let keyword): text = keyword.rawValue
    case .end: return Message(en: "the end of the formula", zh: "公式结尾")
    }
    return Message(en: "“\(text)”", zh: "“\(text)”")
  }
}
