import DocumentSyntax
import ReportText

// MARK: - Text

extension WordBody {
  /// Whether what is being read is shown.
  var isShown: Bool {
    guard !story.fields.areHiding else { return false }
    // Styles of a run and a paragraph that both hide text cancel each other out.
    return !(story.run.isHidden ?? (story.run.isStyleHidden != story.paragraph.isStyleHidden))
  }

  mutating func beginText(_ attributes: XMLAttributes, isFormula: Bool) {
    guard story.scope == .text, isShown else { return }
    story.textStart = story.paragraph.text.count
    story.textSource = source
    let space = attributes.bytes("space")
    story.preservesSpace = isFormula || space?.elementsEqual("preserve".utf8) == true
  }

  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if story.isInstruction { story.fields.append(bytes) }
    guard story.textStart != nil else { return }
    let start = story.paragraph.text.count
    story.paragraph.text.append(bytes)
    // Line breaks and tabs of the file are blanks of the text; those of the text are elements.
    story.paragraph.text.replaceBytes(
      from: start, where: { $0 < 0x20 }, by: UInt8(ascii: " "))
  }

  mutating func endText() {
    guard let start = story.textStart, let source = story.textSource else { return }
    story.textStart = nil
    let blanks = story.preservesSpace ? 0 : removeBlanks(from: start)
    let length = story.paragraph.text.count - start
    story.paragraph.text.trace(from: start, to: source.part(blanks..<blanks + length))
  }

  /// Removes the blanks at both ends of the paragraph's text from an offset on.
  ///
  /// - Returns: How many there were before the text.
  private mutating func removeBlanks(from start: Int) -> Int {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    let end =
      story.paragraph.text.bytes[start...].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    let blanks = story.paragraph.text.bytes[start..<end].prefix(while: isBlank).count
    let count = story.paragraph.text.count
    if end < count { story.paragraph.text.removeUntraced(end..<count) }
    if blanks > 0 { story.paragraph.text.removeUntraced(start..<start + blanks) }
    return blanks
  }

  /// Appends what an element stands for that is a character, or notes a reference to a note.
  mutating func appendCharacter(_ name: WordName, _ attributes: XMLAttributes) {
    guard isShown else { return }
    switch name {
    // Tabs separate cells in the layout.
    case .tab, .alignedTab: append(story.tables.isEmpty ? 0x09 : 0x20)
    // Where a page or a column is broken, the text goes on with a new line, too.
    case .lineBreak, .carriageReturn:
      if let source { story.paragraph.text.appendLineBreak(from: source) }
    case .noBreakHyphen: append(UInt8(ascii: "-"))
    case .symbol: appendSymbol(attributes)
    case .footnoteReference, .endnoteReference:
      notes.refer(to: attributes.integer("id"), isEndnote: name == .endnoteReference)
    default: break
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard let source else { return }
    story.paragraph.text.append(byte, from: source)
  }

  /// Appends a character of another font. What symbol fonts have in place of the private use
  /// characters U+F000 to U+F0FF are drawings and no text.
  private mutating func appendSymbol(_ attributes: XMLAttributes) {
    guard let code = attributes.string("char").flatMap({ UInt32($0, radix: 16) }),
      let scalar = UnicodeScalar(code), code >= 0x20, !(0xE000...0xF8FF).contains(code)
    else { return }
    guard let source else { return }
    story.paragraph.text.append(String(Character(scalar)).utf8, from: source)
  }
}

// MARK: - Fields

extension WordBody {
  mutating func beginField(_ name: WordName, _ attributes: XMLAttributes) {
    guard !showsFields else { return }
    story.paragraph.hasField = true
    switch name {
    case .simpleField:
      story.fields.begin()
      if let instruction = attributes.bytes("instr") { story.fields.append(instruction) }
      story.fields.separate()
    case .fieldInstruction: story.isInstruction = true
    default:
      switch attributes.string("fldCharType") {
      case "begin": story.fields.begin()
      case "separate": story.fields.separate()
      case "end": story.fields.end()
      default: break
      }
    }
  }

  mutating func endSimpleField() {
    if !showsFields { story.fields.end() }
  }
}

// MARK: - Text boxes and notes

extension WordBody {
  mutating func beginTextBox() {
    guard isShown else {
      skip()
      return
    }
    beginStory()
  }

  mutating func endTextBox() {
    let textBox = endStory()
    story.paragraph.textBoxes.append(textBox)
    // One that is anchored nowhere is laid out where it stands.
    if !story.isParagraphOpen { flushParagraph() }
  }

  mutating func beginNote(_ name: WordName, _ attributes: XMLAttributes) {
    let isSeparator = attributes.string("type").map { $0 != "normal" } ?? false
    guard !isSeparator, notes.begin(attributes.integer("id"), isEndnote: name == .endnote) else {
      skip()
      return
    }
    beginStory()
  }

  mutating func endNote(_ name: WordName) {
    notes.end(endStory())
  }

  /// Ends the document's own text; what follows are its notes.
  mutating func endMainText() {
    flushParagraph()
    story = WordStory()
  }

  private mutating func beginStory() {
    outerStories.append(story)
    story = WordStory()
    layout.beginRecording()
  }

  private mutating func endStory() -> LayoutRecording {
    flushParagraph()
    story = outerStories.popLast() ?? WordStory()
    return layout.endRecording()
  }
}
