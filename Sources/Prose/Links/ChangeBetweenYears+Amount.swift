import Recognition
import ReportText

// A rate of growth behind the amount of it.

extension PassageReading {
  /// 660条，比上年增加60条，增长10%: the amount and the figure that it rose to.
  mutating func readRate(_ index: Int, behindAmount rises: Bool) -> Bool {
    guard let amount = amountBeside(index), measures[amount].isExact,
      measures[amount].direction == rises, measures[index].marks.count <= 1,
      measures[index].label.count <= 8
    else { return false }
    // 比2022年多31件，比2021年多52件，分别增长22.0%和43.3%
    if measures[index].label.contains(.each), let other = previous(amount),
      measures[other].direction != nil
    {
      leave(index, .ambiguous)
      return true
    }
    // The one of them that stands in no bracket of the other.
    let outer = min(amount, index)
    // Where the year before is stated, the rate follows from that.
    let stated = years(amount)
    guard stated.isEmpty || !stated[0].isCertain else { return false }
    let all = neighbours(outer).filter {
      $0 < outer && measures[$0].isAlike(measures[amount]) && measures[$0].isLevel
        && measures[$0].isExact
    }
    // 网站3120条，较上年增加520条，增长20%；新媒体1980条，较上年减少220条，下降10%
    let start = all.lastIndex { measures[$0].marks.strongest >= .semicolon }
    let isCompared =
      start.map { (all[$0] + 1...outer).contains { measures[$0].direction != nil } } ?? false
    let levels = isCompared ? Array(all[(start ?? 0)...]) : all
    if levels.count == 1, measures[levels[0]].roles.contains(.compared),
      // 与上年的200条相比减少20条, 与上年的200条相比，2023年增加20条
      lexicon.droppingScope(measures[amount].label, lexicon.comparing).count <= 3,
      rises || measures[amount].value <= measures[levels[0]].value
    {
      readRate(index, by: amount, since: levels[0], rises)
      return true
    }
    let candidates = (levels.last.map { [$0] } ?? []) + heads(of: levels)
    let change = measures[amount].value
    for after in candidates
    where Arithmetic.isGrowth(
      measures[index].figure, by: measures[amount].figure, to: measures[after].figure, rises: rises)
    {
      add(.growth, index, [after, amount], holds: true)
      return true
    }
    guard let after = heads(of: levels).first ?? levels.last else { return false }
    let compares =
      measures[outer].text.leadHas(lexicon.comparing)
      || measures[outer].text.leadHas(lexicon.lastYear)
    let before = measures[after].value + (rises ? -change : change)
    guard compares, levels.count == 1 || !heads(of: levels).isEmpty,
      measures[outer].marks.count <= 2
    else { return false }
    add(
      .growth, index, [after, amount], holds: false,
      expected: Arithmetic.percentage(
        change, of: max(1, before), step: measures[index].figure.digit)
    )
    return true
  }

  /// The amount by which something changed that stands before a rate, or in a bracket behind it or around
  /// it: 增加60条，增长10%; 增长10%（增加60条）; 增加60条（增长10%）.
  private func amountBeside(_ rate: Int) -> Int? {
    let measure = measures[rate]
    if measure.bracket >= 0, let inner = passage.levels[measure.bracket], inner.count == 1,
      measures[inner[0]].direction != nil
    {
      return inner[0]
    }
    return previous(rate) ?? (measure.isFirst ? passage.owner(of: measure.group) : nil)
  }

  /// 较上年的320条增加64条，增长20%: the year before and the amount.
  private mutating func readRate(_ index: Int, by amount: Int, since last: Int, _ rises: Bool) {
    let (before, change) = (measures[last].figure, measures[amount].value)
    let after = before.with(Amount(millionths: measures[last].value + (rises ? change : -change)))
    let holds = Arithmetic.isGrowth(measures[index].figure, from: before, to: after)
    add(
      .growth, measures[index].figure, [after, before], holds,
      (rises ? 1 : -1)
        * Arithmetic.percentage(
          change, of: before.amount.millionths, step: measures[index].figure.digit))
  }

  /// The wholes of a list that stands before a change.
  private func heads(of levels: [Int]) -> [Int] {
    guard let last = levels.last else { return [] }
    return (wholes[last] ?? []).filter { levels.contains($0) }
  }
}
