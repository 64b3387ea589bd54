import Recognition
import ReportText
import RulePack

/// What a paragraph states that does not say what it is about, where its figures show it: 收到申请216件，上年结转6件，
/// 共计222件，办结213件.
extension StatedFigureReader {
  /// How unlikely it has to be that figures are those of the tables by chance.
  private static let leastEvidence: Int64 = 100
  /// Without these a paragraph is about no applications.
  private static let signs: Words = ["申请", "部分公开", "不予公开", "无法提供"]

  /// Reads the figures of a paragraph that names no disclosure, as far as all of them but one are those of the
  /// tables.
  ///
  /// - Parameters:
  ///   - sentences: The sentences that have figures.
  ///   - paragraph: The paragraph.
  mutating func readAttested(_ sentences: [Int], _ paragraph: Passage) {
    guard let table, !sentences.isEmpty, paragraph.measures.count > 1,
      paragraph.tree.scalars[...].containsAny(of: Self.signs)
    else { return }
    startPassage()
    var open = PackList<ClaimID, Bool>(repeating: false, count: vocabulary.contextOfClaim.count)
    for claim in claimsOfPart { open[claim] = true }
    var reader = self
    reader.figures.removeAll()
    for number in sentences { reader.readFigures(number, paragraph, open) }
    let found = reader.figures.filter { !$0.isPart && $0.amount > .zero }
    if areAttested(found, by: FigureComparison(report.pack, table)) { figures += found }
  }

  private func areAttested(_ found: [StatedFigure], by comparison: FigureComparison) -> Bool {
    var evidence: Int64 = 1
    var differing = 0
    for stated in found {
      switch comparison.outcome(stated) {
      case .agrees:
        let count = min(stated.amount.millionths / 1_000_000, Self.leastEvidence)
        evidence = min(evidence * max(1, count), Self.leastEvidence)
      case .differs: differing += 1
      case .unknown: break
      }
    }
    return differing <= 1 && evidence >= Self.leastEvidence
  }
}
