import ReportText

/// Words that stand on one line without a gap that only a table or a tabulator leaves.
struct PageLine {
  /// The words, as indices of ``PageWords/words``.
  private(set) var words: Range<Int>
  /// Its text, in bytes of ``PageWords/text``, without blanks.
  private(set) var range: Range<Int>
  /// Where it stands.
  private(set) var box: PageBox
  /// Where it stands with the lines right above and below it that may be of the same cell of a table.
  private(set) var cellBox: PageBox
  /// Whether its cell goes on in the next line, as the cell shows that is drawn next.
  private(set) var goesOnInCell = false
  /// Its last word, and where that stands.
  private(set) var lastWord: (range: Range<Int>, box: PageBox)
  /// The 0-based number of its page.
  let page: Int
  /// How wide a Chinese character is.
  private(set) var characterWidth: Int
  /// Whether it has Chinese characters that tell how wide they are.
  private var hasCharacters: Bool
  /// The length of the word that tells that, in bytes.
  private var longest: Int
  /// Whether it is a number, and nothing else, or a mark that stands for none.
  private(set) var isFigure: Bool

  /// A gap of more sixths of a character is none between words of a text.
  private static let widestGap = 5
  /// Between figures, no more sixths are.
  private static let widestGapOfFigures = 3

  private init(_ word: Int, of pages: borrowing PageWords, _ span: Span<UInt8>) {
    let own = pages.words[word]
    words = word..<word + 1
    range = own.range
    box = own.box
    cellBox = own.box
    lastWord = (own.range, own.box)
    page = own.page
    let width = Self.characterWidth(own, span)
    characterWidth = width ?? own.box.height * 3 / 4
    hasCharacters = width != nil
    longest = own.range.count
    isFigure = PageText.isFigure(span, own.range) || PageText.isMark(span, own.range)
  }

  /// The lines of the pages, in the order in which they are drawn.
  static func lines(of pages: borrowing PageWords, _ span: Span<UInt8>) -> [PageLine] {
    var lines: [PageLine] = []
    for index in pages.words.indices {
      let line = PageLine(index, of: pages, span)
      if let last = lines.last, last.goesOn(with: line) {
        lines[lines.count - 1].append(line)
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  /// How wide a Chinese character is in a word that has some.
  private static func characterWidth(_ word: PageWord, _ span: Span<UInt8>) -> Int? {
    let quarters = PageText.width(span, word.range)
    let others = PageText.count(span, word.range) * 4 - quarters
    guard others * 2 < quarters, word.box.height < word.box.width * 2 else { return nil }
    return word.box.width * 4 / quarters
  }

  private func goesOn(with word: PageLine) -> Bool {
    guard page == word.page, box.isOnLine(of: word.box) else { return false }
    let gap = word.box.left - box.right
    let size = min(characterWidth, word.characterWidth)
    // Some fonts' characters take up the lines above and below, too.
    let last = lastWord.box
    guard last.height != word.box.height || abs(last.top - word.box.top) * 4 <= size else {
      return false
    }
    let widest = isFigure && word.isFigure ? Self.widestGapOfFigures : Self.widestGap
    // Marks that follow each other may be pushed together to half their width.
    return gap * 6 <= size * widest && gap * 3 >= -2 * size
  }

  private mutating func append(_ other: PageLine) {
    let isBetter =
      other.hasCharacters && !hasCharacters
      || other.hasCharacters == hasCharacters && other.range.count > longest
    words = words.lowerBound..<other.words.upperBound
    if isBetter {
      (characterWidth, hasCharacters, longest) = (
        other.characterWidth, other.hasCharacters, other.longest
      )
    }
    range = range.lowerBound..<other.range.upperBound
    box = box.joined(with: other.box)
    cellBox = box
    lastWord = other.lastWord
    isFigure = false
  }

  /// Takes a box for that of the line's cell.
  ///
  /// - Parameter goesOn: Whether that cell goes on in the next line for certain.
  mutating func setCell(_ box: PageBox, goesOn: Bool) {
    cellBox = box
    goesOnInCell = goesOn
  }

  /// The line with one that stands behind it, whatever is between them.
  func joined(with other: PageLine) -> PageLine {
    var line = self
    line.append(other)
    return line
  }

  /// The line divided before some of its words.
  func divided(
    before divisions: [Int], of pages: borrowing PageWords, _ span: Span<UInt8>
  ) -> [PageLine] {
    guard !divisions.isEmpty else { return [self] }
    var parts: [PageLine] = []
    var start = words.lowerBound
    for end in divisions + [words.upperBound] {
      parts.append(part(start..<end, of: pages, span))
      start = end
    }
    return parts
  }

  /// The words, but for the first, that open an item of a list: in a table, the label of a row behind
  /// that of its group, however little sets them off.
  func wordsOpeningItems(_ pages: borrowing PageWords, _ span: Span<UInt8>) -> [Int] {
    words.dropFirst().filter { word in
      let gap = pages.words[word].box.left - pages.words[word - 1].box.right
      return gap * 10 >= characterWidth && PageText.opensItem(span, pages.words[word].range)
    }
  }

  private func part(
    _ words: Range<Int>, of pages: borrowing PageWords, _ span: Span<UInt8>
  ) -> PageLine {
    var line = PageLine(words.lowerBound, of: pages, span)
    for word in words.dropFirst() { line.append(PageLine(word, of: pages, span)) }
    return line
  }

  /// Whether another line, the next that is drawn, stands beside it: to the right, and not below. What is
  /// far above is no cell of its row: some programs draw the foot of a page before its text.
  func isBeside(_ next: PageLine) -> Bool {
    page == next.page && next.box.left >= box.right - characterWidth / 4
      && next.box.top < box.bottom - min(box.height, next.box.height) / 3
      && box.top - next.box.top < Self.highestRow * box.height
  }

  /// The first line of a cell is no further above the last of the cell before, in lines.
  private static let highestRow = 30

  /// Whether another line, the next that is drawn, stands right below it, as in a paragraph.
  func isAbove(_ next: PageLine) -> Bool {
    page == next.page && next.box.top > box.top + box.height / 3
      && box.sharedWidth(with: next.box) > 0
      && next.box.top - box.bottom < max(box.height, next.box.height) * 5 / 4
  }

  /// Whether both are in characters of one size, as far as they tell: fonts differ in how much room
  /// they take above and below, and in how wide their digits are.
  func isAsLarge(as other: PageLine) -> Bool {
    let (low, high) = (min(box.height, other.box.height), max(box.height, other.box.height))
    guard hasCharacters, other.hasCharacters else { return high * 3 <= low * 4 }
    let (one, two) = (characterWidth, other.characterWidth)
    return high * 10 <= low * 11 || max(one, two) * 8 <= min(one, two) * 9
  }

  /// Whether it is in larger characters than another, as far as they tell.
  func isLarger(than other: PageLine) -> Bool {
    hasCharacters && other.hasCharacters && !isAsLarge(as: other)
      && characterWidth > other.characterWidth
  }
}
