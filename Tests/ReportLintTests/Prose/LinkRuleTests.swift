import Foundation
import ReportLint
import Testing

/// Each rule that links figures is a file under `Sources/Prose/Links`, with an example that it catches
/// and one that it leaves alone.
@Suite("Rules that link figures")
struct LinkRuleTests {
  /// The examples of a file.
  struct Examples: Sendable, CustomTestStringConvertible {
    let file: String
    let catches: String?
    let leavesAlone: String?

    var testDescription: String { file }

    /// Those of every file that is no part of another's.
    static let all: [Examples] = {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Sources/Prose/Links")
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.filter { !$0.contains("+") && $0 != "PartList.swift" }.sorted().map { name in
        let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        return Examples(
          file: name, catches: text.flatMap { example("/// Catches: ", in: $0) },
          leavesAlone: text.flatMap { example("/// Leaves alone: ", in: $0) })
      }
    }()

    private static func example(_ label: String, in text: String) -> String? {
      text.split(separator: "\n").first { $0.hasPrefix(label) }
        .map { String($0.dropFirst(label.count)) }
    }
  }

  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose"])

  private func findings(_ text: String) throws -> [String] {
    let frame = "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"
    return try Self.linter.lint(MarkedDraft(frame + text).draft).diagnostics.map(\.rule.rawValue)
  }

  @Test func thereAreSome() {
    #expect(Examples.all.count >= 8)
  }

  @Test(arguments: Examples.all)
  func catchesAndLeavesAlone(_ examples: Examples) throws {
    #expect(try findings(#require(examples.catches)).count == 1)
    #expect(try findings(#require(examples.leavesAlone)).isEmpty)
  }
}
