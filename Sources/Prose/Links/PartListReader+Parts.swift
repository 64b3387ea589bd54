import Recognition
import ReportText

// Which figures are the parts of a list.

extension PartListReader {
  /// The figures from the first part on that may belong to the list, up to what ends it for certain.
  func candidates(
    _ level: [Int], _ place: Int, _ opening: PartList.Opening, of head: Int
  ) -> (candidates: [Int], isInterrupted: Bool) {
    let first = measures[level[place]]
    var candidates = [level[place]]
    var isInterrupted = false
    var interruption: Int?
    // Of the item before it, where a stronger mark follows: 培训12期、320人次，会议8次、160人次.
    var aside: (count: Int, mark: Mark)?
    let partner = partner(level, place).map { measures[$0].figure.unit }
    var last = first
    for index in level[(place + 1)...] {
      let measure = measures[index]
      guard candidates.count < Self.mostParts else { break }
      if measure.sentence != last.sentence {
        let isChained =
          opening == .among && chains(candidates[candidates.count - 1], index)
          || opening == .sentence && chains(candidates[candidates.count - 1], index, byVerb: true)
          || continues(candidates[candidates.count - 1], measure, first, opening)
          || opening == .colon && passage.isNextItem(measure, behind: last)
        guard isChained else {
          // What else an item of a paragraph of its own says.
          if opening == .colon, measure.paragraph == last.paragraph,
            passage.item(of: last) != nil
          {
            continue
          }
          break
        }
      }
      let kind = measure.figure.kind
      if kind == .percentage || kind == .points || kind == .multiple { continue }
      if measure.direction != nil || measure.figure.role == .each || measure.figure.role == .range {
        continue
      }
      // 占总数1470条的60%
      if measure.roles.contains(.compared) || measure.label.contains(.share) { continue }
      guard measure.isAlike(first) else {
        if measure.figure.kind == .count {
          if measure.figure.unit != partner {
            aside = aside ?? (candidates.count, measure.marks.strongest)
          }
        }
        continue
      }
      if let aside, measure.marks.strongest <= aside.mark, measure.sentence == last.sentence {
        interruption = interruption ?? aside.count
      }
      aside = nil
      if measure.roles.contains(.lastYear) && !isYearlyDocument(measure)
        || measure.roles.contains(.running)
      {
        break
      }
      if hasDimension(measure) || opensWithin(measure) { break }
      if isOfAnotherTime(measure, than: first) || isNextWhole(measure, behind: measures[head]) {
        break
      }
      // 不予公开8件。无法提供的46件占…: what was told before, of another list.
      if measure.sentence != first.sentence, measure.label.last == 0x7684,  // 的
        first.label.last != 0x7684, measure.tail.starts(with: .share)
      {
        break
      }
      // 不予处理5件。…对信访投诉等不予处理5件, 不予公开的4件中: said again.
      if measure.sentence != first.sentence, isOutcome(measure),
        measure.opensParts
          || candidates.contains(where: { areOneOutcome(measures[$0], measure) })
      {
        break
      }
      let isCarriedPart = measure.roles.contains(.carriedIn) && says(Self.due, measures[head])
      if !isCarriedPart && ends(measure, first, opening) || isWithin(candidates, measure) {
        if let opposite = opposite(behind: index, of: level, first) { candidates.append(opposite) }
        break
      }
      if interruption != nil { isInterrupted = true }
      candidates.append(index)
      last = measure
    }
    if isInterrupted, let interruption {
      // Another thing is counted in between: the list goes on only where its rest shows that.
      let goesOn = candidates[interruption...].contains { measures[$0].roles.contains(.rest) }
      if !goesOn { return (Array(candidates[..<interruption]), false) }
    }
    // Sentences of their own are parts where the last says that they are all.
    if opening == .among,
      let next = candidates.firstIndex(where: { measures[$0].sentence != first.sentence }),
      !candidates[next...].contains(where: { measures[$0].roles.contains(.rest) }),
      !areOutcomesOfOneList(candidates)
    {
      return (Array(candidates[..<next]), isInterrupted)
    }
    return (candidates, isInterrupted)
  }

  /// Whether a figure is divided itself as the whole of a list before it is: 46件人大建议中，主办30件；73件政协提案中，
  /// 主办50件.
  private func isNextWhole(_ measure: Measure, behind head: Measure) -> Bool {
    measure.opensParts && measure.marks.last >= .comma
      && (measure.name.isEmpty || head.opensParts && !isOutcome(measure))
  }

  /// Whether a figure is of the whole year behind one of a part of it: 上半年网络40件，全年网络129件、信函31件.
  private func isOfAnotherTime(_ measure: Measure, than first: Measure) -> Bool {
    measure.text.labelMayHave(lexicon.thisYear)
      && measure.label.startsWithAny(of: lexicon.thisYear)
      && first.label.containsAny(of: Self.periods)
  }

  /// Whether a figure counts what is named after the year that it is of, and not what was there in that year:
  /// 2022年信息公开年报1条.
  func isYearlyDocument(_ measure: Measure) -> Bool {
    !measure.text.labelHas(lexicon.lastYear) && measure.name.first == 0x5E74  // 年
      && measure.name.endsWithAny(of: lexicon.yearlyDocuments)
  }

  /// The figure before one with which it makes up the first item of a list behind 其中: 其中县级培训12期、320人次，….
  func partner(_ level: [Int], _ place: Int) -> Int? {
    guard place > 0 else { return nil }
    let (before, measure) = (measures[level[place - 1]], measures[level[place]])
    guard before.sentence == measure.sentence, !before.isAlike(measure), before.isExactLevel,
      measure.marks.count <= 1, measure.marks.strongest <= .comma, opensAmong(before)
    else { return nil }
    return level[place - 1]
  }

  /// Whether the words before a figure say that it is one of a part: 转办3335个，转办件中已办结3218个.
  private func isWithin(_ parts: [Int], _ measure: Measure) -> Bool {
    guard let index = measure.label.firstIndex(of: 0x4E2D), index < measure.label.endIndex - 1
    else { return false }
    let words = measure.label[..<index]
    return parts.contains { part in
      let name = measures[part].name
      return name.count > 1 && words.starts(with: Word(name))
    }
  }

  /// The other of a pair whose first is followed by what became of it: 有效诉求4987件，已办结4912件；无效诉求249件.
  private func opposite(behind index: Int, of level: [Int], _ first: Measure) -> Int? {
    let next = level[measures[index].place...].first {
      measures[$0].sentence == first.sentence && measures[$0].isAlike(first)
        && measures[$0].marks.strongest == .semicolon
    }
    guard let next, PassageReading.isPair([first, measures[next]], of: lexicon.pairs) else {
      return nil
    }
    return next
  }

  /// Whether some figures are different outcomes of the same things.
  func areOutcomesOfOneList(_ parts: [Int]) -> Bool {
    let outcomes = parts.map { lexicon.outcome(measures[$0]) }
    guard let first = outcomes.first ?? nil else { return false }
    return outcomes.allSatisfy { $0?.list == first.list }
      && Set(outcomes.compactMap { $0?.index }).count == parts.count
  }

  func areOneOutcome(_ first: Measure, _ second: Measure) -> Bool {
    guard let one = lexicon.outcome(first), let other = lexicon.outcome(second) else {
      return false
    }
    return one == other
  }

  /// Whether a list goes on in the next sentence.
  func continues(
    _ previous: Int, _ measure: Measure, _ first: Measure, _ opening: PartList.Opening
  ) -> Bool {
    let last = measures[previous]
    guard measure.isFirst, measure.sentence - last.sentence <= 2 else { return false }
    let label = measure.lead
    if isNumberedFirst(first) || opening == .colon {
      if label.startsWithAny(of: lexicon.ordinals) || passage.ordinal(before: measure) ?? 0 > 1 {
        return true
      }
      // Items of paragraphs of their own, unless the one before has a number and this has none.
      if opening == .colon, measure.paragraph != last.paragraph, measure.marks.count <= 2,
        passage.item(of: last) == nil, isOnlyOfItsKind(previous)
      {
        return true
      }
    }
    if opening == .colon || opening == .dimension || isOutcome(first) {
      return isOutcome(measure) && isOutcome(last) && measure.marks.count <= 1
    }
    return false
  }

  /// Whether a part has a sentence of its own as the one before it has: 其中县政府文件30件。部门文件20件。
  ///
  /// - Parameter byVerb: Whether the same must have been done, by others.
  func chains(_ last: Int, _ next: Int, byVerb: Bool = false) -> Bool {
    let (before, measure) = (measures[last], measures[next])
    guard measure.sentence - before.sentence == 1, measure.paragraph == before.paragraph,
      measure.marks.count == 0, !measure.roles.contains(.verbTotal), isAlone(last), isAlone(next)
    else { return false }
    guard byVerb else { return true }
    // 其他部门共收到
    let (one, other) = (before.name.filter { $0 != 0x5171 }, measure.name.filter { $0 != 0x5171 })
    // 住建局收到118件。其余部门收到213件。
    let end = measure.roles.contains(.rest) ? 1 : 2
    return one.count > 3 && other.count > 3 && one != other
      && (one.suffix(end) == other.suffix(end)
        || one.starts(with: Self.comingFrom.scalars) && other.starts(with: Self.comingFrom.scalars))
  }

  private static let comingFrom: Word = "来自"

  /// Whether a sentence has no other figure of the unit on the level of one.
  func isOnlyOfItsKind(_ index: Int) -> Bool {
    let measure = measures[index]
    let level = passage.levels[measure.group] ?? []
    let place = measures[index].place
    let beside = level[max(0, place - 3)..<min(level.count, place + 4)]
    return !beside.contains {
      $0 != index && measures[$0].sentence == measure.sentence && measures[$0].isAlike(measure)
    }
  }

  /// Whether a figure is the only one of its level and sentence.
  func isAlone(_ index: Int) -> Bool {
    let measure = measures[index]
    guard let level = passage.levels[measure.group] else { return false }
    let next = measures[index].place + 1
    return next >= level.count || measures[level[next]].sentence != measure.sentence
  }
}
