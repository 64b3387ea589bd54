/// Finds the units and classifiers of reports.
struct UnitReader: Sendable {
  /// Units and classifiers, the longest first, where one begins another.
  private let units: Words
  /// What begins with a classifier and is none.
  private let others: Words

  /// Units of time, the longest first.
  private let times: Words

  /// - Parameters:
  ///   - units: Units and classifiers, longer ones first.
  ///   - others: What begins with a classifier and is none: 12部门, 3个月.
  ///   - times: Units of time, which are never counted with, longer ones first.
  init(units: Words, others: Words, times: Words) {
    (self.units, self.others, self.times) = (units, others, times)
  }

  /// Whether a unit may begin with a character; it does not where this is false.
  func mayBegin(with value: UInt32) -> Bool { units.mayBegin(with: value) }

  /// The unit that begins at an index.
  func unit(_ text: Span<UInt32>, at index: Int) -> Unit? {
    guard let length = units.length(at: index, of: text) else { return nil }
    if length == 1, others.length(at: index, of: text) != nil { return nil }
    return Unit(text, index..<index + length)
  }

  /// The length of the unit of time that begins at an index.
  func time(_ text: Span<UInt32>, at index: Int) -> Int? { times.length(at: index, of: text) }
}
