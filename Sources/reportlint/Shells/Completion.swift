import LintReporters
import ReportLint

/// What a shell may offer for an argument.
enum Completion: Hashable, Sendable {
  /// Nothing that is known beforehand.
  case nothing
  /// The names of files and directories.
  case files
  /// One of these words.
  case words([String])
  /// One of these words, or a file.
  case wordsOrFiles([String])
  /// Rules and groups, several separated by commas where the option takes a list.
  case rules(isList: Bool)
  /// A format, an equals sign and a file.
  case report([String])
}

extension OptionSyntax {
  /// What a shell may offer for the option's value; nil where it takes none.
  var completion: Completion? {
    switch value {
    case .none: nil
    case .choice(let words): .words(words)
    case .list("RULE,…"): .rules(isList: true)
    case .list: .nothing
    case .any("FORMAT=FILE"): .report(Formats.lint.map(\.name))
    case .any("auto|ID|FILE"): .wordsOrFiles(["auto"] + BuiltinPacks.ids)
    case .any(let placeholder):
      placeholder.hasSuffix("FILE") || placeholder == "PATH" || placeholder == "FILE|-"
        ? .files : name == InputOptions.encoding.name ? .words(InputOptions.encodings) : .nothing
    }
  }
}

extension CommandSyntax {
  /// What a shell may offer for the command's operands.
  var completion: Completion {
    switch operands {
    case "": .nothing
    case "RULE": .rules(isList: false)
    case PacksCommand.syntax.operands: .wordsOrFiles(["check"])
    default:
      operands.contains("|") ? .words(operands.split(separator: "|").map(String.init)) : .files
    }
  }

  /// The names of the rules and groups that an option or operand may name.
  static var selectors: [String] { RuleCatalogue.selectors }
}
