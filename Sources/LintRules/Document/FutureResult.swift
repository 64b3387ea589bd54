import Recognition
import ReportText

/// Results of a year that had hardly begun when the report was written: 2024年，我局主动公开信息31条 in a report for 2023.
struct FutureResult {
  /// The year, in bytes.
  let range: Range<Int>
  /// The year.
  let year: Int

  /// Reads the sentence around a year.
  init?(_ place: PhraseIndex.Place, _ report: Report, _ year: Int) {
    let paragraph = report.paragraph(of: place)
    let span = report.bytes.span
    guard place.index > year, paragraph.contains(place.range.lowerBound),
      !span.isQuoted(place.range.lowerBound, in: paragraph)
    else { return nil }
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    let before = span.trimmed(sentence.lowerBound..<place.range.lowerBound)
    guard place.range.upperBound <= sentence.upperBound,
      let offset = Self.endOfYear(span, place.range, before, sentence.upperBound),
      !span.contains(anyOf: Self.plans, in: sentence)
    else { return nil }
    let end = StaleYearSentence.afterAgency(span, offset, sentence.upperBound, report)
    guard let verb = span.literal(Self.verbs, at: end, before: sentence.upperBound) else {
      return nil
    }
    let rest = end + verb.utf8CodeUnitCount..<sentence.upperBound
    guard !span.matches("的", at: rest.lowerBound), StaleYearSentence.firstFigure(span, rest) != nil
    else { return nil }
    (range, self.year) = (place.range, place.index)
  }

  /// Where the year ends with which the sentence opens, or up to whose end it counts: 截至2024年12月31日.
  private static func endOfYear(
    _ span: Span<UInt8>, _ year: Range<Int>, _ before: Range<Int>, _ end: Int
  ) -> Int? {
    let upTo: [StaticString] = ["截至", "截止", "截止到"]
    if span.isAny(of: upTo, before) {
      let days: [StaticString] = ["12月31日", "12月底", "年底", "底"]
      return span.literal(days, at: year.upperBound, before: end).map {
        year.upperBound + $0.utf8CodeUnitCount
      }
    }
    guard before.isEmpty else { return nil }
    return span.matches("度", at: year.upperBound) ? year.upperBound + 3 : year.upperBound
  }

  private static let verbs: [StaticString] = [
    "主动公开", "公开", "发布", "收到", "新收", "受理", "办理", "办结", "答复", "召开", "举办", "更新", "推送", "制发",
  ]
  private static let plans: [StaticString] = [
    "将", "拟", "计划", "力争", "预计", "争取", "目标", "确保", "要", "安排", "预算", "应", "打算",
  ]
}
