import Foundation
import Testing

/// `--previous FILE`: last year's report beside the draft.
@Suite("Last year's report")
struct PreviousTests {
  let workspace: Workspace
  private static let draft = "Examples/history.md"
  private static let last = "Examples/last-year.md"

  init() throws {
    workspace = try Workspace()
  }

  private func run(_ arguments: String..., input: String = "") throws -> Workspace.Run {
    try workspace.run(arguments, in: Document.project, input: input)
  }

  private func example(_ path: String) throws -> String {
    try String(contentsOf: Document.project.appendingPathComponent(path), encoding: .utf8)
  }

  /// The places of the findings and of what belongs to them.
  private func places(_ run: Workspace.Run) -> [String] {
    run.lines.compactMap { line in
      line.firstMatch(of: #/^\s*([^:]+:[0-9]+:[0-9]+): /#).map { String($0.output.1) }
    }
  }

  @Test("places in it are told by its path, line and column")
  func placesInIt() throws {
    let run = try run("--quiet", "--previous", Self.last, Self.draft)
    #expect(run.status == 1)
    #expect(
      places(run) == [
        "\(Self.draft):15:21", "\(Self.last):15:21", "\(Self.draft):15:13", "\(Self.draft):15:17",
        "\(Self.draft):34:52", "\(Self.last):57:47", "\(Self.draft):34:32",
        "\(Self.draft):67:4", "\(Self.last):67:4",
      ])
  }

  @Test(
    "it may be in any format",
    arguments: [("last-year.docx", [9, 48, 54]), ("last-year.html", [12, 53, 62])])
  func format(name: String, lines: [Int]) throws {
    let file = "Tests/Documents/\(name)"
    let found = try run("--quiet", "--previous", file, Self.draft)
    let expected = try run("--quiet", "--previous", Self.last, Self.draft)
    #expect(found.lines.filter { $0.hasPrefix("E") } == expected.lines.filter { $0.hasPrefix("E") })
    let places = found.lines.filter { $0.hasPrefix("  \(file):") }
    #expect(places.map { $0.split(separator: ":")[1] } == lines.map { "\($0)" })
    guard name.hasSuffix("docx") else { return }
    #expect(places[0].hasSuffix("12 (under “二、主动公开政府信息情况”)"))
  }

  @Test("JSON has its path beside the places in it, also beside a table in a third file")
  func json() throws {
    let text = try example(Self.draft)
    let start = try #require(text.range(of: "| （本列"))
    let end = try #require(text.range(of: "## 四"))
    try workspace.write(String(text[..<start.lowerBound] + text[end.lowerBound...]), to: "draft.md")
    try workspace.write(
      "2022年收到和处理政府信息公开申请情况表\n\n" + text[start.lowerBound..<end.lowerBound],
      to: "table.md")
    try workspace.write(try example(Self.last), to: "last.md")
    let run = try workspace.run(
      "draft.md", "--table", "table.md", "--previous", "last.md", "--format=json",
      "--select=history")
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let diagnostics = try run.jsonFiles().first?["diagnostics"] as? [[String: Any]] ?? []
    let paths = diagnostics.map { diagnostic in
      let related = diagnostic["related"] as? [[String: Any]] ?? []
      return ([diagnostic] + related).map { $0["path"] as? String ?? "draft" }
    }
    #expect(
      paths == [
        ["draft", "last.md", "draft", "draft"], ["draft", "last.md"],
        ["table.md", "last.md", "table.md"],
      ])
  }

  @Test("standard input may be the draft, or last year's report")
  func standardInput() throws {
    let draft = try example(Self.draft)
    let asDraft = try run("--quiet", "--previous", Self.last, "-", input: draft)
    #expect(places(asDraft).prefix(2) == ["<stdin>:15:21", "\(Self.last):15:21"])
    let asLast = try run("--quiet", "--previous", "-", Self.draft, input: try example(Self.last))
    #expect(places(asLast).prefix(2) == ["\(Self.draft):15:21", "-:15:21"])
  }

  @Test("what cannot be last year's report ends the run, with the reason")
  func badInput() throws {
    let last = try example(Self.last)
    try workspace.write(try example(Self.draft), to: "draft.md")
    try workspace.write("今天天气很好。\n", to: "other.txt")
    try workspace.write("", to: "empty.txt")
    try workspace.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), to: "picture.docx")
    try workspace.write(
      try Data(
        contentsOf: Document.project.appendingPathComponent("Tests/Documents/last-year.docx")
      )
      .prefix(900), to: "cut.docx")
    try workspace.write(
      last.replacing("2021年", with: "").replacing("2022年", with: ""), to: "no-year.md")
    try workspace.write(last.replacing("2021年", with: "2020年"), to: "earlier.md")
    let reasons = [
      "missing.md": "missing.md: No such file or directory",
      "other.txt": "other.txt: nothing of a report was recognised",
      "empty.txt": "empty.txt: the file is empty",
      "picture.docx": "picture.docx: this is a picture",
      "cut.docx": "cut.docx: the document is damaged or incomplete",
      ".": ".: Is a directory",
      "no-year.md": "no-year.md: no year is recognised in this report's title",
      "earlier.md": "draft.md: earlier.md is a report for 2020, but the draft is for 2022: "
        + "--previous needs the report for 2021",
      "draft.md": "draft.md: draft.md is a report for 2022, as the draft is: "
        + "--previous needs the report for 2021",
    ]
    for (file, reason) in reasons {
      for command in ["lint", "view"] {
        let run = try workspace.run(command, "--previous", file, "draft.md")
        #expect(run.status == 2, "\(file)")
        #expect(run.text.isEmpty, "\(file)")
        #expect(run.errors.hasPrefix("reportlint: \(reason)"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
      }
    }
    let run = try workspace.run("--previous", "earlier.md", "draft.md", "--format=json")
    #expect(run.status == 2)
    #expect(
      (try run.jsonFiles().first?["error"] as? String)?.hasPrefix("earlier.md is a report for 2020")
        == true)
  }

  @Test("another agency's report is refused, that of one that was renamed is not")
  func otherAgency() throws {
    let last = try example(Self.last)
    let draft = try example(Self.draft)
    let agency = "云溪县水务局"
    #expect(last.contains(agency) && draft.contains(agency))
    try workspace.write(draft, to: "draft.md")
    for name in ["云溪县财政局", "桐川县水务局", "云溪县青禾镇人民政府"] {
      try workspace.write(last.replacing(agency, with: name), to: "other.md")
      for command in ["lint", "view"] {
        let run = try workspace.run(command, "--previous", "other.md", "draft.md")
        #expect(run.status == 2)
        #expect(
          run.errors.hasPrefix(
            "reportlint: draft.md: other.md is the report of “\(name)”, but the draft is that of "
              + "“\(agency)”: --previous needs the same agency's report"), "\(run.errors)")
      }
      // The draft may say that it was called otherwise.
      try workspace.write(draft + "\n本局由原\(name)更名而来。\n", to: "renamed.md")
      #expect(
        try workspace.run("--quiet", "--previous", "other.md", "renamed.md", "--select=history")
          .errors.isEmpty)
    }
    for name in ["云溪县水利局", "云溪区水务局", "青禾市云溪县水务局", "云溪县水务和渔业局"] {
      try workspace.write(last.replacing(agency, with: name), to: "other.md")
      let run = try workspace.run(
        "--quiet", "--previous", "other.md", "draft.md", "--select=history")
      #expect(run.status == 1, "\(name): \(run.errors)")
    }
  }

  @Test("it belongs to one draft")
  func severalDrafts() throws {
    for drafts in [[Self.draft, "Examples/clean.txt"], ["Examples"]] {
      let run = try workspace.run(["--previous", Self.last] + drafts, in: Document.project)
      #expect(run.status == 2)
      #expect(
        run.errors
          == "reportlint: --previous gives last year's report of one draft; name one draft only\n")
    }
  }

  @Test("a draft without a year is linted, and told not to be compared")
  func draftWithoutYear() throws {
    // The year is not told by anything else either.
    let draft = try example(Self.draft).replacing("2022年", with: "").replacing("2023年", with: "")
    try workspace.write(draft, to: "d.md")
    try workspace.write(try example(Self.last), to: "last.md")
    let run = try workspace.run("--previous", "last.md", "d.md", "--select=document/title,history")
    #expect(run.lines.count == 1)
    #expect(
      run.errors.contains(
        "Not checked: history/carry-over, history/copied, history/in-force, history/unchanged: "
          + "the report's year is not"
      ))
  }

  @Test("it is read by the pack for its own year, also beside a pack that is named")
  func ownPack() throws {
    let last = try example(Self.last).replacing("2021年", with: "2020年")
      .replacing("2022年1月", with: "2021年1月")
    try workspace.write(last, to: "last.md")
    let draft = try example(Self.draft).replacing("2022年", with: "2021年")
      .replacing("2023年1月", with: "2022年1月")
    try workspace.write(draft, to: "draft.md")
    try workspace.write(
      #"{"id": "own", "name": "own", "extends": "gov-2021", "years": {"from": 2021}}"#,
      to: "own.json")
    for pack in ["auto", "gov-2021", "own.json"] {
      let run = try workspace.run(
        "--pack", pack, "--previous", "last.md", "draft.md", "--select=history")
      #expect(
        run.errors.contains(
          "Not checked: history/in-force: last year's form (gov-2019) does not have"), "\(pack)")
      #expect(run.lines.count { $0.hasSuffix("[history/carry-over]") } == 1)
    }
  }

  @Test("view tells what could not be compared")
  func view() throws {
    try workspace.write(
      try example(Self.last).replacing("| 四、结转下年度继续办理 |", with: "| 四、往下年转的 |"),
      to: "last.md")
    try workspace.write(try example(Self.draft), to: "draft.md")
    let run = try workspace.run("view", "--previous", "last.md", "draft.md")
    #expect(run.status == 0)
    #expect(run.text.contains("note: Not checked: history/carry-over: last year's report has no"))
  }
}
