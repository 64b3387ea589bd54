/// Where the text of a file that has been read comes from.
public enum OriginMap: Sendable {
  /// The text is the file's own.
  case file
  /// The text was taken out of a file that has lines of its own: a web page.
  case fileOffsets(FileOffsets)
  /// The text was laid out from the runs of a document: Word, OpenDocument.
  case runs(RunOrigins)
  /// The text was laid out from the cells of a workbook.
  case cells(CellOrigins)
  /// The text was laid out, and no more is known: rich text, PDF.
  case layout

  /// Whether lines and columns of the text are a layout's, which the file does not have.
  public var isLayout: Bool {
    switch self {
    case .file, .fileOffsets: false
    case .runs, .cells, .layout: true
    }
  }

  /// Where a range of the text comes from, in the order of the text.
  ///
  /// - Parameter range: A range of bytes of the file's own text.
  func pieces(of range: Range<Int>) -> [OriginPiece] {
    switch self {
    case .file: [OriginPiece(range: range, origin: .file(range))]
    case .fileOffsets(let offsets):
      [OriginPiece(range: range, origin: .file(offsets.fileRange(of: range)))]
    case .runs(let runs): runs.pieces(of: range)
    case .cells(let cells): cells.pieces(of: range)
    case .layout: []
    }
  }
}
