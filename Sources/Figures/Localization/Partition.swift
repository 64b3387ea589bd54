/// Numbers from 0 in classes, each called after its least member, that can be joined.
struct Partition {
  /// For each number a smaller one of its class, or itself.
  private var parents: [Int]

  /// Puts each number into a class of its own.
  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The least member of a number's class.
  func leader(of number: Int) -> Int {
    var leader = number
    while parents[leader] != leader { leader = parents[leader] }
    return leader
  }

  /// Joins the classes of two numbers.
  ///
  /// - Returns: Whether they were two.
  @discardableResult
  mutating func join(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (leader(of: one), leader(of: other))
    guard first != second else { return false }
    parents[max(first, second)] = min(first, second)
    return true
  }
}
