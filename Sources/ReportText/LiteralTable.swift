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

  private struct Literal {
    /// Where it begins in ``bytes``, and how many it has.
    let start: Int
    let length: Int
    /// Its first bytes.
    let beginning: Beginning
    /// The next ones, of which many literals have the same before them: 政府信息, 政府网站.
    let tail: Tail
    /// The literal before it whose beginning has the same hash.
    let previous: Int32
  }

  /// The literals, one behind the other.
  private var bytes: [UInt8] = []
  private var literals: [Literal] = []
  /// The last literal by the hash of its beginning.
  private var last = [Int32](repeating: none, count: 1 << Int(hashBits))
  /// The lengths of the beginnings with each first byte: a bit for each.
  private(set) var lengths = [UInt8](repeating: 0, count: 256)
  /// What the literals begin with.
  private(set) var beginnings = BeginningFilter()
  /// Whether a literal begins within a character, as no valid UTF-8 does.
  private(set) var beginsWithinCharacters = false

  /// Makes a table without literals.
  public init() {}

  /// How many literals there are.
  public var count: Int { literals.count }

  /// Puts a literal in, in UTF-8, by the next number, even where it is there already; an empty one is
  /// never found.
  public mutating func append(_ literal: Span<UInt8>) {
    let start = bytes.count
    literal.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    let length = Beginning.length(ofLiteralOf: literal.count)
    let beginning = Beginning(literal.bytes.word(from: 0), length: length)
    let slot = beginning.hash(Self.hashBits)
    literals.append(
      Literal(
        start: start, length: literal.count, beginning: beginning,
        tail: Tail(literal.bytes.word(from: length), length: literal.count - length),
        previous: last[slot]))
    guard !literal.isEmpty else { return }
    last[slot] = Int32(literals.count - 1)
    lengths[Int(literal[0])] |= 1 << UInt8(length)
    beginnings.insert(literal)
    if (0x80..<0xC0).contains(literal[0]) { beginsWithinCharacters = true }
  }

  /// Puts a text in as a literal.
  public mutating func append(_ text: String) { append(text.utf8Span.span) }

  /// The number of a text, which is put in as a literal unless it is there by some number or a later one.
  public mutating func number(of text: String, from first: Int) -> Int {
    let span = text.utf8Span.span
    var known: Int?
    forEachLiteral(beginningIn: span.bytes, at: 0, ofLengths: Beginning.allLengths) {
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
    beginningLengths(in: span.bytes, at: index) != 0
  }

  /// The number of the first of the literals that stand at an index of a text and end before a limit, or nil.
  public func first(in span: Span<UInt8>, at index: Int, before limit: Int) -> Int? {
    guard index < limit else { return nil }
    let text = span.extracting(0..<limit).bytes
    var first: Int?
    forEachLiteral(
      beginningIn: text, at: index, ofLengths: beginningLengths(in: text, at: index)
    ) { number, _ in
      first = min(first ?? number, number)
    }
    return first
  }

  /// The lengths, a bit for each, of the beginnings that may stand at an index of a text.
  @inline(__always)
  func beginningLengths(in text: RawSpan, at index: Int) -> UInt8 {
    beginningLengths(text.word(from: index))
  }

  /// The lengths, a bit for each, of the beginnings that may stand where eight bytes of a text do, the first of
  /// them lowest.
  @inline(__always)
  func beginningLengths(_ word: UInt64) -> UInt8 {
    if BeginningFilter.isCharacter(word) { return beginnings.lengths(word) }
    // There is a place for every byte.
    return lengths.span[unchecked: Int(truncatingIfNeeded: word & 0xFF)]
  }

  /// Calls a closure with every literal that stands at an index of a text, and its length in bytes: of the
  /// same literals the later ones first.
  ///
  /// - Parameter wanted: The lengths of beginnings to look for, a bit for each, as ``lengths`` has them.
  @inline(__always)
  func forEachLiteral(
    beginningIn text: RawSpan, at index: Int, ofLengths wanted: UInt8,
    _ body: (_ number: Int, _ length: Int) -> Void
  ) {
    let word = text.word(from: index)
    let last = self.last.span
    let literals = self.literals.span
    var lengths = wanted
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths &- 1
      guard index &+ length <= text.byteCount else { return }
      let beginning = Beginning(word, length: length)
      // A hash has as many bits as there are places for, and what it leads to are numbers of literals.
      var next = last[unchecked: beginning.hash(Self.hashBits)]
      guard next != Self.none else { continue }
      let behind = text.word(from: index &+ length)
      while next != Self.none {
        let number = Int(next)
        if literals[unchecked: number].beginning == beginning,
          literals[unchecked: number].tail.begins(behind),
          stands(literals[unchecked: number], in: text, at: index)
        {
          body(number, literals[unchecked: number].length)
        }
        next = literals[unchecked: number].previous
      }
    }
  }

  /// Whether a literal stands at an index, where its beginning does and the tail behind that.
  @inline(__always)
  private func stands(_ literal: Literal, in text: RawSpan, at index: Int) -> Bool {
    guard index &+ literal.length <= text.byteCount else { return false }
    let offset = literal.beginning.length &+ Tail.mostBytes
    return offset >= literal.length || goesOn(literal, at: offset, in: text, at: index)
  }

  /// Whether the bytes of a literal from an offset on, behind its beginning and tail, stand in a text, too.
  private func goesOn(_ literal: Literal, at start: Int, in text: RawSpan, at index: Int) -> Bool {
    let own = bytes.span.bytes
    // Eight bytes at a time; the last eight may be some of those before.
    var offset = start
    while offset < literal.length {
      offset = min(offset, literal.length - 8)
      guard own.word(from: literal.start + offset) == text.word(from: index + offset) else {
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

/// The bytes behind the beginning of a literal, up to eight.
private struct Tail {
  static let mostBytes = 8

  /// The bytes, the first of them lowest.
  private let value: UInt64
  /// All bits of the places that there are.
  private let mask: UInt64

  /// Takes as many of eight bytes, the first of them lowest, as a literal has.
  init(_ word: UInt64, length: Int) {
    mask = length < Self.mostBytes ? (1 << UInt64(8 * length)) - 1 : .max
    value = word & mask
  }

  /// Whether eight bytes of a text begin with these.
  @inline(__always)
  func begins(_ word: UInt64) -> Bool { (word ^ value) & mask == 0 }
}

/// The first bytes of a literal: of one Chinese character or two, where it has so many, for hardly any two
/// literals have those of two in common.
private struct Beginning: Equatable {
  /// The length in bytes of the beginning of a literal of so many: one, three or six.
  static func length(ofLiteralOf count: Int) -> Int {
    count >= 6 ? 6 : count >= 3 ? 3 : min(count, 1)
  }

  /// A bit for each of these lengths.
  static let allLengths: UInt8 = 1 << 1 | 1 << 3 | 1 << 6

  /// The bytes, the first of them lowest, and above them how many there are.
  private let value: UInt64

  /// How many bytes there are.
  var length: Int { Int(value &>> 56) }

  /// Takes the first bytes of eight, the first of them lowest.
  @inline(__always)
  init(_ word: UInt64, length: Int) {
    value = UInt64(length) &<< 56 | word & ((1 &<< UInt64(8 &* length)) &- 1)
  }

  /// The upper bits of a hash.
  @inline(__always)
  func hash(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* LiteralTable.hashFactor) &>> (64 - bits))
  }
}
