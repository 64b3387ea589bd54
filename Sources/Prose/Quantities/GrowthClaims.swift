import ReportText

/// Growth from one year to the next: 150件，上年120件，同比增长25%; 由40万次增加到50万次.
extension ClaimReader {
  private static let targets: Words = ["到", "至", "为", "达到"]
  private static let lastYear: Words = [
    "去年", "上年", "上一年", "去年同期", "上年同期", "上年度", "上一年度", "同期",
  ]
  private static let comparison = Words(lastYear.all + ["同比"])
  private static let carriedOver: Word = "结转"
  private static let from: Words = ["由", "从"]
  private static let changeVerbs: Words = ["增", "升", "提高", "降", "减", "缩"]
  private static let comparing: Words = ["较", "比"]
  /// 与2023年的212件相比
  private static let with: Word = "与"
  private static let compared: Word = "相比"
  private static let thisYear: Words = ["今年", "本年", "本年度", "当年"]

  mutating func readGrowth(in clause: Clause, of clauses: [Clause]) {
    let entries = clause.entries
    for index in entries.indices.dropFirst() {
      let entry = entries[index]
      guard entry.figure.role == .exact, let rises = entry.direction else { continue }
      switch entry.figure.kind {
      case .percentage:
        if let before = lastYear(inBracketsBehind: entries, at: index, of: clauses) {
          check(
            entry.figure, rises: rises,
            Years(
              before: before, after: entries[index - 1].figure, isCertain: true))
        } else {
          readRate(entries, at: index, rises: rises)
        }
      case .count:
        if let before = lastYear(inBracketsBehind: entries, at: index, of: clauses) {
          checkAmount(
            entry.figure, rises: rises,
            Years(before: before, after: entries[index - 1].figure, isCertain: true))
        } else {
          readAmount(entries, at: index, rises: rises)
        }
      case .points: readPoints(entries, at: index, rises: rises)
      case .multiple, .bare: break
      }
    }
  }

  /// The years that a growth is between.
  private struct Years {
    let before: Figure
    let after: Figure
    /// Whether it is beyond doubt that the growth is between these.
    let isCertain: Bool
  }

  private mutating func readRate(_ entries: [Clause.Entry], at index: Int, rises: Bool) {
    let percentage = entries[index].figure
    if index > 0, let claim = amountBefore(entries, index, rises) {
      let (amount, after, isCertain) = claim
      let holds = Arithmetic.isGrowth(percentage, by: amount, to: after, rises: rises)
      if holds || isCertain {
        let change = amount.amount.millionths
        let before = after.amount.millionths + (rises ? -change : change)
        guard before > 0 else { return }
        add(
          .growth, percentage, [after, amount], holds: holds,
          expected: Arithmetic.percentage(change, of: before, step: percentage.step))
        return
      }
    }
    guard let years = years(entries, at: index) else { return }
    check(percentage, rises: rises, years)
  }

  private mutating func check(_ percentage: Figure, rises: Bool, _ years: Years) {
    let isRising = years.after.amount > years.before.amount
    let agrees =
      Arithmetic.isGrowth(percentage, from: years.before, to: years.after)
      && (isRising == rises || years.after.amount == years.before.amount)
    guard agrees || years.isCertain, years.before.amount > .zero else { return }
    let change = years.after.amount.millionths - years.before.amount.millionths
    add(
      .growth, percentage, [years.after, years.before], holds: agrees,
      expected: (change < 0 ? -1 : 1)
        * Arithmetic.percentage(
          abs(change), of: years.before.amount.millionths, step: percentage.step))
  }

  /// 收到申请27件，同比增长28.6%（2023年21件） and 299件（2020年276件），增幅8.3%: the figure of the
  /// year before, alone in brackets behind the rate or behind this year's figure.
  private func lastYear(
    inBracketsBehind entries: [Clause.Entry], at index: Int, of clauses: [Clause]
  ) -> Figure? {
    guard index > 0, let year, entries[index - 1].figure.isExactCount,
      entries[index - 1].direction == nil, entries[index].marks.count <= 1
    else { return nil }
    let after = entries[index - 1].figure
    // 较上年（47件）增加9件, 较2017年（701条）增长15.8%
    let between = after.start..<entries[index].figure.start
    if let clause = clauses.first(where: { between.contains($0.start) && $0.owner == nil }),
      clause.entries.count == 1, let before = clause.entries.first,
      before.figure.isCommensurable(with: after), before.marks.isEmpty,
      clause.opening[...].endsWithAny(of: Self.lastYear) || clause.opening.ends(year: year - 1)
    {
      return before.figure
    }
    for owner in [entries[index].figure, after] {
      guard let clause = clauses.first(where: { $0.owner?.figure.start == owner.start }),
        clause.entries.count == 1, let before = clause.entries.first,
        before.figure.isCommensurable(with: after), before.marks.isEmpty,
        before.year == year - 1 || before.label.startsWithAny(of: Self.lastYear)
      else { continue }
      return before.figure
    }
    return nil
  }

  /// 660条，比上年增加60条，增长10%: the amount and the figure that it rose to.
  private func amountBefore(_ entries: [Clause.Entry], _ index: Int, _ rises: Bool)
    -> (amount: Figure, after: Figure, isCertain: Bool)?
  {
    let entry = entries[index]
    let amount = entries[index - 1]
    guard index >= 2, amount.figure.isExactCount, amount.direction == rises,
      entry.marks.count == 1, entry.label.count <= 6
    else { return nil }
    // Where the year before is stated, the rate follows from that.
    let whole = entries[..<(index - 1)].filter { $0.figure.isCommensurable(with: amount.figure) }
    guard let after = whole.last, after.figure.start == entries[index - 2].figure.start,
      !isLastYear(after)
    else { return nil }
    let compares =
      amount.lead[...].containsAny(of: Self.comparison)
      || amount.year.map { $0 < (year ?? 9999) } == true
    return (amount.figure, after.figure, compares && amount.marks.count == 1 && whole.count == 1)
  }

  /// The two figures that a growth at an index is between.
  private func years(_ entries: [Clause.Entry], at index: Int) -> Years? {
    let kind = entries[index].figure.kind
    var end = index - 1
    // 较上年的400件减少80件，下降20%
    if kind == .percentage, end > 0, entries[end].figure.kind == .count,
      entries[end].direction != nil
    {
      end -= 1
    }
    guard end >= 0 else { return nil }
    let last = entries[end]
    guard last.figure.isExactCount || kind == .points && last.figure.kind == .percentage else {
      return nil
    }
    if end > 0, isTarget(last), isAlike(entries[end - 1].figure, last.figure),
      entries[end - 1].label.containsAny(of: Self.from)
    {
      return Years(before: entries[end - 1].figure, after: last.figure, isCertain: true)
    }
    if isCompared(last), end > 0, isAlike(entries[end - 1].figure, last.figure) {
      let certain = last.marks.count <= 1 && last.lead.count <= 24
      return Years(before: last.figure, after: entries[end - 1].figure, isCertain: certain)
    }
    return yearsByName(entries, at: index, last)
  }

  /// 2018年1500件，2017年1250件: each figure has its year.
  private func yearsByName(_ entries: [Clause.Entry], at index: Int, _ last: Clause.Entry) -> Years?
  {
    let alike = entries.filter { isAlike($0.figure, last.figure) && $0.direction == nil }
    guard alike.count == 2 else { return nil }
    let (first, second) = (alike[0], alike[1])
    if let firstYear = first.year, let secondYear = second.year {
      guard abs(firstYear - secondYear) == 1 else { return nil }
      let isForward = firstYear < secondYear
      return Years(
        before: isForward ? first.figure : second.figure,
        after: isForward ? second.figure : first.figure, isCertain: true)
    }
    switch (isLastYear(first), isLastYear(second)) {
    case (true, false) where second.lead[...].containsAny(of: Self.thisYear) || second.year != nil:
      return Years(before: first.figure, after: second.figure, isCertain: true)
    case (false, true):
      return Years(before: second.figure, after: first.figure, isCertain: true)
    default:
      return nil
    }
  }

  private func isAlike(_ left: Figure, _ right: Figure) -> Bool {
    left.isCommensurable(with: right)
      || left.kind == .percentage && right.kind == .percentage && left.role == .exact
        && right.role == .exact
  }

  /// Whether a figure is what something rose or fell to: 增加到50件.
  private func isTarget(_ entry: Clause.Entry) -> Bool {
    entry.label.endsWithAny(of: Self.targets)
      && (entry.label.containsAny(of: Self.changeVerbs) || entry.label.count <= 2)
  }

  /// Whether a figure is what another is compared with: 较上年的400件.
  private func isCompared(_ entry: Clause.Entry) -> Bool {
    (entry.label.containsAny(of: Self.comparing)
      || entry.label.starts(with: Self.with) && entry.tail.starts(with: Self.compared))
      && (isLastYear(entry) || entry.year.map { $0 == (year ?? 0) - 1 } == true)
      && entry.direction == nil
  }

  private func isLastYear(_ entry: Clause.Entry) -> Bool {
    entry.lead[...].containsAny(of: Self.lastYear) && entry.direction == nil
      && !entry.lead[...].contains(Self.carriedOver)
  }

}

extension ClaimReader {
  /// 比上年增加172件, where both years' figures are there.
  private mutating func readAmount(_ entries: [Clause.Entry], at index: Int, rises: Bool) {
    let amount = entries[index].figure
    guard let years = years(entries, at: index), years.before.isCommensurable(with: amount)
    else { return }
    checkAmount(amount, rises: rises, years)
  }

  private mutating func checkAmount(_ amount: Figure, rises: Bool, _ years: Years) {
    let change = years.after.amount.millionths - years.before.amount.millionths
    let difference = abs(abs(change) - amount.amount.millionths)
    let tolerance =
      years.after.uncertainty + years.before.uncertainty + (amount.isWhole ? 0 : amount.uncertainty)
    let holds = difference <= tolerance && (change >= 0) == rises
    guard holds || years.isCertain else { return }
    add(.difference, amount, [years.after, years.before], holds: holds, expected: change)
  }

  /// 98.5%，较上年的97.2%提高1.3个百分点
  private mutating func readPoints(_ entries: [Clause.Entry], at index: Int, rises: Bool) {
    let points = entries[index].figure
    guard let years = years(entries, at: index), years.before.kind == .percentage else { return }
    let change = years.after.amount.millionths - years.before.amount.millionths
    let difference = abs(abs(change) - points.amount.millionths)
    let finest = min(years.after.step, years.before.step, points.step)
    let holds =
      difference < max(points.step, finest) && difference <= points.step / 2
      && (change >= 0) == rises
    guard holds || years.isCertain else { return }
    add(.difference, points, [years.after, years.before], holds: holds, expected: change)
  }
}

extension [UInt32] {
  /// Whether the words end with a year: 较2017年.
  fileprivate func ends(year: Int) -> Bool {
    guard count >= 5, last == 0x5E74 else { return false }
    return dropLast().suffix(4).reduce(0) { $0 * 10 + (CharacterClass.digit($1) ?? 10_000) } == year
  }
}

extension Clause.Entry {
  private static let rises: Words = [
    "增长", "增加", "上升", "提高", "提升", "增幅", "增长率", "净增", "增", "多",
  ]
  private static let falls: Words = ["下降", "减少", "降低", "下滑", "降幅", "减", "压缩", "缩减", "降", "少"]
  private static let verbEnds: Words = ["了", "为", "达", "达到", "幅度", "率", "比例", "约"]
  private static let added: Word = "新增"

  /// Whether the words before the figure say that something rose by it, true, or fell by it, false.
  var direction: Bool? {
    let label = label.droppingSuffixes(Self.verbEnds)
    if label.endsWithAny(of: Self.rises), !label.ends(with: Self.added) { return true }
    if label.endsWithAny(of: Self.falls) { return false }
    return nil
  }
}
