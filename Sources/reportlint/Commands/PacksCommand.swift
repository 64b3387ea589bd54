import LintModel
import LintReporters
import ReportLint
import RulePack

/// `reportlint packs` and `reportlint packs check FILE`: the rule packs.
enum PacksCommand: Command {
  static let name = "packs"

  static let syntax = CommandSyntax(
    name: name, operands: "[check FILE]", operandCount: 0...2,
    summary: Message(
      en: "list the built-in rule packs, or check a rule pack in a file",
      zh: "列出内置规则包，或检查规则包文件"),
    details: Message(
      en: "check lists everything that is wrong with a pack, with line and column, or tells what "
        + "the pack has; it warns of names and titles that are hardly meant. Exit status 2 when "
        + "something is wrong.",
      zh: "check 列出规则包文件中的全部错误及其行号、列号；没有错误时列出规则包的内容，并提示可能写错的名称和标题。有错误时退出状态为 2。"),
    options: [])

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    guard let action = arguments.operands.first else { return list(console) }
    guard action.text == "check" else {
      throw RunFailure(
        message: .unknown(en: "action", zh: "操作", action.text, among: ["check"]))
    }
    guard arguments.operands.count == 2 else {
      throw RunFailure(
        message: Message(
          en: "reportlint packs check FILE: the file is missing",
          zh: "reportlint packs check FILE：缺少文件"))
    }
    let reviewed = try PackArgument.reviewing(arguments.operands[1])
    for problem in reviewed.errors { problem.report(.error, on: console) }
    for problem in reviewed.warnings { problem.report(.warning, on: console) }
    guard let pack = reviewed.pack else { return .failure }
    console.print(contents(pack, warnings: reviewed.warnings.count, console.language))
    return .success
  }

  private static func list(_ console: Console) -> ExitStatus {
    var rows: [(id: String, years: String, name: String)] = []
    for pack in packsByYear {
      rows.append((pack.id, years(pack, console.language), pack.name[console.language]))
    }
    let idWidth = rows.map { ColumnLayout.width(of: $0.id) }.max() ?? 0
    let yearsWidth = rows.map { ColumnLayout.width(of: $0.years) }.max() ?? 0
    for row in rows {
      let id = ColumnLayout.padded(row.id, to: idWidth)
      let years = ColumnLayout.padded(row.years, to: yearsWidth)
      console.print("\(console.style(id, .strong))  \(years)  \(row.name)\n")
    }
    return .success
  }

  /// The packs by the first year that they are for.
  private static var packsByYear: [Pack] {
    let packs = BuiltinPacks.ids.compactMap(BuiltinPacks.pack)
    let first = packs.map { $0.years?.lowerBound ?? 0 }
    return packs.indices.sorted { (first[$0], $0) < (first[$1], $1) }.map { packs[$0] }
  }

  private static func years(_ pack: Pack, _ language: Language) -> String {
    pack.years?.text ?? (language == .english ? "all years" : "所有年度")
  }

  /// What a pack has, in a few lines.
  private static func contents(_ pack: Pack, warnings: Int, _ language: Language) -> String {
    let rows = pack.rows.count
    let relations = pack.allRelations.count
    let parts = pack.outline.count
    let tables = pack.tables.count
    let statements = pack.statements.count
    switch language {
    case .english:
      let verdict =
        warnings == 0
        ? "No mistakes found."
        : "No mistakes found, but \(warnings) \(warnings == 1 ? "entry" : "entries") to look at again."
      return """
        \(pack.id): \(pack.name.english) (\(years(pack, language)))
        \(verdict) Parts of the outline: \(parts). Tables: \(tables), with rows: \(rows) \
        and relations: \(relations). Statements: \(statements). Rule settings: \(pack.rules.count).

        """
    case .chinese:
      let verdict = warnings == 0 ? "未发现错误。" : "未发现错误，但有 \(warnings) 处请再核对。"
      return """
        \(pack.id)：\(pack.name.chinese)（\(years(pack, language))）
        \(verdict)提纲 \(parts) 个部分，表格 \(tables) 张共 \(rows) 行，勾稽关系 \(relations) 条，\
        应有表述 \(statements) 项，规则设定 \(pack.rules.count) 项。

        """
    }
  }
}
