import LintModel
import ReportText
import RulePack

/// A statement of arithmetic in the prose that was checked.
package struct Claim: Sendable {
  /// The rule that it was checked by.
  package let rule: RuleID
  /// The figure that is claimed, in bytes of the draft's text.
  package let range: Range<Int>
  /// The figures that it follows from.
  package let operands: [Range<Int>]
  /// Whether it holds.
  package let holds: Bool
  /// Whether it would have been reported, had one digit of its figures been wrong. What holds by
  /// chance, or in a list that need not be complete, would not.
  package let isChecked: Bool
  /// The arithmetic in figures: 318 = 294 + 3 + 15 + 6.
  package let formula: String
  /// What is wrong and what would be right; for a claim that holds, the arithmetic.
  package let message: Message
}

extension Claim {
  /// A claim that does not hold, of which no arithmetic is shown.
  init(broken rule: RuleID, at range: Range<Int>, operands: [Range<Int>], _ message: Message) {
    self.init(
      rule: rule, range: range, operands: operands, holds: false, isChecked: true, formula: "",
      message: message)
  }
}
