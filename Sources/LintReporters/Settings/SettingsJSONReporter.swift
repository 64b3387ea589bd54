import LintConfiguration
import LintModel

/// Writes the settings of a file for programs.
struct SettingsJSONReporter: Reporter {
  init(_ context: ReporterContext) {}

  func file(_ file: SettingsOfFile, _ output: inout ReporterOutput) {
    output.body.appendJSON { writer in
      writer.object {
        $0.key("path")
        $0.string(path: file.path)
        $0.key("configuration")
        $0.string(file.configuration)
        $0.key("excludedBy")
        if let exclusion = file.exclusion {
          $0.object { $0.value(.string(exclusion.value.text), exclusion.origin) }
        } else {
          $0.string(nil)
        }
        $0.key("settings")
        $0.object { for setting in file.shown { $0.setting(setting) } }
      }
    }
    output.body.append(UInt8(ascii: "\n"))
  }
}

extension JSONWriter {
  fileprivate mutating func setting(_ setting: ShownSetting) {
    key(named: setting.key)
    guard setting.isList else {
      object { $0.value(setting.values.first?.text, setting.origin) }
      return
    }
    array(setting.values) { writer, value in
      writer.object {
        if let name = value.name {
          $0.key("rule")
          $0.string(name)
        }
        $0.value(value.text, value.origin)
      }
    }
  }

  /// Writes a value and where it comes from.
  fileprivate mutating func value(_ text: ShownSetting.Text?, _ origin: SettingOrigin) {
    key("value")
    switch text {
    case .string(let text): string(text)
    case .number(let value): number(value)
    case nil: string(nil)
    }
    key("origin")
    switch origin {
    case .standard: string("default")
    case .commandLine: string("command line")
    case .configuration: string("configuration")
    }
    guard case .configuration(let path, let position) = origin else { return }
    key("file")
    string(path)
    key("line")
    number(position.line)
    key("column")
    number(position.column)
  }
}
