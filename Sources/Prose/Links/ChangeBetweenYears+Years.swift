import Recognition
import ReportText

// Which two figures a change is between.

extension PassageReading {
  /// How many figures back a change may be about.
  private static let reach = 60

  /// The pairs of years that a change may be between, the likeliest first.
  func years(_ index: Int) -> [Years] {
    let change = measures[index]
    let subject = subject(ofChange: index)
    var found: [Years] = []
    func add(_ before: Int, _ after: Int, _ isCertain: Bool) {
      guard before != after, isComparable(before, after, change) else { return }
      guard !found.contains(where: { $0.before == before && $0.after == after }) else { return }
      found.append(
        Years(
          before: before, after: after,
          isCertain: isCertain && !countsOtherThings(index, after)
            && isSubject(subject, between: before, and: after)))
    }
    let all = surroundings(index, sentences: subject.isAlone ? 2 : 1)
    let here = all.filter { measures[$0].sentence == change.sentence }
    if let (origin, target) = originAndTarget(of: index, among: here) {
      // 从98件（2021年）、120件（2022年）增长到147件（2023年）
      let isNearest = !here.contains {
        origin < $0 && $0 < target && measures[$0].isAlike(measures[target])
      }
      add(origin, target, isNearest)
    }
    if let (base, compared) = baseAndCompared(by: index) {
      // 751件，其中网上512件、信函239件，与2021年的654件相比: of the whole first
      let mains = (wholes[compared] ?? []).filter { isLevel($0, for: change) } + [compared]
      for (rank, main) in mains.enumerated() { add(base, main, rank == 0) }
    }
    if let years = yearsInBracket(behind: index) { found.append(years) }
    let lasts = all.filter { isCompared($0, by: change) && !isOfAnother($0, than: index) }
    let thises = all.filter {
      !isLastYear($0) && isLevel($0, for: change) && !measures[$0].roles.contains(.carriedIn)
        && !lasts.contains($0) && !isOlder($0) && !isBase($0)
    }
    let nearLasts = lasts.sorted { distance($0, index) < distance($1, index) }
    for last in nearLasts where isComparedWithMean(last) {
      guard let mean = previous(last), last < index,
        change.figure.kind == .percentage || change.isAlike(measures[mean])
      else { continue }
      found.append(Years(before: last, after: mean, isCertain: true))
    }
    let joined = all.filter { !isSetApart($0, from: index) }
    for last in nearLasts where !isComparedWithMean(last) {
      let beside = joined.contains(last) ? joined : all
      let mains = mainFigures(
        thises.filter {
          $0 < max(last, index) && measures[$0].isAlike(measures[last])
            || $0 < max(last, index) && measures[$0].figure.kind == .percentage
              && measures[last].figure.kind == .percentage
        }, before: max(last, index), with: last)
      for (rank, main) in mains.enumerated() {
        let isNear =
          measures[last].sentence == change.sentence || measures[main].sentence == change.sentence
          || subject.isAlone && haveOneName(last, main)
        add(last, main, rank == 0 && isNear && isOnly(last, beside))
      }
    }
    // 2023年…；2022年…
    for last in nearLasts {
      for this in thises where measures[this].isAlike(measures[last]) { add(last, this, false) }
    }
    return found
  }

  /// The figures between which a change says that it is: 由X增加到Y.
  private func originAndTarget(
    of index: Int, among here: [Int]
  ) -> (origin: Int, target: Int)? {
    let change = measures[index]
    // 增长20%（由50件增至60件）
    let level = here.filter {
      measures[$0].group == change.group
        || change.bracket >= 0 && measures[$0].group == change.bracket
    }
    guard
      let target = level.last(where: { $0 < index && isLevel($0, for: change) && isTarget($0) })
        ?? level.first(where: { isLevel($0, for: change) && isTarget($0) }),
      let origin = level.last(where: {
        $0 < target && measures[$0].text.labelHas(lexicon.from)
      }), !isSetApart(target, from: index),
      // 访问量增长6.2%，错误率由0.42%降至0.27% are two things.
      target < index || measures[origin].label.startsWithAny(of: lexicon.from)
    else { return nil }
    return (origin, target)
  }

  /// Whether a semicolon stands between a figure and a change.
  private func isSetApart(_ figure: Int, from change: Int) -> Bool {
    let (first, last) = (min(figure, change), max(figure, change))
    return first < last
      && (first + 1...last).contains { measures[$0].marks.strongest >= .semicolon }
  }

  /// Whether so many each day or person are compared: 日均浏览量6269次，低于上年的7464次.
  private func isComparedWithMean(_ last: Int) -> Bool {
    guard let before = previous(last) else { return false }
    return measures[before].figure.role == .each && measures[before].isAlike(measures[last])
  }

  /// Whether another thing is counted last before a change: 由86个减少到52个；更新信息1420条，同比增长6.2%.
  private func countsOtherThings(_ change: Int, _ after: Int) -> Bool {
    let group = measures[change].group
    let nearest = neighbours(change).last {
      $0 < change && measures[$0].figure.kind == .count && measures[$0].direction == nil
        && measures[$0].group == group
    }
    guard let nearest, measures[after].figure.kind == .count, after < nearest else { return false }
    return !measures[nearest].isAlike(measures[after])
  }

  private func distance(_ first: Int, _ second: Int) -> Int { abs(first - second) }

  /// Whether a figure is the only one of the year before that counts what it counts: the only one of its
  /// bracket, or of some figures.
  private func isOnly(_ last: Int, _ figures: [Int]) -> Bool {
    let measure = measures[last]
    if measure.group >= 0 {
      return passage.levels[measure.group]?.count { measures[$0].direction == nil } == 1
    }
    return !figures.contains { isLastYear($0) && $0 != last && measures[$0].isAlike(measure) }
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
    // 收到267件，办结261件，收件量比上年的231件增长15.6%
    if let named = candidateNamed(by: measures[last].label, behind) { mains.append(named) }
    for head in (wholes[nearest] ?? []) where candidates.contains(head) { mains.append(head) }
    mains.append(nearest)
    mains += candidates.reversed().filter { !mains.contains($0) }
    return mains
  }

  /// The only one of some figures that shares the first character of the words before a comparison.
  private func candidateNamed(by label: ArraySlice<UInt32>, _ candidates: [Int]) -> Int? {
    guard let word = lexicon.comparing.all.first(where: { label.contains($0) }),
      let end = label.firstIndex(of: word), case let name = label[..<end], name.count >= 2,
      let first = name.first
    else { return nil }
    let named = candidates.filter { measures[$0].label.contains(first) }
    return named.count == 1 ? named[0] : nil
  }

  private func isComparable(_ before: Int, _ after: Int, _ change: Measure) -> Bool {
    let (first, second) = (measures[before], measures[after])
    switch change.figure.kind {
    case .points:
      return first.figure.kind == .percentage && second.figure.kind == .percentage
    case .percentage:
      return first.isAlike(second)
        || first.figure.kind == .percentage && second.figure.kind == .percentage
          && first.direction == nil && second.direction == nil
    default:
      return first.isAlike(second) && first.isAlike(change)
    }
  }

  func isLevel(_ index: Int, for change: Measure) -> Bool {
    let measure = measures[index]
    guard measure.direction == nil, measure.figure.role == .exact || isEndOfChange(measure) else {
      return false
    }
    return measure.figure.kind == .count
      || measure.figure.kind == .percentage
        && (change.figure.kind == .points || !measure.label.contains(.share))
  }

  /// Whether a change is from or to so many each: 日均访问量由1850次提高到2442次.
  private func isEndOfChange(_ measure: Measure) -> Bool {
    measure.figure.role == .each
      && (measure.text.labelHas(lexicon.from)
        || measure.label.endsWithAny(of: lexicon.targets)
          && (measure.label.startsWithAny(of: lexicon.rises)
            || measure.label.startsWithAny(of: lexicon.falls))
        || measure.label.containsAny(of: Self.means))
  }

  /// The figures of the sentence of a change, and of those beside it in the paragraph.
  ///
  /// - Parameter sentences: How many sentences before it are looked at.
  private func surroundings(_ index: Int, sentences: Int) -> [Int] {
    let change = measures[index]
    let back = before(index, most: Self.reach) {
      change.sentence - $0.sentence <= sentences && $0.paragraph == change.paragraph
    }
    let next = (index + 1..<min(measures.count, index + 13)).prefix {
      measures[$0].sentence <= change.sentence
    }
    let found = back.reversed() + next
    // What the lists beside it divide may stand in a sentence before.
    let heads = Set(found.flatMap { wholes[$0] ?? [] }).subtracting(found)
      .filter { measures[$0].paragraph == change.paragraph }
    return (heads.sorted().filter { $0 < (found.first ?? index) } + found)
      .filter { isLevel($0, for: change) }
  }

  /// Whether a figure is that of the year that a change names, else that of the year before:
  /// 比2022年（300件）增加60件，比2021年（400件）减少40件.
  private func isCompared(_ index: Int, by change: Measure) -> Bool {
    guard let named = change.year, let year = change.thisYear, named < year - 1,
      change.text.labelHas(lexicon.comparing)
    else { return isLastYear(index) }
    return measures[index].year == named
      || passage.wordsBefore(measures[index].group).map { passage.ends($0, inYear: named) } == true
  }

  /// Whether a figure is of a year before the last: 1276条，2020年1022条，2019年819条 in a report for 2021.
  func isOlder(_ index: Int) -> Bool {
    guard let year = measures[index].thisYear, let named = measures[index].year else {
      return false
    }
    return named < year - 1
  }

  /// Whether a figure is that of the year before.
  func isLastYear(_ index: Int) -> Bool {
    let measure = measures[index]
    if measure.group >= 0, measure.lead.isEmpty { return passage.isOfLastYear(measure.group) }
    guard measure.direction == nil else { return false }
    if measure.roles.contains(.lastYear) { return true }
    // 上年微信2285条、微博3485条; 上年分别为1254条和1759条
    let isItem =
      measure.marks.count == 1 ? measure.marks.last == .item : measure.lead.elementsEqual([0x548C])
    guard isItem, let before = previous(index), measures[before].isAlike(measure),
      measure.year == nil || measure.year == measures[before].year
    else { return false }
    return isLastYear(before)
  }

  private static let means: Words = ["日均", "月均", "年均"]
  private static let endsOfTargets: Words = ["的", "年末", "年底", "今年", "本年", "目前", "当前", "现在"]

  /// The figures of another pair of years between which a change holds; nil where there are none.
  ///
  /// What a change is about may stand further off than the figures beside it: the whole that a list
  /// divides, the figures of a list together. Where one of them fits, nothing is wrong.
  func furtherYears(
    _ index: Int, _ rises: Bool, than years: Years
  ) -> (before: Figure, after: Figure)? {
    let end = max(index, years.before, years.after)
    let figures = exactFigures(like: years.after, among: max(0, end - Self.reach)..<end + 1)
    let befores =
      [years.before] + figures.filter { measures[$0].year != nil || isLastYear($0) }
    let afters = figures.map { measures[$0].figure } + sumsOfLists(figures, with: years.after)
    for before in befores.map({ measures[$0].figure }) {
      for after in afters where after.start != before.start && holds(index, rises, before, after) {
        return (before, after)
      }
    }
    return nil
  }

  /// What the figures of a sentence are together that has one of them: all of them, and all but the first.
  private func sumsOfLists(_ figures: [Int], with item: Int) -> [Figure] {
    var sums: [Figure] = []
    for row in passage.rows(
      of: figures.filter { !isLastYear($0) }, by: { measures[$0].sentence })
    {
      for list in [Array(row), Array(row.dropFirst())] where list.count > 1 && list.contains(item) {
        guard let sum = sum(list), let last = list.last else { continue }
        sums.append(measures[last].figure.with(sum))
      }
    }
    return sums
  }

  func isTarget(_ index: Int) -> Bool {
    // 上升到年末的368条, 上升至2022年的169件
    let label = measures[index].label.droppingSuffixes(Self.endsOfTargets).droppingYearAtEnd
    return label.endsWithAny(of: lexicon.targets)
      && (label.containsAny(of: lexicon.rises) || label.containsAny(of: lexicon.falls)
        || label.count <= 4)
  }
}
