import Recognition
import ReportText

/// A total that stands behind its parts: 建议36件、提案24件，共计60件.
///
/// Catches: 收到建议36件、提案24件，共计61件。
/// Leaves alone: 收到建议36件、提案24件，共计60件。
extension PassageReading {
  mutating func readTotals(on level: [Int]) {
    for place in level.indices {
      let total = measures[level[place]]
      // 二者合计37件，占总数80件的46%: not of all that stands before; A类、B类、C类分别占总数80件的…: it is.
      // 其余部门合计29件 is a part.
      guard total.isExactLevel, total.roles.isDisjoint(with: [.running, .rest]),
        !total.label.contains(.share) || total.label.contains(.each),
        total.isTotal || isYear(level, place) || isReachedInYear(level, place)
          || !totalsTogether(level, place).isEmpty
      else { continue }
      readTotal(level, place)
    }
  }

  private mutating func readTotal(_ level: [Int], _ place: Int) {
    let index = level[place]
    let total = measures[index]
    // 建议243件，其中…9件、…234件；提案336件，两项合计579件
    let all = topLevels(index, isBefore: true)
    if all.count > 1, confirm(index, [all]) { return }
    if let list = partsInBrackets(before: index) ?? partsNamed(by: index) {
      if !settle(index, list) { leave(index, .ambiguous) }
      return
    }
    if settle(index, partsInBracket(before: index))
      || settle(index, partsInSentences(before: place, of: level))
    {
      return
    }
    let together = totalsTogether(level, place)
    let row =
      rowBeforeBracket(index)
      ?? row(of: index, before: place, of: level, besides: together)
    let outer = row.parts.filter { wholes[$0]?.contains(where: row.parts.contains) != true }
    // 答复632件，公开294件、部分公开87件，两项合计381件: as many as it says, where it says so.
    var named: [Int]?
    if let number = numberNamed(total), number <= row.parts.count {
      named = outer.count == number ? outer : Array(row.parts.suffix(number))
    }
    if let named, confirm(index, [named]) { return }
    if named != outer, confirm(index, row.readings) || confirmWithoutOne(index, row.readings) {
      return
    }
    if let named {
      return judge(index, named, isMixed: row.isMixed, hasNested: false, isBare: false)
    }
    if mayOverlap(total, row.parts) || row.isRough { return leave(index, .mayOverlap) }
    if together.isEmpty && hasSubjectOfItsOwn(total) || isStatementOfItsOwn(total, row.parts)
      || row.parts.contains(where: { measures[$0].label.last == 0x5404 })
    {
      return leave(index, .ambiguous)
    }
    guard let chosen = likelyParts(of: row, outer, index) else { return }
    if confirm(index, [chosen]) { return }
    let hasNested =
      chosen.contains { measures[$0].lead.contains(.ofThese) }
      || row.primary != nil && outer.count < row.parts.count
    let isBare =
      total.roles.contains(.bareTotal)
      && (isStated(total) || total.label.startsWithAny(of: Self.above)) || isYear(level, place)
    // 60 persons may make 80 visits, and no fewer than 60.
    let mayRecur = row.mayRecur && sum(chosen).map { $0 <= total.value } == true
    judge(
      index, chosen, isMixed: row.isMixed || mayRecur, hasNested: hasNested, isBare: isBare)
  }

  /// The list of the sentence before a total that is alone of its unit in its own, where nothing says that they are parts of
  /// something else: 征地24件、拆迁71件、其他120件。全年申请共215件.
  func listInSentence(
    before place: Int, of level: [Int]
  ) -> (readings: [[Int]], limit: Double)? {
    let total = measures[level[place]]
    guard place > 0, total.isFirst, total.group < 0, total.marks.count <= 1,
      // 收到网上申请186件、信函申请12件。共答复196件: what was done with them is another thing.
      isOfSameDoing(level[place], level[place - 1])
    else { return nil }
    let sentence = level[..<place].reversed().prefix {
      measures[$0].sentence >= total.sentence - 1 && measures[$0].paragraph == total.paragraph
    }
    let parts = Array(sentence.reversed().filter { measures[$0].isAlike(total) })
    guard parts.count > 1,
      parts.allSatisfy({
        measures[$0].isExactLevel && !measures[$0].isTotal && !hasClaim(at: measures[$0].start)
          && wholes[$0]?.allSatisfy(parts.contains) != false
          && measures[$0].roles.isDisjoint(
            with: [.lastYear, .running, .carriedIn, .carriedOut, .step])
      })
    else { return nil }
    if let shares = sumOfShares(parts), areAll(shares, parts.count) { return ([parts], 0.99) }
    let list = parts.map { measures[$0] }
    let isSure =
      list[list.count - 1].roles.contains(.rest) || Self.isPair(list, of: lexicon.pairs)
    return ([parts], isSure ? 0.3 : areNamedAfter(total, list) ? 0.1 : 0.02)
  }

  /// Whether some of the parts are more than what stands there, or have one another in them.
  private func mayOverlap(_ total: Measure, _ parts: [Int]) -> Bool {
    // 截至三季度末330条 has what came before in it.
    parts.contains { measures[$0].label.containsAny(of: Self.upTo) }
      || haveNestedPeriods(parts)
      // 年初58个，新增14个，调出9个，年末共有63个
      || total.label.containsAny(of: Self.now)
        && parts.contains {
          measures[$0].label.containsAny(of: Self.went)
            || measures[$0].label.containsAny(of: Self.came)
        }
      // 网站206条，微信120条，去重后合计260条
      || total.text.leadHas(lexicon.overlaps)
      || parts.contains { measures[$0].text.leadHas(lexicon.overlaps) }
  }

  /// Whether a period is within another: 一季度862件，上半年1776件; 1月至3月, 1月至6月.
  private func haveNestedPeriods(_ parts: [Int]) -> Bool {
    // 7月至9月分别受理312件、286件
    let labels = parts.map { measures[$0].label }
      .filter { !$0.containsAny(of: lexicon.respectively) }
    return labels.contains { $0.containsAny(of: Self.longPeriods) }
      && labels.contains { $0.containsAny(of: Self.shortPeriods) }
      || labels.contains { $0.containsAny(of: Self.firstQuarters) }
  }

  private static let longPeriods: Words = ["上半年", "下半年"]
  private static let shortPeriods: Words = ["季度"]
  private static let firstQuarters: Words = ["前三季度", "月至", "月—", "月-"]
  private static let upTo: Words = ["截至", "截止", "累计"]

  /// Judges a total by a list of which it must be.
  ///
  /// - Returns: Whether it was judged.
  private mutating func settle(
    _ index: Int, _ list: (readings: [[Int]], limit: Double)?
  ) -> Bool {
    guard let list, let parts = list.readings.last else { return false }
    if confirm(index, list.readings) { return true }
    guard isBroken(index, parts, limit: list.limit), let sum = sum(parts) else { return false }
    add(.sum, index, parts, holds: false, expected: sum)
    return true
  }

  /// Records that a total is the sum of the first reading of which it is.
  ///
  /// - Returns: Whether there is one.
  private mutating func confirm(_ index: Int, _ readings: [[Int]]) -> Bool {
    let total = measures[index]
    guard
      let fitting = readings.first(where: { Arithmetic.agrees(total.figure, figures($0)) })
    else { return false }
    add(.sum, index, fitting, holds: true, expected: total.value)
    note(fitting, of: index)
    return true
  }

  /// The same where it is one of a reading without a figure: 新收70件，上年2件 are the whole of a list before, and
  /// another. The items of one row are read as they stand.
  private mutating func confirmWithoutOne(_ index: Int, _ readings: [[Int]]) -> Bool {
    let total = measures[index]
    guard readings.count > 1, let all = readings.last,
      !isRow(all.map { measures[$0] }, before: total)
    else { return false }
    for reading in readings where reading.count > 2 {
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
    // 收到38件，撤回2件，应办36件
    if isWhatIsLeft(index, of: chosen) || leavesCarriedOn(index, of: chosen, sum) {
      return add(.balance, index, chosen, holds: true)
    }
    let list = chosen.map { measures[$0] }
    let areNamed =
      list.dropFirst().allSatisfy { !$0.name.isEmpty || !$0.tail.isEmpty }
      || numberNamed(measures[index]) == list.count
      || list.contains { $0.text.leadHas(lexicon.respectively) }
    let limit = limit(index, list, hasNested: hasNested, isBare: isBare)
    if areNamed, isBroken(index, chosen, limit: isMixed ? min(limit, 0.03) : limit) {
      add(.sum, index, chosen, holds: false, expected: sum)
    } else {
      leave(index, .ambiguous)
    }
  }

  private func isWhatIsLeft(_ index: Int, of figures: [Int]) -> Bool {
    guard let first = figures.first, let rest = sum(Array(figures.dropFirst())) else {
      return false
    }
    return figures.count > 1 && measures[first].value - rest == measures[index].value
      && !figures.contains { measures[$0].roles.contains(.carriedIn) }
  }

  /// Whether parts that do not add up must.
  ///
  /// - Parameter limit: How likely chance may be, as in ``reservation(_:_:)``.
  private func isBroken(_ index: Int, _ parts: [Int], limit: Double) -> Bool {
    let (total, figures) = (measures[index].figure, figures(parts))
    guard let sum = sum(parts), !haveWhole(parts, before: index),
      !hasMemberWithoutFigure(index, parts, sum)
    else { return false }
    let value = measures[index].value
    if limit >= 1 {
      if Slip.explains(total, figures) { return true }
      // Far off only where the list says that it is all.
      let hasRest = parts.contains { measures[$0].roles.contains(.rest) }
      let (most, least) = (max(sum, value), min(sum, value))
      return most < .max / 8 && (hasRest ? most < least * 2 : most * 4 < least * 5)
    }
    return Slip.isOneDigit(total, figures) && Slip.chance(total, figures) <= limit
  }

  /// Whether parts are all of a whole before them, so that a total behind them counts something else, unless it
  /// says in their sentence that it adds them up.
  private func haveWhole(_ parts: [Int], before index: Int) -> Bool {
    guard let first = parts.first.map({ measures[$0] }),
      first.sentence != measures[index].sentence || !measures[index].roles.contains(.bareTotal)
    else { return false }
    let starts = parts.map { measures[$0].start }
    return claims.contains {
      $0.holds && $0.kind == .sum && $0.place.start < first.start
        && $0.operands.map(\.start) == starts
    }
  }

  /// How likely chance may be for a broken total to be reported, as in ``reservation(_:_:)``.
  private func limit(_ index: Int, _ list: [Measure], hasNested: Bool, isBare: Bool) -> Double {
    let total = measures[index]
    if !total.isTotal, !isBare, total.marks.last == .comma {
      return list.contains { $0.label.startsWithAny(of: Self.adding) } ? 0.3 : 0.03
    }
    if numberNamed(total) == list.count { return 1 }
    if isBare || isAtOnceBehind(total, list) && isStated(total) { return hasNested ? 0.1 : 1 }
    if total.roles.contains(.bareTotal) { return isRow(list, before: total) ? 0.5 : 0.3 }
    if sharesVerb(total, list) { return 1 }
    if lexicon.areResultsOfClearing(list) { return 1 }
    if outcomes(list) > 2, total.label.containsAny(of: Self.doneWords) { return 1 }
    let areUnnamed = list.dropFirst().allSatisfy(\.name.isEmpty)
    return isRow(list, before: total) && (areUnnamed || shareNoun(total, list, most: true))
      ? 0.5 : 0.1
  }

  private static let adding: Words = ["加上", "连同"]

  /// Whether parts are the items of one row with the total at once behind it.
  private func isRow(_ list: [Measure], before total: Measure) -> Bool {
    // 4期、9期、6期，共19期; 4期、9期、6期（共19期）
    list.count > 2
      && (total.marks.count == 1 && total.marks.last == .comma
        || total.marks.count == 0 && list.allSatisfy { $0.group != total.group })
      && list.dropFirst().allSatisfy {
        $0.sentence == total.sentence && $0.marks.strongest <= .item
      }
  }

  /// Whether 共计, 合计 or 总计 stands before the figure rather than 共 alone.
  func isStated(_ measure: Measure) -> Bool {
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
