import LintModel
import RulePack
import Testing

@testable import LintConfiguration

@Suite("Settings")
struct SettingsTests {
  private func settings(
    _ json: String, for path: String = "a.md", _ commandLine: PartialSettings = PartialSettings()
  ) throws -> Settings {
    let configuration = try configuration(json)
    let overrides = configuration.overrides(for: Array(path.utf8)[...])
    return Settings(configuration.layers(overrides) + [commandLine])
  }

  @Test("overrides hold for the files that they match, a later one over an earlier one")
  func overrides() throws {
    let json = """
      {"year": 2024, "failOn": "warning", "overrides": [
        {"files": ["2018/**"], "year": 2018, "pack": "shandong-12"},
        {"files": "*.txt", "year": 2020}]}
      """
    #expect(try settings(json).year.value == 2024)
    #expect(try settings(json, for: "2018/x/a.md").year.value == 2018)
    let both = try settings(json, for: "2018/a.txt")
    #expect(both.year.value == 2020)
    #expect(both.pack.value?.description == "shandong-12")
    #expect(both.failOn.value == .warning)
  }

  @Test("the command line counts more than the configuration")
  func commandLine() throws {
    var own = PartialSettings()
    own.year = Setting(2022, .commandLine)
    own.ignore = Setting(["text"], .commandLine)
    let settings = try settings(
      #"{"year": 2024, "ignore": ["table"], "overrides": [{"files": "*", "year": 2023}]}"#, own)
    #expect(settings.year == Setting(2022, .commandLine))
    #expect(settings.ignore == Setting(["text"], .commandLine))
  }

  @Test("what is selected by name is checked though a source below leaves it out")
  func selection() throws {
    let json = #"{"ignore": ["text", "table/sum"], "severities": {"text": "off", "table": "info"}}"#
    func names(_ select: [String]) throws -> (ignore: [String], severities: [String]) {
      var own = PartialSettings()
      own.select = Setting(select, .commandLine)
      let settings = try settings(json, own)
      return (settings.ignore.value, settings.severities.map(\.value.selector))
    }
    #expect(try names(["text/url"]) == (["table/sum"], ["table"]))
    #expect(try names(["text"]) == (["table/sum"], ["table"]))
    #expect(try names(["table"]) == (["text", "table/sum"], ["text", "table"]))
  }

  @Test("a rule counts more than its group, a later source more than an earlier one")
  func severities() throws {
    let json = """
      {"severities": {"table/sum": "warning", "table": "info"},
       "overrides": [{"files": "*", "severities": {"table": "error"}}]}
      """
    #expect(
      try settings(json).severities.map(\.value) == [
        RuleSeverity("table", .info), RuleSeverity("table/sum", .warning),
        RuleSeverity("table", .error),
      ])
  }

  @Test("where a path leads")
  func paths() {
    let path = ConfiguredPath(
      "../{previous-year}/{name}-终稿.md", in: Array("a/".utf8), [.name, .previousYear])
    func text(_ name: String, _ year: Int?) -> String? {
      path.path(name: Array(name.utf8), previousYear: year).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(text("青禾", 2023) == "a/../2023/青禾-终稿.md")
    #expect(text("青禾", nil) == nil)
    let literal = ConfiguredPath(literal: Array("{name}.md".utf8))
    #expect(literal.path(name: [0x61]) == Array("{name}.md".utf8))
  }
}
