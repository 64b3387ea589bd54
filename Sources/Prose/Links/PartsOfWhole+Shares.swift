import ReportText

// Whether the parts that are listed are all, as their shares say.

extension PassageReading {
  /// Whether the sentence gives the share of each part, and they are less than all: 分别占43.2%和8.7%.
  func sharesLeaveRest(_ parts: [Int]) -> Bool {
    sumOfShares(parts).map { $0 < 97_000_000 } ?? false
  }

  /// The sum of the shares that a sentence gives for each part; nil where it does not.
  func sumOfShares(_ parts: [Int]) -> Int64? {
    guard let first = parts.first, let last = parts.last else { return nil }
    func isShare(_ index: Int) -> Bool {
      measures[index].figure.kind == .percentage && measures[index].direction == nil
        && measures[index].figure.role == .exact
    }
    // 文字占55.0%，为88篇
    let start = first > 0 && isShare(first - 1) ? first - 1 : first
    let shares = neighbours(last).filter { $0 >= start && isShare($0) }
    if shares.count == parts.count, shares.contains(where: { measures[$0].label.contains(.share) })
    {
      return sum(shares)
    }
    // 29件（50.9%）、9件（15.8%）
    let inBrackets = parts.filter { measures[$0].bracket >= 0 }
      .compactMap { passage.levels[measures[$0].bracket]?.first }
    guard inBrackets.count == parts.count, inBrackets.allSatisfy(isShare) else { return nil }
    return sum(inBrackets)
  }

  /// A list with that reading first whose shares the sentence gives as all: 投诉36418件，占68.89%；举报16446件，占31.11%.
  func withSharesOfAll(_ list: PartList) -> PartList {
    guard list.readings.count > 1, list.readings[0].count < 2 else { return list }
    let all = list.readings.first { reading in
      reading.count > 1 && sumOfShares(reading).map { areAll($0, reading.count) } == true
    }
    return all.map(list.preferring) ?? list
  }

  /// Whether the sum of some shares is all but for their rounding.
  func areAll(_ sum: Int64, _ count: Int) -> Bool {
    abs(sum - 100_000_000) <= Int64(count) * 60_000
  }

  /// Whether the shares of the parts in the whole are right, so that nothing but their sum speaks against it.
  func haveRightShares(_ parts: [Int], _ head: Measure) -> Bool {
    if let shares = sumOfShares(parts), areAll(shares, parts.count) { return false }
    // 予以公开18件，占60%，…: one application has one outcome.
    if let sum = sum(parts), sum > head.value, outcomes(parts.map { measures[$0] }) == parts.count {
      return false
    }
    return parts.allSatisfy { part in
      guard let share = next(part), measures[share].figure.kind == .percentage,
        measures[share].label.contains(.share)
      else { return false }
      return Arithmetic.isShare(
        measures[share].figure, measures[part].figure, of: head.figure)
    }
  }
}
