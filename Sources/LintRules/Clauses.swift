import ReportText

/// Where sentences and clauses begin and end in a paragraph.
extension Span where Element == UInt8 {
  /// The sentence around an offset: from behind one 。 ； ！ ？ to before the next.
  func sentence(around offset: Int, in paragraph: Range<Int>) -> Range<Int> {
    stretch(around: offset, in: paragraph, between: Self.endsSentence)
  }

  /// The clause around an offset: between commas, colons and the ends of sentences.
  func clause(around offset: Int, in paragraph: Range<Int>) -> Range<Int> {
    stretch(around: offset, in: paragraph) { Self.endsSentence($0) || Self.endsClause($0) }
  }

  private static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x3B: true  // 。 ； ！ ？ ;
    default: false
    }
  }

  private static func endsClause(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0x2C, 0xFF1A, 0x3A: true  // ， , ： :
    default: false
    }
  }

  @inline(__always)
  private func stretch(
    around offset: Int, in paragraph: Range<Int>, between isMark: (UInt32) -> Bool
  ) -> Range<Int> {
    var start = offset
    while start > paragraph.lowerBound, let (value, length) = scalar(before: start), !isMark(value)
    {
      start -= length
    }
    var end = offset
    while let (value, length) = scalar(at: end, before: paragraph.upperBound), !isMark(value) {
      end += length
    }
    return start..<end
  }

  /// Whether an offset is between an opening mark and the closing one behind it in the paragraph:
  /// in a quotation or a title.
  func isQuoted(_ offset: Int, in paragraph: Range<Int>) -> Bool {
    isInside(offset, in: paragraph) { value in
      switch value {
      case 0x201C, 0x300A, 0x300C: 1  // “ 《 「
      case 0x201D, 0x300B, 0x300D: -1  // ” 》 」
      default: 0
      }
    }
  }

  /// Whether an offset is within a title: 《…》.
  func isInTitle(_ offset: Int, in paragraph: Range<Int>) -> Bool {
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
    while position > paragraph.lowerBound, let (value, length) = scalar(before: position) {
      switch opening(value) {
      case 1 where depth == 0: return true
      case let change: depth -= change
      }
      position -= length
    }
    return false
  }
}
