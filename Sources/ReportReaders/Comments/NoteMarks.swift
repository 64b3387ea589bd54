import ReportModel

/// The elements of a document that a note in which people talk about a passage marks.
struct NoteMarks {
  /// Where the passage begins.
  var start: ElementPosition?
  /// Where it ends.
  var end: ElementPosition?
  /// Where the note is referred to.
  var reference: ElementPosition?
}

extension NoteMarks {
  /// The note, with what it is about in a draft.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - draft: The draft.
  ///   - origins: Where in the document the draft's text comes from.
  func comment(_ text: String, in draft: Draft, _ origins: RunOrigins) -> DraftComment {
    draft.note(text, about: origins.ranges(of: cover))
  }

  /// Whether the comment is about an element. One of which only an end is marked, or neither, is about
  /// the paragraph that refers to it, and one without an end about that in which it begins.
  func cover(_ element: RunOrigins.Element) -> Bool {
    guard let start, let end else {
      let place = start ?? reference ?? end
      return place.map { element.part == $0.part && element.paragraph == $0.paragraph } ?? false
    }
    guard element.part == start.part, element.part == end.part else { return false }
    guard let run = element.run else {
      return start.firstParagraph <= element.paragraph && element.paragraph < end.paragraphs
    }
    return start.runs <= run && run < end.runs
  }
}

extension Draft {
  /// A note about ranges of the text.
  func note(_ text: String, about ranges: [Range<Int>]) -> DraftComment {
    let passages = ranges.map(wholeParagraphs)
    return DraftComment(.note, text, at: passages.first ?? 0..<0, about: passages)
  }

  /// A range of the text, with the mark behind it where it ends a paragraph or a cell: what is missing at
  /// the end stands there.
  private func wholeParagraphs(_ range: Range<Int>) -> Range<Int> {
    let end = range.upperBound
    guard end < text.bytes.count, text.bytes[end] == 0x0A || text.bytes[end] == 0x09 else {
      return range
    }
    return range.lowerBound..<end + 1
  }
}
