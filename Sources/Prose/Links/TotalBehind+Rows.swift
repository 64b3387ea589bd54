import Recognition
import ReportText

// Where the parts of a total behind them may stand.

extension PassageReading {
  /// The units of totals that stand in one row with a figure, which is the last of them or between them:
  /// 共计公开财政信息124份、项目信息85条; none where it is alone.
  func totalsTogether(_ level: [Int], _ place: Int) -> [Unit] {
    // The total of the same unit stands alone.
    guard place > 0,
      measures[level[place]].isTotal
        || measures[level[place]].figure.unit != measures[level[place - 1]].figure.unit
    else { return [] }
    var first = place
    while first > 0, measures[level[first]].marks.last == .item,
      measures[level[first]].marks.count == 1, !measures[level[first]].isTotal
    {
      first -= 1
    }
    guard measures[level[first]].isTotal else { return [] }
    let row =
      [level[first]]
      + level[(first + 1)...].prefix {
        measures[$0].marks.last == .item && measures[$0].marks.count == 1
          && measures[$0].isExactLevel
      }
    let units = row.map { measures[$0].figure.unit }
    return row.count > 1 && Set(units.map(\.scalars)).count == row.count ? units : []
  }

  /// The figures before a total in its sentence that its parts may be among.
  struct Row {
    var parts: [Int] = []
    /// Those from each place on, the shortest first.
    var readings: [[Int]] = []
    /// Those behind the last mark or total that sets them apart.
    var primary: [Int]?
    /// Whether other things are counted between them.
    var isMixed = false
    /// Whether a round figure stands before them, which may be one of them: 失效20余件、废止16件、继续有效115件.
    var isRough = false
    /// Whether one of them may count several times in the total: 人 in 人次.
    var mayRecur = false
  }

  /// - Parameter others: The units that have totals of their own beside it.
  func row(of index: Int, before place: Int, of level: [Int], besides others: [Unit]) -> Row {
    let total = measures[index]
    var row = Row()
    for back in (0..<place).reversed() {
      let candidate = measures[level[back]]
      guard candidate.sentence == total.sentence else { break }
      guard candidate.figure.kind == .count, candidate.direction == nil,
        candidate.figure.role != .each, !isOfLastYear(candidate)
      else { continue }
      let isKindred = !candidate.isAlike(total) && self.isKindred(candidate, total)
      row.mayRecur = row.mayRecur || isKindred && total.figure.unit == Self.visits
      guard candidate.isAlike(total) || isKindred || countOffices(candidate, total) else {
        // 两个平台合计, 三个方面，分别为9件、22件和16件: how many they are.
        let saysHowMany =
          back == place - 1 && numberOfParts(index, isAnywhere: true) != nil
        let isNumber = candidate.value == Int64(row.parts.count) * 1_000_000 && row.parts.count > 1
        // 举办培训1期，分别培训69人、71人: what stands before 分别 is apart.
        let isApart =
          row.parts.first.map {
            measures[$0].text.leadHas(lexicon.respectively)
          } ?? false
        if isNumber || isApart, row.primary == nil, row.parts.count > 1 { row.primary = row.parts }
        let isOfOther = others.contains { $0 == candidate.figure.unit }
        row.isMixed = row.isMixed || !saysHowMany && !isNumber && !isApart && !isOfOther
        continue
      }
      guard candidate.figure.role == .exact else {
        row.isRough = row.parts.first.map { !measures[$0].text.leadHas(lexicon.among) } ?? false
        break
      }
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

  /// Whether a part and a total count offices, if by other classifiers: 28个部门和16个乡镇共44家单位.
  private func countOffices(_ part: Measure, _ total: Measure) -> Bool {
    total.tail.startsWithAny(of: lexicon.subUnits) && part.text.tailHas(lexicon.subUnits)
      && [part, total].allSatisfy { Self.classifiersOfOffices.contains($0.figure.unit) }
  }

  private static let classifiersOfOffices: [Unit] = ["个", "家"]

  /// Whether a bare total counts what a figure does by another classifier: 来信214件、来访386批次，合计600件次.
  private func isKindred(_ part: Measure, _ total: Measure) -> Bool {
    total.roles.contains(.bareTotal) && total.marks.strongest <= .comma && part.isExactLevel
      && (total.label.startsWithAny(of: lexicon.totals)
        || total.label.startsWithAny(of: Self.together))
      && lexicon.kindredUnits.contains {
        $0.contains(part.figure.unit) && $0.contains(total.figure.unit)
      }
  }

  private static let visits: Unit = "人次"

  /// The figures before a bracket that has nothing but their total: 网站412条、微信386条（共计798条）.
  func rowBeforeBracket(_ index: Int) -> Row? {
    let total = measures[index]
    guard total.roles.contains(.bareTotal), total.marks.count == 0,
      let last = passage.owner(of: total.group), measures[last].isAlike(total),
      passage.levels[total.group]?.count == 1, let level = passage.levels[measures[last].group]
    else { return nil }
    let row = row(of: index, before: measures[last].place + 1, of: level, besides: [])
    // 新增账号2个、小程序3个（共计46个）: what there is now.
    return row.parts.contains { measures[$0].text.labelHas(lexicon.added) } ? nil : row
  }

  /// The figures of a row that a total most likely sums up; nil for none.
  ///
  /// - Parameter outer: Those that are no parts of others in it.
  func likelyParts(of row: Row, _ outer: [Int], _ index: Int) -> [Int]? {
    if let primary = row.primary { return primary }
    guard row.parts.count > 1 else { return nil }
    // 收回538份，满意476份、基本满意51份，合计527份: of the parts, and not of their whole with them.
    let parts = outer.count > 1 ? outer : row.parts.filter { !outer.contains($0) }
    let others = (outer.count > 1 ? [] : [row.parts]) + [itemsAtOnce(before: index, row.parts)]
    return ([parts] + others).first {
      $0.count > 1 && Slip.explains(measures[index].figure, figures($0))
    } ?? (parts.count > 1 ? parts : nil)
  }

  /// The last of some figures that stand in one row at once before a total: 满意476份、基本满意51份 of all that stand before
  /// 合计527份.
  private func itemsAtOnce(before total: Int, _ parts: [Int]) -> [Int] {
    guard measures[total].roles.contains(.bareTotal),
      let first = parts.lastIndex(where: { measures[$0].marks.strongest > .item })
    else { return [] }
    return Array(parts[first...])
  }

  /// 收到141件，比上年的172件下降18.0%，上年结转2件
  private func isOfLastYear(_ measure: Measure) -> Bool {
    !measure.roles.contains(.carriedIn)
      && (measure.roles.contains(.compared)
        || measure.roles.contains(.lastYear) && measure.text.labelHas(lexicon.lastYear))
  }

  /// Whether a list that a total adds up may begin behind a figure.
  private func isEnd(_ measure: Measure) -> Bool {
    !measure.roles.isDisjoint(with: [.bareTotal, .verbTotal, .running])
  }

  /// The parts in a bracket before a total: 纪要（常务会议21次、专题会议13次）共34次; 两年来（2022年21次、2023年13次）累计
  /// 开展34次.
  func partsInBracket(before index: Int) -> (readings: [[Int]], limit: Double)? {
    let total = measures[index]
    let before = passage.tree.scalars[max(0, total.start - 8)..<total.start]
    guard total.group < 0, let close = before.lastIndex(where: { $0 == 0xFF09 || $0 == 0x29 }),
      case let words = before[(close + 1)...], words.startsWithAny(of: Self.behindBracket),
      words.allSatisfy({ Mark($0) == .none }), close > 0,
      case let group = passage.tree.group(at: close - 1), group >= 0,
      let parts = passage.levels[group], parts.count > 1,
      // 120条（网站80条、微信40条）共300条: the parts of the figure before the bracket.
      passage.owner(of: group) == nil,
      parts.allSatisfy({
        measures[$0].isAlike(total) && measures[$0].isExactLevel
          && measures[$0].sentence == total.sentence
      }),
      !measures[parts[0]].text.leadHas(lexicon.among)
    else { return nil }
    return ([parts], total.roles.contains(.bareTotal) ? 1 : 0.99)
  }

  private static let behindBracket: Words = ["共计", "合计", "总计", "共", "累计"]

  /// The parts of a total in a sentence of its own, behind sentences that state them: 以上合计90条.
  func partsInSentences(
    before place: Int, of level: [Int]
  ) -> (readings: [[Int]], limit: Double)? {
    let index = level[place]
    let total = measures[index]
    let items = items(before: place, of: level)
    guard items.count < 2 else { return ([items], 0.3) }
    let number = numberOfParts(index)
    // 全县总计公开2631条
    let isOfAll = total.isFirst && total.lead.startsWithAny(of: Self.everywhere)
    guard total.group < 0,
      !neighbours(index).contains(where: { $0 < index && measures[$0].isAlike(total) })
    else { return nil }
    guard number != nil || isOfAll || total.lead.containsAny(of: Self.ofSentences) else {
      return partsOfYear(before: place, of: level) ?? listInSentence(before: place, of: level)
    }
    var parts: [Int] = []
    var readings: [[Int]] = []
    for back in level[..<place].suffix(Self.reach).reversed() {
      let candidate = measures[back]
      guard candidate.paragraph == total.paragraph, parts.count < number ?? 24,
        !isOfAll || candidate.sentence == total.sentence - 1
      else { break }
      guard candidate.isAlike(total), candidate.isExactLevel else { continue }
      parts.insert(back, at: 0)
      if parts.count > 1 { readings.append(parts) }
    }
    let areLevels = parts.contains {
      measures[$0].text.labelHas(lexicon.subUnits) || measures[$0].label.contains(0x7EA7)  // 级
    }
    let mayBePartsOfOthers =
      number.map { $0 != parts.count } == true || number == nil && isOfAll && !areLevels
      || parts.contains {
        !measures[$0].roles.isDisjoint(with: [.bareTotal, .verbTotal, .lastYear])
      }
    let isSure = number != nil || isOfAll || isOfSentenceBefore(total, parts)
    return (readings, mayBePartsOfOthers ? 0 : isSure ? 0.99 : 0.1)
  }

  /// The figures of numbered paragraphs before a total that begins one: 1.网站523条。 2.微信285条。 以上合计808条.
  private func items(before place: Int, of level: [Int]) -> [Int] {
    let total = measures[level[place]]
    let number = numberOfParts(level[place])
    guard total.isFirst || number != nil, total.group < 0, passage.item(of: total) == nil else {
      return []
    }
    let before = level[..<place].suffix(Self.reach).reversed()
      .drop { number != nil && measures[$0].sentence == total.sentence }
      .prefix { measures[$0].paragraph != total.paragraph && passage.item(of: measures[$0]) != nil }
    let items = before.reversed().filter {
      measures[$0].isExactLevel && measures[$0].isAlike(total)
        && !measures[$0].roles.contains(.lastYear)
    }
    let isList =
      (number ?? items.count) == items.count
      && items.enumerated().allSatisfy { passage.item(of: measures[$1]) == $0 + 1 }
    return isList ? items : []
  }

  /// Whether a total begins with 以上 and its parts are all of the sentence before.
  private func isOfSentenceBefore(_ total: Measure, _ parts: [Int]) -> Bool {
    total.lead.startsWithAny(of: Self.above)
      && parts.allSatisfy { measures[$0].sentence == total.sentence - 1 }
  }

  /// How many parts a total says that it has: 三个平台共计.
  private func numberOfParts(_ index: Int, isAnywhere: Bool = false) -> Int? {
    // 三级合计公开5344条
    if measures[index].isFirst, let number = numberNamed(measures[index]) { return number }
    guard let before = previous(index), measures[before].isExact,
      measures[before].figure.unit != measures[index].figure.unit,
      isAnywhere || measures[before].isFirst,
      measures[before].label.isEmpty || measures[before].label.equalsAny(of: Self.pointing),
      measures[index].marks.count == 0
    else { return nil }
    let number = Int(measures[before].value / 1_000_000)
    return (2...20).contains(number) ? number : nil
  }

  /// The number that a total begins with: 两类共17件.
  func numberNamed(_ total: Measure) -> Int? {
    let label = total.label
    guard let first = label.first.flatMap(Numeral.digit), (2...9).contains(first),
      label.dropFirst(2).startsWithAny(of: lexicon.totals)
        || label.dropFirst(2).startsWithAny(of: Self.together)
    else { return nil }
    return first
  }

  private static let pointing: Words = ["以上", "上述", "这", "前述"]
  /// How many figures before a total its parts may be among.
  private static let reach = 60

  private static let everywhere: Words = ["全县", "全市", "全区", "全省", "全州", "全旗", "全镇"]
  private static let ofSentences: Words = [
    "以上", "上述", "各项合计", "各项共计", "两项", "三项", "四项", "五项", "三个", "四个", "五个", "三者", "四者", "两者", "三类",
    "四类", "几项",
  ]

  /// Whether a total is that of what is named with it: 农业、教育等部门收到申请共31件, 不予公开及其他处理共17件.
  func hasSubjectOfItsOwn(_ total: Measure) -> Bool {
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
  static let above: Words = ["以上", "上述"]
  private static let all: Words = ["全", "各", "所有", "以上", "上述", "这", "总"]
}
