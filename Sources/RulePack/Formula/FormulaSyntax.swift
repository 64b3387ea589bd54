/// A formula as it is written: the names not yet resolved. All ranges are in bytes from the start
/// of the formula.
struct FormulaSyntax {
  /// Where the `each` stands; nil when there is none.
  let each: Range<Int>?
  /// What must hold.
  let comparison: ComparisonSyntax
  /// When it must hold.
  let conditions: [ComparisonSyntax]
}

/// Two sums and how they compare.
struct ComparisonSyntax {
  /// The left side.
  let left: [TermSyntax]
  /// How the sides must compare.
  let comparison: Relation.Comparison
  /// The right side.
  let right: [TermSyntax]
}

/// The column behind a row.
struct ColumnSyntax {
  /// Its id.
  let id: String
  /// Where the id stands, without the brackets.
  let range: Range<Int>
}

/// A summand.
struct TermSyntax {
  /// What a summand may be.
  enum Operand: Equatable {
    /// A number.
    case constant(Int)
    /// A row: its path.
    case row(String)
    /// `a.*`, the rows directly below a row: the path before the `.*`.
    case children(String)
  }

  /// What is added or subtracted.
  let operand: Operand
  /// Whether it is subtracted.
  let isSubtracted: Bool
  /// Where the operand stands, without its sign and its column.
  let range: Range<Int>
  /// The column in brackets behind a row.
  let column: ColumnSyntax?
  /// Where the `previous` stands that makes it last year's figure; nil for this year's.
  var previous: Range<Int>?
}
