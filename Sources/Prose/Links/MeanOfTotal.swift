import Recognition
import ReportText

/// The mean of a total and the number of things, which both stand before it: 会议3次，参会156人次，平均每次52人次.
///
/// Catches: 全年召开会议3次，参会156人次，平均每次53人次。
/// Leaves alone: 全年召开会议3次，参会156人次，平均每次52人次。
extension PassageReading {
  private static let each: Word = "平均每"
  private static let alone: Words = ["平均", "单个平均", "平均为"]
  private static let classifier: Words = ["个", "一", "1", "家"]
  private static let ends: Words = ["为", "达", "有"]
  private static let times: Words = ["日", "天", "月", "季", "年", "周"]
  /// 场 期 次 批 户 家 件 篇, before 均.
  private static let things: Set<UInt32> = [
    0x573A, 0x671F, 0x6B21, 0x6279, 0x6237, 0x5BB6, 0x4EF6, 0x7BC7,
  ]

  mutating func readMeans() {
    for index in measures.indices {
      let mean = measures[index]
      guard mean.figure.kind == .count, mean.figure.role == .each || mean.figure.role == .exact,
        mean.direction == nil, let thing = thing(ofMean: mean)
      else { continue }
      let before = neighbours(index).filter {
        $0 < index && measures[$0].isExact && measures[$0].isLevel
      }
      let totals = before.filter { measures[$0].isAlike(mean) }
      let numbers = before.filter { number in
        !measures[number].isAlike(mean) && measures[number].figure.isWhole
          && measures[number].value > 1_000_000
          && (thing == 0 || measures[number].figure.unit.first == thing)
      }
      guard totals.count == 1, numbers.count == 1 else { continue }
      judge(index, totals[0], numbers[0])
    }
  }

  /// The first character of what a mean is for; 0 where it is not told, nil for no mean.
  private func thing(ofMean mean: Measure) -> UInt32? {
    let label = mean.label.droppingSuffixes(Self.ends)
    if let place = label.lastIndex(of: Self.each) {
      let thing = label[(place + Self.each.scalars.count)...]
      // 平均每个工作日, 平均每季度 are means over time.
      guard !thing.containsAny(of: Self.times) else { return nil }
      let bare = thing.droppingPrefixes(Self.classifier)
      return bare.first ?? thing.first
    }
    if label.equalsAny(of: Self.alone) { return 0 }
    guard label.last == 0x5747, let thing = label.dropLast().last, label.count <= 6 else {  // 均
      return nil
    }
    return Self.things.contains(thing) ? thing : nil
  }

  private mutating func judge(_ mean: Int, _ total: Int, _ number: Int) {
    let (figure, whole, count) = (measures[mean].figure, measures[total], measures[number])
    if Arithmetic.isMultiple(figure, whole.figure, of: count.figure) {
      add(.mean, mean, [total, number], holds: true)
      return
    }
    let right = Double(whole.value) / Double(count.value)
    let stated = Double(figure.amount.millionths) / 1e6
    // Half or twice as much is the mean of something else.
    guard stated < right * 1.8, right < stated * 1.8,
      let expected = Arithmetic.quotient(whole.value, by: count.value, step: figure.step)
    else {
      leave(mean, .ambiguous)
      return
    }
    add(.mean, mean, [total, number], holds: false, expected: expected)
  }
}
