import LintModel
import Recognition
import ReportLint
import ReportModel
import RulePack

/// What a run over one file came to: what a reporter writes about.
package struct CheckedFile: Sendable {
  /// How it went.
  package enum Outcome: Sendable {
    /// The file was linted; the findings are in the order in which they are shown.
    case checked(LintResult, [PlacedDiagnostic])
    /// It could not be linted: by which pack it was read, if at all, and why not.
    case failed(pack: String?, reason: String)
  }

  /// The files that places may be in, by ``PlaceName/source``: the draft's own first, then that of last
  /// year's report.
  package let files: [NamedFile]
  /// How it went.
  package let outcome: Outcome
  /// The findings that comments of the document suppress, in the order of those that are shown.
  package let suppressed: [PlacedDiagnostic]
  /// The findings that are in the baseline, in the same order.
  package let known: [PlacedDiagnostic]
  /// The least severity that makes the run fail; nil where none does.
  package let failsFrom: Severity?

  /// What was fixed in it, or would have been; nil where that was not asked for.
  package var fixed: FixedDraft?

  /// The file that was to be linted.
  package var file: NamedFile { files[0] }

  /// How many findings there are.
  package var counts: FindingCounts {
    guard case .checked(_, let diagnostics) = outcome else { return FindingCounts() }
    return FindingCounts(diagnostics, suppressed: suppressed.count, known: known.count)
  }

  /// Whether the findings make the run fail.
  package var fails: Bool {
    failsFrom.map { counts.atLeast($0) > 0 } ?? false
  }

  /// A file that was linted.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - paths: The paths of the draft's files, its own first, and then of last year's report.
  ///   - language: The language of the messages.
  ///   - details: What of the findings is shown.
  ///   - failsFrom: The least severity that makes the run fail; nil where none does.
  ///   - known: The findings of the file that are in the baseline.
  package init(
    _ result: LintResult, paths: [[UInt8]], language: Language, details: FindingDetails,
    failsFrom: Severity? = .error, known: KnownFindings = KnownFindings()
  ) {
    self.failsFrom = failsFrom
    let previous = result.facts.previous?.report.draft.sources ?? []
    let sources = result.report.draft.sources + previous
    files = paths.enumerated().map { index, path in
      NamedFile(
        path: path, isLaidOut: sources.indices.contains(index) && sources[index].isLaidOut)
    }
    let findings = PlacedFindings(result, language: language, details: details, known: known)
    outcome = .checked(result, findings.shown)
    (suppressed, self.known) = (findings.suppressed, findings.known)
  }

  /// A file that could not be linted.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - pack: The id of the pack by which it was read; nil where it could not be read at all.
  ///   - reason: Why not.
  package init(failed path: [UInt8], pack: String?, reason: String) {
    files = [NamedFile(path: path, isLaidOut: false)]
    outcome = .failed(pack: pack, reason: reason)
    (suppressed, known) = ([], [])
    failsFrom = nil
  }
}

/// A file as the output names it.
package struct NamedFile: Sendable {
  /// The path as the system has it, which need not be valid UTF-8.
  package let path: [UInt8]
  /// Whether the lines that people are told are not the file's but those of its layout, which
  /// `reportlint view` prints.
  package let isLaidOut: Bool

  /// Names a file.
  package init(path: [UInt8], isLaidOut: Bool) {
    self.path = path
    self.isLaidOut = isLaidOut
  }
}
