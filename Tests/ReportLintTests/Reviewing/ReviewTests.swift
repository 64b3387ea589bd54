import Foundation
import LintModel
import ReportModel
import ReportReaders
import ReportText
import Testing

@testable import ReportLint

/// Findings as comments, from the library.
@Suite("Reviews of drafts")
struct ReviewTests {
  private static let session = LintSession()

  private func contents(_ name: String) throws -> [UInt8] {
    let documents = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documents")
    return Array(try Data(contentsOf: documents.appendingPathComponent(name)))
  }

  private func review(
    _ name: String, _ fixes: ReviewOptions.TrackedFixes = .none
  ) throws -> ReviewedDraft? {
    try Self.session.review(
      try contents(name), named: name,
      ReviewOptions(language: .chinese, trackedFixes: fixes, time: "2019-03-01T08:00:00Z"))
  }

  @Test(
    "a comment for each finding and each place that belongs to one", arguments: ["docx", "odt"])
  func comments(ending: String) throws {
    let reviewed = try #require(try review("report.\(ending)"))
    let diagnostics = reviewed.result.diagnostics
    #expect(reviewed.commentCount == diagnostics.reduce(0) { $0 + 1 + $1.related.count })
    #expect(reviewed.trackedFixCount == 0 && reviewed.untrackedFixCount == 0)
    #expect(reviewed.format.rawValue == ending && !reviewed.isConverted)
    let again = try Self.session.lint(try Self.session.read(reviewed.bytes, named: "a.\(ending)"))
    #expect(again.diagnostics.map(\.range) == diagnostics.map(\.range))
    #expect(again.diagnostics.map(\.message) == diagnostics.map(\.message))
  }

  @Test("the same review of the same draft is the same file; one of it replaces it")
  func isReproducible() throws {
    let first = try #require(try review("report.docx"))
    #expect(try review("report.docx")?.bytes == first.bytes)
    let second = try Self.session.review(
      first.bytes, named: "a.docx",
      ReviewOptions(language: .chinese, time: "2019-03-01T08:00:00Z"))
    #expect(second?.bytes == first.bytes)
  }

  @Test("with tracked fixes, the draft reads as if they were made")
  func trackedFixes() throws {
    let reviewed = try #require(try review("report.docx", .all))
    #expect(reviewed.trackedFixCount > 0)
    let again = try Self.session.lint(try Self.session.read(reviewed.bytes, named: "a.docx"))
    #expect(
      again.diagnostics.count == reviewed.result.diagnostics.count - reviewed.trackedFixCount)
  }

  @Test("what cannot hold comments is not reviewed")
  func otherFormats() throws {
    #expect(try review("report.html") == nil)
    #expect(try review("table.csv") == nil)
  }

  @Test("words of a converted draft are found where their ordinal was read otherwise")
  func convertedDraft() throws {
    func read(_ text: String) throws -> Draft {
      try DocumentReader().read(Array(text.utf8), as: .plainText)
    }
    let draft = try read("标题\n一、概述\n收到12件\n只在文稿\n12\n")
    let copy = try read("标题\n\n一?概述\n收到12件\n另\n12\n")
    let converted = ConvertedDraft(draft, converted: copy)
    func found(_ words: String) throws -> [String] {
      let whole = draft.text.string(in: 0..<draft.text.bytes.count)
      let range = try #require(whole.range(of: words))
      let start = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
      return converted.origins(of: start..<start + words.utf8.count).map {
        copy.text.string(in: $0.range)
      }
    }
    #expect(try found("概述") == ["概述"])
    #expect(try found("一、概") == ["一?概"])
    #expect(try found("一、") == ["一?"])
    #expect(try found("12件") == ["12件"])
    #expect(try found("只在") == [])
    #expect(try found("12\n") == ["12"])
  }
}
