import LintModel
import LintReporters

/// Writes a manual page in the language of man(7).
struct Roff {
  /// What has been written.
  private(set) var text = ""
  /// Whether a section has begun, in which a paragraph is open already.
  private var isAtStart = false

  /// Writes a line as it is.
  mutating func header(_ line: String) {
    text += line + "\n"
  }

  /// Begins a section.
  mutating func section(_ title: String) {
    text += ".SH \(Self.argument(title))\n"
    isAtStart = true
  }

  /// Begins a part of a section.
  mutating func subsection(_ title: String) {
    text += ".SS \(Self.argument(title))\n"
  }

  /// Writes a paragraph for each line of a text.
  mutating func paragraphs(_ lines: String) {
    for line in lines.split(separator: "\n") {
      if !isAtStart { text += ".PP\n" }
      paragraph(String(line))
    }
  }

  /// Writes text into the paragraph that is open.
  ///
  /// - Parameter isEscaped: Whether it is in the language of roff already.
  mutating func paragraph(_ words: String, isEscaped: Bool = false) {
    text += (isEscaped ? words : Self.escaped(words)) + "\n"
    isAtStart = false
  }

  /// Writes a term and what there is to say about it.
  mutating func item(_ term: String, _ words: String) {
    text += ".TP\n.B \(Self.argument(term))\n\(Self.escaped(words))\n"
  }

  /// Writes how a command is called.
  mutating func usage(_ command: CommandSyntax, isDefault: Bool, _ language: Language) {
    let name = isDefault ? "[\(command.name)]" : command.name
    let options = language == .english ? "OPTION…" : "选项…"
    text += isDefault ? "" : ".br\n"
    text += ".B reportlint\n"
    text += Self.escaped("\(name) [\(options)] \(command.operands)").trimmingEnd + "\n"
  }

  private static func argument(_ text: String) -> String {
    let escaped = escaped(text).trimmingEnd
    return "\"\(escaped.map { $0 == "\"" ? #"\(dq"# : String($0) }.joined())\""
  }

  /// A text in which nothing means anything to roff.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += #"\e"#
      case "-": result += #"\-"#
      case "'": result += #"\(aq"#
      case "`": result += #"\(ga"#
      case "~": result += #"\(ti"#
      case "^": result += #"\(ha"#
      default:
        if result.last.map({ mayBreak(between: $0, and: character) }) ?? false { result += #"\:"# }
        result.append(character)
      }
    }
    return result.hasPrefix(".") ? #"\&"# + result : result
  }
}

extension Roff {
  /// Whether a line may end between two characters though there is no space: roff knows of none in
  /// Chinese.
  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    isWide(left) && isWide(right) && !"，。、；：？！）》”’】…".contains(right)
      && !"（《“‘【".contains(left)
  }

  private static func isWide(_ character: Character) -> Bool {
    ColumnLayout.width(of: String(character)) > 1
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
