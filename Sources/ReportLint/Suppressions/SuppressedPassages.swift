import Recognition
import ReportModel

extension Report {
  /// What of the report a comment is about.
  ///
  /// Where the format knows no more than that lines follow, the tables that have been recognised tell
  /// more: a comment before a table, or before its caption, is about all of it, and one between its rows
  /// about the next one.
  func passages(of comment: DraftComment) -> [Range<Int>] {
    guard comment.extent == .block else { return comment.passages }
    return comment.passages.map { passage in
      for table in tables {
        let start = min(table.caption?.lowerBound ?? .max, table.range.lowerBound)
        guard passage.overlaps(start..<table.range.upperBound + 1) else { continue }
        if let first = table.rows.first, first.label.lowerBound < passage.lowerBound {
          return passage.lowerBound..<min(passage.upperBound, lineEnd(from: passage.lowerBound))
        }
        return passage.lowerBound..<max(passage.upperBound, table.range.upperBound + 1)
      }
      return passage
    }
  }

  /// Where the line ends that an offset is in, its end included.
  private func lineEnd(from offset: Int) -> Int {
    let line = draft.text.lines.line(at: offset)
    let starts = draft.text.lines.starts
    return line + 1 < starts.count ? starts[line + 1] : draft.text.bytes.count + 1
  }
}
