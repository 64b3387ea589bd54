/// Literals by what they begin with, in which a ``LiteralScanner`` looks up those that stand at a place.
///
/// A table is made at once: nothing is derived from the literals together.
public struct LiteralTable: Sendable {
  /// What stands for no literal.
  private static let none: Int32 = -1
  /// How many bits of a hash there are.
  private static let hashBits: UInt64 = 11

  /// What a hash multiplies by.
  static let hashFactor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// What is compared with a text first, and mostly tells that the literal does not stand there.
  private struct Entry {
    /// Its first bytes.
    let beginning: Beginning
    /// The next ones, of which many literals have the same before them: 政府信息, 政府网站.
    let tail: Tail
    /// The literal before it whose beginning has the same hash.
    let previous: Int32
  }

  /// The literals, one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Where each literal stands in ``bytes``.
  private var ranges: [Range<Int>] = []
  /// The last literal by the hash of its beginning.
  private var last = [Int32](repeating: none, count: 1 << Int(hashBits))
  /// The ways in which literals begin with each first byte: a bit for each.
  private var firstBytes = [UInt8](repeating: 0, count: 256)
  /// What the literals begin with.
  private var beginnings = BeginningFilter()
  /// Whether a literal begins within a character, as no valid UTF-8 does.
  private(set) var beginsWithinCharacters = false

  /// Makes a table without literals.
  public init() {}

  /// How many literals there are.
  public var count: Int { entries.count }

  /// Puts a literal in, in UTF-8, by the next number, even where it is there already; an empty one is
  /// never found.
  public mutating func append(_ literal: Span<UInt8>) {
    let start = bytes.count
    literal.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    let length = Beginning.length(ofLiteralOf: literal.count)
    let beginning = Beginning(literal.bytes.word(from: 0), length: length)
    let slot = beginning.hash(Self.hashBits)
    entries.append(
      Entry(
        beginning: beginning,
        tail: Tail(literal.bytes.word(from: length), length: literal.count - length),
        previous: last[slot]))
    ranges.append(start..<bytes.count)
    guard !literal.isEmpty else { return }
    last[slot] = Int32(entries.count - 1)
    firstBytes[Int(literal[0])] |= Beginning.way(ofLength: length)
    beginnings.insert(literal)
    if (0x80..<0xC0).contains(literal[0]) { beginsWithinCharacters = true }
  }

  /// Puts a text in as a literal.
  public mutating func append(_ text: String) { append(text.utf8Span.span) }

  /// The number of a text, which is put in as a literal unless it is there by some number or a later one.
  public mutating func number(of text: String, from first: Int) -> Int {
    let span = text.utf8Span.span
    var known: Int?
    forEachLiteral(beginningIn: span.bytes, at: 0, before: span.count, Beginning.allWays) {
      number, length in
      // The later ones come first.
      if length == span.count, number >= first { known = number }
    }
    if let known { return known }
    append(span)
    return count - 1
  }

  /// Whether a literal may begin at an index of a text: a cheap test that most places fail.
  @inline(__always)
  public func mayBegin(in span: Span<UInt8>, at index: Int) -> Bool {
    ways(span.bytes.word(from: index)) != 0
  }

  /// The number of the first of the literals that stand at an index of a text and end before a limit, or nil.
  public func first(in span: Span<UInt8>, at index: Int, before limit: Int) -> Int? {
    guard index < limit else { return nil }
    let text = span.bytes
    var first: Int?
    forEachLiteral(
      beginningIn: text, at: index, before: limit, ways(text.word(from: index))
    ) { number, _ in
      first = min(first ?? number, number)
    }
    return first
  }

  /// The ways, a bit for each, in which literals may begin where eight bytes of a text do, the first of them
  /// lowest.
  @inline(__always)
  private func ways(_ word: UInt64) -> UInt8 {
    ways(word, firstBytes.span, beginnings.threes.span, beginnings.sixes.span)
  }

  @inline(__always)
  private func ways(
    _ word: UInt64, _ firstBytes: Span<UInt8>, _ threes: Span<UInt8>, _ sixes: Span<UInt16>
  ) -> UInt8 {
    if BeginningFilter.isCharacter(word) { return BeginningFilter.ways(word, threes, sixes) }
    // There is a place for every byte.
    let ways = firstBytes[unchecked: Int(truncatingIfNeeded: word & 0xFF)]
    guard ways != 0 else { return 0 }
    return ways & (Beginning.withinCharacter | BeginningFilter.waysOfSix(word, sixes))
  }

  /// The first place between two of a text where a literal may begin, and the ways, a bit for each, in which it
  /// may; none where there is no such place.
  ///
  /// Nearly all characters are passed over here, so nothing is called.
  @inline(never)
  func firstBeginning(
    in text: RawSpan, from start: Int, before end: Int
  ) -> (place: Int, ways: UInt8) {
    let (threes, sixes) = (beginnings.threes.span, beginnings.sixes.span)
    let firstBytes = self.firstBytes.span
    let characterLength = beginsWithinCharacters ? 1 : 3
    let endOfWords = min(end, text.byteCount &- 7)
    var place = start
    while place < endOfWords {
      let word = text.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
        .littleEndian
      let ways = ways(word, firstBytes, threes, sixes)
      if ways != 0 { return (place, ways) }
      place &+= BeginningFilter.isCharacter(word) ? characterLength : 1
    }
    // The last seven bytes of the text are no word.
    return place < end ? (place, Beginning.allWays) : (end, 0)
  }

  /// Where the character ends that begins at a place of a text, if no literal begins within a character.
  func placeBehind(_ place: Int, in text: RawSpan) -> Int {
    let isCharacter = BeginningFilter.isCharacter(text.word(from: place))
    return place &+ (isCharacter && !beginsWithinCharacters ? 3 : 1)
  }

  /// Calls a closure with every literal that stands at an index of a text, and its length in bytes: of the
  /// same literals the later ones first.
  ///
  /// - Parameter wanted: The ways to look for, a bit for each.
  @inline(__always)
  func forEachLiteral(
    beginningIn text: RawSpan, at index: Int, before end: Int, _ wanted: UInt8,
    _ body: (_ number: Int, _ length: Int) -> Void
  ) {
    var ways = wanted
    while ways != 0 {
      let length = Beginning.length(ofWay: ways.trailingZeroBitCount)
      ways &= ways &- 1
      let beginning = Beginning(text.word(from: index), length: length)
      let behind = text.word(from: index &+ length)
      // A hash has as many bits as there are places for, and what it leads to are numbers of literals.
      var next = last.span[unchecked: beginning.hash(Self.hashBits)]
      while next != Self.none {
        let number = Int(next)
        if entries.span[unchecked: number].tail.begins(behind),
          entries.span[unchecked: number].beginning == beginning,
          stands(number, behind: length, in: text, at: index, before: end)
        {
          body(number, ranges.span[unchecked: number].count)
        }
        next = entries.span[unchecked: number].previous
      }
    }
  }

  /// Whether a literal stands at an index, where its beginning does and the tail behind that.
  @inline(__always)
  private func stands(
    _ number: Int, behind length: Int, in text: RawSpan, at index: Int, before end: Int
  ) -> Bool {
    let range = ranges.span[unchecked: number]
    guard index &+ range.count <= end else { return false }
    let offset = length &+ Tail.mostBytes
    return offset >= range.count || goesOn(range, from: offset, in: text, at: index)
  }

  /// Whether the bytes of a literal from an offset on, behind its beginning and tail, stand in a text, too.
  private func goesOn(
    _ literal: Range<Int>, from start: Int, in text: RawSpan, at index: Int
  ) -> Bool {
    let own = bytes.span.bytes
    // Eight bytes at a time; the last eight may be some of those before.
    var offset = start
    while offset < literal.count {
      offset = min(offset, literal.count - 8)
      guard own.word(from: literal.lowerBound + offset) == text.word(from: index + offset) else {
        return false
      }
      offset += 8
    }
    return true
  }
}

extension RawSpan {
  /// The eight bytes from an offset on, the first of them lowest, with zeros for those behind the end.
  @inline(__always)
  func word(from offset: Int) -> UInt64 {
    guard offset &+ 8 <= byteCount else { return lastWord(from: offset) }
    return unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// The less than eight bytes from an offset to the end.
  @inline(never)
  private func lastWord(from offset: Int) -> UInt64 {
    guard offset < byteCount else { return 0 }
    // Mostly there are eight bytes before the end, the last of which these are.
    if byteCount >= 8 {
      let last = unsafeLoadUnaligned(fromUncheckedByteOffset: byteCount &- 8, as: UInt64.self)
      return last.littleEndian &>> UInt64(truncatingIfNeeded: 8 &* (offset &+ 8 &- byteCount))
    }
    var word: UInt64 = 0
    for place in offset..<byteCount {
      let byte = unsafeLoad(fromByteOffset: place, as: UInt8.self)
      word |= UInt64(byte) &<< UInt64(8 &* (place - offset))
    }
    return word
  }
}
