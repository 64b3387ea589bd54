import LintModel

/// A shell for which there are completions.
enum Shell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// The shell's script, made from what the commands say about themselves.
  func completions(_ commands: [CommandSyntax], _ language: Language) -> String {
    switch self {
    case .bash: BashCompletions(commands: commands).script
    case .zsh: ZshCompletions(commands: commands, language: language).script
    case .fish: FishCompletions(commands: commands, language: language).script
    }
  }
}

extension String {
  /// The text as a shell's word in single quotes.
  var inSingleQuotes: String {
    var quoted = "'"
    for character in self { quoted += character == "'" ? #"'\''"# : String(character) }
    return quoted + "'"
  }
}
