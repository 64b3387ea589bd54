import ReportText

/// The running text of the pages: which lines belong to one paragraph.
struct PageFlow {
  /// A page's text is never narrower than this many characters: shorter lines have met no margin.
  private static let narrowest = 20

  /// A line of the text: what stands beside each other is one.
  private struct Line {
    let line: PageLine
    /// Whether it consists of pieces that stand apart.
    let isDivided: Bool
    /// How far it is from the line above on its page.
    let gap: Int?
    /// Where it ends without a mark that may hang over the margin.
    let edge: Int

    var box: PageBox { line.box }
  }

  /// Between which margins the text of the pages of one width stands.
  private struct Margins {
    var left: Int
    var right: Int
    var width: Int { right - left }
  }

  private let widths: [Int]
  private let lines: [Line]
  /// For each line that was given, the first of the text's that is not above it.
  private let first: [Int]
  private var margins: [Int: Margins] = [:]
  /// Whether all paragraphs begin with an indent, so that a line without one continues another.
  private var isIndented = false
  /// How far apart the lines of a paragraph are.
  private var leading = 0

  /// Looks at the lines that are not in tables.
  init(
    _ all: [PageLine], outside tables: [Range<Int>], pages: [(width: Int, height: Int)],
    _ span: Span<UInt8>
  ) {
    widths = pages.map(\.width)
    (lines, first) = Self.lines(all, outside: tables, span)
    for width in Set(lines.map { widths[$0.line.page] }) {
      margins[width] = margins(ofPagesWithWidth: width)
    }
    leading = mostFrequentGap(span)
    isIndented = beginsIndented(span)
  }

  private static func edge(of line: PageLine, _ span: Span<UInt8>) -> Int {
    let hangs = PageText.endsWithClosingMark(span, line.range)
    return hangs ? line.box.right - line.characterWidth : line.box.right
  }

  private static func lines(
    _ all: [PageLine], outside tables: [Range<Int>], _ span: Span<UInt8>
  ) -> (lines: [Line], first: [Int]) {
    var lines: [Line] = []
    var first: [Int] = []
    var table = tables[...]
    var isNew = true
    for (index, line) in all.enumerated() {
      if let range = table.first, range.contains(index) {
        first.append(lines.count)
        if index + 1 == range.upperBound { table = table.dropFirst() }
        isNew = true
        continue
      }
      if !isNew, let last = lines.last, last.line.isBeside(line), last.box.isOnLine(of: line.box) {
        lines[lines.count - 1] = Line(
          line: last.line.joined(with: line), isDivided: true, gap: last.gap,
          edge: edge(of: line, span))
        first.append(lines.count)
        continue
      }
      first.append(lines.count)
      let isBelow = index > 0 && all[index - 1].page == line.page
      let gap = isBelow ? line.box.top - all[index - 1].box.bottom : nil
      lines.append(Line(line: line, isDivided: false, gap: gap, edge: edge(of: line, span)))
      isNew = false
    }
    first.append(lines.count)
    return (lines, first)
  }

  /// Appends lines as paragraphs.
  func append(
    _ range: Range<Int>, to builder: inout LayoutBuilder, _ words: borrowing PageWords,
    _ span: Span<UInt8>
  ) {
    let own = first[range.lowerBound]..<first[range.upperBound]
    var paragraph: [PageLine] = []
    for index in own {
      if index > own.lowerBound, !continues(index, span) {
        builder.append(lines: paragraph[...], words, span)
        builder.endParagraph()
        paragraph = []
      }
      paragraph.append(lines[index].line)
    }
    builder.append(lines: paragraph[...], words, span)
    builder.endParagraph()
  }

  // MARK: Paragraphs

  /// Whether a line continues the paragraph of the line above.
  private func continues(_ index: Int, _ span: Span<UInt8>) -> Bool {
    let (above, line) = (lines[index - 1], lines[index])
    let margins = margins(of: line)
    guard margins.width >= Self.narrowest * line.line.characterWidth,
      line.line.isAsLarge(as: above.line), isClose(line), !line.isDivided || !above.isDivided,
      !isSetIn(index) || isCentred(index) && isCentred(index - 1)
    else { return false }
    let opensItem = PageText.opensItem(span, line.line.range)
    guard !PageText.endsSentence(span, above.line.range) else {
      // Where nothing shows a new paragraph, a sentence ends at the margin in the midst of one more
      // often than at its end. What may be a heading stays apart.
      let isText =
        isIndented || isLong(line) || PageText.endsSentence(span, line.line.range)
      return isText && !opensItem && isFull(index - 1, before: index, slack: 0, span)
    }
    return (isIndented || !opensItem)
      && isFull(index - 1, before: index, slack: line.line.characterWidth / 2, span)
  }

  /// Whether a line follows the one above as those of a paragraph do, if they are on one page.
  private func isClose(_ line: Line) -> Bool {
    line.gap.map { $0 <= leading + line.box.height * 3 / 10 } ?? true
  }

  /// Whether a line is so wide that the first word of the next had no room on it.
  private func isFull(
    _ index: Int, before next: Int, slack: Int, _ span: Span<UInt8>
  ) -> Bool {
    let line = lines[index]
    let margins = margins(of: line)
    let word =
      PageText.widthOfFirstWord(span, lines[next].line.range) * line.line.characterWidth / 4
    return line.box.right + word > margins.right - slack
      || isCentred(index) && line.box.width + word > margins.width - slack
  }

  /// Whether a line is indented.
  private func isSetIn(_ index: Int) -> Bool {
    let line = lines[index]
    return line.box.left > margins(of: line).left + line.line.characterWidth * 5 / 4
  }

  /// Whether a line stands in the middle between the margins.
  private func isCentred(_ index: Int) -> Bool {
    let line = lines[index]
    let margins = margins(of: line)
    return isSetIn(index)
      && abs(line.box.doubleCentre - margins.left - margins.right) <= line.line.characterWidth
  }

  private func isLong(_ line: Line) -> Bool {
    let margins = margins(of: line)
    return (margins.right - line.box.right) * 5 < margins.width
  }

  // MARK: The page

  private func margins(of line: Line) -> Margins {
    margins[widths[line.line.page]] ?? Margins(left: 0, right: 0)
  }

  private func margins(ofPagesWithWidth width: Int) -> Margins {
    let own = lines.filter { widths[$0.line.page] == width }
    let least = own.lazy.map(\.box.left).min() ?? 0
    let tolerance = own.lazy.map(\.line.characterWidth).min() ?? 0
    let right = Self.measure(own.map { $0.edge - least }, tolerance: tolerance) + least
    let long = own.filter { ($0.box.right - least) * 5 > (right - least) * 4 }
    return Margins(left: long.lazy.map(\.box.left).min() ?? least, right: right)
  }

  /// The width at which most of the long lines end.
  private static func measure(_ widths: [Int], tolerance: Int) -> Int {
    let sorted = widths.sorted(by: >)
    guard let widest = sorted.first else { return 0 }
    var best = (width: widest, count: 0)
    var end = 0
    for (index, width) in sorted.enumerated() where width * 10 >= widest * 6 {
      while end < sorted.count, sorted[end] >= width - tolerance { end += 1 }
      if end - index > best.count { best = (width, end - index) }
    }
    return best.width
  }

  /// How far most often a full line is from one that goes on.
  private func mostFrequentGap(_ span: Span<UInt8>) -> Int {
    var gaps: [Int] = []
    for index in lines.indices.dropFirst() {
      guard let gap = lines[index].gap, !isSetIn(index), isLong(lines[index - 1]),
        lines[index].line.isAsLarge(as: lines[index - 1].line),
        !PageText.endsSentence(span, lines[index - 1].line.range)
      else { continue }
      gaps.append(gap)
    }
    guard !gaps.isEmpty else { return lines.first.map { $0.box.height } ?? 0 }
    return gaps.sorted()[gaps.count / 2]
  }

  /// Whether paragraphs begin with an indent: nearly all of several lines do.
  private func beginsIndented(_ span: Span<UInt8>) -> Bool {
    var (indented, others) = (0, 0)
    for (index, line) in lines.enumerated() where isLong(line) {
      if isSetIn(index) {
        indented += 1
      } else if index > 0,
        !isFull(index - 1, before: index, slack: line.line.characterWidth, span),
        !PageText.opensItem(span, line.line.range)
      {
        others += 1
      }
    }
    return indented >= 2 && others * 8 <= indented
  }
}
