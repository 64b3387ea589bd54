import ReportText
import RulePack

/// The words of a pack that are never doubled on purpose.
struct RepeatedWords: Sendable {
  /// A word that stands two or more times in a row.
  struct Repetition {
    /// All of them, in bytes.
    let range: Range<Int>
    /// The length of the word, in bytes.
    let wordLength: Int
    /// Whether a neighbour makes one of them part of another word.
    let isExcused: Bool
  }

  /// The words of the pack.
  private let words: [RepeatedWord]
  /// Their numbers, each below the first character of its word, in that order.
  private let byFirst: [UInt64]
  /// The bytes that come first in one of them.
  private let firstBytes: [Bool]
  /// The different lengths of the words and of the phrases that are found whatever they are, in bytes.
  let lengths: [Int]

  /// Prepares the words of a pack.
  init(_ words: [RepeatedWord]) {
    self.words = words
    var byFirst: [UInt64] = []
    byFirst.reserveCapacity(words.count)
    var firstBytes = [Bool](repeating: false, count: 256)
    var lengths = Set(RepeatedPhrase.lengths)
    for (number, entry) in words.enumerated() {
      let word = entry.word.utf8Span.span
      guard let (first, _) = word.scalar(at: 0, before: word.count) else { continue }
      byFirst.append(UInt64(first) << 32 | UInt64(number))
      firstBytes[Int(word[0])] = true
      lengths.insert(word.count)
    }
    self.byFirst = byFirst.sorted()
    self.firstBytes = firstBytes
    self.lengths = lengths.sorted()
  }

  /// The first repetition of a word in a ``DoubledStretch``.
  ///
  /// - Parameters:
  ///   - span: The text.
  ///   - stretch: The stretch, or what remains of it.
  ///   - length: The length of the words to look for, in bytes.
  ///   - block: The block around it.
  func firstRepetition(
    in span: Span<UInt8>, _ stretch: Range<Int>, length: Int, of block: Range<Int>
  ) -> Repetition? {
    var offset = stretch.lowerBound
    while offset + length <= stretch.upperBound {
      if let word = word(in: span, at: offset, length: length) {
        return repetition(of: word, in: span, at: offset, stretch, block)
      }
      offset += 1
    }
    return nil
  }

  /// Whether some bytes are one of the words, which is looked for by itself.
  func contains(_ range: Range<Int>, in span: Span<UInt8>) -> Bool {
    word(in: span, at: range.lowerBound, length: range.count) != nil
  }

  private func repetition(
    of word: RepeatedWord, in span: Span<UInt8>, at start: Int, _ stretch: Range<Int>,
    _ block: Range<Int>
  ) -> Repetition {
    let length = word.word.utf8.count
    let end = start + length + (stretch.upperBound - start) / length * length
    var isExcused = !word.onlyAfter.isEmpty
    if start > block.lowerBound, let (before, _) = span.scalar(before: start) {
      isExcused =
        isExcused && !word.onlyAfter.holds(before) || word.notAfter.holds(before)
    }
    if let (after, _) = span.scalar(at: end, before: block.upperBound) {
      isExcused = isExcused || word.notBefore.holds(after)
    }
    return Repetition(range: start..<end, wordLength: length, isExcused: isExcused)
  }

  private func word(in span: Span<UInt8>, at offset: Int, length: Int) -> RepeatedWord? {
    guard firstBytes[Int(span[offset])] else { return nil }
    let first = UInt64(span.scalar(at: offset).value)
    let start = byFirst.partitioningIndex { $0 >> 32 >= first }
    return byFirst[start...].prefix { $0 >> 32 == first }.lazy.map { words[Int($0 & 0xFFFF_FFFF)] }
      .first { word in
        let bytes = word.word.utf8Span.span
        guard bytes.count == length else { return false }
        for index in 0..<length where span[offset + index] != bytes[index] { return false }
        return true
      }
  }
}

extension String {
  /// Whether a character is one of the text's, by its Unicode value.
  fileprivate func holds(_ value: UInt32) -> Bool {
    unicodeScalars.contains { $0.value == value }
  }
}
