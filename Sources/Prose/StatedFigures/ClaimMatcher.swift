import Recognition
import ReportText
import RulePack

/// Looks for the wordings of a pack's claims in the words around a figure.
struct ClaimMatcher {
  /// Where a wording was found.
  struct Match {
    let claim: ClaimID
    /// From the first word of the wording to its last, indices of the text.
    let range: Range<Int>
    /// The first word, which further figures of a list may leave out: 制发规章2件、规范性文件5件.
    let firstWord: Word
    /// How many characters stand from the beginning of the wording to the figure; 0 where it stands
    /// behind it.
    let length: Int
    /// The words inside the wording that the pack does not know; empty for none.
    let gap: Range<Int>
    /// Whether the figure is of some of what the claim is about.
    let isPart: Bool

    /// The same match, of some of what the claim is about.
    var ofPart: Match {
      Match(
        claim: claim, range: range, firstWord: firstWord, length: length, gap: gap, isPart: true)
    }
  }

  let vocabulary: ClaimVocabulary
  let lexicon: Lexicon

  /// The wordings that state a figure in a unit and whose words are in a text.
  ///
  /// - Parameter open: Whether each claim may be made at all.
  func wordings(
    in text: ClaimText, among open: PackList<ClaimID, Bool>, unit: Unit?
  ) -> [ClaimVocabulary.Phrase] {
    var choices = ClaimVocabulary.MetChoices(text.scalars, vocabulary)
    return vocabulary.stating.phrases(beginningIn: text.scalars) { phrase in
      open[phrase.claim] && (unit.map(vocabulary.units[phrase.claim].contains) ?? true)
        && phrase.hasRest(in: &choices)
    }
  }

  /// Those of some wordings that stand around a figure, those that begin first coming first and the longer of
  /// two first.
  func matches(_ text: ClaimText, of wordings: [ClaimVocabulary.Phrase]) -> [Match] {
    matches(text, of: wordings, .exact)
  }

  /// Those of some wordings that stand around a figure with others between their words that the pack
  /// does not know, which may leave some out: 收到辖区居民提交的信息公开申请. What they are about has to be named.
  func looseMatches(_ text: ClaimText, of wordings: [ClaimVocabulary.Phrase]) -> [Match] {
    matches(text, of: wordings, .loose).filter { match in
      !match.gap.isEmpty && namesTopic(text.scalars[match.range], of: match.claim)
    }
  }

  private func matches(
    _ text: ClaimText, of wordings: [ClaimVocabulary.Phrase], _ manner: Manner
  ) -> [Match] {
    var matches: [Match] = []
    for phrase in wordings where manner != .loose || vocabulary.areOpening[phrase.claim] {
      if let match = match(phrase, in: text, manner) { matches.append(match) }
    }
    return matches.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
  }

  /// The wordings in a clause that say that there was none.
  ///
  /// - Parameter open: Whether each claim may be made at all.
  func matchesOfNone(_ text: ClaimText, among open: PackList<ClaimID, Bool>) -> [Match] {
    var choices = ClaimVocabulary.MetChoices(text.scalars, vocabulary)
    let wordings = vocabulary.none.phrases(beginningIn: text.scalars) {
      open[$0.claim] && $0.hasRest(in: &choices)
    }
    guard !wordings.isEmpty else { return [] }
    let leaps = ClaimLeaps(text, self)
    return wordings.compactMap { phrase in
      if let match = match(phrase, in: text, .none, leaps) { return match }
      guard let match = match(phrase, in: text, .looseNone, leaps),
        namesTopic(text.scalars[match.range], of: match.claim),
        leavesNothingOut(text.scalars[match.gap])
      else { return nil }
      return match
    }
  }

  /// Whether some words have one of those that tell what a claim is about.
  private func namesTopic(_ words: ArraySlice<UInt32>, of claim: ClaimID) -> Bool {
    guard let context = vocabulary.contextOfClaim[claim] else { return false }
    return words.containsAny(of: vocabulary.contexts[context])
  }

  /// Whether words do not restrict what there was none of to one way, to some applicants or to what went
  /// wrong: 通过信函、网络提出的, and not 因答复不当引起的.
  private func leavesNothingOut(_ gap: ArraySlice<UInt32>) -> Bool {
    let ways = lexicon.waysToApply.count { gap.containsAny(of: $0) }
    let kinds = Self.applicants.count { gap.containsAny(of: $0) }
    return ways != 1 && kinds != 1 && !gap.containsAny(of: Self.failings)
      && !gap.containsAny(of: lexicon.scopes) && !gap.containsAny(of: lexicon.lastYear)
      && (!gap.contains(Self.attribute) || isGeneral(gap))
  }

  /// Whether words are of everybody and every way: 公民、法人和其他组织提出的, and not 来自境外的.
  private func isGeneral(_ words: ArraySlice<UInt32>) -> Bool {
    var rest = words
    while !rest.isEmpty {
      guard let word = Self.general.first(startingIn: rest) else { return false }
      rest = rest.dropFirst(word.scalars.count)
    }
    return true
  }

  private static let attribute: UInt32 = 0x7684  // 的
  private static let general = Words(
    longestFirst: [
      "政府信息公开", "政府信息", "信息公开", "政务公开", "依申请公开", "公开", "工作", "方面", "的", "因", "引发", "引起", "产生", "导致",
      "造成", "提起", "被", "申请", "公民", "法人", "和", "或", "或者", "及", "以及", "与", "其他", "组织", "任何", "任何形式",
      "群众", "书面",
      "公众", "社会公众", "社会各界", "人民群众", "本年", "本年度", "年度", "当年", "全年", "有关", "相关", "涉及", "关于", "对", "向",
      "就", "由",
      "单位", "个人", "自然人", "企业", "村民", "居民", "市民", "要求", "提出", "提交", "递交", "事项", "类", "各类", "通过",
      "当面", "信函",
      "网络", "传真", "邮寄", "电子邮件", "邮件", "线上", "线下", "各种", "形式", "方式", "途径", "渠道", "平台", "现场", "窗口",
      "、", "，",
      "我局", "我办", "我委", "我镇", "我乡", "我街道", "我县", "我区", "我市", "我单位", "本机关", "本单位", "本局", "本级", "机关",
      "行政", "案件",
      "复议", "诉讼", "行政复议", "行政诉讼", "投诉", "举报", "到", "过", "等", "以", "面向", "新", "收到", "受理", "办理",
    ])

  private static let applicants: [Words] = [
    ["群众", "个人", "公民", "自然人", "村民", "居民", "市民"], ["企业", "法人", "组织", "单位", "机构"],
  ]
  static let failings: Words = [
    "不当", "不及时", "不规范", "不准确", "不到位", "败诉", "纠正", "纠错", "撤销", "违法", "违规", "超期", "逾期", "错误", "重复",
    "不予", "现成", "应公开", "未公开", "不公开",
    "泄密", "收费", "季度", "部门", "许可", "处罚", "征收", "征地", "拆迁", "群体", "二审", "再审", "涉外", "境外", "恶意", "责令",
  ]

  /// How a wording is looked for.
  enum Manner {
    /// Around a figure, word for word.
    case exact
    /// Around a figure, with unknown words in one place.
    case loose
    /// In a clause that says that there was none.
    case none
    /// In such a clause, with unknown words in one place.
    case looseNone
  }

  private func match(
    _ phrase: ClaimVocabulary.Phrase, in text: ClaimText, _ manner: Manner,
    _ leaps: ClaimLeaps? = nil
  ) -> Match? {
    let search = ClaimSearch(self, phrase.choices, text, manner, leaps)
    let first = phrase.choices[0].words
    for start in text.scalars.indices where first.mayBegin(with: text.scalars[start]) {
      for length in first.lengths(in: text.scalars, at: start) {
        let next = start + length
        let isFigureFirst = start > text.figureIndex
        guard !isFigureFirst || text.isFollowed(by: start, vocabulary.modifiers) else { continue }
        if let end = search.end(of: 1, from: next, hasFigure: isFigureFirst, lastEnd: next) {
          return Match(
            claim: phrase.claim, range: start..<end.index,
            firstWord: Word(text.scalars[start..<next]),
            length: max(0, text.figureIndex - start), gap: end.gap ?? start..<start,
            isPart: manner == .loose)
        }
      }
    }
    return nil
  }
}
