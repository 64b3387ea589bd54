import LintConfiguration

extension SettingOrigin {
  /// The place in a configuration; empty for what comes from elsewhere.
  var place: String {
    guard case .configuration(let path, let position) = self else { return "" }
    return "\(path):\(position.line):\(position.column)"
  }
}
