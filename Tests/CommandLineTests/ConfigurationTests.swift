import Foundation
import Testing

/// What configuration files do to a run.
@Suite("Configuration")
struct ConfigurationTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func codes(_ run: Workspace.Run) -> [String] {
    run.lines.compactMap { line in
      line.hasPrefix(" ") ? nil : line.split(separator: ":").first.map(String.init)
    }
  }

  @Test("the nearest configuration above each file holds for it")
  func nearest() throws {
    try workspace.write(Draft.flawed, to: "a/x.txt")
    try workspace.write(Draft.flawed, to: "a/b/x.txt")
    try workspace.write(Draft.flawed, to: "c/x.txt")
    try workspace.write(#"{"select": ["text/url"]}"#, to: ".reportlint.json")
    try workspace.write(#"{"ignore": "text", "select": "text"}"#, to: "a/b/.reportlint.json")
    try workspace.write(
      #"{"select": ["text/url"], "severities": {"text/url": "info"}}"#, to: "c/.reportlint.json")
    for arguments in [["."], ["a", "c"], ["a/x.txt", "a/b/x.txt", "c/x.txt"]] {
      let run = try workspace.run(arguments + ["--quiet"], in: workspace.directory)
      let places = run.lines.map { $0.replacingOccurrences(of: "./", with: "") }
      #expect(places.count == 2)
      #expect(places[0].hasPrefix("a/x.txt:4:32: error: "))
      #expect(places[1].hasPrefix("c/x.txt:4:32: info: "))
      #expect(run.status == 1)
    }
    let inside = try workspace.run(
      ["../a/x.txt", "x.txt"], in: workspace.directory.appendingPathComponent("c"))
    #expect(inside.lines.map { $0.prefix(20) } == ["../a/x.txt:4:32: err", "x.txt:4:32: info: ma"])
  }

  @Test("the root of a repository ends the search")
  func repository() throws {
    try workspace.write(Draft.flawed, to: "inner/drafts/x.txt")
    try workspace.write("", to: "inner/.git")
    try workspace.write(#"{"ignore": ["text"]}"#, to: ".reportlint.json")
    for path in ["inner/drafts/x.txt", "inner", "."] {
      #expect(try workspace.run(path, "--select", "text/url").status == 1, "\(path)")
      #expect(try workspace.run(path).text.contains("[text/url]"), "\(path)")
    }
    try workspace.write(#"{"select": ["prose"]}"#, to: "inner/.reportlint.json")
    #expect(try workspace.run("inner").text.isEmpty)
  }

  @Test("the command line counts more; --config and --no-config")
  func commandLine() throws {
    try workspace.write(Draft.flawed, to: "x.txt")
    try workspace.write(
      #"{"select": ["prose"], "failOn": "never", "lang": "zh"}"#, to: ".reportlint.json")
    try workspace.write(#"{"severities": {"text/url": "off"}}"#, to: "conf/other.json")
    #expect(try workspace.run("x.txt").text.isEmpty)
    let selected = try workspace.run("x.txt", "--select", "text/url")
    #expect(selected.text.contains("错误: "))
    #expect(selected.status == 0)
    #expect(try workspace.run("x.txt", "--select=text/url", "--fail-on=error").status == 1)
    #expect(try workspace.run("x.txt", "--select=text", "--lang=en").text.contains("error: "))
    let without = try workspace.run("x.txt", "--no-config")
    #expect(without.text.contains("[text/url]"))
    #expect(without.status == 1)
    let other = try workspace.run("x.txt", "--config", "conf/other.json")
    #expect(other.text.contains("[outline/"))
    #expect(!other.text.contains("[text/url]"))
    let both = try workspace.run("x.txt", "--config", "conf/other.json", "--no-config")
    #expect(both.status == 2)
    #expect(both.errors.contains("contradict each other"))
    let absent = try workspace.run("x.txt", "--config", "nowhere.json")
    #expect(absent.status == 2)
    #expect(absent.errors.contains("nowhere.json: No such file"))
  }

  @Test("overrides hold for the files that they match")
  func overrides() throws {
    try workspace.write(Draft.flawed, to: "drafts/x.txt")
    try workspace.write(Draft.flawed, to: "drafts/final/x.md")
    try workspace.write(
      """
      {"select": ["text/url"], "overrides": [
        {"files": ["drafts/final/**"], "severities": {"text": "warning"}, "failOn": "warning"}]}
      """, to: ".reportlint.json")
    let run = try workspace.run("drafts", "--report", "junit=junit.xml")
    #expect(run.lines[0].hasPrefix("drafts/final/x.md:4:32: warning"))
    #expect(run.lines[1].hasPrefix("drafts/x.txt:4:32: error"))
    #expect(try workspace.run("drafts/final").status == 1)
    #expect(try workspace.run("drafts/final", "--fail-on", "error").status == 0)
  }

  @Test("what is excluded is left out of directories, and said")
  func exclude() throws {
    for path in ["a.txt", "old/b.txt", "x/old/c.txt", "x/d.bak.txt", "x/e.txt"] {
      try workspace.write(Draft.flawed, to: path)
    }
    try workspace.write(
      #"{"select": ["text/url"], "exclude": ["old/", "*.bak.*"]}"#, to: ".reportlint.json")
    let run = try workspace.run(".")
    #expect(run.lines.map { $0.prefix { $0 != ":" } } == ["./a.txt", "./x/e.txt"])
    #expect(run.errors.contains("note: 3 files or directories were left out by “exclude” ("))
    #expect(try workspace.run("x", "--quiet").errors.isEmpty)
    // What the command line names is checked.
    #expect(try workspace.run("old/b.txt").lines.count == 1)
    let nothing = try workspace.run("x/old", "old")
    #expect(nothing.status == 2)
    #expect(
      nothing.errors.contains(
        "x/old: all drafts are left out by “exclude” (.reportlint.json:1:38)"))
    #expect(try workspace.run("old", "x").lines.count == 1)
  }

  @Test("a configuration that is wrong: all of it, by line and column, and nothing is checked")
  func wrong() throws {
    try workspace.write(Draft.flawed, to: "a/b/x.txt")
    try workspace.write(
      """
      {
        "selct": ["text"],
        "severities": {"text/ulr": "error"},
        "exclude": ["a/[b"]
      }
      """, to: ".reportlint.json")
    for directory in [workspace.directory, workspace.directory.appendingPathComponent("a/b")] {
      let path = directory == workspace.directory ? "a/b/x.txt" : "x.txt"
      let shown = directory == workspace.directory ? "" : "../../"
      let run = try workspace.run([path, "--report", "json=out.json"], in: directory)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(
        run.errors == """
          \(shown).reportlint.json:2:3: error: unknown key “selct”; did you mean “select”?
          \(shown).reportlint.json:3:18: error: there is no rule or group of rules “text/ulr”; \
          did you mean “text/url”?
          \(shown).reportlint.json:4:18: error: “[” is never closed: a “]” is missing

          """)
      #expect(!FileManager.default.fileExists(atPath: directory.path + "/out.json"))
    }
    #expect(try workspace.run("a", "--no-config").text.contains("[text/url]"))
  }

  @Test("configurations that cannot be read")
  func unreadable() throws {
    try workspace.write(Draft.flawed, to: "a/x.txt")
    try workspace.link("a/.reportlint.json", to: "nowhere")
    let dangling = try workspace.run("a")
    #expect(dangling.status == 2)
    #expect(dangling.errors.contains("a/.reportlint.json: No such file"))
    try workspace.write(Draft.flawed, to: "b/x.txt")
    try workspace.write("", to: "b/.reportlint.json/file")
    let directory = try workspace.run("b/x.txt")
    #expect(directory.status == 2)
    #expect(directory.errors.contains("b/.reportlint.json: "))
    try workspace.write(#"{"pack": "own.json"}"#, to: "c/.reportlint.json")
    try workspace.write(Draft.flawed, to: "c/x.txt")
    let pack = try workspace.run("c/x.txt")
    #expect(pack.status == 2)
    #expect(
      pack.errors == "c/.reportlint.json:1:10: error: c/own.json: No such file or directory\n")
  }

  @Test("what is no configuration file under its name is refused, and not waited for")
  func noFile() throws {
    try workspace.write(Draft.flawed, to: "x.txt")
    let path = workspace.directory.appendingPathComponent(".reportlint.json").path
    #expect(mkfifo(path, 0o600) == 0)
    let pipe = try workspace.run("x.txt")
    #expect(pipe.status == 2)
    #expect(pipe.errors.contains(".reportlint.json: this is no regular file"), "\(pipe.errors)")
    try FileManager.default.removeItem(atPath: path)
    try workspace.write(Data(repeating: 0x20, count: 1024 * 1024 + 1), to: ".reportlint.json")
    let large = try workspace.run("x.txt")
    #expect(large.status == 2)
    #expect(large.errors.contains(".reportlint.json: the file is larger than 1 MB"))
  }

  @Test("standard input goes by the configuration of its name's directory")
  func standardInput() throws {
    try workspace.write(#"{"select": ["text/url"]}"#, to: ".reportlint.json")
    try workspace.write(#"{"select": ["prose"]}"#, to: "a/.reportlint.json")
    #expect(try workspace.run("-", input: Draft.flawed).lines.count == 1)
    #expect(try workspace.run("-", "--stdin-name", "a/x.txt", input: Draft.flawed).text.isEmpty)
  }

  @Test("a roll-up goes by the summary's")
  func rollup() throws {
    let examples = Document.project.appendingPathComponent("Examples/rollup")
    func run(_ configuration: String) throws -> Workspace.Run {
      try workspace.write(configuration, to: "conf.json")
      let file = workspace.directory.appendingPathComponent("conf.json").path
      return try workspace.run(
        ["rollup", "--quiet", "--config", file, "county.txt", "parts"], in: examples)
    }
    #expect(try run("{}").status == 1)
    let mild = try run(#"{"severities": {"rollup/total": "info"}}"#)
    #expect(mild.text.contains(": info: "))
    #expect(mild.status == 0)
    let silent = try run(#"{"ignore": ["rollup"], "failOn": "info"}"#)
    #expect(silent.text.isEmpty)
    #expect(silent.status == 0)
  }

  @Test("other commands go by it, too")
  func view() throws {
    try workspace.write(Draft.clean, to: "x.txt")
    try workspace.write(#"{"lang": "zh", "pack": "gov-2014"}"#, to: ".reportlint.json")
    #expect(try workspace.run("view", "x.txt").errors.contains("已检查："))
    #expect(try workspace.run("view", "--no-config", "x.txt").errors.contains("Checked:"))
    try workspace.write(#"{"lnag": "zh"}"#, to: ".reportlint.json")
    #expect(try workspace.run("view", "x.txt").status == 2)
    #expect(try workspace.run("rollup", "x.txt", "x.txt").errors.contains("did you mean “lang”?"))
  }
}
