extension RandomAccessCollection {
  /// The first index whose element, like all behind it, meets a condition that no element before it
  /// meets; ``endIndex`` where none does. A binary search: the elements must be in such an order.
  ///
  /// - Parameter belongsBehind: The condition.
  @inlinable
  public func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
    var start = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(start, offsetBy: half)
      if belongsBehind(self[middle]) {
        length = half
      } else {
        start = index(after: middle)
        length -= half + 1
      }
    }
    return start
  }
}
