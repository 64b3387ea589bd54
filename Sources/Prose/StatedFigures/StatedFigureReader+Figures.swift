import Recognition
import ReportText
import RulePack

/// The figures of a sentence, one after the other.
extension StatedFigureReader {
  mutating func readFigures(_ number: Int, _ passage: Passage, _ open: PackList<ClaimID, Bool>) {
    let clauses = passage.clauses(ofSentence: number)
    countsOtherThings = false
    for clause in clauses where passage.owner(of: clause.group) == nil {
      read(Distribution.resolve(clause.measures), of: clauses, passage.tree, open)
    }
    isInterrupted = false
  }

  /// Reads the figures of a clause, each with those in the brackets behind it.
  private mutating func read(
    _ measures: [Measure], of clauses: [(group: Int, measures: [Measure])], _ text: MarkTree,
    _ open: PackList<ClaimID, Bool>
  ) {
    var scope = YearScope(report.year)
    var before: ClaimMatcher.Match?
    // 其中，财政信息2条，工作信息34条，…: parts like the one behind 其中.
    var wasListed = false
    isInterrupted = false
    for (index, measure) in measures.enumerated() {
      let next = index + 1 < measures.count ? measures[index + 1] : nil
      // 各类行政复议共19起、行政诉讼23起: what a list begins with is true of all of it.
      let goesOn = index > 0 && measure.lead.first.map { Mark($0) } == .item
      noteScope(measure)
      let match =
        goesOn && before == nil || isElsewhere
        ? nil : match(measure, after: before, next, text, open)
      let isInYear = scope.includes(measure, match?.words)
      before = nil
      if let match, isInYear {
        before = match.match
        isInterrupted = false
        made.append(match.match.claim)
        if isAboutApplications(match.match.claim), measure.figure.kind == .count {
          unitOfApplications = measure.figure.unit
        }
        figures.append(
          StatedFigure(
            claim: match.match.claim, range: text.range(measure.figure.range),
            wording: text.range(wording(of: measure, match.match, text)),
            amount: amount(measure.figure), isNone: false, passage: self.passage))
      } else {
        let marks: Measure.Marks = measure.marks
        let goesOnWithComma: Bool = marks.count == 1 && marks.first == Mark.comma
        let isListed: Bool = wasListed && goesOnWithComma
        if interrupts(measure), !isListed {
          isInterrupted = true
          // 收到网民留言264条，予以公开201条
          if isOfOtherMatters(measure) { countsOtherThings = true }
        }
        let opens: Bool = measure.lead[...].contains(Word.ofThese)
        wasListed = isListed || opens
      }
      guard measure.bracket >= 0, !isInterrupted else { continue }
      for inner in clauses where inner.group == measure.bracket {
        read(inner.measures, of: clauses, text, open)
      }
    }
  }

  /// A figure with the words of the wording before it, where they are as the author wrote them.
  private func wording(
    of entry: Measure, _ match: ClaimMatcher.Match, _ text: MarkTree
  ) -> Range<Int> {
    let figure = entry.figure.range
    var start = figure.lowerBound
    var rest = match.length
    while rest > 0, start > 0 {
      let value = text.scalars[start - 1]
      guard CharacterClass.isHan(value) || value == 0x3001 else { return figure }
      start -= 1
      rest -= 1
    }
    return start..<figure.upperBound
  }

  /// Takes note of whom and when a figure is about, which holds for the figures behind it until
  /// another is named, and whether documents are counted, of which attributes are no outcomes.
  private mutating func noteScope(_ entry: Measure) {
    let words = entry.lead[...]
    if subject.leavesWhole(words) {
      isElsewhere = true
    } else if subject.returnsToWhole(words) {
      isElsewhere = false
    }
    if entry.label.containsAny(of: Self.receiving),
      !countsOtherThings || entry.label.contains(Self.application)
    {
      countsOtherThings = false
    } else if entry.label.containsAny(of: Self.documents),
      entry.label.containsAny(of: Self.making), !entry.label.containsAny(of: Self.requests)
    {
      countsOtherThings = true
    }
  }

  /// Whether a figure counts what is dealt with besides applications.
  private func isOfOtherMatters(_ entry: Measure) -> Bool {
    entry.name.endsWithAny(of: lexicon.otherMatters)
      || entry.name.isEmpty && entry.tail.startsWithAny(of: lexicon.otherMatters)
  }

  private static let documents: Words = ["公文", "文件", "信息"]
  private static let making: Words = [
    "制发", "印发", "形成", "制作", "发文", "公文", "发布", "产生", "生成", "主动公开", "公开信息", "公开发布", "制定",
  ]
  private static let application: Word = "申请"
  private static let requests: Words = ["申请", "信息公开", "信息不存在", "过程性信息", "事务信息", "现成信息", "政府信息的"]
  private static let receiving: Words = ["收到", "受理", "申请件", "公开申请", "新收", "办结", "答复"]

  /// Whether a claim is about applications, which the attributes of documents are not.
  private func isAboutApplications(_ claim: ClaimID) -> Bool {
    let claims = report.pack.pack.claims
    return !claims[claim].context.isEmpty
      || claims[claim].follows.contains { !claims[$0].context.isEmpty }
  }

  /// A figure in the unit of the tables.
  private func amount(_ figure: Figure) -> Amount {
    Amount(millionths: figure.amount.millionths / figure.multiplier)
  }

  /// Whether a figure that states nothing about the tables makes what follows be about something
  /// else: 热线受理诉求1200件，办结1180件. The parts of a figure, a share and a growth do not.
  private func interrupts(_ entry: Measure) -> Bool {
    guard entry.figure.kind == .count, entry.direction == nil else { return false }
    let isPart =
      entry.marks.first == .item
      || entry.lead[...].contains(.ofThese)
    return !isPart
  }

  /// What an entry states; nil for nothing, and for what is not said of the whole agency and year.
  private func match(
    _ entry: Measure, after previous: ClaimMatcher.Match?, _ next: Measure?,
    _ text: MarkTree, _ open: PackList<ClaimID, Bool>
  ) -> (match: ClaimMatcher.Match, words: ArraySlice<UInt32>)? {
    let isBare = entry.figure.kind == .bare
    guard entry.figure.isExactCount || isBare else { return nil }
    // 予以公开（20件）
    let isAlone = entry.lead.isEmpty && entry.group > 0
    let words = isAlone ? text.words(directlyBefore: entry.group) : entry.lead
    let lead = words.suffix(Self.reach)
    guard !text.hasReservation(before: entry.figure.start) else { return nil }
    let isTailWhole = next?.marks.count != 0
    // 县政府制发5件，县政府办公室制发11件: those of one of several.
    if subject.namesGovernment(entry.label),
      next?.lead[...].containsAny(of: lexicon.subUnits) == true
    {
      return nil
    }
    if let found = match(lead, entry, isTailWhole, open) { return found }
    // 制发规章2件、规范性文件5件: the verb is said once.
    guard let previous, entry.marks.count <= 1,
      entry.roles.isDisjoint(with: [.bareTotal, .verbTotal])
    else { return nil }
    let label = lead.drop { Mark($0) != .none }
    guard !label.isEmpty else { return nil }
    return match((previous.firstWord.scalars + label)[...], entry, isTailWhole, open)
  }

  private func match(
    _ lead: ArraySlice<UInt32>, _ entry: Measure, _ isTailWhole: Bool,
    _ open: PackList<ClaimID, Bool>
  ) -> (match: ClaimMatcher.Match, words: ArraySlice<UInt32>)? {
    guard !entry.label.containsAny(of: Self.distributive) else { return nil }
    let text = ClaimText(
      before: lead, after: entry.tail, isTailWhole: isTailWhole, year: report.year)
    let isPart = lead.contains(.ofThese)
    let possible = matcher.matches(
      text, unit: entry.figure.kind == .bare ? nil : entry.figure.unit, among: open
    ).filter { match in
      isExact(entry.figure, for: match.claim) && precedence(of: match.claim) != nil
        // 收到申请35件，其中受理申请33件
        && !(isPart && made.contains(match.claim))
        && !(countsOtherThings && isAboutApplications(match.claim)
          && !entry.label.containsAny(of: Self.receiving))
        && isInUnit(entry.figure, match.claim) && !isTotalOfOthers(entry, match.claim)
        && isWhole(text, before: match.range.lowerBound)
    }
    // 废止3件 is about what was counted last.
    guard
      let match = possible.max(by: {
        precedence(of: $0.claim) ?? 0 < precedence(of: $1.claim) ?? 0
      })
    else { return nil }
    return (match, text.scalars[match.range])
  }

  /// Whether a total sums up something else than what the claim follows: 予以公开19件，…，共计58件.
  private func isTotalOfOthers(_ entry: Measure, _ claim: ClaimID) -> Bool {
    let follows = report.pack.pack.claims[claim].follows
    guard entry.roles.contains(.bareTotal), !follows.isEmpty, let last = made.last else {
      return false
    }
    return !follows.contains(last)
  }

  /// Whether a figure about applications is in the unit of those before it: 涉及企业的56条 are none of the 897件.
  private func isInUnit(_ figure: Figure, _ claim: ClaimID) -> Bool {
    guard let unit = unitOfApplications, figure.kind == .count, isAboutApplications(claim) else {
      return true
    }
    return figure.unit == unit
  }

  /// Whether a figure is stated in the unit of the tables: 1.2万件 was rounded.
  private func isExact(_ figure: Figure, for claim: ClaimID) -> Bool {
    figure.multiplier == (vocabulary.inTenThousands.contains(claim) ? 10_000 : 1)
      || figure.amount == .zero
  }

  /// How late in the passage what a claim follows was said; the highest for a claim that follows
  /// nothing, nil where it does not follow.
  func precedence(of claim: ClaimID) -> Int? {
    let follows = report.pack.pack.claims[claim].follows
    if follows.isEmpty { return .max }
    return isInterrupted ? nil : made.lastIndex(where: follows.contains)
  }

  /// 分别为: which figure belongs to which word is not read.
  private static let distributive: Words = ["分别"]

  func isWhole(_ text: ClaimText, before start: Int) -> Bool {
    let lead = text.scalars[..<min(start, text.figureIndex)]
    let mark = lead.lastIndex { Mark($0) > .item }
    let clause = (mark ?? -1) + 1
    let subject = lead[clause...]
    // 政府 may be what the agency is called, or go with what is counted.
    return self.subject.isWhole(subject, earlier: lead[..<clause])
      || self.subject.isWhole(
        subject.droppingSuffixes(vocabulary.modifiers), earlier: lead[..<clause])
  }
}

extension MarkTree {
  private static let reservations: Words = ["含", "包括", "除"]

  /// Whether a bracket that stands directly before a place says what the words before it include or
  /// leave out: 予以公开（含部分公开）120件.
  fileprivate func hasReservation(before place: Int) -> Bool {
    guard place > 0, scalars[place - 1] == 0xFF09 || scalars[place - 1] == 0x29 else {
      return false
    }
    let start = group(at: place - 1)
    return start >= 0 && scalars[start..<place].containsAny(of: Self.reservations)
  }
}
