/// Completions for bash: a function that looks at the words before the cursor.
struct BashCompletions {
  let commands: [CommandSyntax]

  /// The script.
  var script: String {
    """
    # Completions of reportlint for bash: source this file, or keep it as
    # ~/.local/share/bash-completion/completions/reportlint
    _reportlint_words() {
      local word
      COMPREPLY=()
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$2")
    }

    _reportlint_list() {
      local before='' word
      [[ $2 == *,* ]] && before=${2%,*},
      COMPREPLY=()
      while IFS= read -r word; do COMPREPLY+=("$before$word"); done \\
        < <(compgen -W "$1" -- "${2##*,}")
      compopt -o nospace 2> /dev/null
    }

    _reportlint() {
      local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
      local command=\(commands[0].name) option='' options='' equals=''
      local rules=\(words(CommandSyntax.selectors))
      case ${COMP_WORDS[1]} in
        \(commands.map(\.name).joined(separator: "|")))
          ((COMP_CWORD > 1)) && command=${COMP_WORDS[1]} ;;
      esac
      # bash makes a word of its own of an equals sign.
      if [[ $current == = ]]; then
        option=$before current='' equals=1
      elif [[ $before == = ]]; then
        option=${COMP_WORDS[COMP_CWORD-2]} equals=1
      else
        option=$before
      fi
      case "$command $option" in
    \(commands.flatMap(values).joined(separator: "\n"))
      esac
      if [[ -n $equals ]]; then COMPREPLY=(); return; fi
      case $command in
    \(commands.map(options).joined(separator: "\n"))
      esac
      if [[ $current == -* ]]; then _reportlint_words "$options" "$current"; return; fi
      COMPREPLY=()
      if ((COMP_CWORD == 1)); then
        _reportlint_words \(words(commands.map(\.name))) "$current"
        return
      fi
      case $command in
    \(commands.compactMap(operands).joined(separator: "\n"))
      esac
    }

    # Where the function offers nothing, file names are offered.
    complete -o bashdefault -o default -F _reportlint reportlint

    """
  }

  private func words(_ words: [String]) -> String {
    words.joined(separator: " ").inSingleQuotes
  }

  private func options(_ command: CommandSyntax) -> String {
    "    \(command.name)) options=\(words(command.allOptions.map(\.name))) ;;"
  }

  private func operands(_ command: CommandSyntax) -> String? {
    guard let offer = offer(command.completion) else { return nil }
    return "    \(command.name)) \(offer) ;;"
  }

  private func values(_ command: CommandSyntax) -> [String] {
    command.allOptions.compactMap { option in
      guard let completion = option.completion else { return nil }
      let offer = offer(completion) ?? "COMPREPLY=()"
      return "    '\(command.name) \(option.name)') \(offer); return ;;"
    }
  }

  /// The command that offers something; nil where file names are offered.
  private func offer(_ completion: Completion) -> String? {
    switch completion {
    case .nothing, .files: nil
    case .words(let list), .wordsOrFiles(let list): "_reportlint_words \(words(list)) \"$current\""
    case .rules(isList: true): "_reportlint_list \"$rules\" \"$current\""
    case .rules(isList: false): "_reportlint_words \"$rules\" \"$current\""
    case .report(let formats):
      "_reportlint_words \(words(formats.map { $0 + "=" })) \"$current\"; "
        + "compopt -o nospace 2> /dev/null"
    }
  }
}
