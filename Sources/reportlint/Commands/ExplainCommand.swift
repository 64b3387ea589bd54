import LintModel
import LintReporters
import RulePack

/// `reportlint explain RULE`: all there is to know about a rule.
enum ExplainCommand: Command {
  static let name = "explain"

  static let syntax = CommandSyntax(
    name: name, operands: "RULE", operandCount: 1...1,
    summary: Message(
      en: "explain a rule: its reason and basis, what it catches and what it leaves alone",
      zh: "说明一条规则：为何检查、有何依据、查出什么、什么不算问题"),
    details: Message(
      en: "RULE is an id such as table/sum; reportlint rules lists them all.",
      zh: "RULE 是规则编号，如 table/sum；全部规则见 reportlint rules。"),
    options: [.pack])

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let rule = try RuleSelection.rule(arguments.operands[0].text)
    let session = try PackArgument.session(arguments.value(.pack))
    guard let explanation = session.explanation(of: rule.id) else { return .failure }
    console.print(ExplanationPage(explanation, console.language, console.style).text)
    return .success
  }
}
