import ReportText

/// How text fits into the columns of a terminal.
package enum ColumnLayout {
  /// The columns that a text fills; Chinese characters fill two.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns that a character fills.
  static func width(of scalar: Unicode.Scalar) -> Int {
    CharacterClass.isWide(scalar.value) ? 2 : 1
  }

  /// A text filled up with spaces to a width.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(of: text)))
  }

  /// A text moved to the right end of a width.
  static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - self.width(of: text))) + text
  }

  /// A text that is not wider than a width, its end replaced by an ellipsis where it was.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    var kept = ""
    var filled = 1
    for scalar in text.unicodeScalars {
      filled += width(of: scalar)
      guard filled <= limit else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }

  /// A text broken into lines that are not wider than a width: at spaces, and between Chinese
  /// characters, but never before a mark that may not begin a line.
  package static func wrapped(_ text: String, to limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for piece in pieces(of: text) {
      let pieceWidth = width(of: piece)
      if lineWidth + pieceWidth > limit, !line.isEmpty {
        lines.append(withoutTrailingSpaces(line))
        line = ""
        lineWidth = 0
        if piece == " " { continue }
      }
      line += piece
      lineWidth += pieceWidth
    }
    if !line.isEmpty || lines.isEmpty { lines.append(withoutTrailingSpaces(line)) }
    return lines
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The pieces between which a line may be broken.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var mayBreak = true
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " "
      let isHan = CharacterClass.isHan(scalar.value)
      let isMark = CharacterClass.isChinesePunctuation(scalar.value)
      let opens = "“‘（《〈【〔".unicodeScalars.contains(scalar)
      let startsPiece = mayBreak || isSpace || isHan || opens
      if startsPiece && (!isMark || opens) || pieces.isEmpty {
        pieces.append(String(scalar))
      } else {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
      mayBreak = isSpace || isHan || (isMark && !opens)
    }
    return keepingOpeningMarks(pieces)
  }

  /// Joins opening marks with what they open, so that none ends a line.
  private static func keepingOpeningMarks(_ pieces: [String]) -> [String] {
    var joined: [String] = []
    var pending = ""
    for piece in pieces {
      pending += piece
      if let last = piece.unicodeScalars.last, "“‘（《〈【〔".unicodeScalars.contains(last) { continue }
      joined.append(pending)
      pending = ""
    }
    if !pending.isEmpty { joined.append(pending) }
    return joined
  }
}
