import Recognition
import ReportText

/// The search for one wording in one text.
struct ClaimSearch {
  /// Where a wording ends, and the unknown words inside it.
  struct End {
    let index: Int
    var gap: Range<Int>?
  }

  let matcher: ClaimMatcher
  let choices: [ClaimVocabulary.Choice]
  let text: ClaimText
  let manner: ClaimMatcher.Manner
  private let scalars: [UInt32]
  /// Where the text goes on behind what may be left out, in a clause that says that there was none.
  private let leaps: ClaimLeaps?
  private var isNone: Bool { manner == .none || manner == .looseNone }
  private var isLoose: Bool { manner == .loose || manner == .looseNone }

  /// How many unknown characters may stand in a wording at the most.
  private static let longestGap = 24

  /// What may stand between a wording and its figure.
  private static let fillers: Words = [
    "，总共", "，总计", "，共计", "，合计", "，数量为", "，总数为", "，累计", "，共", "数量", "总数", "总量", "件数", "总共", "一共",
    "共计", "合计", "总计", "累计", "达到", "案件", "情况", "分类", "共", "数", "量", "计", "为", "是", "有", "达", "到",
    "了",
    "的", "的有", "的共", "占", "共有", "仅", "仍有", "还有", "另有", "分别", "申请", "：", ":", "类", "等", "（", "“",
    "”", "发生率",
  ]
  /// What shows that the figure is only a part of something, or a part of it is meant.
  private static let partialTails: Words = ["中", "的", "里", "之", "占", "以", "次数"]
  /// What may follow the noun behind a figure: 收到12件申请，… or 12件申请均已答复.
  private static let tails: Words = [
    "均", "全部", "已", "都", "并", "其中", "中，", "，", "；", "。", "、", "（", "(", "申请",
  ]
  private static let among: [UInt32] = [0x4E2D]  // 中

  init(
    _ matcher: ClaimMatcher, _ choices: [ClaimVocabulary.Choice], _ text: ClaimText,
    _ manner: ClaimMatcher.Manner, _ leaps: ClaimLeaps?
  ) {
    self.matcher = matcher
    self.choices = choices
    self.text = text
    scalars = text.scalars
    self.leaps = leaps
    self.manner = manner
    leaps?.beginSearch()
  }

  /// Where the wording ends if its rest, from a choice on, follows at a place; nil if it does not.
  ///
  /// - Parameters:
  ///   - choice: The next choice.
  ///   - place: The place in the text.
  ///   - hasFigure: Whether the figure stands before the place.
  ///   - lastEnd: Where the last word of the wording so far ends.
  ///   - mayLeap: Whether unknown words may follow.
  func end(
    of choice: Int, from place: Int, hasFigure: Bool, lastEnd: Int, mayLeap: Bool = true
  ) -> End? {
    guard leaps?.hasFailed(choice, at: place, mayLeap: mayLeap) != true else { return nil }
    let end = look(
      for: choice, from: place, hasFigure: hasFigure, lastEnd: lastEnd, mayLeap: mayLeap)
    if end == nil { leaps?.noteFailure(choice, at: place, mayLeap: mayLeap) }
    return end
  }

  private func look(
    for choice: Int, from place: Int, hasFigure: Bool, lastEnd: Int, mayLeap: Bool
  ) -> End? {
    guard choice < choices.count else {
      return isComplete(place, hasFigure: hasFigure) ? End(index: lastEnd) : nil
    }
    for length in choices[choice].words.lengths(in: scalars, at: place) {
      let next = place + length
      if let end = end(
        of: choice + 1, from: next, hasFigure: hasFigure, lastEnd: next, mayLeap: mayLeap)
      {
        return end
      }
    }
    if choices[choice].isOptional,
      let end = end(
        of: choice + 1, from: place, hasFigure: hasFigure, lastEnd: lastEnd, mayLeap: mayLeap)
    {
      return end
    }
    if !isNone, !hasFigure, place == text.figureIndex {
      return end(
        of: choice, from: place + 1, hasFigure: true, lastEnd: lastEnd, mayLeap: mayLeap)
    }
    for next in skips(from: place) {
      if let end = end(
        of: choice, from: next, hasFigure: hasFigure, lastEnd: lastEnd, mayLeap: mayLeap)
      {
        return end
      }
    }
    return isLoose && mayLeap && !choices[choice].isOptional
      ? endBehindGap(of: choice, from: place, hasFigure: hasFigure) : nil
  }

  /// Where the wording ends if unknown words stand before its next one.
  private func endBehindGap(of choice: Int, from place: Int, hasFigure: Bool) -> End? {
    let words = choices[choice].words
    for start in scalars.indices[place...].prefix(Self.longestGap) {
      let value = scalars[start]
      if value >= ClaimText.figure || Mark(value) > .item || CharacterClass.digit(value) != nil {
        return nil
      }
      guard start > place, words.mayBegin(with: value) else { continue }
      for length in words.lengths(in: scalars, at: start) {
        let next = start + length
        if var end = end(
          of: choice + 1, from: next, hasFigure: hasFigure, lastEnd: next, mayLeap: false)
        {
          end.gap = place..<start
          return end
        }
      }
    }
    return nil
  }

  /// Where the text goes on behind what may stand between two words of a wording.
  private func skips(from place: Int) -> [Int] {
    leaps?.places(behind: place)
      ?? matcher.vocabulary.modifiers.lengths(in: scalars, at: place).map { place + $0 }
  }

  private func isComplete(_ place: Int, hasFigure: Bool) -> Bool {
    if let leaps { return leaps.isClauseOver(at: place) }
    if hasFigure {
      // 收到的216件申请中，
      return place >= scalars.count || scalars[place...].elementsEqual(Self.among)
        || scalars[place...].startsWithAny(of: Self.tails)
    }
    var rest = scalars[place..<text.figureIndex]
    while !rest.isEmpty {
      guard let word = Self.fillers.first(startingIn: rest) else { return false }
      rest = rest.dropFirst(word.scalars.count)
    }
    let tail = scalars[(text.figureIndex + 1)...]
    // 直接起诉的6件中，结果维持4件
    return tail.elementsEqual(Self.among) || !tail.startsWithAny(of: Self.partialTails)
  }
}
