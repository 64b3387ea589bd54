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
  private static let announcements: Set<Phrase> = [
    .period, .timeLimit, .timeSpan, .time, .cycle, .figures, .figuresPeriod, .reportPeriod,
  ]

  /// Finds the statement in the prose.
  ///
  /// Of several places that speak of a period, the first with dates counts.
  init?(_ report: Report) {
    let span = report.bytes.span
    var bare: ReportingPeriod?
    for hit in report.phrases.hits(of: Self.announcements) {
      let block = report.draft.blocks[hit.block].range
      let sentence =
        hit.range.upperBound..<Self.sentenceEnd(span, hit.range.upperBound, block.upperBound)
      let statement = Self.read(span, sentence, announcement: hit.range)
      if statement.start != nil {
        self = statement
        return
      }
      let isProper = hit.phrase != .figures && hit.phrase != .reportPeriod && hit.phrase != .time
      if bare == nil, isProper || statement.year != nil { bare = statement }
    }
    guard let bare else { return nil }
    self = bare
  }

  private static func sentenceEnd(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    span.firstRange(of: "。", in: start..<end)?.lowerBound ?? end
  }

  private static func read(
    _ span: Span<UInt8>, _ sentence: Range<Int>, announcement: Range<Int>
  ) -> ReportingPeriod {
    var cursor = sentence.lowerBound
    let start = DateText.next(span, sentence, from: &cursor)
    let year = YearFinder.first(span, sentence)
    guard let start, start.month != nil else {
      return ReportingPeriod(range: announcement, year: year, start: nil, end: nil)
    }
    let end = DateText.next(span, sentence, from: &cursor)
    let last = end?.range.upperBound ?? start.range.upperBound
    return ReportingPeriod(
      range: start.range.lowerBound..<last, year: year,
      start: Day(year: start.year, month: start.month, day: start.day),
      end: end.map { Day(year: $0.year, month: $0.month, day: $0.day) })
  }
}
