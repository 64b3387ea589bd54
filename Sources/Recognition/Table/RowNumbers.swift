import ReportText

/// A column that numbers the rows of a table and holds no figures: 代码, 行次.
enum RowNumbers {
  private static let titles = ["代码", "指标代码", "行次", "行号", "序号", "编号", "代号"].map {
    LabelText.core($0)
  }

  /// Whether a cell is the heading of such a column.
  static func isTitle(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    (6...40).contains(cell.count) && titles.hold(cell, of: span)
  }
}

/// The numbers of a table's rows where each cell stands on a line of its own: they go up from row to
/// row, and stand before the value.
struct RowNumberLines {
  /// So many rows may be missing between two.
  private static let mostMissing = 5
  /// In the head of a table, the titles are no further apart than so many lines.
  private static let widestGap = 2

  /// The block of the column title that was met last.
  private var lastTitle: Int?
  private var last: Int?

  /// Whether rows have such numbers.
  var areExpected: Bool { last != nil }

  /// Notes the title of another column: the head of a table that may have no such numbers.
  mutating func noteTitle(at block: Int) {
    if let last, last > 0 { self.last = nil }
    lastTitle = block
  }

  /// Whether a line may be the title of the numbers: it stands behind that of another column.
  func mayBegin(at block: Int) -> Bool {
    lastTitle.map { block - $0 <= Self.widestGap } ?? false
  }

  /// Takes a line as the title of the numbers.
  mutating func begin(at block: Int) {
    last = 0
    lastTitle = block
  }

  /// Takes a number as that of the next row.
  ///
  /// - Returns: Whether it may be one.
  mutating func take(_ amount: Amount) -> Bool {
    guard let last,
      let number = (last + 1...last + Self.mostMissing).first(where: { Amount($0) == amount })
    else { return false }
    self.last = number
    return true
  }
}
