/// Finds many literals in one pass over the bytes.
///
/// Nearly every character of Chinese text begins no literal, which the character and the next one tell
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
    let beginnings = table.beginnings
    let lengths = table.lengths.span
    let characterLength = table.beginsWithinCharacters ? 1 : 3
    let text = span.extracting(0..<range.upperBound)
    let bytes = text.bytes
    // What was found, in the order in which it is told; what begins later may end before it.
    var found: [Match] = []
    found.reserveCapacity(range.count > Self.shortText ? Self.mostTold / 4 : 0)
    var told = 0
    var index = range.lowerBound
    while index < text.count {
      var step = 1
      let wanted: UInt8
      if index &+ 8 <= bytes.byteCount {
        let word = bytes.word(at: index)
        if BeginningFilter.isCharacter(word) {
          wanted = beginnings.lengths(word)
          step = characterLength
        } else {
          // There is a place for every byte.
          wanted = lengths[unchecked: Int(truncatingIfNeeded: word & 0xFF)]
        }
      } else {
        wanted = lengths[unchecked: Int(text[unchecked: index])]
      }
      if wanted != 0 {
        while told < found.count, found[told].range.upperBound <= index {
          body(found[told])
          told += 1
        }
        if told >= Self.mostTold, told == found.count {
          found.removeAll(keepingCapacity: true)
          told = 0
        }
        find(in: bytes, at: index, wanted, &found)
      }
      index &+= step
    }
    for match in found[told...] { body(match) }
  }

  /// Less text has hardly anything that is looked for, in bytes.
  private static let shortText = 60
  /// So many that were told are kept at the most.
  private static let mostTold = 64

  /// Puts what stands at an index of a text among what was found.
  @inline(__always)
  private func find(
    in text: RawSpan, at index: Int, _ wanted: UInt8, _ found: inout [Match]
  ) {
    table.forEachLiteral(beginningIn: text, at: index, ofLengths: wanted) { literal, length in
      let match = Match(literal: literal, range: index..<index + length)
      if let last = found.last, match.comes(before: last) {
        found.insert(match, at: found.partitioningIndex { match.comes(before: $0) })
      } else {
        found.append(match)
      }
    }
  }
}
