import ReportText

/// Words in the place of a unit that are none: 吨 between 收到申请数 and its value. They are the
/// author's unit, if a wrong one, and neither a label nor a value.
extension RowAssembler {
  /// Takes the fragment at an index as the unit of the row that is open, if it stands in its place.
  mutating func takeUnknownUnit(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> Bool {
    let fragment = fragments[index]
    guard pending?.row.unit == nil, pending?.row.cell == nil, let open = pending,
      !open.row.candidates.isEmpty, !isHeadingRow(open.row.candidates),
      CellText.mayBeUnit(span, fragment.range), !isColumnTitle(span, fragment.range)
    else { return false }
    let next = index + 1 < fragments.count ? fragments[index + 1] : nil
    let isTaken =
      isBeside(fragment, open)
      ? !next.contains { isBeside($0, open) && isUnit($0, span) }
      : open.isAlone && !fragment.hasNeighbours && next.contains { isValue($0, span) }
    guard isTaken else { return false }
    takeUnit(fragment, span)
    return true
  }

  private func isBeside(_ fragment: Fragment, _ open: Pending) -> Bool {
    fragment.row == nil
      ? fragment.block == open.row.lastBlock && fragment.hasNeighbours
      : fragment.row == open.tableRow
  }

  private func isUnit(_ fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard case .unit = CellText.classify(span, fragment.range) else { return false }
    return true
  }

  /// Whether a line below a word shows that the word is a unit.
  private func isValue(_ fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard !fragment.hasNeighbours, !fragment.range.isEmpty else { return false }
    switch CellText.classify(span, fragment.range) {
    case .number, .nothing: return true
    default: return false
    }
  }
}

extension Optional {
  fileprivate func contains(where isMatch: (Wrapped) -> Bool) -> Bool {
    map(isMatch) ?? false
  }
}
