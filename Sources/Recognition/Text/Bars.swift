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
}
