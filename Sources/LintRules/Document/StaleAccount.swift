import Prose
import Recognition
import ReportText

/// What a sentence tells of the agency's work as that of an earlier year, without comparing: 2022年，我局邀请群众代表……
/// in a report for 2023. What happened once is history, and so is what the paragraph leads on from to the
/// report's own year.
struct StaleAccount {
  /// The year, in bytes.
  let range: Range<Int>
  /// The year.
  let year: Int

  /// Reads the sentence around a year in a part of the report.
  init?(
    _ place: PhraseIndex.Place, _ report: Report, _ year: Int, _ words: InspectionWords
  ) {
    let paragraph = report.paragraph(of: place)
    let span = report.bytes.span
    guard (year - 3..<year).contains(place.index), paragraph.contains(place.range.lowerBound),
      place.range.upperBound <= paragraph.upperBound
    else { return nil }
    let sentence = YearSentence(report, place.range, in: paragraph, words)
    // A line without a full stop may be the caption of a table.
    let opensAccount = span.hasFullStop(in: paragraph) && sentence.opensAccount
    let isOfYear =
      sentence.isBehindThisYear
      || (sentence.announcesReport || sentence.isAimedAt || opensAccount)
        && !StaleYearSentence.compares(report, place, paragraph, year)
    guard isOfYear, !span.isQuoted(place.range.lowerBound, in: paragraph) else { return nil }
    (self.range, self.year) = (place.range, place.index)
  }
}

/// A sentence around a year.
private struct YearSentence {
  private let report: Report
  private let words: InspectionWords
  private let range: Range<Int>
  private let year: Range<Int>
  /// The place behind the year, and 度.
  private let behind: Int
  /// What stands before the year, without the label of its paragraph: 存在的问题：.
  private let lead: Range<Int>

  init(_ report: Report, _ year: Range<Int>, in paragraph: Range<Int>, _ words: InspectionWords) {
    let span = report.bytes.span
    range = span.statement(around: year.lowerBound, in: paragraph)
    (self.report, self.year, self.words) = (report, year, words)
    behind = span.matches("度", at: year.upperBound) ? year.upperBound + 3 : year.upperBound
    let before = span.trimmed(range.lowerBound..<year.lowerBound)
    let label = span.lastRange(of: "：", in: before)?.upperBound ?? before.lowerBound
    lead = span.trimmed(label..<before.upperBound)
  }

  /// Whether the year stands in a bracket behind words for the report's own: 本年度（2022年）.
  var isBehindThisYear: Bool {
    let span = report.bytes.span
    guard let (open, length) = span.scalar(before: year.lowerBound), open == 0xFF08 || open == 0x28
    else { return false }
    return span.ends(
      withAny: words.thisYearWords, at: year.lowerBound - length, from: range.lowerBound)
      && !span.contains(anyOf: Self.comparisons, in: range)
  }

  private static let comparisons: [StaticString] = ["相比", "同期", "较", "比上", "比去", "同比"]

  /// Whether the sentence announces what the report says: 我局2022年度公开工作情况如下.
  var announcesReport: Bool {
    let span = report.bytes.span
    return span.contains(any: words.accountReports, in: behind..<range.upperBound)
      && !span.contains(anyOf: ["问题", "整改", "反馈", "考核", "评估"], in: behind..<range.upperBound)
  }

  /// Whether the work of the year is what something was done for: 为做好2022年政府信息公开工作，…….
  var isAimedAt: Bool {
    let span = report.bytes.span
    let aims: [StaticString] = ["为做好", "为切实做好", "为全面做好", "为推进", "为扎实推进", "为抓好", "为落实"]
    let works: [StaticString] = ["政府信息公开工作，", "政务公开工作，", "信息公开工作，"]
    return span.ends(withAnyOf: aims, at: year.lowerBound, from: range.lowerBound)
      && span.literal(works, at: behind, before: range.upperBound) != nil
  }

  /// Whether the sentence opens with the year and goes on with the agency's work.
  var opensAccount: Bool {
    let span = report.bytes.span
    guard opensWithYear,
      !span.contains(any: words.turningPoints, in: behind..<range.upperBound)
    else { return false }
    if span.matches("是", at: behind) { return describesYear }
    var offset = behind
    for work: StaticString in ["的政务公开工作中", "的政府信息公开工作中", "的工作中", "的工作里"]
    where span.matches(work, at: offset) {
      offset += work.utf8CodeUnitCount
    }
    let comma = span.literal(["，", ","], at: offset, before: range.upperBound)
    offset += comma?.utf8CodeUnitCount ?? 0
    if namesOwner(at: offset, isSetOff: comma != nil) { return true }
    return span.end(ofAny: words.accountVerbs, at: offset, before: range.upperBound) != nil
      && (comma != nil || span.matches("没有", at: offset))
  }

  /// Whether nothing but an ordinal or a word such as 回顾 stands before the year.
  private var opensWithYear: Bool {
    let span = report.bytes.span
    let leads: [StaticString] = ["在", "回顾", "总结", "纵观", "回望"]
    return lead.isEmpty || Ordinal(span, lead.lowerBound..<range.upperBound)?.range == lead
      || span.isAny(of: leads, lead)
  }

  /// Whether what the sentence goes on with is the agency or something of its own. Without a comma 的 may make the
  /// year an attribute: 2022年我局印发的目录.
  private func namesOwner(at offset: Int, isSetOff: Bool) -> Bool {
    let span = report.bytes.span
    guard let end = span.end(ofAny: words.ownDoers, at: offset, before: range.upperBound) else {
      return false
    }
    let clause = span.clause(around: end, in: end..<range.upperBound)
    // 2022年政府信息公开年度报告 is something of that year.
    let topics: [StaticString] = ["政", "信", "依", "主", "行"]
    return isSetOff
      || !span.contains(anyOf: ["的"], in: clause)
        && span.literal(topics, at: offset, before: end) == nil
  }

  /// Whether the sentence says what kind of year it was and goes on with the agency: 2022年是关键之年，我局…….
  private var describesYear: Bool {
    let span = report.bytes.span
    let clause = span.clause(around: behind, in: behind..<range.upperBound)
    guard span.ends(withAny: words.yearClauses, at: clause.upperBound, from: behind),
      let comma = span.literal(["，", ","], at: clause.upperBound, before: range.upperBound)
    else { return false }
    return namesOwner(at: clause.upperBound + comma.utf8CodeUnitCount, isSetOff: true)
  }
}
