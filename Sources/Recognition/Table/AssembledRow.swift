import RulePack

/// A row put together from fragments, before it is known which row of the form it is.
struct AssembledRow {
  /// The rows of the form that have this label; empty for an unknown label.
  let candidates: [RowID]
  /// The label, in bytes.
  var label: Range<Int>
  /// The unit, in bytes.
  var unit: Range<Int>?
  /// The value's cell, in bytes.
  var cell: Range<Int>?
  /// What the cell says.
  var value = CellValue.blank
  /// The first empty cell behind the label.
  var emptyCell: Range<Int>?
  /// The block in which the row starts.
  let firstBlock: Int
  /// The block in which it ends.
  var lastBlock: Int
  /// In a form with several value columns, the values by their columns. Where there are none, the
  /// row has nothing but its label.
  var values: [AssembledValue] = []
  /// In such a form, where the values stand that cannot be told apart.
  var unread: Range<Int>?
  /// How many of them stand side by side there; nil where they do not.
  var unreadCount: Int?
  /// Whether blank cells may be among them that left no trace.
  var mayHaveBlanks = false
  /// Whether the row only counts if its label resembles that of a missing one.
  var isTentative = false

  /// Whether the row has anything but a label.
  var hasData: Bool { unit != nil || cell != nil || !values.isEmpty || unread != nil }
}

/// A value of a row, before it is known which row of the form it is.
struct AssembledValue {
  /// The column, an index of ``TableForm/valueColumns``.
  let column: Int
  /// Where it stands, in bytes; empty where it is blank.
  let range: Range<Int>
  /// What it says.
  let value: CellValue
}
