import ReportText

/// The lines that stand on every page and belong to none: page numbers, and titles at the head and
/// the foot.
struct RunningLines {
  /// No page has more of them at its head, nor at its foot.
  private static let most = 3
  /// A running title has no fewer bytes than this, blanks and digits aside (four Chinese
  /// characters): a unit or a mark of a table may stand at the foot of several pages by chance.
  private static let shortestTitle = 12

  private var lines: [PageLine]
  /// The lines of each page that are left, as indices.
  private var pages: [Range<Int>] = []
  private let pageCount: Int

  /// The lines without those that stand on every page.
  static func removed(from lines: [PageLine], _ span: Span<UInt8>) -> [PageLine] {
    var running = RunningLines(lines)
    for _ in 0..<most {
      let atFoot = running.remove(span) {
        $0.upperBound - 1
      } drop: {
        $0.dropLast()
      }
      let atHead = running.remove(span) {
        $0.lowerBound
      } drop: {
        $0.dropFirst()
      }
      guard atFoot || atHead else { break }
    }
    return running.pages.flatMap { running.lines[$0] }
  }

  private init(_ lines: [PageLine]) {
    self.lines = lines
    var start = 0
    for index in lines.indices where index > start && lines[index].page != lines[start].page {
      pages.append(start..<index)
      start = index
    }
    if start < lines.count { pages.append(start..<lines.count) }
    pageCount = (lines.last?.page ?? 0) + 1
  }

  /// Removes the first or the last lines of the pages that are running lines.
  ///
  /// - Returns: Whether there were any.
  private mutating func remove(
    _ span: Span<UInt8>, line: (Range<Int>) -> Int, drop: (Range<Int>) -> Range<Int>
  ) -> Bool {
    let marks = pages.map { $0.isEmpty ? nil : mark(span, lines[line($0)]) }
    let shift = numbersShift(marks)
    let titles = runningTitles(marks)
    var isChanged = false
    for (page, mark) in marks.enumerated() {
      let isRunning =
        switch mark {
        case .pageNumber: true
        case .number(let number): number - lines[line(pages[page])].page == shift
        case .title(let title): titles.contains(title)
        case nil: false
        }
      guard isRunning else { continue }
      pages[page] = drop(pages[page])
      isChanged = true
    }
    return isChanged
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

  private func mark(_ span: Span<UInt8>, _ line: PageLine) -> Mark? {
    // A row of a table is no running title; the head of a table that is repeated is seen to there.
    guard line.range.count <= 400, line.pieces.count <= 2 else { return nil }
    let bytes = line.range.map { span[$0] }.filter { $0 != 0x20 }
    if let number = Int(String(decoding: bytes, as: UTF8.self)), bytes.count <= 4, number > 0 {
      return .number(number)
    }
    if Self.isPageNumber(bytes) { return .pageNumber }
    let title = bytes.filter { !(0x30...0x39).contains($0) }
    return title.count >= Self.shortestTitle ? .title(title) : nil
  }

  /// What a page's number looks like, with 0 for the digits and - for the dashes.
  private static let forms: Set<String> = [
    "-0-", "·0·", "第0页", "第0页共0页", "第0页,共0页", "第0页/共0页", "第0页(共0页)", "共0页第0页",
    "共0页,第0页", "第0页,总0页", "page0", "page0of0", "p.0",
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
      guard case .number(let number) = mark, let line = pages[page].first else { continue }
      counts[number - lines[line].page, default: 0] += 1
    }
    guard let (shift, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count >= 2, count * 2 > pages.count
    else { return nil }
    return shift
  }

  private func runningTitles(_ marks: [Mark?]) -> Set<[UInt8]> {
    var counts: [[UInt8]: Int] = [:]
    for case .title(let title) in marks { counts[title, default: 0] += 1 }
    return Set(counts.filter { $0.value >= 2 && $0.value * 2 > pageCount }.keys)
  }
}
