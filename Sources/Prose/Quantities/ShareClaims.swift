import ReportText

/// Percentages that are shares: 118件，占总数的91.5%; 分别占50%、30%、20%; 办结49件，办结率98%.
extension ClaimReader {
  /// Wholes that the sentence does not state.
  private static let elsewhere: Words = [
    "全市", "全省", "全国", "全区", "全县", "全州", "全镇", "同期", "计划", "目标", "预算", "应", "年度",
    "辖区", "财政", "GDP", "生产总值", "同类", "以上", "上年", "去年", "面积", "人口", "任务",
  ]
  private static let fillers: Words = ["为", "达", "达到", "是", "约", "的", "比例", "比重", "比", "到", "约为"]
  private static let relative: Words = ["所"]
  private static let ofThese: Words = ["其中"]
  private static let pronouns: Words = ["比", "其", "该"]
  private static let possessives: Words = ["比", "其"]
  private static let attribute: Words = ["的"]
  private static let pureTotals: Words = ["总数", "总量", "全部", "总"]
  private static let wholeEnds: Words = ["总数", "总量", "数", "的", "总"]
  private static let wholeStarts: Words = ["全部", "所有", "总", "本年", "所"]
  private static let wholeWords: Words = ["总", "全部", "所有"]

  mutating func readShares(in clause: Clause, of clauses: [Clause]) {
    var index = 0
    while index < clause.entries.count {
      let entry = clause.entries[index]
      guard entry.figure.kind == .percentage, entry.figure.role == .exact else {
        index += 1
        continue
      }
      let run = percentages(clause.entries, from: index)
      let isOfStatedWhole =
        index > 0 && clause.entries[index - 1].label.contains(.share)
        && entry.label.starts(with: .of)
      if run > 1, entry.label.contains(.each) || isOfStatedWhole {
        readShares(clause.entries, index..<index + run)
      } else if let start = entry.label.lastIndex(of: .share) {
        readShare(clause, at: index, whole: entry.label[(start + 1)...], clauses)
      } else if isOfStatedWhole {
        readShareOfStatedWhole(clause.entries, at: index)
      }
      index += run
    }
  }

  /// How many percentages follow one another with nothing but marks between them.
  private func percentages(_ entries: [Clause.Entry], from start: Int) -> Int {
    var end = start + 1
    while end < entries.count, entries[end].figure.kind == .percentage,
      entries[end].figure.role == .exact,
      entries[end].lead.allSatisfy({ ProseMarks.isSeparator($0) || $0 == 0x548C })
    {
      end += 1
    }
    return end - start
  }

  /// 占总数30件的50%
  private mutating func readShareOfStatedWhole(_ entries: [Clause.Entry], at index: Int) {
    let whole = entries[index - 1].figure
    guard index >= 2, whole.isExactCount else { return }
    let part = entries[index - 2]
    guard part.figure.isCommensurable(with: whole), entries[index - 1].marks.count <= 1,
      entries[index - 1].label.starts(with: .share)
    else { return }
    check(entries[index].figure, part.figure, of: whole)
  }

  /// 分别占总数30件的50%、30%、20%
  private mutating func readShares(_ entries: [Clause.Entry], _ run: Range<Int>) {
    let label = entries[run.lowerBound].label
    var end = run.lowerBound
    var whole: Figure?
    if end > 0, entries[end - 1].label.contains(.share), label.starts(with: .of) {
      whole = entries[end - 1].figure
      end -= 1
    } else if !label.contains(.share) {
      return
    }
    guard end >= run.count else { return }
    let parts = entries[(end - run.count)..<end].map(\.figure)
    guard let first = parts.first,
      parts.allSatisfy({ $0.isCommensurable(with: first) })
    else { return }
    let isElsewhere = label.containsAny(of: Self.elsewhere)
    if whole == nil {
      let before = entries[..<(end - run.count)].filter { $0.figure.isCommensurable(with: first) }
      whole = wholes[first.start] ?? (before.count == 1 ? before[0].figure : nil)
    }
    if whole == nil, parts.count >= 2, let sum = Arithmetic.sum(parts) {
      // The parts themselves may be all; that can only be confirmed.
      let all = first.with(sum)
      for (offset, part) in parts.enumerated()
      where Arithmetic.isShare(entries[run.lowerBound + offset].figure, part, of: all) {
        add(
          .share, entries[run.lowerBound + offset].figure, [part, all], holds: true, expected: 0)
      }
      return
    }
    guard let whole, !isElsewhere, whole.isCommensurable(with: first) else { return }
    for (offset, part) in parts.enumerated() {
      check(entries[run.lowerBound + offset].figure, part, of: whole)
    }
  }

  private mutating func check(_ percentage: Figure, _ part: Figure, of whole: Figure) {
    guard whole.amount > .zero, part.amount <= whole.amount else { return }
    let right = Arithmetic.percentage(
      part.amount.millionths, of: whole.amount.millionths, step: percentage.step)
    add(
      .share, percentage, [part, whole], holds: Arithmetic.isShare(percentage, part, of: whole),
      expected: right)
  }
}

extension ClaimReader {
  /// 118件，占总数的91.5%
  private mutating func readShare(
    _ clause: Clause, at index: Int, whole words: ArraySlice<UInt32>, _ clauses: [Clause]
  ) {
    let entries = clause.entries
    let percentage = entries[index]
    guard !words.containsAny(of: Self.elsewhere) else {
      isWholeUnknown = true
      return
    }
    let isInBracket = index == 0 && clause.owner != nil
    guard let nearest = isInBracket ? clause.owner : index > 0 ? entries[index - 1] : nil,
      nearest.figure.isExactCount, percentage.marks.count <= 1
    else { return }
    let part = nearest.figure
    let named = percentage.label[..<(percentage.label.lastIndex(of: .share) ?? 0)]
      .droppingSuffixes(Self.relative).droppingPrefixes(Self.ofThese)
    let main = clauses.first { $0.owner == nil } ?? clause
    var before = (isInBracket ? main : clause).entries
      .filter { $0.figure.start < part.start && $0.figure.isCommensurable(with: part) }
    var subject = nearest
    if !named.isEmpty,
      !named.startsWithAny(of: Self.pronouns)
    {
      // 网站公开占87.7%: the figure that was named so before, which need not be the last.
      let all = entries[..<index].filter { $0.figure.isExactCount }
      let bearers = all.filter { $0.name.ends(with: Word(named)) }
      guard bearers.count == 1, let bearer = bearers.first else { return }
      subject = bearer
      before = before.filter { $0.figure.start < bearer.figure.start }
      if let total = entries[..<index].last(where: {
        $0.total != nil && $0.figure.isCommensurable(with: bearer.figure)
      }) {
        before = [total]
      }
    }
    let rest = words.droppingSuffixes(Self.fillers).droppingPrefixes(Self.possessives)
    let saysWhole = rest.isEmpty || words.containsAny(of: Self.wholeWords)
    let bareRest = rest.droppingSuffixes(Self.attribute)
    let isPureTotal = Self.pureTotals.all.contains { bareRest.elementsEqual($0.scalars) }
    guard
      let whole = whole(
        for: subject, among: before, rest, isPureTotal: isPureTotal, saysWhole: saysWhole,
        siblings: siblings(of: subject.figure, in: entries))
    else {
      isWholeUnknown = isWholeUnknown || !rest.isEmpty
      confirm(percentage.figure, subject.figure, ofAll: entries[..<index].map(\.figure))
      return
    }
    guard whole.isCommensurable(with: subject.figure), subject.figure.amount <= whole.amount else {
      return
    }
    if !Arithmetic.isShare(percentage.figure, subject.figure, of: whole) {
      let others = before.map(\.figure).filter { $0.start != whole.start }
      let fits = others.contains { Arithmetic.isShare(percentage.figure, subject.figure, of: $0) }
      let namesWhole =
        bareRest.count >= 3
        && earlierFigures(subject.figure.unit).contains { entry in
          entry.figure.start == whole.start
        }
      guard !fits || isPureTotal, saysWhole || namesWhole else { return }
      // 100% is what offices write of those that were due.
      guard percentage.figure.amount.millionths < 100_000_000 else { return }
    }
    check(percentage.figure, subject.figure, of: whole)
    let isNamed = !rest.isEmpty && Arithmetic.isShare(percentage.figure, subject.figure, of: whole)
    sharedWhole = isNamed ? whole : sharedWhole
  }

  /// Records that a share is that of all figures before it together, where it is.
  private mutating func confirm(_ percentage: Figure, _ part: Figure, ofAll figures: [Figure]) {
    let parts = figures.filter { $0.isCommensurable(with: part) }
    guard parts.count > 1, let sum = Arithmetic.sum(parts) else { return }
    let all = part.with(sum)
    guard Arithmetic.isShare(percentage, part, of: all) else { return }
    add(.share, percentage, [part, all], holds: true, expected: 0)
  }

  /// A part of a whole that has its share stated.
  private struct Sibling {
    let part: Figure
    let percentage: Figure

    func isOf(_ whole: Figure) -> Bool { Arithmetic.isShare(percentage, part, of: whole) }
  }

  /// The figures of the unit before a part that have their own share stated.
  private func siblings(of part: Figure, in entries: [Clause.Entry]) -> [Sibling] {
    zip(entries, entries.dropFirst()).compactMap { entry, next in
      guard entry.figure.start < part.start, entry.figure.isCommensurable(with: part),
        next.figure.kind == .percentage, next.label.contains(.share)
      else { return nil }
      return Sibling(part: entry.figure, percentage: next.figure)
    }
  }

  /// The whole in the sentence before that a sibling is the stated share of:
  /// 公开信息1640条。其中社会救助612条，占37.3%；养老服务398条，占24.3%
  private func confirmedWhole(of siblings: [Sibling]) -> Figure? {
    siblings.lazy.compactMap { sibling in
      wholes[sibling.part.start].flatMap { sibling.isOf($0) ? $0 : nil }
    }.first
  }

  /// The whole that a share is of.
  private func whole(
    for entry: Clause.Entry, among before: [Clause.Entry], _ words: ArraySlice<UInt32>,
    isPureTotal: Bool, saysWhole: Bool, siblings: [Sibling]
  ) -> Figure? {
    let part = entry.figure
    let hasSiblings = !siblings.isEmpty
    if let whole = wholes[part.start], before.contains(where: { $0.figure.start == whole.start }) {
      return whole
    }
    // 部分公开31件，占8.5%, behind a share of which the whole was named.
    if words.isEmpty, hasSiblings {
      if let sharedWhole, sharedWhole.isCommensurable(with: part) { return sharedWhole }
      if isWholeUnknown { return nil }
      if let whole = confirmedWhole(of: siblings) { return whole }
    }
    let stem = words.droppingSuffixes(Self.wholeEnds).droppingPrefixes(Self.wholeStarts)
    let stemEnd = stem.suffix(2)
    let larger = before.filter { $0.figure.amount >= part.amount }
    if stemEnd.count == 2 {
      let named = larger.filter { entry in
        entry.names(stemEnd)
      }
      if named.count == 1 { return named[0].figure }
      // 按时办结366件。其中，予以公开142件，占办结总数的38.8%
      if named.isEmpty, let earlier = earlierFigures(part.unit).first(where: { $0.names(stemEnd) })
      {
        return earlier.figure.amount >= part.amount ? earlier.figure : nil
      }
      guard before.isEmpty || hasSiblings else {
        // 投诉162件，占新收总数的四分之三；前四名计87件，占新收总数的40.3%: parts of one whole.
        let isListed = entry.lead.contains(where: ProseMarks.isSemicolon) || before.count > 2
        return larger.count == 1 && saysWhole && !isListed ? larger[0].figure : nil
      }
    }
    if let total = before.last(where: { $0.total != nil }) { return total.figure }
    // Its neighbours are parts like itself when each has its share.
    if hasSiblings || before.isEmpty {
      if hasSiblings, let first = before.first, larger.count == before.count,
        !siblings.contains(where: { $0.part.start == first.figure.start }),
        isFirstWhole(first, before)
      {
        return first.figure
      }
      guard saysWhole, !words.isEmpty else { return nil }
      return earlierFigures(part.unit).first { $0.total != nil }?.figure
    }
    // 网站3875条（62%）；公开栏1500条，占24%: the items of a list are parts like one another.
    guard !words.isEmpty || !entry.lead.contains(where: ProseMarks.isSemicolon) else { return nil }
    return larger.count == 1 && before.count == 1 ? larger[0].figure : nil
  }

  /// Whether the first of some figures is as large as the others together.
  private func isFirstWhole(_ first: Clause.Entry, _ all: [Clause.Entry]) -> Bool {
    guard all.count > 1 else { return wholes.values.contains { $0.start == first.figure.start } }
    guard let rest = Arithmetic.sum(all.dropFirst().map(\.figure)) else { return false }
    return rest <= first.figure.amount.millionths
  }
}

extension Clause.Entry {
  /// Whether the words around the figure contain a word.
  fileprivate func names(_ word: ArraySlice<UInt32>) -> Bool {
    label.contains(Word(word)) || tail.contains(Word(word))
  }
}

extension Figure {
  /// A figure that is nowhere stated, of the same things.
  fileprivate func with(_ millionths: Int64) -> Figure { with(Amount(millionths: millionths)) }
}

extension Word {
  init(_ scalars: ArraySlice<UInt32>) {
    self.scalars = Array(scalars)
  }
}
