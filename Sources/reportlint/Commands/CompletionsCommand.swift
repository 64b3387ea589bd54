import LintModel

/// `reportlint completions SHELL`: the script by which a shell completes the command line.
enum CompletionsCommand: Command {
  static let name = "completions"

  static let syntax = CommandSyntax(
    name: name, operands: Shell.allCases.map(\.rawValue).joined(separator: "|"),
    operandCount: 1...1,
    summary: Message(
      en: "print the script by which a shell completes commands, options, rules and packs",
      zh: "输出 shell 补全脚本，用于补全命令、选项、规则和规则包"),
    details: Message(
      en: """
        bash: reportlint completions bash > ~/.local/share/bash-completion/completions/reportlint
        zsh: reportlint completions zsh > _reportlint, in a directory of $fpath
        fish: reportlint completions fish > ~/.config/fish/completions/reportlint.fish
        """,
      zh: """
        bash：reportlint completions bash > ~/.local/share/bash-completion/completions/reportlint
        zsh：reportlint completions zsh > _reportlint，存入 $fpath 中的某个目录
        fish：reportlint completions fish > ~/.config/fish/completions/reportlint.fish
        """),
    options: [])

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let name = arguments.operands[0].text
    guard let shell = Shell(rawValue: name) else {
      throw RunFailure(
        message: .unknown(en: "shell", zh: "shell", name, among: Shell.allCases.map(\.rawValue)))
    }
    console.print(shell.completions(Program.commands.map { $0.syntax }, console.language))
    return .success
  }
}
