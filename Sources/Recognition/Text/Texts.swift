import ReportModel
import ReportText

extension Report {
  /// All stretches of the draft that people wrote as words, in bytes: the blocks of the prose, then
  /// the labels of the tables and those cells that hold something else than a figure.
  package var texts: [Range<Int>] {
    var texts: [Range<Int>] = []
    texts.reserveCapacity(prose.count)
    for index in prose { texts.append(draft.blocks[index].range) }
    texts.append(contentsOf: tableTexts)
    return texts
  }

  /// The labels of the tables and those cells that hold something else than a figure, in bytes. A label that
  /// is told to be another as a whole is none of them.
  package var tableTexts: [Range<Int>] {
    var texts: [Range<Int>] = []
    texts.reserveCapacity(tables.reduce(0) { $0 + $1.rows.count })
    // Rows are not copied to be looked at.
    for table in tables.indices {
      let rows = tables[table].rows
      for row in rows.indices {
        if rows[row].row == nil || rows[row].match == .accepted {
          texts.append(withoutClosingBracket(rows[row].label))
        }
        for cell in rows[row].cells.indices where rows[row].cells[cell].value == .unusable {
          texts.append(rows[row].cells[cell].range)
        }
      }
    }
    return texts
  }

  /// A label without the bracket of an ordinal whose rest stands on the line above: （三 / ）不予公开.
  private func withoutClosingBracket(_ label: Range<Int>) -> Range<Int> {
    guard let (value, length) = bytes.span.scalar(at: label.lowerBound, before: label.upperBound),
      LabelText.closesNote(value)
    else { return label }
    return label.lowerBound + length..<label.upperBound
  }
}
