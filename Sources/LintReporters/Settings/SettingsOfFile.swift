import LintConfiguration
import LintModel
import RulePack

/// The settings that hold for a file: what `config` prints.
package struct SettingsOfFile: Sendable {
  /// The file's path.
  package let path: [UInt8]
  /// The path of the configuration that holds for it; nil where none does.
  package let configuration: String?
  /// The settings.
  package let settings: Settings
  /// What is left out of directories.
  package let excluded: [Setting<Glob>]
  /// What leaves this file out of them; nil where nothing does.
  package let exclusion: Setting<Glob>?

  /// Puts them together.
  package init(
    path: [UInt8], configuration: String?, settings: Settings, excluded: [Setting<Glob>],
    exclusion: Setting<Glob>?
  ) {
    self.path = path
    self.configuration = configuration
    self.settings = settings
    self.excluded = excluded
    self.exclusion = exclusion
  }
}

/// A setting as it is shown.
struct ShownSetting {
  /// The key that it has in a configuration.
  let key: String
  /// Its values; none where it is not set, and a single one of most.
  let values: [Value]
  /// What holds where it is not set.
  let absent: Message
  /// Whether there may be several values.
  let isList: Bool

  /// A value and where it comes from.
  struct Value {
    /// The rule or group that it is of; nil where it is of none.
    let name: String?
    let text: Text
    let origin: SettingOrigin
  }

  /// What a value is written as.
  enum Text {
    case string(String)
    case number(Int)

    var plain: String {
      switch self {
      case .string(let text): text
      case .number(let number): String(number)
      }
    }
  }

  /// What the setting itself comes from, whether it has values or not.
  let origin: SettingOrigin
}

extension SettingsOfFile {
  /// The settings in the order in which they are documented.
  var shown: [ShownSetting] {
    [
      path("pack", settings.pack, .automatic),
      one("year", settings.year.value.map { .number($0) }, settings.year.origin, .toldByDraft),
      names("select", settings.select, .allRules), names("ignore", settings.ignore, .none),
      list(
        "severities",
        settings.severities.map {
          .init(
            name: $0.value.selector, text: .string($0.value.severity.rawValue), origin: $0.origin)
        }, .severitiesOfPack),
      one("failOn", .string(settings.failOn.value.rawValue), settings.failOn.origin, .none),
      one(
        "lang", settings.language.value.map { .string($0.rawValue) }, settings.language.origin,
        .localeLanguage),
      list(
        "exclude",
        excluded.map { .init(name: nil, text: .string($0.value.text), origin: $0.origin) }, .none),
      path("previous", settings.previous, .none),
      path("table", settings.table, .inDraft),
      path("baseline", settings.baseline, .none),
    ]
  }

  private func one(
    _ key: String, _ text: ShownSetting.Text?, _ origin: SettingOrigin, _ absent: Message
  ) -> ShownSetting {
    let values = text.map { [ShownSetting.Value(name: nil, text: $0, origin: origin)] } ?? []
    return ShownSetting(
      key: key, values: values, absent: absent, isList: false, origin: origin)
  }

  private func path(
    _ key: String, _ setting: Setting<ConfiguredPath?>, _ absent: Message
  ) -> ShownSetting {
    one(key, setting.value.map { .string($0.description) }, setting.origin, absent)
  }

  private func names(
    _ key: String, _ setting: Setting<[String]>, _ absent: Message
  ) -> ShownSetting {
    let values = setting.value.map {
      ShownSetting.Value(name: nil, text: .string($0), origin: setting.origin)
    }
    return ShownSetting(
      key: key, values: values, absent: absent, isList: true, origin: setting.origin)
  }

  private func list(
    _ key: String, _ values: [ShownSetting.Value], _ absent: Message
  ) -> ShownSetting {
    ShownSetting(
      key: key, values: values, absent: absent, isList: true,
      origin: values.first?.origin ?? .standard)
  }
}

extension Message {
  fileprivate static let automatic = Message(
    en: "the one that is meant for the draft", zh: "按文稿自动选择")
  fileprivate static let toldByDraft = Message(en: "told by the draft", zh: "根据文稿判断")
  fileprivate static let allRules = Message(en: "all rules", zh: "全部规则")
  fileprivate static let severitiesOfPack = Message(en: "those of the pack", zh: "以规则包为准")
  fileprivate static let localeLanguage = Message(en: "the locale's", zh: "依系统区域设置")
  fileprivate static let inDraft = Message(en: "in the draft", zh: "在文稿中")
  fileprivate static let none = Message(en: "none", zh: "无")
}
