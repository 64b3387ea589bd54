import Glibc
import RulePack

/// The program from its arguments to its exit status.
enum Program {
  /// The version, as `--version` prints it.
  static let version = "0.1.0"

  /// The commands in the order of the help; the first is meant when none is named.
  static let commands: [any Command.Type] = [
    LintCommand.self, ViewCommand.self, RulesCommand.self, ExplainCommand.self, PacksCommand.self,
  ]

  /// The arguments without the program's name, byte for byte: file names need not be UTF-8.
  static func arguments() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { argument in
        Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
      }
    }
  }

  /// Runs a command line.
  static func run(_ arguments: [[UInt8]]) -> ExitStatus {
    let console = Console(language: Terminal.language(arguments))
    do {
      let status = try run(arguments, console)
      console.flush()
      return status
    } catch {
      console.flush()
      console.complain(error.message[console.language])
      return .failure
    }
  }

  private static func run(
    _ arguments: [[UInt8]], _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    guard let first = arguments.first else {
      console.note(HelpText.shortUsage(console.language))
      return .failure
    }
    let named = commands.first { first.elementsEqual($0.syntax.name.utf8) }
    let command = named ?? LintCommand.self
    let rest = named == nil ? arguments : Array(arguments.dropFirst())
    let parsed = try ParsedArguments(rest, for: command.syntax)
    if parsed.isSet(.help) {
      console.print(HelpText.help(for: named?.syntax, console.language))
      return .success
    }
    if parsed.isSet(.version) {
      console.print("reportlint \(version)\n")
      return .success
    }
    console.colorChoice = try parsed.choice(.color) ?? .auto
    try parsed.checkOperandCount(for: command.syntax)
    return try command.run(parsed, console)
  }
}

/// A command of the command line.
protocol Command {
  /// What may be written after the command, and the help about it.
  static var syntax: CommandSyntax { get }

  /// Runs the command.
  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus
}

/// What the program tells the shell.
enum ExitStatus: Int32 {
  /// Nothing was found that matters.
  case success = 0
  /// Something was found.
  case findings = 1
  /// The run itself failed, or a part of it.
  case failure = 2
}
