import Recognition
import ReportText

// What keeps a change from being held against the figures beside it: the rest of the paragraph explains it.

extension PassageReading {
  /// How many figures back a change may be about.
  private static let reach = 60

  /// The figures of another pair of years between which a change holds; nil where there are none.
  ///
  /// What a change is about may stand further off than the figures beside it: the whole that a list divides,
  /// the figures of a list together, what its own words name. Where one of them fits, nothing is wrong.
  func otherYears(
    _ index: Int, _ rises: Bool, than years: Years
  ) -> (before: Figure, after: Figure)? {
    let end = max(index, years.before, years.after)
    let figures = exactFigures(
      like: years.after, among: max(0, end - Self.reach)..<end + 1)
    let befores =
      [years.before]
      + figures.filter { measures[$0].year != nil || isLastYear($0) || isJoinedToYear($0) }
    let afters = figures.map { measures[$0].figure } + sumsOfLists(figures, with: years.after)
    for before in befores.map({ measures[$0].figure }) {
      for after in afters where after.start != before.start && holds(index, rises, before, after) {
        return (before, after)
      }
    }
    return nil
  }

  /// Whether a figure is one of those of several years: 2019年、2020年分别为15次和21次.
  private func isJoinedToYear(_ index: Int) -> Bool {
    guard measures[index].lead.count <= 2, let before = previous(index) else { return false }
    return measures[before].year != nil
      && measures[before].lead[...].containsAny(of: lexicon.respectively)
  }

  /// What the figures of a sentence are together that has one of them: all of them, and all but the first.
  private func sumsOfLists(_ figures: [Int], with item: Int) -> [Figure] {
    var sums: [Figure] = []
    for row in passage.rows(of: figures.filter { !isLastYear($0) }, by: \.sentence) {
      for list in [row, Array(row.dropFirst())] where list.count > 1 && list.contains(item) {
        guard let sum = sum(list), let last = list.last else { continue }
        sums.append(measures[last].figure.with(sum))
      }
    }
    return sums
  }

  /// Whether a change is one of those that another is made of: 减少6家，其中部门网站减少4家，镇街网站减少2家.
  func isPartOfChange(_ index: Int, _ rises: Bool) -> Bool {
    let change = measures[index]
    guard change.figure.kind == .count else { return false }
    let before = neighbours(index).filter { $0 <= index }
    guard let opening = before.last(where: { measures[$0].label.startsWithAny(of: lexicon.among) })
    else { return false }
    return before.contains {
      $0 < opening && measures[$0].direction == rises && measures[$0].isAlike(change)
    }
  }

  /// Whether a clause of its own names what has changed, and none of the figures before: …61份；“三公”经费支出
  /// 下降7.3%.
  func namesAnotherThing(_ index: Int, than years: Years) -> Bool {
    let change = measures[index]
    guard change.marks.last >= .semicolon, years.before < index, years.after < index else {
      return false
    }
    let subject = change.label.prefix(before: lexicon.comparing, lexicon.rises, lexicon.falls)
      .filter(CharacterClass.isHan)
    guard subject.count >= 4 else { return false }
    let named = [years.before, years.after].flatMap { measures[$0].label + measures[$0].tail }[...]
    return !zip(subject, subject.dropFirst()).contains { named.contains(Word([$0, $1])) }
  }
}

extension ArraySlice<UInt32> {
  /// The characters before the first word of some kinds.
  fileprivate func prefix(before kinds: Words...) -> Self {
    let end = indices.first { index in kinds.contains { self[index...].startsWithAny(of: $0) } }
    return self[..<(end ?? endIndex)]
  }
}
