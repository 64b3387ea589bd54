import LintModel

/// Completions for fish: a `complete` for each command and option.
struct FishCompletions {
  let commands: [CommandSyntax]
  let language: Language

  /// The script.
  var script: String {
    """
    # Completions of reportlint for fish: keep this file as
    # ~/.config/fish/completions/reportlint.fish
    function __reportlint_is
        set -l words (commandline -opc)
        set -l command \(commands[0].name)
        if set -q words[2]; and contains -- $words[2] \(names)
            set command $words[2]
        end
        contains -- $command $argv
    end

    function __reportlint_first
        test (count (commandline -opc)) -eq 1
    end

    function __reportlint_rules
        printf '%s\\n' \(CommandSyntax.selectors.joined(separator: " "))
    end

    complete -c reportlint -f
    \(commands.map(command).joined(separator: "\n"))
    \(commands.flatMap(lines).joined(separator: "\n"))

    """
  }

  private var names: String { commands.map(\.name).joined(separator: " ") }

  private func command(_ command: CommandSyntax) -> String {
    "complete -c reportlint -n __reportlint_first -a \(command.name) "
      + "-d \(quoted(command.summary[language]))"
  }

  private func lines(_ command: CommandSyntax) -> [String] {
    operands(command) + command.allOptions.map { option($0, command) }
  }

  private func operands(_ command: CommandSyntax) -> [String] {
    let condition = "complete -c reportlint -n '__reportlint_is \(command.name)'"
    switch command.completion {
    case .nothing: return []
    case .files, .report: return ["\(condition) -F"]
    case .words(let words): return ["\(condition) -a \(quoted(words.joined(separator: " ")))"]
    case .wordsOrFiles(let words):
      return ["\(condition) -F -a \(quoted(words.joined(separator: " ")))"]
    case .rules: return ["\(condition) -a '(__reportlint_rules)'"]
    }
  }

  private func option(_ option: OptionSyntax, _ command: CommandSyntax) -> String {
    "complete -c reportlint -n '__reportlint_is \(command.name)' -l \(option.name.dropFirst(2))"
      + "\(value(option)) -d \(quoted(option.help[language]))"
  }

  private func value(_ option: OptionSyntax) -> String {
    switch option.completion {
    case nil: ""
    case .nothing: " -x"
    case .files: " -r -F"
    case .words(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    case .wordsOrFiles(let words): " -r -F -a \(quoted(words.joined(separator: " ")))"
    case .rules(isList: true): " -x -a '(__fish_complete_list , __reportlint_rules)'"
    case .rules(isList: false): " -x -a '(__reportlint_rules)'"
    case .report(let formats):
      " -r -F -a \(quoted(formats.map { $0 + "=" }.joined(separator: " ")))"
    }
  }

  /// In fish, a backslash counts in single quotes, too.
  private func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
