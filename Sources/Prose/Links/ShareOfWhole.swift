import Recognition
import ReportText

/// Percentages that are the share of a part in a whole: 118件，占总数的91.5%; 分别占50%、30%、20%.
///
/// Catches: 共办理建议120件，已解决90件，占总数的70%。
/// Leaves alone: 共办理建议120件，已解决90件，占全县总数的70%。
extension PassageReading {
  static let wholeWords: Words = ["总", "全部", "所有"]
  static let shareFillers: Words = [
    "为", "达", "达到", "是", "约", "的", "比例", "比重", "比", "到", "约为", "例",
  ]
  private static let pronouns: Words = ["比", "其中", "其", "该"]
  private static let beforePart: Words = ["的", "，为", "，有", "，即", "，共有", "，计"]
  private static let beforeShare: Words = ["所", "分别", "约"]
  static let pureTotals: Words = ["总数", "总量", "全部", "总", "总数的", "总量的", "比", "其"]
  static let wholeEnds: Words = ["总数", "总量", "数", "的", "总", "数量", "总的"]
  static let wholeStarts: Words = ["全部", "所有", "总", "本年", "所", "全年", "年度"]

  mutating func readShares() {
    var index = 0
    while index < measures.count {
      guard isShare(index) else {
        index += 1
        continue
      }
      let run = run(from: index)
      if run.count > 1 {
        readShares(run)
      } else {
        for (place, share) in run.enumerated() where place == 0 || isShare(share) {
          readShare(share)
        }
      }
      index = (run.last ?? index) + 1
    }
  }

  private func isShare(_ index: Int) -> Bool {
    let measure = measures[index]
    return measure.figure.kind == .percentage && measure.figure.role == .exact
      && measure.direction == nil
      && (measure.label.contains(.share) || isOfStatedWhole(index) || isBareInBracket(index))
  }

  /// 网站3875条（62%）
  private func isBareInBracket(_ index: Int) -> Bool {
    let measure = measures[index]
    return measure.group >= 0 && measure.isFirst && measure.lead.isEmpty
      && passage.levels[measure.group]?.count == 1
  }

  /// 占总数30件的50%
  private func isOfStatedWhole(_ index: Int) -> Bool {
    guard let before = previous(index) else { return false }
    let words = measures[index].lead
    // 占30件的50%, 占48件办结总数的35%
    return measures[before].label.contains(.share) && measures[before].figure.kind == .count
      && words.count <= 8 && measures[index].marks.count == 0
      && (words.first == 0x7684 || words.last == 0x7684)
  }

  /// The measure before on the same level and in the same sentence.
  func previous(_ index: Int) -> Int? {
    let measure = measures[index]
    let place = measures[index].place
    guard place > 0, let level = passage.levels[measure.group] else { return nil }
    let before = level[place - 1]
    return measures[before].sentence == measure.sentence ? before : nil
  }

  /// The measure behind on the same level and in the same sentence.
  func next(_ index: Int) -> Int? {
    let place = measures[index].place + 1
    guard let level = passage.levels[measures[index].group], place < level.count,
      measures[level[place]].sentence == measures[index].sentence
    else { return nil }
    return level[place]
  }

  /// The percentages that follow one another with nothing but marks between them.
  func run(from index: Int) -> [Int] {
    var run = [index]
    let level = passage.levels[measures[index].group] ?? []
    for next in level[(measures[index].place + 1)...] {
      let measure = measures[next]
      guard measure.figure.kind == .percentage, measure.figure.role == .exact,
        measure.sentence == measures[index].sentence,
        measure.lead.allSatisfy({ Mark($0) != .none || $0 == 0x548C })
      else { break }
      run.append(next)
    }
    return run
  }

  /// 分别占总数30件的50%、30%、20%
  private mutating func readShares(_ run: [Int]) {
    let first = run[0]
    var whole: Int?
    var parts: [Int] = []
    if isOfStatedWhole(first) {
      whole = previous(first)
    } else if let inBracket = wholeInBracket(of: first) {
      whole = inBracket
    } else if let total = previous(first), let list = listOf(total, run.count) {
      (whole, parts) = (total, list)
    }
    var back = previous(
      whole.flatMap { measures[$0].group == measures[first].group ? $0 : nil } ?? first)
    while let index = back, parts.count < run.count {
      guard measures[index].isExactLevel else { break }
      parts.insert(index, at: 0)
      back = previous(index)
    }
    guard parts.count == run.count,
      parts.allSatisfy({ measures[$0].isAlike(measures[parts[0]]) })
    else { return }
    let elsewhere = measures[first].text.labelHas(lexicon.elsewhere)
    let candidates = whole.map { [$0] } ?? wholesOf(parts[0])
    for (share, part) in zip(run, parts) {
      judge(
        share, part, candidates, elsewhere ? [] : candidates.prefix(1).map { $0 },
        siblings: whole == nil ? parts : [])
    }
  }
}

extension PassageReading {
  /// The parts of a total that its shares are given of: those before it, or in the bracket behind it.
  ///
  /// 网站320条、微信180条，共计500条，占比分别为64%、36%; 共500条（网站320条，微信180条），占比分别为64%、36%.
  private func listOf(_ total: Int, _ count: Int) -> [Int]? {
    if let list = parts[total], list.count == count,
      measures[total].isTotal && list.allSatisfy({ $0 < total })
        || list.allSatisfy({ passage.owner(of: measures[$0].group) == total })
    {
      return list
    }
    // 网站320条、微信180条，共计500条，分别占64%、36%。群众浏览…: a list behind it is another.
    let list = Array(siblings(total).filter { $0 < total }.suffix(count))
    return measures[total].isTotal && list.count == count && sum(list) == measures[total].value
      ? list : nil
  }
}

// MARK: - One share

extension PassageReading {
  private mutating func readShare(_ index: Int) {
    let measure = measures[index]
    if isOfStatedWhole(index), let whole = previous(index) {
      // 168件（占总数240件的70%）
      guard let part = previous(whole) ?? passage.owner(of: measures[whole].group),
        measures[part].isAlike(measures[whole])
      else { return }
      if let several = several(before: whole) {
        // 三部门占总数4830条的32.6%
        confirm(index, several, asOne: whole)
        return
      }
      guard let named = bearers(ofShareIn: whole) else {
        return judge(index, part, [whole], [whole], siblings: [])
      }
      judge(
        index, named.last ?? part, [whole], named.count == 1 ? [whole] : [], siblings: [],
        others: named.dropLast())
      return
    }
    guard let nearest = nearestPart(index) else { return }
    let start = measure.label.lastIndex(of: .share)
    let words = start.map { measure.label[($0 + 1)...] } ?? []
    guard !words.containsAny(of: lexicon.elsewhere) else {
      leave(index, .outOfSight)
      return
    }
    let rest = words.droppingSuffixes(Self.shareFillers).droppingPrefixes(Self.pronouns)
    if let whole = wholeInBracket(of: index) {
      guard measures[nearest].isAlike(measures[whole]) else { return }
      return judge(index, nearest, [whole], [whole], siblings: [], isNamed: true)
    }
    if judge(index, nearest, ofAll: rest) { return }
    if rest.isEmpty, let whole = statedWhole(before: nearest) {
      // 342条，占总数900条的38%；225条，占25%
      return judge(index, nearest, [whole], [whole], siblings: [], isNamed: true)
    }
    let named =
      start.map {
        measure.label[..<$0].droppingSuffixes(Self.beforeShare).droppingPrefixes(Self.pronouns)
      } ?? []
    var parts = [nearest]
    var isSure = true
    if !named.isEmpty, measure.marks.count > 0 || measure.isFirst, nearest < index {
      // 网站公开占87.7%: the figure that was named so before, which need not be the last.
      let word = Word(named)
      let bearers = siblings(nearest).filter {
        $0 < index && (measures[$0].name.ends(with: word) || measures[$0].label.contains(word))
      }
      parts = bearers + (bearers.contains(nearest) ? [] : [nearest])
      isSure = bearers.count == 1
      guard !bearers.isEmpty else {
        confirm(index, parts, done: nil)
        return
      }
    }
    let part = parts[0]
    let all = wholesOf(part).filter { nearest < index || !isBehindItsShare($0) }
    let sure = sureWholes(part, rest, all)
    if saysWhole(rest), sure.count == 1,
      let whole = all.filter({
        measures[$0].sentence == measures[sure[0]].sentence && $0 >= sure[0]
      })
      .first(where: { measures[$0].roles.contains(.bareTotal) && namesNothing(rest) })
    {
      // 共计129件。…118件，占总数的92.2%: of nothing else.
      judge(index, part, [whole], isSure ? [whole] : [], siblings: [], isNamed: true)
      return
    }
    if saysWhole(rest), let whole = wholeOfShare(before: index, all, sentences: 1) {
      return judge(index, part, all, [whole], siblings: siblings(part), isNamed: true)
    }
    judge(
      index, part, all, isSure ? sure : [], siblings: siblings(part),
      others: Array(parts.dropFirst()), isNamed: sure.count == 1 && namesWhole(rest, part, sure[0]))
  }

  static let attribution: Words = ["的"]

  /// The figures before a stated whole that the words before 占 name, 优秀等次占参评56家的25%; nil where these
  /// name none.
  private func bearers(ofShareIn whole: Int) -> [Int]? {
    let label = measures[whole].label
    guard let place = label.lastIndex(of: .share) else { return nil }
    let name = label[..<place].droppingSuffixes(Self.beforeShare).droppingPrefixes(Self.pronouns)
    guard name.count >= 2 else { return nil }
    let word = Word(name.prefix(2))
    return siblings(whole).filter { $0 < whole && measures[$0].label.contains(word) }
  }

  /// 占总数的, which is of no thing in particular.
  private func namesNothing(_ words: ArraySlice<UInt32>) -> Bool {
    words.droppingSuffixes(Self.attribution).equalsAny(of: Self.pureTotals)
  }

  /// Whether the words of a share tell its whole from all others: 占办结总数的, or 占总数的 in a sentence
  /// that divides the whole of the one before.
  private func namesWhole(_ words: ArraySlice<UInt32>, _ part: Int, _ whole: Int) -> Bool {
    let stem = words.droppingSuffixes(Self.wholeEnds).droppingPrefixes(Self.wholeStarts).suffix(2)
    if stem.count == 2 {
      let word = Word(stem)
      return measures[whole].label.contains(word) || measures[whole].tail.contains(word)
    }
    return saysWhole(words) && wholes[part]?.first == whole
      && measures[part].sentence - measures[whole].sentence <= 1
  }

  /// The figure that a share is of: that which it stands behind, else the one that it says behind itself.
  private func nearestPart(_ index: Int) -> Int? {
    let measure = measures[index]
    // 图解所占比例为37.8%（48篇）
    if measure.bracket >= 0, let inner = passage.levels[measure.bracket], inner.count == 1,
      measures[inner[0]].isExactLevel, measure.marks.count > 0, measure.label.first != 0x5360  // 占
    {
      return inner[0]
    }
    // 占62.5%的75件, 占62.5%，为75件
    if let next = next(index), measures[next].isExactLevel,
      measures[next].lead.equalsAny(of: Self.beforePart)
    {
      return next
    }
    if measure.group >= 0, measure.isFirst {
      return passage.owner(of: measure.group).flatMap { measures[$0].isExact ? $0 : nil }
    }
    var back = previous(index)
    while let candidate = back {
      if measures[candidate].isExactLevel,
        measures[candidate].roles.isDisjoint(with: [.compared])
      {
        return candidate
      }
      guard
        measures[candidate].figure.kind == .percentage || measures[candidate].direction != nil
          || measures[candidate].roles.contains(.compared)
      else { return nil }
      back = previous(candidate)
    }
    return nil
  }

  /// Whether a figure is itself said behind its share: 网站占72.5%（3875条），微信占27.5%（1469条）.
  private func isBehindItsShare(_ index: Int) -> Bool {
    let share = passage.owner(of: measures[index].group) ?? previous(index)
    return share.map {
      measures[$0].figure.kind == .percentage && measures[$0].label.contains(.share)
    } == true
  }
}
