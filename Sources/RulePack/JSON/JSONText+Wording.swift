import LintModel
import ReportText

/// The marks of Chinese and typeset text that are taken for the marks of JSON.
enum Lookalike {
  static func ascii(_ value: UInt32) -> Character? {
    switch value {
    case 0x201C, 0x201D, 0xFF02, 0x2018, 0x2019, 0x27: "\""  // “ ” ＂ ‘ ’ '
    case 0xFF0C, 0x3001: ","  // ， 、
    case 0xFF1A: ":"  // ：
    case 0x3010, 0xFF3B: "["  // 【 ［
    case 0x3011, 0xFF3D: "]"  // 】 ］
    case 0xFF5B: "{"  // ｛
    case 0xFF5D: "}"  // ｝
    default: nil
    }
  }
}

/// What is said of text that is no JSON.
extension JSONText {
  enum Wording {
    static let value = Message(en: "a value", zh: "一个值")
    static let digit = Message(en: "a digit", zh: "一个数字")
    static let key = Message(
      en: "a key in double quotation marks", zh: "用英文双引号括起的字段名")
    static let colon = Message(en: "a colon", zh: "英文冒号“:”")
    static let endOfFile = Message(en: "the end of the file", zh: "文件末尾")
    static let noComments = Message(
      en: "JSON has no comments", zh: "JSON 中不能写注释")
    static let leadingZero = Message(
      en: "a number must not begin with 0", zh: "数字不能以 0 开头")
    static let tooDeep = Message(
      en: "nested deeper than \(JSONText.deepestNesting) levels",
      zh: "嵌套超过 \(JSONText.deepestNesting) 层")
    static let unclosedString = Message(
      en: "this string is never closed: a “\"” is missing", zh: "字符串没有结束，缺少英文双引号“\"”")
    static let badEscape = Message(
      en: #"not an escape that JSON knows: \" \\ \/ \b \f \n \r \t, or \u and four hex digits"#,
      zh: #"不是 JSON 的转义：只有 \" \\ \/ \b \f \n \r \t，以及 \u 加四位十六进制数字"#)

    static func comma(orClose close: UInt8) -> Message {
      let close = Unicode.Scalar(close)
      return Message(en: "a comma or “\(close)”", zh: "英文逗号“,”或“\(close)”")
    }

    static func character(_ value: UInt32) -> Message {
      switch value {
      case 0x0A, 0x0D: return Message(en: "the end of the line", zh: "行末")
      case 0x00..<0x20: return controlCharacterName(value)
      default:
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        return Message(en: "“\(scalar)”", zh: "“\(scalar)”")
      }
    }

    private static func controlCharacterName(_ value: UInt32) -> Message {
      let hex = String(value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
      return Message(en: "the control character \(code)", zh: "控制字符 \(code)")
    }

    static func controlCharacter(_ byte: UInt8) -> Message {
      guard byte != 0x0A, byte != 0x0D else {
        return Message(
          en: #"a string ends on the line it begins on: close it, or write the line break as \n"#,
          zh: #"字符串不能跨行：请补上英文双引号，或把换行写成 \n"#)
      }
      let name = controlCharacterName(UInt32(byte))
      return Message(
        en: #"\#(name.english) must not stand in a string (a tab is written \t)"#,
        zh: #"字符串中不能有\#(name.chinese)（制表符写作 \t）"#)
    }

    static func expected(_ what: Message, found: Message) -> Message {
      Message(
        en: "expected \(what.english), found \(found.english)",
        zh: "此处应为\(what.chinese)，实为\(found.chinese)")
    }

    static func lookalike(found: Message, expected: Message, mark: Character)
      -> Message
    {
      Message(
        en: "expected \(expected.english), found \(found.english): "
          + "JSON is written with plain ASCII marks such as \(mark)",
        zh: "此处应为\(expected.chinese)，实为\(found.chinese)：JSON 的标点须用英文半角，如 \(mark)")
    }

    static func trailingComma(close: UInt8) -> Message {
      let close = Unicode.Scalar(close)
      return Message(
        en: "no comma may stand before the closing “\(close)”", zh: "“\(close)”之前不能有逗号")
    }

    static func nothingMayFollow(found: Message) -> Message {
      Message(
        en: "expected the end of the file, found \(found.english)",
        zh: "此处文件应已结束，实为\(found.chinese)")
    }

    static func repeatedKey(_ key: String, first: Position) -> Message {
      let place = "\(first.line):\(first.column)"
      return Message(
        en: "“\(key)” stands twice in this object, first at \(place)",
        zh: "字段“\(key)”在同一对象中重复，首次出现在 \(place)")
    }
  }
}
