import ReportModel
import ReportText

/// The caption above a table, with the year that it is about.
struct TableCaption {
  /// The caption's block, an index of ``Draft/blocks``.
  let block: Int
  /// The caption's line, in bytes.
  let range: Range<Int>
  /// The year in it or beside it, and where that stands.
  let year: (year: Int, range: Range<Int>)?

  /// How many blocks above the first row a caption is looked for: each cell of a head may be one.
  private static let reach = 24
  /// No caption is longer than this many bytes.
  private static let longestLine = 240
  /// No line with nothing but a year is longer than this many bytes.
  private static let longestYearLine = 60

  /// Finds the last caption above a table's first row.
  ///
  /// - Parameters:
  ///   - captions: The cores of the wordings that a caption may have.
  ///   - blocks: The blocks above the row that do not belong to another table.
  init?(_ captions: [[UInt32]], in draft: Draft, _ blocks: Range<Int>) {
    let span = draft.text.bytes.span
    let near = max(blocks.lowerBound, blocks.upperBound - Self.reach)..<blocks.upperBound
    let found = near.last { block in
      Self.names(captions, span, draft.blocks[block].range)
    }
    guard let found else { return nil }
    block = found
    range = draft.blocks[found].range
    // The year may have a line of its own, below the caption or above it. Dates are no such line:
    // a report is signed and its table filled in the year after.
    let beside = [found + 1..<blocks.upperBound, max(blocks.lowerBound, found - 1)..<found]
    var year = Self.year(span, in: range)
    for block in beside.joined() where year == nil {
      year = Self.yearAlone(span, draft.blocks[block].range)
    }
    self.year = year
  }

  /// Whether a line begins or ends with one of the captions.
  static func names(_ captions: [[UInt32]], _ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count <= longestLine else { return false }
    let core = LabelText.core(span, line)
    return captions.contains { caption in
      core.count >= caption.count
        && (core.starts(with: caption) || core.suffix(caption.count) == caption[...])
    }
  }

  // MARK: Years

  /// The year in a caption: 2017年, or （2017） without 年.
  private static func year(
    _ span: Span<UInt8>, in line: Range<Int>
  ) -> (year: Int, range: Range<Int>)? {
    let filledIn: [StaticString] = ["填报", "填表", "制表", "日期", "时间"]
    let end = filledIn.compactMap { span.firstRange(of: $0, in: line)?.lowerBound }.min()
    let line = line.lowerBound..<(end ?? line.upperBound)
    if let year = YearFinder.first(span, line) {
      let date = WrittenDate(inWords: span, at: year.range.lowerBound, before: line.upperBound)
      return date?.day == nil ? year : nil
    }
    return bracketedYear(span, line)
  }

  /// The year in （2017） or (2017).
  private static func bracketedYear(
    _ span: Span<UInt8>, _ line: Range<Int>
  ) -> (year: Int, range: Range<Int>)? {
    var offset = line.lowerBound
    while let (value, length) = span.scalar(at: offset, before: line.upperBound) {
      if value == 0x28 || value == 0xFF08, let end = noteEnd(span, offset + length, line),
        let year = YearFinder.year(span, before: end, from: offset + length),
        year.range.lowerBound == span.trimmed(offset + length..<end).lowerBound
      {
        return year
      }
      offset += length
    }
    return nil
  }

  private static func noteEnd(_ span: Span<UInt8>, _ start: Int, _ line: Range<Int>) -> Int? {
    var offset = start
    while let (value, length) = span.scalar(at: offset, before: line.upperBound) {
      if LabelText.closesNote(value) { return offset }
      offset += length
    }
    return nil
  }

  /// The year on a line that has nothing else: （2017年度）, 统计年度：2017年.
  private static func yearAlone(
    _ span: Span<UInt8>, _ line: Range<Int>
  ) -> (year: Int, range: Range<Int>)? {
    guard line.count <= longestYearLine else { return nil }
    guard let year = YearFinder.first(span, line) ?? bracketedYear(span, line) else { return nil }
    let announcements: [StaticString] = ["", "年度", "年份", "统计年度", "统计年份", "报告年度", "所属年度"]
    let endings: [StaticString] = ["", "年", "年度"]
    guard
      isWord(span, line.lowerBound..<year.range.lowerBound, among: announcements),
      isWord(span, year.range.upperBound..<line.upperBound, among: endings)
    else { return nil }
    return year
  }

  /// Whether a range has one of some words and nothing but punctuation beside it.
  private static func isWord(
    _ span: Span<UInt8>, _ range: Range<Int>, among words: [StaticString]
  ) -> Bool {
    var start = range.lowerBound
    while let (value, length) = span.scalar(at: start, before: range.upperBound),
      LabelText.significant(value) == nil
    {
      start += length
    }
    var end = range.upperBound
    while let (value, length) = span.scalar(before: end), end > start,
      LabelText.significant(value) == nil
    {
      end -= length
    }
    return span.isAny(of: words, start..<end)
  }
}
