/// Literals as a tree over their bytes.
struct LiteralTree {
  /// What stands for no node.
  static let none: Int32 = -1

  /// The column of the scanner's table that each byte has: 0 for those that occur in no literal.
  private(set) var column = [UInt8](repeating: 0, count: 256)
  /// How many columns there are.
  private(set) var columns = 1
  /// The column of the byte that leads to each node; the first node is the root.
  private(set) var label: [UInt8] = [0]
  /// The first child of each node.
  private(set) var firstChild: [Int32] = [none]
  /// The next child of the node's parent.
  private(set) var sibling: [Int32] = [none]
  /// The first literal that ends at each node.
  private(set) var firstLiteral: [Int32] = [none]
  /// For each literal, the next one that ends at the same node.
  private(set) var nextLiteral: [Int32]

  /// Makes a tree of literals that use at most 255 different bytes.
  init(_ literals: [[UInt8]]) {
    nextLiteral = Array(repeating: Self.none, count: literals.count)
    for literal in literals {
      for byte in literal where column[Int(byte)] == 0 {
        column[Int(byte)] = UInt8(columns)
        columns += 1
      }
    }
    // Children are put in front, literals of a node too: from the last on, so that the first leads.
    for (number, literal) in literals.enumerated().reversed() where !literal.isEmpty {
      var node = 0
      for byte in literal { node = child(of: node, column[Int(byte)]) }
      nextLiteral[number] = firstLiteral[node]
      firstLiteral[node] = Int32(number)
    }
  }

  /// The child to which a byte leads; nil where there is none.
  func existingChild(of node: Int, _ column: UInt8) -> Int? {
    var child = firstChild[node]
    while child != Self.none {
      if label[Int(child)] == column { return Int(child) }
      child = sibling[Int(child)]
    }
    return nil
  }

  private mutating func child(of node: Int, _ column: UInt8) -> Int {
    if let child = existingChild(of: node, column) { return child }
    let child = label.count
    label.append(column)
    sibling.append(firstChild[node])
    firstChild.append(Self.none)
    firstLiteral.append(Self.none)
    firstChild[node] = Int32(child)
    return child
  }
}
