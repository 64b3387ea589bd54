import Recognition
import ReportText
import RulePack

/// What a clause says to be nought, one thing or several: 行政复议、行政诉讼均为零.
extension StatedFigureReader {
  /// How many names a clause has at the most.
  private static let most = 12
  private static let nought: Words = ["为零", "为0", "是零", "是0", "为０"]
  private static let absent: Words = [
    "均未发生", "都未发生", "均没有发生", "均未出现", "零发生", "：无", "：没有", "：零", "：0", "：未发生", ":无",
  ]
  private static let rates: Words = ["率"]
  private static let joints: Words = ["以及", "、", "和", "及", "与"]
  private static let alike: Words = ["均", "都", "皆", "全部", "全", "分别"]

  /// Reads what a clause says to be nought.
  ///
  /// - Parameters:
  ///   - clause: The clause: indices of the text's characters.
  ///   - known: The claims that were read from its words for none.
  mutating func readZero(
    clause: Range<Int>, known: [ClaimID], _ text: MarkTree, _ open: PackList<ClaimID, Bool>
  ) {
    let words = text.scalars[clause]
    guard let (names, end) = namesOfNought(words) else { return }
    var before: ClaimMatcher.Match?
    for name in names {
      let found =
        claim(of: name[...], open)
        ?? before.flatMap { claim(of: ($0.firstWord.scalars + name)[...], open) }
      // 政府规章制定、废止均为0件: what follows something else is of that.
      guard let found else { return }
      before = found
      guard !known.contains(found.claim) else { continue }
      made.append(found.claim)
      let range = text.range(name.startIndex..<end)
      figures.append(
        StatedFigure(
          claim: found.claim, range: range, wording: range, amount: .zero, isNone: true,
          isPart: false, passage: passage))
    }
  }

  /// The names in a clause that ends by saying that they are nought, and where it ends; nil for
  /// another clause, and for one of which the figure is read as such.
  private func namesOfNought(
    _ words: ArraySlice<UInt32>
  ) -> (names: [ArraySlice<UInt32>], end: Int)? {
    let words = words[
      ..<((words.lastIndex { !CharacterClass.isWhitespace($0) }).map { $0 + 1 } ?? words.startIndex)
    ]
    if let word = Self.absent.first(endingIn: words) {
      let subject = words.dropLast(word.scalars.count)
      return names(subject).map { ($0, words.endIndex) }
    }
    guard
      let (start, length) = Self.nought.all.lazy.compactMap({ word in
        words.lastIndex(of: word).map { ($0, word.scalars.count) }
      }).first
    else { return nil }
    var end = start + length
    let isInWords = words[end - 1] == 0x96F6  // 零
    let unit = isInWords ? nil : lexicon.units.unit(words.span, at: end - words.startIndex)
    end += unit?.count ?? 0
    guard words[end...].isEmpty else { return nil }
    let all = words[..<start]
    let subject = all.droppingSuffixes(Self.alike)
    // 案件发生率为0
    let isRate = subject.endsWithAny(of: Self.rates)
    // 案件数量为0 is read as a figure.
    let isFigure = !isInWords && (unit != nil || subject.last == 0x6570 || subject.last == 0x91CF)
    guard !isFigure || isRate || subject.count < all.count else { return nil }
    return names(subject).map { ($0, end) }
  }

  private func names(_ subject: ArraySlice<UInt32>) -> [ArraySlice<UInt32>]? {
    let names = subject.split(by: Self.joints)
    return names.isEmpty || names.count > Self.most ? nil : names
  }

  private func claim(
    of name: ArraySlice<UInt32>, _ open: PackList<ClaimID, Bool>
  ) -> ClaimMatcher.Match? {
    let text = ClaimText(before: name, after: [], isTailWhole: true, year: report.year)
    let wordings = matcher.wordings(in: text, among: open, unit: nil)
    return matcher.matches(text, of: wordings).filter {
      precedence(of: $0.claim) != nil && extent(text, before: $0.range.lowerBound) == .whole
    }.max { precedence(of: $0.claim) ?? 0 < precedence(of: $1.claim) ?? 0 }
  }
}

extension ArraySlice<UInt32> {
  /// The pieces between some words.
  fileprivate func split(by words: Words) -> [Self] {
    var pieces: [Self] = []
    var (start, index) = (startIndex, startIndex)
    while index < endIndex {
      guard let word = words.first(startingIn: self[index...]) else {
        index += 1
        continue
      }
      if index > start { pieces.append(self[start..<index]) }
      index += word.scalars.count
      start = index
    }
    if start < endIndex { pieces.append(self[start...]) }
    return pieces
  }
}
