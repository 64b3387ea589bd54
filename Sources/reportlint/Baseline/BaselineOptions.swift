import LintModel

/// The options that speak of known findings.
enum BaselineOptions {
  /// All of them.
  static let all = [baseline, writeBaseline, prune]

  static let baseline = OptionSyntax(
    "--baseline", .any("FILE"),
    en: "findings in this file, which --write-baseline has written, are counted and not shown, and "
      + "do not fail the run",
    zh: "该文件（由 --write-baseline 生成）中已有的问题只计数，不列出，也不影响退出状态")
  static let writeBaseline = OptionSyntax(
    "--write-baseline", .any("FILE"),
    en: "write all findings into a file for --baseline, instead of showing them",
    zh: "将现有问题全部写入文件，供 --baseline 使用，不再列出")
  static let prune = OptionSyntax(
    "--prune", en: "drop the findings that are gone from the file of --baseline",
    zh: "从 --baseline 的文件中删去已经改好的问题")
}
