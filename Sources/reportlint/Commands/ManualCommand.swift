import LintModel

/// `reportlint manual`: the page for `man`.
enum ManualCommand: Command {
  static let name = "manual"

  static let syntax = CommandSyntax(
    name: name, operands: "", operandCount: 0...0,
    summary: Message(en: "print the manual page, for man", zh: "输出供 man 使用的手册页"),
    details: Message(
      en: "reportlint manual | man -l - shows it; to install it: "
        + "reportlint manual > ~/.local/share/man/man1/reportlint.1",
      zh: "查看：reportlint manual | man -l -；安装："
        + "reportlint manual > ~/.local/share/man/man1/reportlint.1"),
    options: [])

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let page = ManualPage(commands: Program.commands.map { $0.syntax }, language: console.language)
    console.print(page.text)
    return .success
  }
}
