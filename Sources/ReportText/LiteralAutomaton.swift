/// The table that a ``LiteralScanner`` walks through, made of the tree of its literals.
struct LiteralAutomaton {
  /// The states that follow, as ``LiteralScanner`` has them.
  let next: [UInt32]
  /// The first state in which a literal ends.
  let firstEnding: UInt32
  /// The literals that end in the states from ``firstEnding`` on.
  let endingStarts: [Int32]
  let endings: [Int32]

  init(_ tree: LiteralTree) {
    let walk = BreadthFirstWalk(tree)
    let width = tree.columns
    // The states near the start are the ones that most bytes lead to, so they lie together.
    let quiet = walk.order.filter { walk.lastEnding[$0] == LiteralTree.none }
    let ending = walk.order.filter { walk.lastEnding[$0] != LiteralTree.none }
    var state = [UInt32](repeating: 0, count: walk.order.count)
    for (position, node) in quiet.enumerated() { state[node] = UInt32(position * width) }
    for (position, node) in ending.enumerated() {
      state[node] = UInt32((quiet.count + position) * width)
    }
    firstEnding = UInt32(quiet.count * width)
    (endingStarts, endings) = walk.endings(at: ending, of: tree)

    // Every row is written whole: to clear the table first would cost as much again.
    let size = walk.order.count * width
    next = Array(unsafeUninitializedCapacity: size) { table, count in
      for node in walk.order {
        let row = Int(state[node])
        if node == 0 {
          // The root has no failure: what does not lead on from it leads back to it.
          table[row..<row + width].initialize(repeating: 0)
        } else {
          let source = Int(state[Int(walk.failure[node])])
          _ = table[row..<row + width].initialize(fromContentsOf: table[source..<source + width])
        }
        var child = tree.nodes[node].firstChild
        while child != LiteralTree.none {
          let next = tree.nodes[Int(child)]
          table[row + Int(next.column)] = state[Int(child)]
          child = next.sibling
        }
      }
      count = size
    }
  }
}

/// The nodes of a tree, those nearer to the root first, with their failure links.
private struct BreadthFirstWalk {
  /// The nodes.
  private(set) var order: [Int] = [0]
  /// The node of the longest other beginning of a literal that ends where each node's does.
  private(set) var failure: [Int32]
  /// The nearest node along the failure links, the node itself first, at which a literal ends.
  private(set) var lastEnding: [Int32]

  init(_ tree: LiteralTree) {
    let count = tree.nodes.count
    failure = Array(repeating: 0, count: count)
    lastEnding = Array(repeating: LiteralTree.none, count: count)
    order.reserveCapacity(count)
    var head = 0
    while head < order.count {
      let node = order[head]
      head += 1
      lastEnding[node] =
        tree.nodes[node].firstLiteral != LiteralTree.none
        ? Int32(node) : node == 0 ? LiteralTree.none : lastEnding[Int(failure[node])]
      var child = tree.nodes[node].firstChild
      while child != LiteralTree.none {
        if node != 0 { failure[Int(child)] = target(of: node, tree.nodes[Int(child)].column, tree) }
        order.append(Int(child))
        child = tree.nodes[Int(child)].sibling
      }
    }
  }

  /// Where a byte leads from what a node falls back to.
  private func target(of node: Int, _ column: UInt8, _ tree: LiteralTree) -> Int32 {
    var state = Int(failure[node])
    while true {
      if let child = tree.existingChild(of: state, column) { return Int32(child) }
      if state == 0 { return 0 }
      state = Int(failure[state])
    }
  }

  /// The literals that end at some nodes, the longest first: where those of each begin, and at the end
  /// those of the last end; and the literals.
  func endings(at nodes: [Int], of tree: LiteralTree) -> (starts: [Int32], literals: [Int32]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(nodes.count + 1)
    var literals: [Int32] = []
    for node in nodes {
      var ending = lastEnding[node]
      while ending != LiteralTree.none {
        var literal = tree.nodes[Int(ending)].firstLiteral
        while literal != LiteralTree.none {
          literals.append(literal)
          literal = tree.nextLiteral[Int(literal)]
        }
        ending = ending == 0 ? LiteralTree.none : lastEnding[Int(failure[Int(ending)])]
      }
      starts.append(Int32(literals.count))
    }
    return (starts, literals)
  }
}
