import Recognition
import RulePack

/// How the parts of a report stand beside the outline's order.
struct SectionOrder: Sendable {
  /// The first section of every part that occurs, in document order.
  let first: [(section: Int, part: PartID)]
  /// Those of them that stand in the outline's order, without those that must move and those that may
  /// stand anywhere.
  let inOrder: [(section: Int, part: PartID)]
  /// The sections of recognised parts that need not move.
  let inPlace: Set<Int>

  init(_ report: Report) {
    let outline = report.pack.pack.outline
    var first: [(section: Int, part: PartID)] = []
    for (index, section) in report.sections.enumerated() {
      guard let part = section.part, !first.contains(where: { $0.part == part }) else { continue }
      first.append((index, part))
    }
    let ordered = first.filter { !outline[$0.part].isAnywhere }
    inOrder = LongestIncreasingSubsequence.indices(of: ordered.map(\.part)).map { ordered[$0] }
    let anywhere = first.filter { outline[$0.part].isAnywhere }
    inPlace = Set((inOrder + anywhere).map(\.section))
    self.first = first
  }
}
