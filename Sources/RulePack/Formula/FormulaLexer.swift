import LintModel
import ReportText

/// Takes a formula apart into words and marks.
///
/// A name is made of letters, digits and hyphens, begins with a letter and does not end with a
/// hyphen, so `a-b` is one name and `a - b` a difference.
struct FormulaLexer {
  private let bytes: [UInt8]
  private var offset = 0

  /// The tokens of a formula; the last is ``FormulaToken/Kind/end``.
  static func tokens(of formula: String) throws(FormulaProblem) -> [FormulaToken] {
    var lexer = FormulaLexer(bytes: Array(formula.utf8))
    var tokens: [FormulaToken] = []
    repeat {
      tokens.append(try lexer.next())
    } while tokens.last?.kind != .end
    return tokens
  }

  /// Whether a text can name a row in a formula.
  static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard FormulaKeyword(rawValue: text) == nil else { return false }
    return !bytes.isEmpty && FormulaLexer(bytes: bytes).nameEnd(from: 0) == bytes.count
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func next() throws(FormulaProblem) -> FormulaToken {
    while let byte = peek(), byte == 0x20 || (0x09...0x0D).contains(byte) { offset += 1 }
    guard let byte = peek() else { return token(.end, length: 0) }
    switch byte {
    case UInt8(ascii: "+"): return token(.plus, length: 1)
    case UInt8(ascii: "-"): return token(.minus, length: 1)
    case UInt8(ascii: "."): return token(.dot, length: 1)
    case UInt8(ascii: "*"): return token(.star, length: 1)
    case UInt8(ascii: "["): return token(.opening, length: 1)
    case UInt8(ascii: "]"): return token(.closing, length: 1)
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"):
      return try comparison()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try integer()
    default: return try name()
    }
  }

  private mutating func token(_ kind: FormulaToken.Kind, length: Int) -> FormulaToken {
    defer { offset += length }
    return FormulaToken(kind: kind, range: offset..<offset + length)
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }
}

// MARK: - Tokens of several characters

extension FormulaLexer {
  private mutating func comparison() throws(FormulaProblem) -> FormulaToken {
    var end = offset
    while end < bytes.count, "=<>!".utf8.contains(bytes[end]) { end += 1 }
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    guard let comparison = Relation.Comparison(rawValue: text) else {
      throw FormulaProblem(range: offset..<end, message: .noSuchComparison(text))
    }
    return token(.comparison(comparison), length: end - offset)
  }

  private mutating func integer() throws(FormulaProblem) -> FormulaToken {
    var end = offset
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    if end < bytes.count, isLetter(bytes[end]) {
      throw FormulaProblem(range: offset..<end, message: .nameBeginsWithDigit)
    }
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isDigit(bytes[end + 1]) {
      throw FormulaProblem(range: offset..<end, message: .wholeNumbersOnly)
    }
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    guard let value = Int(text), Amount(value) != nil else {
      throw FormulaProblem(range: offset..<end, message: .numberTooLarge)
    }
    return token(.integer(value), length: end - offset)
  }

  private mutating func name() throws(FormulaProblem) -> FormulaToken {
    let end = nameEnd(from: offset)
    guard end > offset else { throw unknownCharacter() }
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    let kind: FormulaToken.Kind =
      FormulaKeyword(rawValue: text).map { .keyword($0) } ?? .name(text)
    return token(kind, length: end - offset)
  }

  /// The end of the name that begins at an offset; the offset itself when none does.
  private func nameEnd(from start: Int) -> Int {
    guard start < bytes.count, isLetter(bytes[start]) else { return start }
    var end = start
    var index = start
    while index < bytes.count {
      if isLetter(bytes[index]) || isDigit(bytes[index]) {
        end = index + 1
      } else if bytes[index] != UInt8(ascii: "-") {
        break
      }
      index += 1
    }
    return end
  }

  private func unknownCharacter() -> FormulaProblem {
    let (value, length) = bytes.span.scalar(at: offset)
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    let message: Message =
      if let mark = Self.asciiMark(for: value) {
        .write(mark, insteadOf: scalar)
      } else if "()（）".unicodeScalars.contains(scalar) {
        .noBrackets
      } else {
        .unknownCharacter(scalar)
      }
    return FormulaProblem(range: offset..<offset + length, message: message)
  }

  /// How the language writes a mark that people write in another way.
  private static func asciiMark(for value: UInt32) -> String? {
    switch value {
    case 0xFF1D: "="  // ＝
    case 0x2260: "!="  // ≠
    case 0x2264, 0x2266: "<="  // ≤ ≦
    case 0x2265, 0x2267: ">="  // ≥ ≧
    case 0xFF1C: "<"  // ＜
    case 0xFF1E: ">"  // ＞
    case 0xFF0B: "+"  // ＋
    case 0xFF0D, 0x2212, 0x2013, 0x2014: "-"  // － − – —
    case 0xFF0A: "*"  // ＊
    case 0xFF0E, 0x3002: "."  // ． 。
    case 0x3010, 0xFF3B: "["  // 【 ［
    case 0x3011, 0xFF3D: "]"  // 】 ］
    case 0x3000, 0xA0: " "
    default: nil
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    CharacterClass.isLetter(UInt32(byte))
  }
}

extension Message {
  fileprivate static let nameBeginsWithDigit = Message(
    en: "the name of a row begins with a letter", zh: "行的名称须以字母开头")
  fileprivate static let wholeNumbersOnly = Message(
    en: "only whole numbers may be used", zh: "只能使用整数")
  fileprivate static let numberTooLarge = Message(
    en: "the number is too large", zh: "数字过大")
  fileprivate static let noBrackets = Message(
    en: "a formula has no brackets, but for [a column] behind a row",
    zh: "公式中不能使用括号；方括号只用于行后指明列")

  fileprivate static func noSuchComparison(_ text: String) -> Message {
    let meant: String? =
      switch text {
      case "==", "===": "="
      case "=<": "<="
      case "=>": ">="
      case "<>", "!", "!==", "=!": "!="
      default: nil
      }
    return Message(
      en: "“\(text)” is no comparison: there are =, !=, <=, <, >= and >",
      zh: "没有比较符“\(text)”：可用 =、!=、<=、<、>=、>"
    ).didYouMean(meant)
  }

  fileprivate static func write(_ mark: String, insteadOf scalar: Unicode.Scalar) -> Message {
    Message(
      en: "write “\(mark)” instead of “\(scalar)”", zh: "“\(scalar)”应写作“\(mark)”")
  }

  fileprivate static func unknownCharacter(_ scalar: Unicode.Scalar) -> Message {
    Message(en: "“\(scalar)” has no place in a formula", zh: "公式中不能有“\(scalar)”")
  }
}
