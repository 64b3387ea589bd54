import Figures
import Recognition
import ReportText
import RulePack

/// A cell that no relation decides and that the sentences have otherwise, so that the mistake is the
/// table's: what takes the fewest changes is right. Two sentences that say the same would both have to be
/// wrong, and so would another figure of a sentence that the table's figure does not fit into.
package struct ContradictedCell: Sendable {
  /// The cell.
  package let cell: CellID
  /// What the sentences have.
  package let amount: Amount
  /// What they state, in the order of the text.
  package let statements: [StatedFigure]

  /// The cells that are wrong for what the sentences say.
  ///
  /// - Parameters:
  ///   - stated: What the sentences say, compared with the tables.
  ///   - report: The report.
  ///   - prose: The measures of its paragraphs.
  ///   - isBorneOut: Whether something else than the sentences bears out a cell's figure against another.
  package static func find(
    _ stated: StatedFacts, in report: Report, _ prose: ParagraphMeasures,
    isBorneOut: (CellID, Amount) -> Bool
  ) -> [ContradictedCell] {
    let open = stated.contradictions.filter {
      !stated.attestedCells.contains($0.cell) && !isBorneOut($0.cell, $0.amount)
    }
    let single = open.filter { $0.statements.count == 1 }.prefix(most)
    let written = single.compactMap { contradiction in
      stated.comparison.figures.amount(ofCell: contradiction.cell).map {
        (contradiction.statements[0].range, $0)
      }
    }
    let needed = neededRanges(Dictionary(written) { first, _ in first }, report, prose)
    return open.filter { $0.statements.count > 1 || needed.contains($0.statements[0].range) }
  }

  /// How many sentences are read once more at the most.
  private static let most = 20

  /// Which of some figures follow from others of their sentences, as what the table has instead would not.
  private static func neededRanges(
    _ written: [Range<Int>: Amount], _ report: Report, _ prose: ParagraphMeasures
  ) -> Set<Range<Int>> {
    var needed: Set<Range<Int>> = []
    guard !written.isEmpty else { return needed }
    for passage in prose.passages {
      lazy var reading = PassageReading(passage)
      for (index, measure) in passage.measures.enumerated() {
        let range = passage.tree.range(measure.figure.range)
        guard let amount = written[range] else { continue }
        if reading.needs(index, insteadOf: amount) { needed.insert(range) }
      }
    }
    return needed
  }
}

extension StatedFacts {
  /// What the sentences say of single cells that have something else, by cell and figure.
  fileprivate var contradictions: [ContradictedCell] {
    var found: [ContradictedCell] = []
    for difference in differences where !difference.stated.isPart {
      guard let cell = difference.others.first?.terms.onlyCell else { continue }
      let amount = difference.stated.amount
      let known = found.firstIndex { $0.cell == cell && $0.amount == amount }
      let others = known.map { found.remove(at: $0).statements } ?? []
      found.insert(
        ContradictedCell(cell: cell, amount: amount, statements: others + [difference.stated]),
        at: known ?? found.endIndex)
    }
    return found
  }
}

extension PassageReading {
  /// Whether claims of a measure hold that are broken with another amount, in the unit of the tables.
  fileprivate func needs(_ index: Int, insteadOf amount: Amount) -> Bool {
    let figure = measures[index].figure
    let (value, overflow) = amount.millionths.multipliedReportingOverflow(by: figure.multiplier)
    guard !overflow, claims.contains(where: { $0.holds && $0.involves(figure) }) else {
      return false
    }
    let other = PassageReading(passage.replacing(index, with: figure.with(value)))
    return other.claims.contains { !$0.holds && $0.involves(figure) }
  }
}

extension ProseClaim {
  /// Whether a figure is among those that it is about.
  fileprivate func involves(_ figure: Figure) -> Bool {
    place.start == figure.start || statedOperands.contains { $0.start == figure.start }
  }
}
