import ReportText
import RulePack

/// The words of a pack that are never doubled on purpose.
struct RepeatedWords: Sendable {
  private struct Word {
    let bytes: [UInt8]
    let notAfter: [UInt32]
    let notBefore: [UInt32]
  }

  /// A word that stands two or more times in a row.
  struct Repetition {
    /// The length of the word, in bytes.
    let wordLength: Int
    /// Where the last of them ends.
    let end: Int
    /// Whether a neighbour makes one of them part of another word.
    let isExcused: Bool
  }

  /// The words by their first character.
  private let words: [UInt32: [Word]]
  /// The different lengths of the words, in bytes.
  let lengths: [Int]

  /// Prepares the words of a pack.
  init(_ entries: [RepeatedWord]) {
    var words: [UInt32: [Word]] = [:]
    var lengths: Set<Int> = []
    for entry in entries {
      guard let first = entry.word.unicodeScalars.first else { continue }
      lengths.insert(entry.word.utf8.count)
      words[first.value, default: []].append(
        Word(
          bytes: Array(entry.word.utf8), notAfter: entry.notAfter.unicodeScalars.map(\.value),
          notBefore: entry.notBefore.unicodeScalars.map(\.value)))
    }
    self.words = words
    self.lengths = lengths.sorted()
  }

  /// Whether the bytes from an offset on are followed by the same bytes.
  @inline(__always)
  static func isDoubled(_ span: Span<UInt8>, _ offset: Int, _ length: Int, before end: Int) -> Bool
  {
    // The last bytes of characters differ most often.
    guard offset &+ 2 &* length <= end,
      span[offset &+ length &- 1] == span[offset &+ 2 &* length &- 1]
    else { return false }
    for index in offset..<offset + length where span[index] != span[index + length] {
      return false
    }
    return true
  }

  /// The repetition that starts at an offset where ``isDoubled(_:_:_:before:)`` holds; nil when
  /// what is doubled there is none of the words.
  func repetition(
    in span: Span<UInt8>, at offset: Int, length: Int, of block: Range<Int>
  ) -> Repetition? {
    guard let word = word(in: span, at: offset, length: length) else { return nil }
    var end = offset + 2 * length
    while Self.isDoubled(span, end - length, length, before: block.upperBound) { end += length }
    var isExcused = false
    if offset > block.lowerBound, let (before, _) = span.scalar(before: offset) {
      isExcused = word.notAfter.contains(before)
    }
    if let (after, _) = span.scalar(at: end, before: block.upperBound) {
      isExcused = isExcused || word.notBefore.contains(after)
    }
    return Repetition(wordLength: length, end: end, isExcused: isExcused)
  }

  private func word(in span: Span<UInt8>, at offset: Int, length: Int) -> Word? {
    guard let candidates = words[span.scalar(at: offset).value] else { return nil }
    return candidates.first { word in
      guard word.bytes.count == length else { return false }
      for index in 0..<length where span[offset + index] != word.bytes[index] { return false }
      return true
    }
  }
}
