import Recognition
import ReportText

// What a change is since: the figure that words of comparison stand before, of the same thing.

extension PassageReading {
  private static let with: Words = ["与", "同", "和"]
  private static let notComparing: Words = [
    "比例", "比重", "比率", "比赛", "比武", "比较", "较好", "较大", "较快", "较多", "较高",
  ]

  /// Whether a figure is what another is compared with, and never what that came to: 比预算25万元,
  /// 与2021年的654件相比.
  func isBase(_ index: Int) -> Bool {
    let measure = measures[index]
    if measure.label.startsWithAny(of: lexicon.comparing) {
      return !measure.label.startsWithAny(of: Self.notComparing) && !isTarget(index)
    }
    return measure.label.startsWithAny(of: Self.with)
      && measure.tail.startsWithAny(of: lexicon.comparing)
  }

  /// The figure that a change is since, and the one before that, of which it is: 决算3614元，比预算数2828元超出786元;
  /// 751件，与2021年的654件相比增长14.8%.
  func baseAndCompared(by index: Int) -> (base: Int, compared: Int)? {
    let change = measures[index]
    let isRate = change.figure.kind != .count
    var back = previous(index)
    // 比预算25万元减少5万元，下降20%
    if isRate, let amount = back, measures[amount].direction != nil,
      measures[amount].marks.count == 0
    {
      back = previous(amount)
    }
    guard let base = back, !isLastYear(base), isBase(base), isLevel(base, for: change),
      change.marks.count <= (isRate ? 1 : 0), let compared = previous(base),
      isLevel(compared, for: change)
    else { return nil }
    return (base, compared)
  }

  /// 增长22.5%（2022年120件，2023年147件）
  func yearsInBracket(behind index: Int) -> Years? {
    let bracket = measures[index].bracket
    guard bracket >= 0, let inner = passage.levels[bracket], inner.count == 2,
      inner.allSatisfy({ isLevel($0, for: measures[index]) }),
      measures[inner[0]].isAlike(measures[inner[1]]),
      let last = inner.first(where: { isLastYear($0) }),
      let this = inner.first(where: { !isLastYear($0) }), !isOlder(this)
    else { return nil }
    return Years(before: last, after: this, isCertain: true)
  }

  /// Whether a figure is said to count what another does not: 收到申请146件，上年收到行政复议12件; 受理436件，同期办结420件.
  func namesAnother(_ before: Int, than after: Int) -> Bool {
    let base = measures[before].label + measures[before].tail.prefix(4)
    let words = measures[after].lead + measures[after].tail
    // 行政诉讼案件由36件上升为46件; 去年收到咨询180件。今年收到207件: said once of both.
    guard after < before || !isTarget(after) && saysMatter(words) else { return false }
    if base.containsAny(of: SubjectWords.reviews), !words.containsAny(of: SubjectWords.reviews) {
      return true
    }
    if measures[before].label.containsAny(of: Self.went), !words.containsAny(of: Self.went) {
      return true
    }
    if lexicon.otherMatters.all.contains(where: { base.contains($0) && !words.contains($0) }) {
      return true
    }
    guard let stage = Self.stages.first(where: { base.containsAny(of: $0) }) else { return false }
    return !words.containsAny(of: stage)
      && Self.stages.contains { words.containsAny(of: $0) }
  }

  /// Whether words name what they count: applications, reviews and suits, or other matters.
  private func saysMatter(_ words: ArraySlice<UInt32>) -> Bool {
    words.contains(Self.application) || words.containsAny(of: SubjectWords.reviews)
      || words.containsAny(of: lexicon.otherMatters)
  }

  private static let application: Word = "申请"
}
