import ReportText
import RulePack

/// A table whose cells have run together, as where a program took the text off a page: 规章000. Nobody can say
/// where one value ends; but it is there, and its rows are no headings.
struct UndividedTable {
  /// The blocks from its first row to its last.
  let blocks: Range<Int>

  /// Looks for rows of a form whose values stand right behind their labels; nil where less than half of the
  /// form's are there.
  init?(of vocabulary: TableVocabulary, in fragments: [Fragment], _ span: Span<UInt8>) {
    var rows: Set<Int> = []
    var blocks: [Int] = []
    for fragment in fragments where fragment.row == nil && !fragment.hasNeighbours {
      guard fragment.range.count <= Self.longestRow, let last = fragment.range.last,
        Self.isDigit(span[last]),
        let label = Self.label(of: fragment.range, vocabulary.labels, span)
      else { continue }
      rows.insert(label)
      blocks.append(fragment.block)
    }
    guard rows.count > 2, let first = blocks.first, let last = blocks.last,
      rows.count * 2 >= vocabulary.rowRange.count(where: { !vocabulary.isHeading[$0] })
    else { return nil }
    self.blocks = first..<last + 1
  }

  /// No row is longer, in bytes.
  private static let longestRow = 300
  /// Headings in front of a row's label are no more.
  private static let mostHeadings = 2

  /// The label of a line that is nothing but a label, with headings in front of it, and digits right behind.
  private static func label(
    of line: Range<Int>, _ labels: RowLabelTrie, _ span: Span<UInt8>
  ) -> Int? {
    var start = line.lowerBound
    for _ in 0...mostHeadings {
      let words = LabelText.wordsStart(span, start..<line.upperBound)
      var walk = RowLabelTrie.Walk()
      guard let match = labels.follow(span, words..<line.upperBound, &walk).match,
        match.end < line.upperBound
      else { return nil }
      let rest = match.end..<line.upperBound
      if rest.allSatisfy({ isDigit(span[$0]) || span[$0] == UInt8(ascii: ".") }) {
        return match.label
      }
      start = match.end
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
