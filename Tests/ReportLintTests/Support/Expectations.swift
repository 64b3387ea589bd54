import LintModel
import Recognition
import ReportLint
import ReportText
import RulePack
import Testing

/// Lints a draft by one rule and expects its findings at the markers, one for each and no others.
///
/// - Parameters:
///   - rule: The rule, the only one that is switched on.
///   - draft: The draft with markers.
///   - fixed: What the draft must be after all fixes; nil when that does not matter. For a draft of
///     ``MarkedDraft/body(_:)``, the part below the frame.
///   - containing: What the Chinese message of the first finding must contain.
///   - previous: Last year's report, to compare with.
func expect(
  _ rule: RuleID, in draft: MarkedDraft, fixed: String? = nil, containing: String? = nil,
  pack: Pack = TestPack.shandong, previous: MarkedDraft? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let result = lint(draft, by: rule, pack, previous: previous, sourceLocation) else { return }
  let source = result.report.draft.text
  let found = result.diagnostics.map { source.position(at: $0.range.lowerBound) }.sorted()
  let messages = result.diagnostics.map { $0.message[.chinese] }.joined(separator: "\n")
  #expect(found == draft.positions, "\(messages)", sourceLocation: sourceLocation)
  for diagnostic in result.diagnostics {
    #expect(diagnostic.rule == rule, sourceLocation: sourceLocation)
    #expect(!diagnostic.message[.english].isEmpty, sourceLocation: sourceLocation)
  }
  if let containing {
    #expect(messages.contains(containing), "\(messages)", sourceLocation: sourceLocation)
  }
  if let fixed {
    let text = applyingFixes(of: result)
    let isFramed = draft.text.hasPrefix(MarkedDraft.frame)
    let expected = isFramed ? MarkedDraft.frame + fixed : fixed
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}

/// Lints a draft by one rule and expects no finding.
func expectNothing(
  _ rule: RuleID, in draft: MarkedDraft, pack: Pack = TestPack.shandong,
  previous: MarkedDraft? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(draft.offsets.isEmpty, sourceLocation: sourceLocation)
  expect(rule, in: draft, pack: pack, previous: previous, sourceLocation: sourceLocation)
}

/// Lints a draft by one rule; notes an issue where the draft is no report.
func lint(
  _ draft: MarkedDraft, by rule: RuleID, _ pack: Pack = TestPack.shandong,
  previous: MarkedDraft? = nil, _ sourceLocation: SourceLocation = #_sourceLocation
) -> LintResult? {
  do throws(LintError) {
    let last: Report? = if let previous { try recognize(previous) } else { nil }
    return try Linter(pack: pack, select: [rule.rawValue]).lint(draft.draft, previous: last)
  } catch {
    Issue.record("\(error.message[.english])", sourceLocation: sourceLocation)
    return nil
  }
}

/// Makes out a report by the pack that is meant for its year.
func recognize(_ draft: MarkedDraft) throws(LintError) -> Report {
  try Linter(pack: TestPack.meant(for: draft)).recognize(draft.draft)
}

/// The draft's text after the edits of all fixes, which must not overlap.
private func applyingFixes(of result: LintResult) -> String {
  let source = result.report.draft.text
  let edits = result.diagnostics.flatMap { $0.fix?.edits ?? [] }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
  var text = ""
  var offset = 0
  for edit in edits {
    text += source.string(in: offset..<edit.range.lowerBound) + edit.text
    offset = edit.range.upperBound
  }
  return text + source.string(in: offset..<source.bytes.count)
}
