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

  /// 满意438件，基本满意40件，不满意7件，满意率90.3%: of those that are so in full, or of both.
  mutating func readRate(_ index: Int, ofGrades named: [Int]) {
    guard let (first, nearly) = fullAndNearly(named), let whole = wholes[first]?.first,
      wholes[nearly]?.first == whole, let both = sum([first, nearly])
    else { return leave(index, .ambiguous) }
    let (rate, full, all) = (
      measures[index].figure, measures[first].figure, measures[whole].figure
    )
    let parts = [full, full.with(both)]
    let part =
      parts.first { isRate(rate, $0, all) }
      ?? parts.first { part in Slip.ofOneDigit(rate).contains { isRate($0, part, all) } }
      ?? parts.first { Slip.explainsShare(rate, $0, of: all) }
    judge(index, part ?? full, of: all)
  }

  /// 满意 and 基本满意 among some figures, besides their total; nil where there are others.
  private func fullAndNearly(_ named: [Int]) -> (full: Int, nearly: Int)? {
    let parts = named.filter { !measures[$0].isTotal }
    guard parts.count == 2 else { return nil }
    let grades = parts.map { lexicon.kind(of: measures[$0], among: lexicon.grades) }
    // What is so nearly is looked for first, since its name ends in that of the other.
    if let one = grades[0], let other = grades[1], one != other {
      return one > other ? (parts[0], parts[1]) : (parts[1], parts[0])
    }
    let names = parts.sorted { measures[$0].name.count < measures[$1].name.count }
    guard !measures[names[0]].name.isEmpty,
      measures[names[1]].name.ends(with: Word(measures[names[0]].name))
    else { return nil }
    return (names[0], names[1])
  }

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
