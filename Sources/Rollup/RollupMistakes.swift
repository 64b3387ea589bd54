import Figures
import LintModel
import ReportText
import RulePack

/// Puts the differences between a summary and its constituents down to mistakes.
struct RollupMistakes {
  /// Fewer figures that are too large do not show that a report is missing.
  private static let leastOfMissingReport = 3

  private let rollup: Rollup
  private let figures: TableFigures
  private let totals: DependentTotals
  private let whole: WholeReportSearch
  private let causes: CauseSearch
  private let cellsByIndex: [CellID: RollupCell]

  init(_ rollup: Rollup) {
    self.rollup = rollup
    figures = TableFigures(rollup.summary.pack, rollup.summary.tableSets.first ?? [])
    totals = DependentTotals(rollup.summary.pack.pack)
    whole = WholeReportSearch(rollup, totals)
    causes = CauseSearch(rollup)
    cellsByIndex = Dictionary(uniqueKeysWithValues: rollup.cells.map { ($0.cell, $0) })
  }

  /// The findings, in the order of their places.
  func findings(_ severity: Severity) -> [RollupFinding] {
    var differences = Differences(repeating: 0, count: rollup.summary.pack.cells.count)
    for cell in rollup.cells { differences[cell.cell] = cell.difference?.millionths ?? 0 }
    let (reports, remaining) = whole.search(differences)
    var mistakes = reports.map { report in
      // A cell that nothing else makes wrong shows best what is left out.
      let expected = { whole.expected(report.cause, $0) }
      let cells = inOrder(report.cells)
      let pure = cells.filter { differences[$0] == expected($0) }
      let mixed = cells.filter { differences[$0] != expected($0) }
      return RollupMistake(kind: .whole, cause: report.cause, cells: pure + mixed)
    }
    mistakes += self.mistakes(remaining)
    return mistakes.compactMap { finding($0, besides: reports, remaining, severity) }
      .sorted { $0.diagnostic.range.lowerBound < $1.diagnostic.range.lowerBound }
  }

  // MARK: Mistakes

  private func mistakes(_ differences: Differences) -> [RollupMistake] {
    var split = totals.split(differences)
    split.roots = inOrder(split.roots)
    if isMissingReport(split.roots, differences) {
      return [RollupMistake(kind: .missingReport, cause: nil, cells: split.roots)]
    }
    // Where figures are missing, the difference is not known.
    let known = split.roots.filter { cellsByIndex[$0]?.lacking == 0 }
    let found = causes.causes(of: known, differences)
    var mistakes: [RollupMistake] = []
    var places: [RollupCause: Int] = [:]
    for root in split.roots {
      let cause = found[root]
      let totals = split.totals[root, default: []]
      if let cause, cause.isOfWholeFigure, let place = places[cause] {
        mistakes[place].cells.append(root)
        mistakes[place].totals += totals.filter { !mistakes[place].totals.contains($0) }
        continue
      }
      if let cause { places[cause] = mistakes.count }
      mistakes.append(RollupMistake(kind: .figures, cause: cause, cells: [root], totals: totals))
    }
    return mistakes
  }

  /// Cells in the order in which the summary has them.
  private func inOrder(_ cells: [CellID]) -> [CellID] {
    let own = Set(cells)
    return rollup.cells.map(\.cell).filter(own.contains)
  }

  /// Whether the summary has more than its constituents all over, by figures that make a table of
  /// their own: those of a report that is not there.
  private func isMissingReport(_ roots: [CellID], _ differences: Differences) -> Bool {
    guard roots.count >= Self.leastOfMissingReport,
      differences.allSatisfy({ $0 >= 0 }), totals.addUp(differences),
      roots.allSatisfy({ cellsByIndex[$0]?.blanks == 0 })
    else { return false }
    // Some of the figures are always those of a constituent by chance; most are not.
    return 2 * causes.mostCountedTwice(of: roots, differences) < roots.count
  }

  // MARK: Findings

  private func finding(
    _ mistake: RollupMistake, besides reports: [WholeReport], _ remaining: Differences,
    _ severity: Severity
  ) -> RollupFinding? {
    guard let first = cellsByIndex[mistake.cells[0]],
      let place = figures.range(ofCell: first.cell)
    else { return nil }
    let pack = rollup.summary.pack
    let others = mistake.cells.dropFirst() + inOrder(mistake.totals)
    let related = others.compactMap { cell -> RelatedLocation? in
      guard let range = figures.range(ofCell: cell), let other = cellsByIndex[cell] else {
        return nil
      }
      return RelatedLocation(range, .alsoDiffers(pack.quotedName(ofCell: cell), other))
    }
    let wording = RollupWording(
      name: pack.quotedName(ofCell: first.cell), cell: first, count: rollup.constituents.count,
      accounted: isExplained(mistake, by: first) ? [] : accounted(first.cell, reports),
      remaining: Amount(millionths: remaining[first.cell]))
    let named = mistake.cause.map { cause in
      (cause, rollup.constituents[cause.constituent])
    }
    let message = wording.message(
      mistake, constituent: named?.1.name,
      figure: named.map { Amount(millionths: $0.1.figures.millionths(first.cell)) })
    return RollupFinding(
      diagnostic: Diagnostic(
        rule: RollupTotal.rule.id, severity: severity, range: place, message: message,
        related: related),
      source: named.map { cause, constituent in
        RollupFinding.ConstituentPlace(
          constituent: cause.constituent, cell: first.cell,
          message: .constituent(
            constituent.name, pack.quotedName(ofCell: first.cell),
            constituent.figures[first.cell]))
      })
  }

  /// Whether a cell's difference is that of the report which its finding names, and nothing else.
  private func isExplained(_ mistake: RollupMistake, by cell: RollupCell) -> Bool {
    guard mistake.kind == .whole, let cause = mistake.cause else { return false }
    return cell.difference?.millionths == whole.expected(cause, cell.cell)
  }

  /// What of a cell's difference is put down to reports that are left out or counted twice.
  private func accounted(
    _ cell: CellID, _ reports: [WholeReport]
  ) -> [RollupWording.Accounted] {
    reports.compactMap { report in
      let constituent = rollup.constituents[report.cause.constituent]
      let figure = constituent.figures.millionths(cell)
      guard figure != 0 else { return nil }
      return RollupWording.Accounted(
        name: constituent.name, figure: Amount(millionths: figure),
        isLeftOut: report.cause.kind == .leftOut)
    }
  }
}

/// One mistake and the cells that it makes wrong.
struct RollupMistake {
  enum Kind {
    /// A constituent's report is left out altogether, or counted twice.
    case whole
    /// The report of a constituent that is not there is in the summary.
    case missingReport
    /// Single figures are wrong.
    case figures
  }

  let kind: Kind
  /// The constituent behind it, where exactly one can be.
  let cause: RollupCause?
  /// The cells, the first of which is the finding's; not empty.
  var cells: [CellID]
  /// The totals that are wrong because of them.
  var totals: [CellID] = []
}
