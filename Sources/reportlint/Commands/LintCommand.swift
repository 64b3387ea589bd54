import LintModel
import LintReporters
import LintRules
import ReportLint
import RulePack

/// `reportlint [lint] PATH…`: the findings on drafts.
enum LintCommand: Command {
  static let syntax = CommandSyntax(
    name: "lint", operands: "PATH…", operandCount: 1...Int.max,
    summary: Message(
      en: "check drafts of annual reports and list what has to be corrected",
      zh: "检查政府信息公开工作年度报告文稿，列出需要修改之处"),
    details: Message(
      en: """
        PATH is a file, a directory (all drafts in it and below, in every format that can be read; \
        hidden files and symbolic links to directories are left out), or - for standard input.
        Exit status: 0 when nothing was found at or above the --fail-on level; 1 when something \
        was; 2 when a file could not be checked or fixed or the command line or rule pack is wrong.
        """,
      zh: """
        PATH 可以是文件、目录（检查其中及各级子目录中所有可读取格式的文稿，不含隐藏文件和指向目录的符号链接），\
        或者 -（标准输入）。
        退出状态：0 表示没有达到 --fail-on 级别的问题；1 表示有；2 表示有文件无法检查或无法写入修正，或命令行、\
        规则包有误。
        """),
    options: [
      .pack, format, ReportOption.option, failOn, select, ignore, quiet, standardInputName, jobs,
    ]
      + FixOptions.all + InputOptions.all)

  static let format = OptionSyntax(
    "--format", .choice(Formats.lint.map(\.name)),
    en:
      "output for people (text, the default), for programs (json, or jsonl with a file a line), or "
      + "for code scanning, CI services and review tools",
    zh: "输出格式：供人阅读（text，默认）、供程序使用（json；jsonl 每个文件一行），或供代码扫描、"
      + "持续集成和评审工具使用")
  static let failOn = OptionSyntax(
    "--fail-on", .choice(["error", "warning", "never"]),
    en: "lowest severity that makes the exit status 1 (default: error)",
    zh: "使退出状态为 1 的最低级别（默认 error）")
  static let select = OptionSyntax(
    "--select", .list("RULE,…"),
    en: "check these rules or groups of rules only, such as table or outline/section-order",
    zh: "只检查这些规则或规则组，如 table 或 outline/section-order")
  static let ignore = OptionSyntax(
    "--ignore", .list("RULE,…"), en: "do not check these rules or groups of rules",
    zh: "不检查这些规则或规则组")
  static let quiet = OptionSyntax(
    "--quiet", en: "list findings only, without the summary", zh: "只列出问题，不输出小结")
  static let standardInputName = OptionSyntax(
    "--stdin-name", .any("NAME"),
    en: "name of standard input in the output; its ending tells the format",
    zh: "标准输入在输出中使用的文件名，其扩展名决定文稿格式")
  static let jobs = OptionSyntax(
    "--jobs", .any("N"), en: "files to check at the same time (default: one for each processor)",
    zh: "同时检查的文件数（默认与处理器数相同）")

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let start = Stopwatch()
    let select = try RuleSelection.names(in: arguments, select)
    let ignore = try RuleSelection.names(in: arguments, ignore)
    let jobs = try jobCount(arguments)
    let year = try InputOptions.year(arguments)
    let session: LintSession
    do {
      session = try PackArgument.session(
        arguments.value(.pack), year: year, select: select, ignore: ignore)
    } catch {
      error.report(on: console)
      return .failure
    }
    let reading = try InputOptions.reading(arguments)
    let table = try AttachedTable(arguments.value(InputOptions.table), reading)
    let previous = try PreviousFile(arguments.value(InputOptions.previous), reading, session)
    let fixOptions = try FixOptions(arguments)
    if let note = FixOptions.note(arguments) { console.note(note[console.language]) }
    let files = FileCollection(arguments.operands, oncePerFile: fixOptions.action != .none)
    if files.entries.count > 1 {
      if table != nil { throw RunFailure(message: .tableOfMany) }
      if previous != nil { throw RunFailure(message: .previousOfMany) }
    }
    if let note = LockFile.note(files.lockFiles, console.language), !arguments.isSet(quiet) {
      console.note(note)
    }
    let requests = try ReportOption.requests(arguments)
    try ReportOption.check(
      requests, against: files.paths + [table?.path, previous?.path].compactMap(\.self))
    let chosen = arguments.entry(format, of: Formats.lint, named: \.name)
    let rules = Rules.all.filter { rule in
      (select.isEmpty || select.contains(where: rule.id.isSelected))
        && !ignore.contains(where: rule.id.isSelected)
    }
    func context(_ style: Style) -> ReporterContext {
      ReporterContext(
        language: console.language, style: style, version: Program.version, rules: rules,
        failsFrom: failsFrom(arguments))
    }
    let reports = try ReportFiles(
      requests, beside: chosen, context(Style(usesColor: false)))
    let inputName = arguments.value(standardInputName) ?? FilePath("<stdin>")
    let printed: [LintOutput]
    if fixOptions.action == .show {
      printed = [LintOutput(Formats.diff, context(console.style), to: console)]
    } else if fixOptions.action == .write, files.paths.contains(where: \.isStandardInput) {
      printed = [
        LintOutput(
          Formats.fixedText(of: inputName.bytes), context(console.style), to: console),
        LintOutput(chosen, context(console.noteStyle), to: ErrorDestination(console: console)),
      ]
    } else {
      printed = [LintOutput(chosen, context(console.style), to: console)]
    }
    let run = LintRun(
      session: session, reading: reading, table: table, previous: previous,
      fixing: DraftFixing(fixOptions, session, reading), outputs: printed + reports.outputs,
      standardInputName: inputName, language: console.language)
    let outcome = run.run(files.entries, jobs: jobs, console: console)
    let isWritten = reports.finish(on: console)
    if !arguments.isSet(quiet) {
      report(outcome, in: chosen, after: start, on: console)
    }
    return isWritten ? status(outcome, arguments) : .failure
  }

  private static func report(
    _ outcome: LintOutcome, in format: OutputFormat<CheckedFile>, after start: Stopwatch,
    on console: Console
  ) {
    if let note = outcome.years.text(console.language) { console.note(note) }
    // One file that could not be checked has been told of already.
    guard format.audience == .people, outcome.summary.files > 0 || outcome.summary.failures > 1
    else {
      return
    }
    let reporter = SummaryReporter(language: console.language, style: console.noteStyle)
    for line in reporter.lines(outcome.summary, milliseconds: start.milliseconds) {
      console.note(line)
    }
  }

  private static func status(_ outcome: LintOutcome, _ arguments: ParsedArguments) -> ExitStatus {
    guard outcome.summary.failures == 0, outcome.summary.fixes?.failures ?? 0 == 0 else {
      return .failure
    }
    if let fixes = outcome.summary.fixes, fixes.isPreview {
      return fixes.files > 0 ? .findings : .success
    }
    return status(outcome.summary.findings, arguments)
  }

  /// The exit status of findings, as `--fail-on` has it.
  static func status(_ findings: FindingCounts, _ arguments: ParsedArguments) -> ExitStatus {
    guard let level = failsFrom(arguments) else { return .success }
    return findings.atLeast(level) > 0 ? .findings : .success
  }

  /// The least severity that makes a run fail; nil where none does.
  private static func failsFrom(_ arguments: ParsedArguments) -> Severity? {
    Severity(rawValue: arguments.value(failOn)?.text ?? Severity.error.rawValue)
  }

  /// How many files are to be read at the same time; nil where nobody says.
  static func jobCount(_ arguments: ParsedArguments) throws(RunFailure) -> Int? {
    guard let text = arguments.value(jobs)?.text else { return nil }
    guard let count = Int(text), count > 0 else {
      throw RunFailure(
        message: Message(
          en: "“\(text)” is no value for \(jobs.usage): a whole number from 1 is expected",
          zh: "“\(text)”不是 \(jobs.usage) 可用的值，应为 1 以上的整数"))
    }
    return count
  }
}

extension Message {
  fileprivate static let tableOfMany = Message(
    en: "\(InputOptions.table.name) gives the table of one draft; name one draft only",
    zh: "\(InputOptions.table.name) 指定的是一份文稿的统计表，此时只能检查一份文稿")

  fileprivate static let previousOfMany = Message(
    en: "\(InputOptions.previous.name) gives last year's report of one draft; name one draft only",
    zh: "\(InputOptions.previous.name) 指定的是一份文稿的上年报告，此时只能检查一份文稿")
}
