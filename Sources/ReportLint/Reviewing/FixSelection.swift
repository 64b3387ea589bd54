import DocumentReview
import LintModel
import ReportModel

/// The fixes that are written into a draft as tracked changes: of those that overlap, the first.
struct FixSelection {
  /// The changes, in the order of their places.
  private(set) var changes: [Review.Change] = []
  /// The indices of the diagnostics whose fixes are among them.
  private(set) var tracked: Set<Int> = []
  /// How many fixes were wanted and are not.
  private(set) var untrackedCount = 0

  private var edits: [Fix.Edit] = []

  /// Chooses.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics.
  ///   - places: Where their words are in the document.
  ///   - wanted: Which fixes are wanted.
  ///   - canTrack: Whether a change can be written.
  init(
    _ diagnostics: [Diagnostic], at places: DocumentPlaces, _ wanted: ReviewOptions.TrackedFixes,
    canTrack: (Review.Change) -> Bool
  ) {
    for (index, diagnostic) in diagnostics.enumerated() {
      guard let fix = diagnostic.fix, wanted.includes(fix) else { continue }
      let isPossible = fix.edits.allSatisfy { edit in
        !isContradicted(edit) && places.change(by: edit).map(canTrack) ?? false
      }
      guard isPossible, !fix.edits.isEmpty else {
        untrackedCount += 1
        continue
      }
      // Two findings may have the same fix.
      edits += fix.edits.filter { !edits.contains($0) }
      tracked.insert(index)
    }
    let sorted = edits.sorted { left, right in
      (left.range.lowerBound, left.range.upperBound)
        < (right.range.lowerBound, right.range.upperBound)
    }
    changes = sorted.compactMap { places.change(by: $0) }
  }

  /// Whether an edit that was chosen changes the same words in another way.
  private func isContradicted(_ edit: Fix.Edit) -> Bool {
    edits.contains { other in
      other != edit && other.range.lowerBound <= edit.range.upperBound
        && edit.range.lowerBound <= other.range.upperBound
    }
  }
}

extension ReviewOptions.TrackedFixes {
  fileprivate func includes(_ fix: Fix) -> Bool {
    switch self {
    case .none: false
    case .safe: fix.isSafe
    case .all: true
    }
  }
}

extension Fix.Edit {
  fileprivate static func == (left: Fix.Edit, right: Fix.Edit) -> Bool {
    left.range == right.range && left.text == right.text
  }

  fileprivate static func != (left: Fix.Edit, right: Fix.Edit) -> Bool { !(left == right) }
}

extension [Fix.Edit] {
  fileprivate func contains(_ edit: Fix.Edit) -> Bool { contains { $0 == edit } }
}

extension DocumentPlaces {
  /// An edit as a change of the document; nil where what it replaces is not all in the document.
  fileprivate func change(by edit: Fix.Edit) -> Review.Change? {
    let pieces = origins(of: edit.range)
    guard let first = pieces.first else { return nil }
    var position = first.range.lowerBound
    for piece in pieces {
      guard piece.range.lowerBound == position else { return nil }
      position = piece.range.upperBound
    }
    guard position - first.range.lowerBound == edit.range.count else { return nil }
    return Review.Change(at: pieces, to: edit.text)
  }
}
