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

  /// What is asked for.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - configured: The baseline that a configuration names; nil for none. What the command line says
  ///     counts more.
  /// - Throws: ``BaselineFailure`` where the options contradict each other, or the baseline cannot be
  ///   read or is none.
  static func run(
    _ arguments: ParsedArguments, configured: FilePath? = nil
  ) throws(BaselineFailure) -> BaselineRun? {
    if let target = arguments.value(writeBaseline) {
      guard arguments.value(baseline) == nil, !arguments.isSet(prune) else {
        throw .failure(RunFailure(message: .contradiction))
      }
      return try BaselineRun(writing: target)
    }
    guard let file = arguments.value(baseline) ?? configured else {
      guard !arguments.isSet(prune) else { throw .failure(RunFailure(message: .nothingToPrune)) }
      return nil
    }
    return try BaselineRun(comparingWith: file, prunes: arguments.isSet(prune))
  }
}

extension Message {
  fileprivate static let contradiction = Message(
    en: "\(BaselineOptions.writeBaseline.name) writes all findings anew; give it without "
      + "\(BaselineOptions.baseline.name) and \(BaselineOptions.prune.name)",
    zh: "\(BaselineOptions.writeBaseline.name) 会重新写入全部问题，不能与 \(BaselineOptions.baseline.name)、"
      + "\(BaselineOptions.prune.name) 同时使用")

  fileprivate static let nothingToPrune = Message(
    en: "\(BaselineOptions.prune.name) needs \(BaselineOptions.baseline.usage)",
    zh: "\(BaselineOptions.prune.name) 需与 \(BaselineOptions.baseline.usage) 一起使用")
}
