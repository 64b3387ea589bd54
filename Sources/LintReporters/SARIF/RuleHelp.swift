import LintModel
import RulePack

/// What there is to know about a rule, in Markdown.
struct RuleHelp {
  private let rule: Rule
  private let language: Language

  init(_ rule: Rule, _ language: Language) {
    self.rule = rule
    self.language = language
  }

  /// The rule's summary, its rationale and its two examples.
  var markdown: String {
    var text = "**\(rule.id.rawValue)**: \(escaped(rule.summary[language]))\n\n"
    text += rule.rationale[language].split(separator: "\n").map { "\(escaped(String($0)))\n\n" }
      .joined()
    if let previous = rule.previous {
      text += heading(en: "Last year's report in both examples", zh: "两例所用的上年报告")
      text += block(previous)
    }
    text += heading(en: "Catches (▸ stands before the place)", zh: "查出（▸ 在所指之处前）")
    text += block(rule.catches)
    text += heading(en: "Leaves alone", zh: "不算问题") + block(rule.leavesAlone)
    if let fix = rule.fix {
      text += heading(en: "Fixes", zh: "修正")
      text += "\(escaped(fix.safety.name[language] + " " + fix.summary[language]))\n\n"
      if let before = fix.before {
        text += heading(en: "Before the fix", zh: "修正前") + block(before)
      }
      text += heading(en: "After the fix", zh: "修正后") + block(fix.after)
    }
    return text
  }

  private func heading(en english: String, zh chinese: String) -> String {
    language == .english ? "\(english):\n\n" : "\(chinese)：\n\n"
  }

  /// A draft in a block of code, with a fence that does not stand in it.
  private func block(_ draft: String) -> String {
    var fence = "```"
    while draft.contains(fence) { fence += "`" }
    return "\(fence)text\n\(draft)\(draft.hasSuffix("\n") ? "" : "\n")\(fence)\n\n"
  }

  private func escaped(_ text: String) -> String { text.escapedForMarkdown }
}

extension String {
  /// The text with a backslash before every character that Markdown takes for markup, on one line.
  var escapedForMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$":
        text.unicodeScalars.append("\\")
        text.unicodeScalars.append(scalar)
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "@": text += "&#64;"
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        text.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    return text
  }
}

extension RuleID {
  /// The group that the rule belongs to.
  var group: String { String(rawValue.prefix { $0 != "/" }) }
}
