import DocumentSyntax
import ReportModel
import ReportText

/// Takes the text of a Word document as it is shown: without what is deleted, hidden or there for
/// programs that cannot show something else, and with the ordinals of lists.
struct WordBody: XMLHandler {
  /// The outline level that stands for running text.
  static let runningTextLevel = 9

  let styles: WordStyles
  var numbering: WordNumbering
  /// Whether fields are taken for shown, since one of them never ends.
  let showsFields: Bool
  /// More text than this is not laid out, in bytes.
  let limit: ExpansionLimit
  var layout = LayoutOutput()
  var story = WordStory()
  /// The room that the text of the last paragraph took, for that of the next.
  var spareText = TracedText()
  /// The stories in which the open one is anchored.
  var outerStories: [WordStory] = []
  var notes = WordNotes()
  var comments = WordComments()
  /// Where the text is in its part, of what is not shown, too.
  private var counter = ElementCounter()
  /// Whether the open element is one of text.
  private var isInText = false
  /// The documents that stand in the text.
  var chunks = WordChunks()
  /// The element outside of which nothing is read; nil for all of the part.
  var region: WordName?
  private var isInRegion = false
  /// What the document is called by its properties.
  var titles: [OutsideTitle] = []
  /// What fields in the text have counted.
  var counters = WordFieldCounters()
  /// For each open choice, whether one has been made.
  private var choices: [Bool] = []
  /// For each open content control, whether it holds a table of contents.
  private var controls: [Bool] = []
  /// How many open elements there are of one that is passed over with all that it contains.
  private var skippedDepth = 0
  /// Whether the rest of an element is passed over, and not all of it: its end counts.
  private var skipsRest = false

  init(
    styles: WordStyles, numbering: WordNumbering, limit: ExpansionLimit, showsFields: Bool = false
  ) {
    self.styles = styles
    self.numbering = numbering
    self.limit = limit
    self.showsFields = showsFields
  }

  /// Whether more has been laid out than the limit allows: ordinals are not in the file's bytes.
  var exceedsLimit: Bool { layout.builder.bytes.count > limit.bytes }

  /// Whether a field has begun and has not ended.
  var isFieldOpen: Bool { story.fields.areHiding }

  // MARK: Elements

  mutating func begin(_ name: WordName, _ attributes: XMLAttributes) {
    count(name)
    comments.note(name, attributes, at: counter)
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    if let region, !isInRegion {
      isInRegion = name == region
      return
    }
    switch name {
    case .paragraph: beginParagraph()
    case .run, .formulaRun: story.run = WordRun()
    case .text, .formulaText: beginText(attributes, isFormula: name == .formulaText)
    case .table: beginTable()
    case .row: beginRow()
    case .cell: beginCell()
    case .paragraphProperties, .runProperties, .rowProperties, .cellProperties: beginScope(name)
    case .deleted, .movedFrom: beginDeletion()
    case .textBox: beginTextBox()
    case .footnote, .endnote: beginNote(name, attributes)
    case .paragraphChange, .runChange, .tableChange, .tableExceptionChange, .rowChange, .cellChange,
      .rubyText:
      skip()
    case .sectionProperties:
      if story.scope == .paragraph { story.paragraph.endsSection = true }
      skip()
    case .dropDown, .dropDownEntry, .formResult, .formDefault, .checkBox, .checked:
      story.fields.describeForm(name, attributes)
    case .alternateContent, .choice, .fallback, .contentControl, .contentControlGallery,
      .contentControlContent:
      beginContainer(name, attributes)
    case .simpleField, .fieldCharacter, .fieldInstruction: beginField(name, attributes)
    case .chunk, .wordArt, .drawingTextBody, .drawingParagraph, .drawingText, .drawingLineBreak,
      .inlineDrawing, .chart, .newChart, .diagram, .object, .picture, .oldPicture:
      beginEmbedded(name, attributes)
    case .oldAnnotation: beginAnnotation(attributes)
    case .denominator, .formulaSuperscript, .formulaSubscript: beginFormulaPart(name)
    default:
      if story.scope == .text {
        appendCharacter(name, attributes)
      } else {
        setProperty(name, attributes)
      }
    }
  }

  mutating func end(_ name: WordName) {
    switch name {
    case .paragraph, .run, .formulaRun: counter.end()
    case .text, .formulaText: isInText = false
    default: break
    }
    if skippedDepth > 0 {
      skippedDepth -= 1
      guard skippedDepth == 0, skipsRest else { return }
      skipsRest = false
    }
    if name == region { isInRegion = false }
    guard region == nil || isInRegion else { return }
    switch name {
    case .paragraph, .drawingParagraph: endParagraph()
    case .run, .formulaRun: story.run = WordRun()
    case .text, .formulaText, .drawingText: endText()
    case .table: endTable()
    case .row: endRow()
    case .cell: endCell()
    case .paragraphProperties, .runProperties, .rowProperties, .cellProperties: endScope(name)
    case .textBox, .drawingTextBody: endTextBox()
    case .footnote, .endnote: endNote(name)
    case .alternateContent: _ = choices.popLast()
    case .contentControl: _ = controls.popLast()
    case .simpleField: endSimpleField()
    case .fieldInstruction: story.isInstruction = false
    case .formulaSuperscript, .formulaSubscript: story.shiftDepth = max(0, story.shiftDepth - 1)
    default: break
    }
  }

  /// The innermost paragraph or run of the part that is open.
  var element: RunOrigins.Element { counter.element }

  /// The source of text that the open paragraph has without a run that has it.
  var generatedSource: TextSource {
    TextSource(generatedBy: story.paragraph.element ?? element)
  }

  /// Where the element that begins is, if it stands for a character; where text begins.
  private(set) var source: TextSource?

  /// How much of its own text the innermost element has had, in bytes.
  var ownTextLength: Int { counter.length }

  /// Begins the next part of the document.
  mutating func beginPart(_ name: String) {
    counter.beginPart(name)
  }

  /// Counts the beginning of an element, be it shown or not.
  private mutating func count(_ name: WordName) {
    switch name {
    case .paragraph: counter.beginParagraph()
    case .run, .formulaRun: counter.beginRun()
    case .text, .formulaText:
      isInText = true
      source = counter.take(0)
    case .tab, .alignedTab, .lineBreak, .carriageReturn, .noBreakHyphen, .symbol:
      source = counter.take(1)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { counter.take(bytes.count) }
    appendText(bytes)
  }

  /// Ends the document.
  mutating func finish() -> Draft {
    let draft = layout.finish(parts: counter.parts)
    return comments.isEmpty ? draft : draft.adding(comments.instructions(in: draft))
  }

  /// Passes over the element that begins and all that it contains.
  mutating func skip() {
    skippedDepth = 1
  }

  /// Passes over what remains of the element that is open.
  mutating func skipRest() {
    skippedDepth = 1
    skipsRest = true
  }

  // MARK: Containers

  private mutating func beginContainer(_ name: WordName, _ attributes: XMLAttributes) {
    switch name {
    case .alternateContent: choices.append(false)
    case .choice:
      if choices.last != false || !Self.understands(attributes) {
        if attributes.string("Requires")?.hasPrefix("cx") == true { appendUnread(.chart) }
        skip()
      } else {
        choices[choices.count - 1] = true
      }
    case .fallback:
      if choices.last == true { skip() }
    case .contentControl: controls.append(false)
    case .contentControlGallery:
      if let gallery = attributes.string("val"), gallery == "Table of Contents",
        !controls.isEmpty
      {
        controls[controls.count - 1] = true
      }
    case .contentControlContent:
      if controls.last == true { skip() }
    default: break
    }
  }

  /// Whether all of a choice's namespaces are among those that a text of today's Word may be in, by
  /// the prefixes that all programs give them.
  private static func understands(_ attributes: XMLAttributes) -> Bool {
    guard let prefixes = attributes.string("Requires") else { return false }
    return prefixes.split(separator: " ").allSatisfy { prefix in
      ["wp", "w1", "a1"].contains { prefix.hasPrefix($0) }
    }
  }

  /// What Word 2003 has for changes and comments.
  private mutating func beginAnnotation(_ attributes: XMLAttributes) {
    switch attributes.string("type") {
    case "Word.Deletion": beginDeletion()
    case "Word.Comment", "Word.Formatting": skip()
    default: break
    }
  }

  private mutating func beginDeletion() {
    switch story.scope {
    case .text: skip()
    case .paragraphMark: story.paragraph.isMarkDeleted = true
    case .row: markRowDeleted()
    case .paragraph, .run, .cell: break
    }
  }
}
