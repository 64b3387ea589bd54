import Recognition
import ReportText

/// What each year has of a total over years: 累计公开6280条，其中2022年及以前公开5811条，2023年公开469条.
///
/// The years are all where the first part has all before the second, or where the words before the total say how
/// many they are or with which they begin.
///
/// Catches: 近三年共收到申请620件，其中2021年180件、2022年210件、2023年240件。
/// Leaves alone: 近三年共收到申请620件，其中2022年210件、2023年240件。
extension PassageReading {
  mutating func readYears(on level: [Int]) {
    for place in level.indices.dropLast(2) {
      let (total, first) = (measures[level[place]], measures[level[place + 1]])
      guard first.text.leadHas(lexicon.among), first.lead.contains(.ofThese), total.isExactLevel,
        let parts = years(behind: place, of: level), areAllYears(parts, of: total),
        let sum = sum(parts)
      else { continue }
      let isNear = abs(sum - total.value) < total.value / 4
      if sum == total.value || isNear || Slip.explains(total.figure, figures(parts)) {
        add(.sum, level[place], parts, holds: sum == total.value, expected: sum)
      }
    }
  }

  /// The parts behind a total, each of another year up to the report's; nil where they are of anything else.
  private func years(behind place: Int, of level: [Int]) -> [Int]? {
    let total = measures[level[place]]
    let parts = level[(place + 1)...].prefix {
      measures[$0].sentence == total.sentence && measures[$0].isAlike(total)
        && measures[$0].isExactLevel && (measures[$0].year != nil || saysWhen(measures[$0]))
    }
    guard parts.count > 1, let last = parts.last, let year = total.thisYear else { return nil }
    let isThisYear =
      measures[last].year.map { $0 == year } ?? !measures[last].label.containsAny(of: Self.before)
    let areInOrder = zip(parts, parts.dropFirst()).allSatisfy {
      measures[$0].year.map { $0 + 1 } == (measures[$1].year ?? year) || saysWhen(measures[$0])
    }
    return isThisYear && areInOrder ? Array(parts) : nil
  }

  /// Whether a figure is of all years before, or of this year, in words.
  private func saysWhen(_ measure: Measure) -> Bool {
    measure.label.containsAny(of: Self.before)
      || measure.name.startsWithAny(of: lexicon.thisYear)
  }

  private func areAllYears(_ parts: [Int], of total: Measure) -> Bool {
    let first = measures[parts[0]]
    if first.label.containsAny(of: Self.before) { return true }
    let sentence = passage.sentences[total.sentence]
    let begin = year(namedIn: sentence.lowerBound..<total.start)
    if let begin, year(namedIn: total.start..<sentence.upperBound) == begin { return true }
    if begin == nil, first.label.containsAny(of: Self.upTo) { return true }
    guard let place = total.lead.lastIndex(of: Self.yearWord), place > total.lead.startIndex else {
      return false
    }
    return Numeral.digit(total.lead[place - 1]) == parts.count
  }

  /// The first year that a piece of the text names.
  private func year(namedIn piece: Range<Int>) -> Int? {
    passage.figures.lazy.filter { piece.contains($0.start) }
      .compactMap { $0.year(in: passage.tree) }.first
  }

  private static let yearWord: Word = "年"
  private static let before: Words = ["以前", "之前", "历年", "往年", "此前"]
  private static let upTo: Words = ["年至", "年—", "年-", "年～"]
}
