/// Whole numbers written in Chinese characters: 十二, 九十九, 一百零五, 二〇一八.
public enum ChineseNumeral {
  /// The digit that a character stands for, 0 to 9. Zero is also written with the letter O, which
  /// is what many keyboards give for 〇.
  public static func digit(_ value: UInt32) -> Int? {
    switch value {
    case 0x3007, 0x96F6, 0x25CB, 0x4F, 0xFF2F, 0x6F, 0x30: return 0  // 〇 零 ○ O Ｏ o 0
    case 0x4E00: return 1  // 一
    case 0x4E8C: return 2  // 二
    case 0x4E24: return 2  // 两
    case 0x4E09: return 3  // 三
    case 0x56DB: return 4  // 四
    case 0x4E94: return 5  // 五
    case 0x516D: return 6  // 六
    case 0x4E03: return 7  // 七
    case 0x516B: return 8  // 八
    case 0x4E5D: return 9  // 九
    default: return nil
    }
  }

  /// The power of ten that a character multiplies by, up to a thousand.
  static func multiplier(_ value: UInt32) -> Int? {
    switch value {
    case 0x5341: return 10  // 十
    case 0x767E: return 100  // 百
    case 0x5343: return 1000  // 千
    default: return nil
    }
  }

  /// Whether a character can stand in a Chinese numeral.
  public static func isNumeral(_ value: UInt32) -> Bool {
    switch value {
    case 0x3007, 0x96F6, 0x25CB: true  // 〇 零 ○
    case 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94: true  // 一 二 两 三 四 五
    case 0x516D, 0x4E03, 0x516B, 0x4E5D: true  // 六 七 八 九
    case 0x5341, 0x767E, 0x5343: true  // 十 百 千
    default: false
    }
  }

  /// Reads a number that fills the range: with multipliers (三百二十) or digit by digit (二〇一八).
  ///
  /// - Returns: The number, or nil when the range holds anything else, is larger than 9999 with
  ///   multipliers or 18 digits, or can be read in two ways: 一百五 is 150 to some and 105 to others.
  public static func parse(_ span: Span<UInt8>, _ range: Range<Int>) -> Int? {
    value(of: span, range)
  }

  /// Reads a number that some characters are, as one of bytes is read.
  public static func parse(_ characters: ArraySlice<UInt32>) -> Int? {
    value(of: characters, characters.indices)
  }

  /// The number that fills a range of a text.
  static func value<Text: ScalarText & ~Escapable>(of text: Text, _ range: Range<Int>) -> Int? {
    var digits = 0
    var number = 0
    var isChinese = false
    var offset = range.lowerBound
    while let (value, length) = text.scalar(at: offset, before: range.upperBound) {
      guard let digit = digit(value) else { return withMultipliers(text, range) }
      isChinese = isChinese || (isNumeral(value) && value != 0x25CB)
      digits += 1
      guard digits <= 18 else { return nil }
      number = number * 10 + digit
      offset += length
    }
    return isChinese ? number : nil
  }

  /// Reads 三百二十, 一千零五, 十二: each digit has its multiplier, and a zero stands for those that
  /// are skipped.
  private static func withMultipliers<Text: ScalarText & ~Escapable>(
    _ text: Text, _ range: Range<Int>
  ) -> Int? {
    var total = 0
    var pending: Int?
    var hasZero = false
    var lastMultiplier = Int.max
    var offset = range.lowerBound
    while let (value, length) = text.scalar(at: offset, before: range.upperBound) {
      offset += length
      if let multiplier = multiplier(value) {
        // 十二 and 一百十二 leave the 一 out; nobody does before 百 and 千.
        guard multiplier < lastMultiplier, let factor = pending ?? (multiplier == 10 ? 1 : nil)
        else { return nil }
        total += factor * multiplier
        lastMultiplier = multiplier
        pending = nil
        hasZero = false
      } else if let digit = digit(value), pending == nil {
        if digit == 0 {
          guard lastMultiplier != Int.max, lastMultiplier > 10, !hasZero else { return nil }
          hasZero = true
        } else {
          pending = digit
        }
      } else {
        return nil
      }
    }
    guard let units = pending else { return hasZero ? nil : total }
    return lastMultiplier == 10 || hasZero ? total + units : nil
  }

  /// Writes a number from 1 to 99 the way headings do: 一, 十, 十二, 二十, 九十九. Other numbers are
  /// written in Arabic digits.
  public static func string(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10
    let tensText = tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十"
    return tensText + digits[number % 10]
  }
}
