import ReportText

/// Goes through the records of separated values.
struct SeparatedRecords {
  private static let quote = UInt8(ascii: "\"")

  private let separator: UInt8
  private var offset = 0
  /// Whether a quotation mark has been found that nothing closes: all behind it would be one value.
  private var hasUnclosedQuote = false

  init(_ separator: UInt8) {
    self.separator = separator
  }

  /// The values of the next record, without quotation marks and white space around them; nil at the
  /// end of the text. A record of nothing but separators has none, so that it takes no memory.
  mutating func next(_ span: Span<UInt8>) -> [Range<Int>]? {
    guard offset < span.count else { return nil }
    var values: [Range<Int>] = []
    var hasText = false
    while true {
      let value = value(span)
      if values.count < Self.mostColumns {
        values.append(value)
        hasText = hasText || !value.isEmpty
      }
      guard offset < span.count, span[offset] == separator else { break }
      offset += 1
    }
    skipLineBreak(span)
    return hasText ? values : []
  }

  /// Columns further to the right are not read: no report has as many.
  private static let mostColumns = 256

  private mutating func value(_ span: Span<UInt8>) -> Range<Int> {
    var start = offset
    while start < span.count, span[start] == 0x20 { start += 1 }
    if start < span.count, span[start] == Self.quote, let end = closingQuote(span, from: start + 1)
    {
      offset = end + 1
      skipValue(span)
      return span.trimmed(start + 1..<end)
    }
    start = offset
    skipValue(span)
    return span.trimmed(start..<offset)
  }

  /// Where a quoted value ends: at a quotation mark that is not doubled. Where anything but the next
  /// value stands behind it, the first mark was no opening one.
  private mutating func closingQuote(_ span: Span<UInt8>, from start: Int) -> Int? {
    guard !hasUnclosedQuote else { return nil }
    var index = start
    while index < span.count {
      if span[index] != Self.quote {
        index += 1
      } else if index + 1 < span.count, span[index + 1] == Self.quote {
        index += 2
      } else {
        var behind = index + 1
        while behind < span.count, span[behind] == 0x20 { behind += 1 }
        let isEnd =
          behind == span.count || span[behind] == separator || Self.isLineBreak(span[behind])
        return isEnd ? index : nil
      }
    }
    hasUnclosedQuote = true
    return nil
  }

  private mutating func skipValue(_ span: Span<UInt8>) {
    while offset < span.count, span[offset] != separator, !Self.isLineBreak(span[offset]) {
      offset += 1
    }
  }

  private mutating func skipLineBreak(_ span: Span<UInt8>) {
    guard offset < span.count else { return }
    let isPair = span[offset] == 0x0D && offset + 1 < span.count && span[offset + 1] == 0x0A
    offset += isPair ? 2 : 1
  }

  static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }
}
