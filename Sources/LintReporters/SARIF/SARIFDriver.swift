import LintModel
import RulePack

/// What the program says about itself beside its results.
enum SARIFNotification: Int, CaseIterable {
  /// A rule could not be checked on a file.
  case ruleNotChecked
  /// A file could not be linted.
  case fileNotChecked
  /// Something in a document was seen and not read.
  case contentNotRead

  var id: String {
    switch self {
    case .ruleNotChecked: "rule-not-checked"
    case .fileNotChecked: "file-not-checked"
    case .contentNotRead: "content-not-read"
    }
  }

  var level: String {
    switch self {
    case .ruleNotChecked: "note"
    case .fileNotChecked: "error"
    case .contentNotRead: "note"
    }
  }

  fileprivate func summary(_ language: Language) -> String {
    switch (self, language) {
    case (.ruleNotChecked, .english): "a rule could not be checked on a file"
    case (.ruleNotChecked, .chinese): "某条规则在某个文件上未能检查"
    case (.fileNotChecked, .english): "a file could not be checked"
    case (.fileNotChecked, .chinese): "某个文件无法检查"
    case (.contentNotRead, .english): "something in a document was not read"
    case (.contentNotRead, .chinese): "文件中有内容未能读取"
    }
  }
}

extension Severity {
  /// The level that SARIF has for it.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension JSONWriter {
  /// Writes the program with its rules.
  mutating func sarifDriver(_ context: ReporterContext) {
    let language = context.language
    object {
      $0.key("name")
      $0.string("reportlint")
      if !context.version.isEmpty {
        $0.key("version")
        $0.string(context.version)
        $0.key("semanticVersion")
        $0.string(context.version)
      }
      $0.key("rules")
      $0.array(context.rules) { $0.rule($1, language) }
      $0.key("notifications")
      $0.array(SARIFNotification.allCases) { writer, notification in
        writer.object {
          $0.key("id")
          $0.string(notification.id)
          $0.text(notification.summary(language), for: "shortDescription")
          $0.level(notification.level)
        }
      }
    }
  }

  private mutating func rule(_ rule: Rule, _ language: Language) {
    object {
      $0.key("id")
      $0.string(rule.id.rawValue)
      $0.text(rule.summary[language], for: "shortDescription")
      $0.text(rule.rationale[language], for: "fullDescription")
      $0.key("help")
      $0.object {
        $0.key("text")
        $0.string(rule.rationale[language])
        $0.key("markdown")
        $0.string(RuleHelp(rule, language).markdown)
      }
      $0.key("helpUri")
      $0.string(Documentation.name(of: rule.id))
      $0.level(rule.severity.sarifLevel)
      $0.key("properties")
      $0.object {
        $0.key("tags")
        $0.array([rule.id.group]) { $0.string($1) }
      }
    }
  }

  private mutating func level(_ level: String) {
    key("defaultConfiguration")
    object {
      $0.key("level")
      $0.string(level)
    }
  }

  /// Writes a member that holds a message.
  mutating func text(_ text: String, for name: StaticString) {
    key(name)
    object {
      $0.key("text")
      $0.string(text)
    }
  }
}
