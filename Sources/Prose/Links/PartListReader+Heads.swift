import Recognition
import ReportText

// What the parts of a list are parts of.

extension PartListReader {
  /// How far back a whole is looked for, in sentences.
  static let reach = 3

  func heads(
    _ level: [Int], _ place: Int, _ opening: PartList.Opening
  ) -> (heads: [Int], isNamed: Bool) {
    let first = measures[level[place]]
    if opening == .bracket {
      guard let owner = passage.owner(of: first.group), measures[owner].isLevel,
        measures[owner].isAlike(first)
      else { return ([], false) }
      return ([owner], true)
    }
    guard first.group < 0 || place > 0 else { return ([], false) }
    var here: [Int] = []
    var earlier: [Int] = []
    var back = place - 1
    while back >= 0 {
      let index = level[back]
      let measure = measures[index]
      guard first.sentence - measure.sentence <= Self.reach else { break }
      guard place - back <= Self.mostBefore else { break }
      back -= 1
      // 2000年以来的文件170件，继续有效118件
      let isCounted =
        !measure.roles.contains(.running)
        || back == place - 2 && lexicon.kind(of: first, among: lexicon.resultsOfClearing) != nil
      guard measure.isLevel, measure.isAlike(first), isCounted,
        !measure.label.startsWithAny(of: Self.means),
        !measure.label.containsAny(of: Self.net) || first.label.containsAny(of: Self.net)
      else { continue }
      if measure.roles.contains(.lastYear), !measure.roles.contains(.carriedIn) {
        // 2022年复议案件28起，18起维持、…: of these, whatever there is of this year.
        if opening == .plain, index == level[place - 1], isOutcome(first),
          measure.sentence == first.sentence, !measure.roles.contains(.compared)
        {
          return ([index], false)
        }
        // 比上年的286件增加26件，其中自然人290件: what something is compared with is not divided.
        guard opening == .among, here.isEmpty, earlier.isEmpty, !measure.roles.contains(.compared)
        else { continue }
        // 今年4438件；上年5913件，其中投诉4828件: a list of last year's.
        return (isSubject(measure, ofClauseOf: first) ? [index] : [], false)
      }
      if measure.sentence == first.sentence { here.append(index) } else { earlier.append(index) }
    }
    // 公开信息186条，其中月度数据12期: of this, if by another classifier.
    if opening == .among, here.isEmpty, isOfOther(level, place) { return ([], false) }
    // 办结169件。各乡镇另行办理388件，其中予以公开150件: of what stands in its sentence.
    let done = opening == .plain ? nil : whatWasDone(here.isEmpty ? earlier : here, first)
    if let done, isOfResults(first) {
      // 提案办结55件。依申请公开办理86件。办理结果如下: what stands nearer may be meant.
      let nearer = earlier.filter { $0 > done && isMain($0) && !isLeftOver(measures[$0]) }
      return ([done] + nearer, true)
    }
    let named = opening == .plain ? nil : namedHeads(first, here + earlier).first
    if let best = named ?? done { return ([best] + (here + earlier).filter { $0 != best }, true) }
    if opening == .among, let head = here.first, isHeadOfOwnClause(head, level, place) {
      return ([head], false)
    }
    // …；政协提案中，经济类24件: of what these words name, which has no figure here.
    let isOfNamed = opening == .ofThese && opensWithin(first)
    if isOfNamed && (here.isEmpty || !opensOfThese(level, place))
      || here.isEmpty && isNewSubject(first)
    {
      return ([], false)
    }
    if opening == .again {
      return (divided(here).map { [$0] } ?? [], false)
    }
    if opening == .dimension || opening == .colon && first.marks.first >= .semicolon,
      let whole = divided(here) ?? (here.isEmpty ? divided(earlier) : nil)
    {
      // Another division of the same whole.
      return ([whole] + (here + earlier).filter { $0 != whole }, false)
    }
    if opening == .respectively || opening == .plain {
      here.removeAll { isSetApart($0, from: level[place]) }
    }
    here = carriedLast(here)
    earlier = carriedLast(earlier)
    if !here.isEmpty { return (here, false) }
    guard opening != .plain || isOutcome(first), opening != .respectively,
      let nearest = earlier.first
    else { return ([], false) }
    // The nearest sentence that has such figures; the first of them is what it is about.
    let sentence = measures[nearest].sentence
    let near = earlier.filter { measures[$0].sentence == sentence }
    let all = near + earlier.filter { measures[$0].sentence != sentence }
    if isOutcome(first) { return (all, false) }
    // The last item of a list is no whole of the next sentence; what fits may be of another.
    let main = all.filter { known[$0] == nil && isMain($0) }
    return (main.isEmpty ? [] : main + all.filter { !main.contains($0) }, false)
  }

  /// Whether 其中 stands right behind the only figure of a clause that a semicolon sets apart: 网站公开300条；公众号公开140条，
  /// 其中原创120条.
  private func isHeadOfOwnClause(_ head: Int, _ level: [Int], _ place: Int) -> Bool {
    let (measure, first) = (measures[head], measures[level[place]])
    return level[place - 1] == head && measure.marks.strongest == .semicolon && known[head] == nil
      && first.marks.count == 1 && first.marks.last == .comma && !isOutcome(first)
      && !isOutcome(measure)
      && measure.roles.isDisjoint(with: [.carriedIn, .carriedOut, .open, .rest, .running])
  }

  /// Whether the clause of a figure is about nothing else than it and what follows: 上年，收到5913件，其中….
  private func isSubject(_ measure: Measure, ofClauseOf part: Measure) -> Bool {
    measure.sentence == part.sentence && measure.group < 0
      && (measure.isFirst || measure.marks.strongest >= .semicolon)
  }

  /// Whether 其中 stands right behind a figure of another unit.
  private func isOfOther(_ level: [Int], _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let (before, first) = (measures[level[place - 1]], measures[level[place]])
    return before.sentence == first.sentence && before.isExactLevel && !before.isAlike(first)
      && first.label.starts(with: .ofThese)
  }

  /// Which of some figures outcomes are of, the one that says what was done: 新收84件，办结79件，结转5件。其中，予以公开…;
  /// nil where none or several do. Of 按时办结4件，延期1件 it is what both are together.
  private func whatWasDone(_ candidates: [Int], _ first: Measure) -> Int? {
    guard let done = saysDone(candidates, first) else { return nil }
    let opposite = candidates.first { other in
      measures[other].group == measures[done].group
        && measures[other].place == measures[done].place + 1
        && measures[other].sentence == measures[done].sentence && !isLeftOver(measures[other])
        && PassageReading.isPair([measures[done], measures[other]], of: lexicon.pairs)
    }
    guard let opposite else { return done }
    let both = measures[done].value + measures[opposite].value
    return candidates.first { measures[$0].value == both }
  }

  /// The only one of some figures that says what was done.
  private func saysDone(_ candidates: [Int], _ first: Measure) -> Int? {
    guard let outcome = lexicon.outcome(first) else { return nil }
    let done = candidates.filter { index in
      let measure = measures[index]
      return measure.paragraph == first.paragraph && measure.isExact
        && (known[index] == nil || hasLeft(behind: measure))
        && (outcome.list == 0 || says(Self.cases, measure))
        && measure.roles.isDisjoint(with: [.carriedIn, .carriedOut, .open, .rest])
        && !isOutcome(measure) && says(Self.done, measure)
        && !says(PassageReading.notDone, measure)
    }
    return done.count == 1 ? done[0] : nil
  }

  /// Whether what is left stands right behind what was done: 办结84件，结转2件.
  private func hasLeft(behind done: Measure) -> Bool {
    guard let level = passage.levels[done.group], done.place + 1 < level.count else { return false }
    let left = measures[level[done.place + 1]]
    return left.sentence == done.sentence && left.isAlike(done) && left.isLeft
  }

  func says(_ words: Words, _ measure: Measure) -> Bool {
    measure.label.containsAny(of: words) || measure.tail.containsAny(of: words)
  }

  /// What is upheld or set right, as no application is.
  private static let cases: Words = ["复议", "诉讼", "案"]
  static let done: Words = ["办结", "答复", "审结", "办复", "办理完"]

  /// Whether the words before a list of outcomes say that they are those of what was done: 办理结果中，….
  private func isOfResults(_ first: Measure) -> Bool {
    first.lead.prefix(24).containsAny(of: Self.results)
  }

  private static let results: Words = ["结果", "办结的", "答复的"]

  /// Whether a figure is what its sentence is about: the first of it and no item of a list, a total, or
  /// the next step.
  func isMain(_ index: Int) -> Bool {
    let measure = measures[index]
    // 各渠道合计3473条 counts one thing as often as it was published.
    if measure.isTotal {
      return !(measure.roles.contains(.bareTotal) && measure.text.leadHas(lexicon.allChannels))
    }
    guard !isItemOfRow(index) else { return false }
    guard !isOutcome(measure) else { return measure.isFirst }
    if measure.roles.contains(.step) { return true }
    guard let level = passage.levels[measure.group], isFirstOfItsUnit(index) else { return false }
    // 申请人情况：自然人126件，法人或其他组织17件
    let next = measures[index].place + 1
    guard measure.marks.last == .colon, next < level.count,
      measures[level[next]].sentence == measure.sentence,
      measures[level[next]].isAlike(measure), measures[level[next]].marks.strongest <= .comma
    else { return true }
    return known[level[next]]?.contains(index) == true && opensAmong(measures[level[next]])
  }

  /// Whether a figure is the first channel of a row of them: 网站公开1320条、微博260条、其他方式88条.
  private func isItemOfRow(_ index: Int) -> Bool {
    let measure = measures[index]
    guard measure.roles.contains(.channel), let level = passage.levels[measure.group],
      measure.place + 1 < level.count, case let next = measures[level[measure.place + 1]]
    else { return false }
    return next.sentence == measure.sentence && next.isAlike(measure)
      && next.marks.strongest == .item && !opensAmong(next)
      && !next.roles.isDisjoint(with: [.channel, .rest])
  }

  /// Whether no figure before one in its sentence counts the same.
  private func isFirstOfItsUnit(_ index: Int) -> Bool {
    let measure = measures[index]
    guard !measure.isFirst, let level = passage.levels[measure.group] else { return true }
    return !level[..<measures[index].place].reversed()
      .prefix { measures[$0].sentence == measure.sentence }
      .contains { measures[$0].isAlike(measure) }
  }

  /// Whether a list begins a sentence and words before its colon name what it is of: 各镇街公开信息数量：沙溪镇58条.
  func isNewSubject(_ first: Measure) -> Bool {
    guard first.isFirst, !opensParagraphs(first), !hasDimension(first),
      let colon = first.lead.lastIndex(where: { Mark($0) == .colon })
    else { return false }
    let words = first.lead[..<colon]
    return words.equalsAny(of: Self.paragraphs)
      || words.count >= 4 && !words.containsAny(of: Self.ofTheSame)
  }

  /// What names a paragraph, and no list: 改进情况：5个栏目中归并3个、充实2个.
  private static let paragraphs: Words = [
    "改进", "改进情况", "改进措施", "问题", "存在问题", "主要问题", "不足", "措施", "下一步", "下步打算",
  ]

  private static let ofTheSame: Words = [
    "其中", "分类", "结果", "如下", "分别", "包括", "类别", "方式", "渠道", "构成", "分布", "来源", "具体", "主要", "内容", "情况",
  ]

  /// What the nearest of some figures is a part of in the end; nil where it is part of nothing, or of
  /// what is itself an item of a list.
  func divided(_ figures: [Int]) -> Int? {
    guard var whole = figures.first.flatMap({ known[$0]?.first }) else { return nil }
    var steps = 0
    while let outer = known[whole]?.first, outer != whole, steps < 4 {
      whole = outer
      steps += 1
    }
    let measure = measures[whole]
    let isItem =
      hasDimension(measure) || measure.lead.contains { Mark($0) == .colon } || isOutcome(measure)
    return isItem ? nil : whole
  }

  /// Wholes with those last that were carried over, which are hardly ever divided.
  func carriedLast(_ heads: [Int]) -> [Int] {
    let carried = heads.filter { isLeftOver(measures[$0]) }
    return carried.isEmpty ? heads : heads.filter { !carried.contains($0) } + carried
  }

  private func isLeftOver(_ measure: Measure) -> Bool {
    !measure.roles.isDisjoint(with: [.carriedIn, .carriedOut, .open])
  }

  /// Whether a semicolon stands between two figures of a level.
  func isSetApart(_ first: Int, from second: Int) -> Bool {
    let level = passage.levels[measures[second].group] ?? []
    return level[(measures[first].place + 1)...measures[second].place].contains {
      measures[$0].marks.strongest >= .semicolon
    }
  }

  private static let means: Words = ["日均", "周均", "月均", "季均", "年均", "人均", "平均"]
  /// What two figures differ by, which are none of its parts: 结余32万元，其中收入86万元，支出54万元.
  private static let net: Words = ["结余", "净增", "净减"]
}
