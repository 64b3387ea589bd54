/// Tells a table with commas between its cells that has the name of a text.
enum SeparatedLines {
  /// How many lines are looked at, and how many there have to be.
  private static let most = 40
  private static let fewest = 5

  /// Whether all of the first lines have the same number of commas, and no text does: prose in Chinese
  /// has commas of its own.
  static func areCommaSeparated(_ contents: Span<UInt8>) -> Bool {
    var expected: Int?
    var lines = 0
    var commas = 0
    var length = 0
    for offset in contents.indices {
      let byte = contents[offset]
      guard byte == UInt8(ascii: "\n") else {
        if byte == UInt8(ascii: ",") { commas += 1 }
        if byte != UInt8(ascii: "\r") { length += 1 }
        continue
      }
      if length > 0 {
        guard commas > 0, commas == expected ?? commas else { return false }
        expected = commas
        lines += 1
        if lines == most { break }
      }
      (commas, length) = (0, 0)
    }
    return lines >= fewest
  }
}
