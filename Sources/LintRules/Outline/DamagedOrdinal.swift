import LintModel
import Recognition
import ReportText

// What headings of any level are told of their ordinals.

extension Findings {
  /// Reports an ordinal that a heading has twice.
  mutating func reportRepeatedOrdinal(of heading: Heading, _ report: Report, as rule: RuleID) {
    guard let second = report.repeatedOrdinal(of: heading) else { return }
    self.report(
      rule, at: second, .ordinalTwice(report.excerpt(second)),
      fix: Fix(isSafe: false, [Fix.Edit(second, "")]))
  }
}

extension Report {
  /// The ordinal that a heading has a second time, in bytes: （四）（四）平台建设.
  fileprivate func repeatedOrdinal(of heading: Heading) -> Range<Int>? {
    guard let own = heading.ordinal, let delimiter = own.delimiter,
      let second = Ordinal(bytes.span, heading.titleRange), second.style == own.style,
      second.number == own.number, second.delimiter == delimiter
    else { return nil }
    return second.range
  }
}

extension Message {
  static func mistypedOrdinal(_ found: String, _ right: String) -> Message {
    Message(
      en: "the ordinal is mistyped as “\(found)”; it should be “\(right)”",
      zh: "序号误写成了“\(found)”，应为“\(right)”")
  }

  fileprivate static func ordinalTwice(_ ordinal: String) -> Message {
    Message(en: "the ordinal “\(ordinal)” stands twice", zh: "序号“\(ordinal)”重复书写")
  }
}
