/// Literals as a tree over their bytes, from which a ``LiteralScanner`` is made.
public struct LiteralTree {
  /// What stands for no node.
  static let none: Int32 = -1

  /// The column of the scanner's table that each byte has: 0 for those that occur in no literal.
  private(set) var column = [UInt8](repeating: 0, count: 256)
  /// How many columns there are.
  private(set) var columns = 1
  /// The nodes; the first one is the root.
  private(set) var nodes = [Node(column: 0)]
  /// The root's child by each column, since nearly every way begins or ends there.
  private var rootChildren = [Int32](repeating: none, count: 256)
  /// For each literal, the next one that ends at the same node.
  private(set) var nextLiteral: [Int32] = []
  /// The lengths of the literals by their numbers, in bytes.
  private(set) var lengths: [Int] = []
  /// What the literals begin with.
  private(set) var beginnings = BeginningFilter()

  /// A beginning of literals.
  struct Node {
    /// The column of the byte that leads to it.
    let column: UInt8
    /// Its first child.
    var firstChild = none
    /// The next child of its parent.
    var sibling = none
    /// The first literal that ends at it.
    var firstLiteral = none
  }

  /// Makes a tree without literals.
  public init() {}

  /// How many literals there are.
  public var count: Int { lengths.count }

  /// Puts a literal in, in UTF-8, by the next number, even where it is there already. All literals
  /// together must use at most 255 different bytes; an empty one is never found.
  public mutating func append(_ literal: Span<UInt8>) {
    _ = number(of: literal, from: count)
  }

  /// Puts a text in as a literal.
  public mutating func append(_ text: String) { append(text.utf8Span.span) }

  /// The number of a text, which is put in as a literal unless it is there by some number or a later one.
  public mutating func number(of text: String, from first: Int) -> Int {
    number(of: text.utf8Span.span, from: first)
  }

  private mutating func number(of literal: Span<UInt8>, from first: Int) -> Int {
    var node = 0
    for index in literal.indices { node = child(of: node, column(of: literal[unchecked: index])) }
    // The literals of a node are in the order of their numbers.
    var last = Self.none
    var next = literal.isEmpty ? Self.none : nodes[node].firstLiteral
    while next != Self.none {
      if Int(next) >= first { return Int(next) }
      (last, next) = (next, nextLiteral[Int(next)])
    }
    let number = count
    lengths.append(literal.count)
    beginnings.insert(literal)
    nextLiteral.append(Self.none)
    guard !literal.isEmpty else { return number }
    if last == Self.none {
      nodes[node].firstLiteral = Int32(number)
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
    guard node != 0 else {
      let child = rootChildren[Int(column)]
      return child == Self.none ? nil : Int(child)
    }
    var child = nodes[node].firstChild
    while child != Self.none {
      if nodes[Int(child)].column == column { return Int(child) }
      child = nodes[Int(child)].sibling
    }
    return nil
  }

  private mutating func child(of node: Int, _ column: UInt8) -> Int {
    if let child = existingChild(of: node, column) { return child }
    let child = nodes.count
    nodes.append(Node(column: column, sibling: nodes[node].firstChild))
    nodes[node].firstChild = Int32(child)
    if node == 0 { rootChildren[Int(column)] = Int32(child) }
    return child
  }
}
