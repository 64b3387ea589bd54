/// The values that a variable may take, in millionths.
struct ValueRange {
  /// The least; nil where there is none.
  private(set) var lower: Int64?
  /// The greatest; nil where there is none.
  private(set) var upper: Int64?
  /// Whether there is no value at all.
  private(set) var isEmpty = false

  /// All values.
  init() {}

  /// The only value; nil where there are several.
  var onlyValue: Int64? {
    guard let lower, lower == upper, !isEmpty else { return nil }
    return lower
  }

  /// Whether a value is in the range.
  func contains(_ value: Int64) -> Bool {
    !isEmpty && (lower.map { $0 <= value } ?? true) && (upper.map { value <= $0 } ?? true)
  }

  /// Keeps the values with which a row holds, if the other variables have theirs; all of them where
  /// the row does not speak of the variable.
  mutating func restrict(
    _ row: LinearRow, of variable: Int, _ values: [Int64], step: Int64
  ) throws(WorkExhausted) {
    let coefficient = row.coefficient(of: variable)
    guard coefficient != 0 else { return }
    try restrict(
      coefficient: coefficient, rest: try row.sum(values, without: variable),
      isEquality: row.isEquality, step: step)
  }

  /// Keeps the values that satisfy a row.
  ///
  /// - Parameters:
  ///   - coefficient: How often the row adds the variable; not 0.
  ///   - rest: The sum of everything else in the row.
  ///   - isEquality: Whether the row must be zero.
  ///   - step: The distance between values.
  mutating func restrict(
    coefficient: Int64, rest: Int64, isEquality: Bool, step: Int64
  ) throws(WorkExhausted) {
    let divisor = try WorkExhausted.multiplying(coefficient, step)
    let target = try WorkExhausted.multiplying(rest, -1)
    let (quotient, remainder) = (target / divisor, target % divisor)
    let isFloorBelow = remainder != 0 && (remainder < 0) != (divisor < 0)
    let floor = try WorkExhausted.multiplying(isFloorBelow ? quotient - 1 : quotient, step)
    let ceiling = remainder == 0 ? floor : try WorkExhausted.adding(floor, step)
    if isEquality || coefficient > 0 { upper = min(upper ?? .max, floor) }
    if isEquality || coefficient < 0 { lower = max(lower ?? .min, ceiling) }
    if let lower, let upper, lower > upper { isEmpty = true }
  }

  /// The range of one value, where that is in this one; else this one.
  func narrowed(to value: Int64?) -> ValueRange {
    guard let value, contains(value) else { return self }
    var range = self
    (range.lower, range.upper) = (value, value)
    return range
  }

  /// Adds the values of another range, and those between.
  mutating func include(_ other: ValueRange) {
    guard !other.isEmpty else { return }
    guard !isEmpty else { return self = other }
    lower = lower.flatMap { lower in other.lower.map { min(lower, $0) } }
    upper = upper.flatMap { upper in other.upper.map { max(upper, $0) } }
  }
}
