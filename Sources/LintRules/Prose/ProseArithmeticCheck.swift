import LintModel
import Prose
import Recognition
import ReportText
import RulePack

/// The prose states a sum, a share or a growth that does not follow from its own figures.
enum ProseArithmeticCheck: Check {
  static let rules = [
    Rule(
      .proseSum, .error,
      summary: Message(
        en: "a total in the prose and the parts given for it do not agree",
        zh: "正文中的合计数与所列各项不符"),
      rationale: Message(
        en: """
          A total must be the sum of the parts that the sentence lists for it, before it or behind \
          it, or the product of a number and so many for each; a mean (平均每次) is the total divided by \
          the number. Parts behind 其中 may not be all: they \
          must add up only where they evidently are (the last is 其他, they are two of a pair, or one \
          slip of the keyboard makes them fit). Approximate figures, ranges, dates, ordinals, names \
          and figures of different units are never added.
          """,
        zh: """
          合计数应等于该句所列各项之和（无论各项在前在后），或者等于“每……若干”与个数之积；\
          平均数（“平均每次”）应为总数除以个数。“其中”之后可能只列部分内容，\
          只有明显列全的（末项为“其他”、两两相对、改一个数字即可相符等）才要求相加等于总数。约数、范围、日期、序数、名称中的\
          数字和单位不同的数据不参与计算。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息▸318条，其中网站280条、微博12条、其他方式24条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息318条，其中网站280条、微博12条；共制发文件约60件，其中公开40件、不公开12件。
        """),
    Rule(
      .prosePercentage, .error,
      summary: Message(
        en: "a share or rate in the prose does not follow from the figures beside it",
        zh: "正文中的占比或比率与所列数据不符"),
      rationale: Message(
        en: """
          Shares are compared at the precision in which they are stated; rounded and cut off are both \
          accepted. Shares of one whole that exclude one another are not more than 100% together, and no \
          rate of all (办结率, 满意率) is. Where the sentence has no whole, the share of an outcome \
          (部分公开3件，占办结总数的25%) goes by the table: by what was closed, what came in, or that with \
          what was carried over. A share of something that the sentence does not count (全省, 计划), a target \
          (达到95%以上) and a round 100% are left alone.
          """,
        zh: """
          按文中写出的小数位核对，四舍五入和截尾均可。同一总数的各项占比互不重叠的，合计不应超过100%；\
          办结率、满意率等不应超过100%。句中没有总数的，办理结果的占比（如“部分公开3件，占办结总数的25%”）按表格核对，\
          总数可为办结数、收到数或收到数加上年结转数。所占总数文中未列（如“占全省的”“占计划的”）、指标要求\
          （如“达到95%以上”）和100%不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        共办理建议120件，已解决90件，占总数的▸70%。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        共办理建议120件，已解决90件，占总数的75%。热线按期办结率达到98%以上。
        """),
    Rule(
      .proseGrowth, .error,
      summary: Message(
        en: "a growth in the prose does not follow from the figures of the two years",
        zh: "正文中的增长或下降幅度与两年数据不符"),
      rationale: Message(
        en: """
          Where the sentence gives the figures of both years, or one of them and the difference, the \
          rate, the difference and the direction follow from them; so does how many times as much the \
          one is as the other (是上年300条的3倍).
          """,
        zh: """
          一句之中写明两年数据，或者写明其中一年数据和增减数的，增减幅度、增减数和增减方向应当与之相符；\
          “是上年300条的3倍”等倍数也应相符。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年受理来信150件，去年受理来信120件，同比增长▸20%。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年受理来信150件，去年受理来信120件，同比增长25%。网站访问量增长30%，达到52万次。
        """),
    Rule(
      .proseConflict, .warning,
      summary: Message(
        en: "the prose gives the same measure two different values", zh: "正文前后对同一事项的数据不一致"),
      rationale: Message(
        en: """
          Two sentences that open with the same words about the same year must give the same figure. \
          Only the report's main figures are compared, and only where no sub-heading and no other \
          words tell the two sentences apart.
          """,
        zh: "以同样文字开头、说的是同一年度的两句话，数据应当一致。只比较报告的主要数据，小标题不同或者另有限定的不作比较。"),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        2018年，全局共收到政府信息公开申请27件。2018年，全局共收到政府信息公开申请▸29件，均已答复。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        2018年，全局共收到政府信息公开申请27件。2017年，全局共收到政府信息公开申请29件。
        """),
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let undecided = facts.arithmetic.undecided
    for rule in undecided.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for reason in PassageReading.Undecided.allCases {
        guard let count = undecided[rule]?[reason] else { continue }
        findings.skip(rule, because: .undecided(count, reason))
      }
    }
    let report = facts.report
    for claim in facts.arithmetic.brokenClaims
    where claim.rule != .proseSum || !report.hasBlankFigure(beside: claim) {
      findings.report(
        claim.rule, at: claim.range, claim.message,
        related: claim.operands.map { RelatedLocation($0, .quoted(report.excerpt($0))) })
    }
    for share in TableShare.broken(facts)
    where !facts.arithmetic.brokenClaims.contains(where: { $0.range.overlaps(share.range) }) {
      findings.report(
        .prosePercentage, at: share.range, .tableShare(share, report),
        related: [RelatedLocation(share.part, .quoted(report.excerpt(share.part)))])
    }
  }
}

extension Report {
  /// Whether a figure that was never filled in stands among those of a claim: what they add up to
  /// cannot be told.
  fileprivate func hasBlankFigure(beside claim: Claim) -> Bool {
    let span = bytes.span
    let all = claim.operands + [claim.range]
    guard let start = all.map(\.lowerBound).min(), let end = all.map(\.upperBound).max(),
      let block = prose.first(where: { paragraph(of: $0).contains(start) })
    else { return false }
    let text = paragraph(of: block)
    guard end <= text.upperBound else { return false }
    let rest = span.statement(around: end, in: text).upperBound
    return LeftoverFinder.finds(figureIn: start..<rest, of: text, span)
  }
}

extension Message {
  fileprivate static func tableShare(_ share: TableShare, _ report: Report) -> Message {
    let (found, part) = (report.excerpt(share.range), report.excerpt(share.part))
    let expected = share.expected
    return Message(
      en: "\(found) does not follow from the table: \(part) of \(expected.whole) are "
        + "\(expected.percentage)%",
      zh: "\(found)与表中数据不符，\(part)÷\(expected.whole)应为\(expected.percentage)%")
  }

  fileprivate static func quoted(_ words: String) -> Message {
    Message(en: words, zh: words)
  }

  /// Why nothing is said of some figures.
  fileprivate static func undecided(_ count: Int, _ reason: PassageReading.Undecided) -> Message {
    let (why, because) =
      switch reason {
      case .mayBeIncomplete: ("the parts listed may not be all", "所列各项可能不全")
      case .mayOverlap: ("the parts may overlap", "各项可能重叠")
      case .ambiguous: ("several figures may be meant", "所指数据不明")
      case .outOfSight: ("what they are of is not given", "所依据的数据没有列出")
      }
    return Message(
      en: "\(count) \(count == 1 ? "figure is" : "figures are") undecided: \(why)",
      zh: "\(count)个数据未作判断：\(because)")
  }
}
