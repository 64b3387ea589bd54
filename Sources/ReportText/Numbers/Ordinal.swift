/// The ordinal at the start of a heading or a table row: 一、 （一） 1. （1） ① 第一部分.
public struct Ordinal: Hashable, Sendable {
  /// How an ordinal is written. The raw value is the level at which the style belongs in an
  /// official document (GB/T 9704-2012, 7.3.3: 一、 then （一） then 1. then （1）).
  public enum Style: Int, Sendable {
    /// 一、
    case chinese = 1
    /// （一）, ㈠, and 一） with the opening bracket lost
    case parenthesizedChinese = 2
    /// 1. or 1、 or ⒈
    case arabic = 3
    /// （1） or ⑴
    case parenthesizedArabic = 4
    /// ① or 1）
    case itemMark = 5
  }

  /// How the ordinal is written.
  public let style: Style

  /// The number, 1 to 99.
  public let number: Int

  /// The character after the number (、 or . and the like), the closing bracket, or the ordinal
  /// itself where it is a single character such as ① or ⑴; nil where the number is followed by
  /// white space or directly by the title, and for 第一部分.
  public let delimiter: UInt32?

  /// Where the ordinal stands, its delimiter included and also the 、 of （一）、, without the white
  /// space after it.
  public let range: Range<Int>

  /// Whether the ordinal is written 第一部分 or 第一章.
  public let isPart: Bool
}

extension Ordinal {
  /// Reads the ordinal at the start of a range.
  ///
  /// Figures, dates and enumerations that start a sentence (3.5万, 2018.1.1, 三月, 十九大, 一是,
  /// 一、二、三产业) are no ordinals.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - range: The range that starts with the ordinal; white space before it is skipped.
  /// - Returns: The ordinal, or nil when the range starts with anything else. An ordinal without a
  ///   delimiter is returned too (``delimiter`` is nil): 一 in 一概述 is one only if a title follows,
  ///   which the caller knows. It is never all that the range holds.
  public init?(_ span: Span<UInt8>, _ range: Range<Int>) {
    var cursor = Cursor(range)
    cursor.skipWhitespace(span)
    let start = cursor.offset
    // Most texts begin with a word.
    guard let first = cursor.next(span), !Self.beginsWord(first) else { return nil }
    if let usual = Self.usual(first, span, at: start, before: range.upperBound) {
      self = usual
      return
    }
    let ordinal: Ordinal?
    if let (style, number) = Self.singleCharacter(first) {
      cursor.advance(span)
      cursor.skipDelimiter(span)
      ordinal = Ordinal(
        style: style, number: number, delimiter: first, range: start..<cursor.offset, isPart: false)
    } else if first == 0x7B2C {  // 第
      cursor.advance(span)
      ordinal = Self.part(span, &cursor, from: start)
    } else if LabelText.opensNote(first) || first == 0x5B {  // （ ( 〔 [
      cursor.advance(span)
      ordinal = Self.parenthesized(span, &cursor, from: start)
    } else {
      guard CharacterClass.digit(first) != nil || ChineseNumeral.isNumeral(first) else {
        return nil
      }
      guard !Self.isAbove99(span, start, before: range.upperBound) else { return nil }
      ordinal = Self.plain(span, &cursor, from: start)
    }
    guard let ordinal, (1...99).contains(ordinal.number) else { return nil }
    self = ordinal
  }

  /// Whether a character is a Chinese one that begins no ordinal.
  @inline(__always)
  private static func beginsWord(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) && value != 0x7B2C && !ChineseNumeral.isNumeral(value)  // 第
  }

  /// The ordinal 一、 of one character before a Chinese one that is no numeral, as most are.
  private static func usual(
    _ first: UInt32, _ span: Span<UInt8>, at start: Int, before end: Int
  ) -> Ordinal? {
    guard start + 9 <= end, let number = Cursor.chinese(first),
      span.scalar(at: start + 3).value == 0x3001  // 、
    else { return nil }
    let next = span.scalar(at: start + 6).value
    guard CharacterClass.isHan(next), !ChineseNumeral.isNumeral(next) else { return nil }
    return Ordinal(
      style: .chinese, number: number, delimiter: 0x3001, range: start..<start + 6, isPart: false)
  }

  /// Whether three digits stand at an offset, the first no zero, as those of a year do: no ordinal has so many.
  private static func isAbove99(_ span: Span<UInt8>, _ offset: Int, before end: Int) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return offset + 3 <= end && span[offset] > digits.lowerBound && digits.contains(span[offset])
      && digits.contains(span[offset + 1]) && digits.contains(span[offset + 2])
  }

  private static func singleCharacter(_ value: UInt32) -> (Style, Int)? {
    switch value {
    case 0x2460...0x2473: return (.itemMark, Int(value - 0x245F))  // ① to ⑳
    case 0x2474...0x2487: return (.parenthesizedArabic, Int(value - 0x2473))  // ⑴ to ⒇
    case 0x2488...0x249B: return (.arabic, Int(value - 0x2487))  // ⒈ to ⒛
    case 0x3220...0x3229: return (.parenthesizedChinese, Int(value - 0x321F))  // ㈠ to ㈩
    default: return nil
    }
  }

  private static func parenthesized(_ span: Span<UInt8>, _ cursor: inout Cursor, from start: Int)
    -> Ordinal?
  {
    guard let number = cursor.takeNumber(span) else { return nil }
    cursor.skipWhitespace(span)
    guard let close = cursor.next(span), LabelText.closesNote(close) || close == 0x5D  // ） ) 〕 ]
    else { return nil }
    cursor.advance(span)
    cursor.skipDelimiter(span)
    return Ordinal(
      style: number.isArabic ? .parenthesizedArabic : .parenthesizedChinese, number: number.value,
      delimiter: close, range: start..<cursor.offset, isPart: false)
  }

  private static func part(_ span: Span<UInt8>, _ cursor: inout Cursor, from start: Int) -> Ordinal?
  {
    guard let number = cursor.takeNumber(span) else { return nil }
    cursor.skipWhitespace(span)
    guard cursor.take("部分", span) || cursor.take("章", span) else { return nil }
    cursor.skipDelimiter(span)
    return Ordinal(
      style: .chinese, number: number.value, delimiter: nil, range: start..<cursor.offset,
      isPart: true)
  }

  private static func plain(_ span: Span<UInt8>, _ cursor: inout Cursor, from start: Int)
    -> Ordinal?
  {
    guard var number = cursor.takeNumber(span) else { return nil }
    let numberEnd = cursor.offset
    cursor.skipWhitespace(span)
    if cursor.offset > numberEnd, let units = cursor.takeUnits(behind: number, span) {
      number = units
    }
    // Markdown has 1\. where no list begins.
    if cursor.next(span) == 0x5C { cursor.advance(span) }
    guard let next = cursor.next(span) else { return nil }
    let style: Style
    switch next {
    case 0x3001, 0x2E, 0xFF0E, 0xFE51, 0xFE11, 0xFF64:  // 、 . ． ﹑ ︑ ､
      style = number.isArabic ? .arabic : .chinese
    case 0xFF0C where !number.isArabic, 0x2C where !number.isArabic,  // ， ,
      0x3A where !number.isArabic, 0xFF1A where !number.isArabic:  // : ：
      style = .chinese
    case 0xFF09, 0x29:  // ） )
      style = number.isArabic ? .itemMark : .parenthesizedChinese
    default:
      guard mayStartTitle(next) else { return nil }
      return Ordinal(
        style: number.isArabic ? .arabic : .chinese, number: number.value, delimiter: nil,
        range: start..<numberEnd, isPart: false)
    }
    cursor.advance(span)
    guard !isFigure(span, cursor, number, delimiter: next) else { return nil }
    return Ordinal(
      style: style, number: number.value, delimiter: next, range: start..<cursor.offset,
      isPart: false)
  }

  /// Whether a title can start with a character, right after a number: not so the units that make
  /// the number a date or a figure (三月, 十九大, 3万), 是 (一是), and what stands in the midst of
  /// figures (3/5, 12%, 8:30).
  private static func mayStartTitle(_ value: UInt32) -> Bool {
    switch value {
    case 0x662F, 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x65F6, 0x5206, 0x5927, 0x5C4A, 0x4E07, 0x4EBF,
      0x5143, 0x4F59, 0x591A:  // 是 年 月 日 号 时 分 大 届 万 亿 元 余 多
      return false
    case 0x300A, 0x201C, 0xFF08, 0x28:  // 《 “ （ (
      return true
    default:
      return CharacterClass.isHan(value) || CharacterClass.isLetter(value)
    }
  }

  /// What is counted by the first numbers together: 一、二级.
  private static let grades: [StaticString] = ["季度", "月", "级", "期", "类", "线", "标段", "楼", "组", "批"]

  /// Whether what follows makes a number with its delimiter a figure (3.5), a date (18.1.1) or an
  /// enumeration (3、4月份; 一、二、三产业) and not an ordinal (1.2017年; 1.12345热线).
  private static func isFigure(
    _ span: Span<UInt8>, _ cursor: Cursor, _ number: Number, delimiter: UInt32
  ) -> Bool {
    var cursor = cursor
    switch delimiter {
    case 0x3001 where !number.isArabic:  // 、
      guard let following = cursor.takeNumber(span) else { return false }
      if following.value > number.value && cursor.next(span) == 0x3001 { return true }
      // 一、二季度 and 一、三产业, but not 二、三级联动, which may be a title.
      guard number.value == 1, following.value == 2 || following.value == 3 else { return false }
      return cursor.take("产业", span)
        || following.value == 2 && Self.grades.contains { cursor.take($0, span) }
    case 0x3001:
      return (1...2).contains(cursor.skipDigits(span))
    case _ where number.isArabic && (delimiter == 0x2E || delimiter == 0xFF0E):  // . ．
      let digits = cursor.skipDigits(span)
      // Nobody writes five decimals, and four do not make a year.
      return (1...4).contains(digits) && !(digits == 4 && cursor.next(span) == 0x5E74)  // 年
    default:
      return false
    }
  }
}
