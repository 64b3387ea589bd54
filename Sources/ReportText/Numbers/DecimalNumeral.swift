/// A number in Arabic digits as a text writes it, with separators of thousands and a decimal point: 1,234.5.
///
/// This is the one place that finds where such a number ends and what it is worth. ``Amount`` reads texts
/// that are nothing else.
package struct DecimalNumeral: Sendable {
  /// Which characters may stand between thousands.
  package enum Separators: Sendable {
    /// The comma and the full-width comma, which a cell of a table has for nothing else.
    case commas
    /// Blanks, too: plain, no-break, thin and narrow no-break.
    case commasAndBlanks

    fileprivate func contain(_ value: UInt32) -> Bool {
      switch value {
      case 0x2C, 0xFF0C: true
      case 0x20, 0xA0, 0x2009, 0x202F: self == .commasAndBlanks
      default: false
      }
    }
  }

  /// What it is worth.
  package private(set) var amount = Amount.zero
  /// What its last digit stands for, in millionths.
  package private(set) var step: Int64 = 1_000_000
  /// How many decimals it has.
  package private(set) var decimals = 0
  /// Where it ends: in bytes of UTF-8, or in characters where these were read.
  package private(set) var end: Int
  /// Whether it may be one number or two: 1，234 and 1 234.
  package private(set) var isAmbiguous = false

  /// Reads the number that starts at a byte offset.
  ///
  /// - Returns: Nil where no digit stands there, and where the number is too large or has more decimals
  ///   than an amount can hold.
  package init?(_ span: Span<UInt8>, at start: Int, before limit: Int, separators: Separators) {
    self.init(reading: span, at: start, before: limit, separators)
  }

  /// Reads the number that starts at an index of some characters, as one of bytes is read.
  package init?(_ characters: ArraySlice<UInt32>, at start: Int, separators: Separators) {
    self.init(reading: characters, at: start, before: characters.endIndex, separators)
  }

  private init?<Text: ScalarText & ~Escapable>(
    reading text: Text, at start: Int, before limit: Int, _ separators: Separators
  ) {
    end = start
    var value: Int64 = 0
    guard let length = readDigits(text, limit, into: &value), length > 0 else { return nil }
    while length <= 3, let (separator, width) = text.scalar(at: end, before: limit),
      separators.contain(separator), Self.isGroup(text, at: end + width, before: limit)
    {
      end += width
      if separator != 0x2C { isAmbiguous = true }
      guard readDigits(text, limit, into: &value) != nil else { return nil }
    }
    if let (point, width) = text.scalar(at: end, before: limit), point == 0x2E || point == 0xFF0E,
      Self.digit(text, at: end + width, before: limit) != nil
    {
      end += width
      guard let count = readDigits(text, limit, into: &value), count <= 6 else { return nil }
      decimals = count
      for _ in 0..<decimals { step /= 10 }
    }
    let (millionths, overflow) = value.multipliedReportingOverflow(by: step)
    guard !overflow else { return nil }
    amount = Amount(millionths: millionths)
  }

  /// Reads digits from ``end`` on behind those of a value.
  ///
  /// - Returns: How many there are; nil where the value is too large.
  private mutating func readDigits<Text: ScalarText & ~Escapable>(
    _ text: Text, _ limit: Int, into value: inout Int64
  ) -> Int? {
    var count = 0
    while let (digit, width) = Self.digit(text, at: end, before: limit) {
      let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tenfold.addingReportingOverflow(Int64(digit))
      guard !isTooLarge, !overflow else { return nil }
      value = sum
      count += 1
      end += width
    }
    return count
  }

  /// Whether exactly three digits stand at a place.
  private static func isGroup<Text: ScalarText & ~Escapable>(
    _ text: Text, at place: Int, before limit: Int
  ) -> Bool {
    var offset = place
    for _ in 0..<3 {
      guard let (_, width) = digit(text, at: offset, before: limit) else { return false }
      offset += width
    }
    return digit(text, at: offset, before: limit) == nil
  }

  private static func digit<Text: ScalarText & ~Escapable>(
    _ text: Text, at place: Int, before limit: Int
  ) -> (value: Int, width: Int)? {
    guard let (value, width) = text.scalar(at: place, before: limit),
      let digit = CharacterClass.digit(value)
    else { return nil }
    return (digit, width)
  }
}
