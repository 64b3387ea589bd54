import Figures
import Prose
import Recognition
import ReportText
import RulePack

/// What is known of a report before any rule looks at it. It is the same whatever rules are
/// selected, so that no rule depends on another.
///
/// It never changes, and all checks and the result hold it, so it is an object that they share.
package final class Facts: Sendable {
  /// The report.
  package let report: Report
  /// The pack with what its rules need.
  let rules: CompiledRules
  /// How its parts stand beside the outline's order.
  let order: SectionOrder
  /// What the relations say of the tables that belong together: the first of each form, the second
  /// of each, and so on.
  package let tables: [CheckedTables]
  /// The values of the tables that are not as they should be by themselves.
  let cellFaults: [CellFault]
  /// What the prose states of the tables' figures.
  package let stated: StatedFacts
  /// The cells that are wrong for what the prose states of them.
  let contradicted: [ContradictedCell]
  /// What the arithmetic of the prose comes to.
  let arithmetic: ArithmeticFacts
  /// Last year's report, where it is given beside this one.
  package let previous: PreviousReport?
  /// What the comparison with last year's report comes to; nil where none is given that is known to
  /// be of the year before.
  let history: HistoryFacts?
  /// The growths in the prose that do not follow from last year's report.
  let growth: [GrowthSinceLastYear]

  /// Finds out about a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - rules: The pack by which it was recognised, with what its rules need.
  ///   - prose: The measures of its prose, where they are known.
  ///   - previous: Last year's report, read by the pack that is meant for it.
  package init(
    _ report: Report, _ rules: CompiledRules, _ prose: ParagraphMeasures? = nil,
    previous: Report? = nil
  ) {
    self.report = report
    self.rules = rules
    order = SectionOrder(report)
    let sets = report.tableSets
    let figures = sets.map { TableFigures(report.pack, $0) }
    let hasClaims = !report.tables.isEmpty && !report.pack.pack.claims.isEmpty
    let prose = prose ?? ParagraphMeasures(report, rules.lexicon)
    let statedFigures =
      hasClaims ? StatedFigureReader.figures(in: report, rules.claims, prose, figures) : []
    let lastYear = previous.map { PreviousReport($0, beside: report.pack) }
    self.previous = lastYear
    let isLastYear = lastYear.map { $0.report.year.map { $0 + 1 } == report.year } == true
    var evidence = figures.first.map { statedFigures.evidence(report.pack, $0) } ?? TableEvidence()
    let compared = isLastYear && report.year != nil ? lastYear : nil
    let lastYears = compared?.evidence(for: report) ?? [:]
    // What this year's own sentences say comes first.
    evidence.cells.merge(lastYears) { own, _ in own }
    var work = WorkBudget()
    var tables: [CheckedTables] = []
    for (number, figures) in figures.enumerated() {
      let isFirst = number == 0
      tables.append(
        CheckedTables(
          report, sets[number], figures, rules.relations, isFirst: isFirst,
          evidence: isFirst ? evidence : TableEvidence(), &work))
    }
    self.tables = tables
    let lastYearsTables = isLastYear ? lastYear : nil
    cellFaults = zip(sets, figures).flatMap { set, figures in
      CellFault.faults(of: set, figures, report, previous: lastYearsTables) { filled in
        FigureComparison(report.pack, figures).cellsContradicted(in: filled, by: statedFigures)
      }
    }
    .filter { !$0.isLeftover(in: report, rules.text.placeholders) }
    history = compared.map { [cellFaults] in
      HistoryFacts(report, $0, figures.first, tables, cellFaults)
    }
    let verdicts = RelationVerdicts(tables.first, history, compared, report.pack)
    stated = StatedFacts(
      statedFigures,
      TableSetsComparison(
        report.pack, figures, corrections: tables.first?.corrections ?? [:]),
      suspects: tables.first?.cellsBeyondBounds(report.pack) ?? [],
      mends: { cell, amount in
        lastYears[cell]?.amount == amount || verdicts.areMended(by: amount, in: cell)
      })
    contradicted = ContradictedCell.find(stated, in: report, prose) {
      verdicts.bearOut($0, against: $1)
    }
    let differing = stated.differingRanges
    growth =
      compared.map {
        GrowthSinceLastYear.broken(
          in: report, prose, statedFigures, differing: differing, $0)
      } ?? []
    // What does not follow from a wrong figure is no mistake of its own.
    let wrong = growth.filter { $0.kind == .yearBefore }.map(\.range)
    arithmetic = ArithmeticFacts(
      report, prose, differing: differing.union(wrong), agreeing: stated.agreeingRanges)
  }

  /// The numbers and claims of the prose, for people who want to see what was read.
  package var proseFigures: ProseFigures {
    ProseFigures(
      of: report, rules.lexicon, stated.figures,
      TableSetsComparison(report.pack, tables.map(\.figures)))
  }

  /// How many relations were evaluated.
  package var relationsEvaluated: Int {
    tables.reduce(history?.evaluatedCount ?? 0) { $0 + $1.evaluatedCount }
  }
}

extension PreviousReport {
  /// What a report's cells should be for what last year's report has: where the one is to be the other,
  /// and no statement of the report excuses that it is not.
  ///
  /// - Parameter report: This year's report.
  fileprivate func evidence(for report: Report) -> [CellID: CellEvidence] {
    var evidence: [CellID: CellEvidence] = [:]
    for relation in report.pack.pack.historyRelations
    where relation.comparison == .equal && relation.left.count == 1 && relation.right.count == 1
      && relation.conditions.isEmpty
    {
      guard case .cell(let cell) = relation.left[0].operand,
        case .previous(let last) = relation.right[0].operand,
        let amount = value(ofCell: last)?.amount,
        !relation.unless.contains(where: { report.phrases.statement($0) != nil })
      else { continue }
      evidence[cell] = CellEvidence(amount, at: nil)
    }
    return evidence
  }
}

extension CheckedTables {
  /// The cells of the bounds that are broken, those of their conditions among them.
  fileprivate func cellsBeyondBounds(_ pack: CompiledPack) -> Set<CellID> {
    let bounds = breaches.filter { pack.pack.relations[$0.key].rule == .tableBound }
    let conditions = bounds.keys.flatMap { pack.pack.relations[$0].conditions }
    let cells = conditions.flatMap { $0.left + $0.right }.compactMap(\.cell)
    return Set(bounds.values.flatMap(\.operands).map(\.cell) + cells)
  }
}

extension CellFault {
  /// Whether what is no number is a leftover of a template, which document/placeholder reports.
  fileprivate func isLeftover(in report: Report, _ placeholders: PlaceholderScanner) -> Bool {
    guard case .noNumber = kind else { return false }
    return LeftoverFinder.finds(anyInCell: range, report.bytes.span, placeholders)
  }
}
