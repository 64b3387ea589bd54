import ReportText
import RulePack

/// The labels of a table's rows as a tree over their significant characters, so that a label is
/// found at the start of a text whatever follows it, and goes on over a line break.
struct RowLabelTrie: Sendable {
  /// Where the edges of each node begin in ``characters`` and ``targets``, and at its end those of
  /// the last end.
  private let edgeStarts: [Int32]
  /// The edges, node by node, sorted by character.
  private let characters: [UInt32]
  private let targets: [Int32]
  /// The label that ends at each node, an index of ``rows``; ``noLabel`` where none does.
  private let labels: [Int32]
  /// The rows that have each label.
  private let rows: [[RowID]]
  /// The characters with which labels begin.
  private let beginnings: CharacterSieve

  fileprivate static let noLabel: Int32 = -1

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
    var (edgeStarts, characters, targets): ([Int32], [UInt32], [Int32]) = ([0], [], [])
    edgeStarts.reserveCapacity(tree.nodes.count + 1)
    characters.reserveCapacity(tree.nodes.count)
    targets.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      var child = node.firstChild
      while child != 0 {
        characters.append(tree.nodes[Int(child)].character)
        targets.append(child)
        child = tree.nodes[Int(child)].sibling
      }
      edgeStarts.append(Int32(characters.count))
    }
    beginnings = CharacterSieve(Array(characters[..<Int(edgeStarts[1])]))
    self.edgeStarts = edgeStarts
    self.characters = characters
    self.targets = targets
    labels = tree.nodes.map { $0.label }
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
    return LabelText.core(span, match.end..<text.upperBound).isEmpty
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
    while offset < range.upperBound {
      // Of a note only the brackets matter.
      if walk.noteDepth > 0, CharacterClass.beginsHan(span[offset]) {
        offset += 3
        continue
      }
      let (value, length) = span.scalar(at: offset)
      // Nearly every character is a Chinese one, and no bracket.
      let isChinese = (0x4E00...0x9FFF).contains(value)
      if !isChinese, LabelText.opensNote(value) {
        if walk.noteDepth == 0 { noteStart = offset + length }
        walk.noteDepth += 1
      } else if !isChinese, LabelText.closesNote(value) {
        if walk.noteDepth == 1, let node = found?.node {
          found = (node, offset + length)
          note = noteStart..<offset
        }
        walk.noteDepth = max(0, walk.noteDepth - 1)
      } else if walk.noteDepth == 0, let character = LabelText.significant(value) {
        guard let target = target(of: walk.node, character) else {
          return (found.map { Match(node: $0.node, end: $0.end, note: note) }, false)
        }
        walk.node = target
        walk.length += 1
        if labels[target] != Self.noLabel {
          found = (target, offset + length)
          note = nil
        }
      }
      offset += length
    }
    let isUnfinished = walk.hasStarted && edgeStarts[walk.node] < edgeStarts[walk.node + 1]
    guard let (node, end) = found else { return (nil, isUnfinished) }
    // A note that the line break cuts off belongs to the label too.
    guard walk.noteDepth == 0 else {
      let cutNote = noteStart..<range.upperBound
      let match = Match(node: node, end: range.upperBound, note: nil, cutNote: cutNote)
      return (match, isUnfinished)
    }
    return (Match(node: node, end: end, note: note), isUnfinished)
  }

  /// The rows that have a label, in the order of the form.
  func rows(of match: Match) -> [RowID] { rows[Int(labels[match.node])] }

  private func target(of node: Int, _ character: UInt32) -> Int? {
    // Most texts are no label and begin as none.
    guard node != 0 || beginnings.mayHold(character) else { return nil }
    // All numbers are the tree's own.
    let (starts, characters) = (edgeStarts.span, characters.span)
    var edge = Int(starts[unchecked: node])
    var end = Int(starts[unchecked: node &+ 1])
    // Hardly any node but the first has more than a few edges.
    while end &- edge > 4 {
      let middle = (edge &+ end) &>> 1
      if characters[unchecked: middle] <= character { edge = middle } else { end = middle }
    }
    while edge < end, characters[unchecked: edge] != character { edge &+= 1 }
    return edge < end ? Int(targets.span[unchecked: edge]) : nil
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
