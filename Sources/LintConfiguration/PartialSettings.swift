import LintModel
import RulePack

/// What one source says of the settings: a configuration, one of its overrides, or the command line.
/// What it says nothing about is nil.
package struct PartialSettings: Sendable {
  /// The rule pack: `auto`, the id of a built-in one, or a file.
  package var pack: Setting<ConfiguredPath>?
  /// The year that the reports are about.
  package var year: Setting<Int>?
  /// Rule ids or groups to check.
  package var select: Setting<[String]>?
  /// Rule ids or groups not to check.
  package var ignore: Setting<[String]>?
  /// The severities of rules and groups, in the order in which they are given.
  package var severities: [Setting<RuleSeverity>] = []
  /// What makes a run fail.
  package var failOn: Setting<FailureLevel>?
  /// The language of the output.
  package var language: Setting<Language>?
  /// Last year's report.
  package var previous: Setting<ConfiguredPath>?
  /// The table that belongs to the draft.
  package var table: Setting<ConfiguredPath>?
  /// The findings that are known and not shown.
  package var baseline: Setting<ConfiguredPath>?

  /// Says nothing.
  package init() {}
}
