/// Finds many literals in one pass over the bytes.
///
/// Nearly every character of Chinese text begins no literal, which hashes of it and of the next one tell
/// (``BeginningFilter``); what stands at the others is looked up by its first bytes (``LiteralTable``).
public struct LiteralScanner: Sendable {
  /// A place where a literal stands.
  public struct Match: Sendable {
    /// The index of the literal in the list that the scanner was made from.
    public let literal: Int
    /// Where it stands, in bytes.
    public let range: Range<Int>

    /// Whether this one is told before another: the one that ends first; of those that end together the
    /// longest; of the same ones the first in the list.
    fileprivate func comes(before other: Match) -> Bool {
      (range.upperBound, range.lowerBound, literal)
        < (other.range.upperBound, other.range.lowerBound, other.literal)
    }
  }

  private let table: LiteralTable

  /// Prepares a scanner.
  ///
  /// - Parameter literals: The literals in UTF-8; empty ones are never found.
  public init(_ literals: [[UInt8]]) {
    var table = LiteralTable()
    for literal in literals { table.append(literal.span) }
    self.init(table)
  }

  /// Prepares a scanner for the literals of a table.
  public init(_ table: LiteralTable) {
    self.table = table
  }

  /// Calls a closure for every literal found in a range, in the order in which they end.
  public func forEachMatch(
    in span: Span<UInt8>, _ range: Range<Int>, _ body: (Match) -> Void
  ) {
    var pending = Pending()
    forEachMatch(in: span, range, &pending, body)
  }

  /// Calls a closure for every literal found in a range, in the order in which they end.
  ///
  /// - Parameter pending: Empty before and after; whoever looks in many ranges gives it to all of them.
  public func forEachMatch(
    in span: Span<UInt8>, _ range: Range<Int>, _ pending: inout Pending, _ body: (Match) -> Void
  ) {
    let text = span.bytes
    var index = range.lowerBound
    while true {
      let (place, ways) = table.firstBeginning(in: text, from: index, before: range.upperBound)
      guard ways != 0 else { break }
      look(in: text, at: place, before: range.upperBound, ways, &pending, body)
      index = table.placeBehind(place, in: text)
    }
    pending.tell(endingBy: range.upperBound, body)
  }

  /// Puts what stands at an index of a text among what was found. Few places need it, so the loop stays small
  /// without it.
  @inline(never)
  private func look(
    in text: RawSpan, at index: Int, before end: Int, _ ways: UInt8, _ pending: inout Pending,
    _ body: (Match) -> Void
  ) {
    table.forEachLiteral(beginningIn: text, at: index, before: end, ways) { literal, length in
      pending.insert(Match(literal: literal, range: index..<index + length), body)
    }
  }
}

extension LiteralScanner {
  /// What was found and not yet told: what begins later may end before it.
  public struct Pending: Sendable {
    /// The matches, in the order in which they are told, and behind them places that were used before.
    private var places: [Match] = []
    /// How many of them are told.
    private var told = 0
    /// How many there are, with those that are told.
    private var count = 0

    /// Begins with nothing.
    public init() {}

    /// Puts a match where it comes in the order, and tells of those that nothing can come before any more:
    /// the later ones begin no earlier than this one.
    @inline(never)
    fileprivate mutating func insert(_ match: Match, _ body: (Match) -> Void) {
      tell(endingBy: match.range.lowerBound, body)
      if count == places.count { places.append(match) }
      var place = count
      let first = told
      count += 1
      var places = places.mutableSpan
      while place > first, match.comes(before: places[place - 1]) {
        places[place] = places[place - 1]
        place -= 1
      }
      places[place] = match
    }

    /// Tells the matches that end by an index.
    @inline(__always)
    fileprivate mutating func tell(endingBy index: Int, _ body: (Match) -> Void) {
      guard count > 0 else { return }
      while told < count, places[told].range.upperBound <= index {
        body(places[told])
        told += 1
      }
      if told == count { (told, count) = (0, 0) }
    }
  }
}
