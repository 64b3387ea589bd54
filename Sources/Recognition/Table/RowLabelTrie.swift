import ReportText
import RulePack

/// The labels of a table's rows as a tree over their significant characters, so that a label is
/// found at the start of a text whatever follows it, and goes on over a line break.
struct RowLabelTrie: Sendable {
  /// The nodes, and behind them one that is none, where the edges of the last end.
  private let nodes: [Node]
  /// The edges, node by node, sorted by character.
  private let edges: [Edge]
  /// The rows that have each label.
  private let rows: [[RowID]]
  /// The characters with which labels begin.
  private let beginnings: CharacterSieve

  fileprivate static let noLabel: Int32 = -1

  private struct Node {
    /// Where its edges begin in ``edges``.
    let firstEdge: Int32
    /// The label that ends at it, an index of ``rows``; ``noLabel`` where none does.
    let label: Int32
  }

  private struct Edge {
    let character: UInt32
    let target: Int32
  }

  /// Where a walk along the tree has come to.
  struct Walk {
    fileprivate var node = 0
    fileprivate var noteDepth = 0
    /// How many significant characters of a label the walk has followed.
    fileprivate(set) var length = 0

    /// Whether the walk has taken a step.
    var hasStarted: Bool { node != 0 }
  }

  /// A label that was found.
  struct Match {
    /// The label, by a number that no other label of the tree has.
    var label: Int { node }
    /// The node at which the label ends, for ``RowLabelTrie/rows(of:)``.
    fileprivate let node: Int
    /// Where the label ends, notes in brackets included, in bytes.
    let end: Int
    /// A note that may hold the unit, without its brackets.
    let note: Range<Int>?
    /// The beginning of a note that the end of the text cuts off.
    var cutNote: Range<Int>?
  }

  /// Makes a tree of labels that are those of no rows.
  ///
  /// - Parameter labels: The labels' significant characters, as ``core(_:)`` yields them.
  init(labels: [[UInt32]]) {
    var tree = LabelTree()
    for label in labels { tree.insert(label, nil) }
    self.init(tree)
  }

  /// Makes a tree.
  ///
  /// - Parameters:
  ///   - labels: The labels' significant characters, as ``core(_:)`` yields them.
  ///   - variants: Other spellings, which do not count where one is the label of a row.
  init(_ labels: [(core: [UInt32], row: RowID)], variants: [(core: [UInt32], row: RowID)] = []) {
    var tree = LabelTree()
    for (core, row) in labels { tree.insert(core, row) }
    let official = Int32(tree.rows.count)
    for (core, row) in variants { tree.insert(core, row, unlessBelow: official) }
    self.init(tree)
  }

  private init(_ tree: LabelTree) {
    var (nodes, edges): ([Node], [Edge]) = ([], [])
    nodes.reserveCapacity(tree.nodes.count + 1)
    edges.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      nodes.append(Node(firstEdge: Int32(edges.count), label: node.label))
      var child = node.firstChild
      while child != 0 {
        edges.append(Edge(character: tree.nodes[Int(child)].character, target: child))
        child = tree.nodes[Int(child)].sibling
      }
    }
    nodes.append(Node(firstEdge: Int32(edges.count), label: Self.noLabel))
    beginnings = CharacterSieve(edges[..<Int(nodes[1].firstEdge)].map { $0.character })
    self.nodes = nodes
    self.edges = edges
    rows = tree.rows
  }

  /// The significant characters of a label, without its ordinal, 其中 and notes.
  static func core(_ label: String) -> [UInt32] {
    let span = label.utf8Span.span
    let start = LabelText.wordsStart(span, 0..<span.count)
    return LabelText.core(span, start..<span.count)
  }

  /// Whether a text is a label, with its ordinal and notes or without, and nothing else.
  func isLabel(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    var walk = Walk()
    let start = LabelText.wordsStart(span, text)
    guard let match = follow(span, start..<text.upperBound, &walk).match else { return false }
    return LabelText.first(span, match.end..<text.upperBound) == nil
  }

  /// Follows a text along the tree.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - range: The text; for the first piece of a label, from ``LabelText/wordsStart(_:_:)`` on.
  ///   - walk: Where an earlier piece of the label left off; afterwards, where this piece does, if
  ///     the text came to its end before the tree did.
  /// - Returns: The longest label that the text starts with, and whether the text came to its end
  ///   in the middle of a longer label.
  func follow(
    _ span: Span<UInt8>, _ range: Range<Int>, _ walk: inout Walk
  ) -> (match: Match?, isUnfinished: Bool) {
    var found: (node: Int, end: Int)?
    var note: Range<Int>?
    var offset = range.lowerBound
    var noteStart = offset
    while true {
      // Nearly every character is a Chinese one, and no bracket.
      while offset < range.upperBound, CharacterClass.beginsHan(span[offset]) {
        let character = span.longScalar(at: offset)
        offset &+= 3
        // Of a note only the brackets matter.
        guard walk.noteDepth == 0, character != 0x7684 else { continue }  // 的
        guard step(character, &walk) else {
          return (found.map { Match(node: $0.node, end: $0.end, note: note) }, false)
        }
        if hasLabel(walk.node) { (found, note) = ((walk.node, offset), nil) }
      }
      guard offset < range.upperBound else { break }
      let (value, length) = span.scalar(at: offset)
      if LabelText.opensNote(value) {
        if walk.noteDepth == 0 { noteStart = offset + length }
        walk.noteDepth += 1
      } else if LabelText.closesNote(value) {
        if walk.noteDepth == 1, let node = found?.node {
          found = (node, offset + length)
          note = noteStart..<offset
        }
        walk.noteDepth = max(0, walk.noteDepth - 1)
      } else if walk.noteDepth == 0, let character = LabelText.significant(value) {
        guard step(character, &walk) else {
          return (found.map { Match(node: $0.node, end: $0.end, note: note) }, false)
        }
        if hasLabel(walk.node) { (found, note) = ((walk.node, offset + length), nil) }
      }
      offset += length
    }
    let isUnfinished =
      walk.hasStarted && nodes[walk.node].firstEdge < nodes[walk.node + 1].firstEdge
    guard let (node, end) = found else { return (nil, isUnfinished) }
    // A note that the line break cuts off belongs to the label too.
    guard walk.noteDepth == 0 else {
      let cutNote = noteStart..<range.upperBound
      let match = Match(node: node, end: range.upperBound, note: nil, cutNote: cutNote)
      return (match, isUnfinished)
    }
    return (Match(node: node, end: end, note: note), isUnfinished)
  }

  /// Whether a label may begin at the start of a text, which is not empty: most texts are none, as their
  /// first character tells.
  func mayBegin(_ span: Span<UInt8>, at offset: Int) -> Bool {
    guard let first = LabelText.significant(span.scalar(at: offset).value) else { return true }
    return beginnings.mayHold(first)
  }

  /// The rows that have a label, in the order of the form.
  func rows(of match: Match) -> [RowID] { rows[Int(nodes[match.node].label)] }

  // All numbers of nodes and edges are the tree's own.

  @inline(__always)
  private func hasLabel(_ node: Int) -> Bool {
    nodes.span[unchecked: node].label != Self.noLabel
  }

  /// Takes the step that a character leads to; where none does, the walk stays where it is.
  @inline(__always)
  private func step(_ character: UInt32, _ walk: inout Walk) -> Bool {
    // Most texts are no label and begin as none.
    guard walk.node != 0 || beginnings.mayHold(character) else { return false }
    let (nodes, edges) = (nodes.span, edges.span)
    var edge = Int(nodes[unchecked: walk.node].firstEdge)
    var end = Int(nodes[unchecked: walk.node &+ 1].firstEdge)
    // Hardly any node but the first has more than a few edges.
    while end &- edge > 4 {
      let middle = (edge &+ end) &>> 1
      if edges[unchecked: middle].character <= character { edge = middle } else { end = middle }
    }
    while edge < end, edges[unchecked: edge].character != character { edge &+= 1 }
    guard edge < end else { return false }
    walk.node = Int(edges[unchecked: edge].target)
    walk.length &+= 1
    return true
  }
}

/// The tree while it is made. The first node is the root, which no edge leads to, so that 0 stands for
/// no node.
private struct LabelTree {
  private(set) var nodes = [Node(character: 0)]
  /// The rows that have each label.
  private(set) var rows: [[RowID]] = []

  struct Node {
    /// The character of the edge that leads to it.
    let character: UInt32
    /// The first of its children, which are sorted by their characters.
    var firstChild: Int32 = 0
    /// The next child of its parent.
    var sibling: Int32 = 0
    /// The label that ends at it.
    var label = RowLabelTrie.noLabel
  }

  /// Inserts a label, of a row where it is one's, unless it is one of the first labels already.
  mutating func insert(_ label: [UInt32], _ row: RowID?, unlessBelow taken: Int32 = 0) {
    var node = 0
    for value in label { node = child(of: node, value) }
    guard node != 0 else { return }
    let known = nodes[node].label
    guard known != RowLabelTrie.noLabel else {
      nodes[node].label = Int32(rows.count)
      rows.append(row.map { [$0] } ?? [])
      return
    }
    guard known >= taken, let row, !rows[Int(known)].contains(row) else { return }
    rows[Int(known)].append(row)
  }

  private mutating func child(of node: Int, _ value: UInt32) -> Int {
    var before = 0
    var next = Int(nodes[node].firstChild)
    while next != 0, nodes[next].character < value {
      (before, next) = (next, Int(nodes[next].sibling))
    }
    if next != 0, nodes[next].character == value { return next }
    let child = nodes.count
    nodes.append(Node(character: value, sibling: Int32(next)))
    if before == 0 {
      nodes[node].firstChild = Int32(child)
    } else {
      nodes[before].sibling = Int32(child)
    }
    return child
  }
}
