import ReportText

/// The lines that stand on every page and belong to none: page numbers, and titles at the head and
/// the foot.
struct RunningLines {
  /// No page has more of them at its head, nor at its foot.
  private static let most = 3
  /// A running title has no fewer bytes than this, blanks and digits aside (four Chinese
  /// characters): a unit or a mark of a table may stand at the foot of several pages by chance.
  private static let shortestTitle = 12

  /// A bare number on a page of its own is the page's if it stands in the lowest tenth.
  private static let footShare = 10

  /// Running titles are at the same height on all pages, in thousandths of a point.
  private static let tolerance = 4_000

  /// What stands on one line of a page, in the order of the lines that it is made of.
  private struct Row {
    var lines: [Int]
    var box: PageBox
  }

  private let lines: [PageLine]
  private let heights: [Int]
  /// The rows of each page that are left, from the first to the last.
  private var pages: [ArraySlice<Row>] = []
  /// The pages' own numbers.
  private var numbers: [Int] = []
  private var isRunning: [Bool]

  /// The lines without those that stand on every page.
  static func removed(
    from lines: [PageLine], of words: borrowing PageWords, _ span: Span<UInt8>
  ) -> [PageLine] {
    var running = RunningLines(lines, heights: words.pages.map(\.height))
    for _ in 0..<most {
      let atFoot = running.remove(span, at: .foot)
      let atHead = running.remove(span, at: .head)
      guard atFoot || atHead else { break }
    }
    return zip(lines, running.isRunning).compactMap { $1 ? nil : $0 }
  }

  private init(_ lines: [PageLine], heights: [Int]) {
    self.lines = lines
    self.heights = heights
    isRunning = [Bool](repeating: false, count: lines.count)
    var start = 0
    while start < lines.count {
      let page = lines[start].page
      let end = lines[start...].firstIndex { $0.page != page } ?? lines.count
      pages.append(Self.rows(lines, start..<end)[...])
      numbers.append(page)
      start = end
    }
  }

  private static func rows(_ lines: [PageLine], _ range: Range<Int>) -> [Row] {
    let sorted = range.sorted { (lines[$0].box.top, $0) < (lines[$1].box.top, $1) }
    var rows: [Row] = []
    for index in sorted {
      let box = lines[index].box
      if let last = rows.last, last.box.isOnLine(of: box) {
        rows[rows.count - 1].lines.append(index)
        rows[rows.count - 1].box = last.box.joined(with: box)
      } else {
        rows.append(Row(lines: [index], box: box))
      }
    }
    for index in rows.indices where rows[index].lines.count > 1 {
      rows[index].lines.sort { (lines[$0].box.left, $0) < (lines[$1].box.left, $1) }
    }
    return rows
  }

  private enum Place {
    case head, foot

    func row(_ rows: ArraySlice<Row>) -> Row? { self == .head ? rows.first : rows.last }
  }

  /// Removes the first or the last rows of the pages that are running lines.
  ///
  /// - Returns: Whether there were any.
  private mutating func remove(_ span: Span<UInt8>, at place: Place) -> Bool {
    let rows = pages.map { place.row($0) }
    let marks = rows.map { row in row.flatMap { mark(span, $0) } }
    let shift = numbersShift(marks)
    let titles = runningTitles(marks, rows)
    var isChanged = false
    for (page, mark) in marks.enumerated() {
      guard let mark, let row = rows[page] else { continue }
      let runs =
        switch mark {
        case .pageNumber: true
        case .number(let number):
          number - numbers[page] == shift || isFoot(row, ofPage: page, number, place)
        case .title(let title): titles.contains(title)
        }
      guard runs else { continue }
      for line in row.lines { isRunning[line] = true }
      pages[page] = place == .head ? pages[page].dropFirst() : pages[page].dropLast()
      isChanged = true
    }
    return isChanged
  }

  /// Whether a bare number is the page's, as its place and what it counts show.
  private func isFoot(_ row: Row, ofPage page: Int, _ number: Int, _ place: Place) -> Bool {
    let height = heights[numbers[page]]
    return place == .foot && number == numbers[page] + 1
      && (height - row.box.top) * Self.footShare < height
  }

  // MARK: What a line may be

  private enum Mark: Hashable {
    /// A number that is marked as a page's.
    case pageNumber
    /// A bare number, the page's if other pages have theirs.
    case number(Int)
    /// A text without its digits and blanks, a running title if other pages have it.
    case title([UInt8])
  }

  private func mark(_ span: Span<UInt8>, _ row: Row) -> Mark? {
    guard row.lines.count <= 5, !row.lines.contains(where: { isInTable($0) }) else { return nil }
    let ranges = row.lines.map { lines[$0].range }
    guard ranges.reduce(0, { $0 + $1.count }) <= 400 else { return nil }
    let bytes = ranges.flatMap { range in range.map { span[$0] } }
    if let number = Int(String(decoding: bytes, as: UTF8.self)), bytes.count <= 4, number > 0 {
      return row.lines.count == 1 ? .number(number) : nil
    }
    if Self.isPageNumber(bytes) { return .pageNumber }
    // A row of a table is no running title; the head of a table that is repeated is seen to there.
    guard row.lines.count <= 2 else { return nil }
    let title = bytes.filter { !(0x30...0x39).contains($0) }
    if title.count >= Self.shortestTitle { return .title(title) }
    return Self.isTime(bytes) ? .title(bytes) : nil
  }

  /// Whether a line is the moment at which it was printed, as browsers put it at the head of pages:
  /// 11/27/26, 10:09 AM.
  private static func isTime(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.count { (0x30...0x39).contains($0) }
    return digits >= 6 && bytes.count <= 40
      && bytes.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
      && bytes.contains(UInt8(ascii: ":"))
  }

  /// Whether a line stands beside another that is not on one line with it, as cells do.
  private func isInTable(_ index: Int) -> Bool {
    (index > 0 && isCell(lines[index - 1], beside: lines[index]))
      || (index + 1 < lines.count && isCell(lines[index], beside: lines[index + 1]))
  }

  private func isCell(_ line: PageLine, beside next: PageLine) -> Bool {
    line.isBeside(next) && !line.box.isOnLine(of: next.box)
      && abs(line.box.top - next.box.top) < Self.highestCell * line.box.height
  }

  /// The lines of cells at the edge of a page are no further apart, in lines: what is drawn one after the
  /// other, and further apart, is a running line and the text.
  private static let highestCell = 8

  /// What a page's number looks like, with 0 for the digits and - for the dashes.
  private static let forms: Set<String> = [
    "-0-", "·0·", "第0页", "第0页共0页", "第0页,共0页", "第0页/共0页", "第0页(共0页)", "共0页第0页",
    "共0页,第0页", "第0页,总0页", "page0", "page0of0", "p.0", "0/0",
  ]

  private static func isPageNumber(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 60 else { return false }
    var form = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let character: Character
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19: character = "0"
      case 0x2D, 0x2010...0x2015, 0x2500, 0x4E00, 0xFF0D: character = "-"
      case 0xFF0C, 0x3001: character = ","
      case 0xFF08: character = "("
      case 0xFF09: character = ")"
      case 0x41...0x5A: character = Character(UnicodeScalar(UInt8(scalar.value) + 0x20))
      default: character = Character(scalar)
      }
      if (character == "0" || character == "-") && form.last == character { continue }
      form.append(character)
    }
    return forms.contains(form)
  }

  // MARK: What other pages have

  /// How far the bare numbers at the foot of most pages are ahead of the pages' own; nil where
  /// they are none of pages.
  private func numbersShift(_ marks: [Mark?]) -> Int? {
    var counts: [Int: Int] = [:]
    for (page, mark) in marks.enumerated() {
      guard case .number(let number) = mark else { continue }
      counts[number - numbers[page], default: 0] += 1
    }
    guard let (shift, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count >= 2, count * 2 > pages.count
    else { return nil }
    return shift
  }

  /// The titles that most pages have at the same place.
  private func runningTitles(_ marks: [Mark?], _ rows: [Row?]) -> Set<[UInt8]> {
    var tops: [[UInt8]: [Int]] = [:]
    for case (.title(let title), let row?) in zip(marks, rows) {
      tops[title, default: []].append(row.box.top)
    }
    return Set(
      tops.filter { title, tops in
        let near = Self.mostNear(tops.sorted())
        return near >= 2 && near * 2 > pages.count
      }.keys)
  }

  /// How many places are no further than some points from each other, in ascending order.
  private static func mostNear(_ places: [Int]) -> Int {
    var most = 0
    var first = 0
    for (index, place) in places.enumerated() {
      while place - places[first] > tolerance { first += 1 }
      most = max(most, index - first + 1)
    }
    return most
  }
}
