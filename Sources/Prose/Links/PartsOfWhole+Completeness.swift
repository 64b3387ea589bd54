import Recognition
import ReportText

// Whether the parts that are listed must add up to their whole.

extension PassageReading {
  /// Why it cannot be said that the parts must add up; nil where they must.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - sum: The sum of the parts; the greatest number where they are known to be more than the
  ///     whole.
  func reservation(_ list: PartList, _ sum: Int64) -> Undecided? {
    let primary = list.readings[0]
    let parts = primary.map { measures[$0] }
    let head = measures[list.heads[0]]
    let isOver = sum > head.value
    if mayOverlap(list, parts, head) { return .mayOverlap }
    if isOfOthers(list, parts, head) { return .outOfSight }
    if sharesLeaveRest(primary) || goesOnInWords(parts) || isRestUncounted(parts)
      || haveRightShares(primary, head)
    {
      return .mayBeIncomplete
    }
    if sum == .max {
      return parts.contains { $0.roles.contains(.channel) } && !saysAllChannels(head)
        ? .mayOverlap : nil
    }
    let isOneDigit = Slip.isOneDigit(head.figure, figures(primary))
    // 46 people of whom 1 and 3 do something: no digit was lost.
    let hasSlip =
      isOneDigit || sum > head.value / 5 && Slip.explains(head.figure, figures(primary))
    let chance = isOneDigit ? Slip.chance(head.figure, figures(primary)) : 1
    // 4个单位得满分，38个单位被扣分
    let areNamed =
      parts.allSatisfy {
        !$0.name.isEmpty || $0.tail.count > 2 || outcome($0) != nil || isNamedBefore($0)
      }
      || list.opening == .respectively
    guard areNamed else { return .ambiguous }
    let far = Double(abs(sum - head.value)) / Double(max(1, head.value))
    let limit = limit(list, parts, head, isOver: isOver)
    let farthest = isOver ? farthestOver(list, parts, sum, head) : outcomes(parts) > 1 ? 0.1 : 0.5
    if limit >= 2 || limit >= 1 && (far <= farthest || hasSlip) {
      return nil
    }
    return limit < 1 && chance <= limit ? nil : .mayBeIncomplete
  }

  /// How likely chance may be for a broken sum to be reported: the more, the surer it is that the
  /// parts are all. 1 asks for a slip or a small difference, 2 for nothing.
  private func limit(
    _ list: PartList, _ parts: [Measure], _ head: Measure, isOver: Bool
  ) -> Double {
    // 主要负责人 and 其他成员 are all that there are.
    let isPartial =
      (parts.contains { $0.roles.contains(.partial) } || saysPartial(list.readings[0][0]))
      && !isPair(parts)
      || parts.last?.tail.starts(with: .andOthers) == true
    let hasRest =
      parts.contains { $0.roles.contains(.rest) }
      || parts.count > 2 && parts.last?.roles.contains(.bareTotal) == true
    let isHeadSure = list.heads.count == 1 || list.isHeadNamed || list.opening == .bracket
    if parts.count > 1, let shares = sumOfShares(list.readings[0]), areAll(shares, parts.count) {
      // Of another whole, where it is far off in another sentence.
      return head.sentence == parts[0].sentence ? 2 : 1
    }
    if let limit = limitOfKinds(list, parts, head, isOver: isOver) { return limit }
    if isPartial, !hasRest { return isOver ? 0.2 : 0 }
    if hasRest, parts.count > 1 {
      if list.isInterrupted { return 0.05 }
      if list.opening == .sentence { return 0.3 }
      if list.opening == .again { return 0.1 }
      if list.opening == .plain {
        if areSiblings(head, parts) { return 0.02 }
        return isNamedAfter(head, parts) ? 1 : Self.isRemainder(parts.last) ? 0.3 : 0.1
      }
      return isHeadSure ? 2 : 1
    }
    if list.opening == .among, !isOver, isAddedLast(parts, head) { return 0.3 }
    return limitOfOpening(list, parts, head, isOver: isOver)
  }

  /// The limit for parts of kinds that are known to be all, or not to be; nil for others.
  private func limitOfKinds(
    _ list: PartList, _ parts: [Measure], _ head: Measure, isOver: Bool
  ) -> Double? {
    let outcomes = Set(parts.compactMap { outcome($0) })
    let areOutcomes = parts.allSatisfy {
      outcome($0) != nil || $0.roles.contains(.open) || $0.roles.contains(.carriedOut)
        || $0.roles.contains(.rest)
    }
    if areOutcomes,
      outcomes.count >= 5 && outcomes.allSatisfy({ $0 < 100 }) || outcomes == [100, 101, 102, 103]
    {
      return list.heads.count == 1 ? 2 : 1
    }
    if isClosed(parts) { return list.opening == .plain ? 0.5 : 1 }
    if lexicon.areResultsOfClearing(parts), isCleared(head, parts[0]) { return 1 }
    if saysHowMany(list.heads[0], parts) { return 1 }
    // 其中办结52件，结转下年2件 lack some; what was carried in may be among what is more.
    if list.opening != .plain, !isPair(parts), areDoneAndLeft(parts) { return isOver ? 0 : 1 }
    if areReasons(parts), [.among, .plain, .ofThese].contains(list.opening) { return 0.3 }
    if areGrades(parts) { return list.opening == .plain ? 0.5 : 1 }
    if let ways = waysToApply(parts),
      ![.bracket, .respectively, .colon, .dimension].contains(list.opening)
    {
      // 以电子邮件提出51件，信函37件，传真6件，当面2件: the first is one of them.
      if list.opening == .plain, isAnotherWay(head, parts) { return 0 }
      // One application comes in by one way, and often by one that is not told.
      return isOver ? 1 : ways > 2 || Self.isRemainder(parts.last) ? 0.3 : 0
    }
    guard areOutcomes else { return nil }
    if isOver, outcomes.count >= 2, head.roles.contains(.step) || list.opening == .ofThese {
      return 1
    }
    // 办理结果中, behind which some may be left unsaid, and not 17件案件中维持11件.
    if outcomes.count >= 3 {
      let isOfSaid = !head.opensParts && lexicon.opensParts(head)
      return list.opening == .ofThese && !isOfSaid && outcomes.count < 4 && !isOver ? 0.05 : 0.5
    }
    guard outcomes.count == 2 else { return nil }
    let areEnclosed = list.opening == .bracket || list.opening == .respectively
    if isOver { return 0.5 }
    // 收到申请130件，予以公开80件，无法提供45件: the rest may be carried on, or closed otherwise.
    if parts.count == 2, !areEnclosed, !head.roles.contains(.step),
      outcomes.allSatisfy({ $0 < 100 })
    {
      return 0
    }
    return areEnclosed ? (outcomes.allSatisfy { $0 >= 100 } ? 0.3 : 0.15) : 0.05
  }

  /// The limit for parts of which only their names and the opening of their list tell whether they are all.
  private func limitOfOpening(
    _ list: PartList, _ parts: [Measure], _ head: Measure, isOver: Bool
  ) -> Double {
    let names = limitOfNames(head, parts, isOver: isOver)
    // 自然人63件、商业企业3件: legal persons of other kinds are left unsaid.
    if names == nil, !isOver, areSomeApplicants(parts) { return 0 }
    switch list.opening {
    case .respectively, .colon: return 1
    case .sentence: return parts.last?.sentence == parts[0].sentence ? 0.1 : 0.3
    case .again: return min(0.5, names ?? 0)
    case .bracket:
      if isPair(parts) { return 1 }
      if isWholePair(head, parts) { return 0.5 }
      return isOver || !parts[0].text.leadHas(lexicon.among) ? 1 : max(0.06, names ?? 0)
    case .dimension:
      return isOver ? 1 : max(names ?? 0, isAboutContent(parts[0]) ? 0.06 : 0.3)
    case .ofThese: return isOver ? 1 : max(0.1, names ?? 0)
    case .among:
      if let names { return names }
      if parts.count > 2, isAlikeNamed(parts), isConcluded(parts) { return 0.35 }
      let hasSteps = parts.contains { $0.roles.contains(.step) && $0.marks.strongest != .item }
      if isOver, !hasSteps {
        return parts.contains { $0.roles.contains(.channel) } && !countsChannels(head) ? 0.1 : 1
      }
      if list.isHeadNamed { return 0.15 }
      return parts.count < 3 || parts.count == 3 && areTopics(parts) ? 0 : 0.035
    case .plain:
      if areSiblings(head, parts) { return 0 }
      if let names { return min(0.5, names) }
      if parts.contains(where: { $0.roles.contains(.step) }) { return 0 }
      if isNamedAfter(head, parts), parts.dropFirst().allSatisfy({ $0.marks.strongest == .item }) {
        return 0.1
      }
      if isAlikeNamed(parts) { return parts.count > 2 ? 0.06 : 0.03 }
      if parts.count > 2 { return 0.03 }
      // 公示206项，异议3项，立项205项
      let isStage = parts.contains {
        $0.value <= head.value && $0.value * 10 >= head.value * 9
      }
      return isStage ? 0 : 0.015
    }
  }

  /// Whether a list without a word that opens it divides what stands before it: a row of items that are named
  /// after it, behind its comma.
  private func isNamedAfter(_ head: Measure, _ parts: [Measure]) -> Bool {
    parts.count > 2 && parts[0].marks.strongest == .comma
      && Set(parts.dropFirst().map(\.marks.strongest)).count == 1
      && shareNoun(head, parts, most: true)
  }

  /// Whether what stands before a list is like its parts and thus one of them: 网站公开466条，微信公开190条，
  /// 其他方式12条.
  private func areSiblings(_ head: Measure, _ parts: [Measure]) -> Bool {
    // 教育局共公开286条，民政局共公开98条
    if !head.isTotal, head.label.contains(0x5171), parts.allSatisfy({ $0.label.contains(0x5171) }) {
      return true
    }
    if head.roles.contains(.channel), parts.contains(where: { $0.roles.contains(.channel) }) {
      return !head.isTotal
        && !head.text.leadHas(lexicon.thisYear)
    }
    return false
  }

  /// Whether a list in another sentence than its whole is of another: who applied, behind what was
  /// answered; or of a whole that its shares name.
  private func isOfOthers(_ list: PartList, _ parts: [Measure], _ head: Measure) -> Bool {
    guard head.sentence != parts[0].sentence, !list.isHeadNamed else { return false }
    let words = head.label + head.tail
    let areApplicants = parts.contains {
      lexicon.kind(of: $0, among: lexicon.applicants) != nil
    }
    if areApplicants, words.containsAny(of: Self.answered), !words.containsAny(of: Self.received) {
      return true
    }
    if list.opening == .colon, countsItems(before: list.readings[0][0]) { return true }
    let named = neighbours(list.readings[0][0]).filter {
      measures[$0].figure.kind == .percentage && measures[$0].label.contains(.share)
    }
    return named.contains { index in
      let label = measures[index].label
      guard let place = label.firstIndex(of: .share) else { return false }
      let stem = label[(place + 1)...].droppingSuffixes(Self.wholeEnds).suffix(2)
      return stem.count == 2 && !words.contains(Word(stem))
        && label[(place + 1)...].containsAny(of: Self.wholeWords)
    }
  }

  /// Whether a figure with a name of its own says before the colon of a list how many items it has: 助学金3项：….
  private func countsItems(before part: Int) -> Bool {
    guard let number = previous(part), measures[number].isExactLevel,
      measures[part].marks.first == .colon
    else { return false }
    return measures[number].name.count > 1 && measures[number].tail.isEmpty
  }

  private static let copulas: Words = ["有", "为"]
  private static let answered: Words = ["答复", "办结", "办理"]
  private static let received: Words = ["收到", "新收", "受理", "收件"]

  /// Whether the clause before a figure names it: 占比最高的是网上申请，有306件.
  private func isNamedBefore(_ measure: Measure) -> Bool {
    measure.marks.last == .comma && measure.lead.count > 4
      && measure.label.equalsAny(of: Self.copulas)
  }

  /// Whether the words before a list of results say that documents were gone through.
  private func isCleared(_ head: Measure, _ first: Measure) -> Bool {
    head.text.labelHas(lexicon.clearing) || head.text.tailHas(lexicon.clearing)
      || first.text.leadHas(lexicon.clearing)
  }

  /// 从申请内容看: what is asked for is rarely listed in full.
  private func isAboutContent(_ first: Measure) -> Bool {
    first.lead.containsAny(of: Self.contents)
  }

  private static let contents: Words = ["内容", "领域", "涉及", "事项", "主题"]

  private func saysPartial(_ index: Int) -> Bool {
    let first = measures[index]
    if first.text.leadHas(lexicon.partial) { return true }
    // 前三类分别为…, 最多的三项是：…
    guard first.marks.strongest <= .colon, let before = previous(index), measures[before].isLevel,
      !measures[before].isAlike(first)
    else { return false }
    let label = measures[before].label
    return label.endsWithAny(of: Self.first) || label.containsAny(of: lexicon.partial)
  }

  private static let first: Words = ["前"]

  func saysAllChannels(_ head: Measure) -> Bool {
    head.text.leadHas(lexicon.allChannels)
  }

  /// Whether the last item of a list is joined by a word that says that it is the last: 以及考核制度6项.
  private func isConcluded(_ parts: [Measure]) -> Bool {
    guard let last = parts.last, !last.tail.starts(with: .andOthers) else { return false }
    return last.lead.startsWithAny(of: lexicon.conjunctions)
  }

  /// Whether the parts are some of as many as one likes: what was asked about, or whose it was.
  private func areTopics(_ parts: [Measure]) -> Bool {
    parts.contains { $0.words.containsAny(of: lexicon.topics) }
  }

  /// Whether the names of the parts end alike: 概况类, 动态类.
  private func isAlikeNamed(_ parts: [Measure]) -> Bool {
    guard let first = parts.first, first.name.count >= 2 else { return false }
    let names = parts.map(\.name)
    if names.allSatisfy({ $0.count >= 2 && $0.suffix(2) == first.name.suffix(2) }) { return true }
    if parts.allSatisfy({ $0.roles.contains(.channel) || $0.roles.contains(.rest) }) { return true }
    guard let last = first.name.last else { return false }
    return Self.classes.contains(last) && names.allSatisfy { $0.count >= 2 && $0.last == last }
  }

  /// 类 级 费 案 门 府
  private static let classes: [UInt32] = [0x7C7B, 0x7EA7, 0x8D39, 0x6848, 0x95E8, 0x5E9C]
}
