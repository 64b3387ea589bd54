import ReportText
import RulePack

/// Labels in the head of such a table that are mistyped, or changed places.
extension CrosswiseTable {
  /// The labels above a line of values that are not the form's, but resemble one which the head lacks.
  func mistypedLabels(
    _ head: [Label], _ above: ArraySlice<Fragment>, _ span: Span<UInt8>
  ) -> [MistypedLabel] {
    let total = rowRange.lowerBound.distance(to: rowRange.upperBound)
    guard head.count < total else { return [] }
    var lacking = rowRange.map { row in (row: row, core: core(of: row)) }
    for label in head {
      let named = label.rows.first.map(core)
      if let place = lacking.firstIndex(where: { $0.core == named }) { lacking.remove(at: place) }
    }
    let lines = HeadLines(of: head, in: above)
    let nearest = above.endIndex - 2 * total
    let first = max(above.startIndex, nearest - 4 * total, min(nearest, lines.above))
    var before: [UInt32] = []
    return above[first...].indices.compactMap { index in
      let range = above[index].range
      guard (1...Self.longestLabel).contains(range.count) else { return nil }
      let core = LabelText.core(span, range)
      // The number of a page may stand between the pieces of a title.
      defer { if core.contains(where: CharacterClass.isHan) { before = core } }
      guard core.count > 1, follow(span, [range]) == nil else { return nil }
      let isNumbered = LabelText.wordsStart(span, range) > range.lowerBound
      guard
        let place = lacking.firstIndex(where: { label in
          // The last character of 行政诉讼 may stand on the next line.
          guard !label.core.starts(with: core) else { return false }
          return core.count > 2 && core.isOneEditFrom(label.core)
            || !isNumbered && lines.hold(core, at: index, behind: before, as: label.core)
        })
      else { return nil }
      return MistypedLabel(range: range, row: lacking.remove(at: place).row)
    }
  }

  /// The labels of a head that stand where the form has others of their group; none where their places in
  /// the format's grid do not tell.
  func exchangedLabels(_ labels: [Label]) -> [ExchangedLabel] {
    let columns = labels.compactMap(\.column)
    guard isReordered(labels), columns.isEmpty || Set(columns).count == labels.count,
      hasWholeGroups(labels)
    else { return [] }
    var exchanged: [[[UInt32]]: ExchangedLabel] = [:]
    for (label, row) in zip(labels, leaves) where !label.rows.contains(row) {
      // The groups have the same labels, and where they were taken from one, the same slip.
      let name = core(of: label.rows[0])
      let own = leaves.first {
        pack.rows[$0].parent == pack.rows[row].parent && core(of: $0) == name
      }
      exchanged[
        [name, core(of: row)], default: ExchangedLabel(own ?? label.rows[0], inPlaceOf: row)
      ].append(label.range)
    }
    return exchanged.values.sorted { $0.ranges[0].lowerBound < $1.ranges[0].lowerBound }
  }

  /// The first of two titles over several indicators that changed places.
  func exchangedGroups(_ head: [Label]) -> [ExchangedLabel] {
    let groups = rowRange.filter { !leaves.contains($0) }
    let named = head.filter { label in !label.rows.contains { leaves.contains($0) } }
    guard named.count == groups.count else { return [] }
    let wrong = zip(named, groups).filter { !$0.rows.contains($1) }
    guard wrong.count == 2, let (label, group) = wrong.first, wrong[1].0.rows.contains(group) else {
      return []
    }
    var exchanged = ExchangedLabel(wrong[1].1, inPlaceOf: group)
    exchanged.append(label.range)
    return [exchanged]
  }

  /// Whether each group of the form's has all its labels, in whatever order.
  private func hasWholeGroups(_ labels: [Label]) -> Bool {
    let groups = Dictionary(grouping: zip(labels, leaves)) { pack.rows[$1].parent }
    return groups.values.allSatisfy { group in
      Set(group.map { core(of: $0.0.rows[0]) }) == Set(group.map { core(of: $0.1) })
    }
  }

  private func core(of row: RowID) -> [UInt32] { LabelText.core(pack.rows[row].label) }
}

/// The lines with the titles of such a table, among the fragments above its values.
private struct HeadLines {
  /// Where the line begins on which the first title stands that is known.
  private let start: Int
  /// Where the line above it begins, which may be of the head too.
  let above: Int

  init(of head: [CrosswiseTable.Label], in fragments: ArraySlice<Fragment>) {
    let offset = head.first?.range.lowerBound ?? .max
    guard let first = fragments.lastIndex(where: { $0.range.lowerBound <= offset }) else {
      (start, above) = (.max, .max)
      return
    }
    start = Self.lineStart(at: first, in: fragments)
    let last = fragments[..<start].lastIndex { !$0.range.isEmpty }
    above = last.map { Self.lineStart(at: $0, in: fragments) } ?? start
  }

  private static func lineStart(at index: Int, in fragments: ArraySlice<Fragment>) -> Int {
    let line = fragments[index]
    let end = fragments[..<index].lastIndex { other in
      line.row == nil ? other.row != nil || other.block != line.block : other.row != line.row
    }
    return end.map { $0 + 1 } ?? fragments.startIndex
  }

  /// Whether a text is a title in other words: half of it is the form's, or it was cut at its beginning.
  ///
  /// - Parameters:
  ///   - core: The text.
  ///   - index: Where it stands.
  ///   - before: What stands before it: with this it may be the whole title.
  ///   - title: The form's title.
  func hold(
    _ core: [UInt32], at index: Int, behind before: [UInt32], as title: [UInt32]
  ) -> Bool {
    guard index >= above else { return false }
    if core.count * 2 >= title.count, title.suffix(core.count) == core[...] {
      return before + core != title
    }
    return index >= start && LabelPairs(core).similarity(to: LabelPairs(title)) >= Self.leastAlike
  }

  /// How alike titles are of which one was worded otherwise.
  private static let leastAlike = 0.5
}
