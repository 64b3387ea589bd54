import LintModel
import Recognition
import ReportText

/// A postcode that has not six digits.
enum PostcodeCheck: Check {
  private static let rule: RuleID = "text/postcode"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(en: "a postcode without six digits", zh: "邮政编码不是六位数字"),
      rationale: Message(
        en: """
          A postcode has six digits. A field that is left empty is reported as well, unless the next \
          line may hold the number.
          """,
        zh: "邮政编码为六位数字。“邮编：”后面空着、紧接其他项目的，也会报告。"),
      catches: """
        云溪县统计局2018年政府信息公开工作年度报告
        如有疑问，请与县统计局办公室联系（地址：县城东街5号，邮编：▸36500，电话：0599-5550123）。
        一、概述
        本年度工作有序开展。
        """,
      leavesAlone: """
        云溪县统计局2018年政府信息公开工作年度报告
        如有疑问，请与县统计局办公室联系（地址：县城东街5号，邮编：365000，电话：0599-5550123）。
        一、概述
        公布了地址、邮编和电话。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let span = report.bytes.span
    for hit in report.phrases.hits(of: [.postcode, .postalCode]) {
      let end = report.paragraph(of: hit).upperBound
      guard hit.range.upperBound <= end else { continue }
      let (start, hasColon) = span.afterColon(hit.range.upperBound, end)
      if let digits = Numeral(digits: span, at: start, before: end) {
        guard digits.count != 6, !report.mayBeCut(digits.range),
          !span.isGrouped(digits, before: end)
        else { continue }
        findings.report(
          rule, at: digits.range, .wrongLength(report.excerpt(digits.range), digits.count))
      } else if hasColon, start < end, span.isNextField(start, end) {
        findings.report(rule, at: hit.range, .empty(report.excerpt(hit.range)))
      }
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether the digits behind a blank make six with some before it: 365 000.
  fileprivate func isGrouped(_ first: Numeral, before end: Int) -> Bool {
    let start = skippingWhitespace(first.range.upperBound, before: end)
    guard start > first.range.upperBound, let rest = Numeral(digits: self, at: start, before: end)
    else { return false }
    return first.count + rest.count == 6
  }

  /// Whether another field or the end of the brackets stands at an offset, so that the field before
  /// it is empty.
  func isNextField(_ offset: Int, _ end: Int) -> Bool {
    let marks: [StaticString] = ["）", ")", "，", "；", "。", "、"]
    let fields: [StaticString] = [
      "电话", "联系电话", "传真", "地址", "邮箱", "电子邮箱", "联系人", "网址", "E-mail", "邮编", "邮政编码",
    ]
    return literal(marks + fields, at: offset, before: end) != nil
  }

  /// The place behind the colon and the white space that follow a label, and whether there is a
  /// colon or 为.
  func afterColon(_ start: Int, _ end: Int) -> (offset: Int, hasColon: Bool) {
    var offset = start
    var hasColon = false
    while let (value, length) = scalar(at: offset, before: end) {
      if value == 0xFF1A || value == 0x3A || value == 0x4E3A {  // ： : 为
        hasColon = true
      } else if !CharacterClass.isWhitespace(value) {
        break
      }
      offset += length
    }
    return (offset, hasColon)
  }
}

extension Message {
  fileprivate static func wrongLength(_ found: String, _ count: Int) -> Message {
    Message(
      en: "the postcode “\(found)” has \(count) digits; a postcode has six",
      zh: "邮政编码“\(found)”是\(count)位数字，应为六位")
  }

  fileprivate static func empty(_ label: String) -> Message {
    Message(en: "nothing stands behind “\(label)”", zh: "“\(label)”后面没有填写")
  }
}
