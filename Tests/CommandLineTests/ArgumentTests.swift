import Foundation
import Testing

@Suite("Arguments")
struct ArgumentTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("without arguments: a short usage and status 2")
  func nothing() throws {
    let run = try workspace.run()
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("usage: reportlint"))
  }

  @Test("the version")
  func version() throws {
    let run = try workspace.run("--version")
    #expect(run.status == 0)
    #expect(run.text == "reportlint 0.1.0\n")
  }

  @Test(
    "help for every command",
    arguments: [
      "lint", "view", "rollup", "rules", "explain", "packs", "config", "completions", "manual",
    ])
  func help(command: String) throws {
    let english = try workspace.run(command, "--help")
    #expect(english.status == 0)
    #expect(english.text.hasPrefix("usage: reportlint \(command)"))
    #expect(english.text.contains("--lang en|zh"))
    let chinese = try workspace.run(command, "-h", "--lang=zh")
    #expect(chinese.text.hasPrefix("用法：reportlint \(command)"))
  }

  @Test("options may stand before the command")
  func optionsFirst() throws {
    let behind = try workspace.run("rules", "--lang", "zh")
    for before in [
      try workspace.run("--lang", "zh", "rules"), try workspace.run("--lang=zh", "rules"),
    ] {
      #expect(before.status == 0)
      #expect(before.output == behind.output)
    }
    // A word that an option takes is no command.
    let pack = try workspace.run("--pack", "rules", "missing.txt")
    #expect(pack.status == 2)
    #expect(pack.errors.contains("rules"))
  }

  @Test("help names all commands")
  func overview() throws {
    let run = try workspace.run("--help")
    #expect(run.status == 0)
    for command in ["lint", "view", "rollup", "rules", "explain", "packs"] {
      #expect(run.text.contains("\n  \(command) "))
    }
  }

  @Test(
    "a mistyped name gets a suggestion",
    arguments: [
      (["--frmat", "json", "a.txt"], "unknown option “--frmat”; did you mean “--format”?"),
      (["--quite", "a.txt"], "unknown option “--quite”; did you mean “--quiet”?"),
      (["--format", "jsn", "a.txt"], "did you mean “json”?"),
      (["--fail-on=eror", "a.txt"], "did you mean “error”?"),
      (["--pack", "shandong-21", "a.txt"], "did you mean “shandong-12”?"),
      (["veiw", "a.txt"], "did you mean “view”?"),
      (["packs", "chek", "a.txt"], "did you mean “check”?"),
    ])
  func mistyped(arguments: [String], complaint: String) throws {
    try workspace.write(to: "a.txt")
    let run = try call(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(complaint))
  }

  @Test("a mistyped rule gets a suggestion")
  func mistypedRule() throws {
    try workspace.write(to: "a.txt")
    for arguments in [["--select", "text/ulr", "a.txt"], ["--ignore=text/ulr", "a.txt"]] {
      let run = try call(arguments)
      #expect(run.status == 2)
      #expect(run.errors.contains("did you mean “text/url”?"))
    }
    #expect(try workspace.run("explain", "text/ulr").errors.contains("did you mean “text/url”?"))
  }

  @Test(
    "a command line that cannot be carried out",
    arguments: [
      ["--nonsense-without-likeness"], ["-x"], ["--format"], ["--quiet=yes", "a.txt"], ["lint"],
      ["view"], ["view", "a.txt", "b.txt"], ["explain"], ["rules", "extra"], ["packs", "check"],
      ["--jobs", "0", "a.txt"], ["--jobs", "many", "a.txt"], ["--lang", "fr", "a.txt"],
      ["--pack", "./nowhere.json", "a.txt"], ["explain", "no/such-rule"],
    ])
  func refused(arguments: [String]) throws {
    try workspace.write(to: "a.txt")
    let run = try call(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test("what follows -- is a path")
  func endOfOptions() throws {
    try workspace.write(to: "--format")
    let run = try workspace.run("--fail-on", "never", "--", "--format")
    #expect(run.status == 0)
  }

  @Test("a file that is called like a command can be given with its directory")
  func fileNamedLikeCommand() throws {
    try workspace.write(to: "view")
    #expect(try workspace.run("--fail-on=never", "./view").status == 0)
  }

  @Test(
    "the language: --lang, then LC_ALL, LC_MESSAGES and LANG",
    arguments: [
      (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "", "LC_MESSAGES": "zh_TW"], true),
      (["LC_ALL": "", "LANG": "zh_CN.GB18030"], true), (["LC_ALL": "C", "LANG": "zh_CN"], false),
      (["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"], false), (["LC_ALL": ""], false),
    ])
  func locale(environment: [String: String], isChinese: Bool) throws {
    let run = try workspace.run("nothing-here.txt", environment: environment)
    #expect(run.errors.contains("没有这个文件或目录") == isChinese)
    let asked = try workspace.run("nothing-here.txt", "--lang=en", environment: environment)
    #expect(asked.errors.contains("No such file or directory"))
  }

  private func call(_ arguments: [String]) throws -> Workspace.Run {
    switch arguments.count {
    case 1: try workspace.run(arguments[0])
    case 2: try workspace.run(arguments[0], arguments[1])
    default: try workspace.run(arguments[0], arguments[1], arguments[2])
    }
  }
}
