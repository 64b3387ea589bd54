import Recognition
import ReportText

// Whether the parts that are listed may have things in common.

extension PassageReading {
  /// Whether one thing may be among several of the parts.
  func mayOverlap(_ list: PartList, _ parts: [Measure], _ head: Measure) -> Bool {
    let sentence = passage.sentences[parts[0].sentence]
    if passage.tree.scalars[sentence].containsAny(of: lexicon.overlaps) { return true }
    let hasRest = parts.contains { $0.roles.contains(.rest) }
    // 一是撰写文字解读62篇；二是制作图文解读48篇: an item of a numbered list has no part in the others.
    if parts.contains(where: { $0.roles.contains(.attribute) }), !isPair(parts), !areGrades(parts),
      !hasRest, list.opening != .colon, !Self.isPair(parts, of: lexicon.likelyPairs),
      !areForms(parts)
    {
      return true
    }
    // 其中县公安局收到9件，予以公开6件: what came of the part before.
    if list.opening == .among || list.opening == .plain, !hasRest, !isClosed(parts),
      !isWholePair(head, parts), outcome(parts[0]) == nil,
      !parts[0].roles.contains(.step), parts.dropFirst().contains(where: { outcome($0) != nil })
    {
      return true
    }
    guard (sum(list.readings[0]) ?? 0) > head.value, !countsChannels(head) else { return false }
    // 支出47.3亿元，其中民生38.4亿元，占81.2%，教育9.8亿元: what is spent on education is so for the people's livelihood.
    if list.opening == .among, !hasRest, Self.money.contains(head.figure.unit), hasShares(list) {
      return true
    }
    // 线上发布108份，线下摆放60份 of 108份
    if parts.contains(where: { $0.value == head.value }),
      sumOfShares(list.readings[0]).map({ areAll($0, parts.count) }) != true
    {
      return true
    }
    guard !hasRest else { return false }
    // 通过多个平台发布846条，其中网站612条、微信634条
    if passage.tree.scalars[sentence].containsAny(of: lexicon.manyChannels),
      parts.contains(where: { $0.roles.contains(.channel) })
    {
      return true
    }
    guard !saysAllChannels(head) else { return false }
    // Named web sites repeat each other, too.
    if parts.allSatisfy({ $0.text.labelHas(lexicon.channels) }),
      !figuresBehind(list.readings[0]).isEmpty
    {
      return true
    }
    // What the website has, the others repeat, unless their sum is all but one digit of the whole.
    let all = figures(list.readings[0])
    return !(Slip.isOneDigit(head.figure, all) && Slip.chance(head.figure, all) <= 0.015)
      && parts.contains { $0.roles.contains(.channel) }
      && parts.contains { $0.value * 10 >= head.value * 9 && $0.value <= head.value }
  }

  /// How far parts may be above their whole, as a share of it, and still be told where no slip explains it: one
  /// application has one outcome and one way to come in; what a row of items has in common is seldom much.
  func farthestOver(
    _ list: PartList, _ parts: [Measure], _ sum: Int64, _ head: Measure
  ) -> Double {
    let areExclusive =
      outcomes(parts) == parts.count && head.roles.contains(.step)
      || parts.allSatisfy { lexicon.kind(of: $0, among: lexicon.waysToApply) != nil }
      || isPair(parts)
    if areExclusive { return 0.5 }
    guard list.opening == .among else { return outcomes(parts) > 1 ? 0.1 : 0.5 }
    // 办结205件，当场办结12件，未办结11件: without one of them, the others are all.
    guard !parts.contains(where: { sum - $0.value == head.value }) else { return 0 }
    let marks = Set(parts.dropFirst().map(\.marks.strongest))
    let isRow =
      parts.count > 2 && marks.count == 1
      && parts.count { !$0.isAlike(head) } * 3 <= parts.count
      && !parts.contains { part in
        part.roles.contains(.channel) || isAmong(part, parts)
      }
    return isRow ? 0.1 : 0
  }

  /// Whether a part is some of another, by its name: 当场办结 beside 办结.
  private func isAmong(_ part: Measure, _ parts: [Measure]) -> Bool {
    parts.contains { other in
      other.start != part.start && !other.name.isEmpty && part.name.count > other.name.count
        && part.name.suffix(other.name.count) == other.name
    }
  }

  /// Whether what is divided are channels themselves, each of which is of one kind: 政务新媒体账号64个.
  func countsChannels(_ head: Measure) -> Bool {
    Self.unitsOfChannels.contains(head.figure.unit)
      && (head.name.endsWithAny(of: lexicon.channels) || head.name.endsWithAny(of: Self.accounts))
  }

  /// Whether a share or growth of its own stands behind one of the parts but the last.
  private func hasShares(_ list: PartList) -> Bool {
    list.readings[0].dropLast().contains { part in
      next(part).map { measures[$0].figure.kind == .percentage } ?? false
    }
  }

  private static let money: [Unit] = ["元", "万元", "亿元"]
  private static let unitsOfChannels: [Unit] = ["个", "家"]
  private static let accounts: Words = ["账号", "帐号", "平台"]
}
