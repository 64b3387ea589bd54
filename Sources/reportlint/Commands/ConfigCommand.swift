import LintConfiguration
import LintModel
import LintReporters
import ReportLint

/// `reportlint config PATH`: the settings that hold for a file, and where each comes from.
enum ConfigCommand: Command {
  static let name = "config"

  static let syntax = CommandSyntax(
    name: name, operands: "PATH", operandCount: 1...1,
    summary: Message(
      en: "show the settings that hold for a file, and where each comes from",
      zh: "显示某个文件适用的各项设置及其来源"),
    details: Message(
      en: """
        The settings are those of the nearest \(Configuration.fileName), looked for from the file's \
        directory upwards to the root of its repository (where .git is) or of the file system; options \
        that are given here count more, as they do for reportlint \(LintCommand.syntax.name).
        """,
      zh: """
        设置取自最近的 \(Configuration.fileName)：从文件所在目录逐级向上查找，直到代码仓库的根目录（.git 所在目录）\
        或文件系统的根目录；此处给出的选项优先，与 reportlint \(LintCommand.syntax.name) 相同。
        """),
    options: SettingsArguments.options + [format])

  static let format = OptionSyntax(
    "--format", .choice(Formats.settings.map(\.name)),
    en: "output for people (text, the default) or for programs (json)",
    zh: "输出格式：供人阅读（text，默认）或供程序使用（json）")

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let path = arguments.operands[0]
    var finder = try SettingsFinder(
      ConfigurationSource(arguments), try SettingsArguments.settings(arguments))
    let isDirectory: Bool
    do {
      isDirectory = try path.status().isDirectory
    } catch {
      throw RunFailure(message: error.message).about(path)
    }
    let file = path.absolute(in: finder.workingDirectory)
    let found = try finder.configuration(for: isDirectory ? file.asDirectory : file.directory)
    let index = finder.settings(of: file, found)
    let settings = finder.settings[index]
    let console = console.speaking(settings.language.value)
    let subject = SettingsOfFile(
      path: path.bytes, configuration: found?.configuration.path, settings: settings,
      excluded: found?.configuration.excluded ?? [],
      exclusion: found?.exclusion(of: file, isDirectory: isDirectory))
    let context = ReporterContext(language: console.language, style: console.style)
    let chosen = arguments.entry(format, of: Formats.settings, named: \.name)
    console.print(chosen.reporter(context).document(about: subject).body)
    return .success
  }
}
