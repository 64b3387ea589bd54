import ReportText

/// A column that numbers the rows of a table and holds no figures: 代码, 行次.
enum RowNumbers {
  private static let titles = ["代码", "指标代码", "行次", "行号", "序号", "编号", "代号"].map {
    LabelText.core($0)
  }

  /// Whether a cell is the heading of such a column.
  static func isTitle(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    (6...40).contains(cell.count) && titles.contains(LabelText.core(span, cell))
  }
}
