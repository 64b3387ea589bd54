import LintModel
import ReportModel

/// A comment that is meant to suppress findings, and does not, or not in a way that can be followed.
package enum UnusedSuppression {
  /// The rule's id.
  package static let id: RuleID = "lint/unused-suppression"

  /// The rule, with its documentation.
  package static let rule = Rule(
    id, .warning,
    summary: Message(
      en: "a comment that suppresses nothing, names no rule, or gives no reason",
      zh: "忽略标记没有对应的问题，或者未写明规则、理由"),
    rationale: Message(
      en: """
        A finding that is right as it is can be suppressed where it is, with the reason: \
        <!-- reportlint-ignore table/blank: 数据由上级填报 --> before a block of Markdown or HTML, \
        reportlint-ignore-file for all of the file, and in Word and OpenDocument texts a comment that begins with 忽略 or \
        ignore and a rule. Where nothing is found any more, such a comment would hide the next mistake; \
        where the rule is mistyped, it never did anything. Whether it suppresses something is asked of \
        all rules, whatever is selected, and not of rules that compare with last year's report where \
        there is none. Other comments are left alone.
        """,
      zh: """
        确属正常的问题，可以就地注明理由予以忽略：在 Markdown、网页的段落或表格之前写 \
        <!-- reportlint-ignore table/blank: 数据由上级填报 -->，整个文件用 reportlint-ignore-file，\
        Word、OpenDocument 文稿中用以“忽略”或 ignore 加规则编号开头的批注。问题已经改好而标记仍在的，会掩盖今后的错误；规则编号写错的，\
        标记从未起过作用。判断时以全部规则为准，与 --select 等选项无关；没有上年报告时，不判断需要对照上年报告的规则。\
        其他批注和注释不受影响。
        """),
    catches: """
      云溪县水务局2017年政府信息公开工作年度报告

      一、概述

      ▸<!-- reportlint-ignore text/phone: 境外号码 -->
      2017年，云溪县水务局及时公开供水信息，电话0531-82345678。
      """,
    leavesAlone: """
      云溪县水务局2017年政府信息公开工作年度报告

      一、概述

      <!-- reportlint-ignore text/phone: 境外号码 -->
      2017年，云溪县水务局及时公开供水信息，电话0531—82345。
      """)

  /// What a comment is about, in lines as people are told them.
  enum Lines: Hashable {
    case file
    case lines(ClosedRange<Int>)
    case nothing
  }

  /// What is wrong with a comment.
  enum Mistake: Hashable {
    case unused(String, Lines)
    case namesNoRule
    case unknownRule(String, meant: String?)
    case unknownInstruction(String, meant: String?)
    case noReason
    case faulty(DraftComment.Fault)
  }
}

extension UnusedSuppression.Mistake {
  /// What to tell people.
  var message: Message {
    switch self {
    case .unused(let selector, .file):
      Message(
        en: "nothing of “\(selector)” is found in this file; delete the comment",
        zh: "本文件中没有“\(selector)”的问题，该忽略标记已无作用，请删除")
    case .unused(let selector, .nothing):
      Message(
        en: "nothing follows that this comment for “\(selector)” could be about; put it before a "
          + "paragraph or a table",
        zh: "该忽略标记（“\(selector)”）之后没有内容，请写在段落或表格之前")
    case .unused(let selector, .lines(let lines)):
      .unused(selector, lines)
    case .namesNoRule:
      Message(
        en: "this comment names no rule; write which one: reportlint-ignore table/blank: reason",
        zh: "该忽略标记没有写明规则，应写作：reportlint-ignore table/blank: 理由")
    case .unknownRule(let name, let meant):
      Message(
        en: "there is no rule “\(name)”" + (meant.map { "; did you mean “\($0)”?" } ?? ""),
        zh: "没有“\(name)”这条规则" + (meant.map { "，是否应为“\($0)”？" } ?? ""))
    case .unknownInstruction(let word, let meant):
      Message(
        en: "“\(word)” is no instruction of reportlint"
          + (meant.map { "; did you mean “\($0)”?" } ?? ""),
        zh: "reportlint 没有“\(word)”这种标记" + (meant.map { "，是否应为“\($0)”？" } ?? ""))
    case .noReason:
      Message(
        en: "say why these findings are right as they are: reportlint-ignore table/blank: reason",
        zh: "忽略标记应写明理由，如：reportlint-ignore table/blank: 数据由上级填报")
    case .faulty(let fault): .faulty(fault)
    }
  }
}

extension Message {
  fileprivate static func unused(_ selector: String, _ lines: ClosedRange<Int>) -> Message {
    let isOne = lines.count == 1
    let english =
      isOne ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)–\(lines.upperBound)"
    let chinese =
      isOne ? "第 \(lines.lowerBound) 行" : "第 \(lines.lowerBound) 至 \(lines.upperBound) 行"
    return Message(
      en: "nothing of “\(selector)” is found in \(english), which this comment is about; delete it",
      zh: "该忽略标记所指的\(chinese)没有“\(selector)”的问题，标记已无作用，请删除")
  }

  fileprivate static func faulty(_ fault: DraftComment.Fault) -> Message {
    switch fault {
    case .unclosed:
      Message(
        en: "this comment has no end (-->), so that it suppresses nothing",
        zh: "该忽略标记缺少结尾的 -->，不起作用")
    case .inTableRow:
      Message(
        en: "a comment within the row of a table suppresses nothing; put it on a line of its own "
          + "before the table or the row",
        zh: "写在表格一行之内的忽略标记不起作用，请单独成行，写在表格或该行之前")
    case .unreadable:
      Message(
        en:
          "the document's comments are damaged, so that none of them suppresses anything; open the "
          + "document and save it anew",
        zh: "文件中的批注已损坏，其中的忽略标记不起作用；请打开后重新另存")
    }
  }
}
