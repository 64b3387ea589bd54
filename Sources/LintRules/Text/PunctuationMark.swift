import LintModel
import ReportText
import RulePack

/// A mark that comes in pairs.
struct PunctuationMark {
  /// The pairs that are judged, each on its own. Full-width and half-width round brackets are one
  /// kind: which width is right is another rule's matter.
  enum Kind: Int, CaseIterable {
    case doubleQuotes, singleQuotes, titles, innerTitles, roundBrackets, lenticularBrackets
    case shellBrackets, smallShellBrackets, cornerBrackets, whiteCornerBrackets

    /// The opening and the closing mark.
    var marks: (opening: String, closing: String) {
      switch self {
      case .doubleQuotes: ("“", "”")
      case .singleQuotes: ("‘", "’")
      case .titles: ("《", "》")
      case .innerTitles: ("〈", "〉")
      case .roundBrackets: ("（", "）")
      case .lenticularBrackets: ("【", "】")
      case .shellBrackets: ("〔", "〕")
      case .smallShellBrackets: ("﹝", "﹞")
      case .cornerBrackets: ("「", "」")
      case .whiteCornerBrackets: ("『", "』")
      }
    }

    /// What one of the marks is called.
    var name: Message {
      switch self {
      case .doubleQuotes: Message(en: "double quotation mark", zh: "双引号")
      case .singleQuotes: Message(en: "single quotation mark", zh: "单引号")
      case .titles: Message(en: "book-title mark", zh: "书名号")
      case .innerTitles: Message(en: "inner book-title mark", zh: "单书名号")
      case .roundBrackets: Message(en: "bracket", zh: "括号")
      case .lenticularBrackets: Message(en: "lenticular bracket", zh: "方头括号")
      case .shellBrackets: Message(en: "tortoise-shell bracket", zh: "六角括号")
      case .smallShellBrackets:
        Message(en: "small tortoise-shell bracket", zh: "小六角括号")
      case .cornerBrackets: Message(en: "corner bracket", zh: "直角引号")
      case .whiteCornerBrackets: Message(en: "white corner bracket", zh: "双直角引号")
      }
    }
  }

  /// The pair that it belongs to.
  let kind: Kind
  /// Whether it is the first of the pair.
  let isOpening: Bool

  /// The mark itself.
  var text: String { isOpening ? kind.marks.opening : kind.marks.closing }

  /// The mark that pairs with it.
  var partner: PunctuationMark { PunctuationMark(kind, isOpening: !isOpening) }

  /// What it is called, with the mark itself: 左双引号（“）.
  var name: Message {
    // A bracket in brackets would only puzzle the reader.
    let (english, chinese) = kind == .roundBrackets ? ("", "") : (" (\(text))", "（\(text)）")
    return Message(
      en: "\(isOpening ? "opening" : "closing") \(kind.name.english)\(english)",
      zh: "\(isOpening ? "左" : "右")\(kind.name.chinese)\(chinese)")
  }

  /// The mark whose first byte stands at an offset, or nil.
  @inline(__always)
  init?(_ span: Span<UInt8>, at offset: Int) {
    switch span[offset] {
    case UInt8(ascii: "("): self.init(.roundBrackets, isOpening: true)
    case UInt8(ascii: ")"): self.init(.roundBrackets, isOpening: false)
    case 0xE2, 0xE3, 0xEF: self.init(wide: span.scalar(at: offset).value)
    default: return nil
    }
  }

  private init(_ kind: Kind, isOpening: Bool) {
    self.kind = kind
    self.isOpening = isOpening
  }

  private init?(wide scalar: UInt32) {
    switch scalar {
    case 0x201C, 0x201D: self.init(.doubleQuotes, isOpening: scalar == 0x201C)
    case 0x2018, 0x2019: self.init(.singleQuotes, isOpening: scalar == 0x2018)
    case 0x300A, 0x300B: self.init(.titles, isOpening: scalar == 0x300A)
    case 0x3008, 0x3009: self.init(.innerTitles, isOpening: scalar == 0x3008)
    case 0xFF08, 0xFF09: self.init(.roundBrackets, isOpening: scalar == 0xFF08)
    case 0x3010, 0x3011: self.init(.lenticularBrackets, isOpening: scalar == 0x3010)
    case 0x3014, 0x3015: self.init(.shellBrackets, isOpening: scalar == 0x3014)
    case 0xFE5D, 0xFE5E: self.init(.smallShellBrackets, isOpening: scalar == 0xFE5D)
    case 0x300C, 0x300D: self.init(.cornerBrackets, isOpening: scalar == 0x300C)
    case 0x300E, 0x300F: self.init(.whiteCornerBrackets, isOpening: scalar == 0x300E)
    default: return nil
    }
  }
}
