import Foundation
import ReportModel
import Testing

@Suite("The other commands")
struct CommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("view shows every line with its number")
  func view() throws {
    try workspace.write(Draft.clean, to: "draft.txt")
    let run = try workspace.run("view", "draft.txt")
    let texts = run.lines.filter { $0.contains("│") }.map { line in
      line.drop { $0 != "│" }.dropFirst().trimmingCharacters(in: .whitespaces)
    }
    #expect(texts == Draft.clean.components(separatedBy: "\n").dropLast())
    #expect(run.lines.first?.hasPrefix("   1  ") == true)
  }

  @Test("view marks what was recognised")
  func viewMarks() throws {
    try workspace.write(Draft.clean, to: "draft.txt")
    let run = try workspace.run("view", "draft.txt")
    #expect(run.status == 0)
    #expect(run.lines[0].contains("title 2017"))
    #expect(run.lines[2].contains("part 1: "))
    #expect(run.text.contains("note: Not checked: "))
    let chinese = try workspace.run("view", "draft.txt", "--lang=zh")
    #expect(chinese.lines[2].contains("第一部分"))
  }

  @Test("view of what cannot be read")
  func viewFailure() throws {
    let run = try workspace.run("view", "nowhere.txt")
    #expect(run.status == 2)
    #expect(run.errors == "reportlint: nowhere.txt: No such file or directory\n")
  }

  @Test("rules and their explanations")
  func rules() throws {
    let run = try workspace.run("rules")
    #expect(run.status == 0)
    let ids = run.lines.map { String($0.prefix { $0 != " " }) }
    #expect(ids == ids.sorted())
    #expect(ids.contains("text/url"))
    for id in ids {
      for language in ["en", "zh"] {
        let page = try workspace.run("explain", id, "--lang", language)
        #expect(page.status == 0)
        #expect(page.text.hasPrefix(id))
        #expect(page.text.contains("^"))
        #expect(!page.text.contains("▸"))
      }
    }
  }

  @Test("an explanation of arithmetic shows the pack's relations")
  func relations() throws {
    let run = try workspace.run("explain", "table/sum")
    #expect(run.text.contains("Relations in gov-2021:"))
    #expect(run.text.contains(" = "))
  }

  @Test("the built-in packs")
  func packs() throws {
    let run = try workspace.run("packs")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("shandong-12  2014–2018  ") == true)
  }

  @Test("a pack that is right")
  func goodPack() throws {
    try workspace.write(Self.pack, to: "pack.json")
    let run = try workspace.run("packs", "check", "pack.json")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("sample: A sample (2016–)\nNo mistakes found."))
    try workspace.write(to: "draft.txt")
    let lint = try workspace.run("draft.txt", "--pack", "pack.json", "--format=json")
    #expect(try lint.jsonFiles().first?["pack"] as? String == "sample")
  }

  @Test("a pack that is wrong")
  func badPack() throws {
    let pack = Self.pack.replacingOccurrences(of: "\"outline\"", with: "\"outlin\"")
    try workspace.write(pack, to: "pack.json")
    for arguments in [["packs", "check", "pack.json"], ["--pack", "pack.json", "draft.txt"]] {
      let run = try workspace.run(arguments[0], arguments[1], arguments[2])
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("pack.json:3:3: error: "))
      #expect(run.errors.contains("“outline”"))
    }
  }

  @Test("a pack that is right but hardly meant so")
  func doubtfulPack() throws {
    try workspace.write(
      #"{"id": "a", "name": "a", "extends": "gov-2021", "#
        + #""wordLists": [{"id": "recieve", "words": ["签收"]}]}"#,
      to: "pack.json")
    let run = try workspace.run("packs", "check", "pack.json")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("pack.json:1:70: warning: “recieve” is a new entry"))
    #expect(run.errors.contains("did you mean “receive”?"))
    #expect(run.text.contains("No mistakes found, but 1 entry to look at again."))
  }

  @Test("a pack that extends a built-in one, or a file beside it")
  func extending() throws {
    try workspace.write(
      #"{"id":"ours","name":{"en":"Ours","zh":"我们的"},"extends":"sample.json"}"#,
      to: "packs/ours.json")
    try workspace.write(Self.pack, to: "packs/sample.json")
    let run = try workspace.run("packs", "check", "packs/ours.json")
    #expect(run.status == 0)
    #expect(run.text.contains("ours: Ours"))
    let missing = #"{"id":"ours","name":{"en":"Ours","zh":"我们的"},"extends":"gone.json"}"#
    try workspace.write(missing, to: "packs/ours.json")
    #expect(try workspace.run("packs", "check", "packs/ours.json").status == 2)
  }

  private static let pack = """
    {"id": "sample", "name": {"en": "A sample", "zh": "样本"},
      "years": {"from": 2016},
      "outline": {"sections": [{"id": "overview", "title": "概述"}]}
    }
    """
}
