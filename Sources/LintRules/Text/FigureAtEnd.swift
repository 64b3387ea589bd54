import ReportText

extension Span where Element == UInt8 {
  /// Whether a figure with a unit of one character stands right before an offset: 27条.
  func endsInFigure(at end: Int, from start: Int) -> Bool {
    guard end > start + 3, let (unit, length) = scalar(before: end), CharacterClass.isHan(unit),
      let (digit, _) = scalar(before: end - length)
    else { return false }
    return CharacterClass.digit(digit) != nil
  }
}
