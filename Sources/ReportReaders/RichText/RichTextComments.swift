import ReportModel

/// The comments of rich text that may be meant for the program: what they say, and what they are about
/// (RTF 1.9.1, "Comments (Annotations)").
struct RichTextComments {
  private struct Comment {
    let text: String
    /// The number of the passage that it is about; nil where it is about its paragraph.
    let passage: Int?
  }

  /// Those that may be meant for the program, in the order of the document.
  private var comments: [Comment] = []
  /// What the open comment says, in UTF-8.
  var contents: [UInt8] = []
  /// The number of the passage that the open comment is about.
  var passage: Int?

  mutating func begin() {
    contents.removeAll(keepingCapacity: true)
    passage = nil
  }

  /// Ends the open comment.
  ///
  /// - Returns: What marks the place at which it stands, if it may be meant for the program.
  mutating func end() -> CommentMark? {
    guard comments.count < CommentText.mostComments, contents.count <= CommentText.longest,
      CommentText.mayInstruct(note: contents.span)
    else { return nil }
    let text = contents.map { max($0, 0x20) }
    comments.append(Comment(text: CommentText.text(text.span), passage: passage))
    return CommentMark(.reference, comments.count - 1)
  }

  /// The comments with what they are about in a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - places: Where in its text the marks stand, in bytes.
  func instructions(in draft: Draft, marks places: [CommentMark: Int]) -> [DraftComment] {
    comments.enumerated().map { number, comment in
      let end = draft.text.bytes.count
      let reference = min(places[CommentMark(.reference, number)] ?? end, end)
      return draft.note(
        comment.text, about: passages(of: comment, referredToAt: reference, in: draft, places))
    }
  }

  private func passages(
    of comment: Comment, referredToAt reference: Int, in draft: Draft, _ places: [CommentMark: Int]
  ) -> [Range<Int>] {
    guard let number = comment.passage, let start = places[CommentMark(.start, number)],
      let end = places[CommentMark(.end, number)], start < end
    else {
      let paragraph = draft.blocks.first {
        $0.range.lowerBound <= reference && reference <= $0.range.upperBound
      }
      return [paragraph?.range ?? reference..<reference]
    }
    return draft.blocks.filter { $0.range.overlaps(start..<end) }
      .map { $0.range.clamped(to: start..<end) }
  }
}
