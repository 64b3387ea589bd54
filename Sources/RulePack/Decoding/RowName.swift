import ReportText

/// The short name of a row, made from its printed label.
enum RowName {
  /// The label without its ordinal, 其中：, and notes in brackets; the whole label when nothing
  /// would be left.
  static func short(_ label: String) -> String {
    let bytes = Array(label.utf8)
    let span = bytes.span
    let start = nameStart(span)
    var name: [UInt8] = []
    var noteDepth = 0
    var offset = start
    while offset < bytes.count {
      let (value, length) = span.scalar(at: offset)
      if LabelText.opensNote(value) {
        noteDepth += 1
      } else if LabelText.closesNote(value), noteDepth > 0 {
        noteDepth -= 1
      } else if noteDepth == 0 {
        name += bytes[offset..<offset + length]
      }
      offset += length
    }
    let trimmed = name.span.trimmed(0..<name.count)
    return trimmed.isEmpty ? label : String(decoding: name[trimmed], as: UTF8.self)
  }

  /// Where the name begins: after ordinals with a delimiter and 其中：, in any order.
  private static func nameStart(_ span: Span<UInt8>) -> Int {
    let end = span.count
    var start = 0
    while true {
      start = span.trimmed(start..<end).lowerBound
      if let ordinal = Ordinal(span, start..<end), hasDelimiter(ordinal) {
        start = ordinal.range.upperBound
      } else if let colon = colonAfterOfWhich(span, start) {
        start = colon
      } else {
        return start
      }
    }
  }

  /// 2018 in 2018年 is no ordinal, 一 in 一般 neither.
  private static func hasDelimiter(_ ordinal: Ordinal) -> Bool {
    ordinal.delimiter != nil || ordinal.isPart
  }

  private static func colonAfterOfWhich(_ span: Span<UInt8>, _ start: Int) -> Int? {
    let word: StaticString = "其中"
    guard span.matches(word, at: start) else { return nil }
    let offset = start + word.utf8CodeUnitCount
    guard let (value, length) = span.scalar(at: offset, before: span.count),
      value == 0xFF1A || value == 0x3A  // ： :
    else { return nil }
    return offset + length
  }
}
