import ReportModel
import ReportText

/// A paragraph as characters, in one piece where it was broken at the margin, and the tree of its
/// marks: sentences, what semicolons, colons and commas set off, the items of lists, and brackets,
/// each of which holds a tree of its own.
///
/// The only code that knows where a sentence ends.
package struct MarkTree: Sendable {
  /// The characters, as Unicode values, without the line breaks inside the paragraph.
  package let scalars: [UInt32]
  /// For each character the index of the bracket that opens the innermost pair around it, else -1;
  /// empty where there are no brackets.
  private let groups: [Int]
  /// Where some of the characters stand: the first of each piece, and one of so many behind it.
  private let anchors: [Anchor]
  /// Whether anything opens a quotation or a title.
  private let hasQuotations: Bool

  /// A character's place.
  private struct Anchor {
    /// Its index.
    let index: Int
    /// Where it stands in the draft's text, in bytes.
    let offset: Int

    /// How many characters lie between two of them at the most.
    static let distance = 64
  }

  /// Takes up some pieces of a text.
  ///
  /// - Parameters:
  ///   - span: The draft's text.
  ///   - pieces: The pieces of the paragraph, in bytes.
  package init(_ span: Span<UInt8>, _ pieces: [Range<Int>]) {
    var scalars: [UInt32] = []
    var anchors: [Anchor] = []
    var brackets: [Int] = []
    var hasQuotations = false
    scalars.reserveCapacity(pieces.reduce(0) { $0 + $1.count } / 2)
    for piece in pieces {
      var offset = piece.lowerBound
      while offset < piece.upperBound {
        anchors.append(Anchor(index: scalars.count, offset: offset))
        var rest = Anchor.distance
        while offset < piece.upperBound, rest > 0 {
          let (value, length) = span.scalar(at: offset)
          offset &+= length
          rest &-= 1
          // Nearly every character is a Chinese one.
          if !(0x4E00...0x9FFF).contains(value) {
            if Self.isBracket(value) || Mark(value) == .paragraph { brackets.append(scalars.count) }
            hasQuotations = hasQuotations || Self.closing(value) != nil
          }
          scalars.append(value)
        }
      }
    }
    self.scalars = scalars
    self.anchors = anchors
    self.hasQuotations = hasQuotations
    groups = Self.groups(of: scalars, brackets)
  }

  /// Joins paragraphs that follow one another, with a line feed between each two.
  package init(joining paragraphs: [MarkTree]) {
    guard paragraphs.count != 1 else {
      self = paragraphs[0]
      return
    }
    var scalars: [UInt32] = []
    var groups: [Int] = []
    var anchors: [Anchor] = []
    scalars.reserveCapacity(paragraphs.reduce(0) { $0 + $1.scalars.count + 1 })
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { scalars.append(0x0A) }
      let start = scalars.count
      scalars += paragraph.scalars
      for anchor in paragraph.anchors {
        anchors.append(Anchor(index: start + anchor.index, offset: anchor.offset))
      }
      guard !paragraph.groups.isEmpty else { continue }
      groups += repeatElement(-1, count: start - groups.count)
      for group in paragraph.groups { groups.append(group < 0 ? group : start + group) }
    }
    if !groups.isEmpty { groups += repeatElement(-1, count: scalars.count - groups.count) }
    self.scalars = scalars
    self.groups = groups
    self.anchors = anchors
    hasQuotations = paragraphs.contains(where: \.hasQuotations)
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
  package func group(at index: Int) -> Int { groups.isEmpty ? -1 : groups[index] }

  /// The sentences, each without the mark that ends it. A full stop in brackets ends none.
  package var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    while start <= scalars.count {
      let end = endOfSentence(from: start)
      sentences.append(start..<end)
      start = end + 1
    }
    return sentences
  }

  /// The first sentence.
  package var firstSentence: Range<Int> { 0..<endOfSentence(from: 0) }

  private func endOfSentence(from start: Int) -> Int {
    var end = start
    while end < scalars.count, Mark(scalars[end]) < .sentence || group(at: end) != -1 {
      end += 1
    }
    return end
  }

  private static func opensBracket(_ value: UInt32) -> Bool {
    value == 0xFF08 || value == 0x28  // （ (
  }

  private static func isBracket(_ value: UInt32) -> Bool {
    opensBracket(value) || value == 0xFF09 || value == 0x29  // ） )
  }

  /// The innermost pair around each character.
  ///
  /// - Parameter brackets: Where brackets stand, and the ends of paragraphs, which no pair spans.
  private static func groups(of scalars: [UInt32], _ brackets: [Int]) -> [Int] {
    let isPaired = pairing(of: scalars, brackets)
    guard isPaired.contains(true) else { return [] }
    var groups = [Int](repeating: -1, count: scalars.count)
    var path: [Int] = []
    var position = 0
    for (index, isPaired) in zip(brackets, isPaired) where isPaired {
      let isOpening = opensBracket(scalars[index])
      // The brackets themselves belong to the pair.
      let end = isOpening ? index : index + 1
      if let inner = path.last {
        for place in position..<end { groups[place] = inner }
      }
      if isOpening { path.append(index) } else { path.removeLast() }
      position = end
    }
    return groups
  }

  /// Which brackets have a partner.
  private static func pairing(of scalars: [UInt32], _ brackets: [Int]) -> [Bool] {
    var isPaired = [Bool](repeating: false, count: brackets.count)
    var open: [Int] = []
    for (number, index) in brackets.enumerated() {
      if opensBracket(scalars[index]) {
        open.append(number)
      } else if !isBracket(scalars[index]) {
        open.removeAll()
      } else if let partner = open.popLast() {
        isPaired[partner] = true
        isPaired[number] = true
      }
    }
    return isPaired
  }
}

extension MarkTree {
  /// Whether a character stands between quotation marks, in the title of a document or in the year
  /// of a document's number.
  package func isQuoted(_ index: Int) -> Bool {
    guard hasQuotations else { return false }
    var start = index
    while start > max(0, index - 80) {
      start -= 1
      guard let (end, reach) = Self.closing(scalars[start]) else {
        // A mark that closes before the character has opened before it, too.
        if Self.closes(scalars[start]) { return false }
        continue
      }
      // A mark that was turned the wrong way must not swallow the rest of the paragraph.
      for place in index..<min(scalars.count, max(index, start + reach)) {
        if scalars[place] == end { return true }
        if scalars[place] == scalars[start] { return false }
      }
      return false
    }
    return false
  }

  private static func closing(_ value: UInt32) -> (end: UInt32, reach: Int)? {
    switch value {
    case 0x201C: (0x201D, 24)  // “ ”
    case 0x300A: (0x300B, 80)  // 《 》
    case 0x3014: (0x3015, 8)  // 〔 〕
    case 0x5B: (0x5D, 40)  // [ ]
    case 0x3010: (0x3011, 24)  // 【 】
    default: nil
    }
  }

  private static func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x201D, 0x300B, 0x3015, 0x5D, 0x3011: true
    default: false
    }
  }
}
