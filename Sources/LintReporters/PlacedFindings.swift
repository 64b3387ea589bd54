import LintModel
import ReportLint

/// The findings on a report in the order in which they are shown, and those that are not, with why.
struct PlacedFindings: Sendable {
  /// Those that are shown.
  private(set) var shown: [PlacedDiagnostic] = []
  /// Those that a comment of the document suppresses.
  private(set) var suppressed: [PlacedDiagnostic] = []
  /// Those that are known from the baseline.
  private(set) var known: [PlacedDiagnostic] = []

  /// Places and words findings.
  ///
  /// - Parameters:
  ///   - result: The findings and the report that they are about.
  ///   - language: The language of the messages.
  ///   - details: What else of them is shown.
  ///   - known: The findings of the file that are in the baseline.
  init(
    _ result: LintResult, language: Language, details: FindingDetails,
    known: KnownFindings = KnownFindings()
  ) {
    let placing = Placing(
      report: result.report, previous: result.facts.previous?.report, language: language,
      details: known.isEmpty ? details : details.union(.fingerprints))
    let (diagnostics, suppressions) = Self.inOrder(result)
    // What a finding is known by depends on the others that are like it, whether they are shown or not.
    let placed = [PlacedDiagnostic](inOrder: diagnostics, suppressions: suppressions, placing)
    guard !suppressions.isEmpty || !known.isEmpty else {
      shown = placed
      return
    }
    var rest = known
    for diagnostic in placed {
      if diagnostic.suppression != nil {
        suppressed.append(diagnostic)
      } else if rest.take(diagnostic.fingerprint) {
        self.known.append(diagnostic)
      } else {
        shown.append(diagnostic)
      }
    }
  }

  /// All findings in the order in which they are shown, and what suppresses each of them; nothing
  /// where nothing suppresses any.
  private static func inOrder(
    _ result: LintResult
  ) -> (diagnostics: [Diagnostic], suppressions: [Suppression?]) {
    let (shown, suppressed) = (result.diagnostics, result.suppressed)
    // Mostly they are in that order.
    if suppressed.isEmpty, areInOrder(shown.span) { return (shown, []) }
    let all = shown + suppressed.map(\.diagnostic)
    let suppressions: [Suppression?] = shown.map { _ in nil } + suppressed.map(\.suppression)
    // What is sorted are their numbers: a finding is a lot to move.
    let order = all.indices.sorted { left, right in
      if all[left].isShown(before: all[right]) { return true }
      return left < right && !all[right].isShown(before: all[left])
    }
    return (order.map { all[$0] }, suppressed.isEmpty ? [] : order.map { suppressions[$0] })
  }

  private static func areInOrder(_ diagnostics: Span<Diagnostic>) -> Bool {
    for index in diagnostics.indices.dropFirst()
    where diagnostics[index].isShown(before: diagnostics[index - 1]) { return false }
    return true
  }
}

extension Diagnostic {
  /// Whether it is shown before another: by where it begins, by its rule, and by where it ends.
  fileprivate func isShown(before other: Diagnostic) -> Bool {
    let (start, otherStart) = (range.lowerBound, other.range.lowerBound)
    if start != otherStart { return start < otherStart }
    if rule != other.rule { return rule < other.rule }
    return range.upperBound < other.range.upperBound
  }
}
