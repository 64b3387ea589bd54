import Foundation
import Testing

/// What comments of the reports suppress of a roll-up.
@Suite("Suppressions of a roll-up")
struct RollupSuppressionTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try write("county.md", agency: "云溪县", received: 7, comment: Self.comment)
    try write("water.md", agency: "云溪县水务局", received: 3)
    try write("civil.md", agency: "云溪县民政局", received: 3)
  }

  private static let comment = "<!-- reportlint-ignore rollup/total: 县本级另有1件 -->"
  private static let problems = "栏目更新不够及时，群众关心的内容不容易找到。已指定专人每周检查栏目。"

  private func write(
    _ name: String, agency: String, received: Int, comment: String = "", problems: String = ""
  ) throws {
    let part = problems.isEmpty ? "" : "\n\n\(problems)\n"
    try workspace.write(
      """
      # \(agency)2017年政府信息公开工作年度报告
      \(part)
      2017年政府信息公开情况统计表

      | 统计指标 | 单位 | 统计数 |
      | --- | --- | --- |
      \(comment)
      | 收到申请数 | 件 | \(received) |
      | 当面申请数 | 件 | 0 |
      | 传真申请数 | 件 | 0 |
      | 网络申请数 | 件 | 0 |
      | 信函申请数 | 件 | 0 |

      """, to: name)
  }

  private func rollUp(_ arguments: String...) throws -> Workspace.Run {
    try workspace.run(
      ["rollup", "county.md", "water.md", "civil.md"] + arguments, in: workspace.directory)
  }

  @Test("a finding is counted, not shown, and does not fail the run")
  func counted() throws {
    let run = try rollUp()
    #expect(run.status == 0, "\(run.output) \(run.errors)")
    #expect(!run.text.contains("[rollup/total]"))
    #expect(run.errors.contains("1 differs, put down to 1 mistake, 1 suppressed"))
    #expect(try rollUp("--lang=zh").errors.contains("归为 1 个问题，已注明忽略 1 个"))
  }

  @Test("JSON carries it with the reason and the comment's place")
  func json() throws {
    let run = try rollUp("--format=json")
    let document = try run.json()
    #expect((document["diagnostics"] as? [Any])?.isEmpty == true)
    let suppressed = try #require((document["suppressed"] as? [[String: Any]])?.first)
    #expect(suppressed["rule"] as? String == "rollup/total")
    let suppression = try #require(suppressed["suppression"] as? [String: Any])
    #expect(suppression["reason"] as? String == "县本级另有1件")
    #expect(suppression["line"] as? Int == 7)
    #expect((document["summary"] as? [String: Int])?["suppressed"] == 1)
  }

  @Test("one that suppresses nothing is told, and not by a run over the summary alone")
  func unused() throws {
    try write("county.md", agency: "云溪县", received: 6, comment: Self.comment)
    let run = try rollUp("--fail-on=warning")
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("county.md:7:1: warning: nothing of “rollup/total” is found"))
    let alone = try workspace.run("--select=lint", "county.md")
    #expect(alone.status == 0)
    #expect(alone.output.isEmpty)
  }

  @Test("a part that may be like another's, by a comment of its own report")
  func copied() throws {
    let part = "## 五、存在的主要问题及改进情况\n\n" + Self.problems
    try write("county.md", agency: "云溪县", received: 6)
    try write("water.md", agency: "云溪县水务局", received: 3, problems: part)
    try write("civil.md", agency: "云溪县民政局", received: 3, problems: part)
    #expect(try rollUp().text.contains("[rollup/copied]"))
    let comment = "<!-- reportlint-ignore rollup/copied: 与水务局合署办公 -->\n\n"
    try write("civil.md", agency: "云溪县民政局", received: 3, problems: comment + part)
    let run = try rollUp("--format=json")
    let document = try run.json()
    #expect((document["diagnostics"] as? [Any])?.isEmpty == true)
    let suppressed = try #require((document["suppressed"] as? [[String: Any]])?.first)
    #expect(suppressed["rule"] as? String == "rollup/copied")
    let suppression = try #require(suppressed["suppression"] as? [String: Any])
    #expect(suppression["path"] as? String ?? "civil.md" == "civil.md")
  }
}
