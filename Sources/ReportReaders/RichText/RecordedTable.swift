/// What happens in a table, kept until the table ends: only then its columns are known, and of a
/// nested table's row not even the number of its cells is before its last.
struct RecordedTable {
  /// About what a step takes in memory, with what it is laid out as: a cell of two bytes takes more
  /// than its text.
  private static let stepSize = 64

  /// What happens: cells and rows only end in it.
  private(set) var recording = LayoutRecording()
  /// The tables in the order in which they begin.
  private(set) var tables: [TableRows] = []
  /// What the paragraph that is open has been said to be.
  private var heading: Int?
  /// The indices of the tables that are open, the outermost first.
  private var open: [Int] = []
  /// For each open table, whether it has a row that has not ended.
  private var openRows: [Bool] = []

  /// Whether the innermost open table has a row that has not ended.
  var hasOpenRow: Bool { openRows.last ?? false }

  /// The bytes that everything takes.
  var size: Int { recording.text.count + recording.entries.count * Self.stepSize }

  /// How many tables are open.
  var level: Int { open.count }

  mutating func beginTable() {
    noteRow()
    open.append(tables.count)
    openRows.append(false)
    tables.append(TableRows())
    append(.beginTable)
  }

  mutating func endTable() {
    open.removeLast()
    openRows.removeLast()
    append(.endTable)
  }

  mutating func append(_ paragraph: ArraySlice<UInt8>) {
    // Tabs separate cells.
    recording.append(
      paragraph.lazy.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 })
    noteRow()
  }

  mutating func breakLine(heading: Int?) {
    setHeading(heading)
    recording.append(.lineBreak)
  }

  mutating func endParagraph(heading: Int?) {
    // Nothing has to be ended where there is no text.
    guard case .text? = recording.entries.last else { return }
    setHeading(heading)
    append(.endParagraph)
  }

  mutating func endCell() {
    append(.endCell)
    noteRow()
  }

  private mutating func setHeading(_ level: Int?) {
    guard level != heading else { return }
    heading = level
    recording.append(.heading(level: level))
  }

  /// Adds a step that ends what a heading is.
  private mutating func append(_ step: LayoutStep) {
    heading = nil
    recording.append(step)
  }

  mutating func endRow(_ definition: RowDefinition, version: Int) {
    guard let table = open.last else { return }
    tables[table].addRow(definition, version: version)
    openRows[openRows.count - 1] = false
    append(.endRow)
  }

  private mutating func noteRow() {
    guard !openRows.isEmpty else { return }
    openRows[openRows.count - 1] = true
  }

  /// Forgets everything, and keeps the room it took.
  mutating func removeAll() {
    recording.removeAll()
    tables.removeAll(keepingCapacity: true)
    open.removeAll()
    openRows.removeAll()
  }
}

/// The rows of a table, by their definitions: a row that says nothing of its own has the one of the
/// row above.
struct TableRows {
  private(set) var definitions: [RowDefinition] = []
  /// For each row, which definition it has.
  private(set) var rows: [Int] = []
  /// Which version of the document's row definition the last one is.
  private var version = -1

  mutating func addRow(_ definition: RowDefinition, version: Int) {
    if version != self.version { definitions.append(definition) }
    self.version = version
    rows.append(definitions.count - 1)
  }
}
