import Recognition
import RulePack

extension MissingRowCheck {
  /// Whether the first row below a heading is absent with it: in a form with several columns of values, both
  /// stand side by side in one row of the table.
  static func isBesideAbsentRow(
    _ heading: RowID, _ rows: PackList<RowID, TableRow>, _ range: Range<RowID>,
    _ present: PackList<RowID, Int?>
  ) -> Bool {
    let first = heading.advanced(by: 1)
    guard range.contains(first) else { return false }
    return rows[first].parent == heading && rows[first].columns.count > 1 && present[first] == nil
      && !rows[first].isOptional
  }
}
