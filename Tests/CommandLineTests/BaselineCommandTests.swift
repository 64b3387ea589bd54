import Foundation
import Testing

@Suite("Baselines")
struct BaselineCommandTests {
  private let workspace: Workspace
  private static let documents = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Documents")

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.draft, to: "flawed.txt")
  }

  /// A draft with a malformed address and a doubled word.
  private static let draft = Draft.flawed + "全年的的信息见网站。\n"

  private func run(_ arguments: String...) throws -> Workspace.Run {
    try workspace.run(arguments + ["--select=text"], in: workspace.directory)
  }

  private func contents(_ path: String) throws -> String {
    try String(contentsOf: workspace.directory.appendingPathComponent(path), encoding: .utf8)
  }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path))
  }

  /// The findings that a run shows, by their rules.
  private func rules(_ run: Workspace.Run) -> [String] {
    run.lines.compactMap { line in
      line.firstMatch(of: #/\[([a-z-]+/[a-z-]+)\]/#).map { String($0.1) }
    }
  }

  // MARK: Writing

  @Test("what is found is written and not shown, and does not fail the run")
  func write() throws {
    let run = try run("flawed.txt", "--write-baseline", "known.json")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("note: 2 findings in 1 file written to known.json\n"))
    #expect(run.errors.contains("1 file: 0 errors, 0 warnings, 0 infos; 2 in the baseline ("))
    #expect(try names() == ["flawed.txt", "known.json"])
    let written = try contents("known.json").replacing(/"[0-9a-f]{32}"/, with: "\"…\"")
    #expect(
      written == """
        {
          "version": 1,
          "files": [
            {
              "path": "flawed.txt",
              "findings": [
                {"rule":"text/repeated-word","place":"概述","text":"的","fingerprint":"…"},
                {"rule":"text/url","place":"概述","text":"http:/www.yunqiao.example","fingerprint":"…"}
              ]
            }
          ]
        }

        """)
    let quiet = try self.run("flawed.txt", "--write-baseline", "known.json", "--quiet", "--lang=zh")
    #expect(quiet.errors.isEmpty)
    #expect(try contents("known.json").replacing(/"[0-9a-f]{32}"/, with: "\"…\"") == written)
  }

  @Test("the files are in the order of their paths, and those without findings are left out")
  func order() throws {
    try workspace.write(Draft.clean, to: "clean.txt")
    try workspace.write(Self.draft, to: "b/概述 \"1\".txt")
    try workspace.write(Self.draft, to: "a.txt")
    let run = try run("flawed.txt", "clean.txt", "b", "a.txt", "--write-baseline=ci/../known.json")
    #expect(run.status == 2)
    #expect(run.errors.contains("ci/../known.json: No such file or directory"))
    #expect(
      try self.run("flawed.txt", "clean.txt", "b", "a.txt", "--write-baseline=known.json").status
        == 0)
    let paths = try contents("known.json").split(separator: "\n").filter { $0.contains("\"path\"") }
    #expect(
      paths.map { $0.drop { $0 == " " } } == [
        #""path": "a.txt","#, #""path": "b/概述 \"1\".txt","#, #""path": "flawed.txt","#,
      ])
  }

  @Test("a baseline of nothing")
  func empty() throws {
    try workspace.write(Draft.clean, to: "clean.txt")
    #expect(try run("clean.txt", "--write-baseline=known.json").status == 0)
    #expect(try contents("known.json") == "{\n  \"version\": 1,\n  \"files\": []\n}\n")
    #expect(
      rules(try run("flawed.txt", "--baseline=known.json")) == ["text/url", "text/repeated-word"])
  }

  // MARK: Comparing

  @Test("known findings are counted, not shown, and do not fail the run")
  func compare() throws {
    _ = try run("flawed.txt", "--write-baseline=known.json")
    let same = try run("flawed.txt", "--baseline=known.json")
    #expect(same.status == 0)
    #expect(same.output.isEmpty)
    #expect(same.errors.contains("0 errors, 0 warnings, 0 infos; 2 in the baseline ("))
    #expect(!same.errors.contains("gone"))
    let chinese = try run("flawed.txt", "--baseline=known.json", "--lang=zh")
    #expect(chinese.errors.contains("提示 0 个；基线中已有 2 个（"))
    try workspace.write(Self.draft + "电子版见http:/www.yunxi.example。\n", to: "flawed.txt")
    let more = try run("flawed.txt", "--baseline=known.json")
    #expect(more.status == 1)
    #expect(rules(more) == ["text/url"])
    #expect(more.lines[0].hasPrefix("flawed.txt:6:"))
    #expect(try names() == ["flawed.txt", "known.json"])
  }

  @Test(
    "lines that move, sections that are numbered anew and another name change nothing",
    arguments: [
      ("\n", "\n\n"), ("一、概述", "二、概述"), ("一、概述", "概述"), ("2017年，", "2017年，县"), ("\n", "\r\n"),
    ])
  func moved(old: String, new: String) throws {
    _ = try run("flawed.txt", "--write-baseline=known.json")
    try workspace.write(Self.draft.replacingOccurrences(of: old, with: new), to: "flawed.txt")
    let run = try run("flawed.txt", "--baseline=known.json")
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(run.output.isEmpty, "\(run.text)")
    try FileManager.default.moveItem(
      at: workspace.directory.appendingPathComponent("flawed.txt"),
      to: workspace.directory.appendingPathComponent("renamed.md"))
    let renamed = try self.run(".", "--baseline=known.json", "--prune")
    #expect(renamed.status == 0)
    #expect(!renamed.errors.contains("gone"), "\(renamed.errors)")
    #expect(try contents("known.json").contains("renamed.md"))
    #expect(try !contents("known.json").contains("flawed.txt"))
  }

  @Test(
    "a document that is saved in another format has the same findings",
    arguments: [
      "report.html", "report-plain.docx", "report.odt", "report.rtf", "report.txt", "page.html",
    ])
  func converted(document: String) throws {
    for name in ["report.docx", document] {
      try FileManager.default.copyItem(
        at: Self.documents.appendingPathComponent(name),
        to: workspace.directory.appendingPathComponent(name))
    }
    let directory = workspace.directory
    let written = try workspace.run(
      ["report.docx", "--write-baseline=known.json"], in: directory)
    #expect(written.errors.contains("note: 12 findings in 1 file written"), "\(written.errors)")
    // Under another name it is the same only where the first is gone.
    if !document.hasPrefix("report.") {
      let other = try workspace.run([document, "--baseline=known.json", "--quiet"], in: directory)
      #expect(other.status == 1)
      try FileManager.default.removeItem(at: directory.appendingPathComponent("report.docx"))
    }
    let run = try workspace.run([document, "--baseline=known.json", "--quiet"], in: directory)
    #expect(run.status == 0)
    #expect(run.output.isEmpty, "\(run.text)")
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test("a changed figure is a new finding, and the old one is gone")
  func figure() throws {
    let table = """
      云桥县水务局2017年政府信息公开工作年度报告
      2017年政府信息公开情况统计表
      收到申请数\t件\t21
      当面申请数\t件\t3
      传真申请数\t件\t0
      网络申请数\t件\t5
      信函申请数\t件\t4

      """
    func run(_ arguments: String...) throws -> Workspace.Run {
      try workspace.run(arguments + ["--select=table/sum"], in: workspace.directory)
    }
    try workspace.write(table, to: "table.txt")
    _ = try run("table.txt", "--write-baseline=known.json")
    #expect(try run("table.txt", "--baseline=known.json").status == 0)
    try workspace.write(table.replacingOccurrences(of: "21", with: "22"), to: "table.txt")
    let changed = try run("table.txt", "--baseline=known.json")
    #expect(changed.status == 1)
    #expect(rules(changed) == ["table/sum"])
    #expect(
      changed.errors.contains(
        "note: 1 finding of known.json is gone; --prune drops it:\n  table.txt: [table/sum] "),
      "\(changed.errors)")
  }

  @Test("the baseline leads to its files wherever the program is run")
  func directories() throws {
    try workspace.write(Self.draft, to: "drafts/a.txt")
    _ = try run("drafts", "--write-baseline=ci.json")
    let inside = try workspace.run(
      [".", "--baseline=../ci.json", "--select=text"],
      in: workspace.directory.appendingPathComponent("drafts"))
    #expect(inside.status == 0, "\(inside.text)\(inside.errors)")
    #expect(try contents("ci.json").contains(#""path": "drafts/a.txt""#))
    let absolute = try run(
      workspace.directory.appendingPathComponent("drafts/a.txt").path, "--baseline=./ci.json")
    #expect(absolute.status == 0)
    #expect(absolute.output.isEmpty)
  }

  @Test("a configuration may name the baseline, by the path from its directory on")
  func configured() throws {
    try workspace.write("", to: "ci/x")
    _ = try run("flawed.txt", "--write-baseline=ci/known.json")
    try workspace.write("{\n  \"baseline\": \"ci/known.json\"\n}\n", to: ".reportlint.json")
    let run = try run("flawed.txt")
    #expect(run.status == 0)
    #expect(run.errors.contains("; 2 in the baseline ("), "\(run.errors)")
    try workspace.write(Draft.flawed, to: "flawed.txt")
    #expect(try self.run("flawed.txt", "--prune").errors.contains("1 finding of"))
    #expect(try self.run("flawed.txt", "--no-config").status == 1)
    // Writing one anew asks for none.
    try FileManager.default.removeItem(
      at: workspace.directory.appendingPathComponent("ci/known.json"))
    let missing = try self.run("flawed.txt")
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix(".reportlint.json:2:15: error: "), "\(missing.errors)")
    #expect(try self.run("flawed.txt", "--write-baseline=ci/known.json").status == 0)
    #expect(try self.run("flawed.txt").status == 0)
  }

  @Test("another file with the same findings is new where its twin is in the run as well")
  func twin() throws {
    _ = try run("flawed.txt", "--write-baseline=known.json")
    try workspace.write(Self.draft, to: "twin.txt")
    let run = try run("flawed.txt", "twin.txt", "--baseline=known.json")
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.lines.allSatisfy { $0.hasPrefix("twin.txt:") })
  }

  @Test("in other formats, too, and machines are told how many are known")
  func formats() throws {
    _ = try run("flawed.txt", "--write-baseline=known.json")
    let json = try run("flawed.txt", "--baseline=known.json", "--format=json")
    let file = try #require(try json.jsonFiles().first)
    #expect((file["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(file["baselined"] as? Int == 2)
    #expect((try json.json()["summary"] as? [String: Int])?["baselined"] == 2)
    let sarif = try run("flawed.txt", "--baseline=known.json", "--format=sarif")
    #expect(sarif.text.contains(#""results":[]"#))
    #expect(sarif.text.contains(#""properties":{"baselined":2}"#))
    for format in ["jsonl", "github", "gitlab", "junit", "checkstyle", "rdjson"] {
      let run = try run("flawed.txt", "--baseline=known.json", "--format", format)
      #expect(run.status == 0)
      #expect(!run.text.contains("text/url"), "\(format)")
    }
  }

  // MARK: What is gone

  @Test("what is gone is named, and dropped with --prune")
  func prune() throws {
    _ = try run("flawed.txt", "--write-baseline=known.json")
    let before = try contents("known.json")
    try workspace.write(Draft.flawed, to: "flawed.txt")
    let run = try run("flawed.txt", "--baseline=known.json")
    #expect(run.status == 0)
    let named = "\n  flawed.txt: [text/repeated-word] “概述” “的”\n"
    #expect(
      run.errors.contains("note: 1 finding of known.json is gone; --prune drops it:" + named),
      "\(run.errors)")
    #expect(try contents("known.json") == before)
    #expect(try self.run("flawed.txt", "--baseline=known.json", "--quiet").errors.isEmpty)
    let chinese = try self.run("flawed.txt", "--baseline=known.json", "--lang=zh")
    #expect(chinese.errors.contains("注意：known.json 中的 1 个问题已不存在，可用 --prune 删去：" + named))
    let pruned = try self.run("flawed.txt", "--baseline=known.json", "--prune")
    #expect(pruned.status == 0)
    #expect(
      pruned.errors.contains("note: 1 finding of known.json is gone and has been dropped:" + named))
    let line = try #require(before.split(separator: "\n").first { $0.contains("repeated-word") })
    #expect(try contents("known.json") == before.replacingOccurrences(of: line + "\n", with: ""))
    let again = try self.run("flawed.txt", "--baseline=known.json", "--prune")
    #expect(!again.errors.contains("gone"))
  }

  @Test("what a run does not look for is not gone")
  func notJudged() throws {
    try workspace.write(Self.draft, to: "other.txt")
    _ = try run("flawed.txt", "other.txt", "--write-baseline=known.json")
    let before = try contents("known.json")
    try workspace.write(Draft.clean, to: "flawed.txt")
    let directory = workspace.directory
    let narrow = try workspace.run(
      ["flawed.txt", "--select=table", "--baseline=known.json", "--prune"], in: directory)
    #expect(!narrow.errors.contains("gone"), "\(narrow.errors)")
    #expect(try contents("known.json") == before)
    // The other file is not in the run, and one of its findings is not looked for.
    let run = try workspace.run(
      ["flawed.txt", "--select=text/url", "--baseline=known.json", "--prune"], in: directory)
    #expect(run.errors.contains("note: 1 finding of known.json is gone"))
    let after = try contents("known.json")
    #expect(after.components(separatedBy: "text/url").count == 2)
    #expect(after.components(separatedBy: "text/repeated-word").count == 3)
    try FileManager.default.removeItem(at: directory.appendingPathComponent("other.txt"))
    let lost = try self.run("flawed.txt", "--baseline=known.json", "--prune")
    #expect(lost.errors.contains("note: 3 findings of known.json are gone and have been dropped:"))
    #expect(try contents("known.json").contains("\"files\": []"))
  }

  @Test("a file that cannot be checked keeps what is known of it")
  func failed() throws {
    _ = try run("flawed.txt", "--write-baseline=known.json")
    let before = try contents("known.json")
    try workspace.write("", to: "flawed.txt")
    let run = try run("flawed.txt", "--baseline=known.json", "--prune")
    #expect(run.status == 2)
    #expect(!run.errors.contains("gone"))
    #expect(try contents("known.json") == before)
  }

  // MARK: What goes wrong

  @Test(
    "what is no baseline is refused",
    arguments: [
      (
        "{\n  \"version\": 2,\n  \"files\": []\n}\n",
        "known.json:2:14: error: this baseline is of another version than 1, the one that this "
          + "reportlint reads; write it anew with --write-baseline\n"
      ),
      (
        "[]",
        "known.json:1:1: error: this is no baseline of reportlint; write one with --write-baseline\n"
      ),
      ("{\"version\": 1,", "known.json:1:15: error: "), ("", "known.json:1:1: error: "),
    ])
  func refused(json: String, complaint: String) throws {
    try workspace.write(json, to: "known.json")
    for extra in [[], ["--prune"]] {
      let run = try workspace.run(
        ["flawed.txt", "--baseline=known.json"] + extra, in: workspace.directory)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix(complaint), "\(run.errors)")
      #expect(try contents("known.json") == json)
    }
  }

  @Test(
    "command lines that make no sense",
    arguments: [
      (["--baseline=nowhere.json"], "nowhere.json: No such file or directory"),
      (["--prune"], "--prune needs --baseline FILE"),
      (["--write-baseline=x", "--baseline=x"], "--write-baseline writes all findings anew"),
      (["--write-baseline=x", "--prune"], "--write-baseline writes all findings anew"),
      (["--write-baseline=nowhere/x"], "nowhere/x: No such file or directory"),
      (["--write-baseline=."], ".: Is a directory"),
      (["--write-baseline=./flawed.txt"], "./flawed.txt is read by this run"),
      (["--write-baseline=x", "--report=json=./x"], "two reports cannot go into one file: x"),
    ])
  func nonsense(arguments: [String], complaint: String) throws {
    let run = try workspace.run(["flawed.txt"] + arguments, in: workspace.directory)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(complaint), "\(run.errors)")
    #expect(try contents("flawed.txt") == Self.draft)
    #expect(try names() == ["flawed.txt"])
  }

  @Test("standard input is known by its name")
  func standardInput() throws {
    let arguments = ["-", "--stdin-name=drafts/a.txt", "--select=text"]
    let directory = workspace.directory
    let written = try workspace.run(
      arguments + ["--write-baseline=known.json"], in: directory, input: Self.draft)
    #expect(written.status == 0)
    #expect(try contents("known.json").contains(#""path": "drafts/a.txt""#))
    let run = try workspace.run(
      arguments + ["--baseline=known.json"], in: directory, input: Self.draft)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }
}
