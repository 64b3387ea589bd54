import LintModel
import ReportLint
import RulePack
import Testing

/// What a pack says of a rule holds for the years that it names, whatever the rule.
@Suite struct YearlySeverityTests {
  private static let pack = """
    {"id": "years", "extends": "gov-2021", "rules": [
      {"id": "text/date", "inYears": [{"from": 2022, "to": 2022, "severity": "info"}]},
      {"id": "text/url", "severity": "info", "inYears": [{"from": 2023, "severity": "warning"}]}]}
    """

  private func severities(
    _ year: Int, _ options: [RuleSeverity] = [], by json: String = Self.pack
  ) throws -> [String: Severity] {
    let pack = try TestPack.extending(json)
    let session = LintSession(
      LintOptions(pack: .pack(pack), select: ["text"], severities: options))
    let draft = """
      云溪县统计局\(year)年政府信息公开工作年度报告
      一、总体情况
      2月30日开会。网站：http:/www.example.gov.cn。
      """
    let result = try session.lint(draft)
    return Dictionary(
      result.diagnostics.map { ($0.rule.rawValue, $0.severity) }, uniquingKeysWith: max)
  }

  @Test func ofAnyRule() throws {
    #expect(try severities(2022) == ["text/date": .info, "text/url": .info])
    #expect(try severities(2023) == ["text/date": .error, "text/url": .warning])
    #expect(try severities(2021) == ["text/date": .error, "text/url": .info])
  }

  @Test func nothingIsAskedForInSomeYears() throws {
    let pack = """
      {"id": "years", "extends": "gov-2021", "rules": [
        {"id": "text/date", "inYears": [{"from": 2022, "to": 2022, "severity": "off"}]}]}
      """
    #expect(try severities(2022, by: pack).keys.sorted() == ["text/url"])
    #expect(try severities(2023, by: pack).keys.sorted() == ["text/date", "text/url"])
    let user = [RuleSeverity("text/date", .warning)]
    #expect(try severities(2022, user, by: pack)["text/date"] == .warning)
  }

  @Test func theUsersWordCountsMore() throws {
    let user = [RuleSeverity("text", .warning)]
    #expect(try severities(2022, user) == ["text/date": .warning, "text/url": .warning])
  }
}
