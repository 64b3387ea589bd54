import ReportText

/// Tells what separates the values of a file whose name says that commas do.
enum SeparatorGuess {
  /// How many bytes of the file are looked at.
  private static let sampleSize = 16 * 1024

  /// The separator that stands on most of the first lines; the comma where several do.
  static func separator(of text: SourceText) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    let lines = text.bytes.prefix(sampleSize).split(whereSeparator: SeparatedRecords.isLineBreak)
    var found = (separator: candidates[0], lineCount: 0)
    for candidate in candidates {
      let lineCount = lines.count { $0.contains(candidate) }
      if lineCount > found.lineCount { found = (candidate, lineCount) }
    }
    return found.separator
  }
}
