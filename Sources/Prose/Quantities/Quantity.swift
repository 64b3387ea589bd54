import ReportText

/// A number in the prose, with its unit, as it was read.
package struct Quantity: Sendable {
  /// What a number is a number of.
  package enum Kind: Hashable, Sendable {
    /// Things, people, money: whatever has a unit or classifier.
    case count
    /// Hundredths, also where they are stated in thousandths.
    case percentage
    /// The difference of two percentages.
    case points
    /// How many times as much.
    case multiple
    /// A number without a unit.
    case bare
  }

  /// What a number may be used for in arithmetic.
  package enum Role: Hashable, Sendable {
    /// An exact figure.
    case exact
    /// A figure that says itself that it is not exact, or is a limit.
    case approximate
    /// An end of a range.
    case range
    /// So many for each.
    case each
    /// A date, a time or a duration.
    case time
    /// An ordinal, or part of a name, a number of a document or a telephone number.
    case name
  }

  /// Number and unit, in bytes of the draft's text.
  package let range: Range<Int>
  /// What it is a number of.
  package let kind: Kind
  /// What it may be used for.
  package let role: Role
  /// The value, 万 and 亿 multiplied out.
  package let amount: Amount
  /// What came of checking it.
  package var outcome: Outcome

  /// What came of checking a number.
  package enum Outcome: Hashable, Sendable {
    /// It agrees with others, and a slip would have been found.
    case holds
    /// It is one of the figures that do not agree.
    case fails
    /// It agrees with others, which it need not.
    case fits
    /// Others may be meant to agree with it, and it cannot be told whether they must.
    case undecided(PassageReading.Undecided)
    /// There is nothing that it must agree with.
    case alone
  }
}

/// A number in a sentence, as arithmetic needs it.
package struct Figure {
  /// Number and unit: indices of the paragraph's characters.
  let range: Range<Int>
  let kind: Quantity.Kind
  let role: Quantity.Role
  let amount: Amount
  /// What the last digit stands for: 10,000 for the 2 of 0.32 and for the 2 of 32, in millionths,
  /// are 10_000 and 1_000_000.
  let step: Int64
  /// What 万 and 亿 multiply by, which the amount includes.
  let multiplier: Int64
  /// The unit without 万 and 亿; empty for percentages.
  let unit: Unit

  /// To what digit it is said what should stand in its place, in millionths: a fraction in words, 三分之一,
  /// is less exact than the percentage that it should be.
  var digit: Int64 { kind == .percentage ? min(step, 1_000_000) : step }

  /// Whether it can be counted with: an exact number of something.
  var isExactCount: Bool { kind == .count && role == .exact }

  /// Whether another figure counts in the same unit.
  func isAlike(_ other: Figure) -> Bool {
    kind == .count && other.kind == .count && unit == other.unit && !unit.isEmpty
  }

  /// Whether it is a whole number that was not rounded.
  var isWhole: Bool { step == 1_000_000 }

  /// Money.
  static let yuan: Unit = "元"

  /// How far the true value may be from the stated one, in millionths: not at all for whole
  /// numbers, half of the last digit for others.
  var uncertainty: Int64 {
    // 18万元 is a sum of money in full; 18万次 is a rounded count.
    let isMoneyInFull = multiplier == 10_000 && step == 10_000_000_000 && unit == Self.yuan
    return isWhole || isMoneyInFull ? 0 : step / 2
  }

  /// The same figure in another unit.
  func with(_ unit: Unit) -> Figure {
    Figure(
      range: range, kind: kind, role: role, amount: amount, step: step, multiplier: multiplier,
      unit: unit)
  }

  /// The same number as one of things.
  func counted(in unit: Unit) -> Figure {
    Figure(
      range: range, kind: .count, role: role, amount: amount, step: step, multiplier: multiplier,
      unit: unit)
  }

  /// Another figure of the same things, stated as exactly.
  func with(_ amount: Amount) -> Figure {
    Figure(
      range: range, kind: kind, role: role, amount: amount, step: step, multiplier: multiplier,
      unit: unit)
  }
}
