import LintModel
import LintReporters
import ReportLint

/// What a run does about findings that can be fixed, as the command line has it.
struct FixOptions: Sendable {
  /// What becomes of the fixes.
  enum Action: Sendable {
    /// Nothing: they are counted.
    case none
    /// They are written into the files.
    case write
    /// They are shown as a difference.
    case show
  }

  static let fix = OptionSyntax(
    "--fix",
    en: "make the safe fixes in text, Markdown, HTML and CSV files; of standard input, print what "
      + "comes of it",
    zh: "修正纯文本、Markdown、网页和 CSV 文件中可以放心修正的问题；标准输入的文稿修正后输出")
  static let unsafeFixes = OptionSyntax(
    "--unsafe-fixes",
    en: "with --fix or --diff: also the fixes that may alter what the report says",
    zh: "与 --fix 或 --diff 同用：连同可能改变文意、须人工核对的修正")
  static let diff = OptionSyntax(
    "--diff",
    en: "print what --fix would change as a unified diff, and change nothing; exit status 1 when "
      + "there is anything",
    zh: "以统一差异格式（unified diff）列出 --fix 将作的修改，不改动文件；有可修改之处时退出状态为 1")

  /// All of them.
  static let all = [fix, unsafeFixes, diff]

  let action: Action
  let level: Fixer.Level

  /// Reads the options.
  init(_ arguments: ParsedArguments) throws(RunFailure) {
    level = arguments.isSet(Self.unsafeFixes) ? .unsafe : .safe
    action =
      arguments.isSet(Self.diff) ? .show : arguments.isSet(Self.fix) ? .write : .none
    if action == .show, arguments.isSet(LintCommand.format) {
      throw RunFailure(message: .formatOfDiff)
    }
  }

  /// What is printed: the findings, or the difference; where the fixed text of standard input is
  /// printed, the findings beside it.
  ///
  /// - Parameters:
  ///   - entries: The drafts.
  ///   - standardInput: What standard input is called.
  ///   - findings: Prints the findings.
  ///   - errors: Prints the findings on standard error.
  ///   - console: Where the rest is printed.
  func printed(
    of entries: FileEntries, standardInput: FilePath, _ findings: LintOutput,
    onErrors errors: LintOutput, _ console: Console
  ) -> [LintOutput] {
    let context = ReporterContext(language: console.language)
    switch action {
    case .none: return [findings]
    case .show: return [LintOutput(Formats.diff, context, to: console)]
    case .write:
      guard entries.contains(where: \.isStandardInput) else { return [findings] }
      return [LintOutput(Formats.fixedText(of: standardInput.bytes), context, to: console), errors]
    }
  }

  /// What is to be said about options that do nothing; nil where there are none.
  static func note(_ arguments: ParsedArguments) -> Message? {
    guard arguments.isSet(unsafeFixes), !arguments.isSet(fix), !arguments.isSet(diff) else {
      return nil
    }
    return .levelAlone
  }
}

extension Message {
  fileprivate static let formatOfDiff = Message(
    en: "\(FixOptions.diff.name) prints a unified diff; \(LintCommand.format.name) cannot be given "
      + "with it (\(ReportOption.option.usage) writes the findings into a file)",
    zh: "\(FixOptions.diff.name) 输出的是统一差异格式，不能与 \(LintCommand.format.name) 同用"
      + "（\(ReportOption.option.usage) 可将检查结果写入文件）")

  fileprivate static let levelAlone = Message(
    en:
      "note: \(FixOptions.unsafeFixes.name) says which fixes are made; nothing is changed without "
      + "\(FixOptions.fix.name)",
    zh: "注意：\(FixOptions.unsafeFixes.name) 只说明修正的范围，未加 \(FixOptions.fix.name) 时不改动文件")
}
