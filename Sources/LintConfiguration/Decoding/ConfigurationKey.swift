/// Every key that a configuration may have. `Rules/configuration.schema.json` says the same for
/// editors; a test compares the two.
enum ConfigurationKey: String, CaseIterable, Sendable {
  case schema = "$schema"
  case pack
  case year
  case select
  case ignore
  case severities
  case failOn
  case lang
  case exclude
  case overrides
  case previous
  case table
  case baseline
  case files

  /// The keys of the file.
  static let ofFile = allCases.filter { $0 != .files }

  /// The keys of an override. Language, baseline and what is left out concern a run as a whole.
  static let ofOverride: [ConfigurationKey] = [
    .files, .pack, .year, .select, .ignore, .severities, .failOn, .previous, .table,
  ]
}
