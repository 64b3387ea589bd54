import DocumentSyntax
import ReportModel

/// Lays out the text of a document.
struct OpenDocumentBody: XMLHandler {
  typealias Name = OpenDocumentName

  /// An element that is passed over when it ends as it was when it began: a paragraph, a text box.
  private enum OpenElement {
    case paragraph(isAside: Bool)
    case textBox(isAside: Bool)
  }

  /// The most blanks that one element may stand for.
  static let mostBlanks = 100

  private var styles: OpenDocumentStyles
  var flow: LayoutFlow
  var isInBody = false
  /// How many of the open elements are in one that is not seen, itself included.
  var hiddenDepth = 0
  private var elements: [OpenElement] = []
  /// For each of the open paragraphs and spans, whether its own text is hidden.
  var hidesText: [Bool] = []
  private var lists = OpenDocumentLists()
  private var tables = OpenDocumentTables()
  /// Whether blanks are dropped where the text is, as they are at a paragraph's beginning and
  /// behind others (ODF 1.2, 6.1.2 White Space Characters).
  var dropsBlanks = true
  /// Where the text is in the part, of what is not seen, too.
  var counter = ElementCounter()
  var comments = OpenDocumentComments()

  init(part: String, styles: OpenDocumentStyles, limit: ExpansionLimit) {
    self.styles = styles
    flow = LayoutFlow(limit: limit)
    counter.beginPart(part)
  }

  /// Ends the document; nil if it has more text than the limit allows.
  mutating func finish() -> Draft? {
    guard let draft = flow.finish(parts: counter.parts) else { return nil }
    return comments.isEmpty ? draft : draft.adding(comments.instructions(in: draft))
  }

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    guard isInBody else {
      if name == .body { isInBody = true }
      if name == .automaticStyles { styles.areAutomatic = true }
      styles.begin(name, attributes)
      return
    }
    let source = count(name, attributes)
    guard hiddenDepth == 0 else {
      hiddenDepth += 1
      comments.begin(name, attributes, at: counter.position)
      return
    }
    if name.isNeverSeen || isHidden(name, attributes) {
      comments.begin(name, attributes, at: counter.position)
      if name == .object || name == .objectOLE { appendUnread() }
      hiddenDepth = 1
      return
    }
    comments.cover(source)
    beginSeen(name, attributes, source)
  }

  mutating func end(_ name: Name) {
    guard isInBody else {
      styles.end(name)
      return
    }
    switch name {
    case .body: isInBody = false
    case .paragraph, .heading, .span: counter.end()
    default: break
    }
    guard hiddenDepth == 0 else {
      hiddenDepth -= 1
      comments.end(name)
      if hiddenDepth == 0, name == .coveredCell { tables.endCoveredCell(&flow) }
      return
    }
    endSeen(name)
  }

  /// Counts the beginning of an element, be it seen or not.
  ///
  /// - Returns: Where it is if it stands for characters; else where its text begins.
  private mutating func count(_ name: Name, _ attributes: XMLAttributes) -> TextSource {
    switch name {
    case .paragraph, .heading: counter.beginParagraph()
    case .span: counter.beginRun()
    case .blanks: return counter.take(max(attributes.integer("c") ?? 1, 1))
    case .tab, .lineBreak: return counter.take(1)
    default: break
    }
    return counter.take(0)
  }

  // MARK: What is seen

  private func isHidden(_ name: Name, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case .section:
      switch attributes.string("display") {
      case "none": return true
      case "condition": return attributes.string("is-hidden") == "true"
      default: return false
      }
    case .hiddenText:
      return attributes.string("is-hidden") == "true"
    case .variable, .userField:
      return attributes.string("display") == "none"
    default:
      return false
    }
  }

  private mutating func beginSeen(
    _ name: Name, _ attributes: XMLAttributes, _ source: TextSource
  ) {
    switch name {
    case .paragraph, .heading: beginParagraph(name, attributes)
    case .span:
      let isHidden = attributes.string("style-name").flatMap(styles.hidesText)
      hidesText.append(isHidden ?? hidesText.last ?? false)
    case .blanks: appendBlanks(source)
    case .tab: appendTab(source)
    case .lineBreak: breakLine()
    case .textBox: beginTextBox()
    case .picture: flow.take(.unread(.picture))
    case .noteBody:
      flow.beginPart()
      lists.beginPart()
    case .list: lists.begin(attributes)
    case .listItem: lists.beginItem(attributes)
    case .listHeader: lists.beginHeader()
    case .numberedParagraph: lists.beginNumberedParagraph(attributes)
    case .table: tables.begin(&flow)
    case .tableColumn: tables.addColumns(attributes)
    case .tableRow: tables.beginRow(attributes, &flow)
    case .tableCell:
      tables.beginCell(attributes, &flow)
      lists.beginPart()
    case .coveredCell:
      tables.beginCoveredCell(attributes)
      hiddenDepth = 1
    default: break
    }
  }

  private mutating func endSeen(_ name: Name) {
    switch name {
    case .paragraph, .heading, .textBox: endElement()
    case .span: _ = hidesText.popLast()
    case .noteBody:
      flow.endNote()
      lists.endPart()
      // The text goes on behind the note's mark.
      dropsBlanks = false
    case .list: lists.end()
    case .listItem, .listHeader: lists.endItem()
    case .numberedParagraph: lists.end()
    case .table: tables.end(&flow)
    case .tableRow: tables.endRow(&flow)
    case .tableCell:
      tables.endCell(&flow)
      lists.endPart()
    default: break
    }
  }

  // MARK: Paragraphs

  private mutating func beginParagraph(_ name: Name, _ attributes: XMLAttributes) {
    let style = attributes.string("style-name").map(styles.paragraphStyle)
    let level = headingLevel(name, attributes, style)
    let label = label(level: level, style, attributes)
    guard style?.isHidden != true else {
      hiddenDepth = 1
      return
    }
    // A shape may have paragraphs of its own amid those of the text.
    let isAside = flow.isInParagraph
    if isAside {
      flow.beginPart()
      lists.beginPart()
    }
    elements.append(.paragraph(isAside: isAside))
    flow.beginParagraph(counter.element)
    hidesText.append(false)
    dropsBlanks = true
    if let level { flow.take(.heading(level: level)) }
    if !label.isEmpty {
      flow.append(text: label.utf8, from: TextSource(generatedBy: counter.element))
    }
  }

  /// The number of a paragraph; a hidden one is counted, too.
  private mutating func label(
    level: Int?, _ style: OpenDocumentStyles.Style?, _ attributes: XMLAttributes
  ) -> String {
    let isCounted = attributes.string("is-list-header") != "true"
    if isInOwnList {
      return lists.label(styles: styles, paragraphStyle: style?.listStyle, isCounted: isCounted)
    }
    guard isCounted, style?.isOutsideOutline != true, let level else { return "" }
    return outlineLabel(level: level, attributes)
  }

  /// Whether the paragraph that begins is in a list, and not in a shape in a paragraph of one.
  private var isInOwnList: Bool { lists.isInList && !flow.isInParagraph }

  private func headingLevel(
    _ name: Name, _ attributes: XMLAttributes, _ style: OpenDocumentStyles.Style?
  ) -> Int? {
    let styled = style?.outlineLevel.flatMap { $0 > 0 ? $0 : nil }
    guard name == .heading else { return styled.map { min($0, ListStyle.levelCount) } }
    return min(max(attributes.integer("outline-level") ?? styled ?? 1, 1), ListStyle.levelCount)
  }

  private mutating func outlineLabel(level: Int, _ attributes: XMLAttributes) -> String {
    var start: Int?
    if attributes.string("restart-numbering") == "true" {
      start = attributes.integer("start-value") ?? styles.outline.level(level)?.start ?? 1
    }
    return lists.numbering.label(
      level: level, in: ListNumbering.outline, style: styles.outline, start: start)
  }

  private mutating func beginTextBox() {
    let isAside = flow.isInParagraph
    if isAside {
      flow.beginPart()
      lists.beginPart()
    }
    elements.append(.textBox(isAside: isAside))
  }

  private mutating func endElement() {
    guard let element = elements.popLast() else { return }
    let isAside: Bool
    switch element {
    case .paragraph(let aside):
      flow.endParagraph()
      _ = hidesText.popLast()
      isAside = aside
    case .textBox(let aside):
      isAside = aside
    }
    guard isAside else { return }
    flow.endAside()
    lists.endPart()
    dropsBlanks = false
  }
}
