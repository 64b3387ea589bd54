/// What the cells of a workbook are called that a text was taken from.
public struct CellNames: Sendable {
  /// A cell whose text begins at an offset.
  public struct Cell: Sendable {
    /// Where its text starts, in bytes.
    let start: Int
    /// Its sheet, an index of the sheets' names.
    let sheet: Int
    /// Its row, 0-based.
    let row: Int
    /// Its column, 0-based.
    let column: Int

    /// Creates a cell.
    public init(start: Int, sheet: Int, row: Int, column: Int) {
      self.start = start
      self.sheet = sheet
      self.row = row
      self.column = column
    }
  }

  private let sheets: [String]
  private let cells: [Cell]

  /// Creates the names.
  ///
  /// - Parameters:
  ///   - sheets: The names of the sheets.
  ///   - cells: The cells in the order of their texts.
  public init(sheets: [String], cells: [Cell]) {
    self.sheets = sheets
    self.cells = cells
  }

  /// The name of the cell at an offset of the text, as spreadsheet programs write it: `表1!C12`.
  func name(at offset: Int) -> String? {
    var low = 0
    var high = cells.count
    while high > low {
      let middle = (low + high) / 2
      if cells[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let cell = cells[low - 1]
    let reference = Self.letters(cell.column) + String(cell.row + 1)
    return sheets.indices.contains(cell.sheet) ? "\(sheets[cell.sheet])!\(reference)" : reference
  }

  /// The letters of a column: A to Z, AA, AB and so on.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
