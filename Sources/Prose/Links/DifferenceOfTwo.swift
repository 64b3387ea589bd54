import Recognition
import ReportText

/// How far two figures of a sentence are apart: 网站3284条，微信1967条，两者相差1317条; 相差211条（302条和91条）.
///
/// Catches: 网站公开信息3284条，微信公开信息1967条，前者比后者多1817条。
/// Leaves alone: 网站公开信息3284条，微信公开信息1967条，前者比后者多1317条。
extension PassageReading {
  private static let more: Words = ["多", "增加", "增长", "高出"]
  private static let less: Words = ["少", "减少", "下降"]
  private static let first: Word = "前者比后者"
  private static let second: Word = "后者比前者"
  private static let both: Words = ["两者", "二者", "两项", "两类", "前者", "后者"]

  mutating func readDifferences() {
    for index in measures.indices where measures[index].isExact {
      guard let (one, other) = figuresApart(index) ?? figuresCompared(index) else { continue }
      let expected = measures[one].value - measures[other].value
      // 网站1284条，微信1967条，前者比后者多1317条
      guard
        expected >= 0 || Slip.explains(measures[one].figure, figures([other, index]))
      else {
        leave(index, .ambiguous)
        continue
      }
      let isRight = abs(expected - measures[index].value) <= measures[index].figure.uncertainty
      add(.gap, index, [one, other], holds: isRight, expected: expected)
    }
  }

  /// The two figures that one says to be so far apart, that which has to be the greater first.
  private func figuresApart(_ index: Int) -> (Int, Int)? {
    let measure = measures[index]
    guard measure.roles.contains(.difference) else { return nil }
    let label = measure.label.droppingSuffixes(lexicon.fillers)
    let inner = measure.bracket >= 0 ? passage.levels[measure.bracket] ?? [] : []
    let pointsBack = label.count <= 2 || label.containsAny(of: Self.both)
    let pair = inner.isEmpty && pointsBack ? alikeBefore(index) : inner
    guard pair.count == 2,
      pair.allSatisfy({ measures[$0].isExactLevel && measures[$0].isAlike(measure) })
    else { return nil }
    let isSecond =
      label.contains(Self.second)
      || !label.contains(Self.first) && measures[pair[0]].value < measures[pair[1]].value
    return isSecond ? (pair[1], pair[0]) : (pair[0], pair[1])
  }

  /// 网上申请328件，信函申请196件，网上申请比信函申请多132件; 下半年比上半年减少132件;
  /// 网站2653条，比微信多726条，微信1927条
  private func figuresCompared(_ index: Int) -> (Int, Int)? {
    let measure = measures[index]
    guard measure.label.contains(0x6BD4), !measure.text.labelHas(lexicon.lastYear) else {  // 比
      return nil
    }
    let label = measure.label.droppingSuffixes(lexicon.changeEnds)
    guard let place = label.firstIndex(of: 0x6BD4) else { return nil }
    let isMore = label.endsWithAny(of: Self.more)
    let isLeading = place == label.startIndex && measure.marks.count == 1
    guard isMore || label.endsWithAny(of: Self.less), isLeading || place - label.startIndex > 1,
      // 上半年网上100件、信函50件，下半年网上80件、信函60件: each half has several.
      !label.containsAny(of: PartListReader.periods) || alikeBeside(index).count == 2,
      let one = isLeading
        ? levelBefore(index) : onlyFigure(named: label[..<place].prefix(2), beside: index),
      let other = onlyFigure(named: label[(place + 1)...].prefix(2), beside: index), one != other
    else { return nil }
    return isMore ? (one, other) : (other, one)
  }

  /// The only figure of a sentence besides one whose name has some words.
  private func onlyFigure(named name: ArraySlice<UInt32>, beside index: Int) -> Int? {
    guard name.count == 2, name.allSatisfy(CharacterClass.isHan) else { return nil }
    let named = alikeBeside(index).filter { measures[$0].label.contains(Word(name)) }
    return named.count == 1 ? named[0] : nil
  }

  private func levelBefore(_ index: Int) -> Int? {
    previous(index).flatMap { alikeBeside(index).contains($0) ? $0 : nil }
  }

  /// The figures of a sentence besides one that are no differences themselves.
  private func alikeBeside(_ index: Int) -> [Int] {
    neighbours(index).filter {
      $0 != index && measures[$0].isExactLevel && measures[$0].isAlike(measures[index])
        && !measures[$0].label.contains(0x6BD4)  // 比
    }
  }

  private func alikeBefore(_ index: Int) -> [Int] {
    neighbours(index).filter { $0 < index && measures[$0].isAlike(measures[index]) }
  }
}
