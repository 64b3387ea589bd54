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
      guard measure.figure.role == .exact || measure.figure.role == .each,
        let rises = measure.direction,
        measure.figure.kind != .bare, measure.figure.kind != .multiple
      else { continue }
      if measure.figure.kind == .percentage, readTogether(index, rises) { continue }
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
    if change.figure.kind == .count, isOfStock(index) { return }
    let candidates = years(index)
    guard !candidates.isEmpty else {
      leave(index, .outOfSight)
      return
    }
    for years in candidates where holds(index, rises, years) {
      add(kind(index), index, [years.after, years.before], holds: true)
      return
    }
    let certain = candidates.filter(\.isCertain)
    let slipped = certain.first { hasSlip(index, rises, $0) }
    guard let first = candidates.first, first.isCertain, certain.count == 1 || slipped != nil else {
      leave(index, .ambiguous)
      return
    }
    let chosen = slipped ?? first
    guard measures[chosen.before].value > 0 else { return }
    // 对比上年的8391条，乡镇（2694条）增加323条: both the direction and the amount are of other figures.
    guard slipped != nil || rises == (measures[chosen.after].value > measures[chosen.before].value)
    else { return leave(index, .ambiguous) }
    guard !isOfList(index, endingWith: chosen.after) else { return leave(index, .ambiguous) }
    // 较上年的184件增长17.4%，自然人申请增长16.9%: by how much these changed has been said.
    guard !isTold(index, chosen) else { return leave(index, .ambiguous) }
    if let other = furtherYears(index, rises, than: chosen) {
      add(kind(index), change.figure, [other.after, other.before], true, 0)
      return
    }
    refute(index, chosen)
  }

  /// Says that a change is not that between two figures.
  private mutating func refute(_ index: Int, _ years: Years) {
    let change = measures[index].figure
    let difference = measures[years.after].value - measures[years.before].value
    let expected =
      change.kind == .percentage
      ? (difference < 0 ? -1 : 1)
        * Arithmetic.percentage(
          abs(difference), of: measures[years.before].value, step: change.digit)
      : difference
    add(kind(index), index, [years.after, years.before], holds: false, expected: expected)
  }

  /// 信息4560条、解读114篇，分别比上年的3800条、95篇增长20%、20%: of each by itself.
  ///
  /// - Returns: Whether a change is the first of several that are said together.
  private mutating func readTogether(_ index: Int, _ rises: Bool) -> Bool {
    let run = run(from: index)
    let before = neighbours(index).filter { $0 < index && measures[$0].isExactLevel }
    guard run.count > 1, before.count >= 2 * run.count else { return false }
    let lasts = before.suffix(run.count)
    let thises = before.dropLast(run.count).suffix(run.count)
    guard let last = lasts.first, measures[last].roles.contains(.lastYear),
      zip(thises, lasts).allSatisfy({ measures[$0].isAlike(measures[$1]) }),
      measures[last].lead.contains(.each) || measures[index].label.contains(.each)
    else { return false }
    for (change, (after, before)) in zip(run, zip(thises, lasts)) {
      let years = Years(before: before, after: after, isCertain: true)
      if holds(change, rises, years) {
        add(.growth, change, [after, before], holds: true)
      } else if hasSlip(change, rises, years) {
        refute(change, years)
      } else {
        leave(change, .ambiguous)
      }
    }
    return true
  }

  /// Whether words say that a change is of a whole list, and not of its last item: 网站3120条（上年3000条），公报411条
  /// （上年302条），总量增长9.4%; 总数增加415条，增长9.4%.
  private func isOfList(_ index: Int, endingWith last: Int) -> Bool {
    let amount = previous(index).flatMap { measures[$0].direction == nil ? nil : $0 }
    guard
      [index, amount ?? index].contains(where: {
        measures[$0].label.startsWithAny(of: Self.ofAll)
      }), parts[last] == nil, !measures[last].isTotal
    else { return false }
    return siblings(last).count { !isLastYear($0) } > 1
  }

  private static let ofAll: Words = ["总量", "总数", "总体", "合计", "总计", "总额"]

  /// Whether another change of a kind before one is between its two figures.
  private func isTold(_ index: Int, _ years: Years) -> Bool {
    claims.contains {
      $0.kind == kind(index) && $0.place.start < measures[index].start && $0.operands.count == 2
        && $0.operands[0].start == measures[years.after].start
        && $0.operands[1].start == measures[years.before].start
    }
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
}
