import Recognition
import ReportText

/// Rates that follow from two figures beside them: 受理50件，办结49件，办结率98%; 办结49件（办结率98%）.
///
/// Catches: 受理来信50件，办结49件，办结率89%。
/// Leaves alone: 受理来信50件，办结49件，满意率89%。
extension PassageReading {
  private static let verbs: Words = ["为", "达", "达到", "是", "到", "的", "分别", "约", "均"]
  private static let generic: Words = ["群众", "有效", "综合", "总体", "全年", "其"]
  /// In millionths of a percent.
  static let hundredPercent: Int64 = 100_000_000
  /// What says that something need not have been done yet.
  private static let notDue: Words = ["未到", "未超", "期限内", "正在", "在办", "尚未", "撤回", "顺延", "延期"]

  mutating func readRates() {
    for index in measures.indices {
      let measure = measures[index]
      guard measure.figure.kind == .percentage, measure.figure.role == .exact,
        !measure.label.contains(.share), measure.direction == nil,
        measure.roles.isDisjoint(with: [.lastYear, .compared])
      else { continue }
      guard let name = stem(ofRate: measure.label) else {
        readRateOfPlan(index)
        continue
      }
      readRate(index, stem: name)
    }
  }

  /// What a rate is named after: 办结 for 办结率, 满意 for 满意度. Nil for what is no rate.
  func stem(ofRate label: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
    let name = label.droppingSuffixes(Self.verbs)
    guard name.last == 0x7387 || name.endsWithAny(of: lexicon.degrees) else { return nil }  // 率
    let stem = name.dropLast()
    let rest = stem.droppingPrefixes(lexicon.conjunctions)
    // 及时率 begins with no 及.
    return rest.count > 1 ? rest : stem
  }

  private mutating func readRate(_ index: Int, stem: ArraySlice<UInt32>) {
    guard (2...8).contains(stem.count) else { return }
    // 节约率 is of a budget that is not said.
    guard !stem.containsAny(of: lexicon.ratesOfOthers) else { return leave(index, .outOfSight) }
    let rate = measures[index].figure
    let before = countsBefore(index)
    let all = countsBeside(index, before)
    // …回复率100%；微信收到280条，回复273条，回复率97.5%: of what its own clause counts.
    let clause = sinceSemicolon(all, before: index)
    if isOfNextGroup(index, stem, clause) { return leave(index, .outOfSight) }
    let here = clause.count > 1 && clause.count < all.count ? clause : all
    let isOfSeveral = isOfSeveral(index, stem)
    // 有效率 is named after 有效 alone.
    let special = stem.droppingPrefixes(Self.generic)
    let core = isOfSeveral ? stem.suffix(2) : special.isEmpty ? stem : special
    let thisYears = here.filter { !measures[$0].roles.contains(.lastYear) }
    let exact = thisYears.filter { names(measures[$0], core) }
    let named = exact.isEmpty ? thisYears.filter { spells(measures[$0], core) } : exact
    guard let first = named.first else { return confirm(index, here, done: nil) }
    // 覆盖4280户中的4109户，覆盖率96.0%
    let part = next(first).map { isAmong($0) } == true ? next(first) ?? first : first
    // 采购信息37条；…建议提案30件，公开率100%: the rate is of what its own clause counts.
    if let nearest = here.first, nearest > part, !measures[nearest].isAlike(measures[part]),
      measures[nearest].marks.strongest >= .semicolon
    {
      return leave(index, .ambiguous)
    }
    let others = (before + here).filter {
      $0 != part && measures[$0].isAlike(measures[part]) && !measures[$0].roles.contains(.lastYear)
    }
    // 应答复351件，按期答复361件: no more is done of what had to be.
    if let due = here.first(where: { $0 != part && isDue($0, for: core) }),
      measures[due].isAlike(measures[part]), measures[due].value < measures[part].value
    {
      return add(.bound, due, [part], holds: false, expected: measures[part].value)
    }
    for whole in others where isRate(rate, part, whole) {
      add(.share, index, [part, whole], holds: true)
      return
    }
    // 收到20件，上年结转2件，办结18件，办结率81.8%: of both together.
    if let whole = whole(withCarried: others), isRate(rate, measures[part].figure, whole) {
      add(.share, rate, [measures[part].figure, whole], true, 0)
      return
    }
    if rate.amount.millionths == Self.hundredPercent, named.count > 1, readRateOfAll(named, others)
    {
      return
    }
    if isOfSeveral { return readRate(index, ofAll: named, others) }
    // 标注“有效”19件，标注“失效”17件，标注率100%
    guard named.count == 1 else { return readRate(index, ofGrades: named) }
    judge(index, part, others, here, core)
  }

  /// What came in with what was carried over, where there is one of each.
  private func whole(withCarried others: [Int]) -> Figure? {
    let carried = others.filter { measures[$0].roles.contains(.carriedIn) }
    let new = others.filter {
      measures[$0].roles.isDisjoint(with: [.carriedIn, .carriedOut, .open])
    }
    guard Set(carried).count == 1, Set(new).count == 1,
      let sum = sum([carried[0], new[0]]).map(Amount.init(millionths:))
    else { return nil }
    return measures[new[0]].figure.with(sum)
  }

  /// 36件，标注“有效”19件，标注“失效”17件，标注率100%: together they are all.
  ///
  /// - Returns: Whether it was judged.
  private mutating func readRateOfAll(_ named: [Int], _ others: [Int]) -> Bool {
    let parts = named.sorted()
    let wholes = Set(others).subtracting(named)
    guard let whole = wholes.first, wholes.count == 1, whole < parts[0],
      parts.allSatisfy({ measures[$0].isAlike(measures[whole]) }), let sum = sum(parts)
    else { return false }
    if sum == measures[whole].value {
      add(.sum, whole, parts, holds: true, expected: sum)
      return true
    }
    guard Slip.explains(measures[whole].figure, figures(parts)) else { return false }
    add(.sum, whole, parts, holds: false, expected: sum)
    return true
  }

  /// Whether a rate is the share of one figure in another; 100% is that of all, and of nothing less.
  func isRate(_ rate: Figure, _ part: Int, _ whole: Int) -> Bool {
    isRate(rate, measures[part].figure, measures[whole].figure)
  }

  func isRate(_ rate: Figure, _ first: Figure, _ second: Figure) -> Bool {
    if rate.amount.millionths == Self.hundredPercent, rate.isWhole, first.isWhole, second.isWhole {
      return first.amount == second.amount
    }
    return Arithmetic.isShare(rate, first, of: second)
  }

  private mutating func judge(
    _ index: Int, _ part: Int, _ others: [Int], _ here: [Int], _ stem: ArraySlice<UInt32>
  ) {
    let rate = measures[index].figure
    let label = measures[index].label
    let isAll = rate.amount.millionths >= Self.hundredPercent
    let isOfDue = label.containsAny(of: lexicon.due)
    // 按期答复31条，按期答复率100%: what the rate is named after has been counted.
    if isOfDue,
      isAll
        ? !measures[part].label.contains(Word(stem))
        : !measures[part].text.labelHas(lexicon.due) && !measures[part].text.tailHas(lexicon.due)
    {
      leave(index, .ambiguous)
      return
    }
    // 办结率100%，其余2件未到期: of those that were due.
    let sentence = passage.tree.scalars[passage.sentences[measures[index].sentence]]
    if isAll, sentence.containsAny(of: Self.notDue) { return leave(index, .ambiguous) }
    // 问题157个，其中更新不及时105个、错别字52个，已整改149个: of the head of a list, and not of its last item.
    let heads = others.filter {
      isDone(part, of: $0) || wholes[part]?.first == $0 || !isItem($0, of: others)
    }
    // 办结率97.5%（应办结320件）
    let beside = heads.filter {
      here.contains($0) && $0 < part || $0 < index && part > index
        || measures[$0].group == measures[index].bracket && $0 > index
    }
    // 受理50件。其中，按期办结49件，按期办结率98%
    let known = beside.isEmpty ? Array((wholes[part] ?? []).prefix(1)) : beside
    let all = known.isEmpty ? wholeInSentenceBefore(part, heads, stem, of: rate) : known
    // What was carried over is no whole of its own.
    let uncarried = all.filter {
      measures[$0].roles.isDisjoint(with: [.carriedIn, .carriedOut, .open])
    }
    let near = isAll && !uncarried.isEmpty ? uncarried : all
    // 168人参加，159人合格，合格率94.6%，优秀74人，优秀率44%: of those that have no rate of their own.
    let inner = wholes[part]?.first { near.contains($0) && opensAmong(part) }
    // 参考601人，参考率98.2%，合格590人，合格率98.2%: of those that took part, where a slip explains it.
    let mistyped = near.first { measures[$0].value >= 100_000_000 && isExplained(rate, part, $0) }
    let uncounted = near.first { !hasRate($0, besides: index) }
    guard
      let whole = inner ?? uncounted.flatMap({ isExplained(rate, part, $0) ? $0 : nil })
        ?? mistyped ?? uncounted ?? near.first,
      measures[part].value > 0,
      !measures[whole].label.contains(.ofThese) || isDone(part, of: whole),
      measures[index].marks.count <= 2
    else {
      confirm(index, here, done: part)
      return
    }
    let isOnly = Set(near).count == 1 && here.first == part
    let (first, second) = (measures[part].figure, measures[whole].figure)
    let hasSlip = isExplained(rate, part, whole) || near.contains { isExplained(rate, part, $0) }
    let isNear = here.first == part || hasSlip
    guard isNear, isOnly || hasSlip, second.amount > .zero,
      first.amount <= second.amount || hasSlip
    else {
      confirm(index, here, done: part)
      return
    }
    // 计划8期，完成6期；计划600人，培训510人，完成率85%
    if !isAll, here.count <= Self.mostCountsOfRate, holdsOfOthers(index, here, part) { return }
    // 收到216件，按期答复205件，按期答复率100%: the few that are left need not have been due.
    let areFewLeft =
      measures[part].value <= measures[whole].value
      && measures[part].value / 9 * 10 >= measures[whole].value
    guard !(isOfDue && isAll && areFewLeft) || isDue(whole, for: stem) else {
      return leave(index, .ambiguous)
    }
    refute(index, part, whole)
  }

  func isExplained(_ rate: Figure, _ part: Int, _ whole: Int) -> Bool {
    Slip.explainsShare(rate, measures[part].figure, of: measures[whole].figure)
  }

  /// Whether a figure is one of several that add up to another.
  private func isItem(_ index: Int, of others: [Int]) -> Bool {
    wholes[index]?.contains { whole in
      others.contains(whole)
        && parts[whole].map {
          $0.count > 1 && sum($0).map { $0 <= measures[whole].value } != false
        } == true
    } == true
  }

  /// The only figure of the sentence before that one of what was done is of, where a slip explains their rate:
  /// 受理来信50件。各科室回复49件，回复率89%.
  private func wholeInSentenceBefore(
    _ part: Int, _ heads: [Int], _ stem: ArraySlice<UInt32>, of rate: Figure
  ) -> [Int] {
    let done = measures[part]
    let before = Set(heads).filter { $0 < part && measures[$0].sentence < done.sentence }
    guard let whole = before.first, before.count == 1, done.isFirst,
      measures[whole].group < 0, measures[whole].paragraph == done.paragraph,
      isOfOneThing(part, whole, stem),
      rate.amount.millionths >= Self.hundredPercent
        ? Slip.isOneDigit(measures[whole].figure, [done.figure])
        : Slip.explainsShare(rate, done.figure, of: measures[whole].figure)
    else { return [] }
    return [whole]
  }

  /// Whether the words of what was done name nothing else than what a figure counts.
  private func isOfOneThing(_ part: Int, _ whole: Int, _ stem: ArraySlice<UInt32>) -> Bool {
    let words = measures[whole].lead + measures[whole].tail
    let done = measures[part]
    let label = done.label.droppingSuffixes(lexicon.fillers)
    guard label.last == stem.last || words.contains(Word(label.suffix(2))),
      done.tail.isEmpty || words.contains(Word(done.tail.prefix(2)))
    else { return false }
    return lexicon.otherMatters.all.allSatisfy {
      !done.lead.contains($0) || words.contains($0)
    }
  }
}
