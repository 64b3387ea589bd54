import Foundation
import Testing

/// The text output and the patterns by which editors read it. `Tests/Oracles/editors` asks the editors
/// themselves.
@Suite("Editors")
struct EditorTests {
  private struct Place: Hashable {
    let file: String
    let line: String
    let column: String
  }

  /// What the patterns must make of the findings.
  private static let places = [
    Place(file: "drafts one/青禾 (稿).md", line: "4", column: "\(Draft.flawColumn)"),
    Place(file: "a.txt", line: "4", column: "\(Draft.flawColumn)"),
  ]

  private func lines(_ language: String) throws -> [String] {
    let workspace = try Workspace()
    for place in Self.places { try workspace.write(Draft.flawed, to: place.file) }
    let run = try workspace.run(
      "--select", "text/url", "--lang", language, Self.places[0].file, Self.places[1].file)
    return run.lines
  }

  private func places(_ lines: [String], _ pattern: String) throws -> [Place] {
    let expression = try NSRegularExpression(pattern: pattern)
    return lines.compactMap { line in
      let whole = NSRange(line.startIndex..., in: line)
      guard let match = expression.firstMatch(in: line, range: whole) else { return nil }
      let groups = (1...3).map { group in
        Range(match.range(at: group), in: line).map { String(line[$0]) } ?? ""
      }
      return Place(file: groups[0], line: groups[1], column: groups[2])
    }
  }

  @Test("VS Code's problem matcher of the example", arguments: ["en", "zh"])
  func problemMatcher(language: String) throws {
    let file = Document.project.appendingPathComponent("Examples/editors/tasks.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let task = try #require((json?["tasks"] as? [[String: Any]])?.first)
    // It knows severities by their English names; the Chinese ones have matchers of their own.
    let matchers = try #require(task["problemMatcher"] as? [[String: Any]])
    let lines = try lines(language)
    let found = try matchers.map { matcher in
      let pattern = try #require(matcher["pattern"] as? [String: Any])
      #expect(["file", "line", "column"].map { pattern[$0] as? Int } == [1, 2, 3])
      #expect(["message", "code"].map { pattern[$0] as? Int } == [5, 6])
      return try places(lines, #require(pattern["regexp"] as? String))
    }
    #expect(matchers.map { $0["severity"] as? String } == ["error", "error", "warning", "info"])
    #expect(found == (language == "en" ? [Self.places, [], [], []] : [[], Self.places, [], []]))
  }

  /// `%f:%l:%c:%m` of Vim's default `errorformat`, as a regular expression.
  @Test("Vim's default error format", arguments: ["en", "zh"])
  func vim(language: String) throws {
    #expect(try places(lines(language), #"^(.+?):(\d+):(\d+):(.+)$"#) == Self.places)
  }

  /// The entry `gnu` of Emacs's `compilation-error-regexp-alist`, as a regular expression.
  @Test("Emacs's default error format", arguments: ["en", "zh"])
  func emacs(language: String) throws {
    let pattern = #"^([0-9]*[^0-9\n](?:[^\n :]| [^-/\n]|:[^ \n])*?)(?:: ?)([0-9]+)[.:]([0-9]+):"#
    #expect(try places(lines(language), pattern) == Self.places)
  }
}
