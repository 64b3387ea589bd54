import ReportText
import RulePack

/// A statement of arithmetic in the prose that was checked.
public struct Claim: Sendable {
  /// The rule that it was checked by.
  public let rule: RuleID
  /// The figure that is claimed, in bytes of the draft's text.
  public let range: Range<Int>
  /// The figures that it follows from.
  public let operands: [Range<Int>]
  /// Whether it holds.
  public let holds: Bool
  /// The arithmetic in figures: 318 = 294 + 3 + 15 + 6.
  public let formula: String
  /// What is wrong and what would be right; for a claim that holds, the arithmetic.
  public let message: Message
}

/// A claim in terms of the paragraph's characters.
struct ProseClaim {
  let kind: Kind
  let place: Figure
  let operands: [Figure]
  let holds: Bool
  /// The result that would be right, in millionths; the difference where it is a bound.
  let expected: Int64

  enum Kind {
    /// A total is the sum of the operands.
    case sum
    /// A part is not more than its whole.
    case bound
    /// A total is the product of the two operands.
    case product
    /// A percentage is the first operand's share in the second.
    case share
    /// A percentage is the growth from the second operand to the first.
    case growth
    /// An amount is the difference of the first and the second operand.
    case difference
  }
}
