import Recognition
import ReportText

// A rate whose own figures are not told by its name: it may be that of any two beside it.

extension PassageReading {
  /// Records that a rate is the share of one figure in another, where it is.
  ///
  /// - Parameter part: What the rate is named after, which is no whole.
  mutating func confirm(_ index: Int, _ here: [Int], done part: Int?) {
    let rate = measures[index].figure
    guard here.count <= Self.mostCountsOfRate else {
      leave(index, .ambiguous)
      return
    }
    let isAll = rate.amount.millionths >= Self.hundredPercent
    if holdsOfOthers(index, here, part) { return }
    let near = sinceSemicolon(here, before: index)
    let here = near.count > 1 ? near : here
    // 发放500份，收回480份，回收率96%: nothing else is counted.
    if here.count == 2, measures[here[0]].isAlike(measures[here[1]]),
      !measures[index].text.labelHas(lexicon.due) && sharesCharacter(index, here[0])
        || isWithin(here[0], here[1]) || areExplained(here, by: index)
        || isCovered(here[0], by: index),
      isAll
        ? measures[here[0]].value > measures[here[1]].value
        : Slip.explainsShare(rate, measures[here[0]].figure, of: measures[here[1]].figure)
    {
      refute(index, here[0], here[1])
      return
    }
    leave(index, .ambiguous)
  }

  /// How many counts of a sentence a rate is tried with.
  static let mostCountsOfRate = 12

  /// Records that a rate is the share of one of some figures in another.
  ///
  /// - Returns: Whether it is.
  mutating func holdsOfOthers(_ index: Int, _ counts: [Int], _ done: Int? = nil) -> Bool {
    let rate = measures[index].figure
    let isAll = rate.amount.millionths >= Self.hundredPercent
    for part in counts where !isAll || sharesCharacter(index, part) {
      for whole in counts
      where whole != part && whole != done && measures[whole].isAlike(measures[part])
        && (isAll || measures[whole].value > measures[part].value)
        && isRate(rate, part, whole)
      {
        add(.share, index, [part, whole], holds: true)
        return true
      }
    }
    return false
  }

  /// Those of some counts, the nearest first, that no semicolon sets apart from a rate: …；应考612人，实考601人，参考率98.2%.
  func sinceSemicolon(_ counts: [Int], before rate: Int) -> [Int] {
    guard counts.first.map({ $0 < rate }) == true else { return counts }
    let end = counts.firstIndex { measures[$0].marks.strongest >= .semicolon }
    let here = end.map { counts[...$0] } ?? counts[...]
    return here.filter { measures[$0].isAlike(measures[counts[0]]) }
  }

  /// Whether a semicolon sets the one count of a rate apart from those of another rate of that name:
  /// 断面12个，达标11个，达标率91.7%；水源地3个，达标率100%.
  func isOfNextGroup(_ rate: Int, _ stem: ArraySlice<UInt32>, _ clause: [Int]) -> Bool {
    guard let count = clause.first, clause.count == 1, count < rate,
      measures[count].marks.strongest >= .semicolon, !names(measures[count], stem),
      let other = previous(count), measures[other].figure.kind == .percentage
    else { return false }
    return self.stem(ofRate: measures[other].label) == stem
  }

  /// Whether a figure says of how many something is already so, and a rate how many of all that are: 136个村，
  /// 已建专区的109个，覆盖率80.1%.
  private func isCovered(_ part: Int, by rate: Int) -> Bool {
    measures[part].label.startsWithAny(of: Self.already)
      && measures[rate].text.labelHas(lexicon.ratesOfAll)
  }

  /// Whether the words say that one figure is among another: 公开的12247条信息中，…12106条.
  private func isWithin(_ part: Int, _ whole: Int) -> Bool {
    wholes[part]?.first == whole && measures[whole].opensParts
  }

  /// Whether the bracket behind a rate has nothing but two counts: 按时回复率98%（应回复50条，按时回复49条）.
  private func areExplained(_ counts: [Int], by rate: Int) -> Bool {
    measures[rate].bracket >= 0
      && counts.allSatisfy { measures[$0].group == measures[rate].bracket }
  }
}
