import ReportText

/// What the characters of a page's text come to.
enum PageText {
  /// How wide a character is, in quarters of a Chinese character.
  static func width(of value: UInt32) -> Int {
    CharacterClass.isWide(value) || CharacterClass.isChinesePunctuation(value) ? 4 : 2
  }

  /// How many characters there are.
  static func count(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    range.count { span[$0] & 0b1100_0000 != 0b1000_0000 }
  }

  /// How wide a text is, in quarters of a Chinese character; a blank is one quarter.
  static func width(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var width = 0
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      width += value == 0x20 ? 1 : self.width(of: value)
      offset += length
    }
    return width
  }

  /// How wide that is at the beginning of a text which may not be broken: a word or number, or a
  /// character with the marks that belong on its line.
  static func widthOfFirstWord(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var width = 0
    var offset = range.lowerBound
    var last: UInt32?
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if let last {
        let isOneWord = value < 0x80 && last < 0x80 && value != 0x20 && last != 0x20
        guard isOneWord || opens(last) || closes(value) else { break }
      }
      width += self.width(of: value)
      last = value
      offset += length
    }
    return width
  }

  /// Whether a mark may not end a line.
  private static func opens(_ value: UInt32) -> Bool {
    switch value {
    // （《〈【「『〔“‘
    case 0xFF08, 0x300A, 0x3008, 0x3010, 0x300C, 0x300E, 0x3014, 0x201C, 0x2018: true
    default: false
    }
  }

  /// Whether a mark may not begin a line.
  private static func closes(_ value: UInt32) -> Bool {
    switch value {
    // ），。、；：？！》〉】」』〕”’％ and the ASCII ones that Chinese text has
    case 0xFF09, 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0x300B, 0x3009, 0x3011,
      0x300D, 0x300F, 0x3015, 0x201D, 0x2019, 0xFF05, 0x2C, 0x3B, 0x3A, 0x29, 0x25:
      true
    default: false
    }
  }

  /// Whether a text ends where a sentence may: 。；：！？ and the brackets and quotes behind them.
  static func endsSentence(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, let (value, length) = span.scalar(before: end) {
      switch value {
      case 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x3B, 0x3A, 0x21, 0x3F: return true
      case 0x201D, 0xFF09, 0x29: end -= length
      default: return false
      }
    }
    return false
  }

  /// Whether a text begins as a heading or an item of a list does.
  static func opensItem(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let ordinal = Ordinal(span, range) else { return false }
    return ordinal.delimiter != nil || ordinal.isPart
  }

  /// Whether a text ends where an ordinal in brackets is cut: （ or （三.
  static func endsInOrdinal(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let start = range.upperBound - 3
    if span.matches("（", at: start) { return true }
    guard range.count >= 6, span.matches("（", at: start - 3) else { return false }
    return span.scalar(at: start, before: range.upperBound).map {
      ChineseNumeral.isNumeral($0.value)
    } ?? false
  }

  /// Whether a text begins with the number of an article: 第二十条.
  static func opensArticle(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard span.matches("第", at: range.lowerBound) else { return false }
    var end = range.lowerBound + 3
    while let (value, length) = span.scalar(at: end, before: range.upperBound),
      ChineseNumeral.isNumeral(value)
    {
      end += length
    }
    return end > range.lowerBound + 3 && end + 3 <= range.upperBound && span.matches("条", at: end)
  }

  /// Whether a text is the whole number of an item of an article: 第二十条第（八）项.
  static func isArticle(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    opensArticle(span, range) && span.matches("项", at: range.upperBound - 3)
  }

  /// Whether a text begins as the heading of a report's part does: 一、.
  static func opensPart(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let ordinal = Ordinal(span, range), ordinal.delimiter != nil else { return false }
    return ordinal.style == .chinese && !ordinal.isPart
  }

  /// Whether a text begins with a mark that may not begin a line.
  static func beginsWithClosingMark(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    span.scalar(at: range.lowerBound, before: range.upperBound).map { closes($0.value) } ?? false
  }

  /// Whether a text ends with a mark that may not begin a line.
  static func endsWithClosingMark(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    span.scalar(before: range.upperBound).map { closes($0.value) } ?? false
  }

  /// How many brackets a text opens and does not close.
  static func openBrackets(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var depth = 0
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      switch value {
      case 0xFF08, 0x28: depth += 1
      case 0xFF09, 0x29: depth -= 1
      default: break
      }
      offset += length
    }
    return depth
  }

  /// Whether a text is a number, and nothing else; a share may be one, and a number that ends with
  /// a full stop is an ordinal.
  static func isFigure(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last, span[last] != 0x2E, holdsDigit(span, range) else { return false }
    let number = span[last] == 0x25 ? range.dropLast() : range
    return number.allSatisfy { (0x2B...0x39).contains(span[$0]) && span[$0] != 0x2F }
  }

  /// Whether a text is a mark that stands in a cell for no number: — / -.
  static func isMark(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      switch value {
      case 0x2D, 0x2F, 0x5C, 0x2010...0x2015, 0x2500, 0xFF0D, 0xFF0F: offset += length
      default: return false
      }
    }
    return range.count <= 12
  }

  /// Whether a text consists of Chinese characters.
  static func isHan(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      guard CharacterClass.isHan(value) else { return false }
      offset += length
    }
    return !range.isEmpty
  }

  /// Whether a text consists of Chinese characters and marks, which are all drawn in one font.
  static func isChinese(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      guard CharacterClass.isHan(value) || CharacterClass.isChinesePunctuation(value) else {
        return false
      }
      offset += length
    }
    return !range.isEmpty
  }

  /// Whether a text has a digit.
  static func holdsDigit(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { (0x30...0x39).contains(span[$0]) }
  }
}
