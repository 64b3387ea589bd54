import ReportText
import Testing

/// Texts one behind the other, as the standard library joins them.
@Suite struct JoinedTextsTests {
  @Test(arguments: [[], ["甲"], ["甲", "乙"], ["", "乙", ""]])
  func isWhatTheStandardLibraryJoins(_ texts: [String]) {
    #expect(texts.joined(separator: "、") == AnySequence(texts).joined(separator: "、"))
    #expect(
      texts.dropFirst().joined(separator: "、")
        == AnySequence(texts.dropFirst()).joined(separator: "、"))
  }
}
