import LintModel

/// A word or mark of a formula.
struct FormulaToken {
  /// The kinds of words and marks.
  enum Kind: Equatable {
    /// A part of a row's path.
    case name(String)
    /// A whole number.
    case integer(Int)
    /// `.`
    case dot
    /// `*`
    case star
    /// `[`
    case opening
    /// `]`
    case closing
    /// `+`
    case plus
    /// `-`
    case minus
    /// `=` and its like.
    case comparison(Relation.Comparison)
    /// A word with a meaning of its own.
    case keyword(FormulaKeyword)
    /// The end of the formula.
    case end
  }

  /// What the token is.
  let kind: Kind

  /// Where it stands, in bytes from the start of the formula.
  let range: Range<Int>
}

/// The words with a meaning of their own, which no row may be called.
enum FormulaKeyword: String, CaseIterable {
  /// Before the left side: its wildcard stands for one row after another.
  case each
  /// Before the conditions.
  case when
  /// Between conditions.
  case and
  /// Before a row: its figure in last year's report is meant.
  case previous
}

/// Something wrong with a formula.
struct FormulaProblem: Error {
  /// Where it stands, in bytes from the start of the formula.
  let range: Range<Int>
  /// What is wrong.
  let message: Message
}
