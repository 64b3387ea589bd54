import Recognition
import ReportText

/// Growth from one year to the next: 150件，上年120件，同比增长25%; 由40万次增加到50万次.
///
/// Catches: 全年受理来信150件，去年受理来信120件，同比增长20%。
/// Leaves alone: 全年受理来信150件，去年受理来电120次，同比增长20%。
extension PassageReading {
  mutating func readGrowth() {
    for index in measures.indices {
      let measure = measures[index]
      guard measure.figure.role == .exact, let rises = measure.direction,
        measure.figure.kind != .bare, measure.figure.kind != .multiple
      else { continue }
      readChange(index, rises)
    }
  }

  /// The two figures of which a change is the difference.
  struct Years: Equatable {
    let before: Int
    let after: Int
    /// Whether it is beyond doubt that the change is between these.
    let isCertain: Bool
  }

  private mutating func readChange(_ index: Int, _ rises: Bool) {
    let change = measures[index]
    if change.figure.kind == .percentage, readRate(index, behindAmount: rises) { return }
    let candidates = years(index)
    guard !candidates.isEmpty else {
      leave(index, .outOfSight)
      return
    }
    for years in candidates where holds(index, rises, years) {
      add(kind(index), index, [years.after, years.before], holds: true)
      return
    }
    guard let years = candidates.first, years.isCertain else {
      leave(index, .ambiguous)
      return
    }
    let certain = candidates.filter(\.isCertain)
    guard certain.count == 1 || certain.contains(where: { hasSlip(index, rises, $0) }) else {
      leave(index, .ambiguous)
      return
    }
    let chosen = certain.first { hasSlip(index, rises, $0) } ?? years
    guard measures[chosen.before].value > 0 else { return }
    if let other = otherYears(index, rises, than: chosen) {
      add(kind(index), change.figure, [other.after, other.before], true, 0)
      return
    }
    guard !isPartOfChange(index, rises), !namesAnotherThing(index, than: chosen) else {
      leave(index, .ambiguous)
      return
    }
    let difference = measures[chosen.after].value - measures[chosen.before].value
    let expected =
      change.figure.kind == .percentage
      ? (difference < 0 ? -1 : 1)
        * Arithmetic.percentage(
          abs(difference), of: measures[chosen.before].value, step: change.figure.step)
      : difference
    add(kind(index), index, [chosen.after, chosen.before], holds: false, expected: expected)
  }

  private func kind(_ index: Int) -> ProseClaim.Kind {
    measures[index].figure.kind == .percentage ? .growth : .difference
  }

  private func holds(_ index: Int, _ rises: Bool, _ years: Years) -> Bool {
    holds(index, rises, measures[years.before].figure, measures[years.after].figure)
  }

  func holds(_ index: Int, _ rises: Bool, _ before: Figure, _ after: Figure) -> Bool {
    let figure = measures[index].figure
    let isRising = after.amount > before.amount
    let agrees = isRising == rises || after.amount == before.amount
    switch figure.kind {
    case .percentage: return agrees && Arithmetic.isGrowth(figure, from: before, to: after)
    case .points:
      let change = abs(after.amount.millionths - before.amount.millionths)
      let difference = abs(change - figure.amount.millionths)
      let finest = min(after.step, before.step, figure.step)
      return difference < max(figure.step, finest) && difference <= figure.step / 2 && agrees
    default:
      let change = abs(after.amount.millionths - before.amount.millionths)
      let tolerance =
        after.uncertainty + before.uncertainty + (figure.isWhole ? 0 : figure.uncertainty)
      return abs(change - figure.amount.millionths) <= tolerance && agrees
    }
  }

  private func hasSlip(_ index: Int, _ rises: Bool, _ years: Years) -> Bool {
    let figure = measures[index].figure
    let (before, after) = (measures[years.before].figure, measures[years.after].figure)
    if holds(index, !rises, years) { return true }
    guard figure.kind == .percentage else {
      return Slip.explains(rises ? after : before, [rises ? before : after, figure])
    }
    return Slip.explainsGrowth(figure, from: before, to: after)
  }

  /// 660条，比上年增加60条，增长10%: the amount and the figure that it rose to.
  private mutating func readRate(_ index: Int, behindAmount rises: Bool) -> Bool {
    guard let amount = previous(index), measures[amount].isExact,
      measures[amount].direction == rises, measures[index].marks.count <= 1,
      measures[index].label.count <= 8
    else { return false }
    // Where the year before is stated, the rate follows from that.
    let stated = years(amount)
    guard stated.isEmpty || !stated[0].isCertain else { return false }
    let all = neighbours(amount).filter {
      $0 < amount && measures[$0].isAlike(measures[amount]) && measures[$0].isLevel
        && measures[$0].isExact
    }
    // 网站3120条，较上年增加520条，增长20%；新媒体1980条，较上年减少220条，下降10%
    let start = all.lastIndex { measures[$0].marks.strongest >= .semicolon }
    let isCompared =
      start.map { (all[$0] + 1...amount).contains { measures[$0].direction != nil } } ?? false
    let levels = isCompared ? Array(all[(start ?? 0)...]) : all
    if levels.count == 1, measures[levels[0]].roles.contains(.compared),
      measures[amount].label.count <= 3,
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
      measures[amount].lead[...].containsAny(of: lexicon.comparing)
      || measures[amount].lead[...].containsAny(of: lexicon.lastYear)
    let before = measures[after].value + (rises ? -change : change)
    guard compares, levels.count == 1 || !heads(of: levels).isEmpty,
      measures[amount].marks.count <= 2
    else { return false }
    add(
      .growth, index, [after, amount], holds: false,
      expected: Arithmetic.percentage(change, of: max(1, before), step: measures[index].figure.step)
    )
    return true
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
          change, of: before.amount.millionths, step: measures[index].figure.step))
  }

  /// The wholes of a list that stands before a change.
  private func heads(of levels: [Int]) -> [Int] {
    guard let last = levels.last else { return [] }
    return (wholes[last] ?? []).filter { levels.contains($0) }
  }
}
