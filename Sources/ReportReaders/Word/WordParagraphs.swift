import DocumentSyntax
import ReportText

// MARK: - Paragraphs

extension WordBody {
  mutating func beginParagraph() {
    beginCellContents()
    if story.isParagraphOpen { endParagraph() }
    startParagraph()
  }

  /// Starts a paragraph, which goes on with the one before it if that one's mark is not there.
  private mutating func startParagraph() {
    var paragraph = WordParagraph()
    paragraph.text = story.paragraph.text
    paragraph.element = story.paragraph.element ?? element
    paragraph.textBoxes = story.paragraph.textBoxes
    paragraph.hasPicture = story.paragraph.hasPicture
    if story.paragraph.isMarkHidden {
      paragraph.ordinal = story.paragraph.ordinal
      paragraph.isCounted = paragraph.ordinal != nil
    }
    paragraph.hasField = story.fields.areHiding
    story.paragraph = paragraph
    story.isParagraphOpen = true
    story.scope = .text
    story.run = WordRun()
    applyParagraphStyle()
  }

  mutating func endParagraph() {
    guard story.isParagraphOpen else { return }
    story.isParagraphOpen = false
    let isHidden = story.paragraph.isMarkHidden && story.paragraph.text.isEmpty
    let isSectionBreak =
      story.paragraph.endsSection && story.paragraph.text.isEmpty
      && story.paragraph.textBoxes.isEmpty
    if !story.paragraph.isMarkDeleted, !isHidden, !isSectionBreak { countParagraph() }
    // The next paragraph goes on with this one, if there is one before the cell or the story ends.
    guard !story.paragraph.isMarkDeleted, !story.paragraph.isMarkHidden else { return }
    flushParagraph()
  }

  /// Lays out what there is of a paragraph.
  mutating func flushParagraph() {
    var paragraph = WordParagraph()
    swap(&paragraph.text, &spareText)
    swap(&paragraph, &story.paragraph)
    story.isParagraphOpen = false
    guard !exceedsLimit else { return }
    addOrdinal(to: &paragraph)
    if !paragraph.text.isEmpty {
      layout.append(paragraph: paragraph.text, headingLevel: headingLevel(of: paragraph))
    } else if let element = paragraph.element, !story.tables.isEmpty {
      layout.append(.emptyParagraph(element))
    }
    if paragraph.hasPicture { layout.append(.unread(.picture)) }
    for textBox in paragraph.textBoxes { layout.append(textBox) }
    paragraph.text.removeAll()
    swap(&paragraph.text, &spareText)
  }

  private func addOrdinal(to paragraph: inout WordParagraph) {
    guard let ordinal = paragraph.ordinal, !(paragraph.text.isEmpty && paragraph.hasField) else {
      return
    }
    paragraph.text.prepend(
      ordinal.text(before: paragraph.text.bytes),
      from: TextSource(generatedBy: paragraph.element ?? element))
  }

  private func headingLevel(of paragraph: WordParagraph) -> Int? {
    let style = styles.paragraph(paragraph.style)
    guard let level = paragraph.outlineLevel ?? style.outlineLevel,
      (0..<Self.runningTextLevel).contains(level)
    else { return nil }
    return level + 1
  }

  /// Counts the paragraph as an item of its list, once its properties are known.
  private mutating func countParagraph() {
    guard !story.paragraph.isCounted else { return }
    story.paragraph.isCounted = true
    let paragraph = story.paragraph
    let style = styles.paragraph(paragraph.style)
    guard let list = paragraph.numberingID ?? style.numberingID, list != 0 else { return }
    guard numbering.has(list) else {
      story.paragraph.ordinal = paragraph.listText.flatMap(WordOrdinal.init(stored:))
      return
    }
    story.paragraph.ordinal = numbering.ordinal(
      list: list, level: paragraph.numberingLevel ?? level(of: paragraph, style, in: list))
  }

  /// The level of a list that a paragraph is on by its style.
  private func level(
    of paragraph: WordParagraph, _ style: WordStyles.Style, in list: Int
  ) -> Int {
    if let id = paragraph.style, let level = numbering.level(of: list, style: id) { return level }
    if let id = style.numberingStyle, let level = numbering.level(of: list, style: id) {
      return level
    }
    let isListOfStyle = paragraph.numberingID == nil || paragraph.numberingID == style.numberingID
    return isListOfStyle ? style.numberingLevel ?? 0 : 0
  }
}

extension WordOrdinal {
  /// An ordinal as it was stored; nil for a bullet.
  fileprivate init?(stored text: [UInt8]) {
    let isOrdinal = text.span.hasLetterOrDigit
    guard isOrdinal else { return nil }
    self.init(text: text, isJoined: false)
  }

  /// What stands before the text of a paragraph. Its tab or blank is left out, except where the two
  /// would be read as one: 1. and 5件.
  func text(before text: [UInt8]) -> [UInt8] {
    guard !isJoined, !text.isEmpty,
      let last = self.text.span.scalar(before: self.text.count)?.value
    else { return self.text }
    let first = text.span.scalar(at: 0).value
    let isDigitNext = CharacterClass.digit(first) != nil
    let runsTogether =
      CharacterClass.digit(last) != nil && (isDigitNext || first == UInt8(ascii: "."))
      || last == UInt8(ascii: ".") && isDigitNext
      || CharacterClass.isLetter(last) && CharacterClass.isLetter(first)
      || ChineseNumeral.isNumeral(last) && ChineseNumeral.isNumeral(first)
    return self.text + (runsTogether ? [UInt8(ascii: " ")] : [])
  }
}

// MARK: - Properties

extension WordBody {
  mutating func beginScope(_ name: WordName) {
    switch name {
    case .paragraphProperties: story.scope = .paragraph
    case .runProperties: story.scope = story.scope == .paragraph ? .paragraphMark : .run
    case .rowProperties: story.scope = .row
    default: story.scope = .cell
    }
  }

  mutating func endScope(_ name: WordName) {
    let isOfMark = story.scope == .paragraphMark
    story.scope = isOfMark && name == .runProperties ? .paragraph : .text
    switch name {
    case .paragraphProperties:
      let paragraph = story.paragraph
      let isPlain =
        !paragraph.isMarkDeleted && !paragraph.isMarkHidden && !paragraph.endsSection
      if story.isParagraphOpen, isPlain { countParagraph() }
    case .rowProperties: endRowProperties()
    case .cellProperties: beginCellContents()
    default: break
    }
  }

  mutating func setProperty(_ name: WordName, _ attributes: XMLAttributes) {
    switch story.scope {
    case .paragraph: setParagraphProperty(name, attributes)
    case .paragraphMark:
      if name == .vanish { story.paragraph.isMarkHidden = !attributes.isOff("val") }
    case .run:
      if name == .vanish { story.run.isHidden = !attributes.isOff("val") }
      if name == .verticalAlignment { story.run.isShifted = attributes.string("val") != "baseline" }
      if name == .fonts { story.run.symbolFont = SymbolFont(attributes) }
      if name == .runStyle, let id = attributes.string("val") {
        story.run.isStyleHidden = styles.style(id)?.isHidden ?? false
      }
    case .row: setRowProperty(name, attributes)
    case .cell: setCellProperty(name, attributes)
    case .text: break
    }
  }

  private mutating func setParagraphProperty(_ name: WordName, _ attributes: XMLAttributes) {
    switch name {
    case .paragraphStyle:
      story.paragraph.style = attributes.string("val")
      applyParagraphStyle()
    case .outlineLevel: story.paragraph.outlineLevel = attributes.integer("val")
    case .numberingID, .oldNumberingID: story.paragraph.numberingID = attributes.integer("val")
    case .numberingLevel: story.paragraph.numberingLevel = attributes.integer("val")
    case .frame:
      // The first letter of the paragraph that follows.
      if let cap = attributes.string("dropCap"), cap != "none" {
        story.paragraph.isMarkDeleted = true
      }
    case .oldListText: story.paragraph.listText = attributes.bytes("val").map(Array.init)
    default: break
    }
  }

  private mutating func applyParagraphStyle() {
    story.paragraph.isStyleHidden = styles.paragraph(story.paragraph.style).isHidden ?? false
  }
}

extension Span<UInt8> {
  /// Whether there is anything but marks.
  fileprivate var hasLetterOrDigit: Bool {
    var index = 0
    while index < count {
      let (value, length) = scalar(at: index)
      let isPrivate = (0xE000...0xF8FF).contains(value)
      if CharacterClass.digit(value) != nil || CharacterClass.isLetter(value)
        || value > 0x2E80 && !isPrivate
      {
        return true
      }
      index += length
    }
    return false
  }
}
