import Recognition
import ReportText

/// A document that the prose names by its title, with the number in brackets behind it: 《……》（国办函
/// 〔2020〕109号）.
struct CitedTitle {
  /// The title with its marks, in bytes.
  let range: Range<Int>
  /// The number behind it, in bytes; nil where none follows.
  let number: Range<Int>?
  /// The block.
  let block: Int

  /// The documents that the prose names, in order.
  static func all(in report: Report) -> [CitedTitle] {
    var titles: [CitedTitle] = []
    for hit in report.phrases.hits where hit.phrase == .title {
      let paragraph = report.paragraph(of: hit)
      guard hit.range.lowerBound >= titles.last?.range.upperBound ?? 0,
        paragraph.contains(hit.range.lowerBound),
        let title = CitedTitle(report.bytes.span, hit, in: paragraph)
      else { continue }
      titles.append(title)
    }
    return titles
  }

  /// The significant characters of the title.
  func core(_ span: Span<UInt8>) -> [UInt32] { LabelText.core(span, range) }

  /// The first of them; nil where there are none.
  func firstCharacter(_ span: Span<UInt8>) -> UInt32? {
    LabelText.first(span, range.lowerBound + Self.markLength..<range.upperBound)
  }

  /// How many bytes 《 has.
  private static let markLength = 3
  /// No title has as many bytes.
  private static let longest = 400

  private init?(_ span: Span<UInt8>, _ hit: PhraseIndex.Hit, in paragraph: Range<Int>) {
    var depth = 0
    var offset = hit.range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: paragraph.upperBound) {
      offset += length
      if value == 0x300A { depth += 1 }
      if value == 0x300B { depth -= 1 }
      if depth == 0 { break }
      // Nearly every character is a Chinese one.
      while offset < paragraph.upperBound, CharacterClass.beginsHan(span[offset]) { offset += 3 }
      guard offset - hit.range.lowerBound < Self.longest else { return nil }
    }
    guard depth == 0 else { return nil }
    range = hit.range.lowerBound..<offset
    block = hit.block
    number = Self.number(span, offset, paragraph.upperBound)
  }

  /// The words in brackets that follow a title, where they are a document's number.
  private static func number(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    guard let (open, length) = span.scalar(at: start, before: end), open == 0xFF08 || open == 0x28
    else { return nil }
    let inner = start + length
    var offset = inner
    var depth = 1
    // A year may stand in brackets of the same kind: （国办函（2020）109号）.
    while let (value, length) = span.scalar(at: offset, before: end), offset - inner < 160 {
      if value == 0xFF08 || value == 0x28 { depth += 1 }
      if value == 0xFF09 || value == 0x29 { depth -= 1 }
      if depth == 0 { break }
      if [0xFF0C, 0x2C, 0x3002, 0xFF1B].contains(value) { break }
      offset += length
    }
    guard let sign = span.lastRange(of: "号", in: inner..<offset),
      span.isAny(of: publications, span.trimmed(sign.upperBound..<offset))
        || span.trimmed(sign.upperBound..<offset).isEmpty
    else { return nil }
    let number = span.trimmed(inner..<sign.upperBound)
    return behindDate(span, number)..<number.upperBound
  }

  /// What may be said of a document behind its number: 国务院令第711号修订.
  private static let publications: [StaticString] = ["修订", "公布", "修订公布", "发布", "颁布", "修正"]

  /// Where a number begins behind the day or the year of the document: 2019年国务院令第711号.
  private static func behindDate(_ span: Span<UInt8>, _ number: Range<Int>) -> Int {
    for unit: StaticString in ["日", "年"] {
      if let found = span.lastRange(of: unit, in: number), span.matches("国", at: found.upperBound) {
        return found.upperBound
      }
    }
    return number.lowerBound
  }
}
