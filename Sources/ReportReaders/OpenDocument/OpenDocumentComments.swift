import DocumentSyntax
import ReportModel

/// The comments of an OpenDocument text that may be meant for the program: what they say, and which
/// elements they are about (ODF 1.2, 14.1 and 14.2).
struct OpenDocumentComments {
  fileprivate struct Comment {
    let name: String?
    let text: String
    var marks: NoteMarks
    /// What text of the elements it is about, where its end is marked.
    var covered: [RunOrigins.Element: [Range<Int>]] = [:]
  }

  /// How many comments may run at one place; others are about the paragraph that they begin in. No
  /// author sets so many, and every piece of text is noted for each of them.
  private static let mostRunning = 32

  /// Those that may be meant for the program, in the order of the text.
  private var comments: [Comment] = []
  /// Those whose end has not come yet, by their indices.
  private var running: [Int] = []
  /// The comment that is open, and how many elements are open in it, itself included.
  private var open: (name: String?, position: ElementPosition)?
  private var depth = 0
  private var contents: [UInt8] = []
  /// How many paragraphs of the open comment are open.
  private var paragraphs = 0

  /// Whether there is none.
  var isEmpty: Bool { comments.isEmpty }

  /// Takes the beginning of an element that is not seen.
  ///
  /// - Parameters:
  ///   - name: The element.
  ///   - attributes: Its attributes.
  ///   - position: Where it begins.
  mutating func begin(
    _ name: OpenDocumentName, _ attributes: XMLAttributes, at position: ElementPosition
  ) {
    if open != nil {
      depth += 1
      beginInside(name)
      return
    }
    switch name {
    case .annotation:
      open = (attributes.string("name"), position)
      depth = 1
      paragraphs = 0
      contents.removeAll(keepingCapacity: true)
    case .annotationEnd:
      guard let name = attributes.string("name"),
        let place = running.firstIndex(where: { comments[$0].name == name })
      else { return }
      let index = running.remove(at: place)
      // Without an end, a comment is about the paragraph in which it stands.
      comments[index].marks.start = comments[index].marks.reference
      comments[index].marks.end = position
    default: break
    }
  }

  private mutating func beginInside(_ name: OpenDocumentName) {
    switch name {
    case .paragraph, .heading:
      paragraphs += 1
      if !contents.isEmpty { contents.append(UInt8(ascii: " ")) }
    case .blanks, .tab, .lineBreak: contents.append(UInt8(ascii: " "))
    default: break
    }
  }

  /// Takes the end of an element that is not seen.
  mutating func end(_ name: OpenDocumentName) {
    guard let open else { return }
    if name == .paragraph || name == .heading { paragraphs -= 1 }
    depth -= 1
    guard depth == 0 else { return }
    self.open = nil
    guard comments.count < CommentText.mostComments, CommentText.mayInstruct(note: contents.span)
    else { return }
    if open.name != nil, running.count < Self.mostRunning { running.append(comments.count) }
    comments.append(
      Comment(
        name: open.name, text: CommentText.text(contents.span),
        marks: NoteMarks(start: nil, end: nil, reference: open.position)))
  }

  /// Takes text that is not seen.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Author and date stand beside the paragraphs.
    guard open != nil, paragraphs > 0, contents.count < CommentText.longest else { return }
    contents.append(contentsOf: bytes.map { max($0, 0x20) })
  }

  /// Takes text of an element that is seen.
  mutating func cover(_ source: TextSource) {
    guard !running.isEmpty, source.length > 0 else { return }
    let range = source.offset..<source.offset + source.length
    for index in running {
      var ranges = comments[index].covered[source.element] ?? []
      if let last = ranges.last, last.upperBound == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
      comments[index].covered[source.element] = ranges
    }
  }

  /// The comments with what they are about in a draft.
  func instructions(in draft: Draft) -> [DraftComment] {
    guard case .runs(let origins) = draft.sources[0].origins else { return [] }
    return comments.map { comment in
      guard comment.marks.end != nil else {
        return comment.marks.comment(comment.text, in: draft, origins)
      }
      return draft.note(comment.text, about: origins.ranges { comment.parts(of: $0) })
    }
  }
}

extension OpenDocumentComments.Comment {
  /// What the comment is about of a piece of the text, in bytes of that.
  fileprivate func parts(of span: RunOrigins.Span) -> [Range<Int>] {
    let whole = Int(span.start)..<span.end
    // An automatic number, or a paragraph without text.
    guard span.sourceLength > 0 else { return marks.cover(span.element) ? [whole] : [] }
    let source = Int(span.sourceOffset)..<Int(span.sourceOffset) + Int(span.sourceLength)
    return covered[span.element, default: []].filter(source.overlaps).map { range in
      guard span.isSame else { return whole }
      let part = range.clamped(to: source)
      let start = whole.lowerBound + part.lowerBound - source.lowerBound
      return start..<start + part.count
    }
  }
}
