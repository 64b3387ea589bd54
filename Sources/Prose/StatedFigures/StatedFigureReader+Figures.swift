import Recognition
import ReportText
import RulePack

/// The figures of a sentence, one after the other.
extension StatedFigureReader {
  mutating func readFigures(
    _ numbers: ArraySlice<Figure>, _ sentence: Range<Int>, _ text: MarkTree, _ open: [Bool]
  ) {
    let clauses = Clause.clauses(numbers, sentence, text)
    for clause in clauses where clause.owner == nil {
      read(clause, of: clauses, text, open)
    }
    isInterrupted = false
  }

  /// Reads the figures of a clause, each with those in the brackets behind it.
  private mutating func read(
    _ clause: Clause, of clauses: [Clause], _ text: MarkTree, _ open: [Bool]
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
            amount: amount(entry.figure), isNone: false, passage: passage))
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
    _ text: MarkTree, _ open: [Bool]
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
    _ lead: ArraySlice<UInt32>, _ entry: Clause.Entry, _ isTailWhole: Bool, _ open: [Bool]
  ) -> (match: ClaimMatcher.Match, words: ArraySlice<UInt32>)? {
    guard !lead.containsAny(of: Self.distributive) else { return nil }
    let text = ClaimText(
      before: lead, after: entry.tail, isTailWhole: isTailWhole, year: report.year)
    let isPart = lead.contains(.ofThese)
    let possible = matcher.matches(text, unit: entry.figure.unit, among: open).filter { match in
      isExact(entry.figure, for: match.claim) && precedence(of: match.claim) != nil
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
  func precedence(of claim: Int) -> Int? {
    let follows = report.pack.pack.claims[claim].follows
    if follows.isEmpty { return .max }
    return isInterrupted ? nil : made.lastIndex(where: follows.contains)
  }

  /// 分别为: which figure belongs to which word is not read.
  private static let distributive: Words = ["分别"]

  func isWhole(_ text: ClaimText, before start: Int) -> Bool {
    let lead = text.scalars[..<min(start, text.figureIndex)]
    let mark = lead.lastIndex { ProseMarks.isSeparator($0) && !ProseMarks.isEnumerationComma($0) }
    let clause = (mark ?? -1) + 1
    let subject = lead[clause...].droppingSuffixes(vocabulary.modifiers)
    return self.subject.isWhole(subject, earlier: lead[..<clause])
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
