import Recognition
import ReportText

/// Parts that are given behind their whole: 318条，其中网站294条、微博3条、其他21条.
///
/// They must add up where the sentence says that they are all (其他, 分别为, a bracket, a closed list of
/// outcomes), or where one slip of the keyboard keeps them from it and chance does not explain that;
/// they may never be more than their whole.
///
/// Catches: 全年公开信息318条，其中网站280条、微博12条、其他方式24条。
/// Leaves alone: 全年公开信息318条，其中网站280条、微博12条。
extension PassageReading {
  mutating func readParts(_ found: PartList) {
    let list = withSharesOfAll(found)
    let primary = list.readings[0]
    let head = list.heads[0]
    if primary.count == 1 {
      readBound(head, primary[0], list)
      // 共收到40件，办结38件，其中…
      guard list.readings.count > 1 else { return }
      if readBehindSemicolon(list) { return }
    }
    if readTwoDivisions(list) { return }
    let isOfOne = isOfWhatWasDone(list)
    for reading in list.readings where reading.count > 1 {
      for head in isOfOne ? [head] : list.heads where fits(reading, head) {
        add(.sum, head, reading, holds: true, expected: measures[head].value)
        note(reading, of: head)
        return
      }
    }
    if list.opening == .again, !isNamedAfresh(primary.map { measures[$0] }) { return }
    if !isOfOne, fitsTwoHeads(list) || dividesAgain(list) { return }
    // 新收199件，结转办理9件，办结197件，余11件: what is left beside what was carried over.
    if isBalance(primary) { return leave(head, .ambiguous) }
    if fitsWithMore(list) { return leave(head, .ambiguous) }
    if hasNoWhole(list) { return leave(head, .outOfSight) }
    note(primary, of: head)
    if exceeds(list) { return }
    guard primary.count > 1, let sum = sum(primary) else { return }
    if isOfPairs(list) { return leave(head, .ambiguous) }
    let all = figures(primary + [head])
    guard all.allSatisfy({ $0.role == .exact }) else {
      readApproximate(list)
      return
    }
    if let reason = reservation(list, sum) {
      leave(head, reason)
      return
    }
    guard outcomes(primary.map { measures[$0] }) < 2 || !isBalanced(head, with: sum),
      !isBalanced(head, with: primary, sum)
    else {
      return leave(head, .ambiguous)
    }
    guard !isOfUnitless(primary, head, lacking: measures[head].value - sum) else {
      return leave(head, .ambiguous)
    }
    add(.sum, head, primary, holds: false, expected: sum)
  }

  /// Whether the parts add up with a number among them whose unit was lost: 行政许可34条，公示公告26，….
  private func isOfUnitless(_ parts: [Int], _ head: Int, lacking: Int64) -> Bool {
    guard lacking > 0, let last = parts.last, head < last else { return false }
    let end = passage.sentences[measures[last].sentence].upperBound
    return passage.figures.contains {
      $0.kind == .bare && $0.start > measures[head].start && $0.start < end
        && $0.role != .time && $0.amount.millionths == lacking
    }
  }

  /// Whether outcomes stand right behind what was done: …新收74件，办结75件，其中予以公开…: they are of nothing else.
  private func isOfWhatWasDone(_ list: PartList) -> Bool {
    let (head, parts) = (list.heads[0], list.readings[0])
    guard list.opening == .among || list.opening == .bracket, parts.count > 2, head < parts[0],
      measures[head].sentence == measures[parts[0]].sentence,
      measures[head].label.containsAny(of: Self.doneWords),
      outcomes(parts.map { measures[$0] }) >= parts.count - 1
    else { return false }
    return measures[head..<parts[0]].dropFirst().allSatisfy { !$0.isAlike(measures[head]) }
  }

  func fits(_ reading: [Int], _ head: Int) -> Bool {
    let whole = measures[head].figure
    return whole.role == .exact && reading.allSatisfy { measures[$0].figure.role == .exact }
      && (reading[0] > head || measures[head].bracket >= 0)
      && Arithmetic.agrees(whole, figures(reading))
  }

  /// Whether what stands behind a semicolon of the list is all of the whole: 46件，其中今年印发7件；以政府名义的31件，
  /// 以办公室名义的15件.
  private func dividesAgain(_ list: PartList) -> Bool {
    let parts = list.readings[0]
    return parts.indices.dropFirst().contains { place in
      measures[parts[place]].marks.strongest >= .semicolon
        && list.heads.contains { fits(Array(parts[place...]), $0) }
    }
  }

  /// Whether a step is among figures that begin with what was carried over.
  private func isBalance(_ parts: [Int]) -> Bool {
    !measures[parts[0]].roles.isDisjoint(with: [.carriedIn, .carriedOut])
      && parts.dropFirst().contains { measures[$0].roles.contains(.step) }
  }

  /// Whether what seems to be a list is the first of several pairs: 规划股报送86条，采用74条；监管股报送18条，采用12条.
  private func isOfPairs(_ list: PartList) -> Bool {
    let first = list.readings[0]
    guard first.count == 2, !measures[first[0]].name.isEmpty, !measures[first[1]].name.isEmpty,
      let all = list.readings.first(where: { $0.count > 3 && $0.starts(with: first) }),
      measures[all[2]].marks.strongest >= .semicolon
    else { return false }
    return measures[all[2]].name.suffix(2) == measures[first[0]].name.suffix(2)
      && measures[all[3]].name == measures[first[1]].name
  }

  /// Whether the parts are those of two figures together: 新收517件，上年转来21件，….
  private func fitsTwoHeads(_ list: PartList) -> Bool {
    let heads = list.heads.filter { measures[$0].isExact }.prefix(6)
    for (index, first) in heads.enumerated() {
      for second in heads.dropFirst(index + 1) {
        let whole = measures[first].figure.with(
          Amount(millionths: measures[first].value + measures[second].value))
        for reading in list.readings where reading.count > 1 {
          if Arithmetic.agrees(whole, figures(reading)) { return true }
        }
      }
    }
    return false
  }

  /// Whether the parts add up with what follows them: a list goes on behind an aside (阅读量17231人次), or
  /// ends with an item of another kind (办结“12345”回复90条).
  private func fitsWithMore(_ list: PartList) -> Bool {
    let primary = list.readings[0]
    guard primary.count > 1 else { return false }
    let behind = figuresBehind(primary)
    return goesOnRoughly(primary, of: list.heads[0])
      || behind.indices.contains { index in
        list.heads.contains { fits(primary + behind[...index], $0) }
      }
  }

  /// Whether what parts lack of their whole is told in round figures behind them: 216件，来自本县的131件、外县的52件，外省的约30件.
  private func goesOnRoughly(_ parts: [Int], of head: Int) -> Bool {
    guard let last = parts.last, let sum = sum(parts), sum < measures[head].value else {
      return false
    }
    return neighbours(last).contains {
      $0 > last && measures[$0].isLevel && measures[$0].figure.role == .approximate
        && measures[$0].isAlike(measures[last])
    }
  }

  /// The figures of the parts' unit behind them in their sentence, which may belong to the list as well.
  func figuresBehind(_ parts: [Int]) -> [Int] {
    guard let last = parts.last else { return [] }
    return neighbours(last).filter {
      $0 > last && measures[$0].isAlike(measures[last]) && measures[$0].isExact
    }
  }

  /// Whether a list divides what the sentence gives by another division and does not state: 网络58件，信函31件，当面7件；
  /// 按申请人划分，自然人84件.
  private func hasNoWhole(_ list: PartList) -> Bool {
    guard list.opening == .dimension, !list.isHeadNamed else { return false }
    let heads = list.heads.map { measures[$0] }.filter {
      $0.sentence == measures[list.heads[0]].sentence
    }
    let ways = heads.map { lexicon.kind(of: $0, among: lexicon.waysToApply) != nil }
    return heads.count > 1 && ways[0] && ways.count { $0 } >= heads.count - 1
      && heads.allSatisfy { $0.roles.isDisjoint(with: [.bareTotal, .verbTotal]) }
  }

  /// 其中主要负责人参加9期 of 8期: a part that is more than its whole.
  private mutating func readBound(_ head: Int, _ part: Int, _ list: PartList) {
    note([part], of: head)
    guard list.opening == .among || list.opening == .bracket else { return }
    let (whole, figure) = (measures[head], measures[part])
    guard whole.isExact, figure.isExact,
      whole.roles.isDisjoint(with: [.carriedIn, .carriedOut, .lastYear]),
      !figure.name.containsAny(of: Self.neverParts), !isLoose(whole.figure.unit)
    else { return }
    if list.opening == .bracket, !opensPartial(figure) { return }
    // 其中民生类441条，占全年发布信息1470条的30%: of this, and of nothing before.
    if let named = next(part), measures[named].isLevel, measures[named].label.contains(.share),
      measures[named].isAlike(figure), measures[named].value != whole.value
    {
      return
    }
    if figure.value <= whole.value {
      add(.bound, head, [part], holds: true)
    } else if (list.heads + (wholes[head] ?? [])).allSatisfy({ measures[$0].value < figure.value }),
      areNeighbours(head, part), !isOfList(endingWith: head, part)
    {
      add(.bound, head, [part], holds: false, expected: figure.value)
    }
  }

  /// Whether a part is one of the last items of a list together: 区人大建议86件、区政协提案128件，其中区级214件.
  private func isOfList(endingWith head: Int, _ part: Int) -> Bool {
    var sum = measures[head].value
    var last = head
    while measures[last].marks.last == .item, let item = previous(last),
      measures[item].isExactLevel,
      measures[item].isAlike(measures[head])
    {
      sum += min(measures[item].value, .max / 128)
      last = item
    }
    return last != head && measures[part].value <= sum
  }

  /// Reports a part that is more than its whole, whatever else there is.
  private mutating func exceeds(_ list: PartList) -> Bool {
    let head = list.heads[0]
    guard list.opening != .plain, list.opening != .again, measures[head].isExact,
      measures[head].roles.isDisjoint(with: [.carriedIn, .carriedOut, .lastYear]),
      !isLoose(measures[head].figure.unit)
    else {
      return false
    }
    // A figure of another sentence may be of other things altogether.
    let first = measures[list.readings[0][0]]
    let isOfSentenceBefore =
      list.opening == .among && list.heads.count == 1 && first.isFirst
      && measures[head].sentence == first.sentence - 1
      && neighbours(head).allSatisfy { $0 <= head || measures[$0].figure.kind != .count }
    // 网站754条，新媒体2808条。其中，微博12984条: more than all of them together.
    let isOfAllBefore =
      list.opening == .among && list.heads.count > 1 && first.isFirst
      && list.heads.allSatisfy { measures[$0].sentence == first.sentence - 1 }
    guard
      list.isHeadNamed || measures[head].sentence == first.sentence || isOfSentenceBefore
        || isOfAllBefore
    else { return false }
    let values = list.heads.map { measures[$0].value }
    let most = isOfAllBefore ? values.reduce(0) { $0 + min($1, .max / 128) } : values.max() ?? 0
    let larger = list.readings[0].first { index in
      measures[index].isExact && measures[index].value > most
        && measures[index].isAlike(measures[head])
        && !measures[index].name.containsAny(of: Self.neverParts)
        && !measures[index].text.labelHas(lexicon.from)
        // 其中法规24条，解读26条，政务微信发布1205条: another channel.
        && (measures[head].isTotal || first.roles.contains(.channel)
          || !measures[index].roles.contains(.channel))
        && measures[index].roles.isDisjoint(with: [.carriedIn, .carriedOut, .step])
    }
    guard let larger, list.readings.allSatisfy({ $0.contains(larger) }) else { return false }
    let largest = list.heads.max { measures[$0].value < measures[$1].value } ?? head
    add(
      .bound, isOfAllBefore ? largest : head, [larger], holds: false,
      expected: measures[larger].value)
    return true
  }

  private func opensPartial(_ measure: Measure) -> Bool {
    measure.text.leadHas(lexicon.among)
  }

  /// Whether no other thing is counted between two measures.
  private func areNeighbours(_ first: Int, _ second: Int) -> Bool {
    measures[(first + 1)..<second].allSatisfy { $0.figure.kind != .count || $0.group >= 0 }
  }

  /// Units of things that may consist of several of their like: 制度3项，其中措施25项.
  private func isLoose(_ unit: Unit) -> Bool { Self.looseUnits.contains(unit) }

  private static let neverParts: Words = ["有效", "累计", "结转", "失效", "废止", "重复"]
  private static let looseUnits: [Unit] = ["个", "项", "处", "类", "种", "批", "部"]

  /// 7000余条，其中5600余条、900余条、1900余条: the least that the parts may be is more than the whole.
  private mutating func readApproximate(_ list: PartList) {
    let head = measures[list.heads[0]]
    guard list.opening != .plain,
      list.heads.count == 1 || list.isHeadNamed || list.heads[0] == list.heads.max(),
      reservation(list, .max) == nil
    else {
      leave(list.heads[0], .mayOverlap)
      return
    }
    let most = passage.bounds(list.heads[0]).upperBound
    guard most < .max / 4 else { return }
    let least = list.readings.map { reading in
      reading.reduce(Int64(0)) { $0 + min(passage.bounds($1).lowerBound, .max / 128) }
    }
    guard let smallest = least.first, smallest > most, head.isLevel else { return }
    add(.bound, list.heads[0], list.readings[0], holds: false, expected: smallest)
  }
}
