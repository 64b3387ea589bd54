import DocumentSyntax

/// A word on a page: characters without a gap between them.
struct PageWord {
  /// Its text, in bytes of ``PageWords/text``.
  let range: Range<Int>
  /// Where it stands.
  let box: PageBox
  /// The 0-based number of its page.
  let page: Int
}

/// The words of a document in the order in which its pages draw them: cell by cell, in the programs
/// with which reports are written.
struct PageWords {
  /// The words' texts, one behind the other.
  private(set) var text: [UInt8] = []
  private(set) var words: [PageWord] = []
  /// The width and the height of each page, in thousandths of a point.
  private(set) var pages: [(width: Int, height: Int)] = []
  /// The word that is open: where it stands and where its text starts.
  private var box: PageBox?
  private var start = 0

  /// Reads what `pdftotext -bbox -raw` writes.
  init(_ bytes: [UInt8]) {
    XMLText.parse(bytes, into: &self)
    shrinkTallBoxes()
    orderOnLines()
  }

  /// Puts words that are drawn one behind the other on one line in the order from left to right: pages
  /// draw characters for which they need another font, such as quotation marks, before the text around
  /// them.
  private mutating func orderOnLines() {
    var ordered = words
    var start = 0
    while start < words.count {
      let first = words[start]
      var end = start + 1
      var isOrdered = true
      while end < words.count, words[end].page == first.page,
        words[end].box.isOnLine(of: first.box), words[end].box.isOnLine(of: words[end - 1].box)
      {
        isOrdered = isOrdered && words[end - 1].box.left <= words[end].box.left
        end += 1
      }
      if !isOrdered, let line = Self.fromLeftToRight(words[start..<end]) {
        ordered.replaceSubrange(start..<end, with: line)
      }
      start = end
    }
    guard zip(words, ordered).contains(where: { $0.range != $1.range }) else { return }
    var moved: [UInt8] = []
    moved.reserveCapacity(text.count)
    words = ordered.map { word in
      let start = moved.count
      moved += text[word.range]
      return PageWord(range: start..<moved.count, box: word.box, page: word.page)
    }
    text = moved
  }

  /// The words of a line in the order in which they stand; nil where one that is drawn before its left
  /// neighbour stands apart from it, as the cells of a table do.
  private static func fromLeftToRight(_ line: ArraySlice<PageWord>) -> [PageWord]? {
    let order = line.indices.sorted { (line[$0].box.left, $0) < (line[$1].box.left, $1) }
    let isWhole = zip(order, order.dropFirst()).allSatisfy { left, right in
      left < right
        || abs(line[right].box.left - line[left].box.right) * 3 <= line[right].box.height
    }
    return isWhole ? order.map { line[$0] } : nil
  }

  /// Fonts differ in how much room they take above and below, some so much that the boxes of lines that
  /// follow each other overlap: boxes get the height that most fonts have, about their middle.
  private mutating func shrinkTallBoxes() {
    let ratios = words.compactMap(heightOfCharacters).sorted()
    guard let ratio = ratios.dropFirst(ratios.count / 2).first, ratio > Self.tallest else { return }
    words = words.map { word in
      var box = word.box
      let middle = (box.top + box.bottom) / 2
      let half = box.height * Self.usual / ratio / 2
      (box.top, box.bottom) = (middle - half, middle + half)
      return PageWord(range: word.range, box: box, page: word.page)
    }
  }

  /// How high the box of a word is, in hundredths of the width of its characters; nil for one that has
  /// others than Chinese ones.
  private func heightOfCharacters(_ word: PageWord) -> Int? {
    let count = word.range.count / 3
    guard count > 1, word.box.width > 0, PageText.isHan(text.span, word.range) else { return nil }
    return word.box.height * 100 * count / word.box.width
  }

  /// Boxes are as high as this in most fonts, in hundredths of a character's width.
  private static let usual = 130
  /// What is higher than this is shrunk.
  private static let tallest = 150
}

/// The elements that pdftotext writes.
enum PageWordName: String, XMLName {
  case page = "h:page"
  case word = "h:word"

  static let namespaces = ["h": ["http://www.w3.org/1999/xhtml", ""]]
}

extension PageWords: XMLHandler {
  mutating func begin(_ name: PageWordName, _ attributes: XMLAttributes) {
    switch name {
    case .page:
      pages.append((attributes.length("width") ?? 0, attributes.length("height") ?? 0))
    case .word:
      guard let left = attributes.length("xMin"), let right = attributes.length("xMax"),
        let top = attributes.length("yMin"), let bottom = attributes.length("yMax"),
        left < right, top < bottom
      else { return }
      box = PageBox(left: left, top: top, right: right, bottom: bottom)
      start = text.count
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if box != nil { text.append(contentsOf: bytes) }
  }

  mutating func end(_ name: PageWordName) {
    guard name == .word, let box else { return }
    self.box = nil
    let range = text.span.trimmed(start..<text.count)
    guard !range.isEmpty, !pages.isEmpty else {
      text.removeSubrange(start...)
      return
    }
    text.removeSubrange(range.upperBound...)
    text.removeSubrange(start..<range.lowerBound)
    let word = PageWord(range: start..<text.count, box: box, page: pages.count - 1)
    guard let last = words.last, isDrawnAgain(last, by: word) else {
      words.append(word)
      return
    }
    text.removeSubrange(start...)
  }

  /// Whether a word is the last one again: so programs draw bold characters for which they have no
  /// font.
  private func isDrawnAgain(_ last: PageWord, by word: PageWord) -> Bool {
    last.page == word.page && last.range.count == word.range.count
      && last.box.isOnLine(of: word.box)
      && last.box.sharedWidth(with: word.box) * 10 > word.box.width * 8
      && zip(last.range, word.range).allSatisfy { text[$0] == text[$1] }
  }
}

extension XMLAttributes {
  /// A length in points as thousandths of them; nil where it is no number, or one that no page has.
  fileprivate func length(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name) else { return nil }
    var value = 0
    var decimals: Int?
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39:
        if let count = decimals {
          guard count < 3 else { continue }
          decimals = count + 1
        } else {
          digits += 1
          guard digits <= 6 else { return nil }
        }
        value = value * 10 + Int(byte - 0x30)
      case 0x2E where decimals == nil: decimals = 0
      case 0x2D where index == 0: continue
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in (decimals ?? 0)..<3 { value *= 10 }
    return bytes.first == 0x2D ? -value : value
  }
}
