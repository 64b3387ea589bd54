import Recognition
import ReportText

/// The years by which the preamble calls the report itself: 现公布《云溪县统计局2022年政府信息公开工作年度
/// 报告》.
enum OwnReportYear {
  /// The places where the preamble calls the report that of another year than its own.
  static func mentions(_ report: Report, _ year: Int) -> [(year: Int, range: Range<Int>)] {
    let start = report.title?.blocks.upperBound ?? 0
    let end =
      report.sections.count > 1
      ? report.headings[report.sections[1].heading].block : report.draft.blocks.count
    let span = report.bytes.span
    return report.phrases.years.compactMap { place in
      guard place.index != year, abs(place.index - year) <= 3, place.block >= start,
        place.block < end, report.paragraph(of: place).contains(place.range.lowerBound)
      else { return nil }
      let paragraph = report.paragraph(of: place)
      let isInPart = report.firstPartBlock.map { place.block >= $0 } ?? false
      guard let name = reportName(span, place.range.upperBound, paragraph.upperBound),
        isOwn(span, place.range.lowerBound, name, in: paragraph, isInPart: isInPart)
      else { return nil }
      return (place.index, place.range.lowerBound..<place.range.upperBound - 3)
    }
  }

  /// The end of the report's name behind a year; nil where another name stands there.
  private static func reportName(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    var offset = offset
    if span.matches("度", at: offset) { offset += 3 }
    if span.matches("《", at: offset) { offset += 3 }
    offset = behindAgency(span, offset, end)
    let subjects: [StaticString] = ["政府信息公开", "信息公开", "政务公开"]
    guard let subject = span.literal(subjects, at: offset, before: end) else { return nil }
    offset += subject.utf8CodeUnitCount
    let names: [StaticString] = [
      "工作年度报告", "年度报告", "工作报告", "工作年报", "年报", "工作情况报告", "工作情况公布", "工作情况汇报", "情况报告", "报告",
    ]
    guard let name = span.literal(names, at: offset, before: end) else { return nil }
    return offset + name.utf8CodeUnitCount
  }

  /// The place behind the name of an agency that stands between the year and the report's name:
  /// 2023年度云溪县水务局政府信息公开工作年度报告.
  private static func behindAgency(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let reach = start..<min(end, start + 60)
    guard let subject = span.firstRange(of: "政府信息公开", in: reach), subject.lowerBound > start,
      AgencyLine.isAgency(span, start..<subject.lowerBound)
    else { return start }
    return subject.lowerBound
  }

  /// Whether the sentence presents the report: it is made, published or reported, and nothing says
  /// that an earlier one is meant.
  private static func isOwn(
    _ span: Span<UInt8>, _ start: Int, _ end: Int, in paragraph: Range<Int>, isInPart: Bool
  ) -> Bool {
    let follows: [StaticString] = [
      "格式", "有关", "编制", "》的通知", "的通知", "》有关", "中", "》中", "指出", "列出", "提出", "》列出", "》提出",
      "》指出", "反映", "所列问题", "的问题", "发布后", "公布后", "》的", "的基础", "基础上", "的体例", "体例", "的格式", "的做法", "相比",
      "一致", "相同", "同", "、", "已在", "已于",
    ]
    guard span.literal(follows, at: end, before: paragraph.upperBound) == nil else { return false }
    let sentence = span.sentence(around: start, in: paragraph)
    // 年初编制并公布了2022年…年度报告: in a part, what was done in the year.
    let presenting = isInPart ? presentingAnywhere : presentingAnywhere + presentingAbove
    let earlier: [StaticString] = [
      "上年", "上一年", "去年", "往年", "相比", "相较", "较之", "同比", "列出", "指出", "整改", "反馈",
    ]
    let before = sentence.lowerBound..<start
    // 参照2021年政府信息公开工作年度报告, 与2021年…一致: another report.
    let compared: [StaticString] = [
      "参照", "对照", "沿用", "延续", "参考", "按照", "依照", "继", "与", "同", "较", "比", "在", "自", "和", "及",
    ]
    let words = span.trimmed(before).upperBound
    let opening =
      span.ends(withAnyOf: ["《"], at: words, from: before.lowerBound) ? words - 3 : words
    guard !span.ends(withAnyOf: compared, at: opening, from: before.lowerBound) else {
      return false
    }
    return span.contains(anyOf: presenting, in: sentence)
      && !span.contains(anyOf: ["相比", "相较", "同比"], in: sentence)
      && !span.contains(anyOf: ["通知", "关于"], in: end..<min(paragraph.upperBound, end + 12))
      && !isNotice(span, start, end, paragraph)
      && !span.contains(anyOf: earlier, in: before)
  }

  /// With what a sentence presents the report that it is part of.
  private static let presentingAnywhere: [StaticString] = [
    "现公布", "现将", "现予", "现向", "现发布", "公布如下", "报告如下", "本报告", "发布本",
  ]

  /// With what one does above the parts.
  private static let presentingAbove: [StaticString] = [
    "编制", "编写", "撰写", "起草", "形成", "制作", "予以公布", "向社会公布", "社会公布", "特制定", "编成",
  ]

  /// Whether the name is part of a longer title: 《关于报送2022年政府信息公开工作年度报告的通知》.
  private static func isNotice(
    _ span: Span<UInt8>, _ start: Int, _ end: Int, _ paragraph: Range<Int>
  ) -> Bool {
    guard span.isInTitle(start, in: paragraph) else { return false }
    return !span.matches("》", at: end)
  }
}
