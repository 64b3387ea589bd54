import Recognition
import ReportText
import RulePack

/// The figures of a sentence, one after the other.
extension StatedFigureReader {
  mutating func readFigures(_ number: Int, _ passage: Passage, _ open: PackList<ClaimID, Bool>) {
    let clauses = passage.clauses(ofSentence: number)
    isOfSomeDocuments = false
    isBehindReviews = false
    if !goesOnWithOtherThings(number, clauses, passage) { countsOtherThings = false }
    base.startSentence(totals)
    let first = figures.count
    // 与上年（收到申请184件）相比
    for clause in clauses
    where passage.owner(of: clause.group) == nil && !passage.isOfLastYear(clause.group) {
      read(Distribution.resolve(clause.measures), of: clauses, passage.tree, open)
    }
    isInterrupted = false
    noteBesides(ofSentence: number, passage, from: first)
  }

  /// Whether a sentence gives parts of what the one before it counted besides applications: 制发公文77件。其中，
  /// 依申请公开35件.
  private mutating func goesOnWithOtherThings(
    _ number: Int, _ clauses: [(group: Int, measures: [Measure])], _ passage: Passage
  ) -> Bool {
    guard number > 0, let first = clauses.first?.measures.first,
      first.lead.starts(with: .ofThese)
    else { return false }
    guard passage.tree.scalars[passage.sentences[number - 1]].containsAny(of: Self.attributes)
    else { return countsOtherThings }
    (countsOtherThings, unitOfOtherThings) = (true, nil)
    return true
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
    for (index, entry) in measures.enumerated() {
      let next = index + 1 < measures.count ? measures[index + 1] : nil
      let measure = index > 0 ? named(entry, behind: measures[index - 1]) : entry
      let isOfSome =
        index > 0 && isOfSomeApplicants(entry, behind: measures[index - 1])
        || isOfSome(entry, behind: measures[..<index])
      // 各类行政复议共19起、行政诉讼23起: what a list begins with is true of all of it.
      let goesOn = index > 0 && measure.lead.first.map { Mark($0) } == .item
      noteScope(measure)
      let match =
        goesOn && before == nil || isElsewhere || isOfSome
          || isOfAllYears(measure, among: measures)
        ? nil
        : statement(
          measure, behind: index > 0 ? measures[index - 1] : nil, after: before, next,
          isListed: wasListed && isJoined(measure), text, open)
      let isInYear = scope.includes(measure, match?.words)
      before = nil
      if let match, isInYear {
        note(match.match, measure, text)
        before = match.match.isPart ? nil : match.match
      } else {
        let isListed = wasListed && isJoined(measure)
        if interrupts(measure), !isListed {
          isInterrupted = true
          if isRestricted(measure, text) {
            base.note(measure, isOfOtherMatters: isOfOtherMatters(measure))
          }
          // 收到网民留言264条，予以公开201条
          if isOfOtherMatters(measure) { (countsOtherThings, unitOfOtherThings) = (true, nil) }
        } else if measure.label.containsAny(of: Self.receiving), !base.hasWhole {
          // 其中市级部门收到150件，予以公开90件
          base.note(measure, isOfOtherMatters: false)
        }
        let opens: Bool = measure.lead.contains(Word.ofThese)
        wasListed = isListed || opens
      }
      guard measure.bracket >= 0, !isInterrupted else { continue }
      let (outside, wasElsewhere) = (base, isElsewhere)
      for inner in clauses where inner.group == measure.bracket {
        read(inner.measures, of: clauses, text, open)
      }
      (base, isElsewhere) = (outside, wasElsewhere)
    }
  }

  /// A figure without the words that name the one before it: 24件予以公开、6件部分公开; or with those that it
  /// shares with it.
  private func named(_ measure: Measure, behind previous: Measure) -> Measure {
    let ownWords = measure.marks.end - 1
    // 1件由上年结转，总计15件
    let isTotal = measure.roles.contains(.bareTotal)
    guard measure.marks.count == 1, !previous.tail.isEmpty, isTotal || !measure.tail.isEmpty,
      isTotal || measure.label.isEmpty || measure.label.equalsAny(of: Self.fillers),
      measure.lead[..<ownWords].elementsEqual(previous.tail)
    else { return named(measure, asOrigin: previous) }
    return measure.with(lead: Array(measure.lead[ownWords...]))
  }

  private static let fillers: Words = ["有", "另有", "共"]

  /// Whether a figure is of what some applicants asked for: 其中胡某等5人提出的申请共193件.
  private func isOfSomeApplicants(_ measure: Measure, behind previous: Measure) -> Bool {
    measure.marks.count == 0 && previous.lead.contains(Word.ofThese)
  }

  /// A figure that something rose or fell to, with the words that stand before the one that it rose from:
  /// 申请量由上年的52件上升到61件.
  private func named(_ measure: Measure, asOrigin origin: Measure) -> Measure {
    guard measure.marks.count == 0, measure.isLevel, measure.label.count <= 12,
      measure.label.startsWithAny(of: lexicon.rises)
        || measure.label.startsWithAny(of: lexicon.falls),
      measure.label.prefix(5).containsAny(of: lexicon.targets), origin.isAlike(measure),
      let start = lexicon.from.all.compactMap({ origin.lead.lastIndex(of: $0) }).max()
    else { return measure }
    return measure.with(lead: Array(origin.lead[..<start]))
  }

  /// Whether nothing but a comma sets a figure off from the one before it.
  private func isJoined(_ measure: Measure) -> Bool {
    measure.marks.count == 1 && measure.marks.first == .comma
  }

  /// Whether the words around a figure that states nothing say more than that it is of the whole, so that
  /// what follows is of that: 网上申请150件, and not 按时办结150件.
  private func isRestricted(_ measure: Measure, _ text: MarkTree) -> Bool {
    guard !text.hasExclusion(at: measure.bracket) else { return true }
    if !measure.tail.isEmpty, !measure.tail.startsWithAny(of: Self.plainTails) { return true }
    if measure.label.endsWithAny(of: Self.byAttribute) { return true }
    let lead = ClaimText(measure.lead.suffix(Self.reach), year: report.year).scalars[...]
    let start = (lead.lastIndex { Mark($0) > .item } ?? -1) + 1
    let words = lead[start...].droppingSuffixes(lexicon.subject.handling)
    return subject.extent(words, earlier: lead[..<start]) != .whole
  }

  private static let byAttribute: Words = ["主动公开", "依申请公开"]
  private static let plainTails: Words = [
    "申请，", "申请中", "申请均", "申请已", "申请全部", "政府信息公开申请", "信息公开申请", "依申请公开",
  ]

  /// Takes note of a figure that states one of the tables'.
  private mutating func note(_ match: ClaimMatcher.Match, _ measure: Measure, _ text: MarkTree) {
    figures.append(
      StatedFigure(
        claim: match.claim, range: text.range(measure.figure.range),
        wording: text.range(wording(of: measure, match, text)), amount: amount(measure.figure),
        isNone: false, isPart: match.isPart, passage: passage))
    guard !match.isPart else {
      isInterrupted = true
      base.note(measure, isOfOtherMatters: false)
      return
    }
    isInterrupted = false
    made.append(match.claim)
    guard isAboutApplications(match.claim) else { return }
    if measure.figure.kind == .count, vocabulary.countApplications[match.claim] {
      unitOfApplications = measure.figure.unit
    }
    if vocabulary.areOfSomeApplicants[match.claim] {
      base.noteApplicants(measure)
    } else {
      base.noteWhole(measure)
    }
  }

  /// Whether a figure is of all the years so far: by a year's end, 截至2017年底，累计公开1836条, or since
  /// another of its sentence is of this one, 今年新增72条，累计512条.
  private func isOfAllYears(_ measure: Measure, among measures: [Measure]) -> Bool {
    let lead = measure.lead
    guard lead.containsAny(of: Self.soFar), !namesThisYear(lead),
      !lead.containsAny(of: Self.receiving), !lead.containsAny(of: Self.inForce)
    else { return false }
    if lead.containsAny(of: Self.until), lead.containsAny(of: Self.yearEnds) { return true }
    guard measure.year == nil else { return false }
    return measures.contains {
      $0.start != measure.start && $0.isAlike(measure)
        && (namesThisYear($0.lead) || $0.lead.containsAny(of: lexicon.added)
          || $0.lead.containsAny(of: Self.inForce))
    }
  }

  private func namesThisYear(_ words: ArraySlice<UInt32>) -> Bool {
    words.containsAny(of: lexicon.thisYear)
  }

  private static let until: Words = ["截至", "截止"]
  private static let yearEnds: Words = ["年底", "年末", "12月31日", "12月底"]
  /// What is in force is always of all years.
  private static let inForce: Words = ["有效"]
  private static let soFar: Words = ["累计", "截至目前", "截止目前", "目前共", "至今"]

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
    // 占全县的21.3%: what a share is of is not what the figures behind it are of.
    let words = entry.lead.firstIndex(of: .share).map { entry.lead[..<$0] } ?? entry.lead
    if words.containsAny(of: SubjectWords.occasions) { isOfSomeDocuments = true }
    // 行政复议受理率92%，收到申请95件
    if !isOnReviews, namesOtherReviews(words) { isBehindReviews = true }
    if subject.leavesWhole(words) {
      isElsewhere = true
    } else if subject.returnsToWhole(words) {
      isElsewhere = false
      base = FigureBase()
    }
    if entry.label.containsAny(of: Self.receiving),
      !countsOtherThings || entry.label.contains(Self.application)
    {
      countsOtherThings = false
    } else if words.containsAny(of: Self.attributes) || entry.tail.containsAny(of: Self.attributes)
    {
      // 对77份公文审核公开属性，其中依申请公开35件
      (countsOtherThings, unitOfOtherThings) = (true, nil)
    } else if entry.label.containsAny(of: Self.documents),
      entry.label.containsAny(of: Self.making), !entry.label.containsAny(of: Self.requests)
    {
      countsOtherThings = true
      unitOfOtherThings = entry.figure.kind == .count ? entry.figure.unit : nil
    }
  }

  /// Whether the words of a sentence speak of reviews without saying that they are of disclosure.
  private func namesOtherReviews(_ words: ArraySlice<UInt32>) -> Bool {
    guard words.containsAny(of: SubjectWords.reviews) else { return false }
    let end = words.lastIndex { Mark($0) >= .sentence } ?? words.startIndex - 1
    let sentence = words[(end + 1)...]
    return sentence.containsAny(of: SubjectWords.reviews)
      && !sentence.containsAny(of: lexicon.subject.disclosure)
  }

  /// Whether a figure counts what is dealt with besides applications.
  private func isOfOtherMatters(_ entry: Measure) -> Bool {
    // 收到来信、来访、来电和申请共1260件
    let lead = entry.lead
    if entry.isFirst, isTopicOfOtherMatters(lead.prefix { Mark($0) == .none }) { return true }
    let clause = lead[((lead.lastIndex { Mark($0) > .item } ?? -1) + 1)...]
    return clause.containsAny(of: Self.receiving) && clause.containsAny(of: lexicon.otherMatters)
      && !clause.containsAny(of: lexicon.subject.disclosure)
      || entry.name.endsWithAny(of: lexicon.otherMatters)
      || entry.name.isEmpty && entry.tail.startsWithAny(of: lexicon.otherMatters)
  }

  /// 网民留言方面，年初未办结8条
  private func isTopicOfOtherMatters(_ opening: ArraySlice<UInt32>) -> Bool {
    opening.endsWithAny(of: Self.topics) && opening.containsAny(of: lexicon.otherMatters)
      && !opening.containsAny(of: lexicon.subject.disclosure)
  }

  private static let topics: Words = ["方面", "工作中", "办理中"]

  /// What only documents have.
  private static let attributes: Words = ["公开属性", "属性认定"]
  private static let documents: Words = ["公文", "文件", "信息"]
  private static let making: Words = [
    "制发", "印发", "形成", "制作", "发文", "公文", "发布", "产生", "生成", "主动公开", "公开信息", "公开发布", "制定",
  ]
  private static let application: Word = "申请"
  private static let requests: Words = [
    "申请", "信息公开", "信息不存在", "过程性信息", "事务信息", "现成信息", "政府信息的", "信息的要求",
  ]
  static let receiving: Words = ["收到", "受理", "申请件", "公开申请", "新收", "办结", "答复"]

  /// Whether a claim is about applications, which the attributes of documents are not.
  func isAboutApplications(_ claim: ClaimID) -> Bool { vocabulary.areAboutApplications[claim] }

  /// Whether a figure that states nothing about the tables makes what follows be about something
  /// else: 热线受理诉求1200件，办结1180件. The parts of a figure, a share and a growth do not.
  private func interrupts(_ entry: Measure) -> Bool {
    guard entry.figure.kind == .count, entry.direction == nil else { return false }
    let isPart =
      entry.marks.first == .item && !entry.isFirst
      || entry.lead.contains(.ofThese)
    return !isPart
  }
}
