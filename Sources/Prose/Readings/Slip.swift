import ReportText

/// Whether one slip of the keyboard explains why figures do not agree: the likelihood that an
/// equation was meant and mistyped, against that it was never meant.
enum Slip {
  /// Whether changing one digit, dropping or adding one or swapping two neighbours in the total or
  /// in one of the parts makes the parts add up.
  static func explains(_ total: Figure, _ parts: [Figure]) -> Bool { explains([total], parts) }

  /// The same for two sums that should be equal.
  static func explains(_ left: [Figure], _ right: [Figure]) -> Bool {
    guard let first = Arithmetic.sum(left), let second = Arithmetic.sum(right) else { return false }
    let step = finestStep(left + right)
    func isMended(_ figure: Figure, by missing: Int64) -> Bool {
      let right = figure.amount.millionths + missing
      return right >= 0 && Arithmetic.isSlip(figure.amount.millionths / step, right / step)
    }
    return left.contains { isMended($0, by: second - first) }
      || right.contains { isMended($0, by: first - second) }
  }

  /// Whether changing one digit in the total or in one of the parts makes the parts add up. Two neighbours that
  /// would have to be swapped are no evidence that they should.
  static func isOneDigit(_ total: Figure, _ parts: [Figure]) -> Bool {
    guard let sum = Arithmetic.sum(parts) else { return false }
    let step = finestStep(parts + [total])
    func isNear(_ stated: Int64, _ right: Int64) -> Bool {
      guard right >= 0 else { return false }
      let (first, second) = (String(stated / step).utf8, String(right / step).utf8)
      return first.count == second.count && zip(first, second).count { $0 != $1 } == 1
    }
    if isNear(total.amount.millionths, sum) { return true }
    let difference = total.amount.millionths - sum
    return parts.contains { isNear($0.amount.millionths, $0.amount.millionths + difference) }
  }

  /// How likely it is that figures that were never meant to add up are as near as this to a sum by
  /// the change of one digit.
  static func chance(_ total: Figure, _ parts: [Figure]) -> Double {
    guard let sum = Arithmetic.sum(parts) else { return 1 }
    var scale = finestStep(parts + [total])
    let values = parts.map(\.amount.millionths) + [total.amount.millionths]
    // 4000, 1200 and 2000 are as near to one another as 40, 12 and 20.
    while values.allSatisfy({ $0 % (scale * 10) == 0 }), scale < 1_000_000_000_000 { scale *= 10 }
    let whole = max(total.amount.millionths, sum) / scale
    let difference = abs(total.amount.millionths - sum) / scale
    guard whole > 0, difference > 0 else { return 1 }
    var near: Int64 = 0
    var power: Int64 = 1
    while power <= difference {
      near += min(9, difference / power)
      power *= 10
    }
    return Double(near) / Double(whole)
  }

  private static func finestStep(_ figures: [Figure]) -> Int64 {
    max(1, figures.map(\.step).min() ?? 1_000_000)
  }

  /// Whether one slip in a percentage, its part or its whole makes them agree.
  static func explainsShare(_ percentage: Figure, _ part: Figure, of whole: Figure) -> Bool {
    variants(percentage).contains { Arithmetic.isShare($0, part, of: whole) }
      || variants(part).contains { Arithmetic.isShare(percentage, $0, of: whole) }
      || variants(whole).contains {
        $0.amount > .zero && Arithmetic.isShare(percentage, part, of: $0)
      }
  }

  /// Whether one slip in a percentage or a year's figure makes them agree.
  static func explainsGrowth(_ percentage: Figure, from before: Figure, to after: Figure) -> Bool {
    variants(percentage).contains { Arithmetic.isGrowth($0, from: before, to: after) }
      || variants(before).contains {
        $0.amount > .zero && Arithmetic.isGrowth(percentage, from: $0, to: after)
      }
      || variants(after).contains { Arithmetic.isGrowth(percentage, from: before, to: $0) }
  }

  /// A figure with one of its digits changed or two neighbours swapped, in every way.
  static func variants(_ figure: Figure) -> [Figure] {
    var variants = ofOneDigit(figure)
    guard !variants.isEmpty else { return [] }
    let value = figure.digits
    var power = value.highestPower
    while power > 1 {
      let lower = power / 10
      let (first, second) = (value / power % 10, value / lower % 10)
      if first != second {
        variants.append(figure.with(digits: value + (second - first) * (power - lower)))
      }
      power = lower
    }
    return variants
  }

  /// A figure with one of its digits changed, in every way; none for one that is too long, or negative, which
  /// no slip makes right.
  static func ofOneDigit(_ figure: Figure) -> [Figure] {
    let value = figure.digits
    guard figure.amount.millionths >= 0, value < 1_000_000_000_000 else { return [] }
    let highest = value.highestPower
    var variants: [Figure] = []
    var power = highest
    while power > 0 {
      let digit = value / power % 10
      // No number of several digits begins with 0.
      let least: Int64 = power == highest && power > 1 ? 1 : 0
      for other in least...9 where other != digit {
        variants.append(figure.with(digits: value + (other - digit) * power))
      }
      power /= 10
    }
    return variants
  }
}

extension Figure {
  /// The number that its digits are.
  fileprivate var digits: Int64 { amount.millionths / max(1, step) }

  /// The same figure with other digits.
  fileprivate func with(digits: Int64) -> Figure { with(digits * step) }
}

extension Int64 {
  /// What its first digit is multiplied by.
  fileprivate var highestPower: Int64 {
    var power: Int64 = 1
    while self / power > 9 { power *= 10 }
    return power
  }
}
