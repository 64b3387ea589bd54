import Recognition
import ReportText

/// A total that stands behind its parts: 建议36件、提案24件，共计60件.
///
/// Catches: 收到建议36件、提案24件，共计61件。
/// Leaves alone: 收到建议36件、提案24件，共计60件。
extension PassageReading {
  mutating func readTotals(on level: [Int]) {
    for place in level.indices.dropFirst() {
      let total = measures[level[place]]
      // 二者合计37件，占总数80件的46%: not of all that stands before; A类、B类、C类分别占总数80件的…: it is.
      guard total.isExact, total.isLevel,
        !total.label.contains(.share) || total.label.contains(.each),
        !total.roles.isDisjoint(with: [.bareTotal, .verbTotal]) || isYear(level, place),
        !total.roles.contains(.running)
      else { continue }
      readTotal(level, place)
    }
  }

  /// Whether a figure is that of the year behind those of its quarters: 四季度159件，全年554件.
  private func isYear(_ level: [Int], _ place: Int) -> Bool {
    let (before, year) = (measures[level[place - 1]], measures[level[place]])
    return year.sentence == before.sentence && year.label.startsWithAny(of: lexicon.thisYear)
      && before.label.containsAny(of: PartListReader.periods)
  }

  private mutating func readTotal(_ level: [Int], _ place: Int) {
    let index = level[place]
    let total = measures[index]
    // 其余部门合计29件 is a part.
    if total.roles.contains(.rest) { return }
    if readTotalOfSentences(level, place) { return }
    var parts: [Int] = []
    var readings: [[Int]] = []
    var primary: [Int]?
    var isMixed = false
    var back = place - 1
    while back >= 0 {
      let candidate = measures[level[back]]
      guard candidate.sentence == total.sentence else { break }
      if candidate.figure.kind == .count, candidate.direction == nil,
        candidate.figure.role != .each
      {
        guard candidate.isAlike(total) else {
          isMixed = true
          back -= 1
          continue
        }
        guard candidate.figure.role == .exact else { break }
        if isEnd(candidate) {
          if parts.count > 1 { readings.append(parts) }
          if primary == nil, parts.count > 1 { primary = parts }
        }
        parts.insert(level[back], at: 0)
        if parts.count > 1 { readings.append(parts) }
        // A semicolon between all of them sets none apart.
        if candidate.marks.strongest >= .semicolon, primary == nil,
          parts.dropFirst().contains(where: { measures[$0].marks.strongest < .semicolon })
        {
          primary = parts
        }
        if isEnd(candidate), !candidate.roles.isDisjoint(with: [.running]) { break }
      }
      back -= 1
    }
    let figure = total.figure
    if let fitting = readings.first(where: { Arithmetic.agrees(figure, figures($0)) }) {
      add(.sum, index, fitting, holds: true, expected: total.value)
      note(fitting, of: index)
      return
    }
    // 新收70件，上年2件: the whole of a list before, and another.
    for reading in readings {
      for skipped in reading.indices where reading.count > 2 {
        var fewer = reading
        fewer.remove(at: skipped)
        if Arithmetic.agrees(figure, figures(fewer)) {
          add(.sum, index, fewer, holds: true, expected: total.value)
          return
        }
      }
    }
    if hasSubjectOfItsOwn(total) { return leave(index, .ambiguous) }
    let outer = parts.filter { wholes[$0]?.contains(where: parts.contains) != true }
    guard let chosen = primary ?? (outer.count > 1 ? outer : parts.count > 1 ? parts : nil),
      let sum = sum(chosen)
    else { return }
    let list = chosen.map { measures[$0] }
    let isBare = total.roles.contains(.bareTotal) && isStated(total) || isYear(level, place)
    let far = sum < total.value * 2 && total.value < sum * 2
    let hasSlip = Slip.explains(figure, figures(chosen))
    let chance = Slip.isOneDigit(figure, figures(chosen)) ? Slip.chance(figure, figures(chosen)) : 1
    let areNamed =
      list.dropFirst().allSatisfy { !$0.name.isEmpty || !$0.tail.isEmpty }
      || list.contains { $0.lead[...].containsAny(of: lexicon.respectively) }
    guard areNamed, !isMixed || hasSlip && chance <= 0.03 else {
      leave(index, .ambiguous)
      return
    }
    let hasNested = list.contains { hasParts($0) } || primary != nil && outer.count < parts.count
    let limit =
      isBare
      ? (hasNested ? 0.1 : 1.0)
      : total.roles.contains(.bareTotal) ? 0.3 : sharesVerb(total, list) ? 1 : 0.1
    if limit >= 1 ? (hasSlip || far) : chance <= limit {
      add(.sum, index, chosen, holds: false, expected: sum)
    } else {
      leave(index, .ambiguous)
    }
  }

  /// Whether a total is that of agencies which are named with it: 农业、教育等部门收到申请共31件.
  private func hasSubjectOfItsOwn(_ total: Measure) -> Bool {
    let label = total.label
    // 三部门合计
    if label.startsWithAny(of: Self.all) || total.roles.contains(.bareTotal) && label.count <= 6 {
      return false
    }
    return label.containsAny(of: lexicon.subUnits) && total.marks.strongest >= .comma
      || label.contains("等") && total.marks.last == .item
  }

  private static let all: Words = ["全", "各", "所有", "以上", "上述", "这", "总"]

  /// A total in a sentence of its own, behind sentences that state the parts: 以上合计90条.
  ///
  /// - Returns: Whether it was judged.
  private mutating func readTotalOfSentences(_ level: [Int], _ place: Int) -> Bool {
    let index = level[place]
    let total = measures[index]
    let number = numberOfParts(index)
    guard total.group < 0, number != nil || total.label.containsAny(of: Self.ofSentences),
      !neighbours(index).contains(where: { $0 < index && measures[$0].isAlike(total) })
    else { return false }
    var parts: [Int] = []
    var readings: [[Int]] = []
    for back in level[..<place].suffix(Self.reach).reversed() {
      let candidate = measures[back]
      guard candidate.paragraph == total.paragraph, parts.count < number ?? 24 else { break }
      guard candidate.isAlike(total), candidate.isLevel, candidate.isExact else { continue }
      parts.insert(back, at: 0)
      if parts.count > 1 { readings.append(parts) }
    }
    if let fitting = readings.first(where: { Arithmetic.agrees(total.figure, figures($0)) }) {
      add(.sum, index, fitting, holds: true, expected: total.value)
      note(fitting, of: index)
      return true
    }
    guard parts.count > 1, number == nil || parts.count == number, let sum = sum(parts),
      Slip.explains(total.figure, figures(parts)),
      number != nil || Slip.chance(total.figure, figures(parts)) <= 0.1,
      parts.allSatisfy({ measures[$0].roles.isDisjoint(with: [.bareTotal, .verbTotal, .lastYear]) })
    else { return false }
    add(.sum, index, parts, holds: false, expected: sum)
    return true
  }

  /// How many parts a total says that it has: 三个平台共计.
  private func numberOfParts(_ index: Int) -> Int? {
    guard let before = previous(index), measures[before].isExact,
      measures[before].figure.unit != measures[index].figure.unit, measures[before].isFirst,
      measures[before].label.isEmpty, measures[index].marks.count == 0
    else { return nil }
    let number = Int(measures[before].value / 1_000_000)
    return (2...20).contains(number) ? number : nil
  }

  /// How many figures before a total its parts may be among.
  private static let reach = 60

  private static let ofSentences: Words = [
    "以上", "上述", "各项合计", "各项共计", "两项", "三项", "四项", "五项", "三个", "四个", "五个", "三者", "四者", "两者", "三类",
    "四类", "几项",
  ]

  private func hasParts(_ measure: Measure) -> Bool {
    measure.lead[...].contains(.ofThese)
  }

  /// Whether a list that a total adds up may begin behind a figure.
  private func isEnd(_ measure: Measure) -> Bool {
    !measure.roles.isDisjoint(with: [.bareTotal, .verbTotal, .running])
  }

  /// Whether 共计, 合计 or 总计 stands before the figure rather than 共 alone.
  private func isStated(_ measure: Measure) -> Bool {
    measure.label.containsAny(of: Self.stated)
  }

  private static let stated: Words = ["共计", "合计", "总计"]

  /// 电话受理230件，网上受理150件，共受理380件
  private func sharesVerb(_ total: Measure, _ list: [Measure]) -> Bool {
    guard let behind = lexicon.behindTotal(total.label) else { return false }
    let verb = behind.prefix(2)
    guard verb.count == 2 else { return false }
    return list.allSatisfy { $0.label.contains(Word(verb)) }
  }
}
