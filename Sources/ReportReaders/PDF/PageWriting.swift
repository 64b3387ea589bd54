import ReportText

extension LayoutBuilder {
  /// Appends lines of a page as one text, as its author wrote it.
  mutating func append(
    lines: ArraySlice<PageLine>, _ words: borrowing PageWords, _ span: Span<UInt8>
  ) {
    var last: Range<Int>?
    for line in lines {
      if let last, PageWriting.needsBlank(span, between: last, line.range) { append(0x20) }
      PageWriting.append(line, to: &self, words, span)
      last = line.words.last.map { words.words[$0].range }
    }
  }
}

/// Tells the blanks that an author wrote from those that stand on a page only for the eye.
private enum PageWriting {
  /// A narrower gap than a share of a character is none.
  private static let narrowest = 8

  /// Appends a line. Between Chinese and digits or letters, programs leave a quarter of a character
  /// free; behind an ordinal there may be any distance.
  static func append(
    _ line: PageLine, to builder: inout LayoutBuilder, _ words: borrowing PageWords,
    _ span: Span<UInt8>
  ) {
    let ordinalEnd = Ordinal(span, line.range)?.range.upperBound
    let isSpread = isSpread(line, words, span)
    var last: PageWord?
    for index in line.words {
      let word = words.words[index]
      if let last, last.range.upperBound != ordinalEnd,
        isWritten(last, word, characterWidth: line.characterWidth, isSpread: isSpread, span)
      {
        builder.append(0x20)
      }
      for offset in word.range { builder.append(span[offset]) }
      last = word
    }
  }

  /// Whether the characters of a line have been drawn apart so that it fills the page's width.
  private static func isSpread(
    _ line: PageLine, _ words: borrowing PageWords, _ span: Span<UInt8>
  ) -> Bool {
    line.words.count > 5 && line.words.count * 3 > PageText.count(span, line.range)
  }

  /// Whether a gap between words is one that the author wrote.
  private static func isWritten(
    _ left: PageWord, _ right: PageWord, characterWidth: Int, isSpread: Bool, _ span: Span<UInt8>
  ) -> Bool {
    let gap = right.box.left - left.box.right
    guard gap * narrowest > characterWidth,
      let (before, _) = span.scalar(before: left.range.upperBound)
    else { return false }
    let (after, _) = span.scalar(at: right.range.lowerBound)
    // Lines that are drawn apart to fill the width have blanks at their marks.
    guard !CharacterClass.isChinesePunctuation(before), !CharacterClass.isChinesePunctuation(after)
    else { return false }
    // What is further apart are the pieces of a line: a date behind a name.
    if (before < 0x80) != (after < 0x80) { return gap > characterWidth * 4 / 3 }
    return before < 0x80 || !isSpread && gap * 3 > characterWidth
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
    while offset > left.lowerBound, span[offset - 1] < 0x80 {
      offset -= 1
      // . / : @ _
      if [0x2E, 0x2F, 0x3A, 0x40, 0x5F].contains(span[offset]) { return false }
    }
    return true
  }
}
