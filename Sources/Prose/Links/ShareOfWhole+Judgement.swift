import Recognition
import ReportText

// Whether a share follows from its part and its whole.

extension PassageReading {
  /// Says whether a share is that of a part in a whole.
  ///
  /// - Parameters:
  ///   - share: The percentage.
  ///   - part: The part.
  ///   - all: The wholes that may be meant.
  ///   - sure: Those of which one must be.
  ///   - siblings: Figures that may make up the whole together with the part.
  ///   - others: Other figures that may be the part.
  mutating func judge(
    _ share: Int, _ part: Int, _ all: [Int], _ sure: [Int], siblings: [Int], others: [Int] = [],
    isNamed: Bool = false
  ) {
    let percentage = measures[share].figure
    for part in [part] + others {
      for whole in all
      where whole != part
        && Arithmetic.isShare(percentage, measures[part].figure, of: measures[whole].figure)
      {
        add(.share, share, [part, whole], holds: true)
        return
      }
    }
    if judgeRow(endingWith: part, share, all) { return }
    let siblings = all.contains { isWhole($0, of: part, among: sure) } ? [] : siblings
    if confirm(share, siblings, of: part) {
      // 占, 占比
      let isMeant = isNamed || measures[share].label.count <= 2
      if let whole = sure.first { refute(whole, bySharesOf: siblings, isMeant) }
      return
    }
    guard let whole = slippedWhole(share, part, sure) ?? wholeOfShare(before: share, all) else {
      leave(share, all.isEmpty ? .outOfSight : .ambiguous)
      return
    }
    let (first, second) = (measures[part].figure, measures[whole].figure)
    // 分别占总量（4467篇）的42.2%: no share but all of it is of itself.
    guard second.amount > .zero, first.amount != second.amount || hasSlipOfAll(percentage),
      first.amount <= second.amount || Slip.explainsShare(percentage, first, of: second)
    else {
      leave(share, .ambiguous)
      return
    }
    // 县教育局公开信息9250条。民生类3120条，占全部信息的25.2%: of what is told elsewhere.
    let isFar =
      measures[whole].sentence != measures[part].sentence
      && wholes[part]?.contains(whole) != true
    let isOnly = all.count == 1 || wholes[part]?.contains(whole) == true || isNamed
    let hasSlip = Slip.explainsShare(percentage, first, of: second)
    // 民生326条，占27%，其中教育96条，占8%: of the same whole.
    let saysName = isNamed && wordsOfWhole(share).map { !$0.isEmpty && !saysWhole($0) } == true
    guard saysName || !isShareOfSameWhole(share, part, whole) else {
      return leave(share, .ambiguous)
    }
    // No part is more than its whole: that is told as such, or another whole is meant.
    guard first.amount <= second.amount else {
      return areSiblings(part, whole) ? leave(share, .ambiguous) : exceed(share, part, whole)
    }
    // 100% is what offices write of those that were due.
    guard percentage.amount.millionths < 100_000_000 || hasSlip else {
      leave(share, .ambiguous)
      return
    }
    guard hasSlip || !isFar && isOnly && percentage.amount.millionths < 100_000_000 else {
      leave(share, .ambiguous)
      return
    }
    // 收到55件，3件撤回，2件在办。答复结果：已主动公开12件，占24%；同意公开15件，占30%: of 50.
    let isLessened = neighbours(whole).contains {
      $0 > whole && measures[$0].isAlike(measures[whole])
        && !measures[$0].roles.isDisjoint(with: [.open, .carriedOut])
    }
    guard isNamed || !isFar && !isLessened || !areOfOneOther(share, part, than: whole) else {
      leave(share, .outOfSight)
      return
    }
    // 编印公报4期。20个村中有4个只更新1期，占20%
    if isFar, let (part, whole) = pairInSentence(of: share) {
      return add(.share, share, [part, whole], holds: true)
    }
    refute(percentage, first, of: second)
  }

  /// Two figures before a share in its sentence of which it is that.
  private func pairInSentence(of share: Int) -> (part: Int, whole: Int)? {
    let before = neighbours(share).prefix { $0 < share }.suffix(Self.mostCountsOfRate)
      .filter { measures[$0].isExactLevel }
    for part in before.reversed() {
      let whole = before.first {
        $0 < part && measures[$0].isAlike(measures[part])
          && Arithmetic.isShare(
            measures[share].figure, measures[part].figure, of: measures[$0].figure)
      }
      if let whole { return (part, whole) }
    }
    return nil
  }

  /// Whether a figure is what a part is one of beyond doubt, so that its share is of nothing else:
  /// 答复115件，部分公开7件.
  private func isWhole(_ index: Int, of part: Int, among sure: [Int]) -> Bool {
    guard index < part else { return false }
    if let list = parts[index], list.count > 1, list.contains(part) {
      return Arithmetic.agrees(measures[index].figure, figures(list))
    }
    return sure.contains(index) && lexicon.outcome(measures[part]) != nil
      && lexicon.outcome(measures[index]) == nil
  }

  /// Whether another share of the sentence is of a whole of which this may be one, too:
  /// 其他类信息272条。规范性文件类16条，占4.7%；重大事项208条，占60.8%, of 342.
  private func areOfOneOther(_ share: Int, _ part: Int, than whole: Int) -> Bool {
    let all = impliedWholes(of: share, part)
    return otherShares(near: share, besides: part).contains { other, counted in
      guard other != share, measures[other].label.contains(.share),
        measures[counted].isAlike(measures[part])
      else { return false }
      let wholes = impliedWholes(of: other, counted)
      return wholes.overlaps(all) && !wholes.contains(Double(measures[whole].value))
    }
  }

  /// Between which values the whole lies that a part has a share of.
  private func impliedWholes(of share: Int, _ part: Int) -> ClosedRange<Double> {
    let (percentage, step) = (Double(measures[share].value), Double(measures[share].figure.step))
    let count = Double(measures[part].value) * 1e8
    return count / (percentage + step)...count / max(1, percentage - step / 2)
  }

  /// Judges a percentage of figures that are several together, where nothing but one slip explains that it
  /// is not theirs.
  mutating func judge(_ index: Int, _ part: Figure, of whole: Figure) {
    let percentage = measures[index].figure
    if isRate(percentage, part, whole) {
      add(.share, percentage, [part, whole], true, 0)
    } else if Slip.explainsShare(percentage, part, of: whole) {
      refute(percentage, part, of: whole)
    } else {
      leave(index, .ambiguous)
    }
  }

  /// Says that a percentage is not the share of a part in a whole.
  mutating func refute(_ percentage: Figure, _ part: Figure, of whole: Figure) {
    func right(_ step: Int64) -> Int64 {
      Arithmetic.percentage(part.amount.millionths, of: whole.amount.millionths, step: step)
    }
    let digit = percentage.digit
    // 1851 of 1860 are not 100%, but 99.52%.
    let expected = right(digit) == percentage.amount.millionths ? right(digit / 100) : right(digit)
    add(.share, percentage, [part, whole], isRate(percentage, part, whole), expected)
  }

  /// Says that a whole is not the sum of its parts, where their shares are those of all that they make up:
  /// 解读660篇，文字占55.0%，为88篇；图片占31.9%，为51篇；视频占13.1%，为21篇.
  private mutating func refute(_ whole: Int, bySharesOf figures: [Int], _ isMeant: Bool) {
    let parts = figures.filter { $0 > whole }
    guard parts.count > 1, figures.count - parts.count <= 1, let sum = sum(parts),
      // 政策文件132件。A类109件，占建议提案总数的60.9%: of something else.
      isMeant || measures[whole].sentence == measures[parts[0]].sentence,
      let shares = sumOfShares(parts), areAll(shares, parts.count),
      !Arithmetic.agrees(measures[whole].figure, self.figures(parts)),
      Slip.explains(measures[whole].figure, self.figures(parts))
    else { return }
    add(.sum, whole, parts, holds: false, expected: sum)
  }

  private func hasSlipOfAll(_ percentage: Figure) -> Bool {
    percentage.amount.millionths > 90_000_000
  }

  /// Whether a share is that of a part in what the share behind its whole is of.
  private func isShareOfSameWhole(_ share: Int, _ part: Int, _ whole: Int) -> Bool {
    // 咨询23510件，同比上升8.3%，占总量的55.7%；求助11206件，占26.6%
    var behind = next(whole)
    while let index = behind, measures[index].direction != nil { behind = next(index) }
    // 纪要24期，占会议26次的92.3%；图解26期，占100%
    if let index = behind, index < part, measures[index].figure.kind == .count,
      measures[index].label.starts(with: .share),
      !measures[part].text.leadHas(lexicon.among)
    {
      return true
    }
    guard let other = behind, other != share, measures[other].figure.kind == .percentage,
      measures[other].label.contains(.share), measures[other].value > 0
    else { return false }
    if other < part, measures[other].label.starts(with: .share),
      !measures[part].text.leadHas(lexicon.among)
    {
      return true
    }
    let implied = Double(measures[whole].value) / Double(measures[other].value)
    let expected = Double(measures[part].value) / implied
    let tolerance = Double(measures[share].figure.step + measures[other].figure.step) / 2
    return abs(expected - Double(measures[share].value)) <= tolerance
  }

  /// The whole that must be meant, or what that is itself a part of, where one slip in that explains the
  /// share: 子站57个，部门39个，镇街18个；其中改版23个，占41.4%.
  private func slippedWhole(_ share: Int, _ part: Int, _ sure: [Int]) -> Int? {
    guard let whole = sure.first else { return nil }
    let all = [whole] + (wholes[whole] ?? [])
    return all.first {
      Slip.explainsShare(measures[share].figure, measures[part].figure, of: measures[$0].figure)
    } ?? whole
  }

  /// Records that a share is that of all figures of the sentence together, where it is.
  @discardableResult
  mutating func confirm(_ share: Int, _ all: [Int], of part: Int? = nil) -> Bool {
    let percentage = measures[share].figure
    let parts = part.map { [$0] } ?? all
    for part in parts {
      let others = all.filter { measures[$0].isAlike(measures[part]) }
      guard others.count > 1 else { continue }
      // All of them, those behind the first, and those up to the part.
      let sets = [others, Array(others.dropFirst()), others.filter { $0 <= part }]
      for set in sets where set.count > 1 {
        guard let sum = sum(set) else { continue }
        let whole = measures[part].figure.with(Amount(millionths: sum))
        if Arithmetic.isShare(percentage, measures[part].figure, of: whole) {
          add(.share, percentage, [measures[part].figure, whole], true, 0)
          return true
        }
      }
    }
    return false
  }

  /// Whether two figures are parts of the same whole, which is not less than both together: 计划2900人，录取2876人，
  /// 报到2733人 are none.
  func areSiblings(_ first: Int, _ second: Int) -> Bool {
    guard let one = wholes[first], let other = wholes[second] else { return false }
    let both = measures[first].value + measures[second].value
    return one.contains { other.contains($0) && measures[$0].value >= both }
      && !one.contains(second) && !other.contains(first)
  }
}
