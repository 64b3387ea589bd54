import LintModel
import Recognition
import ReportText

/// One mistyped figure behind several claims that are broken: 356件，较上年的140件增加212件，增长147.2% is right
/// throughout with 144件.
///
/// As in the tables, the figure is looked for with which all of them hold; the passage is read again
/// with each that it may be.
struct SharedMistake {
  /// The claims that it breaks, in the order of the text.
  let claims: [ProseClaim]
  /// The figure.
  let figure: Figure
  /// What it should be.
  let right: Figure

  /// How many figures are read at the most to find out, over all trials of a passage.
  private static let mostFigures = 40_000
  /// How many claims one figure may break.
  private static let mostClaims = 8

  /// The mistakes behind the broken claims of a passage that have figures in common.
  ///
  /// - Parameters:
  ///   - broken: The broken claims, in the order of the text.
  ///   - reading: What the passage claims.
  static func mistakes(behind broken: [ProseClaim], in reading: PassageReading) -> [SharedMistake] {
    guard broken.count > 1 else { return [] }
    var budget = mostFigures
    return groups(of: broken).compactMap { claims in
      guard (2...mostClaims).contains(claims.count) else { return nil }
      return mistake(behind: claims, reading, &budget)
    }
  }

  /// The claims by the figures that they have in common.
  private static func groups(of claims: [ProseClaim]) -> [[ProseClaim]] {
    var groups: [(claims: [ProseClaim], starts: Set<Int>)] = []
    for claim in claims {
      let starts = Set(claim.figures.map(\.start))
      let joined = groups.filter { !$0.starts.isDisjoint(with: starts) }
      groups.removeAll { !$0.starts.isDisjoint(with: starts) }
      groups.append(
        (
          joined.flatMap(\.claims) + [claim],
          joined.reduce(starts) { $0.union($1.starts) }
        ))
    }
    return groups.map(\.claims)
  }

  private static func mistake(
    behind claims: [ProseClaim], _ reading: PassageReading, _ budget: inout Int
  ) -> SharedMistake? {
    // Only a figure of all of them breaks them all.
    let common = claims.dropFirst().reduce(claims[0].figures) { figures, claim in
      let starts = Set(claim.figures.map(\.start))
      return figures.filter { starts.contains($0.start) }
    }
    for figure in common {
      guard let index = reading.measures.firstIndex(where: { $0.start == figure.start }) else {
        continue
      }
      // Nothing is a share of 0, so that any share of it would do.
      for right in Slip.variants(figure) where right.amount != .zero {
        budget -= reading.measures.count
        guard budget > 0 else { return nil }
        let other = PassageReading(reading.passage.replacing(index, with: right))
        let isMended = claims.allSatisfy { claim in
          (claim.kind == .bound
            || other.claims.contains { $0.holds && $0.place.start == claim.place.start })
            && !other.claims.contains { !$0.holds && $0.place.start == claim.place.start }
        }
        if isMended { return SharedMistake(claims: claims, figure: figure, right: right) }
      }
    }
    return nil
  }
}

extension ProseClaim {
  /// All figures that stand somewhere in the text.
  fileprivate var figures: [Figure] { [place] + statedOperands }
}

extension SharedMistake {
  /// Where the other figures of the claims stand, in the order of the text.
  func operands(in text: MarkTree) -> [Range<Int>] {
    Set(claims.flatMap(\.figures).map(\.range)).filter { $0.lowerBound != figure.start }
      .sorted { $0.lowerBound < $1.lowerBound }.map { text.range($0) }
  }

  /// What is wrong and what would be right.
  func message(in text: MarkTree) -> Message {
    let claim = claims[0]
    let words = claim.words(figure.range, text)
    let unit = words.drop { $0.isNumber || "., ，万亿".contains($0) }
    let right = claim.number(right.amount.millionths, like: figure) + unit
    let places = Set(claims.map(\.place.range)).filter { $0.lowerBound != figure.start }
    // Where the figure itself is what all claims are about, it agrees with what they go by.
    let figures = Set(claims.flatMap(\.figures).map(\.range)).filter {
      $0.lowerBound != figure.start
    }
    let others = (places.isEmpty ? figures : places)
      .sorted { $0.lowerBound < $1.lowerBound }.map { claim.words($0, text) }
    return Message(
      en: "\(words) should probably be \(right): then it agrees with "
        + others.joined(separator: " and "),
      zh: "\(words)疑应为\(right)：改后与" + others.joined(separator: "、") + "相符")
  }
}
