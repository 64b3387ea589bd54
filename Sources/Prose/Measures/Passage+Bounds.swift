import Recognition
import ReportText

extension Passage {
  /// Between which values the number lies that a measure states, in millionths.
  func bounds(_ index: Int) -> ClosedRange<Int64> {
    let figure = measures[index].figure
    let value = figure.amount.millionths
    guard figure.role == .approximate else {
      return value - figure.uncertainty...value + figure.uncertainty
    }
    let words = tree.scalars[figure.range]
    let before = tree.scalars[max(0, figure.start - 3)..<figure.start]
    if words.containsAny(of: Self.more) {
      // 7000余 is less than 8000.
      var unit = figure.step
      while value % (unit * 10) == 0, unit < value { unit *= 10 }
      return value...value + unit - 1
    }
    if words.containsAny(of: Self.atLeast) || before.containsAny(of: Self.over) {
      return value...Int64.max / 2
    }
    if words.containsAny(of: Self.atMost) || before.containsAny(of: Self.nearly) {
      return value / 10 * 8...value
    }
    return value / 10 * 9...value / 10 * 11
  }

  private static let more: Words = ["余", "多", "几"]
  private static let atLeast: Words = ["以上"]
  private static let over: Words = ["超", "逾", "突破", "至少", "多于", "不少于", "不低于"]
  private static let atMost: Words = ["以下", "以内", "之内"]
  private static let nearly: Words = ["近", "不足", "不超过", "接近"]
}
