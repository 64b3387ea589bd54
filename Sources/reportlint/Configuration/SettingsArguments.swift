import LintConfiguration
import LintModel
import RulePack

/// What the command line says of the settings.
enum SettingsArguments {
  /// The options that say something of them, those of every command aside.
  static let options =
    [.pack, LintCommand.failOn, LintCommand.select, LintCommand.ignore, InputOptions.year]
    + [InputOptions.table, InputOptions.previous, BaselineOptions.baseline]
    + ConfigurationSource.options

  /// The settings.
  static func settings(_ arguments: ParsedArguments) throws(RunFailure) -> PartialSettings {
    var settings = PartialSettings()
    settings.pack = path(arguments, .pack)
    settings.year = try InputOptions.year(arguments).map { Setting($0, .commandLine) }
    settings.select = try rules(arguments, LintCommand.select)
    settings.ignore = try rules(arguments, LintCommand.ignore)
    settings.failOn = arguments.choice(LintCommand.failOn).map { Setting($0, .commandLine) }
    settings.language = arguments.choice(.language).map { Setting($0, .commandLine) }
    settings.previous = path(arguments, InputOptions.previous)
    settings.table = path(arguments, InputOptions.table)
    settings.baseline = path(arguments, BaselineOptions.baseline)
    return settings
  }

  private static func path(
    _ arguments: ParsedArguments, _ option: OptionSyntax
  ) -> Setting<ConfiguredPath>? {
    arguments.value(option).map { Setting(ConfiguredPath(literal: $0.bytes), .commandLine) }
  }

  private static func rules(
    _ arguments: ParsedArguments, _ option: OptionSyntax
  ) throws(RunFailure) -> Setting<[String]>? {
    guard arguments.isSet(option) else { return nil }
    return Setting(try RuleSelection.names(in: arguments, option), .commandLine)
  }
}
