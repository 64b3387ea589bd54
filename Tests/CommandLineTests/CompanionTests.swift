import Foundation
import Testing

/// Last year's reports and tables that a configuration names by the drafts' names.
@Suite("Files beside drafts")
struct CompanionTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func example(_ name: String) throws -> String {
    try String(
      contentsOf: Document.project.appendingPathComponent("Examples/\(name)"), encoding: .utf8)
  }

  private static let history = ["history/carry-over", "history/in-force"]

  private func rules(_ run: Workspace.Run) -> Set<String> {
    Set(
      run.lines.compactMap { line in line.split(separator: "[").last.map { String($0.dropLast()) } }
    )
  }

  @Test(
    "a directory of drafts is compared with last year's",
    arguments: [
      ("archive/{previous-year}/{name}.md", "archive/2023/qinghe.md", "qinghe.md"),
      ("archive/{previous-year}/{name}", "archive/2023/qinghe.md", "qinghe.md"),
      ("archive/{name}", "archive/qinghe.markdown", "qinghe.md"),
      ("archive/{name}", "archive/青禾2023年报告.md", "青禾2024年报告.md"),
      ("archive/2023.md", "archive/2023.md", "qinghe.md"),
    ])
  func previous(template: String, file: String, draft: String) throws {
    let year = try #require(try example("history.md").firstMatch(of: /20\d\d/)).output
    let before = String(Int(year)! - 1)
    func dated(_ text: String) -> String {
      text.replacingOccurrences(of: "2024", with: String(year))
        .replacingOccurrences(of: "2023", with: before)
    }
    try workspace.write(try example("history.md"), to: "drafts/\(dated(draft))")
    try workspace.write(try example("last-year.md"), to: dated(file))
    try workspace.write(#"{"previous": "\#(dated(template))"}"#, to: ".reportlint.json")
    let run = try workspace.run("drafts")
    let expected = try workspace.run(
      "--no-config", "--previous", dated(file), "drafts/\(dated(draft))")
    #expect(run.text == expected.text)
    #expect(run.text.contains("[history/"))
    #expect(run.status == 1)
  }

  @Test("where there is no report of last year, the rest is checked and it is said")
  func absent() throws {
    try workspace.write(try example("history.md"), to: "drafts/qinghe.md")
    try workspace.write(
      #"{"previous": "archive/{previous-year}/{name}"}"#, to: ".reportlint.json")
    let run = try workspace.run("drafts")
    #expect(run.status == 0)
    #expect(run.errors.contains("not compared with last year's report: there is no archive/20"))
    try workspace.write(#"{"previous": "archive/last.md"}"#, to: ".reportlint.json")
    let fixed = try workspace.run("drafts")
    #expect(fixed.status == 2)
    #expect(
      fixed.errors.contains(".reportlint.json:1:14: archive/last.md: No such file or directory"))
  }

  @Test("a report of another year is none of last year's")
  func wrongYear() throws {
    try workspace.write(try example("history.md"), to: "drafts/qinghe.md")
    try workspace.write(try example("history.md"), to: "archive/qinghe.md")
    try workspace.write(#"{"previous": "archive/{name}"}"#, to: ".reportlint.json")
    let run = try workspace.run("drafts")
    #expect(run.status == 0)
    #expect(run.errors.contains("not compared with last year's report: archive/qinghe.md is a"))
  }

  @Test("the table of each draft, where there is one")
  func table() throws {
    let documents = Document.project.appendingPathComponent("Tests/Documents")
    func copy(_ name: String, to path: String) throws {
      try workspace.write(
        try Data(contentsOf: documents.appendingPathComponent(name)), to: path)
    }
    try copy("report-without-table.docx", to: "a.docx")
    try copy("report-without-table.docx", to: "b.docx")
    try copy("table.xlsx", to: "tables/a.xlsx")
    try workspace.write(#"{"table": "tables/{name}.xlsx"}"#, to: ".reportlint.json")
    let run = try workspace.run("--quiet", "a.docx", "b.docx")
    #expect(run.lines.contains { $0.hasPrefix("tables/a.xlsx:65:20: error: ") })
    #expect(run.lines.contains { $0.hasPrefix("b.docx:") && $0.hasSuffix("[table/missing]") })
    #expect(!run.lines.contains { $0.hasPrefix("a.docx:") && $0.hasSuffix("[table/missing]") })
  }
}
