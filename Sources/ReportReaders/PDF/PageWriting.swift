import ReportText

extension LayoutBuilder {
  /// Appends pieces of a page as one text, as its author wrote it.
  mutating func append(pieces: [PagePiece], _ span: Span<UInt8>) {
    for (index, piece) in pieces.enumerated() {
      if index > 0, PageWriting.needsBlank(span, between: pieces[index - 1].range, piece.range) {
        append(0x20)
      }
      PageWriting.append(span, piece, to: &self)
    }
  }
}

/// A line, or a piece of one, that belongs to a paragraph or a cell.
struct PagePiece {
  let range: Range<Int>
  /// Whether its characters have been drawn apart, so that blanks between them mean nothing.
  var isSpread = false
}

/// Takes out the blanks that stand on a page only for the eye.
private enum PageWriting {
  /// Appends a text. Between Chinese and digits or letters, programs leave a quarter of a character
  /// free, which pdftotext takes for a blank; behind an ordinal there may be any distance.
  static func append(_ span: Span<UInt8>, _ piece: PagePiece, to builder: inout LayoutBuilder) {
    let range = piece.range
    let ordinalEnd = Ordinal(span, range)?.range.upperBound
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      guard span[offset] == 0x20 else {
        offset += 1
        continue
      }
      let gap = offset
      while offset < range.upperBound, span[offset] == 0x20 { offset += 1 }
      append(span, start..<gap, whole: &builder)
      if gap != ordinalEnd, isWritten(span, gap..<offset, in: piece) {
        builder.append(0x20)
      }
      start = offset
    }
    append(span, start..<range.upperBound, whole: &builder)
  }

  private static func append(
    _ span: Span<UInt8>, _ range: Range<Int>, whole builder: inout LayoutBuilder
  ) {
    for offset in range { builder.append(span[offset]) }
  }

  /// Whether a gap is one that the author wrote.
  private static func isWritten(_ span: Span<UInt8>, _ gap: Range<Int>, in piece: PagePiece)
    -> Bool
  {
    guard let (before, _) = span.scalar(before: gap.lowerBound) else { return false }
    let (after, _) = span.scalar(at: gap.upperBound)
    // Lines that are drawn apart to fill the width have blanks at their marks.
    guard !CharacterClass.isChinesePunctuation(before), !CharacterClass.isChinesePunctuation(after)
    else { return false }
    let isBetweenScripts = (before < 0x80) != (after < 0x80)
    guard isBetweenScripts else { return before < 0x80 || !piece.isSpread }
    return isBetweenCells(span, gap, in: piece.range)
  }

  /// Whether a gap stands between a unit and the figure at the end of a row: 网站公开数 条 12.
  private static func isBetweenCells(
    _ span: Span<UInt8>, _ gap: Range<Int>, in range: Range<Int>
  ) -> Bool {
    guard PageText.isFigure(span, gap.upperBound..<range.upperBound) else { return false }
    // A unit has no more than four characters.
    let reach = max(range.lowerBound, gap.lowerBound - 13)
    return (reach..<gap.lowerBound).contains { span[$0] == 0x20 }
  }

  /// Whether words were set off from each other where a line was broken: those of other languages,
  /// but not the parts of an address.
  static func needsBlank(
    _ span: Span<UInt8>, between left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    guard let (last, _) = span.scalar(before: left.upperBound),
      let (first, _) = span.scalar(at: right.lowerBound, before: right.upperBound),
      CharacterClass.isLetter(last), CharacterClass.isLetter(first)
    else { return false }
    var offset = left.upperBound
    while offset > left.lowerBound, span[offset - 1] < 0x80, span[offset - 1] != 0x20 {
      offset -= 1
      // . / : @ _
      if [0x2E, 0x2F, 0x3A, 0x40, 0x5F].contains(span[offset]) { return false }
    }
    return true
  }
}
