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
    if let font = story.run.symbolFont {
      story.paragraph.text.changeUntraced { font.replaceSigns(in: &$0, from: start) }
    }
  }

  /// Begins a part of a formula that stands above or below another: 3/4, 10³.
  mutating func beginFormulaPart(_ name: WordName) {
    guard story.scope == .text else { return }
    if name != .denominator {
      story.shiftDepth += 1
    } else if isShown {
      story.paragraph.text.append([UInt8(ascii: "/")], from: generatedSource)
    }
  }

  /// Raises the digits of the text that ends, where they stand above the line behind others.
  ///
  /// - Returns: Whether there are any.
  private mutating func raiseDigits(from start: Int) -> Bool {
    guard story.shiftDepth > 0 || story.run.isShifted,
      RaisedDigits.mayJoin(story.paragraph.text.bytes[..<start]),
      let raised = RaisedDigits.raised(story.paragraph.text.bytes[start...])
    else { return false }
    story.paragraph.text.changeUntraced { $0.replaceSubrange(start..., with: raised) }
    return true
  }

  mutating func endText() {
    guard let start = story.textStart else { return }
    story.textStart = nil
    let isRaised = raiseDigits(from: start)
    let isReplaced =
      isRaised
      || story.run.symbolFont != nil && sourceLength != story.paragraph.text.count - start
    let blanks = story.preservesSpace ? 0 : removeBlanks(from: start)
    let length = story.paragraph.text.count - start
    guard let source = story.textSource else {
      story.paragraph.text.trace(from: start, to: generatedSource)
      return
    }
    // Signs of another length stand for all of the text.
    let part = isReplaced ? 0..<sourceLength : blanks..<blanks + length
    story.paragraph.text.trace(from: start, to: source.part(part))
  }

  /// How much text the document has for the element of text that is open, in bytes.
  private var sourceLength: Int {
    guard let source = story.textSource else { return 0 }
    return ownTextLength - source.offset
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
      // The style of the reference, which is not asked for, raises a mark of the author's own.
      let hasMark = attributes.string("customMarkFollows") != nil
      if hasMark, !attributes.isOff("customMarkFollows") { story.run.isShifted = true }
    default: break
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard let source else { return }
    story.paragraph.text.append(byte, from: source)
  }

  /// Appends a character of another font: a sign, mostly, of which no font of letters has the
  /// drawing.
  private mutating func appendSymbol(_ attributes: XMLAttributes) {
    guard let code = attributes.string("char").flatMap({ UInt32($0, radix: 16) }), code >= 0x20,
      UnicodeScalar(code) != nil
    else { return }
    let font = attributes.string("font").flatMap(SymbolFont.init)
    let sign = SymbolFont.sign(code, in: font)
    guard let source, !sign.isEmpty else { return }
    story.paragraph.text.append(sign.utf8, from: source)
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
      story.fields.separate(at: story.paragraph.text.count)
    case .fieldInstruction: story.isInstruction = true
    default:
      switch attributes.string("fldCharType") {
      case "begin": story.fields.begin()
      case "separate": story.fields.separate(at: story.paragraph.text.count)
      case "end": endField()
      default: break
      }
    }
  }

  mutating func endSimpleField() {
    if !showsFields { endField() }
  }
}

extension WordBody {
  /// Ends the innermost field. What Word shows of one without storing it is appended.
  private mutating func endField() {
    guard let field = story.fields.end(), isShown,
      field.lacksResult(at: story.paragraph.text.count)
    else { return }
    let instruction = WordFieldInstruction(field.instruction)
    if let result = fieldResult(instruction, field.form) {
      let text = result.utf8.map { (0x05..<0x20).contains($0) ? 0x20 : $0 }
      story.paragraph.text.append(marked: text, from: generatedSource)
    }
  }

  private mutating func fieldResult(
    _ instruction: WordFieldInstruction, _ form: WordFormField
  ) -> String? {
    switch instruction.kind {
    case "LISTNUM": listNumber(instruction)
    case "=": UnreadMark.text(.formula) + instruction.formula
    default: counters.result(instruction) ?? instruction.result(form)
    }
  }

  /// The number that a field in the text counts: in a list of its name, in the one that the paragraph
  /// is an item of, or in one that Word has for the purpose.
  private mutating func listNumber(_ instruction: WordFieldInstruction) -> String? {
    let level = instruction.number(behind: "l")
    let name = instruction.arguments.first
    let own = story.paragraph.numberingID ?? styles.paragraph(story.paragraph.style).numberingID
    if let list = name.map(numbering.list(named:)) ?? own, list != 0 {
      let below = (story.paragraph.numberingLevel ?? 0) + 1
      let ordinal = numbering.ordinal(list: list, level: level.map { $0 - 1 } ?? below)
      return ordinal.map { String(decoding: $0.text, as: UTF8.self) }
    }
    return counters.listNumber(
      name, level: level ?? 1, start: instruction.number(behind: "s"))
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
    // Word 2003 has the notes where their references are, and no numbers for them.
    guard attributes.integer("id") != nil || region == nil else {
      notes.beginUnnumbered(isEndnote: name == .endnote)
      beginStory()
      return
    }
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

  mutating func beginStory() {
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
