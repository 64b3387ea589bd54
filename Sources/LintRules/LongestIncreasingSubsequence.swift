import ReportText

/// The most elements of a sequence that are in ascending order already, so that the fewest have to
/// move (M. L. Fredman, "On computing the length of longest increasing subsequences", 1975).
enum LongestIncreasingSubsequence {
  /// The indices of such elements, ascending. All values must differ.
  static func indices(of values: [some Comparable]) -> [Int] {
    // The index of the smallest value that ends an ascending run of each length.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      let place = ends.partitioningIndex { values[$0] >= value }
      previous[index] = place > 0 ? ends[place - 1] : nil
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var result: [Int] = []
    var current = ends.last
    while let index = current {
      result.append(index)
      current = previous[index]
    }
    return result.reversed()
  }
}
