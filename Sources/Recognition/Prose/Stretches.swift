import ReportText

/// Where sentences and clauses begin and end in bytes, by the marks that ``Mark`` tells: for those who look at
/// the surroundings of one place. Who reads a whole paragraph takes its ``MarkTree``.
extension Span where Element == UInt8 {
  /// The sentence around an offset, without the mark that ends it.
  package func sentence(around offset: Int, in paragraph: Range<Int>) -> Range<Int> {
    stretch(around: offset, in: paragraph, between: .sentence)
  }

  /// The part of a sentence around an offset that semicolons set off.
  package func statement(around offset: Int, in paragraph: Range<Int>) -> Range<Int> {
    stretch(around: offset, in: paragraph, between: .semicolon)
  }

  /// The clause around an offset: between commas, colons and stronger marks.
  package func clause(around offset: Int, in paragraph: Range<Int>) -> Range<Int> {
    stretch(around: offset, in: paragraph, between: .comma)
  }

  private func stretch(
    around offset: Int, in paragraph: Range<Int>, between mark: Mark
  ) -> Range<Int> {
    startOfStretch(
      endingAt: offset, from: paragraph.lowerBound, mark)..<endOfStretch(
        from: offset, before: paragraph.upperBound, mark)
  }

  /// Where a stretch ends that begins at an offset: at the next mark that divides as much as one, or at the
  /// end of the text.
  package func endOfStretch(from offset: Int, before end: Int, _ mark: Mark) -> Int {
    var position = offset
    while position < end {
      // Nearly every character is a Chinese one, and no mark.
      while position < end, CharacterClass.beginsHan(self[position]) { position += 3 }
      guard let (value, length) = scalar(at: position, before: end), !Mark(value).divides(as: mark)
      else { break }
      position += length
    }
    return Swift.min(position, end)
  }

  /// Where a stretch begins that ends at an offset: behind the last mark that divides as much as one, or at
  /// the start of the text.
  package func startOfStretch(endingAt offset: Int, from start: Int, _ mark: Mark) -> Int {
    var position = offset
    while true {
      position = startOfCharacters(before: position, from: start)
      guard position > start, let (value, length) = scalar(before: position),
        !Mark(value).divides(as: mark)
      else { return position }
      position -= length
    }
  }

  /// Where the Chinese characters begin that stand before an offset: nearly all are, and none is a mark.
  @inline(__always)
  private func startOfCharacters(before offset: Int, from start: Int) -> Int {
    guard start >= 0, offset <= count else { return offset }
    var position = offset
    while position &- start >= 3, CharacterClass.beginsHan(self[unchecked: position &- 3]) {
      position &-= 3
    }
    return position
  }

  /// The sentences of a text, each without the mark that ends it.
  package func sentences(in text: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = text.lowerBound
    while start < text.upperBound {
      let end = endOfStretch(from: start, before: text.upperBound, .sentence)
      sentences.append(start..<end)
      guard end < text.upperBound else { break }
      start = self.offset(after: end)
    }
    return sentences
  }

  /// Whether an offset is between an opening mark and the closing one behind it in the paragraph:
  /// in a quotation or a title.
  package func isQuoted(_ offset: Int, in paragraph: Range<Int>) -> Bool {
    isInside(offset, in: paragraph) { value in
      switch value {
      case 0x201C, 0x300A, 0x300C: 1  // “ 《 「
      case 0x201D, 0x300B, 0x300D: -1  // ” 》 」
      default: 0
      }
    }
  }

  /// Whether an offset is within a title: 《…》.
  package func isInTitle(_ offset: Int, in paragraph: Range<Int>) -> Bool {
    isInside(offset, in: paragraph) { $0 == 0x300A ? 1 : $0 == 0x300B ? -1 : 0 }
  }

  /// Whether a mark is open at an offset.
  ///
  /// - Parameter opening: 1 for a mark that opens, -1 for one that closes, 0 for any other character.
  @inline(__always)
  private func isInside(
    _ offset: Int, in paragraph: Range<Int>, opening: (UInt32) -> Int
  ) -> Bool {
    var position = offset
    var depth = 0
    while true {
      position = startOfCharacters(before: position, from: paragraph.lowerBound)
      guard position > paragraph.lowerBound, let (value, length) = scalar(before: position) else {
        return false
      }
      switch opening(value) {
      case 1 where depth == 0: return true
      case let change: depth -= change
      }
      position -= length
    }
  }
}
