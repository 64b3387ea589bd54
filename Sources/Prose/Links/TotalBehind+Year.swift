import Recognition
import ReportText

// Totals that are told as those of the year.

extension PassageReading {
  /// Whether a figure is that of the year behind those of its quarters: 四季度159件，全年554件.
  func isYear(_ level: [Int], _ place: Int) -> Bool {
    guard let before = figureBeforeYear(level, place) else { return false }
    return measures[before].label.containsAny(of: PartListReader.periods)
  }

  /// Whether a figure is what was reached in the year, behind others that may be all of it:
  /// 省级媒体刊发47篇、市级媒体刊发183篇、县级媒体刊发624篇，全年宣传稿件达854篇.
  func isReachedInYear(_ level: [Int], _ place: Int) -> Bool {
    guard let before = figureBeforeYear(level, place),
      measures[level[place]].label.endsWithAny(of: Self.reaching),
      measures[level[place]].marks.strongest == .comma, place > 1
    else { return false }
    return level[(place - 2)..<place].allSatisfy {
      measures[$0].isExactLevel && measures[$0].isAlike(measures[before])
        && measures[$0].sentence == measures[before].sentence && !measures[$0].name.isEmpty
    } && isOfSameDoing(level[place], before)
  }

  /// The figure right before one that is said to be of the year; nil where there is none that counts the same.
  private func figureBeforeYear(_ level: [Int], _ place: Int) -> Int? {
    guard place > 0, measures[level[place]].text.labelMayHave(lexicon.thisYear),
      measures[level[place]].label.startsWithAny(of: lexicon.thisYear),
      case let before = level[place - 1],
      measures[before].sentence == measures[level[place]].sentence,
      measures[before].isAlike(measures[level[place]])
    else { return nil }
    return before
  }

  private static let reaching: Words = ["达", "达到"]

  /// The figures of the halves or the quarters of the year, in sentences of their own before a total:
  /// 上半年培训3期。下半年培训5期。全年共培训8期.
  func partsOfYear(
    before place: Int, of level: [Int]
  ) -> (readings: [[Int]], limit: Double)? {
    let total = measures[level[place]]
    guard total.isFirst, total.lead.startsWithAny(of: lexicon.thisYear) else { return nil }
    let before = level[..<place].suffix(4).filter {
      measures[$0].paragraph == total.paragraph && measures[$0].isAlike(total)
        && measures[$0].isExactLevel && total.sentence - measures[$0].sentence <= 4
    }
    for count in [4, 2] where before.count >= count {
      let parts = Array(before.suffix(count))
      let areAll = parts.map { measures[$0] }
      if areQuarters(areAll) || count == 2 && areHalves(areAll),
        parts.allSatisfy({ isOfSameDoing(level[place], $0) })
      {
        return ([parts], 0.99)
      }
    }
    return nil
  }

  private func areHalves(_ parts: [Measure]) -> Bool {
    parts[0].lead.startsWithAny(of: Self.firstHalf)
      && parts[1].label.startsWithAny(of: Self.secondHalf)
  }

  private static let firstHalf: Words = ["上半年"]
  private static let secondHalf: Words = ["下半年"]

  /// Whether a total does not say that something else was done than a part: 收到网上申请186件。共答复196件.
  func isOfSameDoing(_ total: Int, _ part: Int) -> Bool {
    Self.doneWords.all.allSatisfy {
      !measures[total].label.contains($0) || measures[part].lead.contains($0)
    }
  }
}
