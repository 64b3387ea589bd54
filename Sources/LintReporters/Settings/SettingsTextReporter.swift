import LintConfiguration
import LintModel

/// Writes the settings of a file for people: a line for each value, and where it comes from.
struct SettingsTextReporter: Reporter {
  private let language: Language
  private let style: Style

  init(_ context: ReporterContext) {
    language = context.language
    style = context.style
  }

  private struct Line {
    let key: String
    let value: String
    let origin: SettingOrigin
  }

  func file(_ file: SettingsOfFile, _ output: inout ReporterOutput) {
    output.body += style(String(path: file.path).onOneLine, .strong).utf8
    output.body += Array("\n".utf8)
    for remark in remarks(file) { output.body += Array("  \(remark)\n".utf8) }
    let lines = file.shown.flatMap(lines)
    let keyWidth = lines.map { ColumnLayout.width(of: $0.key) }.max() ?? 0
    let valueWidth = min(60, lines.map { ColumnLayout.width(of: $0.value) }.max() ?? 0)
    for line in lines {
      let key = ColumnLayout.padded(line.key, to: keyWidth)
      let value = ColumnLayout.padded(line.value, to: valueWidth)
      let origin = style(text(line.origin), .faint)
      output.body += Array("  \(key)  \(value)  \(origin)\n".utf8)
    }
  }

  private func remarks(_ file: SettingsOfFile) -> [String] {
    let none = language == .english ? "no configuration file" : "没有配置文件"
    var remarks = [
      file.configuration.map { path in
        language == .english ? "configuration file: \(path)" : "配置文件：\(path)"
      } ?? none
    ]
    if let exclusion = file.exclusion {
      let (glob, origin) = (exclusion.value.text, text(exclusion.origin))
      remarks.append(
        language == .english
          ? "left out of directories by “\(glob)” (\(origin))" : "检查目录时由“\(glob)”（\(origin)）排除")
    }
    return remarks.map(\.onOneLine)
  }

  private func lines(_ setting: ShownSetting) -> [Line] {
    guard !setting.values.isEmpty else {
      return [Line(key: setting.key, value: setting.absent[language], origin: setting.origin)]
    }
    return setting.values.enumerated().map { index, value in
      let text = value.name.map { "\($0): \(value.text.plain)" } ?? value.text.plain
      return Line(key: index == 0 ? setting.key : "", value: text.onOneLine, origin: value.origin)
    }
  }

  private func text(_ origin: SettingOrigin) -> String {
    switch (origin, language) {
    case (.standard, .english): "default"
    case (.standard, .chinese): "默认"
    case (.commandLine, .english): "command line"
    case (.commandLine, .chinese): "命令行"
    case (.configuration(let path, let position), _):
      "\(path):\(position.line):\(position.column)".onOneLine
    }
  }
}

extension String {
  /// The text without anything that ends a line or steers a terminal.
  fileprivate var onOneLine: String {
    var bytes: [UInt8] = []
    bytes.append(onOneLine: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
