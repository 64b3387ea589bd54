import Recognition
import ReportText

// What opens a list of parts.

extension PartListReader {
  /// Whether a total follows a figure in its sentence, or one of all that was said in the next: the
  /// list is that of the total.
  func isSummedUp(_ level: [Int], behind last: Int) -> Bool {
    let measure = measures[last]
    let next = level[(measures[last].place + 1)...].first { measures[$0].isAlike(measure) }
    guard let next, !measures[next].label.contains(.share) else { return false }
    let total = measures[next]
    if total.sentence == measure.sentence + 1 {
      // 以上共…, 三级合计…, and not 上述264件申请均已登记.
      return total.isFirst && total.isTotal
        && (total.label.startsWithAny(of: Self.ofAll)
          || total.label.first.flatMap(Numeral.digit) != nil)
    }
    return total.sentence == measure.sentence
      && total.isTotal
  }

  static let ofAll: Words = ["以上", "上述"]
}

extension PartListReader {
  func opening(_ level: [Int], _ place: Int) -> PartList.Opening? {
    let measure = measures[level[place]]
    let isStop =
      measure.roles.contains(.bareTotal) && !measure.roles.contains(.rest)
      || measure.roles.contains(.lastYear) && !isYearlyDocument(measure)
      || measure.roles.contains(.running) || measure.label.contains(.share)
    guard !isStop else { return nil }
    if measure.group >= 0, measure.isFirst, passage.owner(of: measure.group) != nil {
      return .bracket
    }
    if measure.text.leadHas(lexicon.respectively) {
      if isParallel(level, place) { return dividesBy(measure) ? .dimension : nil }
      return measure.marks.strongest < .semicolon && !measure.isFirst ? .respectively : nil
    }
    if hasDimension(measure) { return .dimension }
    if opensAmong(measure) || partner(level, place) != nil { return .among }
    if opensOfThese(level, place) || opensWithin(measure) { return .ofThese }
    if measure.marks.strongest >= .colon || measure.marks.last == .colon,
      let colon = measure.lead.lastIndex(where: { Mark($0) == .colon }),
      introducesAll(measure.lead[..<colon])
    {
      // ③结果：… begins a sentence of its own.
      return measure.isFirst ? .dimension : .colon
    }
    if isNumberedFirst(measure) || opensParagraphs(measure) { return .colon }
    if opensSentence(level, place) || opensSentences(level, place) { return .sentence }
    guard let previous = level[..<place].last(where: { measures[$0].figure.role != .each })
    else { return nil }
    let before = measures[previous]
    guard before.sentence == measure.sentence, measure.isAlike(before) else {
      guard isOutcome(measure), measure.marks.count <= 2, known[level[place]] == nil else {
        return nil
      }
      return .plain
    }
    guard known[level[place]] == nil else { return nil }
    // 公开（含部分公开）25件，不予公开10件: outcomes, too.
    if isOutcome(measure), !isOutcome(before) {
      return before.name.elementsEqual(Self.publishing.scalars) ? nil : .plain
    }
    guard known[previous] == nil else {
      return isAgain(level, place) ? .again : gradesPart(level, place) ? .plain : nil
    }
    if isOutcome(before) { return nil }
    // 一季度204件，二季度29件
    if before.name.containsAny(of: Self.periods), measure.name.containsAny(of: Self.periods) {
      return nil
    }
    let isHead =
      before.isTotal || before.marks.strongest >= .semicolon
      || !level[..<place].contains {
        $0 != previous && measures[$0].figure.role != .each
          && measures[$0].sentence == measure.sentence && measures[$0].isAlike(measure)
      }
    return isHead && measure.marks.count == 1 && measure.marks.last == .comma ? .plain : nil
  }

  /// Whether the words before a colon leave open that the list behind it is of less than what was counted before
  /// them: …6318条：网站…, and not …6318条，群众关注的：供水供电…
  private func introducesAll(_ words: ArraySlice<UInt32>) -> Bool {
    let mark = words.lastIndex { Mark($0) != .none }
    guard let mark, mark + 1 < words.endIndex else { return true }
    return words[(mark + 1)...].containsAny(of: lexicon.listIntroductions)
  }

  /// Whether a semicolon sets a list apart from another whose items are like its own in nothing:
  /// …其中人大93件，政协128件；A类124件，B类71件，C类26件. Behind items without commas, a comma does.
  private func isAgain(_ level: [Int], _ place: Int) -> Bool {
    let measure = measures[level[place]]
    guard
      measure.marks.strongest == .semicolon
        || measure.marks.strongest == .comma && measures[level[place - 1]].marks.strongest == .item,
      measure.isExact,
      measure.roles.isDisjoint(with: [.carriedIn, .carriedOut, .open, .rest]), !isOutcome(measure),
      place + 1 < level.count
    else { return false }
    let next = measures[level[place + 1]]
    return next.sentence == measure.sentence && next.isAlike(measure)
      && next.marks.strongest < .semicolon && !opensAmong(next)
  }

  /// Whether a list of grades stands right behind a figure of other things: 其中有效回访259人，满意251人，一般6人，不满意2人.
  private func gradesPart(_ level: [Int], _ place: Int) -> Bool {
    place + 2 < level.count && measures[level[place]].marks.strongest <= .comma
      && beginsGrades(of: Array(level[(place - 1)...(place + 2)]), 1)
  }

  /// Whether a list goes with another before it, item by item: 分别收到31件、22件，分别予以公开17件、13件.
  private func isParallel(_ level: [Int], _ place: Int) -> Bool {
    let measure = measures[level[place]]
    guard place > 1, !measures[level[place - 1]].isTotal
    else { return false }
    return level[..<place].reversed().prefix { measures[$0].sentence == measure.sentence }.contains
    {
      measures[$0].isAlike(measure) && measures[$0].text.leadHas(lexicon.respectively)
    }
  }

  /// Whether the words before a list say by what it divides: 按抽查结果分为.
  private func dividesBy(_ measure: Measure) -> Bool {
    guard let end = measure.label.firstIndex(of: Self.divided) else { return false }
    return measure.label[..<end].startsWithAny(of: lexicon.dimensionStarts)
  }

  private static let divided: Word = "分为"
  private static let publishing: Word = "公开"
  static let periods: Words = ["季度", "半年", "月"]

  func isOutcome(_ measure: Measure) -> Bool {
    lexicon.outcome(measure) != nil
  }

  func isNumberedFirst(_ measure: Measure) -> Bool {
    passage.ordinal(before: measure) == 1 || measure.label.startsWithAny(of: Self.firstItems)
      || measure.lead.startsWithAny(of: Self.firstItems)
      // 第一书记26名、驻村队员52名 are not numbered.
      || (measure.lead.starts(with: Self.first) || measure.label.starts(with: Self.first))
        && hasSecond(behind: measure)
  }

  private func hasSecond(behind measure: Measure) -> Bool {
    let end = passage.sentences[min(measure.sentence + 2, passage.sentences.count - 1)].upperBound
    return passage.tree.scalars[min(measure.start, end)..<end].contains(Self.second)
  }

  private static let firstItems: Words = ["一是", "首先"]
  private static let first: Word = "第一"
  private static let second: Word = "第二"

  /// Whether a sentence divides what the one before it counts: 办理申请40件。涉及土地的20件，涉及规划的15件，其余5件….
  func opensSentence(_ level: [Int], _ place: Int) -> Bool {
    guard place > 0, measures[level[place]].isFirst, case let measure = measures[level[place]],
      measure.group < 0, measure.isExact,
      measure.roles.isDisjoint(with: [.verbTotal, .bareTotal, .rest])
    else { return false }
    let before = measures[level[place - 1]]
    guard before.sentence == measure.sentence - 1, before.paragraph == measure.paragraph,
      before.isFirst, before.isLevel, before.isExact, before.isAlike(measure)
    else { return false }
    let list = level[place...].prefix { measures[$0].sentence == measure.sentence }
    if haveSharesOfAll(list, of: before) { return true }
    // 办理工单2067件。按期回复1786件、逾期回复281件
    if list.count > 1, isAlone(level[place - 1]) {
      let two = list.prefix(2).map { measures[$0] }
      if two[1].isExactLevel, two[1].isAlike(measure), two[1].marks.strongest <= .comma,
        PassageReading.isPair(two, of: lexicon.pairs)
          || PassageReading.isPair(two, of: lexicon.likelyPairs)
      {
        return true
      }
    }
    guard list.count > 2, let last = list.last,
      list.allSatisfy({ measures[$0].isAlike(measure) && measures[$0].isLevel })
    else { return false }
    return measures[last].roles.contains(.rest)
      || lexicon.areResultsOfClearing(list.map { measures[$0] })
      || list.allSatisfy { measures[$0].name.count >= 2 && measures[$0].name.last == 0x7C7B }  // 类
  }

  /// Whether some figures stand with their shares, which are all, and of which one at the least is of a whole:
  /// 直办148274件，占53.0%，转办131686件，占47.0%.
  private func haveSharesOfAll(_ list: ArraySlice<Int>, of whole: Measure) -> Bool {
    let shares = list.filter {
      measures[$0].figure.kind == .percentage && measures[$0].label.contains(.share)
    }
    let counts = list.filter { measures[$0].isExactLevel && measures[$0].isAlike(whole) }
    guard shares.count > 1, shares.count == counts.count, list.count == 2 * counts.count,
      let sum = Arithmetic.sum(shares.map { measures[$0].figure }),
      abs(sum - 100_000_000) <= Int64(shares.count) * 60_000
    else { return false }
    return zip(counts, shares).contains { part, share in
      Arithmetic.isShare(measures[share].figure, measures[part].figure, of: whole.figure)
    }
  }

  /// Whether a paragraph is the first behind one that ends with a colon: …1960条，分布如下：⏎网站公开862条；
  func opensParagraphs(_ measure: Measure) -> Bool {
    guard measure.isFirst, measure.group < 0, measure.sentence > 0 else { return false }
    let end = passage.sentences[measure.sentence - 1].upperBound
    return end > 0 && Mark(passage.tree.scalars[end]) == .paragraph
      && Mark(passage.tree.scalars[end - 1]) == .colon
  }

  /// Whether sentences of one figure each, in which several did the same, divide that of the sentence before them:
  /// 举办培训39场。县级举办24场。乡镇举办15场。
  private func opensSentences(_ level: [Int], _ place: Int) -> Bool {
    guard place > 0, place + 1 < level.count else { return false }
    let (before, first, next) = (level[place - 1], level[place], level[place + 1])
    return chains(before, first) && chains(first, next, byVerb: true)
      && !chains(before, first, byVerb: true)
      && measures[before].isAlike(measures[first]) && measures[first].isAlike(measures[next])
      && measures[before].isExactLevel && isMain(before) && isAlone(before)
  }

  func opensAmong(_ measure: Measure) -> Bool {
    guard measure.text.leadHas(lexicon.among) else { return false }
    let lead = measure.lead
    for word in lexicon.among.all {
      guard let index = lead.lastIndex(of: word) else { continue }
      // 含 is a part of many words, unless a clause begins with it.
      if word.scalars.count == 1, measure.group < 0,
        index == lead.startIndex || Mark(lead[index - 1]) != .comma
      {
        continue
      }
      let behind = lead[index...]
      if behind.contains(where: { Mark($0) >= .semicolon }) { continue }
      if word.scalars == [0x5176, 0x4E2D] || behind.count < 40 { return true }
    }
    return false
  }

  /// 在50件申请中，…; 办结的37件中，…
  func opensOfThese(_ level: [Int], _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let (before, index) = (level[place - 1], level[place])
    guard measures[before].sentence == measures[index].sentence,
      measures[before].isAlike(measures[index])
    else { return false }
    return lexicon.opensParts(measures[before])
      || measures[before].tail.first == 0x4E2D && measures[before].label.last == 0x7684  // 中 的
        && isOutcome(measures[index])
  }

  /// 网站信息中，…
  func opensWithin(_ measure: Measure) -> Bool {
    guard let index = Self.within(measure.lead) else { return false }
    return !measure.lead[(index + 2)...].contains { Mark($0) != .none }
  }

  /// Where 中 stands before a comma in some words, unless it is that of 其中.
  static func within(_ lead: ArraySlice<UInt32>) -> Int? {
    lead.indices.dropFirst().dropLast().last { index in
      lead[index] == 0x4E2D && Mark(lead[index + 1]) == .comma && lead[index - 1] != 0x5176
    }
  }

  func hasDimension(_ measure: Measure) -> Bool {
    guard measure.text.leadHas(lexicon.dimensionStarts) else { return false }
    let lead = measure.lead
    return lexicon.dimensionStarts.all.contains { word in
      guard let start = lead.lastIndex(of: word) else { return false }
      let phrase = lead[start...].prefix { Mark($0) == .none }
      let isClosed = phrase.endIndex < lead.endIndex
      return phrase.count <= 14 && isClosed && phrase.endsWithAny(of: lexicon.dimensionEnds)
    }
  }
}
