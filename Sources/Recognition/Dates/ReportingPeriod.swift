import ReportModel
import ReportText

/// The reporting period as the prose states it: 统计期限自2017年1月1日起至2017年12月31日止.
package struct ReportingPeriod: Sendable {
  /// The statement, in bytes: the dates, or the words that announce them where there are none.
  package let range: Range<Int>
  /// The first year in the statement, and where it stands.
  package let year: (year: Int, range: Range<Int>)?
  /// The first day; nil where the statement has no dates.
  package let start: CalendarDate?
  /// The last day.
  package let end: CalendarDate?
  /// Where the two days stand.
  package let places: [DatePlace]

  /// Where a date stands.
  package struct DatePlace: Sendable {
    /// All of it, in bytes.
    package let range: Range<Int>
    /// The digits of its year, in bytes; nil where it has none.
    package let yearRange: Range<Int>?
  }
}

extension ReportingPeriod {
  /// Words that announce the period, whatever the sentence goes on with.
  static let announcements: [Phrase] = [
    .period, .timeLimit, .timeSpan, .cycle, .figuresPeriod, .interval, .range, .startAndEnd,
    .coverage,
  ]
  /// Words that announce it only if the dates follow at once: 报告期为…, but not 报告期内，4月1日至….
  private static let looseAnnouncements: [Phrase] = [
    .time, .figures, .periodOfFigures, .figuresTimeLimit, .timeLimitOfFigures, .reportPeriod,
    .timeFrame,
  ]
  static let allAnnouncements = announcements + looseAnnouncements
  /// The last day of a year, by which a period is found that nothing announces.
  private static let lastDays: [Phrase] = [
    .lastDay, .lastDayInFullWidth, .lastDayInChinese, .lastDayWithDots, .lastDayWithHyphens,
  ]
  /// How much of a sentence before and behind a phrase is looked at, in bytes.
  private static let reach = 300
  /// How far dates that follow at once may stand from the words, in bytes.
  private static let gap = 30

  /// Finds the statement in the prose.
  ///
  /// Of several places that speak of a period, the first with dates counts; then a whole year's
  /// dates anywhere, since some reports just say of what time their figures are; then the words
  /// alone.
  init?(_ report: Report) {
    var bare: ReportingPeriod?
    for hit in report.phrases.hits(of: Self.allAnnouncements)
    where !report.isAboutSomethingElse(hit) {
      let isLoose = Self.looseAnnouncements.contains(hit.phrase)
      let found = Self.read(report, hit) { span, paragraph, phrase in
        Self.announced(span, paragraph, phrase, isLoose: isLoose)
      }
      if let found, found.start != nil {
        self = found
        return
      }
      bare = bare ?? found
    }
    guard let found = Self.wholeYear(report) ?? Self.inPreamble(report) ?? bare else { return nil }
    self = found
  }

  /// Whether the period begins in one year and ends in another.
  package var isOfTwoYears: Bool {
    guard let first = start?.year, let last = end?.year else { return false }
    return first != last
  }

  /// Whether the period ends before it begins.
  package var isReversed: Bool {
    guard let start, let end else { return false }
    if let first = start.year, let last = end.year, first != last { return last < first }
    guard let from = start.month, let to = end.month else { return false }
    return to < from
  }

  private init(_ first: WrittenDate, _ second: WrittenDate?) {
    self.init(
      range: first.range.lowerBound..<(second?.range.upperBound ?? first.range.upperBound),
      year: YearFinder.year(of: first) ?? second.flatMap(YearFinder.year(of:)),
      start: first.date, end: second?.date,
      places: [first, second].compactMap { date in
        date.map { DatePlace(range: $0.range, yearRange: $0.yearRange) }
      })
  }

  /// Reads the paragraph around a phrase, joined where it was broken at the margin.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - hit: The phrase.
  ///   - statement: Reads the statement, given the text, the paragraph and the phrase in it.
  private static func read(
    _ report: Report, _ hit: PhraseIndex.Hit,
    _ statement: (Span<UInt8>, Range<Int>, Range<Int>) -> ReportingPeriod?
  ) -> ReportingPeriod? {
    let draft = report.draft
    guard draft.isPartOfParagraph(hit.block) else {
      return statement(report.bytes.span, draft.blocks[hit.block].range, hit.range)
    }
    let text = UnbrokenText(draft, around: hit.range.lowerBound, in: hit.block, reach: reach)
    let phrase = text.offset(of: hit.range.lowerBound)..<text.offset(of: hit.range.upperBound)
    return statement(text.bytes.span, text.bytes.indices, phrase)?.mapped(text.source)
  }

  private func mapped(_ source: (Range<Int>) -> Range<Int>) -> ReportingPeriod {
    ReportingPeriod(
      range: source(range), year: year.map { ($0.year, source($0.range)) }, start: start, end: end,
      places: places.map { place in
        DatePlace(range: source(place.range), yearRange: place.yearRange.map(source))
      })
  }

  /// The dates behind words that announce them, or the words alone.
  private static func announced(
    _ span: Span<UInt8>, _ paragraph: Range<Int>, _ phrase: Range<Int>, isLoose: Bool
  ) -> ReportingPeriod? {
    let sentence = sentence(span, from: phrase.upperBound, paragraph.upperBound)
    let dates = dates(span, sentence)
    if let first = dates.first,
      !isLoose || follows(span, first.range.lowerBound, phrase.upperBound)
    {
      return ReportingPeriod(first, dates.dropFirst().first)
    }
    let year = YearFinder.first(span, sentence).flatMap { year in
      follows(span, year.range.lowerBound, phrase.upperBound) ? year : nil
    }
    guard !isLoose || year != nil else { return nil }
    return ReportingPeriod(range: phrase, year: year, start: nil, end: nil, places: [])
  }

  /// The first place where 1 January and 31 December stand side by side. Between the first part
  /// and the last, they may be those of another year's figures.
  private static func wholeYear(_ report: Report) -> ReportingPeriod? {
    for hit in report.phrases.hits(of: lastDays) {
      let found = read(report, hit) { span, paragraph, phrase in
        let start = span.startOfStretch(
          endingAt: phrase.upperBound, from: max(paragraph.lowerBound, phrase.upperBound - reach),
          .sentence)
        let dates = dates(span, start..<phrase.upperBound)
        guard let last = dates.last, let first = dates.dropLast().last,
          (first.month, first.day) == (1, 1), (last.month, last.day) == (12, 31)
        else { return nil }
        return ReportingPeriod(first, last)
      }
      guard let found else { continue }
      if let year = found.year?.year, year != report.year, report.isInMiddlePart(hit.block) {
        continue
      }
      return found
    }
    return nil
  }

  /// Two days in the preamble with 至 between them, of which one is the first or the last of a year, in a
  /// sentence about figures or the report, whatever words announce them.
  private static func inPreamble(_ report: Report) -> ReportingPeriod? {
    let span = report.bytes.span
    for block in report.blocksOfPreamble {
      let text = report.draft.blocks[block].range
      guard span.contains(anyOf: ["月1日", "月31日"], in: text) else { continue }
      let dates = dates(span, text)
      for (first, last) in zip(dates, dates.dropFirst()) {
        guard (first.month, first.day) == (1, 1) || (last.month, last.day) == (12, 31),
          span.isAny(of: joints, span.trimmed(first.range.upperBound..<last.range.lowerBound)),
          span.contains(
            anyOf: ["统计", "数据", "报告", "年报", "信息公开"],
            in: span.statement(around: first.range.lowerBound, in: text))
        else { continue }
        return ReportingPeriod(first, last)
      }
    }
    return nil
  }

  /// What stands between the days of a period.
  private static let joints: [StaticString] = ["至", "到", "起至", "—", "－", "-", "~", "～", "——"]

  // MARK: Sentences

  static func sentence(_ span: Span<UInt8>, from start: Int, _ end: Int) -> Range<Int> {
    var limit = min(end, start + reach)
    while limit < end, span[limit] & 0xC0 == 0x80 { limit -= 1 }
    return start..<span.endOfStretch(from: start, before: limit, .sentence)
  }

  /// Whether what stands at an offset follows words that end at another: no comma between them.
  private static func follows(_ span: Span<UInt8>, _ offset: Int, _ words: Int) -> Bool {
    guard offset - words <= gap else { return false }
    return span.firstRange(of: "，", in: words..<offset) == nil
      && !(words..<offset).contains { span[$0] == UInt8(ascii: ",") }
  }

  // MARK: Dates

  /// The first dates in a text that have a month: 一年 and 2017年度 are none.
  private static func dates(_ span: Span<UInt8>, _ text: Range<Int>) -> [WrittenDate] {
    var found: [WrittenDate] = []
    var offset = text.lowerBound
    while offset < text.upperBound {
      guard let date = WrittenDate(span, at: offset, before: text.upperBound) else {
        offset = span.offset(after: offset)
        continue
      }
      if date.month != nil { found.append(date) }
      offset = date.range.upperBound
    }
    return found
  }
}

extension Report {
  /// Whether a period in a part of the report is said to be that of something else: 社会评议的统计期限.
  fileprivate func isAboutSomethingElse(_ hit: PhraseIndex.Hit) -> Bool {
    guard let first = firstPartBlock, hit.block >= first else { return false }
    let span = bytes.span
    let block = draft.blocks[hit.block].range
    guard block.contains(hit.range.lowerBound) else { return false }
    let start = span.startOfStretch(endingAt: hit.range.lowerBound, from: block.lowerBound, .comma)
    let before = start..<hit.range.lowerBound
    let others: [StaticString] = [
      "评议", "评估", "测评", "问卷", "调查", "执法", "培训", "考核", "检查", "抽查", "公示", "征集", "监测", "活动",
    ]
    return span.contains(anyOf: others, in: before)
      && !span.contains(anyOf: ["报告", "年报", "所列"], in: before)
  }

  /// Whether a block stands in a part that is neither the first nor the last.
  fileprivate func isInMiddlePart(_ block: Int) -> Bool {
    sections.dropFirst().dropLast().contains { $0.body.contains(block) }
  }
}
