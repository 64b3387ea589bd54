import ReportModel
import ReportText

/// The columns of a place in bytes of UTF-8, 1-based, the second just past the last byte.
package struct ByteColumns: Hashable, Sendable {
  /// The first byte's, on the line that the place starts on.
  package let start: Int
  /// Where the place ends, on the line that it ends on.
  package let end: Int
}

extension Draft {
  /// The columns in bytes of a range of the text; nil where the file is laid out or in another
  /// encoding, or where the range does not stand in it in one piece.
  func byteColumns(of range: Range<Int>) -> ByteColumns? {
    let source = source(of: range)
    switch source.origins {
    case .layout, .cells, .runs: return nil
    case .file:
      // Of a table's file that was put behind the draft, the encoding is forgotten.
      guard text.encoding == .utf8, source.range.lowerBound == 0 else { return nil }
      return text.byteColumns(of: range)
    case .fileOffsets(let offsets):
      guard offsets.file.encoding == .utf8, isContiguousInFile(range) else { return nil }
      let start = offsets.fileOffset(of: range.lowerBound - source.range.lowerBound)
      return offsets.file.byteColumns(of: start..<start + range.count)
    }
  }
}

extension SourceText {
  fileprivate func byteColumns(of range: Range<Int>) -> ByteColumns {
    func column(_ offset: Int) -> Int { offset - lines.starts[lines.line(at: offset)] + 1 }
    return ByteColumns(start: column(range.lowerBound), end: column(range.upperBound))
  }
}
