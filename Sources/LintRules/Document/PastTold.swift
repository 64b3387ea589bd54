import Recognition
import ReportText

extension Report {
  /// No sentence goes on over more lines than so many before or behind one.
  private static let linesOfSentence = 8

  /// Whether a sentence in a part of the report tells of a document as of what held before, and rests on
  /// nothing: 以往采用《……》规定的格式，现改用新格式. Above the parts a document is named as the basis of the report, unless
  /// the one that replaced it is named as well.
  ///
  /// - Parameters:
  ///   - citation: Where the document is named, in bytes.
  ///   - block: The block.
  ///   - past: What sentences say of the past with, in UTF-8.
  ///   - replacement: The document that has replaced it: who names both knows.
  func tellsPast(
    around citation: Range<Int>, _ block: Int, _ past: [[UInt8]], beside replacement: String? = nil
  ) -> Bool {
    guard let first = firstPartBlock, let year else { return false }
    let span = bytes.span
    let lines = draft.paragraph(of: block, reach: Self.linesOfSentence)
    guard block >= first else {
      guard let replacement, span.firstRange(of: Array(replacement.utf8), in: lines) != nil else {
        return false
      }
      let clause = span.clause(around: citation.lowerBound, in: lines)
      return span.contains(any: past, in: clause) || YearFinder.names(year - 1, span, in: clause)
    }
    let sentence = span.sentence(around: citation.lowerBound, in: lines)
    guard !span.contains(anyOf: ["本报告", "本年报", "本年度报告"], in: sentence) else { return false }
    if span.contains(any: past, in: sentence) { return true }
    if let replacement, span.firstRange(of: Array(replacement.utf8), in: sentence) != nil {
      return true
    }
    let before = sentence.lowerBound..<max(sentence.lowerBound, citation.lowerBound)
    return YearFinder.first(span, before).map { $0.year < year } ?? false
  }
}
