import Recognition
import ReportText

// Rates of several figures together.

extension PassageReading {
  /// Whether a rate is of several together: its name joins two, or the bracket behind it says what it
  /// includes.
  func isOfSeveral(_ index: Int, _ stem: ArraySlice<UInt32>) -> Bool {
    let start = measures[index].start
    let before = passage.tree.scalars[max(0, start - 12)..<start]
    return stem.containsAny(of: Self.joints)
      || before.contains(where: { $0 == 0xFF08 || $0 == 0x28 })
        && before.containsAny(of: Self.including)
  }

  private static let including: Words = ["含", "包括"]
  private static let joints: Words = ["和", "及"]

  /// 完全采纳64条，部分采纳23条，未采纳56条，采纳率（含部分采纳）60.8%
  mutating func readRate(_ index: Int, ofAll named: [Int], _ others: [Int]) {
    let parts = Set(named)
    guard parts.count > 1, let first = parts.min(), let sum = sum(Array(parts)),
      let whole = wholes[first]?.first ?? others.filter({ $0 < first }).max(),
      measures[whole].value >= sum, sum > 0
    else { return leave(index, .ambiguous) }
    judge(index, measures[first].figure.with(sum), of: measures[whole].figure)
  }
}
