import Recognition
import ReportText
import RulePack

/// Looks for the wordings of a pack's claims in the words around a figure.
struct ClaimMatcher {
  /// Where a wording was found.
  struct Match {
    let claim: ClaimID
    /// From the first word of the wording to its last, indices of the text.
    let range: Range<Int>
    /// The first word, which further figures of a list may leave out: 制发规章2件、规范性文件5件.
    let firstWord: Word
    /// How many characters stand from the beginning of the wording to the figure; 0 where it stands
    /// behind it.
    let length: Int
  }

  let vocabulary: ClaimVocabulary
  let lexicon: Lexicon

  /// What may stand between a wording and its figure.
  private static let fillers: Words = [
    "，总共", "，总计", "，共计", "，合计", "，数量为", "，总数为", "，累计", "，共", "数量", "总数", "总量", "件数", "总共", "一共",
    "共计", "合计", "总计", "累计", "达到", "案件", "情况", "分类", "共", "数", "量", "计", "为", "是", "有", "达", "到",
    "了",
    "的", "的有", "的共", "占", "共有", "仅", "仍有", "还有", "另有", "分别", "申请", "：", ":", "类", "等", "（", "“",
    "”",
  ]
  /// What shows that the figure is only a part of something, or a part of it is meant.
  private static let partialTails: Words = ["中", "的", "里", "之", "占", "以", "次数"]
  /// What may follow the noun behind a figure: 收到12件申请，… or 12件申请均已答复.
  private static let tails: Words = ["均", "全部", "已", "都", "并", "其中", "，", "；", "。", "、", "（", "("]
  private static let joints: Words = ["、", "以及", "或者", "和", "及", "或", "与"]
  private static let causes: Words = ["因", "由", "针对", "就", "对"]
  private static let causeEnds: Words = ["引起的", "引发的", "导致的", "产生的", "提起的", "提出的", "引起", "引发"]

  /// The wordings around a figure in a unit, those that begin first coming first and the longer of
  /// two first.
  ///
  /// - Parameter open: Whether each claim may be made at all.
  func matches(_ text: ClaimText, unit: Unit?, among open: PackList<ClaimID, Bool>) -> [Match] {
    var matches: [Match] = []
    for phrase in vocabulary.phrases(beginningIn: text.scalars)
    where open[phrase.claim]
      && unit.map(vocabulary.units[phrase.claim].contains) ?? true
    {
      if let match = match(phrase, in: text) { matches.append(match) }
    }
    return matches.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
  }

  /// The wordings in a clause that say that there was none.
  ///
  /// - Parameter open: Whether each claim may be made at all.
  func matchesOfNone(_ text: ClaimText, among open: PackList<ClaimID, Bool>) -> [Match] {
    vocabulary.none.compactMap { phrase in
      open[phrase.claim] ? match(phrase, in: text, isNone: true) : nil
    }
  }

  private func match(
    _ phrase: ClaimVocabulary.Phrase, in text: ClaimText, isNone: Bool = false
  ) -> Match? {
    let search = Search(self, phrase.choices, text, isNone: isNone)
    let first = phrase.choices[0].words
    for start in text.scalars.indices where first.mayBegin(with: text.scalars[start]) {
      for word in first.all where text.scalars[...].matches(word, at: start) {
        let next = start + word.scalars.count
        let isFigureFirst = start > text.figureIndex
        guard !isFigureFirst || text.isFollowed(by: start, vocabulary.modifiers) else { continue }
        if let end = search.end(of: 1, from: next, hasFigure: isFigureFirst, lastEnd: next) {
          return Match(
            claim: phrase.claim, range: start..<end, firstWord: word,
            length: max(0, text.figureIndex - start))
        }
      }
    }
    return nil
  }

  /// The search for one wording in one text.
  private struct Search {
    let matcher: ClaimMatcher
    let choices: [ClaimVocabulary.Choice]
    let text: ClaimText
    let isNone: Bool
    private var scalars: [UInt32] { text.scalars }

    init(
      _ matcher: ClaimMatcher, _ choices: [ClaimVocabulary.Choice], _ text: ClaimText, isNone: Bool
    ) {
      self.matcher = matcher
      self.choices = choices
      self.text = text
      self.isNone = isNone
    }

    /// Where the wording ends if its rest, from a choice on, follows at a place; nil if it does not.
    ///
    /// - Parameters:
    ///   - choice: The next choice.
    ///   - place: The place in the text.
    ///   - hasFigure: Whether the figure stands before the place.
    ///   - lastEnd: Where the last word of the wording so far ends.
    func end(of choice: Int, from place: Int, hasFigure: Bool, lastEnd: Int) -> Int? {
      guard choice < choices.count else {
        return isComplete(place, hasFigure: hasFigure) ? lastEnd : nil
      }
      for word in choices[choice].words.all where scalars[...].matches(word, at: place) {
        let next = place + word.scalars.count
        if let end = end(of: choice + 1, from: next, hasFigure: hasFigure, lastEnd: next) {
          return end
        }
      }
      if choices[choice].isOptional,
        let end = end(of: choice + 1, from: place, hasFigure: hasFigure, lastEnd: lastEnd)
      {
        return end
      }
      if !isNone, !hasFigure, place == text.figureIndex {
        return end(of: choice, from: place + 1, hasFigure: true, lastEnd: lastEnd)
      }
      for next in skips(from: place) {
        if let end = end(of: choice, from: next, hasFigure: hasFigure, lastEnd: lastEnd) {
          return end
        }
      }
      return nil
    }

    /// Where the text goes on behind what may stand between two words of a wording.
    private func skips(from place: Int) -> [Int] {
      let modifiers = matcher.vocabulary.modifiers
      guard place < scalars.count else { return [] }
      var places: [Int] = []
      if modifiers.mayBegin(with: scalars[place]) {
        for word in modifiers.all where scalars[...].matches(word, at: place) {
          places.append(place + word.scalars.count)
        }
      }
      // 未发生因政府信息公开引起的行政复议、行政诉讼
      guard isNone else { return places }
      if let behind = behindCause(place) { places.append(behind) }
      for word in matcher.lexicon.noneLinks.all where scalars[...].matches(word, at: place) {
        places.append(place + word.scalars.count)
      }
      for word in matcher.vocabulary.noneObjects.all where scalars[...].matches(word, at: place) {
        let behind = scalars[(place + word.scalars.count)...]
        if let joint = ClaimMatcher.joints.first(startingIn: behind) {
          places.append(behind.startIndex + joint.scalars.count)
        }
      }
      return places
    }

    /// Where the text goes on behind what something is caused by: 因公开迟延引起的.
    private func behindCause(_ place: Int) -> Int? {
      guard ClaimMatcher.causes.first(startingIn: scalars[place...]) != nil else { return nil }
      let rest = scalars[place...].prefix(24)
      for word in ClaimMatcher.causeEnds.all {
        if let index = rest.firstIndex(of: word) { return index + word.scalars.count }
      }
      return nil
    }

    private func isComplete(_ place: Int, hasFigure: Bool) -> Bool {
      if isNone { return isClauseOver(place) }
      if hasFigure {
        return place >= scalars.count
          || scalars[place...].startsWithAny(of: ClaimMatcher.tails)
      }
      var rest = scalars[place..<text.figureIndex]
      while !rest.isEmpty {
        guard let word = ClaimMatcher.fillers.first(startingIn: rest) else { return false }
        rest = rest.dropFirst(word.scalars.count)
      }
      return !scalars[(text.figureIndex + 1)...].startsWithAny(of: ClaimMatcher.partialTails)
    }

    /// Whether nothing that matters follows in a clause: other things that there were none of, and
    /// words such as 情况.
    private func isClauseOver(_ place: Int) -> Bool {
      var rest = scalars[place...]
      // 无政府信息公开申请行政复议 is about no application; 、行政诉讼 goes on.
      var isJoined = false
      while !rest.isEmpty {
        if let joint = ClaimMatcher.joints.first(startingIn: rest) {
          rest = rest.dropFirst(joint.scalars.count)
          isJoined = true
        } else if isJoined, let object = matcher.vocabulary.noneObjects.first(startingIn: rest) {
          rest = rest.dropFirst(object.scalars.count)
          isJoined = false
        } else if let word = matcher.lexicon.noneEnds.first(startingIn: rest)
          ?? matcher.vocabulary.modifiers.first(startingIn: rest)
          ?? matcher.lexicon.noneLinks.first(startingIn: rest)
        {
          rest = rest.dropFirst(word.scalars.count)
        } else {
          return false
        }
      }
      return true
    }
  }
}
