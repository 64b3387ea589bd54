import ReportModel
import ReportText

/// A paragraph as characters, in one piece where it was broken at the margin, and the tree of its
/// marks: sentences, what semicolons, colons and commas set off, the items of lists, and brackets,
/// each of which holds a tree of its own.
///
/// The only code that knows where a sentence ends. Public, like ``Mark``, is what is asked of each
/// character.
public struct MarkTree: Sendable {
  /// The characters, as Unicode values, without the line breaks inside the paragraph.
  package let scalars: [UInt32]
  /// For each character the index of the bracket that opens the innermost pair around it, else -1;
  /// empty where there are no brackets.
  @usableFromInline let groups: [Int32]
  /// Where sentences end: the indices of the marks that end them, which do not in brackets.
  private let ends: [Int]
  /// Where some of the characters stand: the first of each piece, and one of so many behind it.
  private let anchors: [Anchor]
  /// Where the marks stand that open or close a quotation or a title.
  private let quotes: [Int]

  /// A character's place.
  private struct Anchor {
    /// Its index.
    let index: Int
    /// Where it stands in the draft's text, in bytes.
    let offset: Int

    /// How far apart two of them are at the most, in bytes, but for the last of a character.
    static let distance = 192
  }

  /// Takes up some pieces of a text.
  ///
  /// - Parameters:
  ///   - span: The draft's text.
  ///   - first: The first piece of the paragraph, in bytes.
  ///   - others: The pieces behind it.
  package init(_ span: Span<UInt8>, _ first: Range<Int>, _ others: [Range<Int>] = []) {
    // There are no more characters than bytes.
    let length = others.reduce(first.count) { $0 + $1.count }
    var anchors: [Anchor] = []
    anchors.reserveCapacity(1 + others.count + length / Anchor.distance)
    var places = MarkPlaces(usualCount: length / Self.usualDistance)
    // Not `init(capacity:)`, for the reason for which there is `init(filledWith:count:)`.
    var all: [UInt32] = []
    all.append(addingCapacity: length) { scalars in
      Self.read(span, first, &scalars, &anchors, &places)
      for piece in others { Self.read(span, piece, &scalars, &anchors, &places) }
    }
    scalars = all
    self.anchors = anchors
    quotes = places.quotes
    let groups = Self.groups(of: all, places.brackets)
    self.groups = groups
    ends = groups.isEmpty ? places.ends : places.ends.filter { groups[$0] == -1 }
  }

  /// Puts the characters of a piece behind those before it.
  ///
  /// - Parameter scalars: With room for as many characters as the piece has bytes.
  private static func read(
    _ span: Span<UInt8>, _ piece: Range<Int>, _ scalars: inout OutputSpan<UInt32>,
    _ anchors: inout [Anchor], _ places: inout MarkPlaces
  ) {
    // An output span has its count in memory, where each character would wait for the one before it.
    scalars.withUnsafeMutableBufferPointer { room, initialized in
      var count = initialized
      var offset = piece.lowerBound
      while offset < piece.upperBound {
        anchors.append(Anchor(index: count, offset: offset))
        let next = min(offset + Anchor.distance, piece.upperBound)
        while offset < next {
          // Nearly every character is a Chinese one, and no mark. The piece is in the text.
          while offset < next, CharacterClass.beginsHan(span[unchecked: offset]) {
            room.initializeElement(at: count, to: span.longScalar(at: offset))
            count &+= 1
            offset &+= 3
          }
          guard offset < next else { break }
          let (value, length) = span.scalar(at: offset)
          places.note(value, at: count)
          room.initializeElement(at: count, to: value)
          count &+= 1
          offset &+= length
        }
      }
      initialized = count
    }
  }

  /// How far the marks of each kind are apart in most paragraphs, in bytes.
  private static let usualDistance = 96

  /// Joins paragraphs that follow one another, with a line feed between each two.
  package init(joining paragraphs: [MarkTree]) {
    guard paragraphs.count != 1 else {
      self = paragraphs[0]
      return
    }
    var scalars: [UInt32] = []
    var groups: [Int32] = []
    var (ends, quotes): ([Int], [Int]) = ([], [])
    var anchors: [Anchor] = []
    let length = paragraphs.reduce(0) { $0 + $1.scalars.count + 1 }
    scalars.reserveCapacity(length)
    if paragraphs.contains(where: { !$0.groups.isEmpty }) { groups.reserveCapacity(length) }
    anchors.reserveCapacity(paragraphs.reduce(0) { $0 + $1.anchors.count })
    ends.reserveCapacity(paragraphs.reduce(0) { $0 + $1.ends.count + 1 })
    quotes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.quotes.count })
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 {
        ends.append(scalars.count)
        scalars.append(0x0A)
      }
      let start = scalars.count
      scalars += paragraph.scalars
      for end in paragraph.ends { ends.append(start + end) }
      for quote in paragraph.quotes { quotes.append(start + quote) }
      for anchor in paragraph.anchors {
        anchors.append(Anchor(index: start + anchor.index, offset: anchor.offset))
      }
      guard !paragraph.groups.isEmpty else { continue }
      groups += repeatElement(-1, count: start - groups.count)
      for group in paragraph.groups { groups.append(group < 0 ? group : Int32(start) + group) }
    }
    if !groups.isEmpty { groups += repeatElement(-1, count: scalars.count - groups.count) }
    self.scalars = scalars
    self.groups = groups
    self.ends = ends
    self.anchors = anchors
    self.quotes = quotes
  }

  /// Where some characters stand in the draft's text, in bytes.
  package func range(_ range: Range<Int>) -> Range<Int> {
    guard range.upperBound > range.lowerBound else {
      let offset = offset(of: range.lowerBound)
      return offset..<offset
    }
    let last = range.upperBound - 1
    return offset(of: range.lowerBound)..<offset(of: last) + Self.length(scalars[last])
  }

  /// Where a character stands in the draft's text, in bytes.
  private func offset(of index: Int) -> Int {
    let next = anchors.partitioningIndex { $0.index > index }
    guard next > 0 else { return anchors.first?.offset ?? 0 }
    let anchor = anchors[next - 1]
    return scalars[anchor.index..<index].reduce(anchor.offset) { $0 + Self.length($1) }
  }

  /// How many bytes of UTF-8 a character has.
  private static func length(_ value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  /// The index of the bracket that opens the innermost pair around a character, else -1. The
  /// brackets themselves belong to the pair.
  @inlinable
  public func group(at index: Int) -> Int { groups.isEmpty ? -1 : Int(groups[index]) }

  /// The sentences, each without the mark that ends it. A full stop in brackets ends none.
  package var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(ends.count + 1)
    var start = 0
    for end in ends {
      sentences.append(start..<end)
      start = end + 1
    }
    sentences.append(start..<scalars.count)
    return sentences
  }

  /// The first sentence.
  package var firstSentence: Range<Int> { 0..<(ends.first ?? scalars.count) }

  /// The innermost pair around each character.
  ///
  /// - Parameter brackets: Where brackets stand, and the ends of paragraphs, which no pair spans.
  private static func groups(of scalars: [UInt32], _ brackets: [Int]) -> [Int32] {
    var groups: [Int32] = []
    var open: [Int] = []
    for index in brackets {
      if MarkPlaces.opensBracket(scalars[index]) {
        open.append(index)
      } else if !MarkPlaces.isBracket(scalars[index]) {
        open.removeAll(keepingCapacity: true)
      } else if let start = open.popLast() {
        if groups.isEmpty { groups = Array(filledWith: -1, count: scalars.count) }
        // The pairs within this one have been closed before it. The brackets themselves belong to it.
        for place in start...index where groups[place] < 0 { groups[place] = Int32(start) }
      }
    }
    return groups
  }
}

extension MarkTree {
  /// Whether a character stands between quotation marks, in the title of a document or in the year
  /// of a document's number.
  package func isQuoted(_ index: Int) -> Bool {
    let next = quotes.partitioningIndex { $0 >= index }
    // A mark that closes before the character has opened before it, too.
    guard next > 0, case let start = quotes[next - 1], start >= index - Self.longestQuote,
      let (end, reach) = MarkPlaces.closing(scalars[start])
    else { return false }
    for place in quotes[next...] {
      // A mark that was turned the wrong way must not swallow the rest of the paragraph.
      guard place < start + reach, scalars[place] != scalars[start] else { return false }
      if scalars[place] == end { return true }
    }
    return false
  }

  /// No character stands farther behind the mark that opens its quotation.
  private static let longestQuote = 80
}
