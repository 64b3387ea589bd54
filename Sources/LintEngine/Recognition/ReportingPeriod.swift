import ReportModel
import ReportText

/// The reporting period as the prose states it: 统计期限自2017年1月1日起至2017年12月31日止.
struct ReportingPeriod {
  /// A day, of which parts may be left out.
  struct Day {
    let year: Int?
    let month: Int?
    let day: Int?
  }

  /// The statement, in bytes: the dates, or the words that announce them where there are none.
  let range: Range<Int>
  /// The first year in the statement, and where it stands.
  let year: (year: Int, range: Range<Int>)?
  /// The first day; nil where the statement has no dates.
  let start: Day?
  /// The last day.
  let end: Day?
}

extension ReportingPeriod {
  /// Words that announce the period, whatever the sentence goes on with.
  private static let announcements: Set<Phrase> = [
    .period, .timeLimit, .timeSpan, .cycle, .figuresPeriod,
  ]
  /// Words that announce it only if the dates follow at once: 报告期为…, but not 报告期内，4月1日至….
  private static let looseAnnouncements: Set<Phrase> = [.time, .figures, .reportPeriod]
  /// The last day of a year, by which a period is found that nothing announces.
  private static let lastDays: Set<Phrase> = [.lastDay, .lastDayInFullWidth, .lastDayInChinese]
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
    let span = report.bytes.span
    var bare: ReportingPeriod?
    for hit in report.phrases.hits(of: Self.announcements.union(Self.looseAnnouncements)) {
      let block = report.draft.blocks[hit.block].range
      let isLoose = Self.looseAnnouncements.contains(hit.phrase)
      let sentence = Self.sentence(span, from: hit.range.upperBound, block.upperBound)
      let dates = Self.dates(span, sentence)
      if let first = dates.first,
        !isLoose || Self.follows(span, first.range.lowerBound, hit.range.upperBound)
      {
        self.init(first, dates.dropFirst().first)
        return
      }
      let year = YearFinder.first(span, sentence).flatMap { year in
        Self.follows(span, year.range.lowerBound, hit.range.upperBound) ? year : nil
      }
      if bare == nil, !isLoose || year != nil {
        bare = ReportingPeriod(range: hit.range, year: year, start: nil, end: nil)
      }
    }
    guard let found = Self.wholeYear(report) ?? bare else { return nil }
    self = found
  }

  private init(_ first: FoundDay, _ second: FoundDay?) {
    self.init(
      range: first.range.lowerBound..<(second?.range.upperBound ?? first.range.upperBound),
      year: first.yearRange.flatMap { range in first.day.year.map { ($0, range) } }
        ?? second?.yearRange.flatMap { range in second?.day.year.map { ($0, range) } },
      start: first.day, end: second?.day)
  }

  /// The first place where 1 January and 31 December stand side by side.
  private static func wholeYear(_ report: Report) -> ReportingPeriod? {
    let span = report.bytes.span
    for hit in report.phrases.hits(of: lastDays) {
      let block = report.draft.blocks[hit.block].range
      let start = sentenceStart(span, before: hit.range.upperBound, block.lowerBound)
      let dates = dates(span, start..<hit.range.upperBound)
      guard let last = dates.last, let first = dates.dropLast().last,
        (first.day.month, first.day.day) == (1, 1), (last.day.month, last.day.day) == (12, 31)
      else { continue }
      return ReportingPeriod(first, last)
    }
    return nil
  }

  // MARK: Sentences

  private static func sentence(_ span: Span<UInt8>, from start: Int, _ end: Int) -> Range<Int> {
    var limit = min(end, start + reach)
    while limit < end, span[limit] & 0xC0 == 0x80 { limit -= 1 }
    return start..<(span.firstRange(of: "。", in: start..<limit)?.lowerBound ?? limit)
  }

  private static func sentenceStart(_ span: Span<UInt8>, before end: Int, _ start: Int) -> Int {
    var offset = end
    while offset > start, end - offset < reach, let (value, length) = span.scalar(before: offset),
      value != 0x3002  // 。
    {
      offset -= length
    }
    return offset
  }

  /// Whether what stands at an offset follows words that end at another: no comma between them.
  private static func follows(_ span: Span<UInt8>, _ offset: Int, _ words: Int) -> Bool {
    guard offset - words <= gap else { return false }
    return span.firstRange(of: "，", in: words..<offset) == nil
      && !(words..<offset).contains { span[$0] == UInt8(ascii: ",") }
  }

  // MARK: Dates

  private struct FoundDay {
    let day: Day
    let range: Range<Int>
    let yearRange: Range<Int>?
  }

  /// The first dates in a text that have a month: 一年 and 2017年度 are none.
  private static func dates(_ span: Span<UInt8>, _ text: Range<Int>) -> [FoundDay] {
    var found: [FoundDay] = []
    var offset = text.lowerBound
    while offset < text.upperBound {
      if let date = DateText(span, at: offset, before: text.upperBound) {
        if date.month != nil {
          let year = YearFinder.first(span, date.range)?.range
          found.append(
            FoundDay(
              day: Day(year: date.year, month: date.month, day: date.day), range: date.range,
              yearRange: year))
        }
        offset = date.range.upperBound
      } else if let date = NumericDate(span, at: offset, before: text.upperBound) {
        found.append(
          FoundDay(
            day: Day(year: date.year, month: date.month, day: date.day), range: date.range,
            yearRange: date.yearRange))
        offset = date.range.upperBound
      } else {
        offset += span.scalar(at: offset).length
      }
    }
    return found
  }
}
