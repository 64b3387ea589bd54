import ReportText

/// What a cell of a statistics table says.
package enum CellValue: Hashable, Sendable {
  /// A number.
  case number(Amount)
  /// Nothing, a dash or a slash.
  case blank
  /// Something that is no number, values that nobody can tell apart, or nothing at all because the
  /// row that the form demands is missing.
  case unusable
  /// The table has no such cell and need not have it.
  case absent
}

extension CellValue {
  /// Whether it is a figure, written or not.
  package var isFigure: Bool {
    switch self {
    case .number, .blank: true
    case .absent, .unusable: false
    }
  }

  /// The number; nil where there is none, or a blank.
  package var amount: Amount? {
    if case .number(let amount) = self { amount } else { nil }
  }

  /// The number, a blank counted as 0; nil where there is neither.
  package var amountOrZero: Amount? {
    switch self {
    case .number(let amount): amount
    case .blank: .zero
    case .unusable, .absent: nil
    }
  }
}
