import LintModel
import Prose
import Recognition
import ReportText
import RulePack

/// A number of the prose is written as no number can be.
enum NumberFormCheck: Check {
  private static let rule: RuleID = "prose/number"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: """
          an exact number with 余 or 多 behind it (18264余条), or an item of a list without its unit
          """,
        zh: "精确数后加“余”“多”（18264余条），或列举中的一项缺少单位"),
      rationale: Message(
        en: """
          余 and 多 say that a round number was exceeded; a number counted out to the last digit is not \
          followed by them. An item of a list whose number has no unit, where the items before it are \
          named alike and have one, lost it in editing.
          """,
        zh: """
          “余”“多”用于约数，精确到个位的数字之后不再使用。列举中前面各项都有量词、名称相类，唯独一项只有数字的，\
          多为漏写单位。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年发布信息▸1264余条，其中概况更新40条，动态更新200条，目录更新70条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年发布信息1260余条，投入125余万元，其中概况更新40条，动态更新200条，目录更新70条。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    for number in facts.arithmetic.malformedNumbers {
      findings.report(
        rule, at: number.range, .malformed(facts.report.excerpt(number.range), number.kind))
    }
  }
}

extension Message {
  fileprivate static func malformed(_ words: String, _ kind: MalformedNumber.Kind) -> Message {
    switch kind {
    case .exactAndMore:
      Message(
        en: "“\(words)”: a number that is exact to the last digit is not “more than” itself",
        zh: "“\(words)”有误：精确数之后不应加“余”“多”")
    case .withoutUnit(let unit):
      Message(
        en: "“\(words)” has no unit; the items before it are counted in “\(unit)”",
        zh: "“\(words)”缺少单位，前面各项的单位为“\(unit)”")
    }
  }
}
