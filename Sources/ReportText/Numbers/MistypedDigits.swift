/// Digits, among which letters may stand that look like some: 2O23, l月.
public struct MistypedDigits: Sendable {
  /// Where they stand, in bytes.
  public let range: Range<Int>
  /// How many characters there are.
  public let count: Int
  /// Whether any of them is a letter.
  public let hasLetter: Bool

  /// Reads the digits at a byte offset; nil where there are none, nor such letters.
  public init?(_ span: Span<UInt8>, at start: Int, before limit: Int) {
    var (end, count, hasLetter) = (start, 0, false)
    while let (value, length) = span.scalar(at: end, before: limit) {
      let isLetter = CharacterClass.isTypedForDigit(value)
      guard isLetter || CharacterClass.digit(value) != nil else { break }
      hasLetter = hasLetter || isLetter
      (end, count) = (end + length, count + 1)
    }
    guard count > 0 else { return nil }
    (range, self.count, self.hasLetter) = (start..<end, count, hasLetter)
  }
}
