import Figures
import LintModel

extension Facts {
  /// Last year's report, if it is known to be that; what is given beside a report without a year is
  /// not compared.
  ///
  /// - Parameters:
  ///   - rules: The rules that compare, which cannot be checked else.
  ///   - findings: Where it is told that they cannot.
  func previousToCompare(_ rules: [Rule], _ findings: inout Findings) -> PreviousReport? {
    guard let previous else { return nil }
    guard let year = report.year, previous.report.year == year - 1 else {
      for rule in rules { findings.skip(rule.id, because: .yearsUnknown) }
      return nil
    }
    return previous
  }
}

extension Message {
  fileprivate static let yearsUnknown = Message(
    en: "the report's year is not known, so nobody can say whether the other is last year's",
    zh: "报告的年度无法识别，不能确定另一份是不是上年报告")
}
