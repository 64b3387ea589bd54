/// What happens in a table, kept until the table ends: only then its columns are known, and of a
/// nested table's row not even the number of its cells is before its last.
struct RecordedTable {
  /// Something that happens.
  enum Step {
    /// Text up to an offset of the recorded text, which begins where the text before it ends.
    case text(end: Int)
    case breakLine(heading: Int8?)
    case endParagraph(heading: Int8?)
    case endCell
    case endRow
    /// A table begins, the first one not nested; they are numbered in this order.
    case beginTable
    case endTable
  }

  /// About what a step takes in memory, with what it is laid out as: a cell of two bytes takes more
  /// than its text.
  private static let stepSize = 64

  private(set) var text: [UInt8] = []
  private(set) var steps: [Step] = []
  private(set) var tables: [TableRows] = []
  /// The indices of the tables that are open, the outermost first.
  private var open: [Int] = []
  /// For each open table, whether it has a row that has not ended.
  private var openRows: [Bool] = []

  /// Whether the innermost open table has a row that has not ended.
  var hasOpenRow: Bool { openRows.last ?? false }

  /// The bytes that everything takes.
  var size: Int { text.count + steps.count * Self.stepSize }

  /// How many tables are open.
  var level: Int { open.count }

  mutating func beginTable() {
    noteRow()
    open.append(tables.count)
    openRows.append(false)
    tables.append(TableRows())
    steps.append(.beginTable)
  }

  mutating func endTable() {
    open.removeLast()
    openRows.removeLast()
    steps.append(.endTable)
  }

  mutating func append(_ paragraph: ArraySlice<UInt8>) {
    for byte in paragraph {
      // Tabs separate cells.
      text.append(byte == UInt8(ascii: "\t") ? UInt8(ascii: " ") : byte)
    }
    steps.append(.text(end: text.count))
    noteRow()
  }

  mutating func breakLine(heading: Int?) {
    steps.append(.breakLine(heading: heading.map(Int8.init(clamping:))))
  }

  mutating func endParagraph(heading: Int?) {
    // Nothing has to be ended where there is no text.
    guard case .text? = steps.last else { return }
    steps.append(.endParagraph(heading: heading.map(Int8.init(clamping:))))
  }

  mutating func endCell() {
    steps.append(.endCell)
    noteRow()
  }

  mutating func endRow(_ definition: RowDefinition, version: Int) {
    guard let table = open.last else { return }
    tables[table].addRow(definition, version: version)
    openRows[openRows.count - 1] = false
    steps.append(.endRow)
  }

  private mutating func noteRow() {
    guard !openRows.isEmpty else { return }
    openRows[openRows.count - 1] = true
  }

  /// Forgets everything, and keeps the room it took.
  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
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
