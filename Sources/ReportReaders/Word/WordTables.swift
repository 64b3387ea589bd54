import DocumentSyntax

// MARK: - Tables

extension WordBody {
  mutating func beginTable() {
    beginCellContents()
    flushParagraph()
    layout.append(.beginTable)
    story.tables.append(WordTable())
    story.scope = .text
  }

  mutating func endTable() {
    guard story.tables.popLast() != nil else { return }
    flushParagraph()
    layout.append(.endTable)
  }

  // MARK: Rows

  mutating func beginRow() {
    guard !story.tables.isEmpty else { return }
    changeTable { table in
      table.columnsBefore = 0
      table.columnsAfter = 0
      table.isRowDeleted = false
      table.isRowOpen = false
      table.column = 0
      table.mergedAbove = table.merged
      table.merged = []
      table.cell = nil
    }
  }

  mutating func setRowProperty(_ name: WordName, _ attributes: XMLAttributes) {
    let count = max(0, min(attributes.integer("val") ?? 0, Self.mostColumns))
    switch name {
    case .gridBefore: changeTable { $0.columnsBefore = count }
    case .gridAfter: changeTable { $0.columnsAfter = count }
    case .hiddenRow:
      if !attributes.isOff("val") { markRowDeleted() }
    default: break
    }
  }

  mutating func markRowDeleted() {
    changeTable { $0.isRowDeleted = true }
  }

  mutating func endRowProperties() {
    guard story.tables.last?.isRowDeleted == true else { return }
    // The merged cells go on below the row.
    changeTable { $0.merged = $0.mergedAbove }
    skipRest()
  }

  mutating func endRow() {
    guard let table = story.tables.last, table.isRowOpen else { return }
    flushParagraph()
    if table.columnsAfter > 0 { layout.append(.skipCell(columnSpan: table.columnsAfter)) }
    layout.append(.endRow)
    changeTable { $0.isRowOpen = false }
  }

  /// Begins the row in the layout, once it is known that it is not deleted.
  private mutating func openRow() {
    guard let table = story.tables.last, !table.isRowOpen else { return }
    layout.append(.beginRow)
    if table.columnsBefore > 0 { layout.append(.skipCell(columnSpan: table.columnsBefore)) }
    changeTable { table in
      table.isRowOpen = true
      table.column = table.columnsBefore
    }
  }

  // MARK: Cells

  /// Columns further to the right are not told apart.
  private static var mostColumns: Int { 1024 }

  mutating func beginCell() {
    guard !story.tables.isEmpty else { return }
    openRow()
    changeTable { $0.cell = WordCell() }
  }

  mutating func setCellProperty(_ name: WordName, _ attributes: XMLAttributes) {
    let merge = attributes.string("val") == "restart" ? WordCell.Merge.begins : .goesOn
    switch name {
    case .gridSpan:
      let span = max(1, min(attributes.integer("val") ?? 1, Self.mostColumns))
      changeTable { $0.cell?.columnSpan = span }
    case .verticalMerge: changeTable { $0.cell?.vertical = merge }
    case .horizontalMerge: changeTable { $0.cell?.horizontal = merge }
    case .deletedCell: changeTable { $0.cell?.isDeleted = true }
    default: break
    }
  }

  /// Begins the cell in the layout, once its properties are known: one that is covered by another
  /// has no contents.
  mutating func beginCellContents() {
    guard let table = story.tables.last, let cell = table.cell else { return }
    changeTable { $0.cell = nil }
    guard !cell.isDeleted else {
      skipRest()
      return
    }
    let column = table.column
    changeTable { table in
      table.column = min(column + cell.columnSpan, Self.mostColumns)
      if cell.vertical != .none { table.merged.insert(column) }
    }
    let isCoveredFromAbove = cell.vertical == .goesOn && table.mergedAbove.contains(column)
    let isCoveredFromLeft = cell.horizontal == .goesOn && column > table.columnsBefore
    guard isCoveredFromAbove || isCoveredFromLeft else {
      layout.append(.beginCell(columnSpan: cell.columnSpan))
      return
    }
    layout.append(.skipCell(columnSpan: cell.columnSpan))
    skipRest()
  }

  mutating func endCell() {
    guard let table = story.tables.last else { return }
    // A cell without any contents, which no program writes.
    if table.cell != nil { beginEmptyCell() }
    flushParagraph()
    layout.append(.endCell)
  }

  private mutating func beginEmptyCell() {
    changeTable { $0.cell = nil }
    layout.append(.beginCell(columnSpan: 1))
  }

  private mutating func changeTable(_ change: (inout WordTable) -> Void) {
    guard !story.tables.isEmpty else { return }
    change(&story.tables[story.tables.count - 1])
  }
}
