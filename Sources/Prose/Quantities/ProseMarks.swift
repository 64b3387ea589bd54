/// The marks that divide a sentence.
enum ProseMarks {
  /// Whether a character ends a sentence. A tab or a bar divides the cells of a table that nobody
  /// recognised.
  static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x09, 0x7C, 0x0A, 0x0D: true  // 。 ！ ？
    default: false
    }
  }

  /// Whether a character divides a sentence: 、 ， ； ： and their half-width twins.
  static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0xFF1A, 0x3A, 0x3002: true
    default: false
    }
  }

  static func isComma(_ value: UInt32) -> Bool { value == 0xFF0C || value == 0x2C }

  static func isEnumerationComma(_ value: UInt32) -> Bool { value == 0x3001 }

  static func isSemicolon(_ value: UInt32) -> Bool { value == 0xFF1B || value == 0x3B }

  static func isColon(_ value: UInt32) -> Bool { value == 0xFF1A || value == 0x3A }

  /// Whether a character stands between the ends of a range.
  static func isRangeSign(_ value: UInt32) -> Bool {
    switch value {
    // - – — ― － ~ ～ 至 到
    case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x7E, 0xFF5E, 0x81F3, 0x5230, 0x2212: true
    default: false
    }
  }
}
