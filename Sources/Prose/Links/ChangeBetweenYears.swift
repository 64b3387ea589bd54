import Recognition
import ReportText

/// Growth from one year to the next: 150件，上年120件，同比增长25%; 由40万次增加到50万次.
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
  private struct Years: Equatable {
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
    let figure = measures[index].figure
    let (before, after) = (measures[years.before].figure, measures[years.after].figure)
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
    let levels = neighbours(amount).filter {
      $0 < amount && measures[$0].isAlike(measures[amount]) && measures[$0].isLevel
        && measures[$0].isExact
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
      measures[amount].marks.count <= 2,
      before > 0
        || Slip.variants(measures[amount].figure).contains(where: {
          Arithmetic.isGrowth(
            measures[index].figure, by: $0, to: measures[after].figure, rises: rises)
        })
    else { return false }
    add(
      .growth, index, [after, amount], holds: false,
      expected: Arithmetic.percentage(change, of: max(1, before), step: measures[index].figure.step)
    )
    return true
  }

  /// The wholes of a list that stands before a change.
  private func heads(of levels: [Int]) -> [Int] {
    guard let last = levels.last else { return [] }
    return (wholes[last] ?? []).filter { levels.contains($0) }
  }
}

// MARK: - Which years

extension PassageReading {
  /// The pairs of years that a change may be between, the likeliest first.
  private func years(_ index: Int) -> [Years] {
    let change = measures[index]
    var found: [Years] = []
    func add(_ before: Int, _ after: Int, _ isCertain: Bool) {
      guard before != after, isComparable(before, after, change) else { return }
      guard !found.contains(where: { $0.before == before && $0.after == after }) else { return }
      found.append(Years(before: before, after: after, isCertain: isCertain))
    }
    let all = surroundings(index)
    let here = all.filter { measures[$0].sentence == change.sentence }
    let before = here.filter { $0 < index && measures[$0].group == change.group }
    // 由X增加到Y
    let level = here.filter { measures[$0].group == change.group }
    if let target = before.last(where: { isLevel($0, for: change) && isTarget($0) })
      ?? level.first(where: { isLevel($0, for: change) && isTarget($0) }),
      let origin = level.last(where: {
        $0 < target && measures[$0].label.containsAny(of: lexicon.from)
      })
    {
      add(origin, target, true)
    }
    let lasts = all.filter { isLastYear($0) }
    let thises = all.filter {
      !isLastYear($0) && isLevel($0, for: change) && !measures[$0].roles.contains(.carriedIn)
    }
    let nearLasts = lasts.sorted { distance($0, index) < distance($1, index) }
    for last in nearLasts {
      let mains = mainFigures(
        thises.filter {
          $0 < max(last, index) && measures[$0].isAlike(measures[last])
            || $0 < max(last, index) && measures[$0].figure.kind == .percentage
              && measures[last].figure.kind == .percentage
        }, before: max(last, index), with: last)
      for (rank, main) in mains.enumerated() {
        let isNear =
          measures[last].sentence == change.sentence || measures[main].sentence == change.sentence
        add(last, main, rank == 0 && isNear && isSure(last, main, index))
      }
    }
    // 2023年…；2022年…
    for last in nearLasts {
      for this in thises where measures[this].isAlike(measures[last]) { add(last, this, false) }
    }
    return found
  }

  private func distance(_ first: Int, _ second: Int) -> Int { abs(first - second) }

  /// Whether a change between two figures is certain: the one of the year before stands beside it, or
  /// the sentence has no other.
  private func isSure(_ last: Int, _ this: Int, _ change: Int) -> Bool {
    let measure = measures[last]
    if measure.group >= 0 { return passage.levels[measure.group]?.count == 1 }
    let others = surroundings(change).filter {
      isLastYear($0) && $0 != last && measures[$0].isAlike(measure)
    }
    return others.isEmpty
  }

  /// The figures that a comparison behind them may be about, the likeliest first: what a list is of
  /// rather than its last item.
  private func mainFigures(_ candidates: [Int], before end: Int, with last: Int) -> [Int] {
    var mains: [Int] = []
    let behind = candidates.filter { $0 < end }
    guard
      let nearest = behind.last(where: {
        measures[$0].group == measures[last].group
          || measures[last].group >= 0 && measures[$0].group < 0
      }) ?? behind.last
    else { return candidates }
    if measures[last].group >= 0, let owner = passage.owner(of: measures[last].group),
      candidates.contains(owner)
    {
      mains.append(owner)
    }
    for head in (wholes[nearest] ?? []) where candidates.contains(head) { mains.append(head) }
    mains.append(nearest)
    mains += candidates.reversed().filter { !mains.contains($0) }
    return mains
  }

  private func isComparable(_ before: Int, _ after: Int, _ change: Measure) -> Bool {
    let (first, second) = (measures[before], measures[after])
    switch change.figure.kind {
    case .points:
      return first.figure.kind == .percentage && second.figure.kind == .percentage
    case .percentage:
      return first.isExact && second.isExact && first.isAlike(second)
        || first.figure.kind == .percentage && second.figure.kind == .percentage
          && first.direction == nil && second.direction == nil
    default:
      return first.isExact && second.isExact && first.isAlike(second) && first.isAlike(change)
    }
  }

  private func isLevel(_ index: Int, for change: Measure) -> Bool {
    let measure = measures[index]
    guard measure.direction == nil, measure.figure.role == .exact else { return false }
    return measure.figure.kind == .count
      || measure.figure.kind == .percentage && !measure.label.contains(.share)
  }

  /// The figures of the sentence of a change, and of those beside it in the paragraph.
  private func surroundings(_ index: Int) -> [Int] {
    let change = measures[index]
    var found: [Int] = []
    var back = index - 1
    while back >= 0, change.sentence - measures[back].sentence <= 1, index - back <= 60,
      measures[back].paragraph == change.paragraph
    {
      found.insert(back, at: 0)
      back -= 1
    }
    var next = index + 1
    while next < measures.count, measures[next].sentence - change.sentence <= 0, next - index <= 12
    {
      found.append(next)
      next += 1
    }
    return found.filter { isLevel($0, for: change) }
  }

  /// Whether a figure is that of the year before.
  private func isLastYear(_ index: Int) -> Bool {
    let measure = measures[index]
    if measure.group >= 0, measure.lead.isEmpty, let opening = passage.wordsBefore(measure.group) {
      return opening.endsWithAny(of: lexicon.lastYear)
        || passage.year.map { passage.ends(opening, inYear: $0 - 1) } == true
    }
    return measure.roles.contains(.lastYear) && measure.direction == nil
  }

  private func isTarget(_ index: Int) -> Bool {
    let label = measures[index].label
    return label.endsWithAny(of: lexicon.targets)
      && (label.containsAny(of: lexicon.rises) || label.containsAny(of: lexicon.falls)
        || label.count <= 2)
  }
}

extension Passage {
  /// The words before a bracket.
  func wordsBefore(_ group: Int) -> ArraySlice<UInt32>? {
    guard group > 0 else { return nil }
    return tree.scalars[max(0, group - 8)..<group]
  }

  /// Whether words end with a year: 较2017年.
  func ends(_ words: ArraySlice<UInt32>, inYear year: Int) -> Bool {
    let words = words.last == 0x5EA6 ? words.dropLast() : words
    guard words.count >= 5, words.last == 0x5E74 else { return false }
    return words.dropLast().suffix(4).reduce(0) {
      $0 * 10 + (CharacterClass.digit($1) ?? 10_000)
    } == year
  }
}
