import ReportText

/// The running text of the pages: which lines belong to one paragraph.
struct PageFlow {
  /// Lines whose width differs by no more end at the same margin, in quarters of a character.
  private static let tolerance = 6
  /// A page's text is never narrower (20 characters): shorter lines have met no margin.
  private static let narrowest = 80

  private let lines: [PageLine]
  /// How wide the text is, in quarters of a Chinese character.
  private var measure = 0
  /// The indent of each page's margin, in columns.
  private var margins: [Int: Int] = [:]
  /// Whether all paragraphs begin with an indent, so that a line without one continues another.
  private var isIndented = false
  /// How many blank lines stand between the lines of a paragraph.
  private var leading = 0

  /// Looks at the lines that are not in tables.
  init(_ lines: [PageLine], outside tables: [Range<Int>], _ span: Span<UInt8>) {
    self.lines = lines
    var running: [Int] = []
    var index = 0
    for table in tables {
      running += index..<table.lowerBound
      index = table.upperBound
    }
    running += index..<lines.count
    measure = Self.measure(running.lazy.filter { !lines[$0].isSpread }.map { lines[$0].width })
    for index in running where isLong(index) {
      let page = lines[index].page
      margins[page] = min(margins[page] ?? .max, lines[index].indent)
    }
    // A page with short lines alone has no other evidence.
    for index in running where margins[lines[index].page].map({ $0 > lines[index].indent }) ?? true
    {
      margins[lines[index].page] = lines[index].indent
    }
    leading = mostFrequentGap(running, span)
    isIndented = beginsIndented(running, span)
  }

  /// Appends lines as paragraphs.
  func append(_ range: Range<Int>, to builder: inout LayoutBuilder, _ span: Span<UInt8>) {
    var paragraph: [PagePiece] = []
    for index in range {
      if index > range.lowerBound, !continues(index, span) {
        builder.append(pieces: paragraph, span)
        builder.endParagraph()
        paragraph = []
      }
      paragraph.append(PagePiece(range: lines[index].range, isSpread: lines[index].isSpread))
    }
    builder.append(pieces: paragraph, span)
    builder.endParagraph()
  }

  // MARK: Paragraphs

  /// Whether a line continues the paragraph of the line above.
  private func continues(_ index: Int, _ span: Span<UInt8>) -> Bool {
    let (above, line) = (lines[index - 1], lines[index])
    if continuesHeading(index, span) { return true }
    guard measure >= Self.narrowest, !isSetIn(index),
      line.page != above.page || line.gap <= leading,
      above.pieces.count <= 2, line.pieces.count <= 2
    else { return false }
    let opensItem = PageText.opensItem(span, line.range)
    guard !PageText.endsSentence(span, above.range) else {
      // Where nothing shows a new paragraph, a sentence ends at the margin in the midst of one more
      // often than at its end. What may be a heading stays apart.
      let isText = isIndented || isLong(index) || PageText.endsSentence(span, line.range)
      return isText && !opensItem && isFull(index - 1, before: index, span, slack: 3)
    }
    return (isIndented || !opensItem)
      && isFull(index - 1, before: index, span, slack: Self.tolerance)
  }

  /// Whether a line is so wide that the first word of the next had no room on it.
  private func isFull(
    _ index: Int, before next: Int, _ span: Span<UInt8>, slack: Int
  ) -> Bool {
    if lines[index].isSpread { return true }
    // A first line is set in by two characters, whatever pdftotext makes of that.
    let indent = isSetIn(index) ? 2 : lines[index].indent - (margins[lines[index].page] ?? 0)
    return 4 * indent + lines[index].width + PageText.widthOfFirstWord(span, lines[next].range)
      + unevenness(lines[index].range, span) > measure - slack
  }

  /// How much wider a line may be than it is taken for: letters and digits are not all equally wide.
  private func unevenness(_ range: Range<Int>, _ span: Span<UInt8>) -> Int {
    range.count { span[$0] < 0x80 } / 3
  }

  /// Whether a line is the end of a heading that is too long for one line: headings may be in
  /// larger characters, of which fewer have room.
  private func continuesHeading(_ index: Int, _ span: Span<UInt8>) -> Bool {
    let (above, line) = (lines[index - 1], lines[index])
    return isIndented && !isSetIn(index) && line.page == above.page && line.gap <= leading + 1
      && above.width * 10 > measure * 7 && line.width * 2 < measure
      && PageText.opensItem(span, above.range) && !PageText.opensItem(span, line.range)
      && !PageText.endsSentence(span, above.range) && !PageText.endsSentence(span, line.range)
      && above.pieces.count <= 2 && line.pieces.isEmpty
  }

  /// Whether a line is indented.
  private func isSetIn(_ index: Int) -> Bool {
    lines[index].indent > (margins[lines[index].page] ?? 0) + 1
  }

  private func isLong(_ index: Int) -> Bool {
    lines[index].isSpread || lines[index].width * 10 > measure * 8
  }

  // MARK: The page

  /// The width at which most of the long lines end.
  private static func measure(_ widths: some Sequence<Int>) -> Int {
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

  /// How many blank lines most often stand between a full line and one that goes on.
  private func mostFrequentGap(_ running: [Int], _ span: Span<UInt8>) -> Int {
    var counts: [Int: Int] = [:]
    for index in running where index > 0 && lines[index].page == lines[index - 1].page {
      guard !isSetIn(index), isLong(index - 1), !PageText.endsSentence(span, lines[index - 1].range)
      else { continue }
      counts[lines[index].gap, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// Whether paragraphs begin with an indent: nearly all of several lines do.
  private func beginsIndented(_ running: [Int], _ span: Span<UInt8>) -> Bool {
    var (indented, others) = (0, 0)
    for index in running where isLong(index) {
      if isSetIn(index) {
        indented += 1
      } else if index > 0, !isFull(index - 1, before: index, span, slack: Self.tolerance),
        !PageText.opensItem(span, lines[index].range)
      {
        others += 1
      }
    }
    return indented >= 2 && others * 8 <= indented
  }
}
