import Recognition
import ReportText
import RulePack

/// What a figure states by the words around it.
extension StatedFigureReader {
  /// What an entry states; nil for nothing, and for what is not said of the whole agency and year.
  func statement(
    _ entry: Measure, behind last: Measure?, after previous: ClaimMatcher.Match?,
    _ next: Measure?, isListed: Bool, _ text: MarkTree, _ open: PackList<ClaimID, Bool>
  ) -> (match: ClaimMatcher.Match, words: ArraySlice<UInt32>)? {
    let isBare = entry.figure.kind == .bare
    guard entry.figure.isExactCount || isBare else { return nil }
    // 予以公开（20件）
    let isAlone = entry.lead.isEmpty && entry.group > 0
    guard !isOfSeveral(entry, text), !(isAlone && text.endsList(directlyBefore: entry.group)) else {
      return nil
    }
    let words = isAlone ? text.words(directlyBefore: entry.group) : entry.lead
    let lead = words.suffix(Self.reach)
    guard !text.hasExclusion(at: entry.bracket) else { return nil }
    if let included = text.bracket(directlyBefore: entry.figure.start) {
      // 予以公开（含部分公开）120件
      return included.first == 0x542B
        ? match((lead + included)[...], entry, next?.marks.count != 0, open) : nil
    }
    let isTailWhole = next?.marks.count != 0
    // 县政府制发5件，县政府办公室制发11件: those of one of several.
    if subject.namesGovernment(entry.label),
      next?.lead.containsAny(of: lexicon.subUnits) == true
    {
      return nil
    }
    // 9个科室设兼职1人: fewer than have one are those of each.
    if let last, entry.marks.count == 0, last.isExactLevel, entry.isExactLevel,
      entry.figure.unit != last.figure.unit, entry.figure.amount < last.figure.amount,
      entry.label.startsWithAny(of: Self.providing)
    {
      return nil
    }
    // 按期答复198件，延期答复13件: those of one of several.
    if entry.label.containsAny(of: Self.inTime), next?.label.containsAny(of: Self.late) == true {
      return nil
    }
    if let found = match(lead, entry, isTailWhole, open) {
      // 其中1件撤回，10件依法答复 are some of them.
      guard !(isListed && found.match.length == 0 && vocabulary.mayMeanWhole[found.match.claim])
      else {
        return nil
      }
      // 其中1条依申请公开: a part is not the whole.
      // 答复书面申请92件，答复网上申请119件: those of one way.
      guard
        !((isOfThese(entry) || isOfOneWay(entry, beside: next) || isOfOneWay(entry, beside: last)
          || isListed && lexicon.kind(of: entry, among: lexicon.waysToApply) != nil)
          && vocabulary.mayMeanWhole[found.match.claim])
      else { return nil }
      return isWider(found.match.claim, lead, than: next) ? nil : found
    }
    // 制发规章2件、规范性文件5件: the verb is said once.
    guard let previous, entry.marks.count <= 1,
      !entry.isTotal
    else { return nil }
    let label = lead.drop { Mark($0) != .none }
    // 废止规章9件，公开规范性文件28件 has a verb of its own.
    guard !label.isEmpty, !label.startsWithAny(of: Self.publishing) else { return nil }
    let verb = previous.firstWord.scalars
    return match(verb + label, entry, isTailWhole, open).flatMap { found in
      // 办结114件，另有4件正在办理: nothing is named that the verb could go with.
      found.match.range.count > verb.count ? found : nil
    }
  }

  /// Whether what stands behind a figure begins a list of names that have it together: 26件为无法提供、不予处理.
  private func isOfSeveral(_ entry: Measure, _ text: MarkTree) -> Bool {
    let end = entry.figure.range.upperBound + entry.tail.count
    guard !entry.tail.isEmpty, entry.group < 0, end < text.scalars.count,
      Mark(text.scalars[end]) == .item
    else { return false }
    let item = text.scalars[(end + 1)...].prefix { Mark($0) == .none }
    return !item.contains { CharacterClass.digit($0) != nil }
      && item.containsAny(of: lexicon.anyOutcome)
      && entry.tail.containsAny(of: lexicon.anyOutcome)
  }

  /// Whether a figure is of one way to apply, and the one beside it of another: 网络申请14件，书面申请7件.
  private func isOfOneWay(_ entry: Measure, beside neighbour: Measure?) -> Bool {
    guard let neighbour, let way = lexicon.kind(of: entry, among: lexicon.waysToApply),
      let other = lexicon.kind(of: neighbour, among: lexicon.waysToApply)
    else { return false }
    return way != other
  }

  private static let providing: Words = ["设", "配", "明确", "安排", "确定"]
  private static let publishing: Words = ["公开"]
  private static let inTime: Words = ["按期", "按时", "如期", "期限内"]
  private static let late: Words = ["延期", "逾期", "超期", "延长"]

  /// Whether nothing but 其中 stands before a figure.
  private func isOfThese(_ entry: Measure) -> Bool {
    entry.label.elementsEqual(Word.ofThese.scalars)
  }

  /// What is published of decisions is not all that were made.
  private static let published: Words = [
    "公开行政许可决定", "公开行政处罚决定", "公开行政强制决定", "公示行政许可决定", "公示行政处罚决定", "公布行政处罚决定",
  ]

  private func match(
    _ lead: ArraySlice<UInt32>, _ entry: Measure, _ isTailWhole: Bool,
    _ open: PackList<ClaimID, Bool>
  ) -> (match: ClaimMatcher.Match, words: ArraySlice<UInt32>)? {
    guard !entry.label.containsAny(of: Self.distributive),
      !entry.label.containsAny(of: Self.published)
    else { return nil }
    let text = ClaimText(
      before: lead, after: entry.tail, isTailWhole: isTailWhole, year: report.year)
    let unit = entry.figure.kind == .bare ? nil : entry.figure.unit
    let wordings = matcher.wordings(in: text, among: open, unit: unit)
    let found =
      best(matcher.matches(text, of: wordings), text, entry)
      // 收到辖区居民书面提交的信息公开申请4件
      ?? best(
        matcher.looseMatches(text, of: wordings).filter {
          subject.isUnrestricted(text.scalars[$0.gap])
            || text.scalars[$0.gap].containsAny(of: lexicon.subject.passedOn)
        }, text, entry)
    return found.map { ($0, text.scalars[$0.range]) }
  }

  /// Which of some matches a figure states; nil for none.
  private func best(
    _ matches: [ClaimMatcher.Match], _ text: ClaimText, _ entry: Measure
  ) -> ClaimMatcher.Match? {
    let isPart = text.scalars[..<text.figureIndex].contains(.ofThese)
    let possible = matches.compactMap { match -> ClaimMatcher.Match? in
      guard isExact(entry.figure, for: match.claim), precedence(of: match.claim) != nil,
        // 收到申请35件，其中受理申请33件
        !(isPart && made.contains(match.claim)), stands(entry, match, text),
        isInUnit(entry, match.claim), !isTotalOfOthers(entry, match, text),
        !isOfOtherProceedings(match, text),
        isAboutApplications(match.claim) || !isOfSomeDocuments,
        !text.scalars[..<match.range.lowerBound].endsWithAny(of: SubjectWords.attributes)
      else { return nil }
      switch extent(text, before: match.range.lowerBound) {
      // 依申请转主动公开8条，涉及申请5件
      case .whole where isOfSome(match, text): return match.ofPart
      // 办结197件，其中本年新收188件
      case .whole where isPart && isOfClosed(match.claim): return match.ofPart
      case .whole: return match
      case .part:
        return isAboutApplications(match.claim) && vocabulary.areOpening[match.claim]
          ? match.ofPart : nil
      case .other: return nil
      }
    }
    // 废止3件 is about what was counted last.
    return possible.max {
      precedence(of: $0.claim) ?? 0 < precedence(of: $1.claim) ?? 0
    }
  }

  /// Whether a figure of what was received stands behind one of what was closed, of which it is some.
  private func isOfClosed(_ claim: ClaimID) -> Bool {
    guard vocabulary.areOfReceived[claim], let last = made.last else { return false }
    return vocabulary.areOfClosed[last]
  }

  /// Whether a figure counts the applications that something concerns, or the reviews that one office of
  /// several was asked for: 向市政府提出复议34件.
  private func isOfSome(_ match: ClaimMatcher.Match, _ text: ClaimText) -> Bool {
    let before = text.scalars[..<match.range.lowerBound]
    if vocabulary.mayMeanWhole[match.claim] {
      return before.endsWithAny(of: SubjectWords.concerning)
    }
    let clause = before[((before.lastIndex { Mark($0) > .item } ?? -1) + 1)...]
    return clause.containsAny(of: SubjectWords.addressing)
      && text.scalars[match.range].containsAny(of: SubjectWords.reviewing)
  }

  /// Whether a figure about applications is not one of something else that was counted before it:
  /// 上半年收到申请92件，予以公开57件.
  private func stands(
    _ entry: Measure, _ match: ClaimMatcher.Match, _ text: ClaimText
  ) -> Bool {
    guard isAboutApplications(match.claim) else { return true }
    let isReceiving = entry.label.containsAny(of: Self.receiving)
    let namesApplications =
      isReceiving && text.scalars[match.range].containsAny(of: SubjectWords.applications)
    // 主动公开信息126条，依申请公开6件 are two things.
    if countsOtherThings, !namesApplications,
      unitOfOtherThings == nil || unitOfOtherThings == entry.figure.unit
        || entry.lead.contains(.ofThese)
    {
      return false
    }
    if base.isOfApplicants, vocabulary.areOfSomeApplicants[match.claim] { return true }
    // 上年结转6件，本年新收216件
    if base.isOfCarried, vocabulary.areOfReceived[match.claim] { return true }
    guard let other = base.other, entry.figure.kind == .bare || other.unit == entry.figure.unit,
      !totals.contains(other.amount)
    else { return true }
    return vocabulary.areOpening[match.claim] && namesApplications
  }

  /// Whether a wording names no disclosure, and what stands around it is about other things that are
  /// applied for or reviewed: 受理行政复议申请86件 is what an office decides, and none of its own.
  private func isOfOtherProceedings(_ match: ClaimMatcher.Match, _ text: ClaimText) -> Bool {
    guard vocabulary.areOpening[match.claim] || vocabulary.areOfSomeApplicants[match.claim],
      vocabulary.contextOfClaim[match.claim] != nil
    else { return false }
    let topic = lexicon.subject.disclosure
    let before = text.scalars[..<text.figureIndex]
    let words = text.scalars[match.range]
    // 依申请公开类12项 are kinds of information.
    if words.startsWithAny(of: SubjectWords.onApplication),
      before[min(match.range.upperBound, before.endIndex)...].contains("类")
    {
      return true
    }
    guard !words.containsAny(of: topic) else { return false }
    if words.containsAny(of: SubjectWords.reviews) {
      guard !isOnReviews else { return false }
      let clause = before[((before.lastIndex { Mark($0) > .item } ?? -1) + 1)...]
      return clause.containsAny(of: SubjectWords.decides) && !before.containsAny(of: topic)
    }
    return isOnOtherProceedings || isBehindReviews
      || before.containsAny(of: lexicon.subject.otherProceedings)
  }

  /// Whether a figure counts more than what a claim is about: the one behind it says of how many of
  /// them it is true. 收到行政复议申请320件，其中涉及政府信息公开的15件.
  private func isWider(_ claim: ClaimID, _ lead: ArraySlice<UInt32>, than next: Measure?) -> Bool {
    guard let next, vocabulary.areOpening[claim],
      let context = vocabulary.contextOfClaim[claim],
      let start = next.lead.firstIndex(of: Word.ofThese),
      !next.lead.containsAny(of: Self.platforms)
    else { return false }
    let topic = vocabulary.contexts[context]
    return next.lead[start...].containsAny(of: topic) && !lead.containsAny(of: topic)
  }

  private static let platforms: Words = ["平台", "系统", "网站", "邮箱"]

  /// Whether a total sums up something else than what the claim follows: 予以公开19件，…，共计58件.
  private func isTotalOfOthers(
    _ entry: Measure, _ match: ClaimMatcher.Match, _ text: ClaimText
  ) -> Bool {
    // 共公开信息12件 is no total.
    let wording = text.scalars[match.range]
    if wording.equalsAny(of: Self.together), entry.label.count > wording.count + 1 { return true }
    let follows = report.pack.pack.claims[match.claim].follows
    let isTotal = entry.roles.contains(.bareTotal) || entry.label.equalsAny(of: Self.together)
    guard isTotal, !follows.isEmpty, let last = made.last else { return false }
    return !follows.contains(last)
  }

  private static let together: Words = ["共", "总共", "一共"]

  /// How late in the passage what a claim follows was said; the highest for a claim that follows
  /// nothing, nil where it does not follow.
  func precedence(of claim: ClaimID) -> Int? {
    let follows = report.pack.pack.claims[claim].follows
    if follows.isEmpty { return .max }
    // （二）依申请公开。按时办结101件: of what the heading names.
    if isOnApplications, made.isEmpty, base.other == nil, vocabulary.mayMeanWhole[claim],
      follows.contains(where: { vocabulary.mayMeanWhole[$0] })
    {
      return 0
    }
    // 被申请复议9件，已审结6件: no applications, however many were answered before.
    let claims = report.pack.pack.claims
    guard !isInterrupted, let last = made.last, claims[last].sections == claims[claim].sections
    else { return nil }
    return made.lastIndex(where: follows.contains)
  }

  /// 分别为: which figure belongs to which word is not read.
  private static let distributive: Words = ["分别"]

  /// What a wording that begins at a place of a text is said of.
  func extent(_ text: ClaimText, before start: Int) -> StatedSubject.Extent {
    let lead = text.scalars[..<min(start, text.figureIndex)]
    let mark = lead.lastIndex { Mark($0) > .item }
    let clause = (mark ?? -1) + 1
    let words = lead[clause...]
    let extent = subject.extent(words, earlier: lead[..<clause])
    guard extent == .other, !subject.isOfApplicantsThere(words) else { return extent }
    // 政府 may be what the agency is called, or go with what is counted.
    return subject.extent(words.droppingSuffixes(vocabulary.modifiers), earlier: lead[..<clause])
  }
}
