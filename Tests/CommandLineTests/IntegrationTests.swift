import Foundation
import Testing

/// What is in the repository for shells and CI services, executed.
@Suite("Integrations")
struct IntegrationTests {
  private let workspace: Workspace
  private static let examples = Document.project.appendingPathComponent("Examples/ci")

  init() throws {
    workspace = try Workspace()
  }

  private func names(_ directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: workspace.directory.appendingPathComponent(directory).path
    ).sorted()
  }

  /// Runs the gate with the built program on the path.
  private func gate(path: [String] = [Workspace.program.deletingLastPathComponent().path]) throws
    -> Int32
  {
    let process = Process()
    process.executableURL = Self.examples.appendingPathComponent("gate.sh")
    process.arguments = ["inbox", "accepted", "returned"]
    process.currentDirectoryURL = workspace.directory
    process.environment = [
      "PATH": (path + ["/usr/bin", "/bin"]).joined(separator: ":"), "LC_ALL": "C",
      "REPORTLINT_LANG": "en",
    ]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("the gate accepts what has no errors, and returns the rest with the findings")
  func sorts() throws {
    let clean = Document.project.appendingPathComponent("Examples/clean.txt")
    try workspace.write(try Data(contentsOf: clean), to: "inbox/good report.txt")
    #expect(try gate() == 0)
    #expect(try names("accepted") == ["good report.txt"])
    try workspace.write(Draft.flawed, to: "inbox/-bad\n报告.txt")
    // What is handed in has no say in what counts.
    try workspace.write("{\"ignore\": [\"text\"]}", to: "inbox/.reportlint.json")
    #expect(try gate() == 1)
    #expect(try names("returned") == ["-bad\n报告.txt", "-bad\n报告.txt.findings.txt"])
    let findings = workspace.directory.appendingPathComponent("returned/-bad\n报告.txt.findings.txt")
    #expect(try String(contentsOf: findings, encoding: .utf8).contains("[text/url]"))
    try workspace.write("", to: "inbox/empty.txt")
    #expect(try gate() == 2)
    #expect(try names("inbox") == [".reportlint.json"])
    #expect(try names("returned").count == 4)
    #expect(try gate() == 0)
    // What is handed in again under the same name overwrites nothing.
    try workspace.write(try Data(contentsOf: clean), to: "inbox/good report.txt")
    #expect(try gate() == 0)
    #expect(try names("accepted") == ["2-good report.txt", "good report.txt"])
  }

  @Test("without the program, the gate moves nothing")
  func withoutProgram() throws {
    try workspace.write(Draft.flawed, to: "inbox/a.txt")
    #expect(try gate(path: []) == 2)
    #expect(try names("inbox") == ["a.txt"])
  }

  @Test(
    "the commands of the CI examples write the files that they upload",
    arguments: [("github.yml", "drafts.sarif"), ("gitlab.yml", "gl-code-quality-report.json")])
  func commands(example: String, report: String) throws {
    let text = try String(
      contentsOf: Self.examples.appendingPathComponent(example), encoding: .utf8)
    let line = try #require(
      text.split(separator: "\n").first { $0.contains("release/reportlint --") })
    let command = try #require(line.components(separatedBy: "release/reportlint ").last)
    try workspace.write(Draft.flawed, to: "drafts/a.txt")
    let run = try workspace.run(
      command.split(separator: " ").map(String.init), in: workspace.directory)
    #expect(run.status == 1)
    #expect(text.components(separatedBy: report).count > 2)
    let written = try Data(contentsOf: workspace.directory.appendingPathComponent(report))
    _ = try JSONSerialization.jsonObject(with: written)
  }

  @Test("the hook is for the files that can be read, and names the program")
  func hook() throws {
    let text = try String(
      contentsOf: Document.project.appendingPathComponent(".pre-commit-hooks.yaml"), encoding: .utf8
    )
    #expect(text.contains("\n  entry: reportlint\n  language: swift\n"))
    let endings = try #require(text.firstMatch(of: #/files: '\\\.\((.+)\)\$'/#)).1.split(
      separator: "|")
    for ending in endings { try workspace.write(Draft.clean, to: "all/a.\(ending)") }
    try workspace.write(Draft.clean, to: "all/a.yml")
    let run = try workspace.run("all", "--format=json")
    #expect(try run.jsonFiles().count == endings.count)
  }
}
