import ReportText

extension Figure {
  /// Where it begins, by which figures are told apart.
  var start: Int { range.lowerBound }

  /// Whether another figure counts in the same unit.
  func isCommensurable(with other: Figure) -> Bool {
    isExactCount && other.isExactCount && unit == other.unit && !unit.isEmpty
  }

  /// A figure that is nowhere stated, of the same things.
  func with(_ millionths: Int64) -> Figure { with(Amount(millionths: millionths)) }
}

extension Word {
  init(_ scalars: ArraySlice<UInt32>) {
    self.scalars = Array(scalars)
  }
}
