import LintModel
import ReportLint
import Testing

extension LintSession {
  /// Reads a text as a file of that name, and lints it.
  func lint(_ text: String, named name: String = "draft.txt") throws -> LintResult {
    try lint(read(Array(text.utf8), named: name))
  }
}

extension LintResult {
  /// Each finding's rule and what it says in Chinese: “table/sum: …”.
  var told: [String] {
    diagnostics.map { "\($0.rule.rawValue): \($0.message[.chinese])" }
  }
}

/// Lints a text in which ▸ marks where the findings stand, and compares what is told, in order.
func expectFindings(
  _ marked: String, _ told: [String], by rules: [String], named name: String = "draft.txt",
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let pieces = marked.split(separator: "▸", omittingEmptySubsequences: false)
  var places: [Int] = []
  for piece in pieces.dropLast() { places.append((places.last ?? 0) + piece.utf8.count) }
  let result = try LintSession(LintOptions(select: rules)).lint(pieces.joined(), named: name)
  #expect(result.told == told, sourceLocation: sourceLocation)
  #expect(result.diagnostics.map(\.range.lowerBound) == places, sourceLocation: sourceLocation)
}
