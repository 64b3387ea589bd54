import Foundation
import Testing

/// `reportlint new` and the pages that a run writes, as they are used.
@Suite("New drafts and pages")
struct NewDraftCommandTests {
  @Test("a draft is written, linted and not written over")
  func new() throws {
    let workspace = try Workspace()
    let words = ["new", "--agency", "云溪县水务局", "--year", "2026", "-o", "draft.docx"]
    let first = try workspace.run(words)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.isEmpty)
    #expect(first.errors.contains("national six-part format"))
    let linted = try workspace.run("--quiet", "draft.docx")
    #expect(linted.status == 1)
    #expect(
      linted.lines.filter { !$0.hasPrefix(" ") }.allSatisfy { line in
        ["document/placeholder", "table/blank"].contains {
          line.hasSuffix("[\($0)]")
        }
      })
    let second = try workspace.run(words)
    #expect(second.status == 2)
    #expect(second.errors.contains("draft.docx is there already"))
    #expect(try workspace.run(words + ["--force"]).status == 0)
  }

  @Test(
    "what cannot be written is told",
    arguments: [
      (["--year", "2026", "-o", "a.md"], "--agency NAME is needed"),
      (["--agency", "云溪县水务局", "-o", "a.md"], "--year YYYY is needed"),
      (["--agency", "云溪县水务局", "--year", "2026"], "--output FILE is needed"),
      (["--agency", "云溪县水务局", "--year", "2026", "-o", "a.pdf"], "the ending tells no format"),
      (["--agency", "云<b>局", "--year", "2026", "-o", "a.md"], "is no name of an agency"),
      (["--agency", "云溪县水务局", "--year", "2012", "-o", "a.md"], "there is no form for 2012"),
      (
        ["--agency", "云溪县水务局", "--year", "2026", "--pack", "gov-2014", "-o", "a.md"],
        "there is no form for 2026"
      ),
      (
        ["--agency", "云溪县水务局", "--year", "2026", "--previous", "none.md", "-o", "a.md"],
        "none.md: No such file"
      ),
    ])
  func refused(words: [String], reason: String) throws {
    let workspace = try Workspace()
    let run = try workspace.run(["new"] + words)
    #expect(run.status == 2)
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path).isEmpty)
  }

  @Test("last year's report is taken where the draft says what the agency was called")
  func renamed() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      # 云溪县综合执法局2025年政府信息公开工作年度报告

      如对本报告有疑问，请与云溪县综合执法局联系（地址：云溪县河滨路8号）。

      """, to: "last-year.md")
    let words = [
      "new", "--agency", "云溪县城市管理局", "--year", "2026", "--previous", "last-year.md", "-o",
      "draft.md",
    ]
    let refused = try workspace.run(words)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("add --former-name 云溪县综合执法局"), "\(refused.errors)")
    let run = try workspace.run(words + ["--former-name", "云溪县综合执法局"])
    #expect(run.status == 0, "\(run.errors)")
    let draft = try String(
      contentsOf: workspace.directory.appendingPathComponent("draft.md"), encoding: .utf8)
    #expect(draft.contains("请与云溪县城市管理局（原云溪县综合执法局）联系（地址：云溪县河滨路8号"))
    let linted = try workspace.run(["--quiet", "--previous", "last-year.md", "draft.md"])
    #expect(linted.status == 1, "\(linted.errors)")
    #expect(
      linted.lines.filter { !$0.hasPrefix(" ") }.allSatisfy { line in
        ["document/placeholder", "table/blank"].contains { line.hasSuffix("[\($0)]") }
      }, "\(linted.output)")
  }

  @Test("pages for a directory, one for a file")
  func pages() throws {
    let workspace = try Workspace()
    try workspace.write(
      "# 云溪县水务局2021年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息XX条。\n", to: "drafts/a.md")
    _ = try workspace.run("--quiet", "drafts", "--report", "html=all.html")
    let index = try String(
      contentsOf: workspace.directory.appendingPathComponent("all.html"), encoding: .utf8)
    #expect(index.contains("href=\"all-pages/1.html\""))
    let page = try String(
      contentsOf: workspace.directory.appendingPathComponent("all-pages/1.html"), encoding: .utf8)
    #expect(page.contains("href=\"../all.html\""))
    _ = try workspace.run("--quiet", "drafts/a.md", "--report", "html=one.html")
    let one = try String(
      contentsOf: workspace.directory.appendingPathComponent("one.html"), encoding: .utf8)
    #expect(one.contains("XX条</mark>"))
    #expect(
      !FileManager.default.fileExists(
        atPath: workspace.directory.appendingPathComponent("one-pages").path))
  }

  @Test("cgi is for a web server")
  func gateway() throws {
    let run = try Workspace().run("cgi")
    #expect(run.status == 2)
    #expect(run.errors.contains("this is for a web server"))
  }
}

extension Workspace {
  fileprivate func run(_ words: [String]) throws -> Run { try run(words, in: directory) }
}
