import LintModel
import LintReporters
import ReportLint
import RulePack

/// `reportlint rules`: all rules.
enum RulesCommand: Command {
  static let name = "rules"

  static let syntax = CommandSyntax(
    name: name, operands: "", operandCount: 0...0,
    summary: Message(
      en: "list all rules with their severities", zh: "列出全部规则及其级别"),
    details: Message(
      en: "The severities are those that the rule pack sets. reportlint explain RULE tells more.",
      zh: "级别以规则包的设定为准。用 reportlint explain RULE 查看某条规则的说明。"),
    options: [.pack])

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let pack = try PackArgument.session(arguments.value(.pack)).pack
    let rules = RuleCatalogue.rules
    let idWidth = rules.map { ColumnLayout.width(of: $0.id.rawValue) }.max() ?? 0
    let names = rules.map { $0.severityName(in: pack, console.language) }
    let nameWidth = names.map(ColumnLayout.width).max() ?? 0
    for (rule, name) in zip(rules, names) {
      let id = ColumnLayout.padded(rule.id.rawValue, to: idWidth)
      let severity = ColumnLayout.padded(name, to: nameWidth)
      let role = rule.severity(in: pack).map { Style.Role.severity($0) } ?? .faint
      let style = console.style
      console.print(
        "\(style(id, .strong))  \(style(severity, role))  \(rule.summary[console.language])\n")
    }
    return .success
  }
}
