import ReportText

/// What a comment says, as far as it decides whether the program is spoken to.
enum CommentText {
  /// No more comments of a document are kept: a real one has a few.
  static let mostComments = 1000
  /// No note that is meant for the program is longer, in bytes.
  static let longest = 4096

  /// The longest word that may be an instruction, in bytes.
  private static let longestWord = 40

  /// Whether a comment of the document's source may be an instruction, or one with a slip of the pen:
  /// its first word begins with `report`, or has `ignore` in it.
  static func mayInstruct(_ bytes: Span<UInt8>) -> Bool {
    let start = skipBlanks(bytes)
    var word: [UInt8] = []
    while start + word.count < bytes.count, word.count <= longestWord {
      let byte = bytes[start + word.count]
      guard byte > 0x20, byte != UInt8(ascii: ":"), byte < 0x80 else { break }
      word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    guard word.count <= longestWord else { return false }
    return word.span.matches("report", at: 0)
      || word.span.firstRange(of: "ignore", in: 0..<word.count) != nil
  }

  /// Whether a note may be an instruction: it begins with 忽略 or `ignore`, or as comments of a source
  /// do.
  static func mayInstruct(note bytes: Span<UInt8>) -> Bool {
    bytes.matches("忽略", at: skipBlanks(bytes)) || mayInstruct(bytes)
  }

  /// What a comment says, without white space at its ends.
  static func text(_ bytes: Span<UInt8>) -> String {
    let range = bytes.trimmed(0..<bytes.count)
    return String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }

  private static func skipBlanks(_ bytes: Span<UInt8>) -> Int {
    bytes.trimmed(0..<bytes.count).lowerBound
  }
}
