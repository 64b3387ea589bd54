import LintConfiguration
import LintModel
import LintReporters
import ReportLint
import RulePack

/// `reportlint [lint] PATH…`: the findings on drafts.
enum LintCommand: Command {
  static let name = "lint"

  static let syntax = CommandSyntax(
    name: name, operands: "PATH…", operandCount: 1...Int.max,
    summary: Message(
      en: "check drafts of annual reports and list what has to be corrected",
      zh: "检查政府信息公开工作年度报告文稿，列出需要修改之处"),
    details: Message(
      en: """
        PATH is a file, a directory (all drafts in it and below, in every format that can be read; \
        hidden files and symbolic links to directories are left out), or - for standard input.
        Settings are taken from the nearest \(Configuration.fileName), too; reportlint config tells which.
        Exit status: 0 when nothing was found at or above the --fail-on level; 1 when something \
        was; 2 when a file could not be checked or fixed or the command line or rule pack is wrong.
        """,
      zh: """
        PATH 可以是文件、目录（检查其中及各级子目录中所有可读取格式的文稿，不含隐藏文件和指向目录的符号链接），\
        或者 -（标准输入）。
        设置还取自最近的 \(Configuration.fileName)，可用 reportlint config 查看。
        退出状态：0 表示没有达到 --fail-on 级别的问题；1 表示有；2 表示有文件无法检查或无法写入修正，或命令行、\
        规则包有误。
        """),
    options: [
      .pack, format, ReportOption.option, failOn, select, ignore, quiet, standardInputName, jobs,
    ]
      + FixOptions.all + BaselineOptions.all + InputOptions.all + ConfigurationSource.options + [
        FileList.option
      ],
    operandsOption: FileList.option)

  static let format = OptionSyntax(
    "--format", .choice(Formats.lint.map(\.name)),
    en:
      "output for people (text, the default), for programs (json, or jsonl with a file a line), or "
      + "for code scanning, CI services and review tools",
    zh: "输出格式：供人阅读（text，默认）、供程序使用（json；jsonl 每个文件一行），或供代码扫描、"
      + "持续集成和评审工具使用")
  static let failOn = OptionSyntax(
    "--fail-on", .choice(FailureLevel.allCases.map(\.rawValue)),
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
    let jobs = try jobCount(arguments)
    let reading = try InputOptions.reading(arguments)
    let inputName = arguments.value(standardInputName)
    let files = try files(arguments, standardInputName: inputName)
    let profiles = try LintProfile.profiles(files.finder.settingsOfRun, reading)
    if files.entries.count > 1 { try profiles[0].refuseFilesOfOneDraft() }
    let console = console.speaking(files.settings?.language.value)
    if !arguments.isSet(quiet) { note(files, on: console) }
    let requests = try ReportOption.requests(arguments)
    // Where nothing is written, nothing can be overwritten.
    func taken() -> [FilePath] {
      files.entries.paths + files.finder.configurations.map(\.path) + profiles.flatMap(\.paths)
    }
    if !requests.isEmpty { try ReportOption.check(requests, against: taken()) }
    let baselines = try Baselines(arguments, profiles, files, standardInputName: inputName)
    if !baselines.isEmpty { try baselines.check(against: taken(), requests) }
    let chosen = arguments.entry(format, of: Formats.lint, named: \.name)
    func context(_ style: Style) -> ReporterContext {
      ReporterContext(
        language: console.language, style: style, version: Program.version,
        rules: profiles.checkedRules)
    }
    let reports = try ReportFiles(
      requests, beside: chosen, context(Style(usesColor: false)),
      hasSeveralFiles: files.entries.count != 1 || files.hasDirectory)
    let fixOptions = try FixOptions(arguments)
    if let note = FixOptions.note(arguments) { console.note(note[console.language]) }
    let entries = fixOptions.action == .none ? files.entries : files.entries.oncePerFile
    let name = inputName ?? .standardInput
    let printed = fixOptions.printed(
      of: entries, standardInput: name,
      LintOutput(chosen, context(console.style), to: console),
      onErrors: LintOutput(
        chosen, context(console.noteStyle), to: ErrorDestination(console: console)), console)
    let run = LintRun(
      profiles: profiles, reading: reading, fixing: DraftFixing(fixOptions, reading),
      baselines: baselines, outputs: printed + reports.outputs, standardInputName: name,
      language: console.language,
      tellsGaps: chosen.audience == .people && !arguments.isSet(quiet))
    let progress = arguments.isSet(quiet) ? nil : RunProgress(total: entries.count, on: console)
    let outcome = run.run(entries, jobs: jobs, progress: progress, console: console)
    for profile in profiles { Program.keepToTheEnd(profile.session) }
    let areReportsWritten = reports.finish(on: console)
    let isWritten =
      baselines.finish(outcome.known, profiles, on: console, isQuiet: arguments.isSet(quiet))
      && areReportsWritten
    if !arguments.isSet(quiet) {
      report(outcome, in: chosen, after: start, on: console)
    }
    guard isWritten, outcome.summary.failures == 0, outcome.summary.fixes?.failures ?? 0 == 0
    else { return .failure }
    return outcome.fails ? .findings : .success
  }

  /// The files that the command line and its lists of files name.
  private static func files(
    _ arguments: ParsedArguments, standardInputName: FilePath?
  ) throws(RunFailure) -> FileCollection {
    var operands = FilePathList(arguments.operands)
    for path in try FileList.paths(arguments) { operands.append(path.bytes) }
    return try FileCollection(
      operands,
      SettingsFinder(ConfigurationSource(arguments), try SettingsArguments.settings(arguments)),
      standardInputName: standardInputName)
  }

  /// Says what was passed over.
  private static func note(_ files: FileCollection, on console: Console) {
    if let note = LockFile.note(files.lockFiles, console.language) { console.note(note) }
    if let note = files.excluded.note(console.language) { console.note(note) }
  }

  private static func report(
    _ outcome: LintOutcome, in format: OutputFormat<CheckedFile>, after start: Stopwatch,
    on console: Console
  ) {
    let isAlone = format.audience == .people && outcome.summary.files == 1
    if let note = outcome.years.text(console.language, withSummaryOfOne: isAlone) {
      console.note(note)
    }
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
