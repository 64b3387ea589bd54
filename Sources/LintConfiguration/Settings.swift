import LintModel
import RulePack

/// The settings that hold for one file, each with who said so: the command line over the
/// configuration's overrides, over the configuration, over what holds where nobody says anything.
package struct Settings: Sendable {
  /// The rule pack; nil for the one that is meant for the draft.
  package private(set) var pack = Setting<ConfiguredPath?>(nil, .standard)
  /// The year that the report is about; nil to go by what the draft says.
  package private(set) var year = Setting<Int?>(nil, .standard)
  /// Rule ids or groups to check; empty for all.
  package private(set) var select = Setting<[String]>([], .standard)
  /// Rule ids or groups not to check.
  package private(set) var ignore = Setting<[String]>([], .standard)
  /// The severities of rules and groups. Where several are about a rule, the last holds.
  package private(set) var severities: [Setting<RuleSeverity>] = []
  /// What makes a run fail.
  package private(set) var failOn = Setting<FailureLevel>(.error, .standard)
  /// The language of the output; nil for the locale's.
  package private(set) var language = Setting<Language?>(nil, .standard)
  /// Last year's report; nil for none.
  package private(set) var previous = Setting<ConfiguredPath?>(nil, .standard)
  /// The table that belongs to the draft; nil where it is in the draft.
  package private(set) var table = Setting<ConfiguredPath?>(nil, .standard)
  /// The findings that are known and not shown; nil for none.
  package private(set) var baseline = Setting<ConfiguredPath?>(nil, .standard)

  /// Puts together what holds.
  ///
  /// - Parameter layers: What each source says, the one that counts least first.
  package init(_ layers: [PartialSettings]) {
    for layer in layers { lay(layer) }
  }

  private mutating func lay(_ layer: PartialSettings) {
    if let select = layer.select {
      self.select = select
      // What somebody asks for by its name is checked though a source below left it out.
      ignore = Setting(
        ignore.value.filter { !Self.names($0, oneOf: select.value) }, ignore.origin)
      severities.removeAll { setting in
        setting.value.severity == .off && Self.names(setting.value.selector, oneOf: select.value)
      }
    }
    if let ignore = layer.ignore { self.ignore = ignore }
    // Within a source, a rule counts more than its group, wherever it stands.
    severities += layer.severities.filter { !$0.value.isOfRule }
    severities += layer.severities.filter(\.value.isOfRule)
    if let pack = layer.pack { self.pack = pack.optional }
    if let year = layer.year { self.year = year.optional }
    if let failOn = layer.failOn { self.failOn = failOn }
    if let language = layer.language { self.language = language.optional }
    if let previous = layer.previous { self.previous = previous.optional }
    if let table = layer.table { self.table = table.optional }
    if let baseline = layer.baseline { self.baseline = baseline.optional }
  }

  /// Whether one of several selections is a selector or something in the group that it names.
  private static func names(_ selector: String, oneOf selections: [String]) -> Bool {
    selections.contains { RuleID(rawValue: $0).isSelected(by: selector) }
  }
}

extension RuleSeverity {
  /// Whether it is about one rule and not a group.
  fileprivate var isOfRule: Bool {
    selector.utf8.dropLast().contains(UInt8(ascii: "/"))
  }
}

extension Setting {
  /// The same where there may be none.
  fileprivate var optional: Setting<Value?> { Setting<Value?>(value, origin) }
}
