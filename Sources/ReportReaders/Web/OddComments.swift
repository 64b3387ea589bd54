import ReportText

/// Comments that end for browsers where the parser does not see it: `<!-->` is whole, and none that
/// begins in `<noscript>`, which browsers do not show, reaches out of that.
enum OddComments {
  /// Blanks the marks by which such comments would hide what follows them.
  static func blank(in page: inout [UInt8]) {
    for mark in marks(page.span) {
      for offset in mark { page[offset] = UInt8(ascii: " ") }
    }
  }

  private static func marks(_ span: Span<UInt8>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var noscript = Noscript()
    var offset = 0
    while let open = span.firstRange(of: "<!--", in: offset..<span.count) {
      let start = open.upperBound
      let length = span.matches(">", at: start) ? 1 : span.matches("->", at: start) ? 2 : 0
      if length > 0 {
        marks.append(open.lowerBound..<start + length)
        offset = start + length
        continue
      }
      let close = span.firstRange(of: "-->", in: start..<span.count)
      if let end = noscript.end(around: open.lowerBound, span), end < close?.lowerBound ?? .max {
        marks.append(open)
        offset = start
        continue
      }
      guard let close else { break }
      offset = close.upperBound
    }
    return marks
  }
}

/// The `<noscript>` elements of a page, found one after the other.
private struct Noscript {
  private var range = 0..<0
  private var isLast = false

  /// Where the element ends that an offset is in; nil where it is in none. Offsets must be given in
  /// their order.
  mutating func end(around offset: Int, _ span: Span<UInt8>) -> Int? {
    while !isLast, range.upperBound <= offset {
      guard
        let open = span.firstRange(of: "<noscript", in: range.upperBound..<span.count),
        let close = span.firstRange(of: "</noscript", in: open.upperBound..<span.count)
      else {
        isLast = true
        break
      }
      range = open.lowerBound..<close.lowerBound
    }
    return range.contains(offset) ? range.upperBound : nil
  }
}
