import LintModel
import LintReporters
import RulePack

/// The help, put together from what the commands say about themselves.
enum HelpText {
  private static let width = 92

  /// A few lines for somebody who typed the program's name alone.
  static func shortUsage(_ language: Language) -> String {
    let lint = LintCommand.syntax
    return switch language {
    case .english:
      "usage: reportlint [lint] [OPTION…] \(lint.operands)\n"
        + "       reportlint --help tells everything else"
    case .chinese:
      "用法：reportlint [lint] [选项…] \(lint.operands)\n"
        + "      其余用法见 reportlint --help"
    }
  }

  /// The help about a command, or about all of them.
  static func help(for command: CommandSyntax?, _ language: Language) -> String {
    guard let command else { return overview(language) }
    let usage = language == .english ? "usage: " : "用法："
    let options = language == .english ? "options" : "选项"
    var text = "\(usage)reportlint \(command.name) [\(options)…]"
    text += command.operands.isEmpty ? "\n" : " \(command.operands)\n"
    text += "\n\(command.summary[language])\n"
    text += paragraphs(command.details[language])
    return text + optionTable(command.allOptions, language)
  }

  private static func overview(_ language: Language) -> String {
    var text = shortUsage(language).prefix { $0 != "\n" } + "\n\n"
    text += language == .english ? "Commands:\n" : "命令：\n"
    let commands = Program.commands.map { $0.syntax }
    text += table(
      commands.map { command in
        let left = command.operands.isEmpty ? command.name : "\(command.name) \(command.operands)"
        return (left, command.summary[language])
      })
    text += paragraphs(LintCommand.syntax.details[language])
    text += optionTable(LintCommand.syntax.allOptions, language)
    return String(text)
  }

  private static func optionTable(_ options: [OptionSyntax], _ language: Language) -> String {
    let title = language == .english ? "Options:" : "选项："
    return "\n\(title)\n" + table(options.map { ($0.usage, $0.help[language]) })
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { paragraph in
      "\n" + ColumnLayout.wrapped(String(paragraph), to: width).joined(separator: "\n") + "\n"
    }.joined()
  }

  /// Two columns; the right one is wrapped, and begins a line of its own beside a wide left one.
  static func table(_ rows: [(left: String, right: String)]) -> String {
    let longest = rows.map { ColumnLayout.width(of: $0.left) }.max() ?? 0
    let indent = min(longest, 32)
    let margin = String(repeating: " ", count: indent + 4)
    var text = ""
    for row in rows {
      var lines = ColumnLayout.wrapped(row.right, to: width - indent - 4)
      if ColumnLayout.width(of: row.left) > indent {
        text += "  \(row.left)\n"
      } else {
        text += "  \(ColumnLayout.padded(row.left, to: indent))  \(lines.removeFirst())\n"
      }
      for line in lines { text += "\(margin)\(line)\n" }
    }
    return text
  }
}
