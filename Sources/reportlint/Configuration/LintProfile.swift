import LintConfiguration
import LintModel
import LintRules
import ReportLint
import RulePack

/// What goes with settings that hold for some files of a run: the rules, and the files beside them.
struct LintProfile: Sendable {
  let settings: Settings
  /// Lints by the pack and the rules that are asked for.
  let session: LintSession
  /// The table that belongs to each draft, where it is in a file of its own.
  let table: CompanionFile<AttachedTable>
  /// Last year's report, where drafts are compared with it.
  let previous: CompanionFile<PreviousFile>

  /// The lowest severity that makes the run fail; nil where none does.
  var failsFrom: Severity? { settings.failOn.value.severity }

  /// Prepares what goes with settings. Sessions by the same pack share it.
  ///
  /// - Throws: ``RunFailure`` where a pack, or a file that the command line names, cannot be read or
  ///   is wrong.
  static func profiles(
    _ settings: [Settings], _ reading: DraftReader
  ) throws(RunFailure) -> [LintProfile] {
    var profiles: [LintProfile] = []
    for settings in settings {
      let known = profiles.first { $0.settings.pack.value == settings.pack.value }
      let session: LintSession
      if let known {
        session = known.session.with(settings.options)
      } else {
        session = try Self.session(settings)
      }
      profiles.append(
        LintProfile(
          settings: settings, session: session,
          table: try CompanionFile(settings.table) { path throws(RunFailure) in
            try AttachedTable(path, reading)
          },
          previous: try CompanionFile(settings.previous) { path throws(RunFailure) in
            try PreviousFile(path, reading, session)
          }))
    }
    return profiles
  }

  /// Prepares what goes with the settings that hold for one file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - arguments: The command line.
  ///   - reading: How files are read.
  static func profile(
    for file: FilePath, _ arguments: ParsedArguments, _ reading: DraftReader
  ) throws(RunFailure) -> LintProfile {
    var finder = try SettingsFinder(
      ConfigurationSource(arguments), try SettingsArguments.settings(arguments))
    let settings = try finder.settings(of: file.absolute(in: finder.workingDirectory))
    return try profiles([finder.settings[settings]], reading)[0]
  }

  private static func session(_ settings: Settings) throws(RunFailure) -> LintSession {
    let path = settings.pack.value?.path().map(FilePath.init)
    do {
      return try PackArgument.session(path, settings.options)
    } catch {
      throw error.problems.isEmpty ? error.at(settings.pack.origin) : error
    }
  }

  /// Whether a rule is checked that the pack does not switch off.
  func checks(_ rule: Rule) -> Bool { settings.options.checks(rule.id) }

  /// The files beside the drafts that are the same for all of them.
  var paths: [FilePath] { [table.path, previous.path].compactMap(\.self) }

  /// Refuses files of one draft that the command line names, where there are several drafts.
  func refuseFilesOfOneDraft() throws(RunFailure) {
    if table.isFromCommandLine { throw RunFailure(message: .tableOfMany) }
    if previous.isFromCommandLine { throw RunFailure(message: .previousOfMany) }
  }
}

extension [LintProfile] {
  /// The rules that are checked on any of the files, where the pack does not switch them off.
  var checkedRules: [Rule] {
    let options = map(\.settings.options)
    let rules = RuleCatalogue.rulesOfDrafts
    // Mostly nothing is said of any rule.
    if options.contains(where: \.saysNothingOfRules) { return rules }
    return rules.filter { rule in options.contains { $0.checks(rule.id) } }
  }
}

extension LintOptions {
  fileprivate var saysNothingOfRules: Bool {
    select.isEmpty && ignore.isEmpty && severities.isEmpty
  }

  /// Whether a rule is checked that the pack does not switch off.
  fileprivate func checks(_ rule: RuleID) -> Bool {
    (select.isEmpty || select.contains(where: rule.isSelected))
      && !ignore.contains(where: rule.isSelected)
      && severities.last { rule.isSelected(by: $0.selector) }?.severity != .off
  }
}

extension Settings {
  /// What drafts are linted by, the pack aside.
  var options: LintOptions {
    LintOptions(
      year: year.value, select: select.value, ignore: ignore.value,
      severities: severities.map(\.value))
  }
}

extension RunFailure {
  /// The same, said at the place in a configuration that asks for what failed.
  func at(_ origin: SettingOrigin) -> RunFailure {
    guard case .configuration(let path, let position) = origin else { return self }
    return RunFailure([JSONProblem(path: path, position: position, message: message)])
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
