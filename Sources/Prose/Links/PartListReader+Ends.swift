import Recognition
import ReportText

// Which figures behind a list are no parts of it.

extension PartListReader {
  /// Whether a figure is what came of the answers, behind a list of applications: 网络5件，信函5件，…，
  /// 发生行政复议1件.
  private func isReview(_ measure: Measure, behind first: Measure) -> Bool {
    measure.label.containsAny(of: Self.reviews) && !first.label.containsAny(of: Self.reviews)
      && measure.label.containsAny(of: Self.arising)
  }

  /// Whether a figure has a verb of its own behind parts that have none: 其中线上100次，召开会议281次.
  private func isClauseOfItsOwn(_ measure: Measure, behind first: Measure) -> Bool {
    // 公开栏84条, 公开目录信息2090条 are no clauses of what was made public.
    // 其中：统计信息3条，人事信息5条，更新办事指南93条: a row behind a colon goes on.
    measure.marks.last >= .comma && !isSetOff(first)
      && !measure.roles.contains(.channel) && !areAlike(first, measure)
      && measure.label.droppingPrefixes(lexicon.conjunctions).startsWithAny(of: lexicon.mainVerbs)
      && !lexicon.name(first.label).startsWithAny(of: lexicon.mainVerbs)
  }

  /// Whether a clause is about all of the year behind a list of parts: 网上49件，邮寄30件，全年办理工单436件.
  private func isStatementOfItsOwn(_ measure: Measure, behind first: Measure) -> Bool {
    measure.marks.last >= .comma && measure.label.startsWithAny(of: Self.anew)
      && !first.label.startsWithAny(of: Self.anew)
      && first.roles.isDisjoint(with: [.lastYear, .carriedIn])
  }

  private static let anew: Words = ["全年", "同时"]

  /// Whether a figure is of those whom the items of a list concern: 整改69个，剩余5个，涉及8个部门.
  private func countsOthers(_ measure: Measure, than first: Measure) -> Bool {
    let thing = measure.tail.prefix(2)
    return thing.count == 2 && measure.label.startsWithAny(of: Self.concerning)
      && !first.tail.starts(with: Word(thing))
  }

  private static let concerning: Words = ["涉及", "涵盖", "覆盖", "分属", "分布", "归属", "关系到"]

  /// Whether a figure is what something has become with what stands before it: 只有1项。2项改为按月公开，使其达到3项.
  private func isReached(_ measure: Measure, behind first: Measure) -> Bool {
    measure.label.endsWithAny(of: Self.reaching) && !first.label.endsWithAny(of: Self.reaching)
  }

  private static let reaching: Words = ["达到", "增至", "增加到", "变为", "升至", "扩大到", "扩展到"]

  /// Whether a figure is what is left of all without what they have in common: 其中重复77条，去重后347条.
  private func isNet(_ measure: Measure) -> Bool {
    measure.text.labelMayHave(lexicon.besides)
      && measure.label.startsWithAny(of: lexicon.besides) && measure.label.contains(0x540E)  // 后
  }

  private static let reviews: Words = ["复议", "诉讼", "投诉", "举报"]
  private static let arising: Words = ["发生", "引发", "引起", "产生", "收到", "提起", "被申请"]

  /// What is to be done has in it what was carried over.
  static let due: Words = ["应办", "应答复", "应处理", "需办理", "待办理"]
  private static let endsOfTotals: Words = ["项", "者", "年", "两项", "三项"]

  /// Whether a figure is no part of a list that stands before it.
  func ends(_ measure: Measure, _ first: Measure, _ opening: PartList.Opening) -> Bool {
    if isReview(measure, behind: first) || isClauseOfItsOwn(measure, behind: first)
      || isStatementOfItsOwn(measure, behind: first)
      || countsOthers(measure, than: first) || isNet(measure) || isReached(measure, behind: first)
    {
      return true
    }
    if measure.isTotal {
      // 指南、年报和目录合计27条 is a part; 合计27条 is the total.
      let name = lexicon.name(measure.label)
      let words = name.droppingSuffixes(lexicon.totals).droppingSuffixes(lexicon.fillers)
      return words.count < 2 || !measure.roles.contains(.bareTotal)
        || words.endsWithAny(of: Self.endsOfTotals)
        || words.first.map(ChineseNumeral.isNumeral) == true
        // 自然人申请151件，企业申请20件，上述申请共171件
        || words.startsWithAny(of: Self.ofAll) || first.name.ends(with: Word(words))
    }
    if measure.roles.contains(.carriedIn), !first.roles.contains(.carriedIn), opening != .bracket {
      return true
    }
    let isOpen = measure.roles.contains(.open) && !measure.roles.contains(.carriedIn)
    // 收到申请312件，办结308件，网民留言尚未办结3件
    if isOpen, measure.text.labelHas(lexicon.otherMatters),
      !first.text.labelHas(lexicon.otherMatters)
    {
      return true
    }
    if measure.roles.contains(.carriedOut) || isOpen {
      // 其中15件已答复，剩余3件结转下年: together they are all.
      let isRest =
        opening == .among && measure.roles.contains(.rest) && says(Self.done, first)
      return !isRest && !isOutcome(first) && !first.roles.contains(.step)
        && !PassageReading.isPair([first, measure], of: lexicon.pairs)
    }
    let isStep =
      measure.roles.contains(.step) && !first.roles.contains(.step) && !isOutcome(measure)
      && !measure.roles.contains(.rest) && opening != .bracket && opening != .colon
      && measure.marks.strongest != .item
    // 立行立改72个，限期整改14个: two opposites are of one list.
    return isStep && !areResultsOfClearing(first, measure)
      && !PassageReading.isPair([first, measure], of: lexicon.pairs)
  }

  /// Whether two figures are what became of documents that were gone through.
  private func areResultsOfClearing(_ first: Measure, _ second: Measure) -> Bool {
    lexicon.kind(of: first, among: lexicon.resultsOfClearing) != nil
      && lexicon.kind(of: second, among: lexicon.resultsOfClearing) != nil
  }
}
