import ReportText
import RulePack

/// Labels in the head of such a table that are mistyped, or changed places.
extension CrosswiseTable {
  /// The labels above a line of values that are one character away from one which the head lacks.
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
    return above.suffix(2 * total).compactMap { fragment in
      guard (1...Self.longestLabel).contains(fragment.range.count),
        follow(span, [fragment.range]) == nil
      else { return nil }
      let core = LabelText.core(span, fragment.range)
      guard core.count > 2,
        // The last character of 行政诉讼 may stand on the next line.
        let place = lacking.firstIndex(where: {
          core.isOneEditFrom($0.core) && !$0.core.starts(with: core)
        })
      else { return nil }
      return MistypedLabel(range: fragment.range, row: lacking.remove(at: place).row)
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
      let names = [core(of: label.rows[0]), core(of: row)]
      exchanged[names, default: ExchangedLabel(inPlaceOf: row)].append(label.range)
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
    var exchanged = ExchangedLabel(inPlaceOf: group)
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
