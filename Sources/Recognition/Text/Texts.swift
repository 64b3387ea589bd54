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

  /// The labels of the tables and those cells that hold something else than a figure, in bytes.
  package var tableTexts: [Range<Int>] {
    var texts: [Range<Int>] = []
    texts.reserveCapacity(tables.reduce(0) { $0 + $1.rows.count })
    for table in tables {
      for row in table.rows {
        texts.append(row.label)
        for cell in row.cells where cell.value == .unusable { texts.append(cell.range) }
      }
    }
    return texts
  }
}
