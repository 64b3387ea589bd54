import RulePack

extension Report {
  /// Last year's report, if it is known to be that; what is given beside a report without a year is
  /// not compared.
  ///
  /// - Parameters:
  ///   - rules: The rules that compare, which cannot be checked else.
  ///   - findings: Where it is told that they cannot.
  func previousToCompare(_ rules: [Rule], _ findings: inout Findings) -> PreviousReport? {
    guard let previous, rules.contains(where: { findings.isEnabled($0.id) }) else { return nil }
    guard let year, previous.report.year == year - 1 else {
      for rule in rules { findings.skip(rule.id, because: .yearsUnknown) }
      return nil
    }
    return previous
  }
}

extension PreviousReport {
  /// The figures that last year's own tables show to be wrong, as ranges of its text. What differs
  /// from such a figure may be right.
  var contradictedPlaces: Set<Range<Int>> {
    let policy = RulePolicy(rules: RelationCheck.rules, pack: report.pack.pack)
    var findings = Findings(policy: policy)
    RelationCheck.run(report, &findings)
    return Set(findings.diagnostics.filter { $0.severity == .error }.map(\.range))
  }
}

extension Message {
  fileprivate static let yearsUnknown = Message(
    en: "the report's year is not known, so nobody can say whether the other is last year's",
    zh: "报告的年度无法识别，不能确定另一份是不是上年报告")
}
