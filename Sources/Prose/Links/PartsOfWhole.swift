import Recognition
import ReportText

/// Parts that are given behind their whole: 318条，其中网站294条、微博3条、其他21条.
///
/// They must add up where the sentence says that they are all (其他, 分别为, a bracket, a closed list of
/// outcomes), or where one slip of the keyboard keeps them from it and chance does not explain that;
/// they may never be more than their whole.
extension PassageReading {
  mutating func readParts(_ list: PartList) {
    let primary = list.readings[0]
    let head = list.heads[0]
    if primary.count == 1 {
      readBound(head, primary[0], list)
      // 共收到40件，办结38件，其中…
      guard list.readings.count > 1 else { return }
    }
    for reading in list.readings where reading.count > 1 {
      for head in list.heads where fits(reading, head) {
        add(.sum, head, reading, holds: true, expected: measures[head].value)
        note(reading, of: head)
        return
      }
    }
    if fitsTwoHeads(list) { return }
    note(primary, of: head)
    if exceeds(list) { return }
    guard primary.count > 1, let sum = sum(primary) else { return }
    let all = figures(primary + [head])
    guard all.allSatisfy({ $0.role == .exact }) else {
      readApproximate(list)
      return
    }
    if let reason = reservation(list, sum) {
      leave(head, reason)
      return
    }
    add(.sum, head, primary, holds: false, expected: sum)
  }

  private func fits(_ reading: [Int], _ head: Int) -> Bool {
    let all = figures(reading + [head])
    guard all.allSatisfy({ $0.role == .exact }), reading[0] > head || measures[head].bracket >= 0
    else { return false }
    return Arithmetic.agrees(measures[head].figure, figures(reading))
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

  /// 其中主要负责人参加9期 of 8期: a part that is more than its whole.
  private mutating func readBound(_ head: Int, _ part: Int, _ list: PartList) {
    note([part], of: head)
    guard list.opening == .among || list.opening == .bracket else { return }
    let (whole, figure) = (measures[head], measures[part])
    guard whole.isExact, figure.isExact,
      !figure.name.containsAny(of: Self.neverParts), !isLoose(whole.figure.unit)
    else { return }
    if list.opening == .bracket, !opensPartial(figure) { return }
    if figure.value <= whole.value {
      add(.bound, head, [part], holds: true)
    } else if list.heads.allSatisfy({ measures[$0].value < figure.value }),
      areNeighbours(head, part)
    {
      add(.bound, head, [part], holds: false, expected: figure.value)
    }
  }

  /// Reports a part that is more than its whole, whatever else there is.
  private mutating func exceeds(_ list: PartList) -> Bool {
    let head = list.heads[0]
    guard list.opening != .plain, measures[head].isExact, !isLoose(measures[head].figure.unit) else {
      return false
    }
    let most = list.heads.map { measures[$0].value }.max() ?? 0
    let larger = list.readings[0].first { index in
      measures[index].isExact && measures[index].value > most
        && !measures[index].name.containsAny(of: Self.neverParts)
        && measures[index].roles.isDisjoint(with: [.carriedIn, .carriedOut, .step])
    }
    guard let larger, list.readings.allSatisfy({ $0.contains(larger) }) else { return false }
    add(.bound, head, [larger], holds: false, expected: measures[larger].value)
    return true
  }

  private func opensPartial(_ measure: Measure) -> Bool {
    measure.lead[...].containsAny(of: lexicon.among)
  }

  /// Whether no other thing is counted between two measures.
  private func areNeighbours(_ first: Int, _ second: Int) -> Bool {
    measures[(first + 1)..<second].allSatisfy { $0.figure.kind != .count || $0.group >= 0 }
  }

  /// Units of things that may consist of several of their like: 制度3项，其中措施25项.
  private func isLoose(_ unit: Unit) -> Bool { Self.looseUnits.contains(unit) }

  private static let neverParts: Words = ["有效", "累计", "结转", "失效", "废止"]
  private static let looseUnits: [Unit] = ["个", "项", "处", "类", "种", "批", "部"]

  /// 7000余条，其中5600余条、900余条、1900余条: the least that the parts may be is more than the whole.
  private mutating func readApproximate(_ list: PartList) {
    let head = measures[list.heads[0]]
    guard list.opening != .plain, list.heads.count == 1 || list.isHeadNamed || list.heads[0] == list.heads.max(),
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

// MARK: - Whether the parts must add up

extension PassageReading {
  /// Why it cannot be said that the parts must add up; nil where they must.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - sum: The sum of the parts; the greatest number where they are known to be more than the
  ///     whole.
  private func reservation(_ list: PartList, _ sum: Int64) -> Undecided? {
    let primary = list.readings[0]
    let parts = primary.map { measures[$0] }
    let head = measures[list.heads[0]]
    let isOver = sum > head.value
    if mayOverlap(list, parts, head) { return .mayOverlap }
    if sum == .max { return parts.contains { $0.roles.contains(.channel) } && !saysAllChannels(head) ? .mayOverlap : nil }
    let hasSlip = Slip.explains(head.figure, figures(primary))
    let chance =
      Slip.isOneDigit(head.figure, figures(primary))
      ? Slip.chance(head.figure, figures(primary)) : 1
    let areNamed = parts.allSatisfy { !$0.name.isEmpty } || list.opening == .respectively
    guard areNamed else { return .ambiguous }
    let far = Double(abs(sum - head.value)) / Double(max(1, head.value))
    let limit = limit(list, parts, head, isOver: isOver)
    if limit >= 2 || limit >= 1 && (far <= 0.5 || hasSlip) { return nil }
    return chance <= limit ? nil : .mayBeIncomplete
  }

  /// How likely chance may be for a broken sum to be reported: the more, the surer it is that the
  /// parts are all. 1 asks for a slip or a small difference, 2 for nothing.
  private func limit(
    _ list: PartList, _ parts: [Measure], _ head: Measure, isOver: Bool
  ) -> Double {
    let isPartial = parts.contains { $0.roles.contains(.partial) } || saysPartial(parts[0])
    let hasRest = parts.contains { $0.roles.contains(.rest) } || parts.count > 2 && parts.last?.roles.contains(.bareTotal) == true
    let isHeadSure = list.heads.count == 1 || list.isHeadNamed || list.opening == .bracket
    let outcomes = Set(parts.compactMap { outcome($0) })
    let areOutcomes = parts.allSatisfy {
      outcome($0) != nil || $0.roles.contains(.open) || $0.roles.contains(.carriedOut)
        || $0.roles.contains(.rest)
    }
    if areOutcomes, outcomes.count >= 5 || outcomes.count == 4 && outcomes.allSatisfy({ $0 >= 100 }) {
      return list.heads.count == 1 ? 2 : 1
    }
    if areOutcomes, outcomes.count >= 3 { return 0.5 }
    if areOutcomes, outcomes.count == 2 {
      return isOver ? 0.5 : outcomes.allSatisfy { $0 >= 100 } ? 0.3 : 0.15
    }
    if isPartial, !hasRest { return isOver ? 0.2 : 0 }
    if hasRest, parts.count > 1 {
      if list.isInterrupted { return 0.05 }
      if list.opening == .plain { return areSiblings(head, parts) ? 0.02 : 0.1 }
      return isHeadSure ? 2 : 1
    }
    switch list.opening {
    case .respectively: return 1
    case .bracket: return parts[0].lead[...].containsAny(of: lexicon.among) ? (isOver ? 1 : 0.06) : 1
    case .colon: return 1
    case .dimension: return isOver ? 1 : isAboutContent(parts[0]) ? 0.06 : 0.3
    case .ofThese: return isOver ? 1 : 0.1
    case .among:
      if isPair(parts) { return 1 }
      if isOver, isPair(parts, of: lexicon.exclusivePairs) { return 1 }
      let hasSteps = parts.contains { $0.roles.contains(.step) }
      if isOver, !hasSteps { return parts.contains { $0.roles.contains(.channel) } ? 0.1 : 1 }
      if list.isHeadNamed { return 0.15 }
      return isAlikeNamed(parts) ? 0.1 : parts.count > 2 ? 0.05 : 0.03
    case .plain:
      let hasSteps = parts.contains { $0.roles.contains(.step) }
      if hasSteps || areSiblings(head, parts) { return 0 }
      if isPair(parts) { return 0.3 }
      return isAlikeNamed(parts) ? (parts.count > 2 ? 0.06 : 0.03) : parts.count > 2 ? 0.03 : 0.015
    }
  }

  /// Whether what stands before a list is like its parts and thus one of them: 网站公开466条，微信公开190条，
  /// 其他方式12条.
  private func areSiblings(_ head: Measure, _ parts: [Measure]) -> Bool {
    if head.roles.contains(.channel), parts.contains(where: { $0.roles.contains(.channel) }) {
      return head.roles.isDisjoint(with: [.bareTotal, .verbTotal])
        && !head.lead[...].containsAny(of: lexicon.thisYear)
    }
    return false
  }

  private func outcome(_ measure: Measure) -> Int? {
    lexicon.outcome(measure.name, measure.tail).map { $0.list * 100 + $0.index }
  }

  /// 从申请内容看: what is asked for is rarely listed in full.
  private func isAboutContent(_ first: Measure) -> Bool {
    first.lead[...].containsAny(of: Self.contents)
  }

  private static let contents: Words = ["内容", "领域", "涉及", "事项", "主题"]

  private func saysPartial(_ first: Measure) -> Bool {
    first.lead[...].containsAny(of: lexicon.partial)
  }

  private func saysAllChannels(_ head: Measure) -> Bool {
    head.lead[...].containsAny(of: lexicon.allChannels)
  }

  private func mayOverlap(_ list: PartList, _ parts: [Measure], _ head: Measure) -> Bool {
    let sentence = passage.sentences[parts[0].sentence]
    if passage.tree.scalars[sentence].containsAny(of: lexicon.overlaps) { return true }
    if parts.contains(where: { $0.roles.contains(.attribute) }), !isPair(parts),
      !parts.contains(where: { $0.roles.contains(.rest) })
    {
      return true
    }
    // What the website has, the others repeat.
    if !parts.contains(where: { $0.roles.contains(.rest) }), parts.contains(where: { $0.roles.contains(.channel) }), !saysAllChannels(head),
      parts.contains(where: { $0.value * 10 >= head.value * 9 && $0.value <= head.value }),
      (sum(list.readings[0]) ?? 0) > head.value
    {
      return true
    }
    return false
  }

  /// Whether the parts are the two that there are: 男 and 女, 主办 and 会办.
  private func isPair(_ parts: [Measure]) -> Bool { isPair(parts, of: lexicon.pairs) }

  private func isPair(_ parts: [Measure], of pairs: [(Word, Word)]) -> Bool {
    guard parts.count == 2 else { return false }
    let (first, second) = (parts[0].name, parts[1].name)
    return pairs.contains { left, right in
      first.contains(left) && second.contains(right)
        || first.contains(right) && second.contains(left)
    }
  }

  /// Whether the names of the parts end alike: 概况类, 动态类.
  private func isAlikeNamed(_ parts: [Measure]) -> Bool {
    guard let first = parts.first, first.name.count >= 2 else { return false }
    let names = parts.map(\.name)
    if names.allSatisfy({ $0.count >= 2 && $0.suffix(2) == first.name.suffix(2) }) { return true }
    if parts.allSatisfy({ $0.roles.contains(.channel) || $0.roles.contains(.rest) }) { return true }
    guard let last = first.name.last else { return false }
    return Self.classes.contains(last) && names.allSatisfy { $0.count >= 2 && $0.last == last }
  }

  /// 类 级 费 案 部门
  private static let classes: Set<UInt32> = [0x7C7B, 0x7EA7, 0x8D39, 0x6848, 0x95E8, 0x5E9C]
}

extension Passage {
  /// Between which values the number lies that a measure states, in millionths.
  func bounds(_ index: Int) -> ClosedRange<Int64> {
    let figure = measures[index].figure
    let value = figure.amount.millionths
    guard figure.role == .approximate else {
      return value - figure.uncertainty...value + figure.uncertainty
    }
    let words = tree.scalars[figure.range]
    let before = tree.scalars[max(0, figure.start - 3)..<figure.start]
    if words.containsAny(of: Self.more) {
      // 7000余 is less than 8000.
      var unit = figure.step
      while value % (unit * 10) == 0, unit < value { unit *= 10 }
      return value...value + unit - 1
    }
    if words.containsAny(of: Self.atLeast) || before.containsAny(of: Self.over) { return value...Int64.max / 2 }
    if words.containsAny(of: Self.atMost) || before.containsAny(of: Self.nearly) { return value / 10 * 8...value }
    return value / 10 * 9...value / 10 * 11
  }

  private static let more: Words = ["余", "多", "几"]
  private static let atLeast: Words = ["以上"]
  private static let over: Words = ["超", "逾", "突破", "至少", "多于", "不少于", "不低于"]
  private static let atMost: Words = ["以下", "以内", "之内"]
  private static let nearly: Words = ["近", "不足", "不超过", "接近"]
}
