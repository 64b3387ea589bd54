import LintModel
import Recognition
import ReportText

/// A telephone number that was never filled in: （电话：传真：）.
///
/// The rule is `text/phone`, which ``PhoneCheck`` documents.
enum EmptyNumberCheck: Check {
  private static let rule: RuleID = "text/phone"

  static let rules: [Rule] = []

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let span = report.bytes.span
    var end = 0
    for hit in report.phrases.hits(of: [.telephone, .fax]) {
      let block = report.paragraph(of: hit)
      guard block.contains(hit.range.lowerBound) else { continue }
      let (start, hasColon) = span.afterColon(hit.range.upperBound, block.upperBound)
      guard hasColon, start < block.upperBound, span.isNextField(start, block.upperBound) else {
        continue
      }
      // An empty field right before this one is part of the same slip.
      let isFirst =
        end != hit.range.lowerBound
        && !span.ends(
          withAnyOf: ["邮编：", "邮编:", "邮政编码：", "邮政编码:", "地址：，", "地址：、", "地址：；"],
          at: hit.range.lowerBound, from: block.lowerBound)
      end = start
      guard isFirst else { continue }
      findings.report(rule, at: hit.range, .empty(report.excerpt(hit.range)))
    }
  }
}

extension Message {
  fileprivate static func empty(_ label: String) -> Message {
    Message(en: "no number stands behind “\(label)”", zh: "“\(label)”后面没有填写号码")
  }
}
