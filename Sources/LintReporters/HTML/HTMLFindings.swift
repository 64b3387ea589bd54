import LintModel
import RulePack

/// The findings on a draft as its page shows them: numbered from 1 in the order of their places.
struct HTMLFindings {
  /// A finding of the page.
  struct Entry {
    /// The 1-based number.
    let number: Int
    let diagnostic: PlacedDiagnostic
    /// Where it is in the draft's text, in bytes.
    let range: Range<Int>
    /// The classes by which it looks as it does and is hidden.
    let classes: String
  }

  /// A rule that was broken, and how often.
  struct BrokenRule {
    let rule: RuleID
    /// The worst severity with which it was reported.
    var severity: Severity
    var count = 0
  }

  /// No more findings are shown on a page; a draft with so many is no report.
  private static let most = 2000

  /// What begins the ids of this draft's elements, so that several drafts may stand on one page.
  let prefix: String
  /// The findings that are shown.
  let entries: [Entry]
  /// How many are not shown.
  let hiddenCount: Int
  /// The rules that were broken, those broken most often first.
  let rules: [BrokenRule]

  init(_ diagnostics: [PlacedDiagnostic], path: [UInt8]) {
    var hash = StableHash()
    for byte in path { hash.add(byte: byte) }
    prefix =
      "d" + String(UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 64), radix: 36) + "-"
    let placed = diagnostics.filter { $0.textRange != nil }
    hiddenCount = max(0, placed.count - Self.most)
    rules = Self.rules(of: placed)
    var classes: [RuleID: String] = [:]
    for (index, broken) in rules.enumerated() {
      classes[broken.rule] = "rule-\(min(index, HTMLStyle.mostRules - 1))"
    }
    entries = placed.prefix(Self.most).enumerated().map { index, diagnostic in
      Entry(
        number: index + 1, diagnostic: diagnostic, range: diagnostic.textRange ?? 0..<0,
        classes: "\(diagnostic.severity.rawValue) \(classes[diagnostic.rule, default: "rule-0"])")
    }
  }

  private static func rules(of diagnostics: [PlacedDiagnostic]) -> [BrokenRule] {
    var rules: [RuleID: BrokenRule] = [:]
    for diagnostic in diagnostics {
      var broken =
        rules[diagnostic.rule]
        ?? BrokenRule(rule: diagnostic.rule, severity: diagnostic.severity)
      broken.count += 1
      broken.severity = max(broken.severity, diagnostic.severity)
      rules[diagnostic.rule] = broken
    }
    return rules.values.sorted {
      ($1.count, $0.rule.rawValue) < ($0.count, $1.rule.rawValue)
    }
  }

  /// The id of a finding's card.
  func id(ofCard number: Int) -> String { "\(prefix)f\(number)" }

  /// The id of a line of the draft, 0-based.
  func id(ofLine line: Int) -> String { "\(prefix)l\(line + 1)" }
}
