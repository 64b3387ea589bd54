import DocumentReview
import LintModel
import ReportModel

/// The findings on a draft as comments and changes.
struct ComposedReview {
  /// What is written.
  let review: Review
  /// How many fixes are among it.
  let trackedFixCount: Int
  /// How many were asked for and are not.
  let untrackedFixCount: Int

  /// Composes.
  ///
  /// - Parameters:
  ///   - result: The findings.
  ///   - places: Where they are in the document.
  ///   - options: In which language, and with which fixes.
  ///   - canTrack: Whether a change can be written into the document.
  init(
    _ result: LintResult, _ places: DocumentPlaces, _ options: ReviewOptions,
    canTrack: (Review.Change) -> Bool
  ) {
    let diagnostics = result.diagnostics.withoutRepetitions
    let fixes = FixSelection(diagnostics, at: places, options.trackedFixes, canTrack: canTrack)
    let wording = CommentWording(result, places, options.language)
    var comments: [Review.Comment] = []
    for (index, diagnostic) in diagnostics.enumerated() {
      comments.append(
        Review.Comment(
          at: places.origins(of: diagnostic.range),
          wording.paragraphs(about: diagnostic, isFixTracked: fixes.tracked.contains(index))))
      for related in wording.placesApart(of: diagnostic) {
        comments.append(
          Review.Comment(
            at: places.origins(of: related.range), [wording.text(about: related, of: diagnostic)]))
      }
    }
    review = Review(comments: comments, changes: fixes.changes)
    trackedFixCount = fixes.tracked.count
    untrackedFixCount = fixes.untrackedCount
  }
}

extension [Diagnostic] {
  /// Those that a reader could tell apart.
  fileprivate var withoutRepetitions: [Diagnostic] {
    var kept: [Diagnostic] = []
    for diagnostic in self {
      let isRepeated = kept.contains { other in
        other.range == diagnostic.range && other.rule == diagnostic.rule
          && other.message == diagnostic.message
      }
      if !isRepeated { kept.append(diagnostic) }
    }
    return kept
  }
}
