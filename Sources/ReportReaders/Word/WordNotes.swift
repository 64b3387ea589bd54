/// The notes of a Word document, which are laid out at its end in the order of their references. Their
/// numbers are left out: a raised figure behind another would be read as a part of it.
struct WordNotes {
  private struct Note: Hashable {
    let id: Int
    let isEndnote: Bool
  }

  private var references: [Note] = []
  private var referred: Set<Note> = []
  private var texts: [Note: LayoutRecording] = [:]
  private var open: Note?

  /// Whether there are references to footnotes, or to endnotes.
  func hasReferences(toEndnotes: Bool) -> Bool {
    references.contains { $0.isEndnote == toEndnotes }
  }

  /// Takes a reference to a note. A second one to the same adds nothing.
  mutating func refer(to id: Int?, isEndnote: Bool) {
    guard let id else { return }
    let note = Note(id: id, isEndnote: isEndnote)
    if referred.insert(note).inserted { references.append(note) }
  }

  /// Begins the text of a note.
  ///
  /// - Returns: Whether it is wanted: there is a reference to it, and no text yet.
  mutating func begin(_ id: Int?, isEndnote: Bool) -> Bool {
    guard let note = id.map({ Note(id: $0, isEndnote: isEndnote) }), referred.contains(note),
      texts[note] == nil
    else { return false }
    open = note
    return true
  }

  /// Begins the text of a note that stands where its reference is.
  mutating func beginUnnumbered(isEndnote: Bool) {
    let id = -1 - references.count
    refer(to: id, isEndnote: isEndnote)
    _ = begin(id, isEndnote: isEndnote)
  }

  mutating func end(_ text: LayoutRecording) {
    if let open { texts[open] = text }
    open = nil
  }

  /// The notes' texts in the order of their references, footnotes first.
  var all: [LayoutRecording] {
    let endnotes = references.filter(\.isEndnote)
    return (references.filter { !$0.isEndnote } + endnotes).compactMap { texts[$0] }
  }
}
