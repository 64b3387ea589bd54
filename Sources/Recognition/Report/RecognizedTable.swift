import RulePack

/// A statistics table that was found in the draft.
package struct RecognizedTable: Sendable {
  /// Its form.
  package let form: FormID
  /// The caption, in bytes.
  package let caption: Range<Int>?
  /// The year in or beside the caption, and where it stands.
  package let captionYear: (year: Int, range: Range<Int>)?
  /// The rows in document order.
  package let rows: [RecognizedRow]
  /// The lines of its head, in document order; none where they cannot be told from other text.
  package let heads: [TableHead]
  /// Labels with a slip in the head of a table whose indicators stand side by side; elsewhere none.
  package let mistyped: [MistypedLabel]
  /// Labels there that changed places with others; elsewhere none.
  package let exchanged: [ExchangedLabel]
  /// Whether a unit was found in any row, as a column or in a label.
  package let hasUnits: Bool
  /// All of it, in bytes.
  package let range: Range<Int>
}

/// A label that is one character away from one that its table lacks.
package struct MistypedLabel: Sendable {
  /// Where it stands, in bytes.
  package let range: Range<Int>
  /// The row of the form whose label it should be.
  package let row: RowID
}

/// A label that stands where the form has another one.
package struct ExchangedLabel: Sendable {
  /// Where it stands, in bytes: in several groups of columns that have the same labels, in each of them.
  package private(set) var ranges: [Range<Int>] = []
  /// The row of the form whose place the first of them is.
  package let row: RowID
  /// The row of the form, beside that one, whose label it is.
  package let label: RowID

  init(_ label: RowID, inPlaceOf row: RowID) { (self.label, self.row) = (label, row) }

  /// The label stands in a place of that name.
  mutating func append(_ range: Range<Int>) { ranges.append(range) }
}

/// A row of a table that was found in the draft.
package struct RecognizedRow: Sendable {
  /// The row of the form; nil for a row that the form does not have.
  package let row: RowID?
  /// The label, in bytes.
  package let label: Range<Int>
  /// The unit, in bytes; nil where there is none.
  package let unit: Range<Int>?
  /// The row's values, in the order of the form's columns. Empty for heading rows and for a row
  /// whose values cannot be told apart (``unread``).
  package let cells: [RecognizedCell]
  /// Where the values stand, in bytes, if there are so many or so few of them that nobody can say
  /// which column each belongs to.
  package let unread: Range<Int>?
  /// How many cells stand there side by side; nil where they do not, so that one may have been lost when
  /// the text was saved.
  package let unreadCount: Int?
  /// How well the label fits.
  package let match: Section.Match

  /// The first value's cell, in bytes: the only one, where the table has one column of values.
  package var cell: Range<Int>? { cells.first?.range }
  /// What the first value's cell says.
  package var value: CellValue { cells.first?.value ?? .blank }
}

/// A value of a table that was found in the draft.
package struct RecognizedCell: Sendable {
  /// The cell of the form; nil in a row that the form does not have.
  package let cell: CellID?
  /// Where it stands, in bytes: empty, at the place where the value belongs, where it is blank.
  package let range: Range<Int>
  /// What it says.
  package let value: CellValue
}

extension RecognizedCell {
  /// The unit that stands behind its number, in bytes: 条 in 320条. Nil where there is none.
  package func unit(in span: Span<UInt8>) -> Range<Int>? {
    value.amount == nil ? nil : CellText.unit(span, behindNumber: range)
  }
}

extension RecognizedTable {
  /// Whether any cell has something in it.
  package var hasValues: Bool {
    rows.contains { row in
      row.unread != nil || row.cells.contains { $0.value != .blank || !$0.range.isEmpty }
    }
  }
}

extension [RecognizedTable] {
  /// The tables in sets of which each has at most one of a form.
  var sets: [[RecognizedTable]] {
    var sets: [[RecognizedTable]] = []
    var counts: [FormID: Int] = [:]
    for table in self {
      let number = counts[table.form, default: 0]
      counts[table.form] = number + 1
      if number < sets.count { sets[number].append(table) } else { sets.append([table]) }
    }
    return sets
  }
}
