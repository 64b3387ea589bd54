/// Lays a recorded table out.
struct TableReplay {
  /// A table that has begun and not ended.
  private struct OpenTable {
    let rows: [Int]
    /// The places of the cells for each definition.
    let places: [[ColumnGrid.Place]]
    var row = 0
    var cell = 0
    var isCellOpen = false

    init(_ table: TableRows) {
      let grid = ColumnGrid(table.definitions)
      rows = table.rows
      places = table.definitions.map(grid.places)
    }

    func place(cell: Int) -> ColumnGrid.Place {
      guard row < rows.count, cell < places[rows[row]].count else { return ColumnGrid.Place() }
      return places[rows[row]][cell]
    }
  }

  private var open: [OpenTable] = []
  /// Up to where the text has been laid out.
  private var offset = 0
  /// How many tables were open when a cell began that another one covers; nil outside of such.
  private var coveredLevel: Int?

  private init() {}

  static func lay(_ recorded: RecordedTable, out builder: inout LayoutBuilder) {
    var replay = TableReplay()
    var table = 0
    for entry in recorded.recording.entries {
      switch entry {
      case .text(let length): replay.append(recorded.recording.text, length, &builder)
      case .step(.beginTable):
        replay.begin(recorded.tables[table], &builder)
        table += 1
      case .step(let step): replay.take(step, &builder)
      }
    }
  }

  private mutating func begin(_ table: TableRows, _ builder: inout LayoutBuilder) {
    beginCell(&builder)
    if coveredLevel == nil { builder.beginTable() }
    open.append(OpenTable(table))
  }

  private mutating func append(
    _ text: TracedText, _ length: Int, _ builder: inout LayoutBuilder
  ) {
    beginCell(&builder)
    if coveredLevel == nil { builder.append(marked: text.bytes[offset..<offset + length]) }
    offset += length
  }

  private mutating func take(_ step: LayoutStep, _ builder: inout LayoutBuilder) {
    switch step {
    case .endCell:
      beginCell(&builder)
      endCell(&builder)
    case .endRow:
      if let covered = coveredLevel, covered >= open.count { coveredLevel = nil }
      if coveredLevel == nil { builder.endRow() }
      open[open.count - 1].row += 1
      open[open.count - 1].cell = 0
      open[open.count - 1].isCellOpen = false
    case .endTable:
      open.removeLast()
      if coveredLevel == nil { builder.endTable() }
    // What is in a cell: the beginning of one is in no recording of rich text.
    default:
      if coveredLevel == nil { builder.take(step) }
    }
  }

  /// Begins the cell that what comes next stands in, if it has not begun.
  private mutating func beginCell(_ builder: inout LayoutBuilder) {
    guard let table = open.last, !table.isCellOpen, coveredLevel == nil else { return }
    open[open.count - 1].isCellOpen = true
    let place = table.place(cell: table.cell)
    if table.cell == 0 {
      builder.beginRow()
      if place.indent > 0 { builder.skipCell(columnSpan: place.indent) }
    }
    if place.isMergedWithAbove {
      builder.skipCell(columnSpan: place.columnSpan)
      coveredLevel = open.count
    } else {
      builder.beginCell(columnSpan: place.columnSpan)
    }
  }

  /// Ends a cell, unless the next one goes on with it: its contents are one with this one's.
  private mutating func endCell(_ builder: inout LayoutBuilder) {
    if let covered = coveredLevel, covered < open.count { return }
    guard let table = open.last else { return }
    open[open.count - 1].cell += 1
    guard !table.place(cell: table.cell + 1).isMergedWithLeft else {
      if coveredLevel == nil { builder.endParagraph() }
      return
    }
    open[open.count - 1].isCellOpen = false
    if coveredLevel == nil { builder.endCell() }
    coveredLevel = nil
  }
}
