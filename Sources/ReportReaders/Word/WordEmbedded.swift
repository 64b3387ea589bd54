import DocumentSyntax
import ReportModel
import ReportText

// MARK: - What stands in the text and is no text of Word's

extension WordBody {
  mutating func beginEmbedded(_ name: WordName, _ attributes: XMLAttributes) {
    switch name {
    case .chunk: appendChunk(attributes)
    case .wordArt: appendWordArt(attributes)
    case .drawingTextBody: beginTextBox()
    case .drawingParagraph: beginParagraph()
    case .drawingText:
      beginText(attributes, isFormula: true)
      // It is in no run of Word's.
      story.textSource = nil
    case .drawingLineBreak:
      if isShown { story.paragraph.text.appendLineBreak(from: generatedSource) }
    case .inlineDrawing: separateFigures()
    case .chart, .newChart: appendUnread(.chart)
    case .diagram: appendUnread(.diagram)
    case .object: appendUnread(.object)
    case .picture, .oldPicture: if isShown { story.paragraph.hasPicture = true }
    default: break
    }
  }

  /// Keeps figures apart between which a picture stands in the line.
  private mutating func separateFigures() {
    guard isShown, let last = story.paragraph.text.bytes.last,
      CharacterClass.digit(UInt32(last)) != nil
    else { return }
    story.paragraph.text.append(UInt8(ascii: " "), from: generatedSource)
  }

  /// Says in the text that there is something that is not read.
  mutating func appendUnread(_ kind: UnreadContent.Kind) {
    guard story.scope == .text, isShown else { return }
    story.paragraph.text.append(marked: UnreadMark.text(kind).utf8, from: generatedSource)
  }

  /// Lays out a document that stands between two paragraphs.
  private mutating func appendChunk(_ attributes: XMLAttributes) {
    beginCellContents()
    flushParagraph()
    guard let id = attributes.string("id") else { return }
    if let draft = chunks.draft(id) {
      layout.append(draft, from: generatedSource)
    } else {
      var mark = TracedText()
      mark.append(marked: UnreadMark.text(.object).utf8, from: generatedSource)
      layout.append(paragraph: mark, headingLevel: nil)
    }
  }

  /// Lays out the text of WordArt, which is an attribute of its outline, as a text box.
  private mutating func appendWordArt(_ attributes: XMLAttributes) {
    guard isShown, !attributes.isOff("on"), attributes.string("on") != "f",
      let text = attributes.bytes("string"), !text.isEmpty
    else { return }
    beginStory()
    let lineBreak = UInt8(ascii: "\n")
    let lines = text.map { byte in
      byte == lineBreak || byte == 0x0D ? lineBreak : max(byte, 0x20)
    }
    story.paragraph.text.append(marked: lines, from: generatedSource)
    endTextBox()
  }
}
