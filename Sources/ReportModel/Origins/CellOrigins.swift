import ReportText

/// The cells of a workbook that a text was laid out from.
public struct CellOrigins: Sendable {
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

  /// Creates the origins.
  ///
  /// - Parameters:
  ///   - sheets: The names of the sheets.
  ///   - cells: The cells in the order of their texts.
  public init(sheets: [String], cells: [Cell]) {
    self.sheets = sheets
    self.cells = cells
  }

  /// The cell at an offset of the text.
  func cell(at offset: Int) -> CellOrigin? {
    let next = cells.partitioningIndex { $0.start > offset }
    return next > 0 ? origin(next - 1) : nil
  }

  /// The cells that a range of the text is in.
  func pieces(of range: Range<Int>) -> [OriginPiece] {
    var pieces: [OriginPiece] = []
    var index = max(cells.partitioningIndex { $0.start > range.lowerBound } - 1, 0)
    while index < cells.count,
      cells[index].start < max(range.upperBound, range.lowerBound + 1)
    {
      let end = index + 1 < cells.count ? cells[index + 1].start : range.upperBound
      let piece =
        max(
          cells[index].start, range.lowerBound)..<max(min(end, range.upperBound), range.lowerBound)
      pieces.append(OriginPiece(range: piece, origin: .cell(origin(index))))
      index += 1
    }
    return pieces
  }

  /// The origins of the text without pieces of it.
  func removing(_ cuts: Cuts) -> CellOrigins {
    let rest = cells.map {
      Cell(start: cuts.offset($0.start), sheet: $0.sheet, row: $0.row, column: $0.column)
    }
    return CellOrigins(sheets: sheets, cells: rest)
  }

  private func origin(_ index: Int) -> CellOrigin {
    let cell = cells[index]
    let sheet = sheets.indices.contains(cell.sheet) ? sheets[cell.sheet] : nil
    return CellOrigin(sheet: sheet, row: cell.row, column: cell.column)
  }
}
