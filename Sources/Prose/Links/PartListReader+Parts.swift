import Recognition
import ReportText

// Which figures are the parts of a list.

extension PartListReader {
  /// The figures from the first part on that may belong to the list, up to what ends it for certain.
  func candidates(
    _ level: [Int], _ place: Int, _ opening: PartList.Opening
  ) -> (candidates: [Int], isInterrupted: Bool) {
    let first = measures[level[place]]
    var candidates = [level[place]]
    var isInterrupted = false
    var interruption: Int?
    var last = first
    for index in level[(place + 1)...] {
      let measure = measures[index]
      guard candidates.count < Self.mostParts else { break }
      if measure.sentence != last.sentence {
        let isChained =
          opening == .among && chains(candidates[candidates.count - 1], index)
          || continues(candidates[candidates.count - 1], measure, first, opening)
        guard isChained else { break }
      }
      let kind = measure.figure.kind
      if kind == .percentage || kind == .points || kind == .multiple { continue }
      if measure.direction != nil || measure.figure.role == .each || measure.figure.role == .range {
        continue
      }
      if measure.roles.contains(.compared) { continue }
      guard measure.isAlike(first) else {
        if measure.figure.kind == .count {
          interruption = interruption ?? candidates.count
        }
        continue
      }
      if measure.roles.contains(.lastYear) || measure.roles.contains(.running) { break }
      if hasDimension(measure.lead[...]) || opensWithin(measure) { break }
      // 不予处理5件。…对信访投诉等不予处理5件: said again.
      if measure.sentence != first.sentence, isOutcome(measure),
        candidates.contains(where: { areOneOutcome(measures[$0], measure) })
      {
        break
      }
      if ends(measure, first, opening) { break }
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

  /// Whether some figures are different outcomes of the same things.
  private func areOutcomesOfOneList(_ parts: [Int]) -> Bool {
    let outcomes = parts.map { lexicon.outcome(measures[$0].name, measures[$0].tail) }
    guard let first = outcomes.first ?? nil else { return false }
    return outcomes.allSatisfy { $0?.list == first.list }
      && Set(outcomes.compactMap { $0?.index }).count == parts.count
  }

  private func areOneOutcome(_ first: Measure, _ second: Measure) -> Bool {
    guard let one = lexicon.outcome(first.name, first.tail),
      let other = lexicon.outcome(second.name, second.tail)
    else { return false }
    return one == other
  }

  /// Whether a figure is what came of the answers, behind a list of applications: 网络5件，信函5件，…，
  /// 发生行政复议1件.
  private func isReview(_ measure: Measure, behind first: Measure) -> Bool {
    measure.label.containsAny(of: Self.reviews) && !first.label.containsAny(of: Self.reviews)
      && measure.label.containsAny(of: Self.arising)
  }

  /// Whether a figure has a verb of its own behind parts that have none: 其中线上100次，召开会议281次.
  private func isClauseOfItsOwn(_ measure: Measure, behind first: Measure) -> Bool {
    measure.marks.last >= .comma
      && measure.label.droppingPrefixes(lexicon.conjunctions).startsWithAny(of: lexicon.mainVerbs)
      && !lexicon.name(first.label).startsWithAny(of: lexicon.mainVerbs)
  }

  private static let reviews: Words = ["复议", "诉讼", "投诉", "举报"]
  private static let arising: Words = ["发生", "引发", "引起", "产生", "收到", "提起", "被申请"]

  private static let endsOfTotals: Words = ["项", "者", "年", "两项", "三项"]

  /// Whether a figure is no part of a list that stands before it.
  func ends(_ measure: Measure, _ first: Measure, _ opening: PartList.Opening) -> Bool {
    if isReview(measure, behind: first) || isClauseOfItsOwn(measure, behind: first) { return true }
    if measure.isTotal {
      // 指南、年报和目录合计27条 is a part; 合计27条 is the total.
      let name = lexicon.name(measure.label)
      let words = name.droppingSuffixes(lexicon.totals).droppingSuffixes(lexicon.fillers)
      return words.count < 2 || !measure.roles.contains(.bareTotal)
        || words.endsWithAny(of: Self.endsOfTotals)
        || words.first.map(ChineseNumeral.isNumeral) == true
    }
    if measure.roles.contains(.carriedIn), !first.roles.contains(.carriedIn), opening != .bracket {
      return true
    }
    if measure.roles.contains(.carriedOut) || measure.roles.contains(.open) {
      return !isOutcome(first) && !first.roles.contains(.step)
    }
    if lexicon.kind(of: first, among: lexicon.resultsOfClearing) != nil,
      lexicon.kind(of: measure, among: lexicon.resultsOfClearing) != nil
    {
      return false
    }
    if measure.roles.contains(.step), !first.roles.contains(.step), !isOutcome(measure),
      !measure.roles.contains(.rest), opening != .bracket, opening != .colon,
      measure.marks.strongest != .item
    {
      return true
    }
    return false
  }

  /// Whether a list goes on in the next sentence.
  func continues(
    _ previous: Int, _ measure: Measure, _ first: Measure, _ opening: PartList.Opening
  ) -> Bool {
    let last = measures[previous]
    guard measure.isFirst, measure.sentence - last.sentence <= 2 else { return false }
    let label = measure.lead[...]
    if isNumberedFirst(first) || opening == .colon {
      if label.startsWithAny(of: lexicon.ordinals) || passage.ordinal(before: measure) ?? 0 > 1 {
        return true
      }
      // Items of paragraphs of their own.
      if opening == .colon, measure.paragraph != last.paragraph, measure.marks.count <= 2,
        isOnlyOfItsKind(previous)
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
  func chains(_ last: Int, _ next: Int) -> Bool {
    let (before, measure) = (measures[last], measures[next])
    return measure.sentence - before.sentence == 1 && measure.paragraph == before.paragraph
      && measure.marks.count == 0 && !measure.roles.contains(.verbTotal)
      && isAlone(last) && isAlone(next)
  }

  /// Whether a sentence has no other figure of the unit on the level of one.
  func isOnlyOfItsKind(_ index: Int) -> Bool {
    let measure = measures[index]
    let level = passage.levels[measure.group] ?? []
    let place = passage.placeInLevel[index]
    let beside = level[max(0, place - 3)..<min(level.count, place + 4)]
    return !beside.contains {
      $0 != index && measures[$0].sentence == measure.sentence && measures[$0].isAlike(measure)
    }
  }

  /// Whether a figure is the only one of its level and sentence.
  func isAlone(_ index: Int) -> Bool {
    let measure = measures[index]
    guard let level = passage.levels[measure.group] else { return false }
    let next = passage.placeInLevel[index] + 1
    return next >= level.count || measures[level[next]].sentence != measure.sentence
  }

  /// Which of the candidates may be the parts, the likeliest reading first.
  func readings(_ all: [Int], _ opening: PartList.Opening, _ head: Int?) -> [[Int]] {
    var readings: [[Int]] = []
    func add(_ reading: [Int]) {
      guard !reading.isEmpty, readings.count < Self.mostReadings, !readings.contains(reading) else {
        return
      }
      readings.append(reading)
    }
    for outer in withoutNested(all) {
      for reading in cuts(of: outer, opening, head) { add(reading) }
    }
    return readings
  }

  /// A list without the parts of its parts.
  func withoutNested(_ all: [Int]) -> [[Int]] {
    guard
      let start = all.indices.dropFirst().first(where: {
        opensAmong(measures[all[$0]])
          || measures[all[$0]].lead[...].contains(where: { Mark($0) == .colon })
          || beginsOutcomes(of: all, $0)
      })
    else { return [all] }
    let before = Array(all[..<start])
    let outer = before.count > 1 ? measures[before[1]].marks.strongest : .comma
    let inner = start + 1 < all.count ? measures[all[start + 1]].marks.strongest : .none
    var resumptions: [Int] = []
    for index in all.indices[(start + 1)...] {
      let mark = measures[all[index]].marks.strongest
      if mark > inner && inner != .none || mark >= .semicolon || mark == outer && inner < outer {
        resumptions.append(index)
        break
      }
    }
    let primary = resumptions.first ?? all.count
    var readings: [[Int]] = []
    let others =
      beginsOutcomes(of: all, start) ? [] : (start + 1...all.count).filter { $0 != primary }
    for resumption in [primary] + others {
      let rest = Array(all[resumption...])
      for tail in withoutNested(before + rest).prefix(4) { readings.append(tail) }
      if readings.count > 24 { break }
    }
    return readings
  }

  /// Whether a list whose items a semicolon sets apart goes on with what became of one: 复议14件，维持9件，
  /// 纠正5件；诉讼9件.
  private func beginsOutcomes(of all: [Int], _ place: Int) -> Bool {
    isOutcome(measures[all[place]]) && !isOutcome(measures[all[place - 1]])
      && all.dropFirst().contains { measures[$0].marks.strongest >= .semicolon }
  }

  /// A list up to each place where it may have ended, the whole of it first unless its marks say that
  /// it ended before.
  func cuts(of list: [Int], _ opening: PartList.Opening, _ head: Int?) -> [[Int]] {
    guard list.count > 1 else { return [list] }
    var ends: [Int] = []
    let second = measures[list[1]]
    let separator = second.marks.strongest
    var primary = list.count
    let first = measures[list[0]]
    // 其中企业12件；上年转来2件: behind 其中 without a mark, a semicolon ends the list.
    let isRunIn = opening == .among && !isSetOff(first)
    let isItem = head.map { measures[$0].marks.strongest >= .semicolon } ?? false
    for index in list.indices.dropFirst() {
      let measure = measures[list[index]]
      let mark = measure.marks.strongest
      let goesOn = !isItem && (areAlike(first, measure) || isOutcome(first) && isOutcome(measure))
      let isFurtherOutcome =
        isOutcome(first) && isOutcome(measure)
        && !list[..<index].contains { areOneOutcome(measures[$0], measure) }
      let isEnd =
        mark >= .semicolon && (isRunIn && !goesOn || separator < .semicolon && index > 1)
        || index > 1 && mark == .comma && separator == .item && !isFurtherOutcome
      if opening == .among, index > 1, measure.sentence != measures[list[index - 1]].sentence {
        ends.append(index)
      }
      if isEnd {
        ends.append(index)
        let hasRest = list[index...].contains { measures[$0].roles.contains(.rest) }
        if primary == list.count, !hasRest { primary = index }
      }
    }
    if opening == .plain || isOutcome(first),
      let open = list.firstIndex(where: {
        measures[$0].roles.contains(.carriedOut) || measures[$0].roles.contains(.open)
      }), open > 0
    {
      ends.append(open)
    }
    ends.removeAll { $0 == primary }
    if primary != list.count { ends.append(list.count) }
    return ([primary] + ends).map { Array(list[..<$0]) }
  }

  /// Whether the names of two figures end alike: 概况信息, 动态信息.
  func areAlike(_ first: Measure, _ second: Measure) -> Bool {
    first.name.count >= 2 && second.name.count >= 2 && first.name.suffix(2) == second.name.suffix(2)
  }

  /// Whether a mark stands between 其中 and the first part: 其中：, 其中，.
  func isSetOff(_ measure: Measure) -> Bool {
    guard let index = measure.lead[...].lastIndex(of: .ofThese) else { return false }
    let behind = index + 2
    return behind < measure.lead.count && Mark(measure.lead[behind]) != .none
  }
}
