import Recognition
import ReportText

/// Shares whose whole is out of sight, and which are all of it by their own sum: each is that of its part in
/// the sum of the parts.
///
/// Catches: 自然人申请3873件，占93.5%；法人申请338件，占6.5%。
/// Leaves alone: 自然人申请4873件，占93.5%；法人申请338件，占6.5%。
extension PassageReading {
  private static let mostShares = 12

  mutating func readSharesOfEachOther(inSentence number: Int) {
    let level = (passage.firstMeasure[number]..<passage.firstMeasure[number + 1])
      .filter { measures[$0].group < 0 }
    let shares = level.filter { measures[$0].figure.kind == .percentage }
    guard (2...Self.mostShares).contains(shares.count),
      shares.allSatisfy({
        isPlainPercentage($0) && isShareOfAll(measures[$0]) && !isRefuted($0)
      }),
      let parts = partsBefore(shares, on: level), !isSummed(parts[0]),
      let total = sum(parts), total > 0,
      !passage.tree.scalars[passage.sentences[number]].containsAny(of: lexicon.overlaps)
    else { return }
    let all = measures[parts[0]].figure.with(Amount(millionths: total))
    let wrong = shares.indices.filter {
      !Arithmetic.isShare(
        measures[shares[$0]].figure, measures[parts[$0]].figure, of: all)
    }
    guard let place = wrong.first,
      wrong.count == 1
        ? isOneSlip(inShare: shares[place], of: shares, measures[parts[place]].figure, all)
        : isOneSlip(inPartOf: shares, parts)
    else { return }
    refute(measures[shares[place]].figure, measures[parts[place]].figure, of: all)
  }

  /// The parts that stand each before its share, where the level counts nothing else in their unit.
  private func partsBefore(_ shares: [Int], on level: [Int]) -> [Int]? {
    let parts = shares.compactMap { previous($0) }
    guard let first = parts.first, parts.count == shares.count,
      level.filter({ measures[$0].isLevel && measures[$0].isAlike(measures[first]) }) == parts,
      parts.allSatisfy({ measures[$0].isExactLevel }),
      !parts.dropFirst().contains(where: { opensAmong($0) })
    else { return nil }
    return parts
  }

  /// Whether a figure stands among the parts of a total, which the shares are then of: …。以上三类合计1054人次.
  private func isSummed(_ part: Int) -> Bool {
    claims.contains { claim in
      claim.kind == .sum && claim.operands.contains { $0.start == measures[part].start }
    }
  }

  private func isRefuted(_ index: Int) -> Bool {
    claims.contains { !$0.holds && $0.place.start == measures[index].start }
  }

  /// Whether a digit of one share makes it right, and all of them 100%.
  private func isOneSlip(
    inShare share: Int, of shares: [Int], _ part: Figure, _ all: Figure
  ) -> Bool {
    guard let sum = sum(shares) else { return false }
    let others = sum - measures[share].value
    return Slip.ofOneDigit(measures[share].figure).contains {
      Arithmetic.isShare($0, part, of: all)
        && areAll(others + $0.amount.millionths, shares.count)
    }
  }

  /// Whether the shares are all, and a digit of one part makes each of them right.
  private func isOneSlip(inPartOf shares: [Int], _ parts: [Int]) -> Bool {
    guard let sum = sum(shares), areAll(sum, shares.count) else { return false }
    return parts.indices.contains { place in
      Slip.ofOneDigit(measures[parts[place]].figure).contains { right in
        var slipped = self.figures(parts)
        slipped[place] = right
        guard let total = Arithmetic.sum(slipped), total > 0 else { return false }
        let all = right.with(Amount(millionths: total))
        return zip(shares, slipped).allSatisfy {
          Arithmetic.isShare(measures[$0].figure, $1, of: all)
        }
      }
    }
  }
}
