import ReportText

extension Figure {
  /// Where it begins, by which figures are told apart.
  var start: Int { range.lowerBound }

  /// The same figure in a longer text, with so many characters before this one.
  func moved(by characters: Int) -> Figure {
    Figure(
      range: range.lowerBound + characters..<range.upperBound + characters, kind: kind, role: role,
      amount: amount, step: step, multiplier: multiplier, unit: unit)
  }

  /// A figure that is nowhere stated, of the same things.
  func with(_ millionths: Int64) -> Figure { with(Amount(millionths: millionths)) }
}
