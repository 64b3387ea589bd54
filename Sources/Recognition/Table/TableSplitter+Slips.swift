import ReportModel
import ReportText

/// Rows at the end of a table whose labels the form does not have.
extension TableSplitter {
  /// Whether a row that the form does not have stands right beside one that it has, with as many values
  /// and an ordinal: its label is mistyped.
  func isSlip(_ row: AssembledRow, beside known: AssembledRow) -> Bool {
    let isLikeKnown =
      row.values.isEmpty
      ? row.unit != nil && row.cell != nil && known.cell != nil
      : row.values.count > 2 && row.values.count == known.values.count
    guard row.candidates.isEmpty, isLikeKnown,
      row.lastBlock < known.firstBlock
        ? distance(row, known) <= 1 : distance(known, row) <= 1
    else { return false }
    return Ordinal(draft.text.bytes.span, row.label) != nil
  }

  /// Whether a row that the form does not have stands right below one with as many values: the agency has
  /// added it to the last block of the form.
  func isExtra(_ row: AssembledRow, below known: AssembledRow) -> Bool {
    guard endsWithKnownRow, row.candidates.isEmpty, !row.isTentative, !row.values.isEmpty,
      row.values.count == known.values.count, (0...1).contains(distance(known, row))
    else { return false }
    // A heading may have a figure below it.
    return Ordinal(draft.text.bytes.span, row.label) == nil
  }
}
