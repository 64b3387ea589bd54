/// A whole number as a text writes it: digits, or Chinese numerals, that follow one another.
///
/// This is the one place that finds where a number starts and ends. What figures with separators and
/// decimals are worth, ``Amount`` tells; what 三百二十 is, ``ChineseNumeral``.
public struct Numeral: Hashable, Sendable {
  /// Which characters a number is written with.
  public enum Kind: Sendable {
    /// ASCII or full-width digits.
    case arabic
    /// 〇 to 九, 十, 百 and 千.
    case chinese
  }

  /// Which characters it is written with.
  public let kind: Kind
  /// Where it stands: in bytes of UTF-8, or in characters where these were read.
  public let range: Range<Int>
  /// How many characters it has.
  public let count: Int
  /// What it is; nil for more than 18 digits, and for Chinese numerals that are no number.
  public let value: Int?
}

extension Numeral {
  /// Reads the number that starts at a byte offset.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - start: Where its first character has to stand, in bytes.
  ///   - end: Where the text ends, in bytes.
  ///   - longest: The most characters that it may have. Nothing is read where there are more.
  ///   - mixesZeros: Whether a zero of the other kind or the letter O goes for a zero behind the first
  ///     character, as people type what their keyboards have: 二0一八, 二O一八, 2O18.
  public init?(
    _ span: Span<UInt8>, at start: Int, before end: Int, longest: Int = .max,
    mixesZeros: Bool = false
  ) {
    self.init(reading: span, at: start, before: end, longest, mixesZeros)
  }

  /// Reads the number that starts at an index of some characters, as one of bytes is read.
  public init?(
    _ characters: ArraySlice<UInt32>, at start: Int, longest: Int = .max, mixesZeros: Bool = false
  ) {
    self.init(reading: characters, at: start, before: characters.endIndex, longest, mixesZeros)
  }

  private init?<Text: ScalarText & ~Escapable>(
    reading text: Text, at start: Int, before end: Int, _ longest: Int, _ mixesZeros: Bool
  ) {
    var offset = start
    var count = 0
    var kind: Kind?
    var first: Kind?
    var decimal = 0
    while let (value, length) = text.scalar(at: offset, before: end) {
      let own = Self.kind(of: value)
      if mixesZeros, Self.isZero(value) {
        guard own != nil || count > 0 else { return nil }
      } else {
        guard let own, own == kind ?? own else { break }
        kind = own
      }
      first = first ?? own
      // A zero of the other kind is one.
      if count < Self.mostDigits { decimal = decimal &* 10 &+ (CharacterClass.digit(value) ?? 0) }
      count += 1
      guard count <= longest else { return nil }
      offset += length
    }
    guard let kind = kind ?? first else { return nil }
    self.init(text, kind, start..<offset, count, count <= Self.mostDigits ? decimal : nil)
  }

  /// Reads the number that ends at a byte offset.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - end: Where its last character has to end, in bytes.
  ///   - start: Where the text starts, in bytes.
  ///   - longest: The most characters that it may have. Nothing is read where there are more.
  ///   - mixesZeros: Whether a zero of the other kind or the letter O goes for a zero behind the first
  ///     character.
  public init?(
    _ span: Span<UInt8>, endingAt end: Int, from start: Int, longest: Int = .max,
    mixesZeros: Bool = false
  ) {
    self.init(reading: span, endingAt: end, from: start, longest, mixesZeros)
  }

  /// Reads the number with which some characters end, as one of bytes is read.
  public init?(
    endOf characters: ArraySlice<UInt32>, longest: Int = .max, mixesZeros: Bool = false
  ) {
    self.init(
      reading: characters, endingAt: characters.endIndex, from: characters.startIndex, longest,
      mixesZeros)
  }

  private init?<Text: ScalarText & ~Escapable>(
    reading text: Text, endingAt end: Int, from start: Int, _ longest: Int, _ mixesZeros: Bool
  ) {
    var offset = end
    var count = 0
    var kind: Kind?
    var first: Kind?
    // Where it starts if what was read last are letters, with which no number begins.
    var begin = end
    var digits = 0
    while offset > start, let (value, length) = text.scalar(before: offset) {
      let own = Self.kind(of: value)
      if !(mixesZeros && Self.isZero(value)) {
        guard let own, own == kind ?? own else { break }
        kind = own
      }
      offset -= length
      count += 1
      guard let own else { continue }
      first = own
      begin = offset
      digits = count
      guard count <= longest else { return nil }
    }
    guard let kind = kind ?? first else { return nil }
    let decimal = kind == .arabic ? Self.decimal(text, begin..<end) : nil
    self.init(text, kind, begin..<end, digits, decimal)
  }

  /// Reads the decimal digits that start at a byte offset, as many as there are.
  public init?(digits span: Span<UInt8>, at start: Int, before end: Int) {
    var offset = start
    var value = 0
    // Nearly all are of half width.
    while offset < end, offset &- start < Self.mostDigits, span[offset] &- 0x30 < 10 {
      value = value &* 10 &+ Int(span[offset] &- 0x30)
      offset &+= 1
    }
    var count = offset - start
    while let (scalar, length) = span.scalar(at: offset, before: end),
      let digit = CharacterClass.digit(scalar)
    {
      if count < Self.mostDigits { value = value * 10 + digit }
      count += 1
      offset += length
    }
    guard count > 0 else { return nil }
    kind = .arabic
    range = start..<offset
    self.count = count
    self.value = count <= Self.mostDigits ? value : nil
  }

  /// The first digits as a number; nil when there are fewer.
  public func leading(_ digits: Int) -> Int? {
    guard var rest = value, count >= digits else { return nil }
    for _ in digits..<count { rest /= 10 }
    return rest
  }

  private static let mostDigits = 18

  private init<Text: ScalarText & ~Escapable>(
    _ text: Text, _ kind: Kind, _ range: Range<Int>, _ count: Int, _ decimal: Int?
  ) {
    self.kind = kind
    self.range = range
    self.count = count
    value = kind == .arabic ? decimal : ChineseNumeral.value(of: text, range)
  }

  /// The digit that a character stands for in either kind of numbers: 2, ２, 二.
  public static func digit(_ value: UInt32) -> Int? {
    CharacterClass.digit(value) ?? ChineseNumeral.digit(value)
  }

  private static func decimal<Text: ScalarText & ~Escapable>(
    _ text: Text, _ range: Range<Int>
  ) -> Int? {
    var value = 0
    var count = 0
    var offset = range.lowerBound
    while let (scalar, length) = text.scalar(at: offset, before: range.upperBound) {
      count += 1
      guard count <= mostDigits, let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
      offset += length
    }
    return value
  }

  private static func kind(of value: UInt32) -> Kind? {
    if CharacterClass.digit(value) != nil { return .arabic }
    return ChineseNumeral.isNumeral(value) ? .chinese : nil
  }

  private static func isZero(_ value: UInt32) -> Bool {
    value == 0xFF10 || ChineseNumeral.digit(value) == 0
  }
}
