import Glibc
import LintModel
import ReportText
import RulePack

/// The program from its arguments to its exit status.
enum Program {
  /// The version, as `--version` prints it.
  static let version = "0.1.0"
  /// The day of the version, as the manual page has it.
  static let date = "2026-11-26"

  /// The commands in the order of the help; the first is meant when none is named.
  static var commands: [any Command.Type] {
    [
      LintCommand.self, ReviewCommand.self, ViewCommand.self, RollupCommand.self,
      RulesCommand.self, ExplainCommand.self, PacksCommand.self, NewCommand.self,
      GatewayCommand.self, ConfigCommand.self,
      CompletionsCommand.self, ManualCommand.self,
    ]
  }

  /// The arguments without the program's name, byte for byte: file names need not be UTF-8.
  static func arguments() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { argument in
        Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
      }
    }
  }

  /// Keeps something until the process ends: the system gives its memory back at once, where taking it
  /// apart piece by piece is a noticeable part of a short run.
  static func keepToTheEnd(_ object: some AnyObject) {
    _ = Unmanaged.passRetained(object)
  }

  /// Runs a command line.
  static func run(_ arguments: [[UInt8]]) -> ExitStatus {
    let language = Terminal.language(arguments)
    var console = Console(language: language, color: .auto)
    do {
      let invocation = try Invocation(arguments)
      console = Console(language: language, color: invocation.arguments.choice(.color) ?? .auto)
      let status = try run(invocation, console)
      console.flush()
      return status
    } catch {
      error.report(on: console)
      return .failure
    }
  }

  private static func run(
    _ invocation: Invocation, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let arguments = invocation.arguments
    if arguments.isSet(.help) {
      console.print(HelpText.help(for: invocation.named?.syntax, console.language))
      return .success
    }
    if arguments.isSet(.version) {
      console.print("reportlint \(version)\n")
      return .success
    }
    if invocation.isEmpty {
      console.note(HelpText.shortUsage(console.language))
      return .failure
    }
    try arguments.checkOperandCount(for: invocation.command.syntax)
    if let mistyped = invocation.mistypedCommand { throw RunFailure(message: mistyped) }
    return try invocation.command.run(arguments, console)
  }
}

/// A command with its arguments.
private struct Invocation {
  /// Whether nothing at all was said.
  let isEmpty: Bool
  /// The command that was named; nil when none was.
  let named: (any Command.Type)?
  /// What follows the command.
  let arguments: ParsedArguments

  /// The command that is meant.
  var command: any Command.Type { named ?? LintCommand.self }

  init(_ words: [[UInt8]]) throws(RunFailure) {
    isEmpty = words.isEmpty
    for command in Program.commands {
      // Only what may be meant is asked for its syntax, which has all its options and the help on them.
      guard words.contains(where: { $0.elementsEqual(command.name.utf8) }),
        let place = command.syntax.place(ofNameIn: words)
      else { continue }
      named = command
      let others = words[..<place] + words[(place + 1)...]
      arguments = try ParsedArguments(Array(others), for: command.syntax)
      return
    }
    named = nil
    arguments = try ParsedArguments(words, for: LintCommand.syntax)
  }
}

extension Invocation {
  /// What to say when a command was meant, as in `reportlint veiw draft.txt`; nil when not.
  fileprivate var mistypedCommand: Message? {
    guard named == nil, let word = arguments.operands.first, (try? word.status()) == nil else {
      return nil
    }
    let names = Program.commands.map { $0.name }
    guard Suggestion.nearest(to: word.text, in: names) != nil else { return nil }
    return .unknown(en: "file or command", zh: "文件或命令", word.text, among: names)
  }
}

/// A command of the command line.
protocol Command {
  /// The name by which it is called.
  static var name: String { get }
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
