import Figures
import Recognition
import ReportText
import RulePack

extension [StatedFigure] {
  /// What the prose says that cells of tables are, one or several together: evidence for or against
  /// their figures where these do not agree with one another.
  ///
  /// - Parameters:
  ///   - pack: The pack whose claims were looked for.
  ///   - figures: What the tables' cells say.
  package func evidence(_ pack: CompiledPack, _ figures: TableFigures) -> TableEvidence {
    var evidence = TableEvidence()
    for stated in self where !stated.isPart {
      let meanings = pack.pack.claims[stated.claim].equals
      // Words that may mean several figures attest the one that is there, or else the first.
      let agreeing = meanings.first { figures.sum($0) == stated.amount }
      guard agreeing != nil || !meanings.compactMap(figures.sum).contains(where: stated.isExplained)
      else { continue }
      guard let cell = (agreeing ?? meanings.first)?.onlyCell else {
        evidence.sums.append(SumEvidence(meanings, stated.amount, at: stated.range))
        continue
      }
      // Of two sentences about a cell the one that bears it out counts.
      guard let amount = figures.amount(ofCell: cell),
        evidence.cells[cell] == nil || amount == stated.amount
      else { continue }
      evidence.cells[cell] = CellEvidence(stated.amount, at: stated.range)
    }
    return evidence
  }
}

extension [Relation.Term] {
  /// The cell that the terms are; nil where they are anything else than one.
  var onlyCell: CellID? { count == 1 ? self[0].cell : nil }
}
