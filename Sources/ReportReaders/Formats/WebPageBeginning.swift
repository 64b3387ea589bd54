import ReportText

/// How files of markup begin, in any encoding: their first words are ASCII in all of them.
enum WebPageBeginning {
  /// How many bytes of white space and comments may stand before the first tag.
  private static let longest = 4096

  /// Whether a file begins as web pages do, and as what Word and Excel save as one.
  static func isWebPage(_ sample: Span<UInt8>) -> Bool {
    let start = words(of: sample)
    guard start.first == UInt8(ascii: "<") else { return false }
    let span = start.span
    if span.matches(Array("<?xml".utf8)) || span.matches(Array("<!--".utf8)) {
      return span.contains("<html") || span.contains("<!doctype html")
    }
    return ["<!doctype html", "<html", "<head", "<body", "<meta", "<table", "<div"].contains {
      start.starts(with: $0.utf8)
    }
  }

  /// The first bytes of markup in lower case, without a byte-order mark, white space before them,
  /// and the NULs of UTF-16; one byte of anything else.
  static func words(of sample: Span<UInt8>) -> [UInt8] {
    var start: [UInt8] = []
    for index in 0..<min(sample.count, longest) {
      let byte = sample[index]
      if byte == 0 || start.isEmpty && mayStandBefore(byte) { continue }
      start.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      // Markup begins with < and an archive of a page with its header.
      guard start[0] == UInt8(ascii: "<") || start[0] == UInt8(ascii: "m") else { break }
    }
    return start
  }

  /// Whether a byte is white space, or of a byte-order mark.
  private static func mayStandBefore(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09...0x0D: true
    default: false
    }
  }
}
