import Recognition
import ReportText

// Why a rate, or a share, is not that of two counts, and why nothing is said of it.

extension PassageReading {
  mutating func refute(_ index: Int, _ part: Int, _ whole: Int) {
    let rate = measures[index].figure
    // Two parts of one whole are no pair, unless the one is a part of the other: 其中有效诉求50件，已办结49件.
    guard !areSiblings(part, whole) || isDone(part, of: whole) else {
      return leave(index, .ambiguous)
    }
    if isOfRest(index, behind: part), let rest = rest(of: whole, without: part) {
      return judge(index, rest, of: measures[whole].figure)
    }
    // No rate is more than that of all.
    // 超额完成6条，完成率103%: of what was planned.
    guard rate.amount.millionths <= Self.hundredPercent else { return leave(index, .outOfSight) }
    // 纠错2件，纠错率22.2%；败诉1件，败诉率9.1%: what has a rate of its own is another part.
    guard
      opensAmong(part) || !hasRate(whole, besides: index)
        || measures[whole].value >= 100_000_000 && isExplained(rate, part, whole)
    else { return leave(index, .outOfSight) }
    guard measures[part].value <= measures[whole].value else {
      return exceed(index, part, whole)
    }
    refute(rate, measures[part].figure, of: measures[whole].figure)
  }

  /// Whether a figure says how many of those right before it are done: 其中有效诉求50件，已办结49件; 转办50件，转办件中
  /// 已办结49件.
  func isDone(_ part: Int, of whole: Int) -> Bool {
    previous(part) == whole && measures[part].marks.count == 1
      && (measures[part].label.startsWithAny(of: Self.already)
        // 对过程满意484份，对结果满意477份 are items of one list.
        || measures[part].label.contains(Word(measures[whole].name.prefix(2)))
          && measures[part].name.suffix(2) != measures[whole].name.suffix(2)
        // 主动评价577封，表示满意512封
        || lexicon.kind(of: measures[part], among: lexicon.grades) != nil
          && lexicon.kind(of: measures[whole], among: lexicon.grades) == nil)
  }

  static let already: Words = ["已"]

  /// Whether a figure says that it is among another.
  func opensAmong(_ index: Int) -> Bool {
    measures[index].text.leadHas(lexicon.among)
  }

  /// Whether nothing but 中的 stands between a figure and the one before it.
  func isAmong(_ index: Int) -> Bool {
    measures[index].isExactLevel && measures[index].lead.equalsAny(of: Self.amongThose)
  }

  private static let amongThose: Words = ["中", "中的", "中有"]

  /// Whether another rate stands right behind a figure.
  func hasRate(_ index: Int, besides rate: Int) -> Bool {
    guard let next = next(index), next != rate, measures[next].figure.kind == .percentage else {
      return false
    }
    return measures[next].marks.count <= 1 && stem(ofRate: measures[next].label) != nil
  }

  /// Reports a part that is more than its whole, where a slip in either explains their percentage.
  mutating func exceed(_ percentage: Int, _ part: Int, _ whole: Int) {
    // 刊发稿件7篇。退回修改稿件18篇，占送审稿件的6%: the whole is another that is not told.
    let isElsewhere = measures[part].sentence != measures[whole].sentence
    // 受理40件，上年结转7件，办结43件
    guard !mayIncludeCarried(part, besides: whole) else { return leave(percentage, .ambiguous) }
    guard
      // 不予公开8件。不予公开的14件占8.3%: no outcome consists of others.
      !isElsewhere || lexicon.outcome(measures[whole]) == nil,
      !isElsewhere || wordsOfWhole(percentage)?.isEmpty == true
        || measures[part].value < 2 * measures[whole].value,
      measures[percentage].figure.amount.millionths <= Self.hundredPercent,
      Slip.explainsShare(
        measures[percentage].figure, measures[part].figure, of: measures[whole].figure)
    else { return leave(percentage, .ambiguous) }
    add(.bound, whole, [part], holds: false, expected: measures[part].value)
  }

  /// Whether a rate is of what is not counted: 20个单位中3个未设专栏，设置率85%.
  private func isOfRest(_ rate: Int, behind part: Int) -> Bool {
    (measures[part].label + measures[part].tail).containsAny(of: Self.denials)
      && !measures[rate].label.containsAny(of: Self.denials)
  }

  private func rest(of whole: Int, without part: Int) -> Figure? {
    let rest = measures[whole].value - measures[part].value
    return rest >= 0 ? measures[whole].figure.with(Amount(millionths: rest)) : nil
  }

  private static let denials: Words = ["未", "没", "不", "无", "缺"]

  /// Whether a count is of what had to be done of that after which a rate is named: 应答复351件 for 按期答复率.
  func isDue(_ index: Int, for stem: ArraySlice<UInt32>) -> Bool {
    let due: [UInt32] = [0x5E94] + stem.suffix(2)  // 应
    return (measures[index].label + measures[index].tail).contains(Word(due))
  }
}
