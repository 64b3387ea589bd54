import LintConfiguration
import LintModel
import LintReporters
import ReportLint
import RulePack

/// `reportlint rollup SUMMARY PART…`: a summary report beside the sums over its constituents.
enum RollupCommand: Command {
  static let name = "rollup"

  static let syntax = CommandSyntax(
    name: name, operands: "SUMMARY PART…", operandCount: 2...Int.max,
    summary: Message(
      en: "check a summary report against the sums over its constituents' reports",
      zh: "将各单位报告的数据逐项加总，与汇总报告核对"),
    details: Message(
      en: """
        SUMMARY is a city's or a county's report, PART the report of a constituent or a directory of \
        them, in any format that can be read; one of them may be - for standard input. SUMMARY among \
        the PARTs is left out, and a file that is given twice counts once.
        Prints what differs, with the constituent that explains it where exactly one does, and the \
        aggregated table. With csv that table alone goes to standard output, as UTF-8 with the \
        byte-order mark that Excel needs, and the findings go to standard error.
        Exit status: 0 when nothing was found at or above the --fail-on level; 1 when something \
        was; 2 when a file could not be read, nothing could be compared, or the command line or rule \
        pack is wrong.
        """,
      zh: """
        SUMMARY 是市、县的汇总报告，PART 是所属单位的报告或存放这些报告的目录，格式不限；其中一个可以是 -（标准输入）。\
        PART 中含有汇总报告本身的，不计入；同一文件重复指定的，只计一次。
        输出不符之处及汇总表；只有一个单位能够解释差额的，指出该单位。格式为 csv 时，标准输出只有汇总表\
        （UTF-8 编码，带有 Excel 需要的字节顺序标记），问题输出到标准错误。
        退出状态：0 表示没有达到 --fail-on 级别的问题；1 表示有；2 表示有文件无法读取、没有可核对的数据，或命令行、规则包有误。
        """),
    options: [
      .pack, format, LintCommand.failOn, quiet, LintCommand.standardInputName,
      LintCommand.jobs, InputOptions.year, table, InputOptions.format, InputOptions.encoding,
      InputOptions.limit,
    ] + ConfigurationSource.options)

  static let format = OptionSyntax(
    "--format", .choice(Formats.rollup.map(\.name)),
    en: "output for people (text, the default), for programs (json) or for spreadsheets (csv)",
    zh: "输出格式：供人阅读（text，默认）、供程序使用（json）或供电子表格使用（csv）")
  static let quiet = OptionSyntax(
    LintCommand.quiet.name,
    en: "list findings only, without the table and the notes on what was compared",
    zh: "只列出问题，不输出汇总表、说明和小结")
  static let table = OptionSyntax(
    InputOptions.table.name, .any("FILE"),
    en: "file with the statistics table of SUMMARY, where it is not in the report itself",
    zh: "汇总报告的统计表所在的文件（统计表不在报告中时使用）")

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let start = Stopwatch()
    let jobs = try LintCommand.jobCount(arguments)
    guard arguments.operands.count(where: \.isStandardInput) < 2 else {
      throw RunFailure(message: .standardInputTwice)
    }
    let reading = try InputOptions.reading(arguments)
    let run = RollupRun(
      reading: reading,
      standardInputName: arguments.value(LintCommand.standardInputName) ?? FilePath("<stdin>"))
    let path = arguments.operands[0]
    let profile = try LintProfile.profile(for: run.name(of: path), arguments, reading)
    let console = console.speaking(profile.settings.language.value)
    let summary: RollupRun.Summary
    do {
      summary = try run.summary(
        path, table: try profile.table(for: run.name(of: path)), profile.session)
    } catch {
      console.complain(about: run.name(of: path).bytes, error.message[console.language])
      return .failure
    }
    let parts = try FileCollection(
      FilePathList(arguments.operands.dropFirst()),
      SettingsFinder(ConfigurationSource(arguments), PartialSettings()))
    let outcome = run.run(
      summary, parts, jobs: jobs, profile.settings.options,
      progress: { arguments.isSet(quiet) ? nil : RunProgress(total: $0, on: console) },
      language: console.language)
    let output = RollupOutput(
      outcome, format: arguments.entry(format, of: Formats.rollup, named: \.name),
      isQuiet: arguments.isSet(quiet), milliseconds: start.milliseconds)
    output.print(on: console)
    return status(outcome, profile.settings.failOn.value)
  }

  private static func status(_ outcome: RollupOutcome, _ level: FailureLevel) -> ExitStatus {
    guard outcome.notes.unreadableCount == 0, outcome.result.comparedCount > 0 else {
      return .failure
    }
    guard let severity = level.severity else { return .success }
    return outcome.result.counts.atLeast(severity) > 0 ? .findings : .success
  }
}

extension Message {
  fileprivate static let standardInputTwice = Message(
    en: "standard input (-) can be read only once", zh: "标准输入（-）只能读取一次")
}
