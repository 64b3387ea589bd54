/// The kinds of characters that matter in Chinese reports, told by their Unicode value.
public enum CharacterClass {
  /// White space: ASCII blanks, the no-break space, the full-width space U+3000, characters that nobody
  /// sees, and line breaks.
  @inlinable
  public static func isWhitespace(_ value: UInt32) -> Bool {
    // Nearly every character is a Chinese one.
    guard value <= 0x3000 else { return value >= 0xE000 && isRareBlank(value) }
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x034F, 0x061C, 0x1680, 0x180E, 0x2000...0x200F,
      0x2028...0x202F, 0x205F...0x206F, 0x2800, 0x3000:
      return true
    default:
      return false
    }
  }

  /// Blanks of Chinese typesetting and of symbol fonts, for which Unicode leaves room, and the last
  /// characters that nobody sees.
  @usableFromInline
  static func isRareBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0xE5E5, 0xE5F1, 0xF020, 0xFE00...0xFE0F, 0xFEFF, 0xFFFC: true
    default: false
    }
  }

  /// A Chinese character (Han ideograph), 〇 included.
  @inlinable
  public static func isHan(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007, 0xF900...0xFAFF, 0x20000...0x323AF:
      return true
    default:
      return false
    }
  }

  /// Punctuation of Chinese text: the full-width forms, the ideographic marks and the quotation
  /// marks and dashes that Chinese shares with Western text.
  @inlinable
  public static func isChinesePunctuation(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301B, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF3D, 0xFF5B...0xFF65, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x00B7:
      return true
    default:
      return false
    }
  }

  /// The value of a decimal digit, ASCII or full-width; nil for any other character.
  @inlinable
  public static func digit(_ value: UInt32) -> Int? {
    switch value {
    case 0x30...0x39: return Int(value - 0x30)
    case 0xFF10...0xFF19: return Int(value - 0xFF10)
    default: return nil
    }
  }

  /// Whether a byte is the first of a character in the main block of Chinese characters, as nearly every
  /// character of a report is.
  @inlinable
  @inline(__always)
  public static func beginsHan(_ byte: UInt8) -> Bool { byte &- 0xE4 < 6 }

  /// A letter that is typed for the digit which it looks like: O, o, l, I.
  @inlinable
  public static func isTypedForDigit(_ value: UInt32) -> Bool {
    [0x4F, 0x6F, 0x6C, 0x49].contains(value)
  }

  /// An ASCII letter.
  @inlinable
  public static func isLetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// A character that a terminal shows two columns wide.
  @inlinable
  public static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default:
      return false
    }
  }

  /// The ASCII character that a full-width form stands for, or the character itself.
  @inlinable
  public static func halfWidth(_ value: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
  }
}
