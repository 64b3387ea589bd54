import LintModel
import ReportText
import RulePack
import Testing

@testable import LintConfiguration

/// Reads a configuration as that of the directory `drafts/`.
func configuration(_ json: String) throws -> Configuration {
  try Configuration(
    Array(json.utf8), path: "drafts/.reportlint.json", directory: Array("drafts/".utf8),
    names: ConfigurationNames(
      selectors: ["table", "text", "table/sum", "table/blank", "text/url"],
      packs: ["shandong-12", "gov-2021"]))
}

@Suite("Configurations")
struct ConfigurationTests {
  /// What is wrong with a configuration, as people read it.
  private func problems(_ json: String, _ language: Language = .english) -> [String] {
    do {
      _ = try configuration(json)
      return []
    } catch let error as ConfigurationError {
      return error.problems.map {
        "\($0.position.line):\($0.position.column): \($0.message[language])"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("an empty one says nothing")
  func empty() throws {
    let settings = Settings(try configuration("{}").layers([]))
    #expect(settings.pack.value == nil)
    #expect(settings.failOn == Setting(.error, .standard))
    #expect(settings.select.value.isEmpty)
  }

  @Test("every key, with where its value stands")
  func all() throws {
    let configuration = try configuration(
      """
      {
        "$schema": "../Rules/configuration.schema.json",
        "pack": "gov-2021", "year": 2024,
        "select": ["table", "text/url"],
        "ignore": "table/blank",
        "severities": { "text": "info", "table/sum": "warning" },
        "failOn": "warning", "lang": "zh",
        "exclude": ["old/", "*.bak.md"],
        "previous": "../{previous-year}/{name}.docx",
        "table": "{name}.xlsx",
        "baseline": "known.json"
      }
      """)
    let settings = Settings(configuration.layers([]))
    func place(_ line: Int, _ column: Int) -> SettingOrigin {
      .configuration(path: "drafts/.reportlint.json", Position(line: line, column: column))
    }
    #expect(settings.pack.value?.description == "gov-2021")
    #expect(settings.pack.origin == place(3, 11))
    #expect(settings.year == Setting(2024, place(3, 31)))
    #expect(settings.select == Setting(["table", "text/url"], place(4, 13)))
    #expect(settings.ignore == Setting(["table/blank"], place(5, 13)))
    #expect(
      settings.severities == [
        Setting(RuleSeverity("text", .info), place(6, 19)),
        Setting(RuleSeverity("table/sum", .warning), place(6, 35)),
      ])
    #expect(settings.failOn == Setting(.warning, place(7, 13)))
    #expect(settings.language == Setting(.chinese, place(7, 32)))
    #expect(settings.previous.value?.description == "drafts/../{previous-year}/{name}.docx")
    #expect(settings.table.value?.description == "drafts/{name}.xlsx")
    #expect(settings.baseline.value?.description == "drafts/known.json")
    #expect(configuration.excluded.map(\.value.text) == ["old/", "*.bak.md"])
    #expect(configuration.excluded.map(\.origin) == [place(8, 15), place(8, 23)])
  }

  @Test("a pack in a file leads from the configuration, one by its id does not")
  func packs() throws {
    for (pack, path) in [("own.json", "drafts/own.json"), ("/etc/own.json", "/etc/own.json")] {
      let settings = Settings(try configuration(#"{"pack": "\#(pack)"}"#).layers([]))
      #expect(settings.pack.value?.path().map { String(decoding: $0, as: UTF8.self) } == path)
    }
    let settings = Settings(try configuration(#"{"pack": "auto"}"#).layers([]))
    #expect(settings.pack.value?.description == "auto")
  }

  @Test(
    "what is wrong is told by line and column, with what was meant",
    arguments: [
      ("[]", "1:1: expected an object, found a list"),
      ("{\n  \"pakc\": \"auto\"\n}", "2:3: unknown key “pakc”; did you mean “pack”?"),
      (#"{"language": "zh"}"#, "1:2: unknown key “language”; did you mean “lang”?"),
      (#"{"fail-on": "error"}"#, "1:2: unknown key “fail-on”; did you mean “failOn”?"),
      (
        #"{"pack": "gov-2012"}"#,
        "1:10: there is no rule pack “gov-2012” (shandong-12, gov-2021, auto, or the path of a file)"
          + "; did you mean “gov-2021”?"
      ),
      (#"{"year": "2024"}"#, "1:10: expected a whole number, found a text; did you mean “2024”?"),
      (#"{"year": 24}"#, "1:10: expected a number from 2008 to 2099"),
      (
        #"{"select": ["tabel"]}"#,
        "1:13: there is no rule or group of rules “tabel”; did you mean “table”?"
      ),
      (
        #"{"ignore": ["sum"]}"#,
        "1:13: there is no rule or group of rules “sum”; did you mean “table/sum”?"
      ),
      (#"{"select": 1}"#, "1:12: expected a list, found a number"),
      (#"{"select": ["table", 1]}"#, "1:22: expected a text, found a number"),
      (#"{"severities": []}"#, "1:16: expected an object, found a list"),
      (
        #"{"severities": {"table/sun": "error"}}"#,
        "1:17: there is no rule or group of rules “table/sun”; did you mean “table/sum”?"
      ),
      (
        #"{"severities": {"table": "warn"}}"#,
        "1:26: expected one of “error”, “warning”, “info”, “off”, found “warn”"
      ),
      (
        #"{"failOn": "errors"}"#,
        "1:12: expected one of “error”, “warning”, “info”, “never”, found “errors”; "
          + "did you mean “error”?"
      ),
      (#"{"lang": "cn"}"#, "1:10: expected one of “en”, “zh”, found “cn”; did you mean “en”?"),
      (
        #"{"exclude": ["a", "草/[b"]}"#,
        "1:22: “[” is never closed: a “]” is missing"
      ),
      (
        #"{"exclude": ["\u8349/[b"]}"#,
        "1:22: “[” is never closed: a “]” is missing"
      ),
      (
        #"{"exclude": "drafts/**.md"}"#,
        "1:21: “**” stands for directories and must be between slashes; "
          + "did you mean “drafts/*.md”?"
      ),
      (
        #"{"previous": "{year}/{name}"}"#,
        "1:15: nothing is known that “{year}” could stand for; there are {name}, {previous-year}; "
          + "did you mean “{previous-year}”?"
      ),
      (#"{"table": "a{nam"}"#, "1:13: “{” is never closed: a “}” is missing"),
      (#"{"baseline": ""}"#, "1:14: the text must not be empty"),
      (#"{"overrides": {}}"#, "1:15: expected a list, found an object"),
      (
        #"{"overrides": [{"year": 2020}]}"#,
        "1:16: an override needs “files”: patterns of the paths that it holds for"
      ),
      (
        #"{"overrides": [{"files": []}]}"#,
        "1:26: an override needs “files”: patterns of the paths that it holds for"
      ),
      (
        #"{"overrides": [{"files": "*", "lang": "zh"}]}"#,
        "1:31: “lang” concerns the run as a whole and cannot stand in an override"
      ),
      (
        #"{"overrides": [{"globs": "*"}]}"#,
        "1:17: unknown key “globs”; did you mean “files”?"
      ),
      (#"{"pack": "auto",}"#, "1:16: no comma may stand before the closing “}”"),
      (
        #"{"year": 2020, "year": 2021}"#,
        "1:16: “year” stands twice in this object, first at 1:2"
      ),
      ("", "1:1: expected a value, found the end of the file"),
    ])
  func wrong(json: String, expected: String) {
    #expect(problems(json).contains(expected), "\(problems(json))")
  }

  @Test("everything that is wrong is told, in order, in Chinese too")
  func several() {
    let json = #"{"pakc": "a", "year": 1, "exclude": ["/x", "y"]}"#
    #expect(
      problems(json, .chinese) == [
        "1:2: 未知字段“pakc”；是否应为“pack”？", "1:23: 数字须在 2008 到 2099 之间",
        "1:39: 通配模式相对于配置文件所在的目录，不能以“/”开头；是否应为“x”？",
      ])
  }

  @Test("a file that is no UTF-8")
  func encoding() {
    #expect {
      try Configuration(
        [0x7B, 0xC4, 0xE3], path: "c.json", directory: [],
        names: ConfigurationNames(selectors: [], packs: []))
    } throws: { error in
      (error as? ConfigurationError)?.problems.first?.message.english
        == "byte 0xC4 at offset 1 is not UTF-8; save the file as UTF-8"
    }
  }
}
