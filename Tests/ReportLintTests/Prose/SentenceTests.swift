import Foundation
import Prose
import ReportLint
import ReportText
import Testing

/// The labelled sentences: half make a claim that holds, a quarter one that fails, a quarter none.
@Suite("Sentences with figures")
struct SentenceTests {
  /// A line of sentences.txt.
  struct Sentence: Sendable, CustomTestStringConvertible {
    /// `holds`, `none`, or the name of the rule that must fire.
    let label: String
    /// The sentence, with a marker where a finding is expected.
    let text: String

    var testDescription: String { "\(label): \(text)" }

    static let all: [Sentence] = {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("sentences.txt")
      let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
      return lines.map { line in
        let fields = line.split(separator: "\t", maxSplits: 1)
        return Sentence(label: String(fields[0]), text: String(fields[1]))
      }
    }()

    static let sound = all.filter { $0.label == "holds" || $0.label == "none" }
    static let wrong = all.filter { $0.label != "holds" && $0.label != "none" }
  }

  private static let linter = Linter(pack: TestPack.shandong, select: ["prose"])

  private func findings(_ draft: MarkedDraft) throws -> [(rule: String, position: Position)] {
    let result = try Self.linter.lint(draft.draft)
    return result.diagnostics.map {
      ($0.rule.rawValue, result.report.draft.text.position(at: $0.range.lowerBound))
    }
  }

  @Test("there are enough of each kind")
  func numbers() {
    #expect(Sentence.all.count >= 300)
    #expect(Sentence.all.count { $0.label == "holds" } >= 150)
    #expect(Sentence.all.count { $0.label == "none" } >= 75)
    #expect(Sentence.wrong.count >= 75)
  }

  @Test("precision: nothing is found in a sentence that is right or claims nothing")
  func precision() throws {
    for sentence in Sentence.sound {
      let found = try findings(MarkedDraft.body(sentence.text))
      #expect(found.isEmpty, "\(sentence.testDescription)")
    }
  }

  @Test("parts behind a word for what they are divided by are those of the sentence before")
  func partsBehindTheirDivision() throws {
    for division in ["按事项类型，", "按事项类别看，", "从渠道看，"] {
      let draft = MarkedDraft.body("全年受理来电▸100件。\(division)咨询60件，投诉50件。")
      let found = try findings(draft)
      #expect(found.map(\.rule) == ["prose/sum"], "\(division)")
      #expect(found.map(\.position) == draft.positions, "\(division)")
    }
  }

  @Test("recall: what is wrong is found at its place, and nothing else is")
  func recall() throws {
    for sentence in Sentence.wrong {
      let draft = MarkedDraft.body(sentence.text)
      let found = try findings(draft)
      #expect(found.map(\.rule) == ["prose/\(sentence.label)"], "\(sentence.testDescription)")
      #expect(found.map(\.position) == draft.positions, "\(sentence.testDescription)")
    }
  }

  @Test("most claims that hold are recognised as claims")
  func coverage() throws {
    var recognised = 0
    let sentences = Sentence.sound.filter { $0.label == "holds" }
    for sentence in sentences {
      let draft = MarkedDraft.body(sentence.text).draft
      let facts = try Self.linter.lint(draft).facts
      let claims = facts.proseFigures.claims
      #expect(!claims.contains { !$0.holds }, "\(sentence.testDescription)")
      if !claims.isEmpty { recognised += 1 }
    }
    #expect(recognised * 100 >= sentences.count * 90, "\(recognised) of \(sentences.count)")
  }
}
