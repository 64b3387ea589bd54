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
  private let offsets: [Int]
  /// Whether anything opens a quotation or a title.
  private let hasQuotations: Bool

  /// Takes up some pieces of a text.
  ///
  /// - Parameters:
  ///   - span: The draft's text.
  ///   - pieces: The pieces of the paragraph, in bytes.
  package init(_ span: Span<UInt8>, _ pieces: [Range<Int>]) {
    self.init(span, paragraphs: [pieces])
  }

  /// Takes up paragraphs that follow one another, with a line feed between each two.
  ///
  /// - Parameters:
  ///   - span: The draft's text.
  ///   - paragraphs: The pieces of each paragraph, in bytes.
  package init(_ span: Span<UInt8>, paragraphs: [[Range<Int>]]) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    var hasQuotations = false
    var hasBrackets = false
    let length = paragraphs.reduce(0) { $1.reduce($0) { $0 + $1.count } }
    scalars.reserveCapacity(length / 2)
    offsets.reserveCapacity(length / 2 + 1)
    for (number, pieces) in paragraphs.enumerated() {
      if number > 0 {
        scalars.append(0x0A)
        offsets.append(offsets.last ?? 0)
      }
      for piece in pieces {
        var offset = piece.lowerBound
        while offset < piece.upperBound {
          let (value, length) = span.scalar(at: offset)
          scalars.append(value)
          offsets.append(offset)
          offset += length
          // Nearly every character is a Chinese one.
          guard !CharacterClass.isHan(value) else { continue }
          hasQuotations = hasQuotations || Self.closing(value) != nil
          hasBrackets = hasBrackets || Self.opensBracket(value)
        }
      }
    }
    offsets.append(paragraphs.last?.last?.upperBound ?? 0)
    self.scalars = scalars
    self.offsets = offsets
    self.hasQuotations = hasQuotations
    groups = hasBrackets ? Self.groups(of: scalars) : []
  }

  /// Where some characters stand in the draft's text, in bytes.
  package func range(_ range: Range<Int>) -> Range<Int> {
    guard range.upperBound > range.lowerBound else {
      return offsets[range.lowerBound]..<offsets[range.lowerBound]
    }
    let last = range.upperBound - 1
    let value = scalars[last]
    let length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    return offsets[range.lowerBound]..<offsets[last] + length
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

  private static func groups(of scalars: [UInt32]) -> [Int] {
    var open: [Int] = []
    var closing: [(start: Int, end: Int)] = []
    for (index, value) in scalars.enumerated() {
      if opensBracket(value) {
        open.append(index)
      } else if value == 0xFF09 || value == 0x29, let start = open.popLast() {  // ） )
        closing.append((start, index))
      } else if Mark(value) == .paragraph {
        open.removeAll()
      }
    }
    guard !closing.isEmpty else { return [] }
    var groups = [Int](repeating: -1, count: scalars.count)
    closing.sort { $0.start < $1.start }
    var path: [(start: Int, end: Int)] = []
    var next = 0
    for index in scalars.indices {
      if next < closing.count, closing[next].start == index {
        path.append(closing[next])
        next += 1
      }
      guard let pair = path.last else { continue }
      groups[index] = pair.start
      if pair.end == index { path.removeLast() }
    }
    return groups
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
