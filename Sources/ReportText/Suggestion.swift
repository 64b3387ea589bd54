/// Finds what somebody who mistyped a name probably meant.
public enum Suggestion {
  /// The most slips that are still taken for a mistyped name.
  private static let mostSlips = 4

  /// The length of the longest name that is compared, in characters: what is longer is no name.
  private static let longestName = 200

  /// The candidate that is most like a name, for a "did you mean"; nil when none is like it.
  ///
  /// A candidate is alike when few slips lead from one to the other (one in three characters, case
  /// aside), or when the name is its last or first part: `sum` means `table/sum`, `received` means
  /// `applications.received`, `other` means `other-matters`.
  ///
  /// - Parameters:
  ///   - name: The name as it was typed.
  ///   - candidates: The names that there are; of several that are as close, the first is taken.
  public static func nearest(
    to name: String, in candidates: some Sequence<String>
  ) -> String? {
    let typed = Array(name.lowercased().unicodeScalars)
    guard !typed.isEmpty, typed.count <= longestName else { return nil }
    var slipsAllowed = min(max(1, typed.count / 3), mostSlips)
    var nearest: String?
    var withSameEnd: [String] = []
    var withSameStart: [String] = []
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      if isLastPart(typed, of: scalars) { withSameEnd.append(candidate) }
      if isFirstPart(typed, of: scalars) { withSameStart.append(candidate) }
      // A name of which every character would have to change is another name.
      guard scalars.count > slipsAllowed || scalars == typed,
        let slips = EditDistance.between(typed, scalars, atMost: slipsAllowed)
      else { continue }
      nearest = candidate
      guard slips > 0 else { break }
      slipsAllowed = slips - 1
    }
    if let nearest { return nearest }
    if withSameEnd.count == 1 { return withSameEnd.first }
    return withSameStart.count == 1 ? withSameStart.first : nil
  }

  private static func isFirstPart(_ part: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    name.count > part.count && name[part.count] == "-" && name.starts(with: part)
  }

  private static func isLastPart(_ part: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    guard name.count > part.count, name.suffix(part.count).elementsEqual(part) else { return false }
    let separator = name[name.count - part.count - 1]
    return separator == "/" || separator == "."
  }
}

/// How many slips lead from one word to another: a character left out, added or changed, or two
/// neighbours swapped (the optimal string alignment distance).
enum EditDistance {
  /// The number of slips between two words; nil when there are more than allowed.
  static func between(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [Int](repeating: row + 1, count: right.count + 1)
      for column in right.indices {
        let change = previous[column] + (left[row] == right[column] ? 0 : 1)
        var slips = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          slips = min(slips, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = slips
      }
      guard let least = current.min(), least <= limit else { return nil }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
