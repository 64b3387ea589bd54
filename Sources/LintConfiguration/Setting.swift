import ReportText

/// What holds for a file, and who said so.
package struct Setting<Value: Sendable>: Sendable {
  /// What holds.
  package let value: Value
  /// Who said so.
  package let origin: SettingOrigin

  /// Creates a setting.
  package init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}

extension Setting: Equatable where Value: Equatable {}

/// Where a value comes from.
package enum SettingOrigin: Hashable, Sendable {
  /// Nobody said anything else.
  case standard
  /// An option of the command line.
  case commandLine
  /// A configuration file, by its path as it stands in messages, and the place of the value in it,
  /// 1-based, the column in characters.
  case configuration(path: String, Position)
}
