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
    let all = Self.sorted(result)
    let placing = Placing(
      report: result.report, previous: result.facts.previous?.report, language: language,
      details: known.isEmpty ? details : details.union(.fingerprints))
    var rest = known
    // What a finding is known by depends on the others that are like it, whether they are shown or not.
    let placed = [PlacedDiagnostic](
      inOrder: all.map(\.diagnostic),
      suppressions: result.suppressed.isEmpty ? [] : all.map(\.suppression), placing)
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

  private static func sorted(
    _ result: LintResult
  ) -> [(diagnostic: Diagnostic, suppression: Suppression?)] {
    let all =
      result.diagnostics.map { (diagnostic: $0, suppression: Suppression?.none) }
      + result.suppressed.map { (diagnostic: $0.diagnostic, suppression: $0.suppression) }
    // What is sorted are their numbers: a finding is a lot to move.
    let order = all.indices.sorted { leftIndex, rightIndex in
      let (left, right) = (all[leftIndex].diagnostic, all[rightIndex].diagnostic)
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
      let (end, otherEnd) = (left.range.upperBound, right.range.upperBound)
      return end == otherEnd ? leftIndex < rightIndex : end < otherEnd
    }
    return order.map { all[$0] }
  }
}
