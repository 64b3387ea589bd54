import LintConfiguration
import LintModel
import ReportLint

/// Where configurations come from.
enum ConfigurationSource {
  /// From nowhere.
  case none
  /// From this file, for all drafts.
  case file(FilePath)
  /// From the nearest `.reportlint.json` above each draft, up to the root of its repository.
  case search

  static let fileOption = OptionSyntax(
    "--config", .any("FILE"),
    en: "configuration for all drafts (default: the nearest \(Configuration.fileName) above each)",
    zh: "所有文稿使用的配置文件；未指定时使用文稿所在目录及上级目录中最近的 \(Configuration.fileName)")
  static let noneOption = OptionSyntax(
    "--no-config", en: "go by no configuration file", zh: "不使用配置文件")
  static let options = [fileOption, noneOption]

  /// What the command line says.
  init(_ arguments: ParsedArguments) throws(RunFailure) {
    guard let path = arguments.value(Self.fileOption) else {
      self = arguments.isSet(Self.noneOption) ? .none : .search
      return
    }
    guard !arguments.isSet(Self.noneOption) else { throw RunFailure(message: .both) }
    self = .file(path)
  }
}

extension Message {
  fileprivate static let both = Message(
    en:
      "\(ConfigurationSource.fileOption.name) and \(ConfigurationSource.noneOption.name) contradict each other",
    zh: "\(ConfigurationSource.fileOption.name) 与 \(ConfigurationSource.noneOption.name) 不能同时使用")
}
