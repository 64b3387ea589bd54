/// Parts of a document that are not running text, or whose text is seen elsewhere.
extension RichTextInterpreter {
  /// Begins the part that the rest of the group is.
  mutating func beginPart(_ word: ControlWord, _ parameter: Int?) throws(ReadError) -> Bool {
    switch word {
    case .fontTable: begin(.fontTable)
    case .styleSheet: begin(.styleSheet)
    case .nestedTableProperties: begin(.nestedTableProperties)
    case .listText, .listTextOfOldPrograms:
      guard state.isBody else { return true }
      begin(.listText)
    case .object:
      if state.showsText, state.place == .body, state.objectStart == nil {
        flush()
        state.objectStart = layout.paragraph.count
      }
      state.isMuted = true
    case .shape, .shapeGroup, .shapeInstructions, .drawing, .unicodeAlternative:
      state.isMuted = true
    case .result, .unicodeText:
      state.isMuted = false
    case .fieldInstructions:
      readFieldInstructions()
    case .fieldResult:
      if state.isContents { scanner.skipGroup() }
    case .footnote:
      try beginNote()
    case .annotation:
      beginComment()
    case .annotationStart:
      markComment(.start, number: parameter)
    case .annotationEnd:
      markComment(.end, number: parameter)
    case .shapeText, .drawnText:
      try beginTextBox()
    case .shapeProperty:
      readShapeProperty()
    default:
      return false
    }
    return true
  }

  private mutating func begin(_ place: GroupState.Place) {
    flush()
    state.place = place
  }

  /// Notes a picture. What is seen of an object is one, too.
  mutating func notePicture() {
    guard state.showsText, state.place == .body, state.objectStart == nil else { return }
    flush()
    layout.paragraph.append(contentsOf: UnreadMark.text(.picture).utf8)
  }

  // MARK: Comments

  /// Begins a comment. Old programs hide the group in which it stands.
  private mutating func beginComment() {
    guard state.isBody, !state.isDeleted else {
      scanner.skipGroup()
      return
    }
    begin(.comment)
    comments.begin()
  }

  /// Does what a control word says in a comment, of which only what it says counts.
  mutating func readInComment(_ word: ControlWord, _ parameter: Int?) {
    switch word {
    case .annotationReference:
      comments.passage = groupNumber(parameter)
    case .paragraphEnd, .lineBreak, .softLineBreak:
      append(" ")
    case .object, .shape, .shapeGroup, .shapeInstructions, .shapeText, .shapeProperty, .drawing,
      .drawnText, .unicodeAlternative, .footnote, .annotation, .fieldInstructions, .listText,
      .listTextOfOldPrograms, .fontTable, .styleSheet:
      scanner.skipGroup()
    default:
      break
    }
  }

  /// Marks an end of what a comment is about, where it is seen.
  private mutating func markComment(_ kind: CommentMark.Kind, number parameter: Int?) {
    guard let number = groupNumber(parameter), state.place == .body, !state.isMuted else { return }
    flush()
    layout.paragraph.append(contentsOf: CommentMark(kind, number).bytes)
  }

  /// The number that the rest of the group is, which programs write behind a blank.
  private mutating func groupNumber(_ parameter: Int?) -> Int? {
    let start = scanner.offset
    scanner.skipGroup()
    let digits = scanner.bytes[start..<scanner.offset].filter { $0 != UInt8(ascii: " ") }
    return parameter ?? Int(String(decoding: digits, as: UTF8.self))
  }

  // MARK: Notes and text boxes

  /// Puts a note off to the end of the document.
  private mutating func beginNote() throws(ReadError) {
    guard state.showsText else {
      scanner.skipGroup()
      return
    }
    guard !isReadingNotes else {
      try beginPartInPart()
      return
    }
    notes.append(deferredPart())
    scanner.skipGroup()
  }

  /// Puts a text box off to the end of the paragraph that it is anchored in.
  private mutating func beginTextBox() throws(ReadError) {
    guard !state.isHidden, !state.isDeleted else {
      scanner.skipGroup()
      return
    }
    guard !isReadingNotes, !isReadingTextBoxes else {
      try beginPartInPart()
      return
    }
    textBoxes.append(deferredPart())
    scanner.skipGroup()
  }

  /// Reads a property of a shape, its name and its value.
  private mutating func readShapeProperty() {
    var name: [UInt8] = []
    var depth = 0
    while let token = scanner.next(inGroup: &depth) {
      switch token {
      case .word(.propertyValue?, _):
        readShapeValue(of: String(decoding: name, as: UTF8.self))
        scanner.skipGroup()
      case .text(let range): name += scanner.bytes[range]
      default: continue
      }
    }
  }

  /// Notes a picture, and puts the text of WordArt off as that of a text box is.
  private mutating func readShapeValue(of name: String) {
    guard !state.isHidden, !state.isDeleted, state.place == .body, state.objectStart == nil,
      !isReadingNotes, !isReadingTextBoxes
    else { return }
    switch name {
    case "gtextUNICODE": textBoxes.append(deferredPart())
    case "pib":
      flush()
      layout.paragraph.append(contentsOf: UnreadMark.text(.picture).utf8)
    default: break
    }
  }

  /// Begins a note or a text box in one that was put off. It is laid out where it stands, so that
  /// however deep they are in each other, no byte is read more often than three times.
  private mutating func beginPartInPart() throws(ReadError) {
    try endOpenParagraph()
    state = partState()
    state.endsParagraph = true
  }

  private func deferredPart() -> DeferredPart {
    DeferredPart(offset: scanner.offset, state: partState())
  }

  private func partState() -> GroupState {
    var state = state
    state.place = .body
    state.isMuted = false
    state.paragraph = ParagraphProperties()
    return state
  }
}
