import ReportModel
import ReportText

/// Finds what tells the year of a report that has no title with a year, or whose title's year does
/// not go with the rest.
struct YearClueFinder {
  /// How many blocks from the top, and above the last one, are looked at.
  private static let reach = 60
  /// No name of a report is longer between its year and its last character, in bytes.
  private static let longestName = 90

  private let draft: Draft

  /// The clues in a draft, in no order.
  static func clues(in draft: Draft) -> [YearClue] {
    YearClueFinder(draft: draft).clues
  }

  /// The surest clue that a title has the wrong year: everything in the text that speaks of the year,
  /// and the date of signature or of the page, agrees on another.
  static func clue(against title: ReportTitle, in draft: Draft) -> YearClue? {
    let finder = YearClueFinder(draft: draft)
    guard let year = title.year else { return nil }
    // Most reports are signed in the year after the title's, and need no further look.
    if let signature = finder.signature(draft.text.bytes.span), signature.year - 1 == year {
      return nil
    }
    func isApart(_ clue: YearClue) -> Bool {
      clue.source == .publication || clue.range.map { !$0.overlaps(title.range) } ?? false
    }
    // One that agrees with the title bears it out, whatever the others tell.
    guard
      let inner = finder.textClues(until: { $0.year == year && isApart($0) })?.filter(isApart),
      Set(inner.map(\.year)).count == 1, let first = inner.min(by: { $0.source < $1.source }),
      first.source <= .opening, first.year != year
    else { return nil }
    // No report's first part opens with the year after its own.
    if first.year == year + 1, first.source == .opening, finder.opensFirstPart(first) {
      return first
    }
    return Set(inner.map(\.source)).count >= fewestAgainstTitle ? first : nil
  }

  /// How many kinds of places have to agree before the title is taken to be wrong.
  private static let fewestAgainstTitle = 2

  /// Whether a year is what the paragraph right below the first part's heading is about.
  private func opensFirstPart(_ clue: YearClue) -> Bool {
    let span = draft.text.bytes.span
    guard let place = clue.range,
      let block = draft.reportBlocks.prefix(Self.reach).first(where: {
        draft.blocks[$0].range.contains(place.lowerBound)
      }), block > draft.reportBlocks.lowerBound,
      let ordinal = Ordinal(span, draft.blocks[block - 1].range)
    else { return false }
    return ordinal.style == .chinese && ordinal.number == 1
      && OpeningYear(span, draft.blocks[block].range)?.year == clue.year
  }

  private init(draft: Draft) {
    self.draft = draft
  }

  private var clues: [YearClue] {
    var clues: [YearClue] = []
    if let title = TitleRecognizer(draft).recognize(), let year = title.year {
      clues.append(YearClue(.title, year, at: title.yearRange))
    }
    return clues + draft.outsideTitles.compactMap(Self.clue) + (textClues() ?? [])
  }

  /// What the text and the page's date tell, the title aside; nil where one of the clues is such that the others
  /// tell nothing.
  private func textClues(until isDecisive: (YearClue) -> Bool = { _ in false }) -> [YearClue]? {
    let span = draft.text.bytes.span
    var clues: [YearClue] = []
    var hasOpening = false
    for block in draft.reportBlocks.prefix(Self.reach) {
      let range = draft.blocks[block].range
      let known = clues.count
      if let found = ownName(span, range) {
        clues.append(YearClue(.ownName, found.year, at: found.range))
      }
      if let found = period(span, range) {
        clues.append(YearClue(.period, found.year, at: found.range))
      }
      if let found = caption(span, range) {
        clues.append(YearClue(.caption, found.year, at: found.range))
      }
      // What a further part begins with may be last year's.
      if let ordinal = Ordinal(span, range), ordinal.style == .chinese, ordinal.delimiter != nil,
        ordinal.number > 1
      {
        hasOpening = true
      }
      if !hasOpening, let found = opening(span, range) {
        hasOpening = true
        clues.append(YearClue(.opening, found.year, at: found.range))
      }
      if clues[known...].contains(where: isDecisive) { return nil }
    }
    if let found = signature(span) {
      clues.append(YearClue(.signature, found.year - 1, at: found.range))
    }
    clues += [publication].compactMap(\.self)
    return clues.contains(where: isDecisive) ? nil : clues
  }

  /// The year before the date of the page. Pages that are dated in the second half of a year have been
  /// moved, or changed.
  private var publication: YearClue? {
    let lines = draft.reportBlocks.prefix(Self.reach)
    guard let published = PublicationDate(draft, in: lines), let month = published.date.month,
      let year = published.date.year, month <= 6
    else { return nil }
    return YearClue(.publication, year - 1, at: published.range)
  }

  // MARK: Outside the text

  /// The year in a title outside the text that names the report.
  private static func clue(_ title: OutsideTitle) -> YearClue? {
    let bytes = Array(title.text.utf8)
    let span = bytes.span
    let words: [StaticString] = ["信息公开", "政务公开", "年度报告", "年报"]
    let namesReport = words.contains { span.firstRange(of: $0, in: bytes.indices) != nil }
    switch title.source {
    case .site: return nil
    case .webPage, .metadata:
      guard namesReport, let found = YearFinder.firstOutsideDate(span, bytes.indices) else {
        return nil
      }
      return YearClue(.pageTitle, found.year)
    case .fileName:
      if namesReport, let found = YearFinder.firstOutsideDate(span, bytes.indices) {
        return YearClue(.fileName, found.year)
      }
      return onlyNumber(span, bytes.indices).map { YearClue(.fileName, $0) }
    }
  }

  /// The year in a file's name such as 2023报告: the only number of four digits in it that may be one.
  /// That of a date, 2023-12-31 or 20231231, is none.
  private static func onlyNumber(_ span: Span<UInt8>, _ name: Range<Int>) -> Int? {
    var years: Set<Int> = []
    var offset = name.lowerBound
    while offset < name.upperBound {
      if let date = WrittenDate(span, at: offset, before: name.upperBound), date.month != nil {
        offset = date.range.upperBound
      } else if let digits = Numeral(digits: span, at: offset, before: name.upperBound) {
        if digits.count == 4, let year = digits.value, reportYears.contains(year) {
          years.insert(year)
        }
        offset = digits.range.upperBound
      } else {
        offset = span.offset(after: offset)
      }
    }
    return years.count == 1 ? years.first : nil
  }

  /// The years for which there are such reports.
  private static let reportYears = 2008...2099

  private typealias Found = (year: Int, range: Range<Int>)

  // MARK: Sentences

  /// The year in the name by which a sentence calls the report: 现公布…2023年政府信息公开工作年度报告.
  private func ownName(_ span: Span<UInt8>, _ block: Range<Int>) -> Found? {
    var start = block.lowerBound
    while let name = span.firstRange(of: "信息公开", in: start..<block.upperBound) {
      start = name.upperBound
      let end = min(block.upperBound, name.upperBound + Self.longestName)
      guard let kind = Self.kind(span, name.upperBound..<end),
        // 年度报告格式 and the like are names of other documents.
        !Self.isOtherDocument(span, kind.upperBound, block.upperBound),
        let year = yearBefore(span, name.lowerBound, block)
      else { continue }
      return year
    }
    return nil
  }

  private static func kind(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let between: [StaticString] = [
      "", "工作", "情况", "工作情况", "的", "工作的", "情况的", "工作情况的",
    ]
    let kinds: [StaticString] = ["年度报告", "报告", "年报"]
    for middle in between {
      guard middle.utf8CodeUnitCount == 0 || span.matches(middle, at: range.lowerBound) else {
        continue
      }
      let start = range.lowerBound + middle.utf8CodeUnitCount
      for kind in kinds where span.matches(kind, at: start) {
        let end = start + kind.utf8CodeUnitCount
        return end <= range.upperBound ? start..<end : nil
      }
    }
    return nil
  }

  private static func isOtherDocument(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    let continuations: [StaticString] = [
      "格式", "编制", "模板", "列出", "中提", "中指", "中列", "指出", "提出", "反映", "所列", "所提",
    ]
    let closing = span.literal(["》", "”"], at: offset, before: end)
    let next = offset + (closing?.utf8CodeUnitCount ?? 0)
    return span.literal(continuations, at: next, before: end) != nil
  }

  /// The year right before 政府信息公开, with 年 or 年度 between.
  private func yearBefore(_ span: Span<UInt8>, _ offset: Int, _ block: Range<Int>) -> Found? {
    var end = offset
    for word in ["政府", "度", "年"] as [StaticString] {
      let start = end - word.utf8CodeUnitCount
      if start >= block.lowerBound, span.matches(word, at: start) { end = start }
    }
    return YearFinder.year(span, before: end, from: block.lowerBound)
  }

  /// The year of 1 January where 31 December follows in the same paragraph.
  private func period(_ span: Span<UInt8>, _ block: Range<Int>) -> Found? {
    guard let last = span.firstRange(of: "12月31日", in: block),
      let first = span.firstRange(of: "1月1日", in: block.lowerBound..<last.lowerBound)
    else { return nil }
    let mark = first.lowerBound - 3
    guard mark > block.lowerBound, span.matches("年", at: mark) else { return nil }
    return YearFinder.year(span, before: mark, from: block.lowerBound)
  }

  /// The year in a line that ends in the name of a table.
  private func caption(_ span: Span<UInt8>, _ block: Range<Int>) -> Found? {
    guard block.count <= 120, span.matches("表", at: block.upperBound - 3),
      span.firstRange(of: "情况", in: block) != nil
    else { return nil }
    return YearFinder.firstOutsideDate(span, block)
  }

  /// The year with which a paragraph of prose opens: 2023年，青禾街道主动公开政府信息31条。
  private func opening(_ span: Span<UInt8>, _ block: Range<Int>) -> Found? {
    guard
      let mark = span.firstRange(
        of: "年", in: block.lowerBound..<min(block.upperBound, block.lowerBound + 60)),
      block.count > 30,
      let year = YearFinder.year(span, before: mark.lowerBound, from: block.lowerBound),
      WrittenDate(inWords: span, at: year.range.lowerBound, before: block.upperBound)?.month == nil,
      // 2021年报告中指出的问题
      span.literal(["报告", "度报告", "年报", "度年报"], at: mark.upperBound, before: block.upperBound)
        == nil
    else { return nil }
    let before = span.trimmed(block.lowerBound..<year.range.lowerBound)
    // （一）主动公开方面。2023年，…
    return before.isEmpty || span.endsInFullStop(before) ? year : nil
  }

  /// The year of a date that stands by itself in one of the last lines.
  private func signature(_ span: Span<UInt8>) -> Found? {
    var left = 8
    for block in draft.reportBlocks.reversed() {
      // The statistics table may stand below the signature.
      guard !isOfTable(draft.blocks[block], span) else { continue }
      guard left > 0 else { return nil }
      left -= 1
      let range = span.trimmed(draft.blocks[block].range)
      guard range.count <= 60,
        let date = WrittenDate(inWords: span, at: range.lowerBound, before: range.upperBound),
        date.month != nil, date.range.upperBound == range.upperBound, let year = date.year
      else { continue }
      return (year, range)
    }
    return nil
  }

  /// Whether a block is a cell of a table, or a line of one with bars or tabs.
  private func isOfTable(_ block: Block, _ span: Span<UInt8>) -> Bool {
    if case .cell = block.kind { return true }
    let line = span.trimmed(block.range)
    return !line.isEmpty
      && (span[line.lowerBound] == UInt8(ascii: "|") || span.firstRange(of: "\t", in: line) != nil)
  }
}
