import ReportText

/// A word to look for in a sentence, as Unicode values.
struct Word: ExpressibleByStringLiteral, Sendable {
  /// The values: of words that are looked for together, a piece of those of all.
  let scalars: ArraySlice<UInt32>

  init(_ scalars: ArraySlice<UInt32>) { self.scalars = scalars }

  init(_ scalars: [UInt32]) { self.scalars = scalars[...] }

  init(stringLiteral text: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity((text.utf8.count + 2) / 3)
    scalars.append(scalarsOf: text)
    self.init(scalars)
  }

  /// The word in UTF-8.
  var utf8: [UInt8] {
    var utf8: [UInt8] = []
    utf8.append(addingCapacity: 4 * scalars.count) { bytes in
      for value in scalars {
        switch value {
        case 0x800..<0xD800, 0xE000..<0x1_0000:
          // Nearly all words are of these; the general way takes ten times as long.
          bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
          bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
          bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
        default:
          guard let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) else { continue }
          for byte in encoded { bytes.append(byte) }
        }
      }
    }
    return utf8
  }

  /// 其中
  static let ofThese: Word = "其中"
  /// 占
  static let share: Word = "占"
  /// 的
  static let of: Word = "的"
  /// 分别
  static let each: Word = "分别"
}

extension [UInt32] {
  /// Appends the Unicode values of a text.
  fileprivate mutating func append(scalarsOf text: String) {
    let bytes = text.utf8Span.span
    var offset = 0
    while let (value, length) = bytes.scalar(at: offset, before: bytes.count) {
      append(value)
      offset += length
    }
  }
}

/// The words in a piece of a sentence.
extension ArraySlice<UInt32> {
  /// Whether a word begins at an index of the piece.
  func matches(_ word: Word, at index: Int) -> Bool {
    guard index >= startIndex, index + word.scalars.count <= endIndex else { return false }
    return Self.matches(span, index - startIndex, word.scalars.span)
  }

  /// Where a word begins first in the piece.
  func firstIndex(of word: Word) -> Int? {
    let (text, pattern) = (span, word.scalars.span)
    guard let first = word.scalars.first, text.count >= pattern.count else { return nil }
    for index in 0...text.count - pattern.count
    where text[unchecked: index] == first && Self.matches(text, index, pattern) {
      return startIndex + index
    }
    return nil
  }

  /// Where a word begins last in the piece.
  func lastIndex(of word: Word) -> Int? {
    let (text, pattern) = (span, word.scalars.span)
    guard let first = word.scalars.first, text.count >= pattern.count else { return nil }
    var index = text.count - pattern.count
    while index >= 0 {
      if text[unchecked: index] == first, Self.matches(text, index, pattern) {
        return startIndex + index
      }
      index -= 1
    }
    return nil
  }

  fileprivate static func matches(_ text: Span<UInt32>, _ index: Int, _ word: Span<UInt32>) -> Bool
  {
    for number in word.indices where text[index + number] != word[unchecked: number] {
      return false
    }
    return true
  }

  func contains(_ word: Word) -> Bool { firstIndex(of: word) != nil }

  func starts(with word: Word) -> Bool { matches(word, at: startIndex) }

  func ends(with word: Word) -> Bool { matches(word, at: endIndex - word.scalars.count) }

  /// The longest end of which every character is of a kind.
  func suffix(while isOfKind: (UInt32) -> Bool) -> Self {
    var start = endIndex
    while start > startIndex, isOfKind(self[start - 1]) { start -= 1 }
    return self[start...]
  }

  /// The piece without any of some words at its end, however many there are.
  func droppingSuffixes(_ words: Words) -> Self {
    let text = span
    var count = text.count
    while let length = words.length(endingIn: text.extracting(0..<count)) { count -= length }
    return self[..<(startIndex + count)]
  }

  /// The piece without any of some words at its start, however many there are.
  func droppingPrefixes(_ words: Words) -> Self {
    let text = span
    var count = 0
    while let length = words.length(at: count, of: text) { count += length }
    return self[(startIndex + count)...]
  }
}
