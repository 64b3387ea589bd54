import ReportText

extension Figure {
  /// Where it begins, by which figures are told apart.
  var start: Int { range.lowerBound }

  /// A figure that is nowhere stated, of the same things.
  func with(_ millionths: Int64) -> Figure { with(Amount(millionths: millionths)) }
}

extension Word {
  init(_ scalars: ArraySlice<UInt32>) {
    self.scalars = Array(scalars)
  }
}
