import DocumentSyntax

/// The tables that are open where the document is read.
///
/// Cells and rows may say how often they are repeated. Those with text are laid out as often, within
/// bounds; cells without text as far as the table has columns.
struct OpenDocumentTables {
  /// More columns, or rows that are the same, than this are not laid out.
  private static let mostRepeated = 64

  private struct OpenTable {
    /// How many columns it declares.
    var columnCount = 0
    /// The column of the grid with which the next cell begins.
    var column = 0
    /// How often the open row, cell or covered cell is there.
    var rowCount = 1
    var cellCount = 1
    /// The column just behind those that the last cell covers.
    var spanEnd = 0
  }

  private var tables: [OpenTable] = []

  mutating func begin(_ flow: inout LayoutFlow) {
    tables.append(OpenTable())
    flow.take(.beginTable)
  }

  mutating func end(_ flow: inout LayoutFlow) {
    guard tables.popLast() != nil else { return }
    flow.take(.endTable)
  }

  mutating func addColumns(_ attributes: XMLAttributes) {
    guard !tables.isEmpty else { return }
    let count = Self.repeated(attributes, "number-columns-repeated")
    let columnCount = tables[tables.count - 1].columnCount + count
    tables[tables.count - 1].columnCount = min(columnCount, Self.mostRepeated)
  }

  // MARK: Rows

  mutating func beginRow(_ attributes: XMLAttributes, _ flow: inout LayoutFlow) {
    guard !tables.isEmpty else { return }
    let count = Self.repeated(attributes, "number-rows-repeated")
    tables[tables.count - 1].column = 0
    tables[tables.count - 1].spanEnd = 0
    tables[tables.count - 1].rowCount = count
    if count > 1 { flow.beginPart() }
    flow.take(.beginRow)
  }

  mutating func endRow(_ flow: inout LayoutFlow) {
    guard let count = tables.last?.rowCount else { return }
    flow.take(.endRow)
    guard count > 1 else { return }
    tables[tables.count - 1].rowCount = 1
    let row = flow.endPart()
    for _ in 0..<(row.hasText ? count : 1) { flow.take(row) }
  }

  // MARK: Cells

  mutating func beginCell(_ attributes: XMLAttributes, _ flow: inout LayoutFlow) {
    guard !tables.isEmpty else { return }
    let count = Self.repeated(attributes, "number-columns-repeated")
    let span = min(max(attributes.integer("number-columns-spanned") ?? 1, 1), Self.mostRepeated)
    tables[tables.count - 1].cellCount = count
    tables[tables.count - 1].spanEnd = tables[tables.count - 1].column + span
    if count > 1 { flow.beginPart() }
    flow.take(.beginCell(columnSpan: span))
  }

  mutating func endCell(_ flow: inout LayoutFlow) {
    guard let table = tables.last else { return }
    flow.take(.endCell)
    let columns: Int
    if table.cellCount > 1 {
      tables[tables.count - 1].cellCount = 1
      let cell = flow.endPart()
      let room = max(0, table.columnCount - table.column)
      columns = cell.hasText ? table.cellCount : min(table.cellCount, room)
      for _ in 0..<columns { flow.take(cell) }
    } else {
      columns = 1
    }
    tables[tables.count - 1].column = min(table.column + columns, Self.mostRepeated)
  }

  mutating func beginCoveredCell(_ attributes: XMLAttributes) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].cellCount = Self.repeated(attributes, "number-columns-repeated")
  }

  /// Passes over a cell that another covers; what it holds is not seen.
  mutating func endCoveredCell(_ flow: inout LayoutFlow) {
    guard let table = tables.last else { return }
    tables[tables.count - 1].cellCount = 1
    let end = table.column + table.cellCount
    tables[tables.count - 1].column = min(end, Self.mostRepeated)
    // The columns that a cell to the left covers have been passed over with it.
    let covered = end - max(table.column, table.spanEnd)
    if covered > 0 { flow.take(.skipCell(columnSpan: covered)) }
  }

  private static func repeated(_ attributes: XMLAttributes, _ name: StaticString) -> Int {
    min(max(attributes.integer(name) ?? 1, 1), mostRepeated)
  }
}
