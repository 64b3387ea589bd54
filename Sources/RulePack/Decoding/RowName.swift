import ReportText

/// The short name of a row, made from its printed label.
enum RowName {
  /// The label without its ordinal, 其中：, and notes in brackets; the whole label when nothing
  /// would be left.
  static func short(_ label: String) -> String {
    let bytes = Array(label.utf8)
    let span = bytes.span
    let start = LabelText.wordsStart(span, 0..<bytes.count)
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
}
