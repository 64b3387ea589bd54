/// Tells tables with commas between their cells that have the name of a text.
enum SeparatedLines {
  /// How many lines are looked at, and how many there have to be.
  private static let most = 40
  private static let fewest = 5
  /// Fewer lines of several widths may be a list.
  private static let fewestOfSeveralWidths = 10

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

  /// Whether at least half of the first lines are rows of figures: a label, and behind it nothing but
  /// figures and blank cells with the same mark between them. The tables of a form differ in how many
  /// columns they have, and a line with the title may stand above them.
  static func areRowsOfFigures(_ contents: Span<UInt8>) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";")].contains { separator in
      var (lines, rows) = (0, 0)
      var start = 0
      while start < contents.count, lines < most {
        let end = contents.firstIndex(of: UInt8(ascii: "\n"), from: start)
        if (start..<end).contains(where: { contents[$0] > 0x20 }) {
          lines += 1
          if isRowOfFigures(contents, start..<end, separator) { rows += 1 }
        }
        start = end + 1
      }
      return rows >= fewestOfSeveralWidths && rows * 2 >= lines
    }
  }

  private static func isRowOfFigures(
    _ contents: Span<UInt8>, _ line: Range<Int>, _ separator: UInt8
  ) -> Bool {
    // The last byte tells nearly all other lines.
    guard let last = line.last, mayStandInFigures(contents[last], separator),
      let label = line.first(where: { contents[$0] == separator }), label > line.lowerBound,
      // 网站 1,204 is one figure with a separator of thousands.
      !(0x30...0x39).contains(contents[label - 1]),
      contents[line.lowerBound] > 0x7F
        || (0x30...0x39).contains(contents[line.lowerBound])
    else { return false }
    let figures = label + 1..<line.upperBound
    return figures.contains { (0x30...0x39).contains(contents[$0]) }
      && figures.allSatisfy { mayStandInFigures(contents[$0], separator) }
  }

  /// Whether a byte is one of figures or of blank cells.
  private static func mayStandInFigures(_ byte: UInt8, _ separator: UInt8) -> Bool {
    byte == separator || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x20
      || byte == 0x0D
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

extension Span<UInt8> {
  /// Where a byte stands next; the end where it does not.
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset] != byte { offset += 1 }
    return offset
  }
}
