import Recognition
import ReportText
import RulePack

/// What a sentence says of all that it counted last: 收到申请47件，均为自然人提出 is 自然人提出47件.
extension StatedFigureReader {
  private static let all: Words = ["均", "全部", "都", "皆", "全为"]
  private static let linking: Words = [
    "且", "并", "为", "是", "属于", "属", "系", "由", "已", "依法", "因", "经审查", "复议机关", "法院",
  ]

  /// Reads the clauses of a sentence that have no figure and stand at once behind one.
  mutating func readAll(_ number: Int, _ passage: Passage, _ open: PackList<ClaimID, Bool>) {
    let (sentence, text) = (passage.sentences[number], passage.tree)
    let measures = passage.clauses(ofSentence: number).flatMap(\.measures)
    for measure in measures
    where measure.group < 0 && measure.isExact && measure.marks.first != .item {
      let end = measure.figure.range.upperBound + measure.tail.count
      guard end < sentence.upperBound, Mark(text.scalars[end]) == .comma else { continue }
      let clause = text.scalars[(end + 1)..<sentence.upperBound].prefix { Mark($0) <= .item }
      let isFigureInside = measures.contains { clause.indices.contains($0.start) }
      guard !isFigureInside, clause.count <= Self.reach else { continue }
      read(clause, of: measure, text, open)
      readCarriedOn(clause, of: measure, text, open)
    }
  }

  /// Reads that some of the applications are carried on, which a clause behind their figure says: 其中1件跨年度答复，
  /// 结转到2025年.
  private mutating func readCarriedOn(
    _ clause: ArraySlice<UInt32>, of measure: Measure, _ text: MarkTree,
    _ open: PackList<ClaimID, Bool>
  ) {
    let place = text.range(measure.figure.range)
    guard isSomeOfWhole(measure, at: place) else { return }
    let claimText = ClaimText(
      before: [], after: clause.droppingPrefixes(Self.linking), isTailWhole: true,
      year: report.year)
    let wordings = matcher.wordings(in: claimText, among: open, unit: measure.figure.unit)
    let match = matcher.matches(claimText, of: wordings).first {
      let words = claimText.scalars[$0.range]
      return words.contains(ClaimText.nextYear) || words.containsAny(of: lexicon.nextYear)
    }
    guard let match, precedence(of: match.claim) != nil else { return }
    made.append(match.claim)
    figures.append(
      StatedFigure(
        claim: match.claim, range: place,
        wording: text.range(measure.figure.start..<clause.endIndex),
        amount: amount(measure.figure), isNone: false, isPart: false, passage: passage))
  }

  /// Whether a figure that states nothing itself is of some of the applications that came in this year.
  private func isSomeOfWhole(_ measure: Measure, at place: Range<Int>) -> Bool {
    guard !isElsewhere, base.other == nil,
      measure.lead.contains(.ofThese) || measure.label.containsAny(of: lexicon.besides),
      measure.roles.isDisjoint(with: [.lastYear, .carriedIn, .compared])
    else { return false }
    let lead = ClaimText(
      before: measure.lead.suffix(Self.reach), after: [], isTailWhole: true, year: report.year)
    return extent(lead, before: lead.figureIndex) == .whole
      && !figures.contains { $0.range == place }
      && figures.contains {
        $0.passage == passage && $0.range.upperBound <= place.lowerBound && !$0.isPart
          && vocabulary.mayMeanWhole[$0.claim]
      }
  }

  private mutating func read(
    _ clause: ArraySlice<UInt32>, of measure: Measure, _ text: MarkTree,
    _ open: PackList<ClaimID, Bool>
  ) {
    let place = text.range(measure.figure.range)
    guard let base = figures.last(where: { $0.range == place }), !base.isPart,
      !vocabulary.areOfSomeApplicants[base.claim]
    else { return }
    let words = clause.droppingPrefixes(Self.linking)
    let behind = words.droppingPrefixes(Self.all)
    // 复议1件，维持原决定: one is all of them.
    guard behind.count < words.count || base.amount == Amount(millionths: 1_000_000)
    else { return }
    let name = behind.droppingPrefixes(Self.linking)
    let claimText = ClaimText(before: name, after: [], isTailWhole: true, year: report.year)
    let wordings = matcher.wordings(in: claimText, among: open, unit: nil)
    let match = matcher.matches(claimText, of: wordings).first {
      $0.range.lowerBound == 0 && isOf(base.claim, $0.claim)
        && (vocabulary.areOfSomeApplicants[$0.claim]
          || namesOutcome(claimText.scalars[$0.range]) == vocabulary.areOpening[base.claim])
    }
    guard let match else { return }
    made.append(match.claim)
    // What came in this year may not be all that was answered.
    let isPart =
      vocabulary.mayMeanWhole[base.claim] && !vocabulary.areOfSomeApplicants[match.claim]
      && isAboutApplications(match.claim) && totals.count > 1
    var stated = StatedFigure(
      claim: match.claim, range: text.range(clause.startIndex..<clause.endIndex),
      wording: text.range(measure.figure.start..<clause.endIndex), amount: base.amount,
      isNone: false, isPart: isPart, passage: passage)
    stated.whole = place
    figures.append(stated)
  }

  /// Whether words name an outcome, which all that was received may have had, and not a reason, which all
  /// of one outcome may have had: 均涉及第三方.
  private func namesOutcome(_ words: ArraySlice<UInt32>) -> Bool {
    words.containsAny(of: lexicon.anyOutcome)
  }

  /// Whether all of what one claim counts may be what another counts, which has to be less than the
  /// whole of it by its nature: one outcome, one kind of applicants.
  private func isOf(_ base: ClaimID, _ claim: ClaimID) -> Bool {
    guard !vocabulary.mayMeanWhole[claim], !vocabulary.areOpening[claim], base != claim else {
      return false
    }
    let follows = report.pack.pack.claims[claim].follows
    guard follows.isEmpty else { return follows.contains(base) }
    // What became of what was carried over is not told apart.
    return (vocabulary.mayMeanWhole[base] || !vocabulary.areOpening[base])
      && isAboutApplications(base) && isAboutApplications(claim)
      && vocabulary.contextOfClaim[claim] != nil
  }
}
