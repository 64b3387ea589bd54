import ReportText

/// The table of contents: titles with the pages on which they stand. It is no part of the report,
/// as it is none where a document's format marks it.
struct ContentsPage {
  /// So many dots lead from a title to its page.
  private static let fewestDots = 4
  /// Without a heading, fewer titles are no table of contents.
  private static let fewestEntries = 3
  /// A title in it takes no more lines before that with the page.
  private static let mostLines = 2

  private let lines: [PageLine]

  /// What stands beside each other.
  private struct Entry {
    let lines: Range<Int>
    let range: Range<Int>
    /// The number with which it ends.
    let page: Int?
    /// Whether dots lead to that.
    let hasDots: Bool
  }

  /// The lines without those of the table of contents.
  static func removed(
    from lines: [PageLine], pageCount: Int, _ span: Span<UInt8>
  ) -> [PageLine] {
    let contents = ContentsPage(lines: lines)
    let entries = contents.entries(span)
    guard let found = contents.range(entries, pageCount: pageCount, span) else { return lines }
    let removed =
      entries[found.lowerBound].lines
      .lowerBound..<entries[found.upperBound - 1].lines
      .upperBound
    return Array(lines[..<removed.lowerBound] + lines[removed.upperBound...])
  }

  private func entries(_ span: Span<UInt8>) -> [Entry] {
    var entries: [Entry] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end - 1].isBeside(lines[end]) { end += 1 }
      let range = lines[start].range.lowerBound..<lines[end - 1].range.upperBound
      let digits = range.reversed().prefix { (0x30...0x39).contains(span[$0]) }.count
      let number = range.upperBound - digits..<range.upperBound
      let page =
        (1...3).contains(digits) && digits < range.count
        ? Numeral(digits: span, at: number.lowerBound, before: number.upperBound)?.value : nil
      let hasDots = page != nil && Self.endsWithDots(span, range.lowerBound..<number.lowerBound)
      entries.append(Entry(lines: start..<end, range: range, page: page, hasDots: hasDots))
      start = end
    }
    return entries
  }

  private static func endsWithDots(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var count = 0
    var end = range.upperBound
    while end > range.lowerBound, count < fewestDots, let (value, length) = span.scalar(before: end)
    {
      switch value {
      case 0x2026: count += 3
      case 0x2E, 0xB7, 0x2024, 0x2025, 0x2027, 0x22EF, 0x30FB, 0xFF0E, 0xFF65: count += 1
      default: return false
      }
      end -= length
    }
    return count >= fewestDots
  }

  /// The entries of the table of contents with its heading.
  private func range(
    _ entries: [Entry], pageCount: Int, _ span: Span<UInt8>
  ) -> Range<Int>? {
    if let heading = entries.firstIndex(where: { Self.isHeading(span, $0.range) }) {
      let end = end(entries, from: heading + 1, pageCount: pageCount, needsDots: false)
      if end > heading + 1 { return heading..<end }
    }
    guard let first = entries.firstIndex(where: \.hasDots) else { return nil }
    let end = end(entries, from: first, pageCount: pageCount, needsDots: true)
    let count = entries[first..<end].count(where: \.hasDots)
    return count >= Self.fewestEntries ? first..<end : nil
  }

  /// Where the entries end that begin at one of them: the pages never go down.
  private func end(
    _ entries: [Entry], from first: Int, pageCount: Int, needsDots: Bool
  ) -> Int {
    var end = first
    var page = 0
    for index in first..<entries.count {
      guard index - end <= Self.mostLines else { break }
      let entry = entries[index]
      // Where dots lead to a number, it is a page's, be it one of another edition.
      guard let number = entry.page, number >= page,
        entry.hasDots || !needsDots && entry.lines.count > 1 && number <= pageCount + 2
      else { continue }
      page = number
      end = index + 1
    }
    return end
  }

  private static func isHeading(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    (range.count == 6 || range.count == 9 && span.matches("　", at: range.lowerBound + 3))
      && span.matches("目", at: range.lowerBound)
      && (span.matches("录", at: range.upperBound - 3)
        || span.matches("次", at: range.upperBound - 3))
  }
}
