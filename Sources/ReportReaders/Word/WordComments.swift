import DocumentSyntax
import ReportModel
import ReportText

/// The comments of a Word document that may be meant for the program: what they say, and which elements
/// they are about.
struct WordComments {
  /// The marks in the text by the comments' identifiers, and these in the order of the text.
  private var marks: [Int: NoteMarks] = [:]
  private var order: [Int] = []
  /// What the comments say that may be meant for the program.
  private var texts: [Int: String] = [:]
  private var isUnreadable = false

  /// Whether the text refers to none.
  var isEmpty: Bool { order.isEmpty }

  /// Notes where an element stands if it marks what a comment is about.
  mutating func note(_ name: WordName, _ attributes: XMLAttributes, at counter: ElementCounter) {
    switch name {
    case .commentStart, .commentEnd, .commentReference: break
    default: return
    }
    guard let id = attributes.integer("id") else { return }
    if marks[id] == nil { order.append(id) }
    let position = counter.position
    switch name {
    case .commentStart where marks[id]?.start == nil:
      marks[id, default: NoteMarks()].start = position
    case .commentEnd: marks[id, default: NoteMarks()].end = position
    case .commentReference: marks[id, default: NoteMarks()].reference = position
    default: break
    }
  }

  /// Reads what the comments say.
  ///
  /// - Parameters:
  ///   - name: The part with the comments.
  ///   - archive: The package.
  mutating func read(_ name: String, in archive: inout ZipArchive) {
    guard !isEmpty, archive.contains(name) else { return }
    var part = WordCommentsPart()
    do throws(PackageError) {
      try archive.parse(name, into: &part)
    } catch {
      // Nothing of the report is lost by it.
      isUnreadable = true
    }
    texts = part.instructions
  }

  /// The comments with what they are about in a draft.
  func instructions(in draft: Draft) -> [DraftComment] {
    guard case .runs(let origins) = draft.sources[0].origins else { return [] }
    let known = order.filter { texts[$0] != nil }.prefix(CommentText.mostComments)
    var comments = known.map { id in
      let marks = marks[id, default: NoteMarks()]
      return marks.comment(texts[id, default: ""], in: draft, origins)
    }
    if isUnreadable {
      comments.append(DraftComment(.note, "", at: 0..<0, about: [], fault: .unreadable))
    }
    return comments
  }
}

/// The part of a Word document that has its comments.
private struct WordCommentsPart: XMLHandler {
  enum Name: String, XMLName {
    case comment = "w:comment"
    case paragraph = "w:p"
    case text = "w:t"
    case tab = "w:tab"
    case lineBreak = "w:br"

    static var namespaces: [String: [String]] { ["w": WordName.wordNamespaces] }
  }

  /// What the comments say that may be meant for the program, by their identifiers.
  private(set) var instructions: [Int: String] = [:]
  private var id: Int?
  private var contents: [UInt8] = []
  private var isInText = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .comment:
      id = attributes.integer("id")
      contents.removeAll(keepingCapacity: true)
    case .text: isInText = id != nil
    case .paragraph, .tab, .lineBreak:
      if !contents.isEmpty { contents.append(UInt8(ascii: " ")) }
    }
  }

  mutating func end(_ name: Name) {
    if name == .text { isInText = false }
    guard name == .comment, let id else { return }
    self.id = nil
    if CommentText.mayInstruct(note: contents.span) {
      instructions[id] = CommentText.text(contents.span)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText, contents.count < CommentText.longest else { return }
    contents.append(contentsOf: bytes.map { max($0, 0x20) })
  }
}
