/// Tells tables with commas between their cells that have the name of a text.
enum SeparatedLines {
  /// How many lines are looked at, and how many there have to be.
  private static let most = 40
  private static let fewest = 5

  /// Whether the first lines all have commas, as many as the lines above and below them up to the next
  /// blank one: a table, or several one below the other. No text has: prose in Chinese has commas of its
  /// own, and its headings have none.
  static func areCommaSeparated(_ contents: Span<UInt8>) -> Bool {
    var expected: Int?
    var lines = 0
    var line = Line()
    for offset in contents.indices {
      guard !line.take(contents[offset]) else { continue }
      guard !line.isBlank else {
        (expected, line) = (nil, Line())
        continue
      }
      guard line.commas > 0, line.commas == expected ?? line.commas else { return false }
      expected = line.commas
      lines += 1
      if lines == most { break }
      line = Line()
    }
    return lines >= fewest
  }

  /// A line as far as it has been read. A line break within quotation marks is part of a cell.
  private struct Line {
    /// The commas that stand between cells.
    private(set) var commas = 0
    private(set) var isBlank = true
    private var isQuoted = false

    /// Takes a byte.
    ///
    /// - Returns: Whether the line goes on behind it.
    mutating func take(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "\n") where !isQuoted: return false
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      default: break
      }
      if byte > 0x20 { isBlank = false }
      return true
    }
  }
}
