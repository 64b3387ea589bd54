import Glibc
import ReportText

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

  /// Whether lines are rows of figures: labels, perhaps a unit, and behind them nothing but figures and blank
  /// cells with the same mark between them. At least half of the first lines are, since the tables of a
  /// form differ in how many columns they have, and a line with the title may stand above them; or so many
  /// that they are the tables of a whole report.
  static func areRowsOfFigures(_ contents: Span<UInt8>) -> Bool {
    // Hardly any text has as many of either mark as there would be rows.
    guard [UInt8(ascii: ","), UInt8(ascii: ";")].contains(where: { isFrequent($0, contents) })
    else { return false }
    var lines = 0
    var (commas, semicolons) = (0, 0)
    var start = 0
    while start < contents.count {
      let end = place(of: UInt8(ascii: "\n"), from: start, in: contents) ?? contents.count
      switch separator(ofFigures: start..<end, contents) {
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: ";"): semicolons += 1
      default: break
      }
      let rows = max(commas, semicolons)
      if rows >= fewestOfReport { return true }
      if lines < most, (start..<end).contains(where: { contents[$0] > 0x20 }) {
        lines += 1
        if lines == most, rows >= fewestOfSeveralWidths, rows * 2 >= lines { return true }
      }
      start = end + 1
    }
    let rows = max(commas, semicolons)
    return lines < most && rows >= fewestOfSeveralWidths && rows * 2 >= lines
  }

  /// Whether a byte stands in a text as often as a mark does in the fewest rows of figures.
  private static func isFrequent(_ byte: UInt8, _ contents: Span<UInt8>) -> Bool {
    var start = 0
    for _ in 0..<fewestOfSeveralWidths {
      guard let place = place(of: byte, from: start, in: contents) else { return false }
      start = place + 1
    }
    return true
  }

  /// The first place of a byte at an offset or behind it.
  private static func place(
    of byte: UInt8, from start: Int, in contents: Span<UInt8>
  ) -> Int? {
    contents.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  /// The tables of a report have more rows of figures.
  private static let fewestOfReport = 20

  /// What stands between the cells of a row of figures, and right behind its label; nil where a line is none:
  /// 网站 1,204 is one figure with a separator of thousands.
  private static func separator(ofFigures line: Range<Int>, _ contents: Span<UInt8>) -> UInt8? {
    var start = line.upperBound
    var separator: UInt8?
    var hasDigit = false
    // Most lines of a text end otherwise, and need not be looked at.
    while start > line.lowerBound {
      let byte = contents[start - 1]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";"), (separator ?? byte) == byte {
        separator = byte
      } else if isDigit(byte) {
        hasDigit = true
      } else if byte != 0x2E, byte > 0x20 {
        break
      }
      start -= 1
    }
    guard hasDigit, let separator, start < line.upperBound, contents[start] == separator,
      (line.lowerBound..<start).contains(where: { contents[$0] > 0x7F })
    else { return nil }
    return separator
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

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
