/// Where a sequence of ordinals does not run on: 一、二、四 or 一、二、二.
struct OrdinalSequence {
  /// What is wrong with an ordinal.
  enum Fault {
    /// It equals one before it.
    case repeated
    /// It is larger than the one that is due.
    case skipped
    /// It is smaller than the one before it.
    case backward
  }

  /// An ordinal that does not follow from the one before it.
  struct Anomaly {
    /// Its index in the sequence.
    let index: Int
    /// The number that is due.
    let expected: Int
    /// What is wrong with it.
    let fault: Fault
    /// Whether the numbers after it run on from the wrong one, so that they have to change too.
    let shiftsOthers: Bool
  }

  /// Whether a sequence may start at 1 again, as lists within one part do.
  let allowsRestart: Bool

  /// The anomalies of a sequence.
  ///
  /// - Parameters:
  ///   - numbers: The numbers in document order; nil where the ordinal is lost, which counts as the
  ///     number that is due.
  ///   - isExplained: Whether something else that is reported anyway explains why a number does not
  ///     follow from the one before it.
  func anomalies(
    of numbers: [Int?], isExplained: (_ index: Int, _ previous: Int) -> Bool
  ) -> [Anomaly] {
    var anomalies: [Anomaly] = []
    var previous = 0
    // Whether the number before is that of the one that is due next.
    var isSwapped = false
    for (index, number) in numbers.enumerated() {
      guard let number, number != previous + 1 else {
        previous += 1
        continue
      }
      if allowsRestart, number == 1, previous > 1 || isExplained(index, previous) {
        previous = 1
        continue
      }
      if isExplained(index, previous) {
        previous = max(previous, number)
        continue
      }
      let next = index + 1 < numbers.count ? numbers[index + 1] : nil
      if number == previous + 2, next == previous + 1, !isExplained(index + 1, number) {
        // Two neighbours have changed places: each has the other's number.
        anomalies.append(
          Anomaly(index: index, expected: number - 1, fault: .skipped, shiftsOthers: false))
        isSwapped = true
        previous += 1
        continue
      }
      if isSwapped, number == previous {
        anomalies.append(
          Anomaly(index: index, expected: previous + 1, fault: .backward, shiftsOthers: false))
        isSwapped = false
        previous += 1
        continue
      }
      let isIsolated = next == previous + 2 || next == nil
      anomalies.append(
        Anomaly(
          index: index, expected: previous + 1,
          fault: number == previous ? .repeated : number > previous ? .skipped : .backward,
          shiftsOthers: !isIsolated))
      previous = isIsolated ? previous + 1 : number
    }
    return anomalies
  }
}
