extension Array {
  /// Makes an array of one value.
  ///
  /// The array that `init(repeating:count:)` makes asks at run time what an array of such elements is, which costs
  /// four times as much as a short array itself.
  @inlinable
  public init(filledWith value: Element, count: Int) {
    self = []
    append(addingCapacity: count) { $0.append(repeating: value, count: count) }
  }
}
