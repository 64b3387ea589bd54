import LintModel
import Recognition
import ReportText

/// Finds numbers whose digits have two widths, and full-width percent signs behind half-width ones.
struct FullwidthDigitCheck {
  private static let id: RuleID = "text/fullwidth-digit"

  static let rule =
    Rule(
      id, .info,
      summary: Message(
        en: "a number of mixed widths, such as 3１8, or a full-width ％",
        zh: "数字全角、半角混用，如“3１8”，或用了全角“％”"),
      rationale: Message(
        en: """
          A number with digits of two widths was typed in two goes, and programs do not read it as one \
          number. A report whose numbers are full-width throughout is left alone. Full-width percent \
          signs behind half-width digits are said once for the report.
          """,
        zh: "同一个数中全角、半角数字混用，多为两次录入所致，软件也不能识别。通篇使用全角数字的不报。半角数字后的全角“％”全文只提示一次。"),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息▸3１8条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息318条，占全区的3%；办理申请１２件。
        """,
      fix: RuleFix(
        .safe,
        Message(
          en: "The digits and percent signs become half-width.",
          zh: "数字和百分号改为半角。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          全年主动公开政府信息318条。
          """))

  /// Full-width percent signs behind half-width digits.
  private var percents: [Range<Int>] = []

  /// Looks at digits that follow each other.
  func visit(_ report: Report, _ digits: Numeral, _ findings: inout Findings) {
    let bytes = digits.range.count
    guard bytes != digits.count, bytes != digits.count * 3 else { return }
    let number = narrow(report.bytes.span, digits.range)
    findings.report(
      Self.id, at: digits.range, .mixed(report.excerpt(digits.range), number),
      fix: Fix(isSafe: true, [Fix.Edit(digits.range, number)]))
  }

  /// Looks at a percent sign of either width.
  mutating func visitPercent(_ report: Report, _ offset: Int, in block: Range<Int>) {
    let span = report.bytes.span
    guard span[offset] == 0xEF, offset > block.lowerBound,
      (0x30...0x39).contains(span[offset - 1])
    else { return }
    percents.append(offset..<offset + 3)
  }

  /// Reports the percent signs.
  func report(_ report: Report, _ findings: inout Findings) {
    guard let first = percents.first else { return }
    findings.report(
      Self.id, at: first, .percent(percents.count),
      fix: Fix(isSafe: true, percents.map { Fix.Edit($0, "%") }))
  }

  private func narrow(_ span: Span<UInt8>, _ range: Range<Int>) -> String {
    var text = ""
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      text.unicodeScalars.append(Unicode.Scalar(CharacterClass.halfWidth(value)) ?? "?")
      offset += length
    }
    return text
  }
}

extension Message {
  fileprivate static func mixed(_ found: String, _ number: String) -> Message {
    Message(
      en: "“\(found)” mixes full-width and half-width digits; write “\(number)”",
      zh: "数字“\(found)”全角、半角混用，应为“\(number)”")
  }

  fileprivate static func percent(_ count: Int) -> Message {
    Message(
      en: "full-width “％” behind half-width digits (\(count)); use “%”",
      zh: count == 1 ? "半角数字后用了全角“％”，宜改为“%”" : "半角数字后用了全角“％”，全文共\(count)处，宜改为“%”")
  }
}
