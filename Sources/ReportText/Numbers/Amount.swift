/// An exact decimal number as reports use them: up to six decimals, in a 64-bit integer.
public struct Amount: Hashable, Comparable, Sendable {
  /// The number of millionths.
  public let millionths: Int64

  private static let scale: Int64 = 1_000_000

  /// Nothing.
  public static let zero = Amount(millionths: 0)

  /// Creates an amount of a number of millionths.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// Creates a whole amount; nil when it is too large to hold.
  public init?(_ whole: Int) {
    let (value, overflow) = Int64(whole).multipliedReportingOverflow(by: Self.scale)
    guard !overflow else { return nil }
    self.init(millionths: value)
  }

  /// Orders amounts by value.
  public static func < (left: Amount, right: Amount) -> Bool {
    left.millionths < right.millionths
  }

  /// The sum, or nil when it is too large to hold.
  public func adding(_ other: Amount) -> Amount? {
    let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
    return overflow ? nil : Amount(millionths: sum)
  }

  /// The difference, or nil when it is too large to hold.
  public func subtracting(_ other: Amount) -> Amount? {
    let (difference, overflow) = millionths.subtractingReportingOverflow(other.millionths)
    return overflow ? nil : Amount(millionths: difference)
  }

  /// The amount without its sign.
  public var magnitude: Amount { Amount(millionths: Int64(clamping: millionths.magnitude)) }

  /// Whether there are no decimals other than zero.
  public var isWhole: Bool { millionths % Self.scale == 0 }
}

extension Amount: CustomStringConvertible {
  /// The amount in Arabic digits, without separators and without trailing zeros.
  public var description: String {
    let whole = millionths.magnitude / UInt64(Self.scale)
    let sign = millionths < 0 ? "-" : ""
    guard !isWhole else { return sign + String(whole) }
    var fraction = String(millionths.magnitude % UInt64(Self.scale))
    fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(sign)\(whole).\(fraction)"
  }
}

extension Amount {
  /// Reads an amount that fills the range, white space at its ends aside.
  ///
  /// Accepted are ASCII and full-width digits, thousands separators (1,234 and 1，234), a decimal
  /// point, a sign, the multipliers 万 and 亿 at the end, and whole numbers in Chinese numerals.
  ///
  /// - Returns: The amount, or nil when the range holds anything else, has more than six decimals
  ///   or is too large to hold.
  public init?(_ span: Span<UInt8>, _ range: Range<Int>) {
    if let plain = Self.plain(span, range) {
      self = plain
      return
    }
    var range = span.trimmed(range)
    let multiplier = Self.takeMultiplier(span, &range)
    let isNegative = Self.takeSign(span, &range)
    guard let value = Self.digits(span, range) ?? Self.numeral(span, range) else { return nil }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: multiplier)
    guard !overflow else { return nil }
    self.init(millionths: isNegative ? -scaled : scaled)
  }

  /// A number of a few digits and nothing else, as most are.
  private static func plain(_ span: Span<UInt8>, _ range: Range<Int>) -> Amount? {
    guard (1...9).contains(range.count) else { return nil }
    var value: Int64 = 0
    for offset in range {
      let digit = span[offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
    }
    return Amount(millionths: value * scale)
  }

  private static func takeMultiplier(_ span: Span<UInt8>, _ range: inout Range<Int>) -> Int64 {
    guard let (value, length) = span.scalar(before: range.upperBound), length < range.count else {
      return 1
    }
    let multiplier: Int64
    switch value {
    case 0x4E07: multiplier = 10_000  // 万
    case 0x4EBF: multiplier = 100_000_000  // 亿
    default: return 1
    }
    range = span.trimmed(range.lowerBound..<range.upperBound - length)
    return multiplier
  }

  private static func takeSign(_ span: Span<UInt8>, _ range: inout Range<Int>) -> Bool {
    guard let (value, length) = span.scalar(at: range.lowerBound, before: range.upperBound) else {
      return false
    }
    switch value {
    case 0x2D, 0x2212, 0xFF0D:  // - − －
      range = range.lowerBound + length..<range.upperBound
      return true
    case 0x2B, 0xFF0B:  // + ＋
      range = range.lowerBound + length..<range.upperBound
      return false
    default:
      return false
    }
  }

  private static func numeral(_ span: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    guard let number = ChineseNumeral.parse(span, range) else { return nil }
    return Amount(number)?.millionths
  }

  private static func digits(_ span: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    let number = DecimalNumeral(
      span, at: range.lowerBound, before: range.upperBound, separators: .commas)
    return number?.end == range.upperBound ? number?.amount.millionths : nil
  }
}
