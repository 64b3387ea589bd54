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
    var lastLine: Int?
    for hit in report.phrases.hits(of: [.telephone, .fax, .postcode, .postalCode]) {
      let block = report.paragraph(of: hit)
      guard block.contains(hit.range.lowerBound) else { continue }
      let (start, hasColon) = span.afterColon(hit.range.upperBound, block.upperBound)
      if hasColon, start == block.upperBound, report.isLeftBlank(hit.block) {
        // Several such lines are one slip.
        if lastLine != hit.block - 1 {
          findings.report(rule, at: hit.range, .empty(report.excerpt(hit.range)))
        }
        lastLine = hit.block
        continue
      }
      guard hit.phrase == .telephone || hit.phrase == .fax, hasColon, start < block.upperBound,
        span.isNextField(start, block.upperBound)
      else { continue }
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

extension Report {
  /// Whether a line that ends with the colon of a label has nothing on the next line either: another label, a
  /// heading or a sentence follows, or nothing.
  fileprivate func isLeftBlank(_ block: Int) -> Bool {
    guard case .paragraph = draft.blocks[block].kind,
      draft.blocks[block].range.count <= Self.longestLabel
    else { return false }
    guard block + 1 < draft.reportBlocks.upperBound else { return true }
    let next = draft.blocks[block + 1].range
    guard case .paragraph = draft.blocks[block + 1].kind,
      let (first, _) = bytes.span.scalar(at: next.lowerBound, before: next.upperBound)
    else { return false }
    return CharacterClass.isHan(first)
  }

  /// The label of a field has no more bytes.
  private static let longestLabel = 36
}

extension Message {
  fileprivate static func empty(_ label: String) -> Message {
    Message(en: "no number stands behind “\(label)”", zh: "“\(label)”后面没有填写号码")
  }
}
