import Foundation
import Testing

/// What the program says of the drafts in Examples/, those in directories aside, word for word, as the files in Expected/ have
/// it. `UPDATE_GOLDEN=1 swift test --filter ExampleTests` writes these files anew.
@Suite("The examples")
struct ExampleTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let expected = root.appendingPathComponent("Tests/CommandLineTests/Expected")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Examples").path)) ?? []).filter {
      $0.contains(".") && !$0.hasSuffix(".png")
    }
    .sorted()

  /// Those without a mistake in them.
  private static let cleanNames = ["clean.txt", "last-year.md"]

  /// How an example is linted: that of the rules which compare two years, beside last year's report.
  private static func arguments(for name: String) -> [String] {
    let previous = name == "history.md" ? ["--previous", "Examples/last-year.md"] : []
    return previous + ["Examples/\(name)"]
  }

  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("the findings and the summary", arguments: names, ["en", "zh"])
  func text(name: String, language: String) throws {
    let run = try workspace.run(Self.arguments(for: name) + ["--lang", language], in: Self.root)
    try compare(run.text + "--\n" + withoutTime(run.errors), with: name, language)
  }

  @Test("the findings as JSON", arguments: names)
  func json(name: String) throws {
    let run = try workspace.run(
      Self.arguments(for: name) + ["--format", "json", "--lang=zh"], in: Self.root)
    #expect(run.errors.isEmpty)
    try compare(run.text, with: name, "json")
  }

  @Test("the clean ones have no finding of any severity", arguments: cleanNames + ["history.md"])
  func clean(name: String) throws {
    let run = try workspace.run(["Examples/\(name)", "--quiet"], in: Self.root)
    #expect(run.status == 0)
    #expect(run.text.isEmpty)
  }

  @Test(
    "the flawed ones show every group of rules",
    arguments: names.filter { !cleanNames.contains($0) })
  func flawed(name: String) throws {
    let run = try workspace.run(Self.arguments(for: name) + ["--quiet"], in: Self.root)
    #expect(run.status == 1)
    let group = String(name.prefix { $0 != "." })
    let groups = Set(
      run.lines.compactMap { line in
        line.hasSuffix("]") ? line.split(separator: "[").last?.prefix { $0 != "/" } : nil
      })
    #expect(groups.contains(Substring(group)))
  }

  @Test(
    "there is an example of each group, and no golden file without its example",
    .disabled(if: isUpdating, "the golden files are being written"))
  func complete() throws {
    let known = Set(Self.names.map(Self.stem(of:)))
    #expect(known == ["clean", "outline", "document", "table", "text", "history", "last-year"])
    let golden = try FileManager.default.contentsOfDirectory(atPath: Self.expected.path)
    #expect(
      Set(golden)
        == Set(known.flatMap { stem in ["en", "zh", "json"].map { "\(stem).\($0).golden" } }))
  }

  private func compare(_ output: String, with name: String, _ kind: String) throws {
    let file = Self.expected.appendingPathComponent("\(Self.stem(of: name)).\(kind).golden")
    if Self.isUpdating {
      try FileManager.default.createDirectory(at: Self.expected, withIntermediateDirectories: true)
      try Data(output.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(output == golden)
  }

  private static func stem(of name: String) -> String {
    String(name.prefix { $0 != "." })
  }

  /// The summary without the time that the run took, which is the last thing in its first line.
  private func withoutTime(_ summary: String) -> String {
    summary.replacing(#/ \([0-9.]+ m?s\)|（用时 [0-9.]+ 毫?秒）/#, with: "")
  }
}
