import LintModel
import RulePack

extension Severity {
  /// The word for the severity before a message.
  package func name(in language: Language) -> String {
    switch (self, language) {
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.info, .english): "info"
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    case (.info, .chinese): "提示"
    }
  }
}
