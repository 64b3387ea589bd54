extension Ordinal {
  /// A number as an ordinal has it.
  struct Number {
    let value: Int
    let isArabic: Bool
  }

  /// A place in a range, moving on a character at a time.
  struct Cursor {
    private let end: Int
    private(set) var offset: Int

    init(_ range: Range<Int>) {
      offset = range.lowerBound
      end = range.upperBound
    }

    /// The character at the cursor; nil at the end.
    @inline(__always)
    func next(_ span: Span<UInt8>) -> UInt32? { span.scalar(at: offset, before: end)?.value }

    mutating func advance(_ span: Span<UInt8>) {
      offset += span.scalar(at: offset).length
    }

    @inline(__always)
    mutating func skipWhitespace(_ span: Span<UInt8>) {
      offset = span.skippingWhitespace(offset, before: end)
    }

    /// Moves past decimal digits and tells how many there were.
    mutating func skipDigits(_ span: Span<UInt8>) -> Int {
      var count = 0
      while let value = next(span), CharacterClass.digit(value) != nil {
        count += 1
        advance(span)
      }
      return count
    }

    /// Skips the delimiter that some put after an ordinal that needs none: （一）、 and 第一部分：.
    mutating func skipDelimiter(_ span: Span<UInt8>) {
      switch next(span) {
      case 0x3001, 0xFF0C, 0x2E, 0xFF0E, 0x3A, 0xFF1A: advance(span)  // 、 ， . ． : ：
      default: break
      }
    }

    /// Moves past a literal if it stands here.
    mutating func take(_ literal: StaticString, _ span: Span<UInt8>) -> Bool {
      let next = offset + literal.utf8CodeUnitCount
      guard next <= end, span.matches(literal, at: offset) else { return false }
      offset = next
      return true
    }

    /// Moves past the units of a number that white space cuts in two, and a mark behind which no other number
    /// may be: 十 一、, as justified lines have it.
    mutating func takeUnits(behind tens: Number, _ span: Span<UInt8>) -> Number? {
      guard !tens.isArabic, tens.value % 10 == 0 else { return nil }
      var ahead = self
      guard let units = ahead.takeNumber(span), !units.isArabic, (1...9).contains(units.value),
        ahead.next(span) == 0x3001  // 、
      else { return nil }
      self = ahead
      return Number(value: tens.value + units.value, isArabic: false)
    }

    /// Moves past a number of one character, as most are, behind which none of its kind is.
    private mutating func takeCharacter(_ span: Span<UInt8>) -> Number? {
      guard let (first, length) = span.scalar(at: offset, before: end) else { return nil }
      let digit = CharacterClass.digit(first)
      guard let value = digit ?? Self.chinese(first) else { return nil }
      if let (second, _) = span.scalar(at: offset + length, before: end) {
        let isLonger =
          digit != nil ? CharacterClass.digit(second) != nil : ChineseNumeral.isNumeral(second)
        guard !isLonger else { return nil }
      }
      offset += length
      return Number(value: value, isArabic: digit != nil)
    }

    /// The number that a Chinese character is by itself, 1 to 10.
    static func chinese(_ value: UInt32) -> Int? {
      guard value != 0x4E24 else { return nil }  // 两
      return value == 0x5341 ? 10 : ChineseNumeral.digit(value).flatMap { $0 > 0 ? $0 : nil }  // 十
    }

    /// Moves past a number of at most four characters, and white space before it.
    mutating func takeNumber(_ span: Span<UInt8>) -> Number? {
      skipWhitespace(span)
      if let number = takeCharacter(span) { return number }
      guard let numeral = Numeral(span, at: offset, before: end, longest: 4),
        let value = numeral.value, next(span) != 0x4E24  // 两
      else { return nil }
      offset = numeral.range.upperBound
      return Number(value: value, isArabic: numeral.kind == .arabic)
    }
  }
}
