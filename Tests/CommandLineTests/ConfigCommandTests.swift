import Foundation
import Testing

/// `reportlint config`.
@Suite("Command config")
struct ConfigCommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(to: "drafts/2024/x.txt")
    try workspace.write(
      """
      {
        "pack": "gov-2021",
        "ignore": ["text", "outline/level-skip"],
        "severities": {"table/sum": "warning"},
        "exclude": ["drafts/20*/"],
        "previous": "archive/{previous-year}/{name}",
        "overrides": [{"files": "drafts/2024/*", "year": 2024, "failOn": "warning"}]
      }
      """, to: ".reportlint.json")
  }

  @Test("what holds, and where each value comes from")
  func text() throws {
    let run = try workspace.run("config", "drafts/2024/x.txt", "--ignore", "prose")
    #expect(run.status == 0)
    #expect(
      run.text == """
        drafts/2024/x.txt
          configuration file: .reportlint.json
          left out of directories by “drafts/20*/” (.reportlint.json:5:15)
          pack        gov-2021                        .reportlint.json:2:11
          year        2024                            .reportlint.json:7:52
          select      all rules                       default
          ignore      prose                           command line
          severities  table/sum: warning              .reportlint.json:4:18
          failOn      warning                         .reportlint.json:7:68
          lang        the locale's                    default
          exclude     drafts/20*/                     .reportlint.json:5:15
          previous    archive/{previous-year}/{name}  .reportlint.json:6:15
          table       in the draft                    default
          baseline    none                            default

        """)
  }

  @Test("without a configuration, in Chinese")
  func chinese() throws {
    let run = try workspace.run("config", "drafts", "--no-config", "--lang", "zh")
    #expect(
      run.text == """
        drafts
          没有配置文件
          pack        按文稿自动选择  默认
          year        根据文稿判断    默认
          select      全部规则        默认
          ignore      无              默认
          severities  以规则包为准    默认
          failOn      error           默认
          lang        zh              命令行
          exclude     无              默认
          previous    无              默认
          table       在文稿中        默认
          baseline    无              默认

        """)
  }

  @Test("for programs")
  func json() throws {
    let run = try workspace.run("config", "--format", "json", "drafts/2024/x.txt")
    let json = try run.json()
    #expect(json["path"] as? String == "drafts/2024/x.txt")
    #expect(json["configuration"] as? String == ".reportlint.json")
    #expect((json["excludedBy"] as? [String: Any])?["value"] as? String == "drafts/20*/")
    let settings = try #require(json["settings"] as? [String: Any])
    let year = try #require(settings["year"] as? [String: Any])
    #expect(year["value"] as? Int == 2024)
    #expect(year["origin"] as? String == "configuration")
    #expect(year["file"] as? String == ".reportlint.json")
    #expect(year["line"] as? Int == 7)
    #expect(year["column"] as? Int == 52)
    let ignore = try #require(settings["ignore"] as? [[String: Any]])
    #expect(ignore.map { $0["value"] as? String } == ["text", "outline/level-skip"])
    let severities = try #require(settings["severities"] as? [[String: Any]])
    #expect(severities.map { $0["rule"] as? String } == ["table/sum"])
    #expect(
      Set(settings.keys) == [
        "pack", "year", "select", "ignore", "severities", "failOn", "lang", "exclude", "previous",
        "table", "baseline",
      ])
  }

  @Test("a file that is not there")
  func absent() throws {
    let run = try workspace.run("config", "nowhere.txt")
    #expect(run.status == 2)
    #expect(run.errors == "reportlint: nowhere.txt: No such file or directory\n")
  }
}
