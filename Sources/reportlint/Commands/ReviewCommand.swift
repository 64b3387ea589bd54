import LintModel
import LintReporters
import ReportLint
import RulePack

/// `reportlint review DRAFT`: a copy of a draft with the findings as comments at their words.
enum ReviewCommand: Command {
  static let name = "review"

  static let syntax = CommandSyntax(
    name: name, operands: "DRAFT", operandCount: 1...1,
    summary: Message(
      en: "write the findings into a copy of a Word or OpenDocument draft, as comments",
      zh: "生成文稿副本，将检查出的问题以批注形式标在原文处"),
    details: Message(
      en: """
        DRAFT is a Word document (.docx, .docm), an OpenDocument text (.odt), or a .doc, .wps or .rtf, \
        which LibreOffice makes a .docx; or - for standard input. A draft in any other format gets an \
        HTML report. The draft itself is never changed.
        Comments of an earlier review are replaced; those of other people stay as they are.
        Exit status: 0 when the copy was written; 1 when it was, and something was found at or above \
        the level that --fail-on names; 2 when it was not.
        """,
      zh: """
        DRAFT 可以是 Word 文稿（.docx、.docm）、OpenDocument 文本（.odt），也可以是 .doc、.wps 或 .rtf \
        （由 LibreOffice 转换为 .docx），或者 -（标准输入）。其他格式的文稿无法加批注，改为生成 HTML 报告。原文件不会被改动。
        文稿中此前由本程序所加的批注会被替换，其他人的批注保持不变。
        退出状态：0 表示副本已生成；1 表示副本已生成，且有达到 --fail-on 所定级别的问题；2 表示未能生成。
        """),
    options: [
      ReviewOutput.option, trackChanges, unsafeFixes, clean, .pack, failOn, LintCommand.select,
      LintCommand.ignore, quiet, LintCommand.standardInputName,
    ] + InputOptions.all + ConfigurationSource.options)

  static let trackChanges = OptionSyntax(
    "--track-changes",
    en: "make the safe corrections, too, as tracked changes that the author accepts or rejects",
    zh: "同时以修订形式写入可放心采用的改法，由作者接受或拒绝")
  static let unsafeFixes = OptionSyntax(
    "--unsafe-fixes",
    en: "with --track-changes: also those that may alter what the report says",
    zh: "与 --track-changes 同用：也写入可能改变报告内容的改法")
  static let clean = OptionSyntax(
    "--clean",
    en: "only take out the comments of earlier reviews, without checking anything",
    zh: "只去除此前由本程序所加的批注，不作检查")
  static let failOn = OptionSyntax(
    LintCommand.failOn.name, LintCommand.failOn.value,
    en: "lowest severity that makes the exit status 1 (default: never)",
    zh: "使退出状态为 1 的最低级别（默认 never）")
  static let quiet = OptionSyntax(
    LintCommand.quiet.name, en: "do not say what was written", zh: "不说明写入了什么")

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let start = Stopwatch()
    try checkOptions(arguments)
    let reading = try InputOptions.reading(arguments)
    let path = arguments.operands[0]
    let inputName = arguments.value(LintCommand.standardInputName)
    let name = path.isStandardInput ? inputName ?? FilePath("<stdin>") : path
    let profile = try LintProfile.profile(
      for: path.isStandardInput ? inputName ?? path : path, arguments, reading)
    let console = console.speaking(profile.settings.language.value)
    let run = ReviewRun(
      profile: profile, reading: reading,
      options: ReviewOptions(
        language: console.language,
        trackedFixes: arguments.isSet(unsafeFixes)
          ? .all : arguments.isSet(trackChanges) ? .safe : .none),
      output: try ReviewOutput(arguments, draft: path, others: profile.paths), console: console)
    let outcome: ReviewRun.Outcome
    do throws(RunFailure) {
      let cleans = arguments.isSet(clean)
      outcome = cleans ? try run.clean(path, named: name) : try run.review(path, named: name)
    } catch {
      console.complain(about: name.bytes, error.message[console.language])
      return .failure
    }
    if !arguments.isSet(quiet) {
      for line in outcome.notes(on: console, milliseconds: start.milliseconds) {
        console.note(line)
      }
    }
    // The copy is what was asked for: findings are no failure unless the command line says so.
    guard arguments.isSet(failOn), let level = profile.failsFrom else { return .success }
    return outcome.findings.atLeast(level) > 0 ? .findings : .success
  }

  /// Refuses options that contradict each other.
  private static func checkOptions(_ arguments: ParsedArguments) throws(RunFailure) {
    guard arguments.isSet(trackChanges) || !arguments.isSet(unsafeFixes) else {
      throw RunFailure(message: .unsafeFixesAlone)
    }
    guard !arguments.isSet(clean) || !arguments.isSet(trackChanges) else {
      throw RunFailure(message: .cleansAndChanges)
    }
  }
}

extension Message {
  fileprivate static let unsafeFixesAlone = Message(
    en:
      "\(ReviewCommand.unsafeFixes.name) goes with \(ReviewCommand.trackChanges.name): without it, "
      + "nothing of the text is changed",
    zh: "\(ReviewCommand.unsafeFixes.name) 须与 \(ReviewCommand.trackChanges.name) 同用；"
      + "没有后者时不改动正文")

  fileprivate static let cleansAndChanges = Message(
    en: "\(ReviewCommand.clean.name) only takes comments out; it does not go with "
      + ReviewCommand.trackChanges.name,
    zh: "\(ReviewCommand.clean.name) 只去除批注，不能与 \(ReviewCommand.trackChanges.name) 同用")
}
