import LintModel
import ReportLint
import ReportText
import RulePack

/// The page that `reportlint explain` prints.
package struct ExplanationPage {
  /// The mark in a rule's example that stands before the place to which the rule points.
  private static let marker: Unicode.Scalar = "▸"
  private static let width = 92

  private let explanation: RuleExplanation
  private let language: Language
  private let style: Style

  private var rule: Rule { explanation.rule }

  /// Prepares the page on a rule.
  package init(_ explanation: RuleExplanation, _ language: Language, _ style: Style) {
    self.explanation = explanation
    self.language = language
    self.style = style
  }

  /// The page.
  package var text: String {
    let severity = rule.severityName(in: explanation.pack, language)
    let role = explanation.severity.map { Style.Role.severity($0) } ?? .faint
    let (open, close) = parentheses
    var page = "\(style(rule.id.rawValue, .strong))\(open)\(style(severity, role))\(close)\n\n"
    page += paragraphs(rule.summary[language])
    page += "\n" + paragraphs(rule.rationale[language])
    if let basis = explanation.basis {
      page += heading(en: "Basis", zh: "依据")
      page += "\(basis[language])\n".indented
    }
    page += relations
    if let previous = rule.previous {
      page += heading(en: "Last year's report in both examples", zh: "两例所用的上年报告")
      page += (previous + "\n").indented
    }
    page += heading(en: "Catches", zh: "查出")
    page += pointedOut(rule.catches).indented
    page += heading(en: "Leaves alone", zh: "不算问题")
    page += (rule.leavesAlone + "\n").indented
    if let fix = rule.fix { page += fixes(fix) }
    return page
  }

  /// What can be mended, with a draft before and after.
  private func fixes(_ fix: RuleFix) -> String {
    var page = heading(en: "Fixes", zh: "修正")
    page +=
      paragraphs(
        "\(fix.safety.name[language])\(language == .english ? " " : "")\(fix.summary[language])"
      )
      .indented
    if let before = fix.before {
      page += heading(en: "Before the fix", zh: "修正前") + (before + "\n").indented
    }
    return page + heading(en: "After the fix", zh: "修正后") + (fix.after + "\n").indented
  }

  /// The pack's relations that are reported under the rule.
  private var relations: String {
    let own = explanation.relations
    guard !own.isEmpty else { return "" }
    let (open, close) = parentheses
    let pack = explanation.pack.id
    var text = heading(en: "Relations in \(pack)", zh: "\(pack) 中的勾稽关系")
    for relation in own {
      let severity = relation.severity.map { "\(open)\($0.name(in: language))\(close)" } ?? ""
      text += "  \(style(relation.id, .strong))\(severity)\n"
      text += relation.formula.indented.indented + "\n"
      for part in [relation.explanation, relation.basis] {
        guard let part else { continue }
        text += paragraphs(part[language]).indented.indented
      }
    }
    return text
  }

  private var parentheses: (String, String) {
    language == .english ? (" (", ")") : ("（", "）")
  }

  private func heading(en english: String, zh chinese: String) -> String {
    let title = language == .english ? "\(english):" : "\(chinese)："
    return "\n\(style(title, .strong))\n"
  }

  private func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { paragraph in
      ColumnLayout.wrapped(String(paragraph), to: Self.width).joined(separator: "\n") + "\n"
    }.joined()
  }

  /// An example without its markers, and below each line that had any a line that points to them.
  private func pointedOut(_ example: String) -> String {
    var page = ""
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
      var text = ""
      var pointer = ""
      var hasMarker = false
      var isMarked = false
      for scalar in line.unicodeScalars {
        guard scalar != Self.marker else {
          (hasMarker, isMarked) = (true, true)
          continue
        }
        text.unicodeScalars.append(scalar)
        pointer += isMarked ? "^" : scalar == "\t" ? "\t" : " "
        if CharacterClass.isWide(scalar.value) { pointer += " " }
        isMarked = false
      }
      if isMarked { pointer += "^" }
      page += text + "\n"
      if hasMarker {
        while pointer.last != "^" { pointer.removeLast() }
        page += style(pointer, .severity(rule.severity)) + "\n"
      }
    }
    return page
  }
}

extension String {
  /// The text with every line moved in by two columns, empty lines aside.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }
}

extension Rule {
  /// The word for the rule's severity in a pack.
  package func severityName(in pack: Pack, _ language: Language) -> String {
    severity(in: pack)?.name(in: language) ?? (language == .english ? "off" : "停用")
  }
}
