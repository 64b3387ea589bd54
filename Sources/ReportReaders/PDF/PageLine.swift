import ReportText

/// A line with text on a page.
struct PageLine {
  /// What stands between two runs of blanks.
  struct Piece {
    let range: Range<Int>
    /// The columns that it covers, a character being one, as pdftotext counts.
    let columns: Range<Int>

    /// The piece with one that stands behind it on the same line, and what is between them.
    func joined(with other: Piece) -> Piece {
      Piece(
        range: range.lowerBound..<other.range.upperBound,
        columns: columns.lowerBound..<other.columns.upperBound)
    }
  }

  /// As many pieces no row of a report's table has; a line with more is taken as one piece.
  static let mostPieces = 12

  /// With fewer gaps, a line is not taken to be drawn apart: a title may be.
  private static let fewestGaps = 10

  /// Its text, without white space at its ends.
  let range: Range<Int>
  /// The 0-based number of its page.
  let page: Int
  /// How many blank lines stand above it on its page.
  let gap: Int
  /// The columns that it covers.
  let columns: Range<Int>
  /// How wide its text is on the page, in quarters of a Chinese character, the indent left out.
  let width: Int
  /// Whether its characters have been drawn apart so that it fills the page's width.
  let isSpread: Bool
  /// The pieces that runs of blanks set off; empty where it is all one.
  private(set) var pieces: [Piece]

  /// How far it is indented, in columns.
  var indent: Int { columns.lowerBound }

  /// The lines with text, in the order of the pages.
  static func lines(of text: SourceText) -> [PageLine] {
    let span = text.bytes.span
    var lines: [PageLine] = []
    var page = 0
    var gap = 0
    for number in 0..<text.lines.count {
      let line = text.lines.range(ofLine: number, in: span)
      let range = span.trimmed(line)
      var start = line.lowerBound
      for offset in line.lowerBound..<range.lowerBound where span[offset] == formFeed {
        page += 1
        gap = 0
        start = offset + 1
      }
      guard !range.isEmpty else {
        gap += 1
        continue
      }
      lines.append(PageLine(range, page: page, gap: gap, lineStart: start, span))
      gap = 0
    }
    return lines
  }

  private static let formFeed: UInt8 = 0x0C

  private init(_ range: Range<Int>, page: Int, gap: Int, lineStart: Int, _ span: Span<UInt8>) {
    var indent = 0
    var offset = lineStart
    while let (_, length) = span.scalar(at: offset, before: range.lowerBound) {
      offset += length
      indent += 1
    }
    var pieces: [Piece] = []
    var column = indent
    var width = 0
    var (gaps, blankWidth, wideCount) = (0, 0, 0)
    var (pieceStart, pieceColumn) = (range.lowerBound, indent)
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      guard value == 0x20 else {
        let own = PageText.width(of: value)
        width += own
        if own > 2 { wideCount += 1 }
        offset += length
        column += 1
        continue
      }
      let (gapStart, gapColumn) = (offset, column)
      while offset < range.upperBound, span[offset] == 0x20 {
        offset += 1
        column += 1
      }
      let gap = column - gapColumn
      gaps += 1
      blankWidth += gap > 1 ? 3 * gap : 1
      guard gap > 1 else { continue }
      if pieces.count < Self.mostPieces {
        pieces.append(
          Piece(range: pieceStart..<gapStart, columns: pieceColumn..<gapColumn))
      }
      (pieceStart, pieceColumn) = (offset, column)
    }
    isSpread = gaps >= Self.fewestGaps && gaps * 3 >= wideCount * 2
    if !isSpread { width += blankWidth }
    if !pieces.isEmpty {
      pieces.append(
        Piece(range: pieceStart..<range.upperBound, columns: pieceColumn..<column))
      Self.splitLast(&pieces, span)
    }
    self.range = range
    self.page = page
    self.gap = gap
    columns = indent..<column
    self.width = width
    self.pieces = isSpread || pieces.count > Self.mostPieces ? [] : pieces
  }

  /// Splits a label and the unit behind it that only one blank keeps apart, in a line that has a
  /// piece less than the other rows of its table.
  mutating func splitUnit(fromPiece index: Int, _ span: Span<UInt8>) {
    guard pieces.indices.contains(index) else { return }
    let (range, columns) = (pieces[index].range, pieces[index].columns)
    guard let blank = range.last(where: { span[$0] == 0x20 }) else { return }
    let unit = blank + 1..<range.upperBound
    let count = PageText.count(span, unit)
    // Between a digit and a character, a blank is for the eye alone.
    guard count <= 3, PageText.isHan(span, unit), span[blank - 1] >= 0x80 else { return }
    let unitStart = columns.upperBound - count
    pieces[index] = Piece(
      range: range.lowerBound..<blank, columns: columns.lowerBound..<unitStart - 1)
    pieces.insert(Piece(range: unit, columns: unitStart..<columns.upperBound), at: index + 1)
  }

  /// Splits a unit and the figure behind it that only one blank keeps apart: where columns are
  /// narrow, there is room for no more.
  private static func splitLast(_ pieces: inout [Piece], _ span: Span<UInt8>) {
    guard pieces.count > 1, let last = pieces.last, last.columns.count <= 24,
      let blank = last.range.last(where: { span[$0] == 0x20 }),
      PageText.isFigure(span, blank + 1..<last.range.upperBound),
      !PageText.holdsDigit(span, last.range.lowerBound..<blank)
    else { return }
    let unit = last.range.lowerBound..<blank
    let count = PageText.count(span, unit)
    guard count <= 4 else { return }
    let start = last.columns.lowerBound
    pieces[pieces.count - 1] = Piece(range: unit, columns: start..<start + count)
    pieces.append(
      Piece(
        range: blank + 1..<last.range.upperBound,
        columns: start + count + 1..<last.columns.upperBound))
  }
}
