import Foundation
import Testing

@Suite("Suppressions")
struct SuppressionCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.draft, to: "draft.md")
  }

  private static let comment = "<!-- reportlint-ignore text/url: 专网“地址” -->"

  /// A draft of which the only error is suppressed.
  private static let draft = Draft.flawed.replacingOccurrences(
    of: "\n2017年", with: "\n\(comment)\n2017年")

  private func run(_ arguments: String...) throws -> Workspace.Run {
    try workspace.run(["draft.md", "--select=text,lint"] + arguments, in: workspace.directory)
  }

  @Test("suppressed findings are counted, not shown, and do not fail the run")
  func counted() throws {
    let run = try run("--fail-on=warning")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("1 file: 0 errors, 0 warnings, 0 infos; 1 suppressed ("))
    #expect(try self.run("--lang=zh").errors.contains("提示 0 个；已注明忽略 1 个（"))
  }

  @Test("JSON carries them with the reason and the comment's place")
  func json() throws {
    let run = try run("--format=json")
    #expect(run.status == 0)
    let file = try #require(try run.jsonFiles().first)
    #expect((file["diagnostics"] as? [Any])?.isEmpty == true)
    let suppressed = try #require((file["suppressed"] as? [[String: Any]])?.first)
    #expect(suppressed["rule"] as? String == "text/url")
    #expect(suppressed["line"] as? Int == 5)
    let suppression = try #require(suppressed["suppression"] as? [String: Any])
    #expect(suppression["reason"] as? String == "专网“地址”")
    #expect(suppression["line"] as? Int == 4)
    #expect(suppression["column"] as? Int == 1)
    #expect((try run.json()["summary"] as? [String: Int])?["suppressed"] == 1)
  }

  @Test("SARIF carries them as suppressed in source, and says of all results whether they are")
  func sarif() throws {
    try workspace.write(Self.draft + "\n电子版见http:/www.yunxi.example。\n", to: "draft.md")
    let run = try run("--format=sarif")
    #expect(run.status == 1)
    let log = try run.json()
    let results = try #require(
      (log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    #expect(results.count == 2)
    let suppressions = results.map { $0["suppressions"] as? [[String: Any]] }
    #expect(suppressions[0]?.isEmpty == true)
    let suppression = try #require(suppressions[1]?.first)
    #expect(suppression["kind"] as? String == "inSource")
    #expect(suppression["justification"] as? String == "专网“地址”")
    let location = try #require(suppression["location"] as? [String: Any])
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    #expect((physical["region"] as? [String: Int])?["startLine"] == 4)
  }

  @Test(
    "nobody else is told of them", arguments: ["github", "gitlab", "junit", "checkstyle", "rdjson"])
  func others(format: String) throws {
    let run = try run("--format", format)
    #expect(run.status == 0)
    #expect(!run.text.contains("text/url"), "\(format)")
  }

  @Test("one that suppresses nothing is a warning at its place")
  func unused() throws {
    try workspace.write(
      Self.draft.replacingOccurrences(of: "http:/", with: "http://"), to: "draft.md")
    let run = try run()
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "draft.md:4:1: warning: nothing of “text/url” is found in line 5, which this comment is about; "
          + "delete it [lint/unused-suppression]"
      ])
    #expect(try self.run("--fail-on=warning").status == 1)
    #expect(
      try self.run("--lang=zh").lines == [
        "draft.md:4:1: 警告: 该忽略标记所指的第 5 行没有“text/url”的问题，标记已无作用，请删除 [lint/unused-suppression]"
      ])
    #expect(try self.run("--ignore=lint").output.isEmpty)
  }

  @Test("a rule that does not exist gets a suggestion")
  func unknownRule() throws {
    try workspace.write(
      Self.draft.replacingOccurrences(of: "text/url", with: "text/ulr"), to: "draft.md")
    let run = try run()
    #expect(run.status == 1)
    #expect(
      run.lines.first
        == "draft.md:4:1: warning: there is no rule “text/ulr”; did you mean “text/url”? "
        + "[lint/unused-suppression]")
  }

  @Test("a web page, in which the comment has its place in the file")
  func page() throws {
    let lines = Self.draft.split(separator: "\n").map {
      $0.hasPrefix("<!--") ? String($0) : "<p>\($0)</p>"
    }
    try workspace.write(lines.joined(separator: "\n"), to: "draft.md")
    let html = try run("--input-format=html", "--format=json")
    #expect(html.status == 0)
    let suppressed = try #require(try html.jsonFiles().first?["suppressed"] as? [[String: Any]])
    #expect((suppressed.first?["suppression"] as? [String: Any])?["line"] as? Int == 3)
    #expect(suppressed.first?["line"] as? Int == 4)
  }

  @Test(
    "a comment in Word covers its range, and one that covers nothing is told of",
    arguments: ["report.docx", "report-plain.docx"])
  func word(document: String) throws {
    let documents = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Documents")
    func rules(_ name: String) throws -> [String] {
      let run = try workspace.run([name, "--format=json"], in: documents)
      let found = try run.jsonFiles().first?["diagnostics"] as? [[String: Any]] ?? []
      return found.map { $0["rule"] as? String ?? "" }
    }
    let commented = document.replacingOccurrences(of: ".docx", with: "-commented.docx")
    let gone = ["table/blank", "text/date"]
    let expected = try rules(document).filter { !gone.contains($0) } + ["lint/unused-suppression"]
    #expect(try rules(commented).sorted() == expected.sorted())
    let run = try workspace.run([commented, "--format=json", "--lang=en"], in: documents)
    let file = try #require(try run.jsonFiles().first)
    let suppressed = try #require(file["suppressed"] as? [[String: Any]])
    #expect(suppressed.compactMap { $0["rule"] as? String }.sorted() == gone)
    let reasons = suppressed.compactMap {
      ($0["suppression"] as? [String: Any])?["reason"] as? String
    }
    #expect(Set(reasons) == ["查阅点数由县政务中心填报", "the works did begin then"])
  }
}
