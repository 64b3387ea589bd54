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
  /// Where it stands, in bytes.
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
    var offset = start
    var count = 0
    var kind: Kind?
    var first: Kind?
    while let (value, length) = span.scalar(at: offset, before: end) {
      let own = Self.kind(of: value)
      if mixesZeros, Self.isZero(value) {
        guard own != nil || count > 0 else { return nil }
      } else {
        guard let own, own == kind ?? own else { break }
        kind = own
      }
      first = first ?? own
      count += 1
      guard count <= longest else { return nil }
      offset += length
    }
    guard let kind = kind ?? first else { return nil }
    self.init(span, kind, start..<offset, count)
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
    var offset = end
    var count = 0
    var kind: Kind?
    var first: Kind?
    // Where it starts if what was read last are letters, with which no number begins.
    var begin = end
    var digits = 0
    while offset > start, let (value, length) = span.scalar(before: offset) {
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
    self.init(span, kind, begin..<end, digits)
  }

  /// Reads the decimal digits that start at a byte offset, as many as there are.
  public init?(digits span: Span<UInt8>, at start: Int, before end: Int) {
    var offset = start
    var count = 0
    var value = 0
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

  private init(_ span: Span<UInt8>, _ kind: Kind, _ range: Range<Int>, _ count: Int) {
    self.kind = kind
    self.range = range
    self.count = count
    value = kind == .arabic ? Self.decimal(span, range) : ChineseNumeral.parse(span, range)
  }

  private static func decimal(_ span: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = span.scalar(at: offset)
      count += 1
      guard count <= mostDigits,
        let digit = CharacterClass.digit(scalar) ?? ChineseNumeral.digit(scalar)
      else { return nil }
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
