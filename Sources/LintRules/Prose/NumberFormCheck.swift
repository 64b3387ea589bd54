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
          an exact number with 余, 近 or 左右 beside it (18264余条), one with a letter, a blank or a \
          full-width comma among its digits (12O件), or an item of a list without its unit
          """,
        zh: "精确数前后加“余”“近”“左右”（18264余条），数字中夹有字母、空格、逗号（12O件），或列举中的一项缺少单位"),
      rationale: Message(
        en: """
          余 and 多 say that a round number was exceeded; a number counted out to the last digit is not \
          followed by them, and from 1000 on none has 近, 约, 左右 or 以上 beside it. An item of a list \
          whose number has no unit, where its neighbours have one, lost it in editing. The letters O and \
          l look like digits; a blank, or a full-width comma between thousands, makes two numbers of one.
          """,
        zh: """
          “余”“多”用于约数，精确到个位的数字之后不再使用；一千以上的精确数也不与“近”“约”“左右”“以上”连用。\
          列举中前后各项都有量词，唯独一项只有数字的，多为漏写单位。字母“O”“l”形似数字；数字中间有空格，\
          或千位之间用了全角逗号的，会被读成两个数。
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

extension NumberFormCheck {
  /// Looks at digits: letters among them, and separators that are none.
  static func visit(
    _ report: Report, _ digits: Numeral, in block: Range<Int>, _ findings: inout Findings
  ) {
    guard let number = MistypedNumber(report.bytes.span, digits, in: block) else { return }
    let length = number.place.count
    let right = number.slip == .letterO ? String(repeating: "0", count: length) : number.slip.right
    findings.report(
      rule, at: number.range, .mistyped(report.excerpt(number.range), number.slip),
      fix: Fix(isSafe: false, [Fix.Edit(number.place, right)]))
  }
}

extension MistypedNumber.Slip {
  /// What should stand there.
  fileprivate var right: String {
    switch self {
    case .letterO: "0"
    case .letterL: "1"
    case .wideComma, .blank: ""
    }
  }
}

extension Message {
  fileprivate static func mistyped(_ number: String, _ slip: MistypedNumber.Slip) -> Message {
    switch slip {
    case .letterO:
      Message(
        en: "“\(number)” has the letter O for the digit 0", zh: "“\(number)”中的字母“O”应为数字“0”")
    case .letterL:
      Message(
        en: "“\(number)” has a letter for the digit 1", zh: "“\(number)”中的字母应为数字“1”")
    case .blank:
      Message(
        en: "“\(number)” has a blank between its digits and reads as two numbers",
        zh: "“\(number)”的数字中间有空格，会被读成两个数，应删去")
    case .wideComma:
      Message(
        en: "“\(number)” has a full-width comma between its digits and reads as two numbers",
        zh: "“\(number)”的数字中间夹有逗号，会被读成两个数，应删去")
    }
  }

  fileprivate static func malformed(_ words: String, _ kind: MalformedNumber.Kind) -> Message {
    switch kind {
    case .exactAndMore:
      Message(
        en: "“\(words)”: a number that is exact to the last digit is not “more than” itself",
        zh: "“\(words)”有误：精确数之后不应加“余”“多”")
    case .exactAndAbout(let word):
      Message(
        en: "“\(words)”: a number that is exact to the last digit is not said to be about that",
        zh: "“\(words)”有误：精确数不应再用“\(word)”")
    case .approximateTwice:
      Message(
        en: "“\(words)”: two words say that the number is not exact; one is enough",
        zh: "“\(words)”有误：表示约数的词语重复或矛盾，只应保留一个")
    case .fraction(let unit):
      Message(
        en: "“\(words)”: what is counted in “\(unit)” has no fractions",
        zh: "“\(words)”有误：以“\(unit)”计的数量应为整数")
    case .withoutClassifier:
      Message(
        en: "“\(words)” has no classifier to say what is counted", zh: "“\(words)”之后缺少量词")
    case .withoutUnit(let unit):
      Message(
        en: "“\(words)” has no unit; the items before it are counted in “\(unit)”",
        zh: "“\(words)”缺少单位，前面各项的单位为“\(unit)”")
    }
  }
}
