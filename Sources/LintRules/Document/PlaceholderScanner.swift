import ReportText
import RulePack

/// The leftovers that a pack lists, by their first character.
struct PlaceholderScanner: Sendable {
  private struct Entry {
    /// Where the text with which it starts stands in ``bytes``, and the one with which it ends.
    let open: Range<Int>
    let close: Range<Int>
    let isField: Bool
    /// Whether it is one Chinese word, which phrases may contain: 待补充. An instruction is none, whatever
    /// follows it: 单击此处输入文字.
    let isWord: Bool
    let place: Placeholder.Place
  }

  /// The texts of all of them, one behind the other.
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// Which of them may start with a character, by the last byte of it that they have, in order. The other
  /// bytes of Chinese characters tell less.
  private let byLastByte: [[Int]]
  /// The bytes that come second in one of them.
  private let secondBytes: [Bool]
  /// The bytes that come third in one that starts with no byte of ASCII: （ and ， differ by it.
  private let thirdBytes: [Bool]
  /// The bytes that come fifth in those that start with a Chinese character. Many characters have
  /// the same second byte; few have a second that shares its second byte too.
  private let fifthBytes: [Bool]

  /// Prepares the leftovers of a pack. Whatever begins with less than two bytes is none, and the marks of
  /// what is not to be published are ``UnpublishedMark``'s.
  init(_ placeholders: [Placeholder]) {
    var bytes: [UInt8] = []
    func place(of text: String) -> Range<Int> {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      return start..<bytes.count
    }
    let entries = placeholders.filter {
      $0.open.utf8.count > 1 && $0.place != .outside && $0.place != .below
    }.map { placeholder in
      Entry(
        open: place(of: placeholder.open), close: place(of: placeholder.close ?? ""),
        isField: placeholder.isField,
        isWord: placeholder.close == nil && placeholder.open.begins(with: "待")
          && placeholder.open.unicodeScalars.allSatisfy { CharacterClass.isHan($0.value) },
        place: placeholder.place)
    }
    (self.bytes, self.entries) = (bytes, entries)
    var byLastByte = [[Int]](repeating: [], count: 256)
    for (index, entry) in entries.enumerated() {
      byLastByte[Self.lastByte(bytes.span.extracting(entry.open), at: 0)].append(index)
    }
    self.byLastByte = byLastByte
    var secondBytes = [Bool](repeating: false, count: 256)
    let all = [Bool](repeating: true, count: 256)
    var thirdBytes = secondBytes
    var fifthBytes = secondBytes
    for entry in entries {
      let open = bytes.span.extracting(entry.open)
      secondBytes[Int(open[1])] = true
      guard open[0] >= 0x80 else { continue }
      if open.count >= 3 {
        thirdBytes[Int(open[2])] = true
      } else {
        thirdBytes = all
      }
      if open.count >= 5 {
        fifthBytes[Int(open[4])] = true
      } else {
        fifthBytes = all
      }
    }
    self.secondBytes = secondBytes
    self.thirdBytes = thirdBytes
    self.fifthBytes = fifthBytes
  }

  /// A cheap test that most places fail where a first byte stands.
  @inline(__always)
  func mayStart(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + 1 < span.count, secondBytes[Int(span[offset + 1])] else { return false }
    guard span[offset] >= 0x80, offset + 4 < span.count else { return true }
    return thirdBytes[Int(span[offset + 2])] && fifthBytes[Int(span[offset + 4])]
  }

  /// The bytes with which the leftovers start.
  var firstBytes: [UInt8] { entries.map { bytes[$0.open.lowerBound] } }

  /// The texts with which the leftovers start.
  var starts: [[UInt8]] { entries.map { Array(bytes[$0.open]) } }

  /// The leftover that starts at an offset, or nil.
  func index(at offset: Int, in span: Span<UInt8>, _ block: Range<Int>) -> Int? {
    guard offset < block.upperBound else { return nil }
    for index in byLastByte[Self.lastByte(span, at: offset)]
    where stands(entries[index].open, at: offset, in: span, before: block.upperBound) {
      return index
    }
    return nil
  }

  /// The last byte of the character at an offset, as far as a text has it.
  private static func lastByte(_ span: Span<UInt8>, at offset: Int) -> Int {
    Int(span[offset + (span[offset] >= 0xE0 && offset + 2 < span.count ? 2 : 0)])
  }

  /// Whether a leftover is a place for words that were never filled in.
  func isField(_ index: Int) -> Bool { entries[index].isField }

  /// Where a leftover that starts at an offset stands; nil when it is not closed in its block.
  func leftover(
    _ index: Int, at offset: Int, in span: Span<UInt8>, _ block: Range<Int>
  ) -> Range<Int>? {
    let close = entries[index].close
    let end = offset + entries[index].open.count
    guard !close.isEmpty else {
      return offset..<endOfRun(of: entries[index].open, span, from: end, before: block.upperBound)
    }
    guard end <= block.upperBound,
      let found = span.firstRange(of: bytes.span.extracting(close), in: end..<block.upperBound)
    else { return nil }
    return offset..<found.upperBound
  }

  /// Whether a leftover that is a word only belongs to a phrase: 数据待补充。 is a note to oneself;
  /// 有待补充, 待补充完善 and 待补充材料 are language.
  func isPartOfPhrase(
    _ index: Int, _ word: Range<Int>, in span: Span<UInt8>, _ block: Range<Int>
  ) -> Bool {
    guard entries[index].isWord else { return false }
    if let (after, _) = span.scalar(at: word.upperBound, before: block.upperBound),
      CharacterClass.isHan(after)
    {
      return true
    }
    guard word.lowerBound > block.lowerBound, let (before, _) = span.scalar(before: word.lowerBound)
    else { return false }
    return "有尚亟仍还需等对期急".unicodeScalars.contains { $0.value == before }
  }

  /// Whether a leftover stands where it has to.
  func mayStand(
    _ index: Int, _ range: Range<Int>, in span: Span<UInt8>, _ block: Range<Int>, isTitle: Bool
  ) -> Bool {
    switch entries[index].place {
    case .alone:
      let line = span.trimmed(block)
      let rest = range.upperBound..<line.upperBound
      return range.lowerBound == line.lowerBound
        && (rest.isEmpty || rest.count == 3 && span.endsInFullStop(rest))
    case .title: return isTitle
    default: return true
    }
  }

  /// The end of a leftover that stands several times in a row, as one, and of the signs with which one may go
  /// on: 电话：XXXXXXX.
  private func endOfRun(
    of literal: Range<Int>, _ span: Span<UInt8>, from start: Int, before limit: Int
  ) -> Int {
    var end = start
    while stands(literal, at: end, in: span, before: limit) { end += literal.count }
    guard let (last, length) = span.scalar(before: end), BlankFigure.isSign(span, end - length),
      CharacterClass.halfWidth(last) != 0x2A
    else { return end }
    return BlankFigure.signs(span, end, in: start..<limit).end
  }

  private func stands(
    _ text: Range<Int>, at offset: Int, in span: Span<UInt8>, before end: Int
  ) -> Bool {
    let literal = bytes.span.extracting(text)
    guard offset + literal.count <= end else { return false }
    for index in literal.indices where span[offset + index] != literal[index] { return false }
    return true
  }
}
