import ReportModel
import ReportText
import RulePack

/// Reads from the prose which figures of the tables it states.
struct StatedFigureReader {
  private let report: Report
  private let vocabulary: ClaimVocabulary
  private let matcher: ClaimMatcher
  private let subject: StatedSubject
  /// What was found, in the order of the text.
  private(set) var figures: [StatedFigure] = []

  /// The claims that were made in the passage so far, the last one last.
  private var made: [Int] = []
  /// Whether the sentence has come to speak of something else since it last stated a figure.
  private var isInterrupted = false
  private var passage = 0
  /// The part that the passage stands in.
  private var part: Int?

  /// A sentence with more figures is a table that nobody recognised.
  private static let mostFigures = 120
  /// How far before a figure its words may begin, in characters.
  private static let reach = 80

  init(_ report: Report, _ vocabulary: ClaimVocabulary) {
    self.report = report
    self.vocabulary = vocabulary
    matcher = ClaimMatcher(vocabulary: vocabulary)
    subject = StatedSubject(report)
  }

  /// The figures that a report's prose states.
  static func figures(in report: Report, _ vocabulary: ClaimVocabulary) -> [StatedFigure] {
    var reader = StatedFigureReader(report, vocabulary)
    reader.read()
    return reader.figures
  }

  private mutating func read() {
    let claims = report.pack.pack.claims
    for section in report.sections {
      guard let part = section.part,
        claims.contains(where: { $0.sections.isEmpty || $0.sections.contains(part) })
      else { continue }
      self.part = part
      let heading = report.headings[section.heading]
      let isAboutApplications = isContext(heading.titleRange)
      startPassage()
      forEachParagraph(of: section) { reader, pieces, headings in
        // Within a part that is about nothing else, a passage goes on from paragraph to paragraph.
        if !isAboutApplications { reader.startPassage() }
        reader.read(pieces, headings: headings + [heading.titleRange])
      }
    }
  }

  private mutating func startPassage() {
    passage += 1
    made.removeAll(keepingCapacity: true)
  }

  private func isContext(_ range: Range<Int>) -> Bool {
    let text = ProseText(report.bytes.span, [range]).scalars[...]
    return vocabulary.contexts.contains { text.containsAny(of: $0) }
  }

  /// Calls a closure with the pieces of each paragraph of a part's prose and the sub-headings that it
  /// stands under.
  private mutating func forEachParagraph(
    of section: Section,
    _ body: (inout StatedFigureReader, [Range<Int>], [Range<Int>]) -> Void
  ) {
    let blocks = report.draft.blocks
    var pieces: [Range<Int>] = []
    var headings: [Range<Int>] = []
    let subheadings = report.headings.filter {
      section.body.contains($0.block)
    }
    var next = 0
    for index in report.prose where section.body.contains(index) {
      if case .cell = blocks[index].kind { continue }
      if !blocks[index].continuesPrevious {
        if !pieces.isEmpty { body(&self, pieces, headings) }
        pieces = []
      }
      if next < subheadings.count, subheadings[next].block <= index {
        headings = [subheadings[next].titleRange]
        next += 1
      }
      pieces.append(blocks[index].range)
    }
    if !pieces.isEmpty { body(&self, pieces, headings) }
  }
}

// MARK: - Sentences

extension StatedFigureReader {
  private mutating func read(_ pieces: [Range<Int>], headings: [Range<Int>]) {
    let text = ProseText(report.bytes.span, pieces)
    guard vocabulary.mayState(text.scalars[...]) else { return }
    let sentences = text.sentences
    let opening =
      ProseText(report.bytes.span, headings).scalars + text.scalars[sentences.first ?? 0..<0]
    let numbers = FigureReader(text).figures
    var first = 0
    for sentence in sentences {
      var last = first
      while last < numbers.count, numbers[last].range.lowerBound < sentence.upperBound { last += 1 }
      if last - first <= Self.mostFigures {
        read(numbers[first..<last], sentence, text, below: opening[...])
      }
      first = last
    }
  }

  /// Reads a sentence.
  ///
  /// - Parameter opening: The headings above the sentence and the first sentence of its paragraph.
  private mutating func read(
    _ numbers: ArraySlice<Figure>, _ sentence: Range<Int>, _ text: ProseText,
    below opening: ArraySlice<UInt32>
  ) {
    isInterrupted = false
    let hasNegation = text.scalars[sentence].containsAny(of: Self.negations)
    guard !numbers.isEmpty || hasNegation else { return }
    let open = claims(inContext: opening, text.scalars[sentence])
    guard !open.isEmpty else { return }
    readFigures(numbers, sentence, text, open)
    if hasNegation { readNone(sentence, text, open) }
  }

  /// The claims that a sentence may make.
  ///
  /// - Parameters:
  ///   - opening: The headings above the sentence and the first sentence of its paragraph.
  ///   - sentence: The sentence.
  private func claims(inContext opening: ArraySlice<UInt32>, _ sentence: ArraySlice<UInt32>) -> Set<
    Int
  > {
    let claims = report.pack.pack.claims
    return Set(
      claims.indices.filter { index in
        let claim = claims[index]
        guard claim.sections.isEmpty || part.map(claim.sections.contains) == true else {
          return false
        }
        let words = vocabulary.contexts[index]
        return claim.context.isEmpty || opening.containsAny(of: words)
          || sentence.containsAny(of: words)
      })
  }

  private mutating func readFigures(
    _ numbers: ArraySlice<Figure>, _ sentence: Range<Int>, _ text: ProseText, _ open: Set<Int>
  ) {
    let clauses = Clause.clauses(numbers, sentence, text)
    for clause in clauses where clause.owner == nil {
      read(clause, of: clauses, text, open)
    }
    isInterrupted = false
  }

  /// Reads the figures of a clause, each with those in the brackets behind it.
  private mutating func read(
    _ clause: Clause, of clauses: [Clause], _ text: ProseText, _ open: Set<Int>
  ) {
    var scope = YearScope(report.year)
    var before: ClaimMatcher.Match?
    isInterrupted = false
    for (index, entry) in clause.entries.enumerated() {
      let next = index + 1 < clause.entries.count ? clause.entries[index + 1] : nil
      // 各类行政复议共19起、行政诉讼23起: what a list begins with is true of all of it.
      let goesOn = index > 0 && entry.lead.first.map(ProseMarks.isEnumerationComma) == true
      let match = goesOn && before == nil ? nil : match(entry, after: before, next, text, open)
      let isInYear = scope.includes(entry, match?.words)
      before = nil
      if let match, isInYear {
        before = match.match
        isInterrupted = false
        made.append(match.match.claim)
        figures.append(
          StatedFigure(
            claim: match.match.claim, range: text.range(entry.figure.range),
            amount: amount(entry.figure), isNone: false, passage: passage,
            growth: StatedGrowth(clause.entries[(index + 1)...], text)))
      } else {
        isInterrupted = isInterrupted || interrupts(entry)
      }
      guard entry.bracket >= 0, !isInterrupted else { continue }
      for inner in clauses where inner.owner?.figure.start == entry.figure.start {
        read(inner, of: clauses, text, open)
      }
    }
  }

  /// A figure in the unit of the tables.
  private func amount(_ figure: Figure) -> Amount {
    Amount(millionths: figure.amount.millionths / figure.multiplier)
  }

  /// Whether a figure that states nothing about the tables makes what follows be about something
  /// else: 热线受理诉求1200件，办结1180件. The parts of a figure, a share and a growth do not.
  private func interrupts(_ entry: Clause.Entry) -> Bool {
    guard entry.figure.kind == .count, entry.direction == nil else { return false }
    let isPart =
      entry.marks.first.map(ProseMarks.isEnumerationComma) == true
      || entry.lead[...].contains(.ofThese)
    return !isPart
  }

  /// What an entry states; nil for nothing, and for what is not said of the whole agency and year.
  private func match(
    _ entry: Clause.Entry, after previous: ClaimMatcher.Match?, _ next: Clause.Entry?,
    _ text: ProseText, _ open: Set<Int>
  ) -> (match: ClaimMatcher.Match, words: ArraySlice<UInt32>)? {
    guard entry.figure.isExactCount else { return nil }
    let lead = entry.lead.suffix(Self.reach)
    guard !text.hasReservation(before: entry.figure.start) else { return nil }
    let isTailWhole = next?.marks.isEmpty != true
    if let found = match(lead, entry, isTailWhole, open) { return found }
    // 制发规章2件、规范性文件5件: the verb is said once.
    guard let previous, entry.marks.count <= 1 else { return nil }
    let label = lead.drop { ProseMarks.isSeparator($0) }
    guard !label.isEmpty else { return nil }
    return match((previous.firstWord.scalars + label)[...], entry, isTailWhole, open)
  }

  private func match(
    _ lead: ArraySlice<UInt32>, _ entry: Clause.Entry, _ isTailWhole: Bool, _ open: Set<Int>
  ) -> (match: ClaimMatcher.Match, words: ArraySlice<UInt32>)? {
    guard !lead.containsAny(of: Self.distributive) else { return nil }
    let text = ClaimText(
      before: lead, after: entry.tail, isTailWhole: isTailWhole, year: report.year)
    let isPart = lead.contains(.ofThese)
    let possible = matcher.matches(text, unit: entry.figure.unit).filter { match in
      open.contains(match.claim) && isExact(entry.figure, for: match.claim)
        && precedence(of: match.claim) != nil
        // 收到申请35件，其中受理申请33件
        && !(isPart && made.contains(match.claim))
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

  /// Whether a figure is stated in the unit of the tables: 1.2万件 was rounded.
  private func isExact(_ figure: Figure, for claim: Int) -> Bool {
    figure.multiplier == (vocabulary.inTenThousands.contains(claim) ? 10_000 : 1)
  }

  /// How late in the passage what a claim follows was said; the highest for a claim that follows
  /// nothing, nil where it does not follow.
  private func precedence(of claim: Int) -> Int? {
    let follows = report.pack.pack.claims[claim].follows
    if follows.isEmpty { return .max }
    return isInterrupted ? nil : made.lastIndex(where: follows.contains)
  }

  /// 分别为: which figure belongs to which word is not read.
  private static let distributive: Words = ["分别"]

  private func isWhole(_ text: ClaimText, before start: Int) -> Bool {
    let lead = text.scalars[..<min(start, text.figureIndex)]
    let mark = lead.lastIndex { ProseMarks.isSeparator($0) && !ProseMarks.isEnumerationComma($0) }
    let clause = (mark ?? -1) + 1
    let subject = lead[clause...].droppingSuffixes(vocabulary.modifiers)
    return self.subject.isWhole(subject, earlier: lead[..<clause])
  }
}

// MARK: - Nothing

extension StatedFigureReader {
  /// Reads what a sentence says there was none of: 未收到政府信息公开申请.
  private mutating func readNone(_ sentence: Range<Int>, _ text: ProseText, _ open: Set<Int>) {
    var start = sentence.lowerBound
    for index in sentence.lowerBound...sentence.upperBound {
      let isEnd = index == sentence.upperBound
      guard isEnd || isClauseMark(text.scalars[index]) else { continue }
      readNone(clause: start..<index, sentence, text, open)
      start = index + 1
    }
  }

  private func isClauseMark(_ value: UInt32) -> Bool {
    ProseMarks.isSeparator(value) && !ProseMarks.isEnumerationComma(value)
  }

  private mutating func readNone(
    clause: Range<Int>, _ sentence: Range<Int>, _ text: ProseText, _ open: Set<Int>
  ) {
    let words = text.scalars[clause]
    guard words.count <= Self.reach, words.containsAny(of: Self.negations) else { return }
    let claimText = ClaimText(words.filter { !CharacterClass.isWhitespace($0) }[...], year: nil)
    // Where nothing was left out, places are the same.
    let isPlain = claimText.scalars.count == words.count
    for match in matcher.matchesOfNone(claimText) {
      guard open.contains(match.claim),
        precedence(of: match.claim) != nil,
        isWhole(claimText, before: match.range.lowerBound),
        subject.isWhole([], earlier: text.scalars[sentence.lowerBound..<clause.lowerBound]),
        yearBefore(clause.lowerBound + match.range.lowerBound, from: sentence.lowerBound, text)
          .map({ $0 == report.year }) != false
      else { continue }
      made.append(match.claim)
      let range =
        isPlain
        ? clause.lowerBound + match.range.lowerBound..<clause.lowerBound + match.range.upperBound
        : clause
      figures.append(
        StatedFigure(
          claim: match.claim, range: text.range(range), amount: .zero, isNone: true,
          passage: passage, growth: nil))
    }
  }

  private static let negations: Words = ["未", "没有", "无", "不存在"]

  /// The year that is named last before a place in a sentence.
  private func yearBefore(_ place: Int, from start: Int, _ text: ProseText) -> Int? {
    var year: Int?
    for index in start..<place where text.scalars[index] == 0x5E74 && index - 4 >= start {  // 年
      let digits = text.scalars[index - 4..<index].compactMap(CharacterClass.digit)
      guard digits.count == 4 else { continue }
      year = digits.reduce(0) { $0 * 10 + $1 }
    }
    return year
  }
}

extension ProseText {
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
