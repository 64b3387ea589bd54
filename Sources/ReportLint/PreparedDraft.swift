import LintRules
import Prose
import Recognition

/// A draft that was made out and is still to be linted.
package struct PreparedDraft: Sendable {
  let linter: Linter
  let report: Report
  private(set) var previous: Report?

  /// What was made out.
  package var recognized: RecognizedReport { RecognizedReport(report) }

  /// The draft, to be compared with last year's report; with none where there is none.
  package func comparing(with previous: RecognizedReport?) -> PreparedDraft {
    var draft = self
    draft.previous = previous?.report
    return draft
  }

  /// What is found in the draft.
  package func linted() -> LintResult { [self].linted()[0] }
}

extension [PreparedDraft] {
  /// What is found in the drafts, in their order. Each stage is done for all of them before the next;
  /// see ``Rules/run(_:)``.
  package func linted() -> [LintResult] {
    for draft in self { draft.report.findPhrases() }
    let prose = map { ParagraphMeasures($0.report, $0.linter.compiled.lexicon) }
    for measures in prose { measures.readPassages() }
    let facts = zip(self, prose).map { draft, prose in
      Facts(draft.report, draft.linter.compiled, prose, previous: draft.previous)
    }
    var runs = zip(self, facts).map { draft, facts in
      CheckRun(facts, draft.linter.policy(for: draft.report))
    }
    Rules.run(&runs)
    return zip(self, runs).map { draft, run in
      draft.linter.result(run.facts, run.findings, hasPrevious: draft.previous != nil)
    }
  }
}
