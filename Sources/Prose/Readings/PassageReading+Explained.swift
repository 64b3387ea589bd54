import Recognition
import ReportText

// Sums that fail in one reading, and hold in another.

extension PassageReading {
  /// Takes back what was said of sums that the figures of the sentence make up which are parts of no other:
  /// 公开1260条，其中网站523条，含政策293条、动态230条；新媒体285条，含…；公开栏452条.
  mutating func withdrawExplained() {
    withdrawSecondLists()
    let explained = Set(
      claims.filter { !$0.holds && $0.kind == .sum && isOfTopLevels($0) }.map(\.place.start))
    guard !explained.isEmpty else { return }
    withdraw { explained.contains($0.place.start) && $0.kind == .sum }
    for index in measures.indices where explained.contains(measures[index].start) {
      leave(index, .ambiguous)
    }
  }

  /// Takes back what was said of wholes and lists one of which is settled by a total that stands behind its parts:
  /// 代表64人、群众469人，累计533人参加。第一期培训96人，第二期培训108人，另有32人…;
  /// 收到申请169件，网站、公报分别公开文件78件、75件，合计153件.
  private mutating func withdrawSecondLists() {
    let broken = claims.filter { !$0.holds && ($0.kind == .sum || $0.kind == .bound) }
    guard !broken.isEmpty else { return }
    let settled = claims.filter { claim in
      claim.holds && claim.kind == .sum
        && claim.operands.allSatisfy { $0.start < claim.place.start }
    }
    let totals = Set(settled.map(\.place.start))
    let second = Set(
      broken.filter { claim in
        totals.contains(claim.place.start) && claim.kind == .sum && isOfLaterSentence(claim)
          || settled.contains { isSettled(claim, by: $0) }
      }.map(\.starts))
    guard !second.isEmpty else { return }
    withdraw { !$0.holds && second.contains($0.starts) }
  }

  /// Whether the parts of a whole are those of a total behind them, no word says that they are of the whole, and
  /// more than one digit keeps them from being so.
  private func isSettled(_ claim: ProseClaim, by total: ProseClaim) -> Bool {
    guard total.place.start != claim.place.start, let part = claim.operands.first,
      claim.operands.allSatisfy({ figure in total.operands.contains { $0.start == figure.start } }),
      let list = total.operands.first,
      let first = measures.first(where: { $0.start == list.start }), first.group < 0
    else { return false }
    return claim.place.start < part.start && !first.text.leadHas(lexicon.among)
      && (claim.kind == .bound || !first.text.leadHas(lexicon.dimensionStarts))
      && !Slip.isOneDigit(claim.place, claim.operands)
  }

  /// Whether the parts stand in a later sentence than their whole, behind no word that divides it.
  private func isOfLaterSentence(_ claim: ProseClaim) -> Bool {
    guard let part = claim.operands.first, part.start > claim.place.start,
      let first = measures.first(where: { $0.start == part.start }),
      let whole = measures.first(where: { $0.start == claim.place.start })
    else { return false }
    return first.sentence > whole.sentence && !first.text.leadHas(lexicon.among)
      && !first.text.leadHas(lexicon.dimensionStarts)
  }

  private func isOfTopLevels(_ claim: ProseClaim) -> Bool {
    let start = claim.place.start
    guard let index = measures.firstIndex(where: { $0.start == start }),
      let part = claim.operands.first
    else { return false }
    // 1156条，市直684条，县区472条。其中咨询类407条、…: another division of the same.
    let first = measures.first { $0.start == part.start }
    if let first, first.sentence > measures[index].sentence, first.text.leadHas(lexicon.among) {
      return false
    }
    let all = topLevels(index, isBefore: part.start < start)
    // A list in the bracket behind a figure is of nothing else.
    let isInBracket = passage.owner(of: passage.tree.group(at: part.start)) == index
    return !isInBracket && all.count > 1 && Arithmetic.agrees(claim.place, figures(all))
  }

  /// The figures of the sentence before or behind one that are parts of no other. Some of them that fit by chance
  /// say nothing of the others.
  func topLevels(_ index: Int, isBefore: Bool) -> [Int] {
    let measure = measures[index]
    // …提案336件。两项合计579件: a total that begins a sentence is of the one before.
    let sentence = measure.sentence - (isBefore && measure.isFirst ? 1 : 0)
    guard sentence >= 0 else { return [] }
    let reader = PartListReader(passage, known: wholes)
    let places = passage.firstMeasure[sentence]..<passage.firstMeasure[sentence + 1]
    return exactFigures(
      like: index, among: places.clamped(to: isBefore ? 0..<index : index + 1..<measures.count)
    ).filter {
      measures[$0].group == measure.group
        && (!measures[$0].roles.contains(.lastYear) || reader.isYearlyDocument(measures[$0]))
        && (wholes[$0] ?? []).allSatisfy { $0 == index }
    }
  }
}

extension ProseClaim {
  /// Where its figures begin.
  fileprivate var starts: [Int] { [place.start] + operands.map(\.start) }
}
