import ReportText
import RulePack

/// Finds leftovers of templates and converters.
enum PlaceholderCheck: Check {
  private static let id: RuleID = "document/placeholder"

  static let rules = [
    Rule(
      id, .error,
      summary: LocalizedText(
        en: "A leftover of a template or a converter: XX for a figure, [image: …], {{…}}.",
        zh: "模板或者格式转换的残留内容，如“XX条”“[image: …]”“{{…}}”。"),
      rationale: LocalizedText(
        en: """
          The report went out unfinished: a figure was never filled in, or a program left its own \
          marks in the text. The pack lists the marks; X, x and × in place of a figure are found \
          before units and after 共. Masked names (张XX), formulas and Latin words are left alone.
          """,
        zh: """
          数字没有填写，或者文中留有软件的标记，说明报告没有定稿。标记由规则包列出；代替数字的“X”“×”按其后的\
          单位或者其前的“共”识别。隐去的姓名（如“张XX”）、算式和外文词不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息▸XX条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息12条，受理张XX提出的申请1件，大厅面积30×40米。
        """)
  ]

  static func run(_ report: Report, _ findings: inout Findings) {
    guard findings.isEnabled(id) else { return }
    let span = report.draft.text.bytes.span
    for range in report.texts {
      for leftover in report.pack.placeholders.leftovers(in: span, range) {
        findings.report(id, at: leftover, .leftover(report.excerpt(leftover)))
      }
      var offset = range.lowerBound
      while offset < range.upperBound {
        if let figure = BlankFigure(span, at: offset, in: range) {
          findings.report(id, at: figure.range, .figure(report.excerpt(figure.range)))
          offset = figure.range.upperBound
        } else {
          offset = BlankFigure.next(span, offset, in: range)
        }
      }
    }
  }
}

extension Message {
  fileprivate static func leftover(_ text: String) -> Message {
    Message(
      en: "“\(text)” is a leftover of a template or a converter; replace or delete it",
      zh: "“\(text)”是模板或者格式转换的残留内容，应当补全或者删除")
  }

  fileprivate static func figure(_ text: String) -> Message {
    Message(
      en: "“\(text)” stands for a figure that was never filled in",
      zh: "“\(text)”处的数字没有填写")
  }
}
