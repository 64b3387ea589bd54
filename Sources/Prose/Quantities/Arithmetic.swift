import ReportText

/// Compares stated figures with what they should be, at the precision in which they are stated.
package enum Arithmetic {
  /// The sum of some figures in millionths; nil where it is too large to hold.
  static func sum(_ figures: [Figure]) -> Int64? {
    var sum: Int64 = 0
    for figure in figures {
      let (value, overflow) = sum.addingReportingOverflow(figure.amount.millionths)
      guard !overflow, value < .max / 1000 else { return nil }
      sum = value
    }
    return sum
  }

  /// Whether a total agrees with the sum of its parts, the rounding of each granted.
  static func agrees(_ total: Figure, _ parts: [Figure]) -> Bool {
    guard let sum = sum(parts) else { return false }
    return abs(sum - total.amount.millionths) <= tolerance(total, parts)
  }

  /// How far rounding may carry a sum: half of the finest digit stated for each figure.
  private static func tolerance(_ total: Figure, _ parts: [Figure]) -> Int64 {
    let finest = parts.reduce(total.step) { min($0, $1.step) }
    return finest == 1_000_000 ? 0 : finest / 2 * Int64(parts.count + 1)
  }

  /// Whether a percentage is the share of a part in a whole: rounded or cut off at the stated
  /// digit, for any values that the part and the whole may have been rounded from.
  static func isShare(_ percentage: Figure, _ part: Figure, of whole: Figure) -> Bool {
    isRatio(
      percentage, (part.amount.millionths, part.uncertainty),
      (whole.amount.millionths, whole.uncertainty))
  }

  /// Whether a percentage is the growth, taken positively, from one figure to another.
  static func isGrowth(_ percentage: Figure, from before: Figure, to after: Figure) -> Bool {
    isRatio(
      percentage,
      (
        abs(after.amount.millionths - before.amount.millionths),
        before.uncertainty + after.uncertainty
      ),
      (before.amount.millionths, before.uncertainty))
  }

  /// Whether a percentage is the growth, taken positively, by an amount to a figure.
  static func isGrowth(_ percentage: Figure, by amount: Figure, to after: Figure, rises: Bool)
    -> Bool
  {
    let change = amount.amount.millionths
    let before = after.amount.millionths + (rises ? -change : change)
    // Nothing rises by more than what it rose to.
    guard before + amount.uncertainty + after.uncertainty > 0 else { return false }
    return isRatio(
      percentage, (change, amount.uncertainty), (before, amount.uncertainty + after.uncertainty))
  }

  /// Whether a number is how many times as much one figure is as another.
  static func isMultiple(_ times: Figure, _ figure: Figure, of whole: Figure) -> Bool {
    let scaled = Figure(
      range: times.range, kind: .percentage, role: times.role,
      amount: Amount(millionths: times.amount.millionths * 100), step: times.step * 100,
      multiplier: 1, unit: .none)
    return isShare(scaled, figure, of: whole)
  }

  /// Whether a percentage is the share of a part in a whole, both exact, all in millionths.
  ///
  /// - Parameter step: The last digit that is stated of the percentage.
  package static func isShare(
    _ percentage: Int64, step: Int64, _ part: Int64, of whole: Int64
  ) -> Bool {
    whole > 0 && isRatio(percentage, step: step, (part, 0), (whole, 0))
  }

  private static func isRatio(
    _ percentage: Figure, _ part: (value: Int64, uncertainty: Int64),
    _ whole: (value: Int64, uncertainty: Int64)
  ) -> Bool {
    isRatio(percentage.amount.millionths, step: percentage.step, part, whole)
  }

  private static func isRatio(
    _ percentage: Int64, step: Int64, _ part: (value: Int64, uncertainty: Int64),
    _ whole: (value: Int64, uncertainty: Int64)
  ) -> Bool {
    let least = Double(whole.value - whole.uncertainty)
    let most = Double(whole.value + whole.uncertainty)
    guard least > 0 else { return true }
    let low = Double(max(0, part.value - part.uncertainty)) / most * 100
    let high = Double(part.value + part.uncertainty) / least * 100
    let stated = Double(percentage) / 1e6
    let step = Double(step) / 1e6
    // From half a digit above (rounded up) to a whole digit below (cut off).
    return high >= stated - step / 2 - 1e-9 && low < stated + step - 1e-9
  }

  /// A ratio as a percentage with as many decimals as another has, rounded, in millionths.
  package static func percentage(_ part: Int64, of whole: Int64, step: Int64) -> Int64 {
    guard whole > 0, step > 0 else { return 0 }
    // Multiplied first, which is exact: 23 of 40 are 57.5 %, and not a little less.
    let steps = Double(part) * (1e8 / Double(step)) / Double(whole)
    guard steps.magnitude < 1e12 else { return 0 }
    return Int64(steps.rounded()) * step
  }

  /// How many times as much one figure is as another, in millionths, rounded to a step; nil where it is
  /// too large.
  static func quotient(_ figure: Int64, by divisor: Int64, step: Int64) -> Int64? {
    let steps = Double(figure) / Double(divisor) / (Double(step) / 1e6)
    return steps < 1e9 ? Int64(steps.rounded()) * step : nil
  }

  /// Whether one slip of the keyboard makes one whole number of another: a digit changed, dropped or
  /// added, two neighbours swapped.
  static func isSlip(_ left: Int64, _ right: Int64) -> Bool {
    let first = Array(String(left).utf8)
    let second = Array(String(right).utf8)
    if first.count == second.count {
      let places = first.indices.filter { first[$0] != second[$0] }
      if places.count == 1 { return true }
      return places.count == 2 && places[0] + 1 == places[1]
        && first[places[0]] == second[places[1]] && first[places[1]] == second[places[0]]
    }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    guard long.count == short.count + 1 else { return false }
    return long.indices.contains { index in
      var rest = long
      rest.remove(at: index)
      return rest == short
    }
  }
}
