import LintModel
import Recognition
import ReportModel
import ReportText

/// A document of one year that a report names as its basis: the notice on the reports for a year, the
/// year's key tasks of open government (政务公开工作要点).
struct YearlyTitle {
  private enum Kind {
    case notice
    case keyTasks
    case other
  }

  /// What the key tasks of a year are called.
  static let keyTasks: [StaticString] = [
    "政务公开工作要点", "政务公开工作重点", "政府信息公开工作要点", "政务公开重点工作",
  ]
  /// What a title tells of how the tasks were done, in the year after.
  private static let afterTasks: [StaticString] = ["完成", "落实情况", "执行情况", "评估", "总结", "通报", "考核"]

  private let kind: Kind
  private let year: Int
  private let range: Range<Int>

  /// Reads a title that names a year, where the sentence rests on the document.
  init?(_ cited: CitedTitle, _ report: Report) {
    let span = report.bytes.span
    guard let year = YearFinder.first(span, cited.range),
      Self.isBasis(
        span, cited.range, in: report.paragraph(of: cited.block),
        isInPreamble: cited.block < report.firstPartBlock ?? 0)
    else { return nil }
    let start = report.title?.blocks.upperBound ?? 0
    let end = report.firstPartBlock ?? 0
    if span.contains(anyOf: ["年度报告", "年报"], in: cited.range),
      span.ends(
        withAnyOf: ["通知》", "意见》", "函》"], at: cited.range.upperBound, from: cited.range.lowerBound),
      cited.block >= start, cited.block < end
    {
      kind = .notice
    } else if span.contains(anyOf: Self.keyTasks, in: cited.range),
      !span.contains(anyOf: Self.afterTasks, in: cited.range)
    {
      kind = .keyTasks
    } else if cited.block >= start, cited.block < end,
      span.contains(anyOf: ["政务公开", "信息公开"], in: cited.range),
      span.ends(
        withAnyOf: Self.yearly, at: cited.range.upperBound, from: cited.range.lowerBound)
    {
      kind = .other
    } else {
      return nil
    }
    self.year = year.year
    range = cited.range
  }

  /// What the titles of documents end in that hold for the year that they name.
  private static let yearly: [StaticString] = [
    "考核细则》", "考核方案》", "考核办法》", "工作方案》", "实施方案》", "任务分解》", "任务分工》", "工作安排》", "评估方案》",
  ]

  /// Reads the key tasks of a year that a sentence rests on without book-title marks: 按照2022年政务公开工作要点.
  init?(_ place: PhraseIndex.Place, _ report: Report) {
    let span = report.bytes.span
    let paragraph = report.paragraph(of: place)
    guard paragraph.contains(place.range.lowerBound) else { return nil }
    if let notice = Self.notice(span, place, report, in: paragraph) {
      (kind, year, range) = (.notice, place.index, notice)
      return
    }
    let offset = Self.behindPlace(span, place.range.upperBound..<paragraph.upperBound)
    guard
      let title = span.literal(
        Self.keyTasks, at: offset, before: paragraph.upperBound),
      span.literal(
        Self.afterTasks, at: offset + title.utf8CodeUnitCount, before: paragraph.upperBound) == nil,
      !span.isQuoted(place.range.lowerBound, in: paragraph),
      Self.isBasis(
        span, place.range.lowerBound..<offset + title.utf8CodeUnitCount, in: paragraph,
        isInPreamble: place.block < report.firstPartBlock ?? 0)
    else { return nil }
    kind = .keyTasks
    year = place.index
    range = place.range.lowerBound..<offset + title.utf8CodeUnitCount
  }

  /// The notice on the reports for a year that the preamble rests on without book-title marks:
  /// 关于编制2022年政府信息公开工作年度报告的通知.
  private static func notice(
    _ span: Span<UInt8>, _ place: PhraseIndex.Place, _ report: Report, in paragraph: Range<Int>
  ) -> Range<Int>? {
    guard place.block < report.firstPartBlock ?? 0,
      place.block >= report.title?.blocks.upperBound ?? 0,
      !span.isQuoted(place.range.lowerBound, in: paragraph)
    else { return nil }
    var offset = place.range.upperBound
    if span.matches("度", at: offset) { offset += 3 }
    for word: StaticString in ["政府信息公开", "工作", "年度报告", "年报", "编制", "发布", "工作"]
    where span.matches(word, at: offset) {
      offset += word.utf8CodeUnitCount
    }
    guard
      span.ends(
        withAnyOf: ["年度报告", "年报", "编制", "发布", "工作"], at: offset, from: place.range.upperBound),
      let end = span.literal(["的通知", "有关通知"], at: offset, before: paragraph.upperBound),
      isBasis(span, place.range.lowerBound..<offset, in: paragraph, isInPreamble: true)
    else { return nil }
    return place.range.lowerBound..<offset + end.utf8CodeUnitCount
  }

  /// The place behind 度 and the words for a place that follow a year: 2022年度全省.
  static func behindPlace(_ span: Span<UInt8>, _ text: Range<Int>) -> Int {
    let words: [StaticString] = ["度", "全国", "全省", "全市", "全县", "全区", "省", "市", "县", "区"]
    return words.reduce(text.lowerBound) { offset, word in
      let end = offset + word.utf8CodeUnitCount
      return end <= text.upperBound && span.matches(word, at: offset) ? end : offset
    }
  }

  /// What is wrong in a report for a year; nil where nothing is. The tasks of the year to come are a
  /// plan.
  func fault(in reportYear: Int) -> BasisFault? {
    guard year < reportYear, year >= reportYear - 3 else { return nil }
    let message: Message =
      switch kind {
      case .notice: .notice(year, reportYear)
      case .keyTasks: .keyTasks(year, reportYear)
      case .other: .other(year, reportYear)
      }
    return BasisFault(place: range, message: message)
  }

  /// Whether the clause before a title says that the report or the work rests on it, and the clause behind
  /// does not speak of what was left to do.
  private static func isBasis(
    _ span: Span<UInt8>, _ title: Range<Int>, in paragraph: Range<Int>, isInPreamble: Bool
  ) -> Bool {
    // The titles of other bases may stand before one in a preamble.
    let reach = isInPreamble ? 900 : 240
    let start = span.startOfStretch(
      endingAt: title.lowerBound, from: max(paragraph.lowerBound, title.lowerBound - reach),
      .semicolon)
    let before = start..<title.lowerBound
    let near = max(start, title.lowerBound - (isInPreamble ? 60 : 240))..<title.lowerBound
    let end = span.endOfStretch(
      from: title.upperBound, before: paragraph.upperBound, .semicolon)
    let leftovers: [StaticString] = [
      "未完成", "没有完成", "遗留", "尚未", "剩余", "未落实", "落下", "欠账", "回头看", "长期",
    ]
    guard !span.contains(anyOf: leftovers, in: title.upperBound..<end) else { return false }
    let bases: [StaticString] = ["根据", "按照", "依据", "遵照", "对照", "落实", "围绕", "贯彻", "执行"]
    let earlier: [StaticString] = [
      "上年", "去年", "上一年", "以来", "曾", "历年", "此前", "修订", "废止", "回顾", "评为", "获", "继续",
    ]
    return span.contains(anyOf: bases, in: before) && !span.contains(anyOf: earlier, in: near)
  }
}

extension Message {
  fileprivate static func notice(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "this notice is about the reports for \(found), and the report is for \(year)",
      zh: "该通知针对\(found)年度报告，不是\(year)年度报告的依据，疑为沿用往年文字")
  }

  fileprivate static func other(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "this document is about \(found), and the report is for \(year)",
      zh: "引用的是\(found)年度的文件，与报告年度\(year)年不符，疑为沿用往年文字")
  }

  fileprivate static func keyTasks(_ found: Int, _ year: Int) -> Message {
    Message(
      en: "these are the key tasks for \(found), and the report is for \(year)",
      zh: "引用的是\(found)年的工作要点，与报告年度\(year)年不符，疑为沿用往年文字")
  }
}
