import Recognition
import ReportText

/// A total that stands behind its parts: 建议36件、提案24件，共计60件.
///
/// Catches: 收到建议36件、提案24件，共计61件。
/// Leaves alone: 收到建议36件、提案24件，共计60件。
extension PassageReading {
  mutating func readTotals(on level: [Int]) {
    if let first = level.first, measures[first].isExactLevel,
      measures[first].roles.contains(.bareTotal)
    {
      _ = readTotalOfBracket(first)
    }
    for place in level.indices.dropFirst() {
      let total = measures[level[place]]
      // 二者合计37件，占总数80件的46%: not of all that stands before; A类、B类、C类分别占总数80件的…: it is.
      guard total.isExactLevel,
        !total.label.contains(.share) || total.label.contains(.each),
        total.isTotal || isYear(level, place),
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
    if readTotalOfSentences(level, place) || readTotalOfBracket(index) { return }
    let row = row(before: place, of: level)
    if confirm(index, row.readings) { return }
    // 省、市培训各1次 is two; 截至三季度末330条 has what came before in it.
    if row.parts.contains(where: { measures[$0].label.containsAny(of: Self.upTo) }) {
      return leave(index, .mayOverlap)
    }
    // 网站206条，微信120条，去重后合计260条
    if (row.parts + [index]).contains(where: {
      measures[$0].lead[...].containsAny(of: lexicon.overlaps)
    }) {
      return leave(index, .mayOverlap)
    }
    if hasSubjectOfItsOwn(total) || row.parts.contains(where: { measures[$0].label.last == 0x5404 })
    {
      return leave(index, .ambiguous)
    }
    let outer = row.parts.filter { wholes[$0]?.contains(where: row.parts.contains) != true }
    let all = outer.count > 1 ? outer : row.parts
    guard let chosen = row.primary ?? (all.count > 1 ? all : nil) else { return }
    if confirm(index, [chosen]) { return }
    let hasNested =
      chosen.contains { hasParts(measures[$0]) }
      || row.primary != nil && outer.count < row.parts.count
    let isBare = total.roles.contains(.bareTotal) && isStated(total) || isYear(level, place)
    judge(index, chosen, isMixed: row.isMixed, hasNested: hasNested, isBare: isBare)
  }

  /// The figures before a total in its sentence that its parts may be among.
  private struct Row {
    var parts: [Int] = []
    /// Those from each place on, the shortest first.
    var readings: [[Int]] = []
    /// Those behind the last mark or total that sets them apart.
    var primary: [Int]?
    /// Whether other things are counted between them.
    var isMixed = false
  }

  private func row(before place: Int, of level: [Int]) -> Row {
    let total = measures[level[place]]
    var row = Row()
    for back in (0..<place).reversed() {
      let candidate = measures[level[back]]
      guard candidate.sentence == total.sentence else { break }
      guard candidate.figure.kind == .count, candidate.direction == nil,
        candidate.figure.role != .each
      else { continue }
      guard candidate.isAlike(total) else {
        // 两个平台合计, 三个方面，分别为9件、22件和16件: how many they are.
        let saysHowMany =
          back == place - 1 && numberOfParts(level[place], isAnywhere: true) != nil
        let isNumber = candidate.value == Int64(row.parts.count) * 1_000_000 && row.parts.count > 1
        // 举办培训1期，分别培训69人、71人: what stands before 分别 is apart.
        let isApart =
          row.parts.first.map {
            measures[$0].lead[...].containsAny(of: lexicon.respectively)
          } ?? false
        if isNumber || isApart, row.primary == nil, row.parts.count > 1 { row.primary = row.parts }
        row.isMixed = row.isMixed || !saysHowMany && !isNumber && !isApart
        continue
      }
      guard candidate.figure.role == .exact else { break }
      if isEnd(candidate), row.primary == nil, row.parts.count > 1 { row.primary = row.parts }
      row.parts.insert(level[back], at: 0)
      if row.parts.count > 1 { row.readings.append(row.parts) }
      // A semicolon between all of them sets none apart.
      if candidate.marks.strongest >= .semicolon, row.primary == nil,
        row.parts.dropFirst().contains(where: { measures[$0].marks.strongest < .semicolon })
      {
        row.primary = row.parts
      }
      if isEnd(candidate), candidate.roles.contains(.running) { break }
    }
    return row
  }

  /// Records that a total is the sum of the first reading of which it is, or of one without a figure:
  /// 新收70件，上年2件 are the whole of a list before, and another.
  ///
  /// - Returns: Whether there is one.
  private mutating func confirm(_ index: Int, _ readings: [[Int]]) -> Bool {
    let total = measures[index]
    if let fitting = readings.first(where: { Arithmetic.agrees(total.figure, figures($0)) }) {
      add(.sum, index, fitting, holds: true, expected: total.value)
      note(fitting, of: index)
      return true
    }
    for reading in readings where reading.count > 2 && readings.count > 1 {
      for skipped in reading.indices {
        var fewer = reading
        fewer.remove(at: skipped)
        if Arithmetic.agrees(total.figure, figures(fewer)) {
          add(.sum, index, fewer, holds: true, expected: total.value)
          return true
        }
      }
    }
    return false
  }

  private mutating func judge(
    _ index: Int, _ chosen: [Int], isMixed: Bool, hasNested: Bool, isBare: Bool
  ) {
    guard let sum = sum(chosen) else { return }
    let total = measures[index]
    if leavesCarriedOn(index, of: chosen, sum) {
      return add(.balance, index, chosen, holds: true)
    }
    let list = chosen.map { measures[$0] }
    let far = sum < total.value * 2 && total.value < sum * 2
    let hasSlip = Slip.explains(total.figure, figures(chosen))
    let chance =
      Slip.isOneDigit(total.figure, figures(chosen))
      ? Slip.chance(total.figure, figures(chosen)) : 1
    let areNamed =
      list.dropFirst().allSatisfy { !$0.name.isEmpty || !$0.tail.isEmpty }
      || list.contains { $0.lead[...].containsAny(of: lexicon.respectively) }
    guard areNamed, !isMixed || hasSlip && chance <= 0.03 else {
      return leave(index, .ambiguous)
    }
    let limit =
      isBare || isAtOnceBehind(total, list) && isStated(total)
      ? (hasNested ? 0.1 : 1.0)
      : total.roles.contains(.bareTotal) ? 0.3 : sharesVerb(total, list) ? 1 : 0.1
    if limit >= 1 ? (hasSlip || far) : chance <= limit {
      add(.sum, index, chosen, holds: false, expected: sum)
    } else {
      leave(index, .ambiguous)
    }
  }

  /// Whether a total is that of what is named with it: 农业、教育等部门收到申请共31件, 不予公开及其他处理共17件.
  private func hasSubjectOfItsOwn(_ total: Measure) -> Bool {
    let label = total.label
    // 三部门合计
    if label.startsWithAny(of: Self.all) || total.roles.contains(.bareTotal) && label.count <= 6 {
      return false
    }
    // 公开和部分公开共19件
    if label.containsAny(of: lexicon.anyOutcome) { return true }
    return label.containsAny(of: lexicon.subUnits) && total.marks.strongest >= .comma
      || total.marks.last == .item && !label.startsWithAny(of: lexicon.totals)
        && !label.startsWithAny(of: Self.together)
  }

  private static let together: Words = ["共"]
  private static let above: Words = ["以上", "上述"]
  private static let upTo: Words = ["截至", "截止", "累计"]
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
      number != nil || isOfSentenceBefore(total, parts)
        || Slip.chance(total.figure, figures(parts)) <= 0.1,
      parts.allSatisfy({ measures[$0].roles.isDisjoint(with: [.bareTotal, .verbTotal, .lastYear]) })
    else { return false }
    add(.sum, index, parts, holds: false, expected: sum)
    return true
  }

  /// Whether a total begins with 以上 and its parts are all of the sentence before.
  private func isOfSentenceBefore(_ total: Measure, _ parts: [Int]) -> Bool {
    total.label.startsWithAny(of: Self.above)
      && parts.allSatisfy { measures[$0].sentence == total.sentence - 1 }
  }

  /// How many parts a total says that it has: 三个平台共计.
  private func numberOfParts(_ index: Int, isAnywhere: Bool = false) -> Int? {
    // 三级合计公开5344条
    let label = measures[index].label
    if let first = label.first.flatMap(Numeral.digit), (2...9).contains(first), label.count > 3,
      measures[index].isFirst, label.dropFirst(2).startsWithAny(of: lexicon.totals)
    {
      return first
    }
    guard let before = previous(index), measures[before].isExact,
      measures[before].figure.unit != measures[index].figure.unit,
      isAnywhere || measures[before].isFirst,
      measures[before].label.isEmpty || measures[before].label.equalsAny(of: Self.pointing),
      measures[index].marks.count == 0
    else { return nil }
    let number = Int(measures[before].value / 1_000_000)
    return (2...20).contains(number) ? number : nil
  }

  private static let pointing: Words = ["以上", "上述", "这", "前述"]
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

  private static let stated: Words = [
    "共计", "合计", "总计", "总数", "总量", "总和", "总人次", "总次数", "总人数",
  ]

  /// Whether the parts stand in one row and the total at once behind them: 18个、13个、26个，合计整改57个.
  private func isAtOnceBehind(_ total: Measure, _ parts: [Measure]) -> Bool {
    total.marks.count == 1 && total.marks.last == .comma
      && total.label.startsWithAny(of: lexicon.totals)
      && parts.dropFirst().allSatisfy {
        $0.marks.strongest <= .item && $0.sentence == total.sentence
          && ($0.lead.count <= 2 || $0.marks.count == 1)
      }
  }

  /// 电话受理230件，网上受理150件，共受理380件
  private func sharesVerb(_ total: Measure, _ list: [Measure]) -> Bool {
    guard let behind = lexicon.behindTotal(total.label) else { return false }
    let verb = behind.prefix(2)
    guard verb.count == 2 else { return false }
    return list.allSatisfy { $0.label.contains(Word(verb)) }
  }
}
