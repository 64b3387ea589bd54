import ReportText

/// Where the columns of a table begin on each of its pages; pdftotext lays out every page anew.
struct PageColumns {
  /// The column of the labels: the one with the most text.
  let labels: Int
  private var starts: [Int: [Int]] = [:]
  private let all: [Int]

  /// Looks at the rows of a table that have all cells.
  init(_ lines: some Sequence<PageLine>, count: Int) {
    var all = [Int](repeating: .max, count: count)
    var lengths = [Int](repeating: 0, count: count)
    for line in lines where line.pieces.count == count {
      for (column, piece) in line.pieces.enumerated() {
        let start = piece.columns.lowerBound
        all[column] = min(all[column], start)
        lengths[column] += piece.columns.count
        starts[line.page, default: .init(repeating: .max, count: count)][column] =
          min(starts[line.page]?[column] ?? .max, start)
      }
    }
    self.all = all
    labels = lengths.indices.max { (lengths[$0], $1) < (lengths[$1], $0) } ?? 0
  }

  /// How far a piece is set in from where its column begins on the page, in columns.
  func indent(ofPieceAt start: Int, in column: Int, on page: Int) -> Int {
    max(0, start - (starts[page] ?? all)[column])
  }

  /// The column of a piece: the last that begins at its left or right there. A character's place is
  /// known to a column or two.
  func column(ofPieceAt start: Int, on page: Int) -> Int {
    let starts = starts[page] ?? all
    return starts.indices.dropFirst().last { start >= starts[$0] - 2 } ?? 0
  }

  /// Whether a text that ends in a column of the page reaches into the last column of the table.
  func reachesLastColumn(_ end: Int, on page: Int) -> Bool {
    end > (starts[page] ?? all).last ?? .max
  }
}
