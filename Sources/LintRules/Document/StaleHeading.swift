import Prose
import Recognition
import ReportText

/// An earlier year in what can only be the report's own: in the heading of one of its parts or topics, in the
/// name of what is attached to it, and in what the preamble says that it rests on.
enum StaleHeading {
  /// Whether a year stands in one of them.
  static func holds(
    _ place: PhraseIndex.Place, _ report: Report, _ year: Int, _ words: InspectionWords
  ) -> Bool {
    guard (year - 3..<year).contains(place.index), let first = report.firstPartBlock else {
      return false
    }
    let paragraph = report.paragraph(of: place)
    let span = report.bytes.span
    guard paragraph.contains(place.range.lowerBound),
      place.range.upperBound <= paragraph.upperBound
    else { return false }
    let isOfYear = span.matches("度", at: place.range.upperBound)
    let behind = place.range.upperBound + (isOfYear ? 3 : 0)
    let isOwn =
      place.block < first
      ? place.block >= report.title?.blocks.upperBound ?? 0
        && isBasis(span, place.range, behind, in: paragraph)
      : isInHeading(place, behind, report, words, in: paragraph)
    return isOwn && !span.isInTitle(place.range.lowerBound, in: paragraph)
  }

  /// Whether a year opens the heading of a part or a topic, or stands in the name of what is attached.
  private static func isInHeading(
    _ place: PhraseIndex.Place, _ behind: Int, _ report: Report, _ words: InspectionWords,
    in paragraph: Range<Int>
  ) -> Bool {
    guard let heading = report.headings.first(where: { $0.block == place.block }) else {
      return isAttachment(place, behind, report, in: paragraph)
    }
    let span = report.bytes.span
    return heading.titleRange.lowerBound == place.range.lowerBound
      && span.end(ofAny: words.ownTopics, at: behind, before: paragraph.upperBound) != nil
      && !span.contains(anyOf: ["整改", "反馈", "遗留", "回头看"], in: behind..<paragraph.upperBound)
  }

  /// Whether the preamble rests the report on the work of the year: 结合我局2022年政府信息公开工作实际，编制本报告.
  private static func isBasis(
    _ span: Span<UInt8>, _ year: Range<Int>, _ behind: Int, in paragraph: Range<Int>
  ) -> Bool {
    let works: [StaticString] = [
      "政府信息公开工作实际", "政务公开工作实际", "信息公开工作实际", "工作实际", "政府信息公开工作情况，", "政务公开工作情况，",
      "政府信息公开工作开展情况，", "政府信息公开实际",
    ]
    guard span.literal(works, at: behind, before: paragraph.upperBound) != nil else { return false }
    let sentence = span.sentence(around: year.lowerBound, in: paragraph)
    let clause = span.clause(around: year.lowerBound, in: paragraph)
    return span.contains(anyOf: ["结合", "根据", "按照", "依据"], in: clause.lowerBound..<year.lowerBound)
      && span.contains(anyOf: ["编制", "编写", "形成", "撰写", "报告"], in: behind..<sentence.upperBound)
  }

  /// Whether the line names what is attached: 附件：云溪县水务局2022年政府信息公开工作年度报告. Where it names another year
  /// besides, both are attached.
  private static func isAttachment(
    _ place: PhraseIndex.Place, _ behind: Int, _ report: Report, in paragraph: Range<Int>
  ) -> Bool {
    let span = report.bytes.span
    let openings: [StaticString] = ["附件", "附表", "附："]
    guard span.literal(openings, at: paragraph.lowerBound, before: paragraph.upperBound) != nil,
      span.literal(["政府信息公开", "政务公开"], at: behind, before: paragraph.upperBound) != nil,
      span.contains(anyOf: ["年度报告", "年报", "统计表", "情况表"], in: behind..<paragraph.upperBound)
    else { return false }
    return !report.phrases.years.contains { $0.block == place.block && $0.index != place.index }
  }
}
