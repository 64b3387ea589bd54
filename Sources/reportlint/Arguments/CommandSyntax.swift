import LintModel
import RulePack

/// What may be written on the command line after a command, and the help about it.
struct CommandSyntax: Sendable {
  /// The command's name.
  let name: String
  /// What stands after the name in the usage line, options aside.
  let operands: String
  /// How many operands there must be.
  let operandCount: ClosedRange<Int>
  /// What the command does, in one line.
  let summary: Message
  /// What else there is to know; paragraphs.
  let details: Message
  /// The options, those that every command has aside.
  let options: [OptionSyntax]

  /// The option that may give operands instead; nil where none does.
  var operandsOption: OptionSyntax?

  /// All options.
  var allOptions: [OptionSyntax] { options + OptionSyntax.everywhere }
}

extension CommandSyntax {
  /// Where the command is named among words: at the first that is none of its options nor the value of
  /// one. Nil where another word stands there.
  func place(ofNameIn words: [[UInt8]]) -> Int? {
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.elementsEqual(name.utf8) { return index }
      let written = word.prefix { $0 != UInt8(ascii: "=") }
      let option = allOptions.first { written.elementsEqual($0.name.utf8) }
      guard let option else { return nil }
      if case .none = option.value {
        index += 1
      } else {
        index += written.count < word.count ? 1 : 2
      }
    }
    return nil
  }
}

/// An option and the help about it.
struct OptionSyntax: Sendable {
  /// What the option takes.
  enum Value: Sendable {
    /// Nothing.
    case none
    /// One of a few words.
    case choice([String])
    /// Anything; the text stands for it in the help.
    case any(String)
    /// Names, separated by commas; the option may be given several times.
    case list(String)
  }

  /// The name with its dashes.
  let name: String
  /// What it takes.
  let value: Value
  /// What it does.
  let help: Message

  init(_ name: String, _ value: Value = .none, en english: String, zh chinese: String) {
    self.name = name
    self.value = value
    help = Message(en: english, zh: chinese)
  }

  /// The name and what it takes, as in the help.
  var usage: String {
    switch value {
    case .none: name
    case .choice(let words): "\(name) \(words.joined(separator: "|"))"
    case .any(let placeholder), .list(let placeholder): "\(name) \(placeholder)"
    }
  }
}

extension OptionSyntax {
  /// Options of every command.
  static let everywhere = [language, color, help, version]

  static let language = OptionSyntax(
    "--lang", .choice(Language.allCases.map(\.rawValue)),
    en: "language of the output (default: the locale's)",
    zh: "输出所用的语言；未指定时依系统区域设置")
  static let color = OptionSyntax(
    "--color", .choice(ColorChoice.allCases.map(\.rawValue)),
    en: "colours; auto: on a terminal, and never when NO_COLOR is set",
    zh: "是否使用颜色；auto 表示仅在终端上使用，设置了 NO_COLOR 时不用")
  static let help = OptionSyntax("--help", en: "show this help", zh: "显示本帮助")
  static let version = OptionSyntax("--version", en: "show the version", zh: "显示版本号")

  static let pack = OptionSyntax(
    "--pack", .any("auto|ID|FILE"),
    en: "rule pack to use: the one for the report's year (auto), a built-in one, or a file",
    zh: "所依据的规则包：按报告年度自动选择（auto）、内置规则包的编号，或规则包文件")
}
