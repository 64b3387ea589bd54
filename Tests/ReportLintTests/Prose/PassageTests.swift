import Foundation
import Prose
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
    /// How many slips were told more than once.
    var repeated = 0
    var falseAlarms: [String] = []

    var recall: Double { Double(found) / Double(max(1, slips)) }
  }

  private static let frame = "云溪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n"

  private func isAccused(_ text: String) throws -> Bool { try findings(text) > 0 }

  private func findings(_ text: String) throws -> Int {
    try Self.linter.lint(MarkedDraft(Self.frame + text).draft).diagnostics.count
  }

  /// What came of checking the figures of a text, by where they begin.
  private func outcomes(_ text: String) throws -> [Int: Quantity.Outcome] {
    let result = try Self.linter.lint(MarkedDraft(Self.frame + text).draft)
    return Dictionary(
      result.facts.proseFigures.quantities.map { ($0.range.lowerBound, $0.outcome) },
      uniquingKeysWith: { first, _ in first })
  }

  private func read(_ file: String) throws -> Reading {
    var reading = Reading()
    for passage in try LabelledPassage.all(in: file) {
      #expect(passage.relations.allSatisfy { $0.holds(passage.figures) }, "\(passage.text)")
      if try isAccused(passage.text) { reading.falseAlarms.append(passage.text) }
      for slip in passage.slips {
        reading.slips += slip.relations
        let findings = try findings(slip.text)
        if findings > 0 { reading.found += slip.relations }
        if findings > 1 { reading.repeated += 1 }
      }
    }
    return reading
  }

  @Test("what is true is left alone, and nine slips in ten are found")
  func passages() throws {
    let reading = try read("passages.txt")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
    #expect(reading.slips > 5000)
    #expect(reading.repeated * 200 < reading.slips, "\(reading.repeated) told twice")
    #expect(reading.recall >= 0.96, "\(reading.found) of \(reading.slips)")
  }

  /// Written and sealed before the reading of the prose. When it was opened, 2,324 of 2,512 slips were
  /// found (92.5 %) and nothing else; the kinds that were missed then were mended afterwards. Two channels behind
  /// 其中 that fall short of their whole are now left alone.
  @Test("passages in shapes that were not looked at")
  func heldOut() throws {
    let reading = try read("held-out.txt")
    #expect(reading.slips == 2512)
    #expect(reading.recall >= 0.96, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  /// Written after that, in shapes that neither has, before anything was changed. When it was opened,
  /// 607 of 751 slips were found (81 %) and nothing else; the kinds were mended afterwards.
  @Test("passages in further shapes that were not looked at")
  func heldOutAgain() throws {
    let reading = try read("held-out-2.txt")
    #expect(reading.slips == 751)
    #expect(reading.recall >= 0.92, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  /// A third set, in shapes of real reports, written before the reading was changed for them. When it was
  /// opened, 708 of 846 slips were found (84 %), and three passages that are right were accused; the
  /// kinds were mended afterwards.
  @Test("passages in shapes of real reports that were not looked at")
  func heldOutOnceMore() throws {
    let reading = try read("held-out-3.txt")
    #expect(reading.slips > 800)
    #expect(reading.recall >= 0.90, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  /// A fourth set, by somebody who had not seen the reading. When it was opened, 86 % of the slips that its
  /// author had chosen were found, and two passages that are right were accused.
  @Test("further passages in shapes of real reports that were not looked at")
  func heldOutAgainAndAgain() throws {
    let reading = try read("held-out-4.txt")
    #expect(reading.slips > 800)
    #expect(reading.recall >= 0.87, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  /// A fifth set, by somebody else again, half of which was sealed: these. When it was opened, after the other
  /// half had been mended, 1,209 of 1,563 slips were found by its author's count (77 %), and one passage that is
  /// right was accused.
  @Test("passages of a fifth author")
  func heldOutOfAFifthAuthor() throws {
    let reading = try read("held-out-5.txt")
    #expect(reading.slips > 1100)
    #expect(reading.recall >= 0.77, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  /// Sets of a sixth and a seventh author, the halves that were sealed while the others were mended. When they were
  /// opened, 1,454 of 1,616 and 1,460 of 1,671 slips were found by their authors' count (90 and 87 %), and three
  /// passages that are right were accused.
  @Test("passages of a sixth and a seventh author")
  func heldOutOfTwoMoreAuthors() throws {
    let reading = try read("held-out-6.txt")
    #expect(reading.slips > 2000)
    #expect(reading.recall >= 0.86, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  /// A set of an eighth author, the half that was sealed while the other was mended (87 % before, 95 % after). When it
  /// was opened, 1,128 of 1,266 slips were found by its author's count (89 %), and nothing that is right was accused.
  @Test("passages of an eighth author")
  func heldOutOfAnEighthAuthor() throws {
    let reading = try read("held-out-7.txt")
    #expect(reading.slips > 900)
    #expect(reading.recall >= 0.86, "\(reading.found) of \(reading.slips)")
    #expect(reading.falseAlarms.isEmpty, "\(reading.falseAlarms)")
  }

  /// Long paragraphs with everything that looks like a relation and is none, all of it right.
  @Test("whole paragraphs that are right are left alone")
  func correct() throws {
    let paragraphs = try LabelledPassage.text(of: "correct.txt").components(separatedBy: "\n\n")
    #expect(paragraphs.count >= 30)
    for paragraph in paragraphs {
      #expect(try !isAccused(paragraph), "\(paragraph)")
    }
  }

  /// The same sentence, true and false by one digit, is ✓ and ✗: never ✓ and silence.
  @Test(
    "of what is shown as checked a slip is found",
    arguments: ["passages.txt", "held-out.txt", "held-out-2.txt", "held-out-3.txt"])
  func checkedFigures(file: String) throws {
    var checked = 0
    for (number, passage) in try LabelledPassage.all(in: file).enumerated()
    where number.isMultiple(of: 4) {
      let outcomes = try outcomes(passage.text)
      for slip in passage.slips {
        let place = Self.frame.utf8.count + passage.offset(of: slip.figure)
        guard outcomes[place] == .holds else { continue }
        checked += 1
        // Rounded figures may agree with another last digit, too.
        let outcome = try self.outcomes(slip.text)[place]
        let isTold = try isAccused(slip.text) || outcome == .holds || outcome == .fits
        #expect(isTold, "\(slip.figure): \(slip.text)")
      }
    }
    #expect(checked > 40)
  }
}
