/// Literals as a tree over their bytes, from which a ``LiteralScanner`` is made.
public struct LiteralTree {
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
  private(set) var nextLiteral: [Int32] = []
  /// The literals by their numbers.
  private(set) var literals: [[UInt8]] = []

  /// Makes a tree without literals.
  public init() {}

  /// How many literals there are.
  public var count: Int { literals.count }

  /// Puts a literal in, in UTF-8, by the next number, even where it is there already. All literals
  /// together must use at most 255 different bytes; an empty one is never found.
  public mutating func append(_ literal: [UInt8]) {
    _ = number(of: literal, from: literals.count)
  }

  /// The number of a literal, which is put in unless it is there by some number or a later one.
  public mutating func number(of literal: [UInt8], from first: Int) -> Int {
    var node = 0
    for byte in literal { node = child(of: node, column(of: byte)) }
    // The literals of a node are in the order of their numbers.
    var last = Self.none
    var next = literal.isEmpty ? Self.none : firstLiteral[node]
    while next != Self.none {
      if Int(next) >= first { return Int(next) }
      (last, next) = (next, nextLiteral[Int(next)])
    }
    let number = literals.count
    literals.append(literal)
    nextLiteral.append(Self.none)
    guard !literal.isEmpty else { return number }
    if last == Self.none {
      firstLiteral[node] = Int32(number)
    } else {
      nextLiteral[Int(last)] = Int32(number)
    }
    return number
  }

  private mutating func column(of byte: UInt8) -> UInt8 {
    if column[Int(byte)] == 0 {
      column[Int(byte)] = UInt8(columns)
      columns += 1
    }
    return column[Int(byte)]
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
