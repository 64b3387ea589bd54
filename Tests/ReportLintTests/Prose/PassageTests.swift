import ReportLint
import Testing

/// Passages in the shapes of real reports: what is true in them is left alone, and a slip in a figure
/// of a relation is found.
@Suite("Passages with labelled figures")
struct PassageTests {
  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose"])

  /// What the passages of a file come to.
  private struct Reading {
    var slips = 0
    var found = 0
    var falseAlarms: [String] = []

    var recall: Double { Double(found) / Double(max(1, slips)) }
  }

  private func isAccused(_ text: String) throws -> Bool {
    let frame = "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"
    let result = try Self.linter.lint(MarkedDraft(frame + text).draft)
    return !result.diagnostics.isEmpty
  }

  private func read(_ file: String) throws -> Reading {
    var reading = Reading()
    for passage in try LabelledPassage.all(in: file) {
      #expect(passage.relations.allSatisfy { $0.holds(passage.figures) }, "\(passage.text)")
      if try isAccused(passage.text) { reading.falseAlarms.append(passage.text) }
      for slip in passage.slips {
        reading.slips += slip.relations
        if try isAccused(slip.text) { reading.found += slip.relations }
      }
    }
    return reading
  }

  @Test("what is true is left alone, and nine slips in ten are found")
  func passages() throws {
    let reading = try read("passages.txt")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
    #expect(reading.slips > 3000)
    #expect(reading.recall >= 0.95, "\(reading.found) of \(reading.slips)")
  }

  /// Written before the reading of the prose, and opened once when it was done.
  @Test("passages in shapes that were not looked at")
  func heldOut() throws {
    let reading = try read("held-out.txt")
    #expect(reading.slips > 1000)
    #expect(reading.recall >= 0.85, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.count <= 12, "\(reading.falseAlarms)")
  }
}
