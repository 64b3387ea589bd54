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
  private let firstCharacters: FirstCharacterFilter

  /// Prepares a scanner.
  ///
  /// - Parameter literals: The literals in UTF-8; empty ones are never found. They must use at most
  ///   255 different bytes.
  public init(_ literals: [[UInt8]]) {
    var builder = AutomatonBuilder(literals)
    builder.resolveFailures()
    column = builder.column
    columns = UInt32(builder.columns)
    lengths = literals.map(\.count)
    firstCharacters = FirstCharacterFilter(literals)

    // The states near the start are the ones that most bytes lead to, so they lie together.
    let states = builder.statesByDepth
    let order =
      states.filter { builder.endings[$0].isEmpty } + states.filter { !builder.endings[$0].isEmpty }
    var place = [UInt32](repeating: 0, count: order.count)
    for (position, state) in order.enumerated() {
      place[state] = UInt32(position * builder.columns)
    }
    let (built, width) = (builder.next, builder.columns)
    var next = [UInt32](repeating: 0, count: built.count)
    for (position, state) in order.enumerated() {
      for slot in 0..<width {
        next[position * width + slot] = place[Int(built[state * width + slot])]
      }
    }
    self.next = next
    let quiet = states.count { builder.endings[$0].isEmpty }
    firstEnding = UInt32(quiet * builder.columns)
    var starts: [Int32] = [0]
    var flat: [Int32] = []
    for state in order[quiet...] {
      flat.append(contentsOf: builder.endings[state])
      starts.append(Int32(flat.count))
    }
    endingStarts = starts
    endings = flat
  }

  /// Calls a closure for every literal found in a range, in the order in which they end.
  @inline(__always)
  public func forEachMatch(
    in span: Span<UInt8>, _ range: Range<Int>, _ body: (Match) -> Void
  ) {
    let next = next.span
    let column = column.span
    let firstEnding = firstEnding
    let text = span.extracting(range)
    // The start state has no ending, so it comes first.
    var state: UInt32 = 0
    var index = 0
    while index < text.count {
      if state == 0, firstCharacters.excludesCharacter(text, index) {
        index += 3
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

private struct AutomatonBuilder {
  private(set) var column = [UInt8](repeating: 0, count: 256)
  private(set) var columns = 1
  private(set) var next: [Int32] = []
  private(set) var endings: [[Int32]] = []
  /// All states, those nearer to the start first. Empty until the failures are resolved.
  private(set) var statesByDepth: [Int] = []

  init(_ literals: [[UInt8]]) {
    for literal in literals {
      for byte in literal where column[Int(byte)] == 0 {
        column[Int(byte)] = UInt8(columns)
        columns += 1
      }
    }
    addState()
    for (index, literal) in literals.enumerated() where !literal.isEmpty {
      var state = 0
      for byte in literal {
        let slot = state * columns + Int(column[Int(byte)])
        if next[slot] == -1 { next[slot] = Int32(addState()) }
        state = Int(next[slot])
      }
      endings[state].append(Int32(index))
    }
  }

  @discardableResult
  private mutating func addState() -> Int {
    next.append(contentsOf: repeatElement(-1, count: columns))
    endings.append([])
    return endings.count - 1
  }

  mutating func resolveFailures() {
    var failure = [Int](repeating: 0, count: endings.count)
    var queue: [Int] = []
    for slot in 0..<columns {
      if next[slot] == -1 { next[slot] = 0 } else { queue.append(Int(next[slot])) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      endings[state].append(contentsOf: endings[failure[state]])
      for slot in 0..<columns {
        let fallback = next[failure[state] * columns + slot]
        let target = next[state * columns + slot]
        if target == -1 {
          next[state * columns + slot] = fallback
        } else {
          failure[Int(target)] = Int(fallback)
          queue.append(Int(target))
        }
      }
    }
    statesByDepth = [0] + queue
  }
}
