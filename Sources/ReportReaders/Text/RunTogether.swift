import ReportModel
import ReportText

/// A text whose line breaks were lost, as by pasting it into a field of one line: it stands in a line
/// or two, with the headings of its parts in the midst of it.
///
/// Where each part begins is still told by its ordinal, or by the words with which titles end where
/// none have ordinals, so that it can be read as if the breaks were there. Where a title ends, and what
/// was a table, is told by nothing but blanks and marks.
enum RunTogether {
  /// A text in more lines has its breaks.
  private static let mostLines = 3
  /// No title is longer, in bytes.
  private static let longestTitle = 150
  /// No title that a mark ends is longer, in bytes; what is longer is a sentence.
  private static let longestMarkedTitle = 75

  /// The ordinals that the parts may have, with how many of them in a row are headings: fewer may be a
  /// list.
  private static let styles: [(style: Ordinal.Style, fewest: Int)] = [
    (.chinese, 2), (.parenthesizedChinese, 3), (.arabic, 3),
  ]
  /// So many titles without ordinals are headings.
  private static let fewestUnnumbered = 3

  /// The blocks of a text with its lines divided before and behind the headings of parts; nil where
  /// the text has its line breaks.
  static func blocks(of blocks: [Block], _ span: Span<UInt8>) -> [Block]? {
    guard blocks.count <= mostLines || isLineBelowRows(blocks, span) else { return nil }
    for (style, fewest) in styles {
      let marked = numbered(blocks, style, span, mayBegin: ends, titleEnd: titleEnd)
      let worded = numbered(
        blocks, style, span, mayBegin: mayStandBefore, titleEnd: wordedTitleEnd)
      let headings = worded.joined().count > marked.joined().count ? worded : marked
      if headings.joined().count >= fewest { return divided(blocks, at: headings, span) }
    }
    let headings = blocks.map { unnumbered(span, $0.range) }
    let count = headings.reduce(0) { $0 + $1.count }
    return count >= fewestUnnumbered ? divided(blocks, at: headings, span) : nil
  }

  /// Whether a text in a line or two stands below the rows of a page's head, which have bars.
  private static func isLineBelowRows(_ blocks: [Block], _ span: Span<UInt8>) -> Bool {
    guard blocks.count <= mostRows, blocks.contains(where: { $0.range.count >= shortestText })
    else { return false }
    return blocks.count { !span.contains(anyOf: ["|"], in: $0.range) } <= mostLines
  }

  /// The head of a page has no more rows, and no text without line breaks is shorter, in bytes.
  private static let mostRows = 12
  private static let shortestText = 400

  private static func divided(
    _ blocks: [Block], at headings: [[Range<Int>]], _ span: Span<UInt8>
  ) -> [Block] {
    var divided: [Block] = []
    for (block, headings) in zip(blocks, headings) {
      var start = block.range.lowerBound
      if divided.isEmpty,
        let end = reportTitleEnd(span, start..<(headings.first?.lowerBound ?? start))
      {
        append(span, start..<end, to: &divided)
        start = end
      }
      for heading in headings {
        append(span, start..<heading.lowerBound, to: &divided)
        append(span, heading, to: &divided)
        start = heading.upperBound
      }
      append(span, start..<block.range.upperBound, to: &divided)
    }
    return divided
  }

  private static func append(
    _ span: Span<UInt8>, _ range: Range<Int>, to blocks: inout [Block]
  ) {
    let range = span.trimmed(range)
    if !range.isEmpty { blocks.append(Block(.paragraph, range)) }
  }

  /// Where the title of the report ends with which a text begins; nil where it begins with none.
  private static func reportTitleEnd(_ span: Span<UInt8>, _ text: Range<Int>) -> Int? {
    let reach = text.lowerBound..<min(text.upperBound, text.lowerBound + longestTitle)
    guard let name = span.firstRange(of: "年度报告", in: reach),
      !span.contains(anyOf: ["。", "，", "；", "《", "（以下"], in: text.lowerBound..<name.upperBound)
    else { return nil }
    return name.upperBound
  }

  /// Whether a character ends what stands before a heading: a blank, 。 ； or ：.
  private static func ends(_ value: UInt32) -> Bool {
    CharacterClass.isWhitespace(value) || [0x3002, 0xFF1B, 0xFF1A].contains(value)
  }

  /// The headings in a line, none of which begins within a sentence.
  ///
  /// - Parameter end: Where the heading ends that begins at an offset, behind so many others; nil where none
  ///   does.
  private static func headings(
    _ span: Span<UInt8>, _ line: Range<Int>, mayBegin: (_ last: UInt32) -> Bool = ends,
    endingAt end: (_ offset: Int, _ count: Int) -> Int?
  ) -> [Range<Int>] {
    var headings: [Range<Int>] = []
    var offset = line.lowerBound
    var isBeginning = true
    while let (value, length) = span.scalar(at: offset, before: line.upperBound) {
      if isBeginning, let end = end(offset, headings.count) {
        headings.append(offset..<end)
        offset = end
        continue
      }
      isBeginning = mayBegin(value)
      offset += length
    }
    return headings
  }

  // MARK: With ordinals

  /// The headings 一、, 二、 and so on in the lines, or those of another style, each with its title.
  private static func numbered(
    _ blocks: [Block], _ style: Ordinal.Style, _ span: Span<UInt8>,
    mayBegin: (_ last: UInt32) -> Bool,
    titleEnd: (_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int?
  ) -> [[Range<Int>]] {
    var next = 1
    return blocks.map { block in
      let line = block.range
      let found = headings(span, line, mayBegin: mayBegin) { offset, count in
        guard let ordinal = Ordinal(span, offset..<line.upperBound), ordinal.style == style,
          ordinal.delimiter != nil, ordinal.range.lowerBound == offset,
          ordinal.number == next + count
        else { return nil }
        return titleEnd(span, ordinal.range.upperBound, line.upperBound)
      }
      next += found.count
      return found
    }
  }

  /// Where a title ends: at a blank, and within a title's length, or behind the mark that ends a short
  /// one without figures. Nil where it is a sentence.
  private static func titleEnd(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let start = span.skippingWhitespace(start, before: end)
    var offset = start
    let limit = min(end, start + longestTitle)
    var hasFigure = false
    while offset < limit, let (value, length) = span.scalar(at: offset, before: end) {
      if CharacterClass.isWhitespace(value) {
        return isRow(span, offset..<end) ? nil : offset
      }
      switch value {
      case 0x3002, 0xFF1A, 0x3A:  // 。 ： :
        let isTitle = offset > start && offset - start <= longestMarkedTitle && !hasFigure
        return isTitle ? offset + length : nil
      case 0xFF1B, 0xFF0C: return nil  // ； ，
      default: break
      }
      if CharacterClass.digit(value) != nil { hasFigure = true }
      offset += length
    }
    return offset == end ? end : nil
  }

  /// Whether figures between blanks stand behind a label: it is that of a row.
  private static func isRow(_ span: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    var offset = rest.lowerBound
    for _ in 0..<2 {
      offset = span.skippingWhitespace(offset, before: rest.upperBound)
      let start = offset
      while let (value, length) = span.scalar(at: offset, before: rest.upperBound),
        CharacterClass.digit(value) != nil
      {
        offset += length
      }
      let next = span.scalar(at: offset, before: rest.upperBound)?.value
      guard offset > start, next.map(CharacterClass.isWhitespace) ?? true else { return false }
    }
    return true
  }

  // MARK: Without blanks

  /// Whether a heading may begin behind a character in a text that has not even a blank for its breaks:
  /// behind anything but the characters of a word, the last of 年度报告 aside.
  private static func mayStandBefore(_ value: UInt32) -> Bool {
    !CharacterClass.isHan(value) || value == 0x544A  // 告
  }

  /// Where a title ends behind which the text goes on at once: with a word with which titles end.
  private static func wordedTitleEnd(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let start = span.skippingWhitespace(start, before: end)
    let limit = min(end, start + longestMarkedTitle)
    var offset = start
    while offset < limit, let (value, length) = span.scalar(at: offset, before: end) {
      if let ending = span.literal(endings, at: offset, before: end),
        case let next = offset + ending.utf8CodeUnitCount, !goesOn(span, next, end)
      {
        return offset > start ? next : nil
      }
      guard CharacterClass.isHan(value) || value == 0x3001 else { return nil }  // 、
      offset += length
    }
    return nil
  }

  /// Whether a title goes on behind one of its words: 存在的主要问题及改进情况.
  private static func goesOn(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    span.literal(["及", "和", "与", "以及", "、", "的"], at: offset, before: end) != nil
  }

  // MARK: Without ordinals

  private static let endings: [StaticString] = ["情况", "事项", "问题", "措施", "概述", "打算", "建议"]

  /// The titles in a line that stand where a sentence may begin, end as titles do, and are followed by a
  /// colon or a blank.
  private static func unnumbered(_ span: Span<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    headings(span, line) { offset, _ in
      guard !CharacterClass.isWhitespace(span.scalar(at: offset).value),
        let end = titleEnd(span, offset, line.upperBound), isTitle(span, offset..<end)
      else { return nil }
      return end
    }
  }

  private static func isTitle(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longestMarkedTitle,
      let (last, length) = span.scalar(before: range.upperBound),
      last != 0x3002
    else { return false }
    let isMarked = last == 0xFF1A || last == 0x3A
    let end = isMarked ? range.upperBound - length : range.upperBound
    return span.ends(withAnyOf: endings, at: end, from: range.lowerBound)
  }
}
