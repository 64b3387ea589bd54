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
  private static let things: [UInt32] = [
    0x573A, 0x671F, 0x6B21, 0x6279, 0x6237, 0x5BB6, 0x4EF6, 0x7BC7,
  ]

  /// 人
  private static let person: UInt32 = 0x4EBA

  mutating func readMeans() {
    for index in measures.indices {
      let mean = measures[index]
      guard mean.figure.kind == .count, mean.direction == nil,
        // No mean is named without 均.
        mean.figure.role == .each || mean.figure.role == .exact && mean.label.contains(0x5747)
      else { continue }
      if readMeanOfYear(index) { continue }
      guard let thing = thing(ofMean: mean) else { continue }
      let before = neighbours(index).filter { $0 < index && measures[$0].isExactLevel }
      // 12个乡镇建成专区36个，平均每个乡镇3个
      let numbers = before.filter { number in
        measures[number].figure.isWhole && measures[number].value > 1_000_000
          && (measures[number].isAlike(mean)
            ? thing.count > 1 && measures[number].tail.starts(with: Word(thing))
            : thing.first.map { counts(measures[number], $0) } ?? true
              || thing.count > 1 && measures[number].tail.starts(with: Word(thing)))
      }
      var totals = before.filter { measures[$0].isAlike(mean) && !numbers.contains($0) }
      if totals.count == 1, numbers.isEmpty, let number = number(behind: index, thing) {
        judge(index, totals[0], number)
        continue
      }
      // 举办9期，期均培训86人，培训总数为774人次
      if totals.isEmpty, let behind = next(index), measures[behind].isExactLevel,
        areOneUnit(measures[behind].figure.unit, mean.figure.unit), measures[behind].isTotal
      {
        totals = [behind]
      }
      guard totals.count == 1, numbers.count == 1 else { continue }
      judge(
        index, totals[0], measures[numbers[0]].figure,
        isSaid: previous(index) == totals[0] && mean.marks.count == 1)
    }
  }

  /// Whether a number is of the things that a mean is for: 6名 for 人均.
  private func counts(_ number: Measure, _ thing: UInt32) -> Bool {
    // 14所学校 for 校均
    number.figure.unit.first == thing || number.tail.prefix(4).contains(thing)
      || thing == Self.person && Self.people.contains(number.figure.unit)
  }

  /// The number of things behind a mean: 培训1260人次，平均每期140人次，共举办9期.
  private func number(behind mean: Int, _ thing: ArraySlice<UInt32>) -> Figure? {
    guard let number = next(mean), measures[number].isExactLevel, measures[number].isTotal,
      measures[number].figure.isWhole, measures[number].value > 1_000_000, thing.count == 1,
      measures[number].figure.unit.first == thing.first
    else { return nil }
    return measures[number].figure
  }

  /// How many of a part of the year there are in it.
  private static let parts: [(words: Words, number: Int64)] = [
    (["平均每月", "月均"], 12_000_000), (["平均每季度", "平均每个季度"], 4_000_000),
  ]

  /// 全年编发简报48期，平均每月4期; 每月编发4期，全年共编发48期.
  ///
  /// - Returns: Whether it was judged.
  private mutating func readMeanOfYear(_ index: Int) -> Bool {
    let mean = measures[index]
    if let part = Self.parts.first(where: { mean.label.startsWithAny(of: $0.words) }),
      mean.label.count <= 8, mean.marks.count == 1, let total = previous(index),
      isOfYear(total, with: mean)
    {
      judge(index, total, mean.figure.with(Amount(millionths: part.number)))
      return true
    }
    guard mean.figure.role == .each, mean.isFirst || mean.marks.count == 1,
      let part = Self.eachParts.first(where: { mean.label.containsAny(of: $0.words) }),
      let total = next(index), measures[total].isTotal, measures[total].marks.count == 1,
      isOfYear(total, with: mean)
        || (isOfWholeYear(mean) || isOfWholeYear(measures[total])) && measures[total].isAlike(mean)
    else { return false }
    judge(
      index, total, mean.figure.with(Amount(millionths: part.number)),
      isSaid: sharesVerb(measures[total], mean) || isOfWholeYear(measures[total]))
    return true
  }

  /// 12个月每月通报2次，全年4个季度每季度通报3次
  private func isOfWholeYear(_ mean: Measure) -> Bool {
    mean.label.containsAny(of: Self.allParts)
  }

  private static let allParts: Words = ["12个月", "十二个月", "4个季度", "四个季度", "四季度"]

  /// Whether two figures are of the same doing: 每月编发2期，全年共编发24期.
  private func sharesVerb(_ total: Measure, _ mean: Measure) -> Bool {
    let verb = total.label.suffix(2)
    return verb.count == 2 && mean.label.contains(Word(verb))
  }

  private static let eachParts: [(words: Words, number: Int64)] = [
    (["每月"], 12_000_000), (["每季度", "每个季度"], 4_000_000),
  ]

  /// Whether a figure is of the whole year and counts what a mean counts.
  private func isOfYear(_ total: Int, with mean: Measure) -> Bool {
    measures[total].isExactLevel && measures[total].isAlike(mean)
      && (measures[total].text.leadHas(lexicon.thisYear)
        || passage.year.map { measures[total].year == $0 } == true)
      && !measures[total].text.leadHas(lexicon.scopes)
  }

  /// What a mean is for; empty where it is not told, nil for no mean.
  private func thing(ofMean mean: Measure) -> ArraySlice<UInt32>? {
    let label = mean.label.droppingSuffixes(Self.ends)
    if let place = label.lastIndex(of: Self.each) {
      let thing = label[(place + Self.each.scalars.count)...]
      // 平均每个工作日, 平均每季度 are means over time.
      guard !thing.containsAny(of: Self.times) else { return nil }
      let bare = thing.droppingPrefixes(Self.classifier)
      return bare.isEmpty ? thing : bare
    }
    if label.equalsAny(of: Self.alone) { return [] }
    // 每场 as 场均, with what was done behind it: 期均培训.
    guard let place = label.lastIndex(of: 0x5747), place > label.startIndex, label.count <= 6 else {
      return nil  // 均
    }
    // 人均, 校均, and not 参训人员人均
    let thing = label[(place - 1)..<place]
    let isAlone = place - 1 == label.startIndex && !thing.containsAny(of: Self.times)
    return isAlone || Self.things.contains(label[place - 1]) ? thing : nil
  }

  /// Whether one digit of a mean or its total, of which chance does not explain it, makes them agree.
  private func isMistyped(_ mean: Int, _ total: Int, _ count: Figure, _ isSaid: Bool) -> Bool {
    let (figure, whole) = (measures[mean].figure, measures[total].figure)
    return (isSaid || figure.amount.millionths >= 100_000_000)
      && Slip.ofOneDigit(figure).contains { Arithmetic.isMultiple($0, whole, of: count) }
      || (isSaid || whole.amount.millionths >= 1_000_000_000)
        && Slip.ofOneDigit(whole).contains { Arithmetic.isMultiple(figure, $0, of: count) }
  }

  /// - Parameter count: How many things there are, or parts of the year, of which the figure says nothing.
  /// - Parameter isSaid: Whether the words say that the total is made up of the mean: then any slip of one
  ///   digit is one.
  private mutating func judge(_ mean: Int, _ total: Int, _ count: Figure, isSaid: Bool = false) {
    let (figure, whole) = (measures[mean].figure, measures[total].figure)
    let value = whole.amount.millionths
    if Arithmetic.isMultiple(figure, whole, of: count) {
      add(.mean, figure, [whole, count], true, 0)
      return
    }
    let right = Double(value) / Double(count.amount.millionths)
    let stated = Double(figure.amount.millionths) / 1e6
    // Half or twice as much is the mean of something else.
    guard
      stated < right * 1.8 && right < stated * 1.8 || isMistyped(mean, total, count, isSaid),
      let expected = Arithmetic.quotient(value, by: count.amount.millionths, step: figure.step)
    else {
      leave(mean, .ambiguous)
      return
    }
    add(.mean, figure, [whole, count], false, expected)
  }
}
