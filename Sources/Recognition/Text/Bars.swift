import ReportText

extension Span<UInt8> {
  /// What a line holds without the bars of the empty cells around it, in bytes.
  package func withoutBars(_ line: Range<Int>) -> Range<Int> {
    let bar = UInt8(ascii: "|")
    var content = line
    while let last = content.last, self[last] == bar {
      content = trimmed(content.lowerBound..<last)
    }
    while let first = content.first, self[first] == bar {
      content = trimmed(first + 1..<content.upperBound)
    }
    return content
  }

  /// How long the tab or bar between cells is that stands at an offset, in bytes; nil where there is none.
  func cellBarLength(at offset: Int) -> Int? {
    switch self[unchecked: offset] {
    case 0x09, 0x7C: 1
    case 0xEF: matches("｜", at: offset) ? 3 : nil
    // Those of tables that are drawn with characters.
    case 0xE2:
      matches("│", at: offset) || matches("┃", at: offset) || matches("║", at: offset) ? 3 : nil
    default: nil
    }
  }

  /// Whether a line ends with a bar between cells.
  func endsWithCellBar(_ line: Range<Int>) -> Bool {
    guard let last = line.last else { return false }
    return self[last] == 0x7C
      || line.count >= 3 && self[last] >= 0x80 && cellBarLength(at: last - 2) == 3
  }
}
