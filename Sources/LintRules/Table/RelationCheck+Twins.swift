import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// A slip that a row has in one column and in its total alike, as where the figure was counted wrong before it
/// was typed: it is told once.
extension CheckedTables {
  /// The broken relation that says the same of another column, by as much, where no third one does.
  func twin(ofRelation relation: Int, _ pack: CompiledPack) -> Int? {
    guard let breach = breaches[relation] else { return nil }
    let rows = breach.rows(pack)
    let alike = unexplained.filter { breaches[$0]?.rows(pack) == rows }
    guard alike.count == 2, let other = alike.first(where: { $0 != relation }),
      breaches[other]?.excess == breach.excess
    else { return nil }
    return other
  }

  /// The mistake of the same row that is as far from what is due in another column, where there is no third.
  func twin(ofMistake index: Int, _ pack: CompiledPack) -> Int? {
    guard let (row, excess) = mistakes[index].excess(pack) else { return nil }
    let alike = mistakes.indices.filter { mistakes[$0].excess(pack)?.row == row }
    guard alike.count == 2, let other = alike.first(where: { $0 != index }),
      mistakes[other].excess(pack)?.excess == excess
    else { return nil }
    return other
  }
}

extension RelationEvaluator.Breach {
  fileprivate func rows(_ pack: CompiledPack) -> [RowID] {
    operands.map { pack.cells[$0.cell].row }
  }
}

extension TableMistake {
  /// In what row a figure stands that alone is to blame, and by how much it is too high, in millionths.
  fileprivate func excess(_ pack: CompiledPack) -> (row: RowID, excess: Int64)? {
    guard case .figure(let change, _, _, _) = cause, let due = change.figure else { return nil }
    return (pack.cells[change.cell].row, change.written.millionths - due.millionths)
  }

  /// What a figure is called that alone is to blame, and what it should be.
  func alsoWrong(_ pack: CompiledPack) -> Message? {
    guard case .figure(let change, _, _, _) = cause, let due = change.figure else { return nil }
    let name = pack.quotedName(ofCell: change.cell)
    return Message(
      en: "\(name.english) should be \(due), not \(change.written), as well",
      zh: "\(name.chinese)同样应为\(due)（现为\(change.written)）")
  }
}
