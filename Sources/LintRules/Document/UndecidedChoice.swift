import Recognition
import ReportText

/// Two statements of a template of which one is to be deleted: 本年度收取/未收取信息处理费, 无/有。
struct UndecidedChoice {
  /// Both with the stroke between them, in bytes.
  let range: Range<Int>

  /// Reads the two statements around a stroke.
  init?(_ span: Span<UInt8>, at stroke: Int, in block: Range<Int>) {
    let (value, length) = span.scalar(at: stroke)
    guard CharacterClass.halfWidth(value) == 0x2F, stroke > block.lowerBound else { return nil }
    let behind = stroke + length
    if let whole = Self.sentence(span, stroke, behind, in: block) {
      range = whole
    } else if let verbs = Self.verbs(span, stroke, behind, in: block) {
      range = verbs
    } else {
      return nil
    }
  }

  /// A whole sentence: 有/无。
  private static func sentence(
    _ span: Span<UInt8>, _ stroke: Int, _ behind: Int, in block: Range<Int>
  ) -> Range<Int>? {
    let answers: [StaticString] = ["有", "无", "没有", "是", "否", "不是"]
    let before = span.trimmed(block.lowerBound..<stroke)
    guard span.ends(withAnyOf: answers, at: before.upperBound, from: before.lowerBound) else {
      return nil
    }
    let start = span.startOfStretch(endingAt: stroke, from: block.lowerBound, .sentence)
    let end = span.endOfStretch(from: behind, before: block.upperBound, .sentence)
    let (first, second) = (span.trimmed(start..<stroke), span.trimmed(behind..<end))
    guard span.isAny(of: answers, first), span.isAny(of: answers, second) else { return nil }
    return first.lowerBound..<second.upperBound
  }

  /// A verb and its denial behind who or when it is about: 我局收到/未收到. 按办结/未办结分类 names two kinds.
  private static func verbs(
    _ span: Span<UInt8>, _ stroke: Int, _ behind: Int, in block: Range<Int>
  ) -> Range<Int>? {
    let denials: [StaticString] = ["未", "没有", "无"]
    guard
      span.literal(denials, at: behind, before: block.upperBound) != nil
        || span.literal(verbs, at: behind, before: block.upperBound) != nil
    else { return nil }
    let clause = span.clause(around: stroke, in: block)
    for verb in verbs {
      let size = verb.utf8CodeUnitCount
      let place: (start: Int, end: Int)?
      if span.ends(withAnyOf: [verb], at: stroke, from: clause.lowerBound),
        let denial = span.literal(denials, at: behind, before: clause.upperBound),
        span.literal([verb], at: behind + denial.utf8CodeUnitCount, before: clause.upperBound)
          != nil
      {
        let end = behind + denial.utf8CodeUnitCount + size
        let own = denials.first {
          span.ends(withAnyOf: [$0], at: stroke - size, from: clause.lowerBound)
        }
        place = own == nil ? (stroke - size, end) : nil
      } else if span.literal([verb], at: behind, before: clause.upperBound) != nil,
        let denial = denials.first(where: {
          span.ends(withAnyOf: [verb], at: stroke, from: clause.lowerBound)
            && span.ends(withAnyOf: [$0], at: stroke - size, from: clause.lowerBound)
        })
      {
        place = (stroke - size - denial.utf8CodeUnitCount, behind + size)
      } else {
        place = nil
      }
      guard let place, isAboutAgency(span, clause.lowerBound..<place.start),
        !namesKinds(span, place.end..<clause.upperBound)
      else { continue }
      return place.start..<place.end
    }
    return nil
  }

  private static let verbs: [StaticString] = [
    "收取", "收到", "发生", "制发", "收费", "举办", "开展", "召开", "建立", "设立", "设置", "存在", "新增", "废止", "制定", "出台",
    "受理",
  ]

  /// Whether the words before a verb say who did it or when.
  private static func isAboutAgency(_ span: Span<UInt8>, _ words: Range<Int>) -> Bool {
    let subjects: [StaticString] = [
      "年度", "全年", "年", "我局", "我镇", "我乡", "我县", "我区", "我市", "我办", "我委", "我街道", "我单位", "本机关", "本单位",
      "本局",
      "本镇", "机关", "单位", "局", "政府", "办事处", "委员会", "期内",
    ]
    return words.isEmpty
      || span.ends(withAnyOf: subjects, at: words.upperBound, from: words.lowerBound)
  }

  /// Whether the words behind make kinds of the two: 收到/未收到的, 办结/未办结分类.
  private static func namesKinds(_ span: Span<UInt8>, _ words: Range<Int>) -> Bool {
    span.contains(
      anyOf: ["分类", "两类", "两种", "类别", "状态", "标识", "标签", "选项", "情况登记", "台账", "分别"], in: words)
      || span.literal(["的", "”", "》", "两", "等"], at: words.lowerBound, before: words.upperBound)
        != nil
  }
}
