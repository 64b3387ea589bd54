import Figures
import LintModel
import Prose
import Recognition
import ReportText
import RulePack

/// A growth that the prose states does not follow from last year's report.
///
/// The rule is `prose/growth`, which ``ProseArithmeticCheck`` documents: there the sentence itself has
/// both years' figures. Here it has one of them, and last year's report the other: in its tables, where
/// a claim of the pack says which figure is meant, or in a sentence with the same words.
enum HistoryGrowthCheck: Check {
  private static let rule: RuleID = .proseGrowth

  static let rules: [Rule] = []

  static func run(_ facts: Facts, _ findings: inout Findings) {
    guard let previous = facts.previous else { return }
    for growth in facts.growth {
      findings.report(
        rule, at: growth.range, .differs(growth, facts.report.excerpt(growth.range)),
        related: [
          RelatedLocation(growth.figure, .quoted(facts.report.excerpt(growth.figure))),
          RelatedLocation(
            growth.lastYear, in: .previous, .lastYear(previous.report.excerpt(growth.lastYear))),
        ])
    }
  }
}

extension GrowthSinceLastYear {
  /// The word for a change of this kind in this direction.
  fileprivate var direction: String {
    kind == .rate ? (rises ? "增长" : "下降") : (rises ? "增加" : "减少")
  }
}

extension Message {
  fileprivate static func differs(_ growth: GrowthSinceLastYear, _ words: String) -> Message {
    guard growth.kind != .yearBefore else {
      return Message(
        en: "\(words) differs from last year's report, which has \(growth.lastYearsAmount)",
        zh: "上年数“\(words)”与上年报告不符：上年报告为\(growth.lastYearsAmount)")
    }
    let change = "\(growth.change)" + (growth.kind == .rate ? "%" : "")
    return Message(
      en: "\(words) does not follow from last year's report: from \(growth.lastYearsAmount) to "
        + "\(growth.amount) is a \(growth.rises ? "rise" : "fall") of \(change)",
      zh: "“\(words)”与上年报告不符：由\(growth.lastYearsAmount)\(growth.rises ? "增" : "降")至"
        + "\(growth.amount)，应为\(growth.direction)\(change)")
  }

  fileprivate static func lastYear(_ words: String) -> Message {
    Message(en: "last year's report: \(words)", zh: "上年报告为\(words)")
  }

  fileprivate static func quoted(_ words: String) -> Message { Message(en: words, zh: words) }
}
