import ReportText
import RulePack

/// The leftovers that a pack lists, by what they start with.
final class PlaceholderScanner: Sendable {
  private struct Entry {
    /// Where the text with which it starts stands in ``bytes``, and the one with which it ends.
    let open: Range<Int>
    let close: Range<Int>
    let isField: Bool
    /// Whether it is one Chinese word, which phrases may contain: 待补充. An instruction is none, whatever
    /// follows it: 单击此处输入文字.
    let isWord: Bool
    let place: Placeholder.Place

    /// Takes a leftover, and puts its texts behind those of others.
    init(_ placeholder: Placeholder, _ bytes: inout [UInt8]) {
      let (text, close) = (placeholder.open, placeholder.close)
      open = bytes.append(text)
      self.close = bytes.append(close ?? "")
      isField = placeholder.isField
      isWord =
        close == nil && text.begins(with: "待")
        && text.unicodeScalars.allSatisfy { CharacterClass.isHan($0.value) }
      place = placeholder.place
    }
  }

  /// The texts of all of them, one behind the other.
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// The texts with which they start.
  private let openings: LiteralTable
  /// Which Chinese characters they start with.
  let firstCharacters: FirstCharacterFilter

  /// Prepares the leftovers of a pack. Whatever begins with less than two bytes is none, and the marks of
  /// what is not to be published are ``UnpublishedMark``'s.
  init(_ placeholders: [Placeholder]) {
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    entries.reserveCapacity(placeholders.count)
    var openings = LiteralTable()
    var firstCharacters = FirstCharacterFilter()
    for placeholder in placeholders
    where placeholder.open.utf8.count > 1 && placeholder.place != .outside
      && placeholder.place != .below
    {
      entries.append(Entry(placeholder, &bytes))
      openings.append(placeholder.open)
      firstCharacters.insert(placeholder.open.utf8Span.span)
    }
    (self.bytes, self.entries) = (bytes, entries)
    (self.openings, self.firstCharacters) = (openings, firstCharacters)
  }

  /// A cheap test that most places fail where a first byte stands.
  @inline(__always)
  func mayStart(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    openings.mayBegin(in: span, at: offset)
  }

  /// The bytes with which the leftovers start.
  var firstBytes: [UInt8] { entries.map { bytes[$0.open.lowerBound] } }

  /// The leftover that starts at an offset, or nil.
  func index(at offset: Int, in span: Span<UInt8>, _ block: Range<Int>) -> Int? {
    openings.first(in: span, at: offset, before: block.upperBound)
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
    let bytes = self.bytes
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
    let bytes = self.bytes
    let literal = bytes.span.extracting(text)
    guard offset + literal.count <= end else { return false }
    for index in literal.indices where span[offset + index] != literal[index] { return false }
    return true
  }
}

extension [UInt8] {
  /// Appends a text; returns where it stands.
  fileprivate mutating func append(_ text: String) -> Range<Int> {
    let start = count
    text.utf8Span.span.withUnsafeBufferPointer { append(contentsOf: $0) }
    return start..<count
  }
}
