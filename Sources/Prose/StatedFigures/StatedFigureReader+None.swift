import Recognition
import ReportText
import RulePack

/// What a sentence says there was none of.
extension StatedFigureReader {
  /// Whether a sentence has a word for none.
  func deniesSomething(_ sentence: ArraySlice<UInt32>) -> Bool {
    sentence.containsAny(of: lexicon.negations)
  }

  /// Reads what a sentence says there was none of: 未收到政府信息公开申请.
  mutating func readNone(_ sentence: Range<Int>, _ text: MarkTree, _ open: PackList<ClaimID, Bool>)
  {
    guard deniesSomething(text.scalars[sentence]) else { return }
    var start = sentence.lowerBound
    for index in sentence.lowerBound...sentence.upperBound {
      let isEnd = index == sentence.upperBound
      guard isEnd || isClauseMark(text.scalars[index]) else { continue }
      readNone(clause: start..<index, sentence, text, open)
      start = index + 1
    }
  }

  private func isClauseMark(_ value: UInt32) -> Bool {
    Mark(value) > .item
  }

  private mutating func readNone(
    clause: Range<Int>, _ sentence: Range<Int>, _ text: MarkTree, _ open: PackList<ClaimID, Bool>
  ) {
    let words = text.scalars[clause]
    guard words.count <= Self.reach, deniesSomething(words) else { return }
    let claimText = ClaimText(words.filter { !CharacterClass.isWhitespace($0) }[...], year: nil)
    // Where nothing was left out, places are the same.
    let isPlain = claimText.scalars.count == words.count
    var known: [ClaimID] = []
    defer { readZero(clause: clause, known: known, text, open) }
    for match in matcher.matchesOfNone(claimText, among: open) {
      guard precedence(of: match.claim) != nil,
        isWhole(claimText, before: match.range.lowerBound),
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
          isNone: true,
          passage: passage))
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
    var year: Int?
    for index in start..<place where text.scalars[index] == 0x5E74 && index - 4 >= start {  // 年
      let digits = text.scalars[index - 4..<index].compactMap(CharacterClass.digit)
      guard digits.count == 4 else { continue }
      year = digits.reduce(0) { $0 * 10 + $1 }
    }
    return year
  }
}
