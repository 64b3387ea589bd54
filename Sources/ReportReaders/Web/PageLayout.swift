import DocumentSyntax
import ReportModel
import ReportText

/// Lays the report out that has been found in a page.
struct PageLayout: PageVisitor {
  private var builder = LayoutBuilder()
  private let content: PageContent
  private let page: [UInt8]
  private var lists: [OpenList] = []
  /// What stands before the next text: the numbers of the list items that begin with it.
  private var labels = ""
  private var isInKeptRun = false
  /// Whether nothing of the open line has been laid out but labels.
  private var isAtLineStart = true
  /// Where collapsible white space stands that has not been laid out yet.
  private var blank: Range<Int>?
  private var comments: PageComments

  init(_ content: PageContent, of page: [UInt8], _ unclosed: UnclosedComment?) {
    self.content = content
    self.page = page
    comments = PageComments(unclosed)
  }

  /// Ends the page.
  mutating func finish(as source: LayoutSource) -> Draft {
    let draft = builder.finish(as: source)
    let hasLines = if case .file = source { true } else { false }
    return draft.adding(comments.finish(draft.text.bytes.count, hasLines: hasLines))
  }

  // MARK: Elements

  mutating func begin(
    _ element: OpenElement, _ attributes: HTMLAttributes, _ style: InlineStyle,
    contentsAt offset: Int
  ) {
    comments.begin(element.name, element.isBlock, builder.bytes.count)
    guard let name = element.name, content.elements.contains(element.number) else { return }
    switch name {
    case .table: builder.beginTable()
    case .tr: builder.beginRow()
    case .td, .th:
      // The limits are those of the HTML standard; a cell with 0 reaches to the end.
      let columns = attributes.integer("colspan") ?? 1
      let rows = attributes.integer("rowspan") ?? 1
      builder.beginCell(
        columnSpan: columns > 0 ? min(columns, 1000) : 1,
        rowSpan: rows > 0 ? min(rows, 65534) : rows == 0 ? 65534 : 1, fileOffset: offset)
    case .ol, .ul, .menu, .dir: lists.append(OpenList(name, attributes, style))
    case .li: beginItem(attributes, style)
    default: break
    }
  }

  mutating func end(_ element: OpenElement, nextElement: Int) {
    defer { comments.end(element.name, builder.bytes.count) }
    guard let name = element.name, content.elements.contains(element.number) else { return }
    switch name {
    case .table: builder.endTable()
    case .tr: builder.endRow()
    case .td, .th: builder.endCell()
    case .ol, .ul, .menu, .dir: _ = lists.popLast()
    case .li: labels = ""
    default: break
    }
  }

  /// Says that a document is not read which is shown within the report. What is not seen, or hardly,
  /// counts visits.
  mutating func embed(_ element: OpenElement, _ attributes: HTMLAttributes, at offset: Int) {
    guard isSeen(element, attributes, largerThan: 1),
      attributes.has("src") || attributes.has("data")
    else { return }
    if !isInKeptRun { builder.setHeading(level: nil) }
    builder.noteUnread(.object)
    builder.append(Array(UnreadMark.words(.object).utf8), file: offset..<offset)
    if !isInKeptRun { builder.endParagraph() }
  }

  /// Notes a picture in the report, which may be its table, unless it is as small as a sign.
  mutating func picture(_ element: OpenElement, _ attributes: HTMLAttributes) {
    if isSeen(element, attributes, largerThan: 48) { builder.noteUnread(.picture) }
  }

  /// Whether people see in the report what an element stands for.
  private func isSeen(
    _ element: OpenElement, _ attributes: HTMLAttributes, largerThan side: Int
  ) -> Bool {
    let style = attributes.bytes("style").map(InlineStyle.init)
    let isTiny = ["width", "height"].contains { (name: StaticString) in
      attributes.integer(name).map { $0 <= side } ?? false
    }
    return content.elements.contains(element.number) && !element.isMarginal
      && style?.isHidden != true && !attributes.has("hidden") && !isTiny
  }

  private mutating func beginItem(_ attributes: HTMLAttributes, _ style: InlineStyle) {
    guard !lists.isEmpty else { return }
    let label = lists[lists.count - 1].next(attributes, style)
    // Items that begin with items of their own are rare, and many levels of them an attack.
    labels = labels.utf8.count < 64 ? labels + label : label
  }

  // MARK: Text

  mutating func beginRun(_ run: Int, in element: OpenElement, at offset: Int) {
    isInKeptRun = content.keeps(run)
    (blank, isAtLineStart) = (nil, true)
    guard isInKeptRun else { return }
    builder.setHeading(level: element.headingLevel)
    if !labels.isEmpty { builder.append(Array(labels.utf8), file: offset..<offset) }
    labels = ""
  }

  mutating func endRun() {
    if isInKeptRun { builder.endParagraph() }
    isInKeptRun = false
    comments.endRun(builder.bytes.count)
  }

  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    comments.take(bytes, at: range, builder.bytes.count)
  }

  mutating func breakLine() {
    (blank, isAtLineStart) = (nil, true)
    if isInKeptRun { builder.breakLine() }
  }

  mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>, in element: OpenElement
  ) {
    guard isInKeptRun else { return }
    if comments.isWaiting, bytes.hasText {
      comments.text(at: range.lowerBound, builder.bytes.count)
    }
    let text = PlacedText(bytes: bytes, range: range)
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // What may be white space begins with one of these.
      guard byte <= 0x20 || byte == 0xC2 || element.isInListLabel else {
        index += 1
        continue
      }
      let length = bytes.whiteSpaceLength(at: index)
      guard length > 0 else {
        // A soft hyphen, which is not shown.
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAD {
          append(text, start..<index, in: element)
          start = index + 2
        }
        index += 1
        continue
      }
      append(text, start..<index, in: element)
      takeWhiteSpace(text, index..<index + length, in: element)
      index += length
      start = index
    }
    append(text, start..<bytes.count, in: element)
  }

  private mutating func takeWhiteSpace(
    _ text: PlacedText, _ indices: Range<Int>, in element: OpenElement
  ) {
    guard !element.isInListLabel else { return }
    let file = text.file(indices)
    switch text.bytes[indices.lowerBound] {
    case UInt8(ascii: "\n") where element.keepsWhiteSpace: breakLine()
    case 0xC2:
      // A no-break space, or U+0085.
      appendBlank(before: nil)
      if !isAtLineStart { builder.append(UInt8(ascii: " "), file: file) }
    case _ where element.keepsWhiteSpace:
      builder.append(UInt8(ascii: " "), file: file)
    default:
      blank = (blank?.lowerBound ?? file.lowerBound)..<file.upperBound
    }
  }

  private mutating func append(
    _ text: PlacedText, _ indices: Range<Int>, in element: OpenElement
  ) {
    guard !indices.isEmpty else { return }
    appendBlank(before: text.bytes.span.scalar(at: indices.lowerBound).value)
    isAtLineStart = false
    if element.isShifted, RaisedDigits.mayJoin(builder.bytes[...]),
      let raised = RaisedDigits.raised(text.bytes[indices])
    {
      builder.append(raised, file: text.file(indices))
    } else {
      builder.append(text.bytes[indices], file: text.file(indices))
    }
  }

  /// Lays collapsed white space out: nothing at the start of a line, nor where the page's source has
  /// a line break between two Chinese characters; one blank elsewhere.
  private mutating func appendBlank(before next: UInt32?) {
    guard let blank else { return }
    self.blank = nil
    guard !isAtLineStart else { return }
    if let next, CharacterClass.isWide(next), page[blank].contains(where: Self.isLineBreak),
      let last = builder.bytes.span.scalar(before: builder.bytes.count)?.value,
      CharacterClass.isWide(last)
    {
      return
    }
    builder.append(UInt8(ascii: " "), file: blank)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }
}

/// Text, and where it stands in the file.
private struct PlacedText {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>

  /// Where a part of it stands; all of a reference for any part of what it stands for.
  func file(_ indices: Range<Int>) -> Range<Int> {
    guard range.count == bytes.count else { return range }
    return range.lowerBound + indices.lowerBound..<range.lowerBound + indices.upperBound
  }
}

/// A list whose end has not been reached.
private struct OpenList {
  private let numbering: PageListNumbering
  private var number: Int

  init(_ name: PageElement, _ attributes: HTMLAttributes, _ style: InlineStyle) {
    numbering =
      style.numbering ?? attributes.string("type").flatMap(PageListNumbering.init(type:))
      ?? (name == .ol ? .decimal : .disc)
    number = attributes.integer("start") ?? 1
  }

  /// The label of the next item.
  mutating func next(_ attributes: HTMLAttributes, _ style: InlineStyle) -> String {
    number = attributes.integer("value") ?? number
    defer { number += 1 }
    let own = style.numbering ?? attributes.string("type").flatMap(PageListNumbering.init(type:))
    return (own ?? numbering).label(number)
  }
}
