/// Prints pages as `pdftotext -bbox -raw` shows them: the words with their boxes, cell by cell.
/// Characters are 10 points wide, lines 15 apart.
struct PrintedPages {
  /// Where the text of a cell stands in the row.
  enum Alignment: CaseIterable { case top, middle, bottom }

  private static let character = 10.0
  private static let pitch = 15.0

  private var pages: [String] = []
  private var words = ""
  private var y = 40.0
  private let width: Int

  /// Begins a page.
  ///
  /// - Parameter characters: How many characters a line of the text has room for.
  init(characters: Int = 32) {
    width = characters
  }

  /// All that has been printed.
  var text: String {
    let bodies = pages + [words]
    let size = "width=\"\(100 + 10 * width).000000\" height=\"842.000000\""
    return """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/\
      DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml">
      <head><title></title></head><body><doc>

      """ + bodies.map { "<page \(size)>\n\($0)</page>\n" }.joined() + "</doc></body></html>\n"
  }

  /// Prints lines of text; a blank is as wide as half a character, two stand for an indent of one.
  mutating func print(_ lines: String..., gap: Double = 0) {
    y += gap
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      place(line.drop { $0 == " " }, x: 50 + Double(indent) * Self.character / 2, y: y)
      y += Self.pitch
    }
  }

  /// Prints a line in the middle between the margins, at the foot of the page or anywhere.
  mutating func print(centred line: String, at place: Double? = nil) {
    let length = Self.length(Substring(line))
    self.place(Substring(line), x: 50 + (Double(10 * width) - length) / 2, y: place ?? y)
    if place == nil { y += Self.pitch }
  }

  /// Prints a row of a table.
  ///
  /// - Parameters:
  ///   - cells: The texts, broken where the column is full; empty cells print nothing.
  ///   - widths: How many characters each column has room for.
  ///   - spacing: How many times as far apart the lines of a cell are.
  mutating func print(
    row cells: [String], widths: [Int], _ alignment: Alignment = .middle, padding: Double = 6,
    spacing: Double = 1
  ) {
    let broken = zip(cells, widths).map { Self.broken($0, at: $1) }
    let height = broken.map(\.count).max() ?? 1
    let pitch = Self.pitch * spacing
    var x = 50.0
    for (lines, width) in zip(broken, widths) {
      let free = Double(height - lines.count) * pitch
      let top =
        switch alignment {
        case .top: 0.0
        case .middle: free / 2
        case .bottom: free
        }
      for (number, line) in lines.enumerated() {
        place(line, x: x + 5, y: y + top + Double(number) * pitch)
      }
      x += Double(width) * Self.character + 10
    }
    y += Double(height) * pitch + padding
  }

  /// Ends the page and begins another.
  mutating func endPage() {
    pages.append(words)
    words = ""
    y = 40
  }

  private static func broken(_ text: String, at width: Int) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return lines
  }

  private static func length(_ text: Substring) -> Double {
    text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Double {
    character.isASCII ? Self.character / 2 : Self.character
  }

  private mutating func place(_ text: Substring, x: Double, y: Double) {
    var x = x
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length = Self.length(word)
      let shown = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      if !word.isEmpty {
        words +=
          "<word xMin=\"\(x)00\" yMin=\"\(y)00\" xMax=\"\(x + length)00\" "
          + "yMax=\"\(y + 12)00\">\(shown)</word>\n"
      }
      x += length + Self.character / 2
    }
  }
}

extension PrintedPages {
  /// Prints words on a line in the order in which they are given, each at its place in characters.
  mutating func print(words: [(text: String, column: Double)]) {
    for word in words { place(word.text[...], x: 50 + word.column * Self.character, y: y) }
    y += Self.pitch
  }
}
