import Recognition
import RulePack

/// A title in the head of a table that stands in another place than in the form.
struct MovedLabel {
  /// Where it stands, and what is known of where it belongs.
  enum Place {
    /// In the place of a title.
    case other(String)
    /// In the place of another one, which stands in its own.
    case exchanged(with: Range<Int>)
    /// It belongs right before or behind a title; all others are in order.
    case beside(String, isBefore: Bool)
  }

  /// Where it stands, in bytes: in several groups of columns that have the same titles, in each of them.
  let ranges: [Range<Int>]
  let place: Place

  init(_ ranges: [Range<Int>], _ place: Place) { (self.ranges, self.place) = (ranges, place) }

  /// The labels of a table whose indicators stand side by side: of two that changed places the first, and of
  /// several the one that was moved past the others.
  static func labels(of exchanged: [ExchangedLabel], _ pack: CompiledPack) -> [MovedLabel] {
    if exchanged.count > 2, let moved = Self.moved(among: exchanged, pack) { return [moved] }
    var taken: Set<Int> = []
    return exchanged.indices.compactMap { index in
      guard !taken.contains(index) else { return nil }
      let label = exchanged[index]
      let partner = exchanged.indices.first { other in
        other > index && exchanged[other].row == label.label && exchanged[other].label == label.row
      }
      if let partner, let range = exchanged[partner].ranges.first {
        taken.insert(partner)
        return MovedLabel(label.ranges, .exchanged(with: range))
      }
      return MovedLabel(label.ranges, .other(pack.rows[label.row].label))
    }
  }

  private static func moved(
    among exchanged: [ExchangedLabel], _ pack: CompiledPack
  ) -> MovedLabel? {
    let labels = exchanged.sorted { $0.row < $1.row }
    guard let first = labels.first,
      labels.allSatisfy({ pack.rows[$0.row].parent == pack.rows[first.row].parent }),
      let found = moved(among: labels.map(\.label))
    else { return nil }
    let neighbour = pack.rows[found.neighbour].label
    return MovedLabel(
      labels[found.index].ranges, .beside(neighbour, isBefore: found.isBefore))
  }

  /// The one of some places that alone is not in ascending order, and the one beside which it belongs; nil
  /// where there are several.
  static func moved<Value: Comparable>(
    among order: [Value]
  ) -> (index: Int, neighbour: Value, isBefore: Bool)? {
    let staying = LongestIncreasingSubsequence.indices(of: order)
    guard order.count > 2, staying.count == order.count - 1,
      let index = order.indices.first(where: { !staying.contains($0) })
    else { return nil }
    let others = staying.map { order[$0] }
    if let previous = others.last(where: { $0 < order[index] }) {
      return (index, previous, false)
    }
    return others.first.map { (index, $0, true) }
  }
}
