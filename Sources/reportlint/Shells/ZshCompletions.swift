import LintModel

/// Completions for zsh: a function that hands each command's options to `_arguments`.
struct ZshCompletions {
  let commands: [CommandSyntax]
  let language: Language

  /// The script.
  var script: String {
    """
    #compdef reportlint
    # Completions of reportlint for zsh: keep this file as _reportlint in a directory of $fpath.

    _reportlint_commands() {
      local -a commands=(
    \(commands.map { "    \(described($0.name, $0.summary))" }.joined(separator: "\n"))
      )
      _describe -t commands command commands
    }

    _reportlint_rules() {
      local -a rules=(\(CommandSyntax.selectors.joined(separator: " ")))
      _describe -t rules rule rules
    }

    _reportlint_rule_list() {
      local -a rules=(\(CommandSyntax.selectors.joined(separator: " ")))
      _sequence -s , compadd -a rules
    }

    _reportlint_reports() {
      if compset -P '*='; then
        _files
      else
        compadd -S = -- \(reports.joined(separator: " "))
      fi
    }

    _reportlint() {
      local curcontext=$curcontext state line
      local command=\(commands[0].name)
      if (( CURRENT > 2 )) && [[ $words[2] == (\(commands.map(\.name).joined(separator: "|"))) ]]; then
        command=$words[2]
        shift words
        (( CURRENT-- ))
      elif (( CURRENT == 2 )); then
        _reportlint_commands
      fi
      case $command in
    \(commands.map(arguments).joined(separator: "\n"))
      esac
    }

    if [[ $funcstack[1] == _reportlint ]]; then
      _reportlint "$@"
    else
      compdef _reportlint reportlint
    fi

    """
  }

  private var reports: [String] {
    for option in commands.flatMap(\.options) {
      if case .report(let formats) = option.completion { return formats }
    }
    return []
  }

  private func arguments(_ command: CommandSyntax) -> String {
    var specifications = command.allOptions.map(specification)
    if let action = action(command.completion) {
      specifications.append("*:\(label(command.operands)):\(action)".inSingleQuotes)
    }
    return """
          \(command.name))
            _arguments -s -S \\
              \(specifications.joined(separator: " \\\n          ")) ;;
      """
  }

  private func specification(_ option: OptionSyntax) -> String {
    let repeats: Bool
    switch option.value {
    case .list: repeats = true
    default: repeats = option.name == ReportOption.option.name
    }
    let help = "[\(escaped(option.help[language], "[]:"))]"
    guard let completion = option.completion else {
      return "\(option.name)\(help)".inSingleQuotes
    }
    let text = "\(repeats ? "*" : "")\(option.name)=\(help):\(label(option.name)):"
    return (text + (action(completion) ?? " ")).inSingleQuotes
  }

  /// What offers something; nil where nothing is offered.
  private func action(_ completion: Completion) -> String? {
    switch completion {
    case .nothing: nil
    case .files: "_files"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .wordsOrFiles(let words): "{compadd -- \(words.joined(separator: " ")); _files}"
    case .rules(isList: true): "_reportlint_rule_list"
    case .rules(isList: false): "_reportlint_rules"
    case .report: "_reportlint_reports"
    }
  }

  /// What an argument is called above what is offered.
  private func label(_ text: String) -> String {
    String(text.filter { $0.isLetter || $0 == "-" }.drop { $0 == "-" }).lowercased()
  }

  private func described(_ name: String, _ summary: Message) -> String {
    "\(name):\(escaped(summary[language], ":"))".inSingleQuotes
  }

  private func escaped(_ text: String, _ marks: String) -> String {
    var result = ""
    for character in text {
      if character == "\\" || marks.contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
