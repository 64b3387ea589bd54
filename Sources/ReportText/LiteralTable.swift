/// Literals by what they begin with, in which a ``LiteralScanner`` looks up those that stand at a place.
///
/// A table is made at once: nothing is derived from the literals together.
public struct LiteralTable: Sendable {
  /// What stands for no literal.
  private static let none: Int32 = -1
  /// How many bits of a hash there are.
  private static let hashBits: UInt64 = 11

  private struct Literal {
    /// Where it begins in ``bytes``, and where it ends.
    let start: Int
    let end: Int
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
    let length = Beginning.lengths.last { $0 <= literal.count } ?? 0
    let beginning = Beginning(literal.bytes, at: 0, length: length)
    let slot = beginning.hash(Self.hashBits)
    literals.append(
      Literal(
        start: start, end: bytes.count, beginning: beginning,
        tail: Tail(literal.bytes, from: length), previous: last[slot]))
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
    if index &+ 8 <= text.byteCount {
      let word = text.word(at: index)
      if BeginningFilter.isCharacter(word) { return beginnings.lengths(word) }
    }
    // There is a place for every byte.
    return lengths.span[unchecked: Int(text.unsafeLoad(fromByteOffset: index, as: UInt8.self))]
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
    var lengths = wanted
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths &- 1
      guard index + length <= text.byteCount else { return }
      let beginning = Beginning(text, at: index, length: length)
      var next = last[beginning.hash(Self.hashBits)]
      let behind = index + length
      let word = behind &+ 8 <= text.byteCount ? text.word(at: behind) : nil
      while next != Self.none {
        let literal = literals[Int(next)]
        if literal.beginning == beginning, word.map(literal.tail.begins) ?? true,
          stands(literal, in: text, at: index)
        {
          body(Int(next), literal.end - literal.start)
        }
        next = literal.previous
      }
    }
  }

  /// Whether a literal stands at an index, where its beginning does.
  private func stands(_ literal: Literal, in text: RawSpan, at index: Int) -> Bool {
    let length = literal.end - literal.start
    guard index + length <= text.byteCount else { return false }
    let own = bytes.span.bytes
    // Eight bytes at a time; the last eight may be some of those before.
    var offset = literal.beginning.length
    while offset < length {
      offset = min(offset, length - 8)
      guard offset >= 0 else { return own.isSame(literal.start, text, index, count: length) }
      guard own.word(at: literal.start + offset) == text.word(at: index + offset) else {
        return false
      }
      offset += 8
    }
    return true
  }
}

extension RawSpan {
  /// The eight bytes from an offset on, the first of them lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// Whether some bytes are those of another text.
  fileprivate func isSame(_ start: Int, _ other: RawSpan, _ otherStart: Int, count: Int) -> Bool {
    (0..<count).allSatisfy {
      unsafeLoad(fromByteOffset: start + $0, as: UInt8.self)
        == other.unsafeLoad(fromByteOffset: otherStart + $0, as: UInt8.self)
    }
  }
}

/// The bytes behind the beginning of a literal, up to eight.
private struct Tail {
  /// The bytes, the first of them lowest.
  private let value: UInt64
  /// All bits of the places that there are.
  private let mask: UInt64

  /// Takes the bytes of a literal from an offset on.
  init(_ literal: RawSpan, from start: Int) {
    var (value, mask): (UInt64, UInt64) = (0, 0)
    for offset in 0..<min(8, literal.byteCount - start) {
      let byte = literal.unsafeLoad(fromByteOffset: start + offset, as: UInt8.self)
      value |= UInt64(byte) &<< UInt64(8 &* offset)
      mask |= 0xFF &<< UInt64(8 &* offset)
    }
    (self.value, self.mask) = (value, mask)
  }

  /// Whether eight bytes of a text begin with these.
  @inline(__always)
  func begins(_ word: UInt64) -> Bool { (word ^ value) & mask == 0 }
}

/// The first bytes of a literal: of one Chinese character or two, where it has so many, for hardly any two
/// literals have those of two in common.
private struct Beginning: Equatable {
  /// The lengths that beginnings have, in bytes; a literal's is the longest that it has bytes for.
  static let lengths = [1, 3, 6]
  /// A bit for each of them.
  static let allLengths: UInt8 = 1 << 1 | 1 << 3 | 1 << 6

  /// The bytes, the first of them lowest, and above them how many there are.
  private let value: UInt64

  /// How many bytes there are.
  var length: Int { Int(value &>> 56) }

  /// Takes the bytes of a text at an index.
  @inline(__always)
  init(_ text: RawSpan, at index: Int, length: Int) {
    var value = UInt64(length) &<< 56
    if index &+ 8 <= text.byteCount {
      value |= text.word(at: index) & ((1 &<< UInt64(8 &* length)) &- 1)
    } else {
      for offset in 0..<length {
        let byte = text.unsafeLoad(fromByteOffset: index + offset, as: UInt8.self)
        value |= UInt64(byte) &<< UInt64(8 &* offset)
      }
    }
    self.value = value
  }

  /// The upper bits of a hash.
  @inline(__always)
  func hash(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) &>> (64 - bits))
  }
}
