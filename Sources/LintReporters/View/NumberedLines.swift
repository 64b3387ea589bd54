import ReportModel
import ReportText
import RulePack

/// The lines of a draft with the numbers that findings have for them: those of the file where it
/// has lines, also where the text was taken out of it, else those of the layout.
struct NumberedLines: Sequence {
  /// A line of the draft's text.
  struct Line {
    /// Its 0-based number in the text.
    let index: Int
    /// Its bytes without the line break.
    let range: Range<Int>
    /// Its number as people count; with the column where several lines were one in the file.
    let number: String
    /// The file that it is from.
    let source: Int
    /// Whether it is a row of a document's own table.
    let isTableRow: Bool
  }

  /// The draft.
  let draft: Draft
  /// The columns of the widest number.
  let numberWidth: Int
  private let lines: [Line]

  /// Numbers the lines of a draft.
  init(_ draft: Draft) {
    self.draft = draft
    let rows = Self.tableRows(of: draft)
    let bytes = draft.text.bytes.span
    var lines: [Line] = []
    var previous: PlaceName?
    for index in 0..<draft.text.lines.count {
      let range = draft.text.lines.range(ofLine: index, in: bytes)
      // A line break at the end of a file ends its last line; it does not begin another.
      guard !range.isEmpty || index + 1 < draft.text.lines.count else { continue }
      let place = draft.placeName(of: bytes.trimmed(range))
      let isSame = previous?.source == place.source && previous?.start.line == place.start.line
      lines.append(
        Line(
          index: index, range: range,
          number: isSame
            ? "\(place.start.line):\(place.start.column)" : String(place.start.line),
          source: place.source, isTableRow: rows.contains(index)))
      previous = place
    }
    self.lines = lines
    numberWidth = Swift.max(4, lines.map(\.number.utf8.count).max() ?? 0)
  }

  func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }

  private static func tableRows(of draft: Draft) -> Set<Int> {
    var rows: Set<Int> = []
    for block in draft.blocks {
      if case .cell = block.kind {
        rows.insert(draft.text.lines.line(at: block.range.lowerBound))
      }
    }
    return rows
  }
}
