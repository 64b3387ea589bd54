import ReportText

/// Tells which of the claims that hold would have been found broken, had one of their figures been
/// mistyped: the passage is read again with the slip. What only happens to fit is no check of a
/// figure.
struct SlipTrial {
  private let reading: PassageReading
  private let indices: [Int: Int]
  /// Figures that are the tables', by where they begin: a slip in these is found there.
  private let attested: Set<Int>
  /// How many figures may still be read.
  private var budget: Int

  /// - Parameters:
  ///   - reading: What the passage claims.
  ///   - attested: Where figures begin that are compared with the tables and agree.
  init(_ reading: PassageReading, attested: Set<Int>) {
    self.reading = reading
    self.attested = attested
    indices = Dictionary(
      reading.measures.enumerated().map { ($1.start, $0) }, uniquingKeysWith: { first, _ in first })
    budget = Self.mostFigures
  }

  private static let mostFigures = 300_000
  /// In a passage with more figures not every digit is tried in every place.
  private static let fewMeasures = 24

  /// Whether every slip of one digit in a claim's figures that breaks it is found.
  mutating func finds(slipsIn claim: ProseClaim) -> Bool {
    for figure in [claim.place] + claim.statedOperands where !attested.contains(figure.start) {
      guard let index = indices[figure.start] else { return false }
      let step = max(1, reading.measures.count / Self.fewMeasures)
      let slips = Slip.ofOneDigit(figure)
      for number in stride(from: 0, to: slips.count, by: step) {
        budget -= reading.measures.count
        guard budget > 0 else { return false }
        guard isFound(slips[number], at: index, breaking: claim) else { return false }
      }
    }
    return true
  }

  private func isFound(_ slip: Figure, at index: Int, breaking claim: ProseClaim) -> Bool {
    let other = PassageReading(reading.passage.replacing(index, with: slip))
    let starts = Set([claim.place.start] + claim.statedOperands.map(\.start))
    return other.claims.contains { found in
      // A share is often as right with another digit.
      if found.holds { return found.isAbout(claim) }
      return starts.contains(found.place.start)
        || found.statedOperands.contains { starts.contains($0.start) }
    }
  }
}

extension ProseClaim {
  /// Whether it claims the same of the same figures as another.
  fileprivate func isAbout(_ other: ProseClaim) -> Bool {
    kind == other.kind && place.start == other.place.start
      && operands.map(\.start) == other.operands.map(\.start)
  }
}
