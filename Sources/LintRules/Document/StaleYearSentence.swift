import Figures
import Recognition
import ReportText
import RulePack

/// A sentence in mid-text that gives the agency's own figures of an earlier year without comparing:
/// 本机关2023年共收到申请9件 in a report for 2024.
struct StaleYearSentence {
  /// The year, in bytes.
  let range: Range<Int>
  /// The year.
  let year: Int
  /// The figure, in bytes.
  let figure: Range<Int>

  /// Reads the sentence around a year.
  init?(_ place: PhraseIndex.Place, _ report: Report, _ year: Int) {
    let paragraph = report.paragraph(of: place.block)
    let span = report.bytes.span
    guard (year - 5..<year).contains(place.index), paragraph.contains(place.range.lowerBound),
      !span.isQuoted(place.range.lowerBound, in: paragraph),
      Self.opensClause(span, place.range.lowerBound, in: paragraph)
    else { return nil }
    var offset = place.range.upperBound
    if span.matches("度", at: offset) { offset += 3 }
    offset = Self.afterSubject(span, offset, paragraph.upperBound)
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    if let none = span.literal(Self.none, at: offset, before: sentence.upperBound),
      !Self.compares(report, place, paragraph, year)
    {
      self.year = place.index
      figure = offset..<offset + none.utf8CodeUnitCount
      range = place.range.lowerBound..<place.range.upperBound
      return
    }
    guard span.literal(Self.verbs, at: offset, before: sentence.upperBound) != nil,
      let figure = Self.firstFigure(span, offset..<sentence.upperBound),
      !Self.compares(report, place, paragraph, year)
    else { return nil }
    self.year = place.index
    self.figure = figure
    range = place.range.lowerBound..<place.range.upperBound
  }

  /// Whether a clause begins here, the agency's name aside.
  private static func opensClause(
    _ span: Span<UInt8>, _ offset: Int, in paragraph: Range<Int>
  ) -> Bool {
    let clause = span.clause(around: offset, in: paragraph)
    guard clause.lowerBound < offset else { return true }
    let words: [StaticString] = [
      "在", "从", "自", "截至", "至", "到", "对", "将", "把", "和", "及", "与", "比", "较", "》", "《", "—", "-",
      "（",
      "(", "〔", "前", "因", "于",
    ]
    return offset - clause.lowerBound <= 60
      && !span.contains(anyOf: words, in: clause.lowerBound..<offset)
  }

  /// The place behind the words that name the agency between a year and a verb.
  private static func afterSubject(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let words: [StaticString] = [
      "，", ",", "我局", "我办", "我委", "我镇", "我乡", "我街道", "我区", "我县", "我市", "我单位", "我厅", "我中心", "本机关",
      "本局", "本单位", "本镇", "本级", "全局", "全县", "全市", "全区", "全镇", "全省", "全年", "全系统", "共", "累计", "总共",
      "一共", "县", "区", "市", "镇", "街道", "局", "1月至12月", "1至12月", "1—12月", "1-12月", "1月—12月",
    ]
    var offset = start
    while let word = span.literal(words, at: offset, before: end) {
      offset += word.utf8CodeUnitCount
    }
    return offset
  }

  private static let verbs: [StaticString] = [
    "收到", "新收", "受理", "接收", "主动公开", "公开", "发布", "制发", "办理", "办结", "答复", "新增", "产生", "召开", "举办",
    "未收到", "没有收到", "依申请", "网站发布", "通过", "组织", "推送", "更新", "编发",
  ]

  /// What needs no figure, for it says that there was none.
  private static let none: [StaticString] = ["未收取", "没有收取", "未发出收费通知", "未产生收费"]

  private static func firstFigure(_ span: Span<UInt8>, _ text: Range<Int>) -> Range<Int>? {
    var offset = text.lowerBound
    while offset < text.upperBound {
      if let digits = Numeral(digits: span, at: offset, before: text.upperBound) {
        return digits.range
      }
      offset = span.offset(after: offset)
    }
    return nil
  }

  /// Whether the paragraph compares, or comes to the report's own year.
  private static func compares(
    _ report: Report, _ place: PhraseIndex.Place, _ paragraph: Range<Int>, _ year: Int
  ) -> Bool {
    let words: [StaticString] = [
      "同比", "相比", "比上", "较上", "比去", "较去", "上年同期", "去年同期", "同期", "与上年", "增长", "下降", "增加", "减少", "增幅",
      "降幅", "持平", "以来",
      "累计至", "历年", "近年", "遗留", "至今", "起，", "评为", "获得", "荣获", "表彰", "奖", "比赛",
    ]
    let span = report.bytes.span
    let own = span.statement(around: place.range.lowerBound, in: paragraph)
    return span.contains(anyOf: words, in: paragraph)
      || report.phrases.years.contains {
        $0.block == place.block && $0.index >= year
          && (own.contains($0.range.lowerBound) || hasFigures(around: $0, span, paragraph))
      }
  }

  /// Whether the sentence around a year has a figure of its own: 2018年，再创佳绩 has none, so that the
  /// figures of the year before stand alone.
  private static func hasFigures(
    around place: PhraseIndex.Place, _ span: Span<UInt8>, _ paragraph: Range<Int>
  ) -> Bool {
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    return firstFigure(span, sentence.lowerBound..<place.range.lowerBound) != nil
      || firstFigure(span, place.range.upperBound..<sentence.upperBound) != nil
  }
}

/// A plan for the report's own year or an earlier one: 2018年，我办将继续…… in a report for 2018, which is
/// written when that year is over.
struct StalePlan {
  /// The year, in bytes.
  let range: Range<Int>
  /// The year.
  let year: Int

  /// Reads the sentence around a year.
  init?(_ place: PhraseIndex.Place, _ report: Report, _ year: Int) {
    let paragraph = report.paragraph(of: place.block)
    let span = report.bytes.span
    guard (year - 3...year).contains(place.index), paragraph.contains(place.range.lowerBound) else {
      return nil
    }
    guard Self.mayOpen(span, paragraph.lowerBound..<place.range.lowerBound) else { return nil }
    // 2017年报告提出，2018年将……: a sentence about an earlier plan has words before the year.
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    let before = span.trimmed(sentence.lowerBound..<place.range.lowerBound)
    let openings: [StaticString] = [
      "下一步，", "下一步", "下步，", "今后，", "下一年度，", "改进措施：", "改进情况：", "今后工作打算：", "工作打算：", "下一步打算：", "下步打算：",
      "下一步工作打算：", "在新的",
    ]
    guard
      before.isEmpty
        || openings.contains(where: {
          $0.utf8CodeUnitCount == before.count && span.matches($0, at: before.lowerBound)
        })
    else { return nil }
    guard !span.isQuoted(place.range.lowerBound, in: paragraph) else { return nil }
    var offset = place.range.upperBound
    let words: [StaticString] = [
      "度", "里，", "中，", "，", ",", "我们", "我局", "我办", "我委", "我镇", "我乡", "我街道", "我区", "我县", "我市", "我单位",
      "我厅", "我中心",
      "本机关",
      "本局", "本单位", "全局", "全县", "全市", "全区", "全镇",
    ]
    while let word = span.literal(words, at: offset, before: sentence.upperBound) {
      offset += word.utf8CodeUnitCount
    }
    offset = Self.afterName(span, offset, sentence.upperBound)
    let isAnnounced = span.ends(withAnyOf: ["打算："], at: before.upperBound, from: before.lowerBound)
    guard
      Self.isPlan(span, offset, sentence.upperBound)
        || isAnnounced
          && span.literal(["继续", "进一步", "重点"], at: offset, before: sentence.upperBound) != nil,
      !span.contains(anyOf: ["已", "完成了", "实现了", "如期"], in: offset..<sentence.upperBound)
    else { return nil }
    self.year = place.index
    range = place.range
  }

  /// Whether a sentence, or words with which a plan may open, end with some text: what can be told by
  /// its last character.
  private static func mayOpen(_ span: Span<UInt8>, _ before: Range<Int>) -> Bool {
    let before = span.trimmed(before)
    guard !before.isEmpty, let (value, _) = span.scalar(before: before.upperBound) else {
      return true
    }
    return Mark(value).divides(as: .comma) || value == 0x6B65 || value == 0x7684  // 步 的
  }

  /// The place behind a name of at most twelve characters that 将 follows.
  private static func afterName(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let limit = min(end, start + 39)
    guard let will = span.firstRange(of: "将", in: start..<limit) else { return start }
    var offset = start
    while offset < will.lowerBound {
      let (value, length) = span.scalar(at: offset)
      guard CharacterClass.isHan(value) else { return start }
      offset += length
    }
    return will.lowerBound
  }

  /// Whether words tell what is to come: 将 with a verb. 将政务公开纳入考核 is none.
  private static func isPlan(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    let plans: [StaticString] = [
      "将继续", "将进一步", "将着力", "将不断", "将认真", "将切实", "将努力", "将持续", "将深入", "将加大", "将加强", "将大力", "将积极",
      "将严格", "将坚持", "将全面", "将按照", "将根据", "将围绕", "将从", "将重点", "将更加", "将结合", "将紧紧", "将以", "将把",
      "将针对", "将采取", "将做好", "将推进", "将完善", "将健全", "计划", "拟", "要继续", "要进一步",
    ]
    if span.literal(plans, at: offset, before: end) != nil { return true }
    // 将提升服务水平作为重点 is no plan.
    let verbs: [StaticString] = [
      "将按月", "将按季", "将定期", "将丰富", "将拓宽", "将拓展", "将开展", "将建立", "将提升", "将提高", "将强化", "将扩大", "将抓好",
      "将优化",
    ]
    let clause = span.clause(around: offset, in: offset..<end)
    return span.literal(verbs, at: offset, before: end) != nil
      && !span.contains(anyOf: ["作为", "纳入", "列为", "列入", "贯穿", "融入", "与"], in: clause)
  }
}
