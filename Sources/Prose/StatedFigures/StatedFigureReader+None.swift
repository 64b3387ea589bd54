import Recognition
import ReportText
import RulePack

/// What a sentence says there was none of.
extension StatedFigureReader {
  /// Whether a sentence has a word for none.
  func deniesSomething(_ sentence: ArraySlice<UInt32>) -> Bool {
    sentence.containsAny(of: lexicon.negations)
  }

  /// Reads what a sentence with a word for none says there was none of: 未收到政府信息公开申请.
  mutating func readNone(_ number: Int, _ passage: Passage, _ open: PackList<ClaimID, Bool>) {
    let (sentence, text) = (passage.sentences[number], passage.tree)
    var start = sentence.lowerBound
    for index in sentence.lowerBound...sentence.upperBound {
      let isEnd = index == sentence.upperBound
      guard isEnd || Mark(text.scalars[index]) > .item,
        isEnd || !isAnswered(text.scalars[index..<sentence.upperBound])
      else { continue }
      readNone(clause: start..<index, number, passage, open)
      start = index + 1
    }
  }

  /// Whether a colon has nothing behind it but a word for none: 依申请公开：无.
  private func isAnswered(_ rest: ArraySlice<UInt32>) -> Bool {
    guard rest.first == 0xFF1A || rest.first == 0x3A else { return false }
    return rest.dropFirst().prefix { Mark($0) == .none }.equalsAny(of: Self.answers)
  }

  private static let answers: Words = ["无", "没有", "零", "0", "未发生"]

  private mutating func readNone(
    clause: Range<Int>, _ number: Int, _ passage: Passage, _ open: PackList<ClaimID, Bool>
  ) {
    let (sentence, text) = (passage.sentences[number], passage.tree)
    let words = text.scalars[clause]
    guard words.count <= Self.reach, deniesSomething(words) else { return }
    let claimText = ClaimText(
      words.filter { !CharacterClass.isWhitespace($0) }[...], year: report.year)
    // Where nothing was left out, places are the same.
    let isPlain = claimText.scalars.count == words.count
    var known: [ClaimID] = []
    defer { readZero(clause: clause, known: known, text, open) }
    for match in matcher.matchesOfNone(claimText, among: open) {
      guard !known.contains(match.claim), precedence(of: match.claim) != nil,
        !isAttribute(claimText, match), !isOfOneSort(claimText.scalars[match.range]),
        extent(claimText, before: startOfDenial(in: claimText, match)) == .whole,
        !statesSome(match.claim, in: text.range(sentence)),
        isSaidOfLastFigure(match.claim, before: clause.lowerBound, number, passage),
        !subject.leavesWhole(lead(of: clause, in: sentence, text)),
        !subject.isOfAnotherYear(lead(of: clause, in: sentence, text)),
        yearBefore(clause.lowerBound + match.range.lowerBound, from: sentence.lowerBound, text)
          .map({ $0 == report.year }) != false
      else { continue }
      made.append(match.claim)
      known.append(match.claim)
      let range =
        isPlain
        ? clause.lowerBound + match.range.lowerBound..<clause.lowerBound + match.range.upperBound
        : clause
      figures.append(
        StatedFigure(
          claim: match.claim, range: text.range(range), wording: text.range(range), amount: .zero,
          isNone: true, isPart: false, passage: self.passage))
    }
  }

  /// Where a clause begins to say what there was none of, up to a wording: 无行政复议、无行政诉讼.
  private func startOfDenial(in text: ClaimText, _ match: ClaimMatcher.Match) -> Int {
    let before = text.scalars[..<match.range.lowerBound]
    guard before.endsWithAny(of: Self.separators) else { return match.range.lowerBound }
    return lexicon.negations.all.compactMap { before.firstIndex(of: $0) }.min()
      ?? match.range.lowerBound
  }

  /// Whether a wording only tells whom or what is spoken of: 未收到政府信息公开申请的单位.
  private func isAttribute(_ text: ClaimText, _ match: ClaimMatcher.Match) -> Bool {
    let rest = text.scalars[match.range.upperBound...]
    return rest.first == 0x7684 && !rest.dropFirst().startsWithAny(of: Self.cases)  // 的
  }

  /// Whether a wording is about one sort of applicants: 未收到社会组织提出的政府信息公开申请.
  private func isOfOneSort(_ wording: ArraySlice<UInt32>) -> Bool {
    wording.contains("社会组织") && !wording.containsAny(of: Self.otherApplicants)
  }

  private static let separators: Words = ["、", "，"]
  private static let otherApplicants: Words = ["公民", "法人", "企业"]
  private static let cases: Words = ["情况", "情形", "案件", "申请", "现象", "事件", "行政", "问题"]

  /// Whether a claim that follows others does so at once: 收到申请14件，均已办结 is of all of them, and
  /// 其中网上申请3件，均已办结 is not.
  private func isSaidOfLastFigure(
    _ claim: ClaimID, before place: Int, _ number: Int, _ passage: Passage
  ) -> Bool {
    let follows = report.pack.pack.claims[claim].follows
    guard !follows.isEmpty else { return true }
    // 上年结转3件，均已办结 says nothing of those of this year.
    guard base.other == nil else { return false }
    let measures = passage.clauses(ofSentence: number).flatMap(\.measures).filter {
      $0.group < 0 && $0.start < place
    }
    guard let last = measures.last else { return false }
    let range = passage.tree.range(last.figure.range)
    return figures.contains {
      $0.range == range && !$0.isPart && follows.contains($0.claim) && !mayBeClosed($0)
    }
  }

  /// Whether a figure may be of those that were closed, of which it goes without saying that they are:
  /// 办理申请10件，全部办结, of 11 that there were.
  private func mayBeClosed(_ stated: StatedFigure) -> Bool {
    vocabulary.mayMeanClosed[stated.claim]
      && (closedTotals.contains(stated.amount) || !totals.contains(stated.amount))
  }

  /// Whether a sentence has a figure of what it says there was none of, which is then less than all of
  /// it: 收到申请3件，没有收到企业申请. Or it has said so already.
  private func statesSome(_ claim: ClaimID, in sentence: Range<Int>) -> Bool {
    figures.reversed().prefix { $0.range.lowerBound >= sentence.lowerBound }.contains {
      ($0.isNone || $0.amount > .zero) && areOfSameCells($0.claim, claim)
    }
  }

  /// The clauses before a clause, back to a semicolon: what stands before that is about other things.
  private func lead(
    of clause: Range<Int>, in sentence: Range<Int>, _ text: MarkTree
  ) -> ArraySlice<UInt32> {
    let before = text.scalars[sentence.lowerBound..<clause.lowerBound]
    let semicolon = before.lastIndex { Mark($0) == .semicolon }
    return before[((semicolon ?? before.startIndex - 1) + 1)...]
  }

  /// The year that is named last before a place in a sentence.
  private func yearBefore(_ place: Int, from start: Int, _ text: MarkTree) -> Int? {
    for index in (start..<place).reversed() where text.scalars[index] == 0x5E74 {  // 年
      if let number = Numeral(endOf: text.scalars[start..<index], longest: 4, mixesZeros: true),
        number.count == 4
      {
        return number.value
      }
    }
    return nil
  }
}
