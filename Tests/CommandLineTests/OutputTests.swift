import Foundation
import ReportModel
import Testing

@Suite("Output and exit status")
struct OutputTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Draft.clean, to: "clean.txt")
    try workspace.write(Draft.flawed, to: "flawed.txt")
  }

  @Test("status and place of findings")
  func findings() throws {
    let clean = try workspace.run("clean.txt", "--select=text/url")
    #expect(clean.status == 0)
    #expect(clean.output.isEmpty)
    let flawed = try workspace.run("flawed.txt", "--select", "text/url")
    #expect(flawed.status == 1)
    #expect(flawed.lines.first?.hasPrefix("flawed.txt:4:\(Draft.flawColumn): error: ") == true)
    #expect(flawed.lines.first?.hasSuffix(" [text/url]") == true)
    let chinese = try workspace.run("flawed.txt", "--select", "text/url", "--lang", "zh")
    #expect(chinese.lines.first?.hasPrefix("flawed.txt:4:\(Draft.flawColumn): 错误: ") == true)
  }

  @Test("--fail-on, --select and --ignore")
  func levels() throws {
    #expect(try workspace.run("flawed.txt", "--select=text/url", "--fail-on=never").status == 0)
    #expect(try workspace.run("flawed.txt", "--select=text/url", "--fail-on=warning").status == 1)
    let ignored = try workspace.run(
      "flawed.txt", "--select", "text,outline", "--ignore", "text/url")
    #expect(!ignored.text.contains("[text/url]"))
    let grouped = try workspace.run("flawed.txt", "--select", "table", "--select", "text")
    #expect(grouped.text.contains("[text/url]"))
    #expect(!grouped.text.contains("[outline/"))
  }

  @Test("a failure outranks findings")
  func failureOutranksFindings() throws {
    let run = try workspace.run("nowhere.txt", "flawed.txt")
    #expect(run.status == 2)
    #expect(run.text.contains("[text/url]"))
  }

  @Test("the summary on standard error, and none with --quiet")
  func summary() throws {
    let run = try workspace.run("clean.txt", "flawed.txt", "nowhere.txt", "--fail-on=never")
    #expect(run.errors.contains("2 files: "))
    #expect(run.errors.contains("1 file could not be checked ("))
    #expect(run.errors.contains("Checked: "))
    let quiet = try workspace.run("clean.txt", "--quiet", "--fail-on=never")
    #expect(quiet.errors.isEmpty)
    let chinese = try workspace.run("clean.txt", "--lang=zh")
    #expect(chinese.errors.contains("1 个文件：错误 "))
  }

  @Test("JSON has its keys and nothing else")
  func json() throws {
    let run = try workspace.run("flawed.txt", "clean.txt", "--format", "json")
    #expect(run.errors.isEmpty)
    #expect(run.text.hasSuffix("}\n"))
    #expect(run.lines.count == 1)
    let document = try run.json()
    #expect(Set(document.keys) == ["version", "files", "summary"])
    #expect(document["version"] as? Int == 1)
    let summary = try #require(document["summary"] as? [String: Int])
    #expect(Set(summary.keys) == ["files", "errors", "warnings", "infos"])
    #expect(summary["files"] == 2)
    for file in try run.jsonFiles() {
      #expect(
        Set(file.keys) == ["path", "pack", "year", "diagnostics", "checked", "notChecked"])
      #expect(file["pack"] as? String == "shandong-12")
      let checked = try #require(file["checked"] as? [String: Int])
      #expect(Set(checked.keys) == ["sections", "rows", "cells", "relations"])
    }
  }

  @Test("JSON has the findings")
  func jsonFindings() throws {
    let run = try workspace.run("flawed.txt", "--format=json", "--select=text/url")
    let file = try #require(try run.jsonFiles().first)
    #expect(file["year"] as? Int == 2017)
    let diagnostic = try #require((file["diagnostics"] as? [[String: Any]])?.first)
    #expect(diagnostic["rule"] as? String == "text/url")
    #expect(diagnostic["severity"] as? String == "error")
    #expect(diagnostic["line"] as? Int == 4)
    #expect(diagnostic["column"] as? Int == Draft.flawColumn)
    let required: Set = [
      "rule", "severity", "line", "column", "endLine", "endColumn", "message", "fingerprint",
    ]
    #expect(Set(diagnostic.keys).subtracting(["related", "fix"]) == required)
  }

  // With one job eight drafts go through the stages together, with eight each goes alone.
  @Test("many files come out in their order and as each does alone, whatever the number of jobs")
  func order() throws {
    let lines = Draft.flawed.split(separator: "\n")
    let page =
      "<!-- reportlint-ignore text/url -->" + lines.map { "<p>\($0)</p>" }.joined(separator: "\n")
    let long = Draft.flawed + String(repeating: "公开政务信息。\n", count: 20_000)
    let drafts = [
      ("txt", Draft.flawed), ("txt", ""), ("md", Draft.clean), ("txt", "无关的文字"), ("html", page),
      ("txt", "政府資訊公開工作報告，各機關應當說明"),
      ("txt", Draft.flawed.replacingOccurrences(of: "2017", with: "2023")),
    ]
    for number in 0..<200 {
      let (ending, text) = number % 97 == 50 ? ("txt", long) : drafts[number % drafts.count]
      try workspace.write(text, to: "many/\(number).\(ending)")
    }
    try workspace.link("many/7a.txt", to: "nowhere")
    let one = try workspace.run("many", "--format=json", "--jobs=1")
    let several = try workspace.run("many", "--format=json", "--jobs", "8")
    #expect(one.output == several.output)
    #expect(one.errors == several.errors)
    let files = try one.jsonFiles()
    #expect(files.count >= 200)
    let alone = try workspace.run("many/0.txt", "--format=json").jsonFiles()
    #expect(
      (files.first { $0["path"] as? String == "many/0.txt" } as NSDictionary?)
        == alone.first as NSDictionary?)
  }

  @Test("no colour where output is no terminal, unless asked for")
  func color() throws {
    let escape = "\u{1B}["
    #expect(try !workspace.run("packs").text.contains(escape))
    #expect(try workspace.run("packs", "--color=always").text.contains(escape))
    #expect(try !workspace.run("packs", "--color=never").text.contains(escape))
  }

  @Test("a reader that leaves early is no reason to complain")
  func brokenPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try workspace.run("--help", output: pipe.fileHandleForWriting)
    #expect(run.signal == SIGPIPE || run.status == 2)
    #expect(run.errors.isEmpty)
  }

  @Test("a full disk is a failure", .enabled(if: access("/dev/full", W_OK) == 0))
  func fullDisk() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try workspace.run("--help", output: full)
    #expect(run.status == 2)
    #expect(run.errors.contains("No space left on device"))
  }

  @Test("a report for a year that the pack is not meant for")
  func otherYear() throws {
    let draft = Draft.clean.replacingOccurrences(of: "2017", with: "2012")
    try workspace.write(draft, to: "later.txt")
    let run = try workspace.run("later.txt")
    #expect(
      run.errors.contains(
        "note: later.txt is a report for 2012; pack shandong-12 is meant for 2014–2018\n"))
  }
}
