import Recognition
import ReportText

/// A fraction in words of a whole that stands before it: 占动态信息60条的一半.
///
/// Catches: 公开会议信息18条，占动态信息60条的一半。
/// Leaves alone: 公开会议信息29条，占动态信息60条的一半。
extension PassageReading {
  /// Each with its value in millionths of a per cent.
  private static let fractions: [(word: Word, value: Int64)] = [
    ("一半", 50_000_000), ("三分之一", 33_333_333), ("三分之二", 66_666_667), ("四分之一", 25_000_000),
    ("四分之三", 75_000_000), ("五分之一", 20_000_000),
  ]
  private static let limits: Words = ["以上", "以下", "多", "左右", "强", "弱"]
  /// How far a fraction in words may be from the truth.
  private static let tolerance: Int64 = 6_000_000

  mutating func readFractions() {
    for index in measures.indices {
      let whole = measures[index]
      guard whole.isExact, whole.label.contains(.share), whole.value > 0,
        whole.tail.first == 0x7684,  // 的
        let fraction = Self.fractions.first(where: { whole.tail.dropFirst().starts(with: $0.word) }
        ),
        !whole.tail.dropFirst(1 + fraction.word.scalars.count).startsWithAny(of: Self.limits),
        let part = previous(index), measures[part].isExactLevel,
        measures[part].isAlike(whole)
      else { continue }
      let start = whole.figure.range.upperBound + 1
      let place = Figure(
        range: start..<start + fraction.word.scalars.count, kind: .percentage, role: .exact,
        amount: Amount(millionths: fraction.value), step: 1_000_000, multiplier: 1, unit: .none)
      let share = Arithmetic.percentage(measures[part].value, of: whole.value, step: 1_000_000)
      let holds = abs(share - fraction.value) <= Self.tolerance
      add(.share, place, [measures[part].figure, whole.figure], holds, share)
    }
  }
}
