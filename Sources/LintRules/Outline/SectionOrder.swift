import Recognition
import RulePack

/// How the parts of a report stand beside the outline's order.
struct SectionOrder: Sendable {
  /// The first section of every part that occurs, in document order.
  let first: [(section: Int, part: PartID)]
  /// Those of them that stand in the outline's order, without those that must move and those that may
  /// stand anywhere.
  let inOrder: [(section: Int, part: PartID)]
  /// The sections of recognised parts that need not move, few enough to be looked through.
  let inPlace: [Int]

  init(_ report: Report) {
    let outline = report.pack.pack.outline
    var first: [(section: Int, part: PartID)] = []
    first.reserveCapacity(report.sections.count)
    for (index, section) in report.sections.enumerated() {
      guard let part = section.part, !first.contains(where: { $0.part == part }) else { continue }
      first.append((index, part))
    }
    let anywhere = first.filter { outline[$0.part].isAnywhere }
    let ordered = anywhere.isEmpty ? first : first.filter { !outline[$0.part].isAnywhere }
    let isAscending = zip(ordered, ordered.dropFirst()).allSatisfy { $0.part < $1.part }
    inOrder =
      isAscending
      ? ordered
      : LongestIncreasingSubsequence.indices(of: ordered.map(\.part)).map { ordered[$0] }
    inPlace = (anywhere.isEmpty ? inOrder : inOrder + anywhere).map(\.section)
    self.first = first
  }
}
