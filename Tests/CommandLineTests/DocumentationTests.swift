import Foundation
import LintModel
import ReportLint
import RulePack
import Testing

@Suite("The documents")
struct DocumentationTests {
  private static let readMe = Document(path: "README.md")
  private static let commands = ["swift run reportlint Examples/table.md", "swift test"]

  @Test("the README gives the two commands, and .ci/run runs them", arguments: commands)
  func command(_ command: String) throws {
    let blocks = try Self.readMe.blocks().filter { $0.kind == "sh" }
    #expect(blocks.contains { $0.lines == [command] })
    let script = Document.project.appendingPathComponent(".ci/run")
    let lines = try String(contentsOf: script, encoding: .utf8).components(separatedBy: "\n")
    let assignment = try #require(lines.firstIndex { $0.hasSuffix("_command='\(command)'") })
    let variable = "$" + lines[assignment].prefix { $0 != "=" }
    #expect(lines.contains { $0 == variable || $0.hasSuffix(" " + variable) })
  }

  @Test("commands do and print what the documents show", arguments: ConsoleExample.all)
  func example(_ example: ConsoleExample) throws {
    try #require(example.arguments.first == "reportlint")
    let run = try Workspace().run(
      Array(example.arguments.dropFirst()), in: Document.project,
      environment: example.document.isChinese ? ["LC_ALL": "zh_CN.UTF-8"] : [:])
    #expect(run.status == example.status)
    let printed = (run.text + run.errors).split(separator: "\n").map(String.init)
    #expect(example.isShown(by: printed), "\(printed.joined(separator: "\n"))")
  }

  @Test("both READMEs show a run over an example")
  func samples() {
    let sample = ["reportlint", "Examples/table.md"]
    let shown = ConsoleExample.all.filter { $0.arguments == sample && !$0.output.contains("…") }
    #expect(
      shown.filter { !$0.output.isEmpty }.map(\.document.path) == ["README.md", "README.zh-CN.md"])
  }

  @Test(
    "the guide to the rules lists all of them in both languages",
    arguments: [("Rules/README.md", "en"), ("Rules/README.zh-CN.md", "zh")])
  func ruleTable(_ path: String, _ code: String) throws {
    let language = try #require(Language(rawValue: code))
    let run = try Workspace().run(["rules", "--lang", code], in: Document.project)
    let severities = Dictionary(
      uniqueKeysWithValues: run.lines.map { line in
        let words = line.split(separator: " ", maxSplits: 2)
        return (String(words[0]), String(words[1]))
      })
    let expected = RuleCatalogue.rules.map { rule in
      let id = rule.id.rawValue
      return "| `\(id)` | \(severities[id, default: "?"]) | \(rule.summary[language]) |"
    }
    let listed = try Document(path: path).lines().filter { $0.hasPrefix("| `") && $0.contains("/") }
    #expect(listed == expected, "\(expected.joined(separator: "\n"))")
  }

  @Test("the README leads to every guide, in its own language", arguments: Document.guides)
  func guides(_ guide: Document) throws {
    let readMe = Document(path: guide.isChinese ? "README.zh-CN.md" : "README.md")
    let links = try readMe.localLinks().map { $0.prefix { $0 != "#" } }
    let rules = try Document(path: "Rules/README.md").localLinks().map { "Rules/" + $0 }
    #expect(links.contains { $0 == guide.path } || rules.contains(guide.path))
  }

  @Test("the README's drawing of the house names every target")
  func house() throws {
    let sources = Document.project.appendingPathComponent("Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { !$0.hasPrefix(".") }
    let lines = try Document(path: "README.md").lines()
    let start = try #require(lines.firstIndex(of: "| target | what lives there |"))
    let table = lines[start...].prefix { $0.hasPrefix("|") }.joined()
    #expect(targets.filter { !table.contains("`\($0)`") } == [])
  }

  @Test("links lead somewhere", arguments: Document.all)
  func links(_ document: Document) throws {
    for link in try document.localLinks() {
      let path = link.prefix { $0 != "#" }
      let target = document.url.deletingLastPathComponent().appendingPathComponent(String(path))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
    }
  }

  @Test("rule packs in the documents are right", arguments: Document.all)
  func packs(_ document: Document) throws {
    for block in try document.blocks() where block.kind == "json" {
      let workspace = try Workspace()
      try workspace.write(block.lines.joined(separator: "\n"), to: "pack.json")
      let run = try workspace.run("packs", "check", "pack.json")
      #expect(run.status == 0, "\(run.errors)\(run.text)")
    }
  }
}
