import LintModel
import Recognition
import ReportText

/// What the arithmetic of the prose comes to: the claims that do not follow from their own figures.
package struct ArithmeticFacts: Sendable {
  /// The claims that do not hold, in the order of the text.
  package private(set) var brokenClaims: [Claim] = []
  /// How many figures may be claimed of which nothing is said, by rule and reason.
  package private(set) var undecided: [RuleID: [PassageReading.Undecided: Int]] = [:]
  /// The numbers that cannot stand as they do, in the order of the text.
  package private(set) var malformedNumbers: [MalformedNumber] = []

  /// Reads the prose.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - read: The measures of its paragraphs.
  ///   - differing: The figures that differ from the tables', in bytes: that explains what does not
  ///     follow from them.
  ///   - agreeing: The figures that are the tables', in bytes: a sum of nothing else is no mistake of
  ///     the prose, which then gives some parts of a whole and not all.
  package init(
    _ report: Report, _ read: ParagraphMeasures, differing: Set<Range<Int>>,
    agreeing: Set<Range<Int>>
  ) {
    let tables = TableWholes(report, agreeing: agreeing)
    var measures = SameMeasure(report)
    for passage in read.passages {
      malformedNumbers += passage.malformedNumbers
      let reading = PassageReading(passage)
      for (index, reason) in reading.reservations {
        undecided[passage.measures[index].rule, default: [:]][reason, default: 0] += 1
      }
      brokenClaims += Self.brokenClaims(reading, read.lexicon, differing, tables)
      brokenClaims += measures.broken(in: passage).filter { claim in
        !differing.contains(claim.range) && !agreeing.contains(claim.range)
          && differing.isDisjoint(with: claim.operands)
          && !brokenClaims.contains { $0.range == claim.range }
      }
    }
  }

  /// The claims of a passage that do not hold, one where one figure breaks several.
  private static func brokenClaims(
    _ reading: PassageReading, _ lexicon: Lexicon, _ differing: Set<Range<Int>>,
    _ tables: TableWholes
  ) -> [Claim] {
    let text = reading.passage.tree
    let broken = reading.claims.filter { claim in
      guard !claim.holds else { return false }
      let operands = claim.statedOperands.map { text.range($0.range) }
      let place = text.range(claim.place.range)
      guard !differing.contains(place), !operands.contains(where: differing.contains) else {
        return false
      }
      return !tables.bearOut(claim, operands)
    }
    guard !broken.isEmpty else { return [] }
    let mistakes = SharedMistake.mistakes(behind: broken, in: reading)
    let told = Set(mistakes.flatMap(\.claims).map(\.place.start))
    let single = broken.filter { !told.contains($0.place.start) }.map {
      $0.claim(in: text, lexicon, isChecked: true)
    }
    let shared = mistakes.map { mistake in
      Claim(
        broken: mistake.claims[0].rule, at: text.range(mistake.figure.range),
        operands: mistake.operands(in: text), mistake.message(in: text))
    }
    return (single + shared).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Measure {
  /// The rule by which something might be claimed of it.
  fileprivate var rule: RuleID {
    direction != nil ? .proseGrowth : figure.kind == .percentage ? .prosePercentage : .proseSum
  }
}
