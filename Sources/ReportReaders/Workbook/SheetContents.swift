import DocumentSyntax

/// What a sheet holds: its cells with contents, and what is merged and hidden. All places in it are
/// claims of the file.
struct SheetContents: XMLHandler {
  enum Name: String, XMLName {
    case view = "x:sheetView"
    case columns = "x:col"
    case row = "x:row"
    case cell = "x:c"
    case formula = "x:f"
    case value = "x:v"
    case inlineText = "x:t"
    case phonetic = "x:rPh"
    case merged = "x:mergeCell"

    static let namespaces = ["x": spreadsheetNamespaces]
  }

  /// What kind of value a cell has.
  enum Kind: UInt8 {
    case number
    case sharedString
    case text
    case boolean
    /// A day in the form of ISO 8601.
    case date
    /// A formula whose value was not saved.
    case formula
  }

  /// A cell that is not empty; rows and columns are 0-based.
  struct Cell {
    let row: Int32
    let column: Int32
    let style: Int32
    /// The number of its value among the sheet's.
    let value: Int32
    let kind: Kind
  }

  /// No more of a formula is shown, in bytes.
  private static let longestFormula = 256

  /// The rows and columns of a format's sheet.
  static let rowCount = 1_048_576
  static let columnCount = 16_384

  private(set) var cells: [Cell] = []
  private(set) var values = CellStrings()
  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var hiddenRows: Set<Int> = []
  private(set) var hidesZeros = false

  private var row = -1
  private var column = -1
  private var isPlaced = true
  private var style: Int32 = 0
  private var kind = Kind.number
  private var isValue = false
  private var isPhonetic = false
  private var hasValue = false
  /// The formula of the open cell; nil if it has none.
  private var formula: [UInt8]?
  private var isFormula = false
  private var hasEmptyText = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .view: hidesZeros = hidesZeros || attributes.isOff("showZeros")
    case .columns: beginColumns(attributes)
    case .row: beginRow(attributes)
    case .cell: beginCell(attributes)
    case .formula:
      formula = []
      isFormula = true
    case .value, .inlineText:
      isValue = true
      hasEmptyText = kind == .text
    case .phonetic: isPhonetic = true
    case .merged:
      if let range = attributes.bytes("ref").flatMap(CellRange.init) { merges.append(range) }
    }
  }

  mutating func end(_ name: Name) {
    switch name {
    case .cell: endCell()
    case .formula: isFormula = false
    case .value, .inlineText: isValue = false
    case .phonetic: isPhonetic = false
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isFormula, formula?.count ?? 0 < Self.longestFormula { formula?.append(contentsOf: bytes) }
    guard isValue, !isPhonetic else { return }
    values.append(bytes)
    hasValue = hasValue || !bytes.isEmpty
  }

  private mutating func beginColumns(_ attributes: XMLAttributes) {
    guard attributes.bytes("hidden") != nil, !attributes.isOff("hidden"),
      let first = attributes.integer("min"), let last = attributes.integer("max"),
      1 <= first, first <= last
    else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  private mutating func beginRow(_ attributes: XMLAttributes) {
    row = attributes.integer("r").map { $0 - 1 } ?? row + 1
    column = -1
    let isHidden = attributes.bytes("hidden") != nil && !attributes.isOff("hidden")
    if isHidden || attributes.string("ht") == "0" { hiddenRows.insert(row) }
  }

  private mutating func beginCell(_ attributes: XMLAttributes) {
    if let reference = attributes.bytes("r") {
      // A cell beyond the last row or column is in no sheet.
      let place = CellPlace(reference[...])
      isPlaced = place != nil
      column = place?.column ?? column
    } else {
      isPlaced = true
      column += 1
    }
    style = Int32(clamping: attributes.integer("s") ?? 0)
    switch attributes.string("t") {
    case nil, "n": kind = .number
    case "s": kind = .sharedString
    case "b": kind = .boolean
    case "d": kind = .date
    default: kind = .text
    }
  }

  private mutating func endCell() {
    defer { formula = nil }
    // A formula may have no characters as its value; that is said by an empty value.
    if !hasValue, let formula, !hasEmptyText {
      values.append([UInt8(ascii: "=")] + formula)
      (hasValue, kind) = (true, .formula)
    }
    hasEmptyText = false
    guard hasValue else { return }
    hasValue = false
    values.end()
    guard isPlaced, (0..<Self.rowCount).contains(row), (0..<Self.columnCount).contains(column)
    else { return }
    cells.append(
      Cell(
        row: Int32(row), column: Int32(column), style: style,
        value: Int32(clamping: values.count - 1), kind: kind))
  }
}

/// A cell's place, 0-based.
struct CellPlace: Hashable {
  let row: Int
  let column: Int

  /// Reads a reference: C12, $C$12.
  init?(_ reference: Slice<UnsafeBufferPointer<UInt8>>) {
    var column = 0
    var row = 0
    for byte in reference {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard column <= SheetContents.columnCount, row <= SheetContents.rowCount else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}

/// A rectangle of cells.
struct CellRange: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Reads a reference: A2:C3.
  init?(_ reference: UnsafeBufferPointer<UInt8>) {
    guard let colon = reference.firstIndex(of: UInt8(ascii: ":")),
      let first = CellPlace(reference[..<colon]), let last = CellPlace(reference[(colon + 1)...]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }
}
