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
    let paragraph = report.paragraph(of: place)
    let span = report.bytes.span
    guard (year - Self.farthest..<year).contains(place.index),
      paragraph.contains(place.range.lowerBound)
    else { return nil }
    let end = Self.endOfYear(span, place.range, in: paragraph)
    guard end != nil || Self.opensClause(span, place.range.lowerBound, in: paragraph),
      !span.isQuoted(place.range.lowerBound, in: paragraph)
    else { return nil }
    var offset = end ?? place.range.upperBound
    if end == nil, span.matches("度", at: offset) { offset += 3 }
    offset = Self.afterAgency(span, offset, paragraph.upperBound, report)
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    if let none = span.literal(Self.none, at: offset, before: sentence.upperBound),
      !Self.compares(report, place, paragraph, year)
    {
      self.year = place.index
      figure = offset..<offset + none.utf8CodeUnitCount
      range = place.range.lowerBound..<place.range.upperBound
      return
    }
    let isWholeYear = span.contains(
      anyOf: Self.wholeYear, in: place.range.upperBound..<max(place.range.upperBound, offset))
    let isNear = place.index >= year - Self.nearest
    let verbs =
      !isNear ? Self.ownVerbs : isWholeYear ? Self.verbs + Self.yearlyVerbs : Self.verbs
    guard let verb = span.literal(verbs, at: offset, before: sentence.upperBound),
      !span.matches("的", at: offset + verb.utf8CodeUnitCount),
      let figure = Self.firstFigure(span, offset..<sentence.upperBound),
      !Self.compares(report, place, paragraph, year),
      !Self.counts(span, verb, in: paragraph.lowerBound..<place.range.lowerBound)
    else { return nil }
    self.year = place.index
    self.figure = figure
    range = place.range.lowerBound..<place.range.upperBound
  }

  /// How many years before the report's a year may be left from, and how many that a digit was mistyped in.
  private static let nearest = 5
  private static let farthest = 15

  /// What is said of no year long past.
  private static let ownVerbs: [StaticString] = ["收到", "新收", "受理", "主动公开", "公开", "办结", "答复", "发布"]

  /// Where the words end that count up to the end of a year: 截至2023年12月31日.
  private static func endOfYear(
    _ span: Span<UInt8>, _ year: Range<Int>, in paragraph: Range<Int>
  ) -> Int? {
    guard
      span.ends(
        withAnyOf: ["截至", "截止", "截至到", "截止到"], at: year.lowerBound, from: paragraph.lowerBound),
      let last = span.literal(
        ["12月31日", "12月底", "年底", "年末", "底", "末"], at: year.upperBound, before: paragraph.upperBound)
    else { return nil }
    return year.upperBound + last.utf8CodeUnitCount
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
      && endsAsSubject(span, clause.lowerBound..<offset)
  }

  /// Whether the words before a year name somebody: 归档2022年依申请公开卷宗 tells of what is done with the papers of
  /// that year.
  private static func endsAsSubject(_ span: Span<UInt8>, _ words: Range<Int>) -> Bool {
    let words = span.trimmed(words)
    guard let (last, _) = span.scalar(before: words.upperBound) else { return true }
    return AgencyLine.mayEnd(last)
      || span.ends(
        withAnyOf: ["机关", "单位", "系统", "部门", "工作", "其中"], at: words.upperBound,
        from: words.lowerBound)
  }

  /// The place behind the words that name the agency between a year and a verb.
  private static func afterSubject(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let words: [StaticString] = [
      "，", ",", "我局", "我办", "我委", "我镇", "我乡", "我街道", "我区", "我县", "我市", "我单位", "我厅", "我中心", "本机关",
      "本局", "本单位", "本镇", "本级", "机关", "全局", "全县", "全市", "全区", "全镇", "全省", "全年", "全系统", "共", "累计",
      "总共",
      "一共", "县", "区", "市", "镇", "街道", "局", "（办公室）", "办公室", "政府网站", "门户网站", "微信公众号", "公众号", "1月至12月",
      "1至12月",
      "1—12月", "1-12月", "1月—12月",
    ]
    var offset = start
    while let word = span.literal(words, at: offset, before: end) {
      offset += word.utf8CodeUnitCount
    }
    return offset
  }

  /// The place behind the agency's name and words for it, before what it did.
  static func afterAgency(
    _ span: Span<UInt8>, _ start: Int, _ end: Int, _ report: Report
  ) -> Int {
    let offset = afterSubject(span, start, end)
    guard let name = report.agency?.name else { return offset }
    return afterSubject(span, afterName(span, offset, end, of: name), end)
  }

  /// The place behind the agency's name, in full or in short: 县林草局 for 云溪县林业和草原局.
  private static func afterName(
    _ span: Span<UInt8>, _ start: Int, _ end: Int, of agency: String
  ) -> Int {
    let characters = Set(agency.unicodeScalars.map(\.value))
    var offset = start
    var length = 0
    while let (value, width) = span.scalar(at: offset, before: end), characters.contains(value) {
      offset += width
      length += 1
    }
    // The last characters may begin the verb: 信息公开局公开.
    guard length >= 2, length <= characters.count else { return start }
    return offset
  }

  private static let verbs: [StaticString] = [
    "收到", "新收", "受理", "接收", "主动公开", "公开", "发布", "制发", "办理", "办结", "答复", "新增", "产生", "召开", "举办",
    "未收到", "没有收到", "依申请", "网站发布", "通过", "组织", "推送", "更新", "编发",
    "网站累计", "网站公开", "清出", "撤下", "制定规范性文件", "制定行政规范性文件",
  ]

  /// Words that say that the whole year is meant.
  private static let wholeYear: [StaticString] = ["全年", "共", "累计", "1月至12月", "1至12月"]

  /// What is said of a whole year only: 2016年开展机构改革 is background.
  private static let yearlyVerbs: [StaticString] = [
    "开展", "接待", "报送", "回复", "回应", "处理", "审核", "培训", "解答", "接听", "接受", "编印", "发放", "张贴", "征集",
  ]

  /// What needs no figure, for it says that there was none.
  private static let none: [StaticString] = [
    "没有需要", "无需要", "没有因", "未因", "未收取", "没有收取", "无收取", "无收费", "无信息处理费", "未产生信息处理费", "没有产生信息处理费",
    "未发出收费通知", "未产生收费", "未收到",
    "没有收到", "未接到", "没有接到", "未受理", "未发生", "没有发生", "未制发",
    "没有制发",
    "未制定", "没有制定", "未产生", "没有产生",
  ]

  static func firstFigure(_ span: Span<UInt8>, _ text: Range<Int>) -> Range<Int>? {
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
  static func compares(
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
        $0.block == place.block && $0.index < year && paragraph.contains($0.range.lowerBound)
          && span.ends(
            withAnyOf: ["较", "比", "与", "同"], at: $0.range.lowerBound, from: paragraph.lowerBound)
      }
      || report.phrases.years.contains {
        $0.block == place.block && $0.index >= year
          && (own.contains($0.range.lowerBound) || hasFigures(around: $0, span, paragraph))
      }
  }

  /// How far before a year the same may be said of another, in bytes.
  private static let reach = 150

  /// Whether words say of another year what a verb says of this one: 制发7件；2020年制发9件.
  private static func counts(
    _ span: Span<UInt8>, _ verb: StaticString, in words: Range<Int>
  ) -> Bool {
    let near = max(words.lowerBound, words.upperBound - reach)..<words.upperBound
    if hasFigure(span, behind: verb, in: near) { return true }
    // 新收申请172件。2022年收到申请71件: what the year before had, beside this year's in other words.
    return onApplications.contains { $0.description == verb.description }
      && YearFinder.first(span, near) == nil
      && onApplications.contains { hasFigure(span, behind: $0, in: near) }
  }

  private static func hasFigure(
    _ span: Span<UInt8>, behind word: StaticString, in words: Range<Int>
  ) -> Bool {
    guard let found = span.firstRange(of: word, in: words) else { return false }
    return firstFigure(span, found.upperBound..<words.upperBound) != nil
  }

  /// What is done with applications.
  private static let onApplications: [StaticString] = [
    "收到", "新收", "受理", "接收", "办理", "办结", "答复",
  ]

  /// Whether the sentence around a year has a figure of its own: 2018年，再创佳绩 has none, so that the
  /// figures of the year before stand alone.
  private static func hasFigures(
    around place: PhraseIndex.Place, _ span: Span<UInt8>, _ paragraph: Range<Int>
  ) -> Bool {
    let sentence = span.statement(around: place.range.lowerBound, in: paragraph)
    // The end of the line may cut the year.
    guard place.range.upperBound <= sentence.upperBound else { return false }
    return firstFigure(span, sentence.lowerBound..<place.range.lowerBound) != nil
      || firstFigure(span, place.range.upperBound..<sentence.upperBound) != nil
  }
}
