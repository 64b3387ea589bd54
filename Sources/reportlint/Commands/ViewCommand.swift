import LintModel
import LintReporters
import ReportLint
import RulePack

/// `reportlint view FILE`: what the reader saw.
enum ViewCommand: Command {
  static let name = "view"

  static let syntax = CommandSyntax(
    name: name, operands: "FILE", operandCount: 1...1,
    summary: Message(
      en: "show a draft with line numbers and what was recognised on each line",
      zh: "显示文稿各行的行号，以及从中识别出的标题、部分和表格数据"),
    details: Message(
      en: "Line numbers are those of the findings. What could not be checked is noted at the end.",
      zh: "行号与检查结果中的行号一致；无法检查的内容在末尾说明。"),
    options: [.pack, quantities, LintCommand.standardInputName] + InputOptions.all
      + ConfigurationSource.options)

  static let quantities = OptionSyntax(
    "--quantities",
    en: "show the numbers of the prose and what was checked: ✓ holds, ✗ does not, ≈ fits and "
      + "need not",
    zh: "显示正文中的数字以及据此核对的内容：✓ 相符，✗ 不符，≈ 恰好相符（不作要求）")

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let reading = try InputOptions.reading(arguments)
    let path = arguments.operands[0]
    let inputName = arguments.value(LintCommand.standardInputName)
    let name = path.isStandardInput ? inputName ?? FilePath("<stdin>") : path
    let profile = try LintProfile.profile(
      for: path.isStandardInput ? inputName ?? path : path, arguments, reading)
    let console = console.speaking(profile.settings.language.value)
    do throws(RunFailure) {
      let table = try profile.table(for: name)
      let draft = try reading.draft(path, named: name).attaching(table)
      let paths = [name.bytes] + (table.map { [$0.path.bytes] } ?? [])
      let prepared: PreparedDraft
      do {
        prepared = try profile.session.prepare(draft)
      } catch {
        show(ViewedDraft(.unrecognized(draft, because: error.message), paths: paths), on: console)
        return .failure
      }
      let comparison = profile.comparison(of: prepared.recognized, at: name)
      if let failure = comparison.failure { throw RunFailure(message: failure) }
      let result = prepared.comparing(with: comparison.previous?.report).linted()
        .adding(notChecked: comparison.gaps)
      show(
        ViewedDraft(
          .recognized(result), paths: paths, showsQuantities: arguments.isSet(quantities)),
        on: console)
      report(result, path: name, on: console)
      return .success
    } catch {
      console.complain(about: name.bytes, error.message[console.language])
      return .failure
    }
  }

  private static func show(_ draft: ViewedDraft, on console: Console) {
    let context = ReporterContext(language: console.language, style: console.style)
    console.print(Formats.view[0].reporter(context).document(about: draft).body)
  }

  private static func report(_ result: LintResult, path: FilePath, on console: Console) {
    var years = YearNote()
    years.add(result.report, path: path.bytes)
    if let note = years.text(console.language) { console.note(note) }
    let summary = SummaryReporter(language: console.language, style: console.noteStyle)
    console.note(summary.coverage(result.checked))
  }
}
