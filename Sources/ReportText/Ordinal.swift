/// The ordinal at the start of a heading or a table row: 一、 （一） 1. （1） ① 第一部分.
public struct Ordinal: Hashable, Sendable {
  /// How an ordinal is written. The raw value is the level at which the style belongs in an
  /// official document (GB/T 9704-2012, 7.3.3: 一、 then （一） then 1. then （1）).
  public enum Style: Int, Sendable {
    /// 一、
    case chinese = 1
    /// （一）
    case parenthesizedChinese = 2
    /// 1. or 1、
    case arabic = 3
    /// （1）
    case parenthesizedArabic = 4
    /// ① or 1）
    case itemMark = 5
  }

  /// How the ordinal is written.
  public let style: Style

  /// The number, 1 to 99.
  public let number: Int

  /// The character after the number (、 or . and the like), or the closing bracket; nil where the
  /// number is followed by white space or directly by the title.
  public let delimiter: UInt32?

  /// Where the ordinal stands, its delimiter included, without the white space after it.
  public let range: Range<Int>

  /// Whether the ordinal is written 第一部分 or 第一章.
  public let isPart: Bool
}

extension Ordinal {
  /// Reads the ordinal at the start of a range.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - range: The range that starts with the ordinal; white space before it is skipped.
  /// - Returns: The ordinal, or nil when the range starts with anything else. An ordinal without a
  ///   delimiter is returned too (``delimiter`` is nil): 一 in 一概述 is one only if a title follows,
  ///   which the caller knows.
  public init?(_ span: Span<UInt8>, _ range: Range<Int>) {
    let start = span.trimmed(range).lowerBound
    guard let (first, length) = span.scalar(at: start, before: range.upperBound) else { return nil }
    let afterFirst = start + length
    let ordinal: Ordinal?
    switch first {
    case 0x2460...0x2473:  // ① to ⑳
      ordinal = Ordinal(
        style: .itemMark, number: Int(first - 0x2460) + 1, delimiter: first,
        range: start..<afterFirst, isPart: false)
    case 0xFF08, 0x28, 0x3014, 0x5B:  // （ ( 〔 [
      ordinal = Self.parenthesized(span, start, numberAt: afterFirst, end: range.upperBound)
    case 0x7B2C:  // 第
      ordinal = Self.part(span, start, numberAt: afterFirst, end: range.upperBound)
    default:
      ordinal = Self.plain(span, start, end: range.upperBound)
    }
    guard let ordinal, (1...99).contains(ordinal.number) else { return nil }
    self = ordinal
  }

  private static func parenthesized(
    _ span: Span<UInt8>, _ start: Int, numberAt offset: Int, end: Int
  ) -> Ordinal? {
    guard let number = number(span, offset, end: end),
      let (close, length) = span.scalar(at: number.end, before: end),
      [0xFF09, 0x29, 0x3015, 0x5D].contains(close)  // ） ) 〕 ]
    else { return nil }
    return Ordinal(
      style: number.isArabic ? .parenthesizedArabic : .parenthesizedChinese, number: number.value,
      delimiter: close, range: start..<number.end + length, isPart: false)
  }

  private static func part(
    _ span: Span<UInt8>, _ start: Int, numberAt offset: Int, end: Int
  ) -> Ordinal? {
    guard let number = number(span, offset, end: end) else { return nil }
    for mark: StaticString in ["部分", "章"] where span.matches(mark, at: number.end) {
      var stop = number.end + mark.utf8CodeUnitCount
      if let (delimiter, length) = span.scalar(at: stop, before: end),
        [0x3001, 0xFF0C, 0x3A, 0xFF1A].contains(delimiter)  // 、 ， : ：
      {
        stop += length
      }
      return Ordinal(
        style: .chinese, number: number.value, delimiter: nil, range: start..<stop, isPart: true)
    }
    return nil
  }

  private static func plain(_ span: Span<UInt8>, _ start: Int, end: Int) -> Ordinal? {
    guard let number = number(span, start, end: end) else { return nil }
    var stop = number.end
    var delimiter: UInt32?
    let next = span.trimmed(number.end..<end).lowerBound
    if let (value, length) = span.scalar(at: next, before: end) {
      switch value {
      case 0x3001, 0x2E, 0xFF0E:  // 、 . ．
        delimiter = value
        stop = next + length
      case _ where !number.isArabic && [0xFF0C, 0x2C, 0x3A, 0xFF1A].contains(value):  // ， , : ：
        delimiter = value
        stop = next + length
      case 0xFF09, 0x29:  // ） )
        return Ordinal(
          style: .itemMark, number: number.value, delimiter: value, range: start..<next + length,
          isPart: false)
      default: break
      }
    }
    // 3.5万 is a figure, 2018.1.1 a date.
    if number.isArabic, let (value, _) = span.scalar(at: stop, before: end),
      CharacterClass.digit(value) != nil
    {
      return nil
    }
    return Ordinal(
      style: number.isArabic ? .arabic : .chinese, number: number.value, delimiter: delimiter,
      range: start..<stop, isPart: false)
  }

  private struct Number {
    let value: Int
    let isArabic: Bool
    let end: Int
  }

  private static func number(_ span: Span<UInt8>, _ start: Int, end: Int) -> Number? {
    let first = span.trimmed(start..<end).lowerBound
    var offset = first
    var isArabic = false
    var count = 0
    while let (value, length) = span.scalar(at: offset, before: end), count <= 4 {
      let isDigit = CharacterClass.digit(value) != nil
      guard isDigit || ChineseNumeral.isNumeral(value) else { break }
      guard count == 0 || isDigit == isArabic else { break }
      isArabic = isDigit
      count += 1
      offset += length
    }
    guard count > 0, count <= 4,
      let amount = Amount(span, first..<offset), amount.isWhole
    else { return nil }
    return Number(value: Int(amount.millionths / 1_000_000), isArabic: isArabic, end: offset)
  }
}
