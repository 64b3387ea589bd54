import ReportModel

/// What is written beside a document.
package struct Review: Sendable {
  /// A remark at a place.
  package struct Comment: Sendable {
    /// Where the words stand that it is about, in the order of the text; none for the document as a
    /// whole.
    package let place: [OriginPiece]
    /// What it says, a paragraph each.
    package let paragraphs: [String]

    /// Creates a remark.
    package init(at place: [OriginPiece], _ paragraphs: [String]) {
      self.place = place
      self.paragraphs = paragraphs
    }
  }

  /// A change that the author of the document accepts or rejects.
  package struct Change: Sendable {
    /// What is replaced; one piece without characters where something is put in.
    package let place: [OriginPiece]
    /// What it is replaced by.
    package let text: String

    /// Creates a change.
    package init(at place: [OriginPiece], to text: String) {
      self.place = place
      self.text = text
    }
  }

  /// The remarks, in the order of their places.
  package let comments: [Comment]
  /// The changes, in the order of their places and without overlap.
  package let changes: [Change]

  /// Puts a review together.
  package init(comments: [Comment], changes: [Change] = []) {
    self.comments = comments
    self.changes = changes
  }
}

/// By whom and when a review is written.
package struct ReviewSignature: Sendable {
  /// The name by which the linter's own remarks are known.
  package static let author = "reportlint"
  /// The letters that stand for it.
  static let initials = "rl"

  /// The time, as in 2019-03-01T08:00:00Z.
  package let time: String

  /// Creates a signature.
  package init(time: String) {
    self.time = time
  }
}
