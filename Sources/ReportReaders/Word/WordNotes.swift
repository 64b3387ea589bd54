/// The notes of a Word document, which are laid out at its end in the order of their references.
struct WordNotes {
  private struct Note: Hashable {
    let id: Int
    let isEndnote: Bool
  }

  /// The number of each note among those of its kind.
  private var numbers: [Note: Int] = [:]
  private var references: [Note] = []
  private var texts: [Note: WordLayout.Recording] = [:]
  private var open: Note?

  /// Whether there are references to footnotes, or to endnotes.
  func hasReferences(toEndnotes: Bool) -> Bool {
    references.contains { $0.isEndnote == toEndnotes }
  }

  /// Takes a reference to a note. A second one to the same adds nothing.
  mutating func refer(to id: Int?, isEndnote: Bool) {
    guard let id else { return }
    let note = Note(id: id, isEndnote: isEndnote)
    guard numbers[note] == nil else { return }
    numbers[note] = references.count { $0.isEndnote == isEndnote } + 1
    references.append(note)
  }

  /// Begins the text of a note.
  ///
  /// - Returns: Whether it is wanted: there is a reference to it, and no text yet.
  mutating func begin(_ id: Int?, isEndnote: Bool) -> Bool {
    guard let note = id.map({ Note(id: $0, isEndnote: isEndnote) }), numbers[note] != nil,
      texts[note] == nil
    else { return false }
    open = note
    return true
  }

  mutating func end(_ text: WordLayout.Recording) {
    if let open { texts[open] = text }
    open = nil
  }

  /// What stands before the text of the open note for its number: as Word has it where nothing else
  /// is asked for, Arabic digits for footnotes, and Roman ones for endnotes.
  var openMark: [UInt8] {
    guard let open, let number = numbers[open] else { return [] }
    let format = open.isEndnote ? WordNumberFormat.lowerRoman : .decimal
    return Array("\(format.string(number)) ".utf8)
  }

  /// The notes' texts in the order of their references, footnotes first.
  var all: [WordLayout.Recording] {
    let endnotes = references.filter(\.isEndnote)
    return (references.filter { !$0.isEndnote } + endnotes).compactMap { texts[$0] }
  }
}
