/// Finds many literals in one pass over the bytes.
///
/// The method is Aho and Corasick's ("Efficient string matching: an aid to bibliographic search",
/// 1975), with the failure links resolved into a table, so every byte costs one look-up. Bytes that
/// occur in no literal share one column of the table.
public struct LiteralScanner: Sendable {
  /// A place where a literal stands.
  public struct Match: Sendable {
    /// The index of the literal in the list that the scanner was made from.
    public let literal: Int
    /// Where it stands, in bytes.
    public let range: Range<Int>
  }

  /// The column of the table that each byte has.
  private let column: [UInt8]
  /// The state that follows a state on a byte, at the sum of the state and the byte's column.
  ///
  /// A state is the index of its first entry here. States in which a literal ends come last, so
  /// that one comparison tells them.
  private let next: [UInt32]
  private let firstEnding: UInt32
  private let columns: UInt32
  /// The literals that end in a state: a range of ``endings``, by the state's number from
  /// ``firstEnding`` on.
  private let endingStarts: [Int32]
  private let endings: [Int32]
  private let lengths: [Int]
  private let beginnings: BeginningFilter

  /// Prepares a scanner.
  ///
  /// - Parameter literals: The literals in UTF-8; empty ones are never found. They must use at most
  ///   255 different bytes.
  public init(_ literals: [[UInt8]]) {
    var tree = LiteralTree()
    for literal in literals { tree.append(literal.span) }
    self.init(tree)
  }

  /// Prepares a scanner for the literals of a tree.
  public init(_ tree: LiteralTree) {
    let automaton = LiteralAutomaton(tree)
    column = tree.column
    columns = UInt32(tree.columns)
    lengths = tree.lengths
    beginnings = tree.beginnings
    next = automaton.next
    firstEnding = automaton.firstEnding
    endingStarts = automaton.endingStarts
    endings = automaton.endings
  }

  /// Calls a closure for every literal found in a range, in the order in which they end.
  @inline(__always)
  public func forEachMatch(
    in span: Span<UInt8>, _ range: Range<Int>, _ body: (Match) -> Void
  ) {
    let next = next.span
    let column = column.span
    let beginnings = beginnings
    let firstEnding = firstEnding
    let text = span.extracting(range)
    let bytes = text.bytes
    // The start state has no ending, so it comes first.
    var state: UInt32 = 0
    var index = 0
    while index < text.count {
      if state == 0, index &+ 8 <= bytes.byteCount, beginnings.excludes(bytes, at: index) {
        index &+= 3
        continue
      }
      // Every state plus a column is an index of the table, by the way it was made.
      state = next[unchecked: Int(state &+ UInt32(column[unchecked: Int(text[unchecked: index])]))]
      index += 1
      guard state >= firstEnding else { continue }
      let number = Int((state - firstEnding) / columns)
      for ending in endingStarts[number]..<endingStarts[number + 1] {
        let literal = Int(endings[Int(ending)])
        let end = range.lowerBound + index
        body(Match(literal: literal, range: end - lengths[literal]..<end))
      }
    }
  }
}
