import Recognition
import ReportText

/// A plan for the report's own year or an earlier one: 2018年，我办将继续…… in a report for 2018, which is
/// written when that year is over.
struct StalePlan {
  /// The year, in bytes.
  let range: Range<Int>
  /// The year.
  let year: Int

  /// How far before the year its sentence matters, in bytes.
  private static let longestLead = 1500

  /// Reads the sentence around a year.
  init?(_ place: PhraseIndex.Place, _ report: Report, _ year: Int) {
    let paragraph = report.paragraph(of: place)
    let span = report.bytes.span
    guard (year - 3...year).contains(place.index), paragraph.contains(place.range.lowerBound) else {
      return nil
    }
    // 2017年报告提出，2018年将……: a sentence about an earlier plan has words before the year.
    let start = span.startOfStretch(
      endingAt: place.range.lowerBound,
      from: max(paragraph.lowerBound, place.range.lowerBound - Self.longestLead), .semicolon)
    let whole = span.trimmed(start..<place.range.lowerBound)
    // 改进情况：2018年工作打算：…… The label tells nothing else.
    let before = Self.endOfLabel(span, whole)..<whole.upperBound
    // Where the sentence ends matters to few, and no word that is looked for goes on behind it.
    let behind = place.range.upperBound..<paragraph.upperBound
    let isNamed =
      Self.isHeading(span, before, behind)
      || !before.isEmpty
        && (Self.isScheduled(span, before, behind) || Self.isStrivenFor(span, before, behind)
          || Self.isExplained(span, before) || Self.isDeadline(span, before, behind))
    if isNamed && !span.isQuoted(place.range.lowerBound, in: paragraph)
      || !before.isEmpty && Self.goesByKeyTasks(span, before, behind)
    {
      (self.year, range) = (place.index, place.range)
      return
    }
    guard Self.mayOpen(span, paragraph.lowerBound..<place.range.lowerBound),
      before.isEmpty || span.isAny(of: Self.wholeOpenings, before)
    else { return nil }
    guard !span.isQuoted(place.range.lowerBound, in: paragraph) else { return nil }
    var offset = place.range.upperBound
    while let (first, _) = span.scalar(at: offset, before: behind.upperBound),
      Self.leadBeginnings.mayHold(first),
      let word = span.literal(Self.leads, at: offset, before: behind.upperBound)
    {
      offset += word.utf8CodeUnitCount
    }
    offset = Self.afterName(span, offset, behind.upperBound)
    let isAnnounced = span.ends(
      withAnyOf: ["打算：", "下一步：", "下步：", "问题，", "对此，", "今后", "展望", "接下来", "接下来，"],
      at: before.upperBound, from: before.lowerBound)
    guard
      Self.isPlan(span, offset, behind.upperBound)
        || isAnnounced
          && span.literal(Self.announced, at: offset, before: behind.upperBound) != nil,
      !span.contains(
        anyOf: ["已", "完成了", "实现了", "如期"],
        in: Self.restOfSentence(span, offset..<behind.upperBound))
    else { return nil }
    self.year = place.index
    range = place.range
  }

  /// All that may stand before a year with which a plan opens.
  private static let wholeOpenings: [StaticString] = [
    "下一步，", "下一步", "下步，", "今后，", "下一年度，", "改进措施：", "改进情况：", "今后工作打算：", "工作打算：", "下一步打算：", "下步打算：",
    "下一步工作打算：", "在新的", "在", "下一步，在", "下一步：", "下步：", "今后", "接下来", "接下来，", "展望", "针对以上问题，",
    "针对上述问题，", "针对存在的问题，", "针对这些问题，", "对此，",
  ]

  /// What may stand between the year and the plan: who has it.
  private static let leads: [StaticString] = [
    "度", "的工作里，", "的工作中，", "工作中，", "里，", "中，", "，", ",", "我们", "我局", "我办", "我委", "我镇", "我乡", "我街道",
    "我区", "我县", "我市", "我单位", "我厅", "我中心", "本机关", "本局", "本单位", "全局", "全县", "全市", "全区", "全镇",
  ]

  /// With what these begin.
  private static let leadBeginnings = CharacterSieve(
    leads.compactMap { $0.description.unicodeScalars.first?.value })

  /// With what a plan goes on that words before the year announce.
  private static let announced: [StaticString] = [
    "继续", "进一步", "重点", "一是", "一要", "要", "着力", "加强", "完善", "健全", "推进", "做好", "抓好", "加大", "拓展", "强化",
  ]

  /// What of a text belongs to the sentence at its beginning.
  private static func restOfSentence(_ span: Span<UInt8>, _ text: Range<Int>) -> Range<Int> {
    let end = span.endOfStretch(from: text.lowerBound, before: text.upperBound, .semicolon)
    return text.lowerBound..<end
  }

  /// Whether a sentence, or words with which a plan may open, end with some text: what can be told by
  /// its last character.
  private static func mayOpen(_ span: Span<UInt8>, _ before: Range<Int>) -> Bool {
    let before = span.trimmed(before)
    guard !before.isEmpty, let (value, _) = span.scalar(before: before.upperBound) else {
      return true
    }
    // 步 的 在 后 来 望
    return Mark(value).divides(as: .comma)
      || [0x6B65, 0x7684, 0x5728, 0x540E, 0x6765, 0x671B].contains(value)
  }

  /// Whether a year opens a heading for plans: 2018年工作打算：……, （二）2018年工作计划.
  private static func isHeading(_ span: Span<UInt8>, _ before: Range<Int>, _ behind: Range<Int>)
    -> Bool
  {
    var offset = behind.lowerBound
    while let word = span.literal(headingWords, at: offset, before: behind.upperBound) {
      offset += word.utf8CodeUnitCount
    }
    guard
      let plan = span.literal(plans, at: offset, before: behind.upperBound)
        ?? nextStep(span, behind, at: offset),
      before.isEmpty || Ordinal(span, before)?.range.upperBound == before.upperBound
    else { return false }
    let rest = restOfSentence(span, offset + plan.utf8CodeUnitCount..<behind.upperBound)
    let end = span.trimmed(rest).lowerBound
    guard let (mark, _) = span.scalar(at: end, before: rest.upperBound) else { return true }
    return mark == 0xFF1A || mark == 0x3A  // ： :
  }

  /// What is a plan only where the heading says so: 2018年下一步工作安排.
  private static func nextStep(
    _ span: Span<UInt8>, _ heading: Range<Int>, at offset: Int
  ) -> StaticString? {
    guard let step = span.literal(["安排", "举措"], at: offset, before: heading.upperBound),
      span.contains(anyOf: ["下一步", "下步"], in: restOfSentence(span, heading))
    else { return nil }
    return step
  }

  private static let plans: [StaticString] = ["打算", "计划", "思路", "努力方向"]
  private static let headingWords: [StaticString] = [
    "度", "政府信息公开", "政务公开", "信息公开", "的", "主要", "重点", "工作", "下一步", "下步", "改进", "初步",
  ]

  /// Whether something is planned for a year: 下一步，我局计划在2018年举办…….
  private static func isScheduled(
    _ span: Span<UInt8>, _ before: Range<Int>, _ behind: Range<Int>
  ) -> Bool {
    guard
      span.ends(
        withAnyOf: ["计划在", "拟在", "拟于", "计划于", "打算在", "将于", "将在", "准备在", "争取在"],
        at: before.upperBound, from: before.lowerBound),
      span.contains(anyOf: openings, in: before) || isOwn(span, before)
    else { return false }
    let rest = restOfSentence(span, behind)
    return !span.contains(
      anyOf: ["基础", "的", "试点", "成果", "经验", "以来"],
      in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 18))
  }

  /// Whether something is striven for in a year: 力争2022年原创解读占比达到50%. What came of an earlier plan is told
  /// otherwise.
  private static func isStrivenFor(
    _ span: Span<UInt8>, _ before: Range<Int>, _ behind: Range<Int>
  ) -> Bool {
    span.ends(withAnyOf: ["力争", "力争在", "力争到"], at: before.upperBound, from: before.lowerBound)
      && !span.contains(anyOf: ["提出", "目标", "年初", "曾"], in: before)
      && !span.contains(anyOf: ["已", "实现了", "如期"], in: restOfSentence(span, behind))
  }

  /// Whether what is to come goes by the key tasks of the year: 新的一年，我局将落实2018年政务公开工作要点.
  private static func goesByKeyTasks(
    _ span: Span<UInt8>, _ before: Range<Int>, _ behind: Range<Int>
  ) -> Bool {
    var end = before.upperBound
    while let (value, length) = span.scalar(before: end), end > before.lowerBound,
      tasksOpeners.contains(value)
    {
      end -= length
    }
    guard
      span.ends(withAnyOf: ["围绕", "按照", "根据", "落实", "贯彻", "执行"], at: end, from: before.lowerBound)
    else { return false }
    let rest = restOfSentence(span, behind)
    let offset = YearlyTitle.behindPlace(span, rest)
    let tasks = YearlyTitle.keyTasks + ["工作要点", "工作部署", "工作安排", "工作计划"]
    return span.literal(tasks, at: offset, before: rest.upperBound) != nil
      && span.contains(anyOf: openings, in: before)
  }

  /// 《 好 全 国 省 市 县 区: what may stand between the verb and the year.
  private static let tasksOpeners: [UInt32] = [
    0x300A, 0x597D, 0x5168, 0x56FD, 0x7701, 0x5E02, 0x53BF, 0x533A,
  ]

  /// Words with which sentences about what is to come begin.
  private static let openings: [StaticString] = [
    "下一步", "下步", "今后", "接下来", "新的一年", "下阶段", "下一阶段", "改进措施", "工作打算", "下一年", "明年",
  ]

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
    // 将 要 计 拟
    guard let (first, _) = span.scalar(at: offset, before: end),
      [0x5C06, 0x8981, 0x8BA1, 0x62DF].contains(first)
    else { return false }
    let plans: [StaticString] = [
      "将继续", "将进一步", "将着力", "将不断", "将认真", "将切实", "将努力", "将持续", "将深入", "将加大", "将加强", "将大力", "将积极",
      "将严格", "将坚持", "将全面", "将按照", "将根据", "将围绕", "将从", "将重点", "将更加", "将结合", "将紧紧", "将以", "将把", "将是",
      "将再", "要做好", "要加", "要着力", "要抓", "要重点", "要在",
      "将针对", "将采取", "将做好", "将推进", "将完善", "将健全", "计划", "拟", "要继续", "要进一步",
    ]
    if span.literal(plans, at: offset, before: end) != nil { return true }
    // 将提升服务水平作为重点 is no plan.
    let verbs: [StaticString] = [
      "将按", "将定期", "将丰富", "将拓宽", "将拓展", "将开展", "将建立", "将提升", "将提高", "将强化", "将扩大", "将抓好", "将优化",
      "将增加", "将增强", "将深化", "将细化", "将推动", "将推行", "将探索", "将举办", "将加快", "将扎实", "将逐步", "将逐项", "将充分",
      "将聚焦", "将力争", "将创新", "将启动", "将立足", "将每", "将于每", "将安排专", "将组织开展", "将争取", "将注重", "将紧扣",
      "将紧盯", "将依托", "将压实", "将用好", "将打造", "将补齐", "将增设", "将补充", "将邀请", "将督促", "将指导",
    ]
    let clause = span.clause(around: offset, in: offset..<end)
    return span.literal(verbs, at: offset, before: end) != nil
      && !span.contains(anyOf: ["作为", "纳入", "列为", "列入", "贯穿", "融入", "与"], in: clause)
  }
}
