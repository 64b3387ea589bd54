import ReportModel
import ReportText

/// Lays a document out as text, a paragraph or a table row a line, and notes the blocks.
///
/// Readers call it in document order. What a row is laid out as is known when it ends: rows of a
/// table that is there for the page's layout alone (a single column, a table in a cell, running text
/// in a cell) become paragraphs, all others become cells with a tab between them. So that no text
/// has to be moved then, what separates two pieces is written as a line break first and made a tab
/// or a blank when the row ends.
struct LayoutBuilder {
  static let lineBreak = UInt8(ascii: "\n")

  var bytes: [UInt8] = []
  var blocks: [Block] = []
  private var pieces: [FileOffsets.Piece] = []
  var spans: [RunOrigins.Span] = []
  var workbookCells: [CellOrigins.Cell] = []
  private var unread: [UnreadContent] = []
  private var pictures: [UnreadContent] = []
  /// Where marks of comments stand, in bytes, the first of each.
  private(set) var commentMarks: [CommentMark: Int] = [:]
  var tables: [OpenTable] = []
  var rowCount = 0
  /// Where the open paragraph starts.
  var paragraphStart = 0
  private var headingLevel: Int?
  /// The first paragraph without text of the open cell.
  var emptyParagraph: RunOrigins.Element?

  /// Whether the open paragraph has no text yet.
  var isParagraphEmpty: Bool { paragraphStart == bytes.count }

  /// Whether what comes next stands in a cell of a table.
  var isInCell: Bool { tables.last?.row?.openCell != nil }

  // MARK: Text

  /// Appends text to the open paragraph. It must be valid UTF-8 without line breaks.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - file: Where it stands in the file, in bytes, for formats that have lines of their own.
  mutating func append(_ text: some Collection<UInt8>, file: Range<Int>? = nil) {
    if let file { note(file, length: text.count) }
    bytes.append(contentsOf: text)
  }

  /// Appends text with marks of what is not read (``UnreadMark``) and of comments
  /// (``CommentMark``).
  mutating func append(marked text: ArraySlice<UInt8>) {
    var rest = text
    while let place = rest.firstIndex(where: { $0 < 8 }) {
      append(rest[..<place])
      rest = rest[place...]
      if let kind = UnreadMark.kind(rest[place]) { noteUnread(kind) }
      let mark = CommentMark(rest)
      if let mark, commentMarks[mark] == nil { commentMarks[mark] = bytes.count }
      rest = rest.dropFirst(mark?.bytes.count ?? 1)
    }
    append(rest)
  }

  /// Notes that what is appended next stands for something that is not read.
  mutating func noteUnread(_ kind: UnreadContent.Kind) {
    if kind == .picture {
      pictures.append(UnreadContent(kind, at: max(0, bytes.count - 1)))
    } else {
      unread.append(UnreadContent(kind, at: bytes.count))
    }
  }

  /// Appends one byte of ASCII that stands for a character of the file.
  mutating func append(_ byte: UInt8, file: Range<Int>? = nil) {
    if let file { note(file, length: 1) }
    bytes.append(byte)
  }

  /// Appends text to the open paragraph. It must be valid UTF-8 without line breaks.
  mutating func append(_ text: some Collection<UInt8>, from source: TextSource) {
    spans.append(at: bytes.count, length: text.count, from: source)
    bytes.append(contentsOf: text)
  }

  /// Appends a part of a text to the open paragraph.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: Which part.
  ///   - cursor: The index of the first span that may reach into the part.
  mutating func append(_ text: TracedText, _ range: Range<Int>, cursor: inout Int) {
    text.copySpans(of: range, to: &spans, at: bytes.count, cursor: &cursor)
    bytes.append(contentsOf: text.bytes[range])
  }

  /// Appends a tab. In a row of the layout it is a blank: tabs separate cells.
  mutating func appendTab(from source: TextSource) {
    append(CollectionOfOne(isInCell ? UInt8(ascii: " ") : UInt8(ascii: "\t")), from: source)
  }

  /// Appends a tab that stands in a text.
  mutating func append(tabOf text: TracedText, at offset: Int, cursor: inout Int) {
    append(text, offset..<offset + 1, cursor: &cursor)
    if isInCell { bytes[bytes.count - 1] = UInt8(ascii: " ") }
  }

  /// Notes where the text that follows stands in the file, if it does not go on from what precedes.
  private mutating func note(_ file: Range<Int>, length: Int) {
    if let last = pieces.last, length == file.count,
      last.fileLength == bytes.count - last.start,
      last.fileOffset + last.fileLength == file.lowerBound
    {
      pieces[pieces.count - 1].fileLength += length
      return
    }
    pieces.append(
      FileOffsets.Piece(
        start: bytes.count, fileOffset: file.lowerBound, fileLength: file.count))
  }

  // MARK: Paragraphs

  /// Says that the open paragraph is a heading; nil for running text.
  mutating func setHeading(level: Int?) {
    headingLevel = level
  }

  /// Ends the open paragraph. One without text leaves no trace.
  mutating func endParagraph() {
    defer {
      headingLevel = nil
      paragraphStart = bytes.count
    }
    endLine()
  }

  /// Breaks the line within a paragraph. What follows is a line of its own, and a heading if this
  /// is one.
  mutating func breakLine() {
    endLine()
    paragraphStart = bytes.count
  }

  private mutating func endLine() {
    let range = bytes.span.trimmed(paragraphStart..<bytes.count)
    guard !range.isEmpty else {
      if let last = spans.last, last.end > paragraphStart { noteEmptyParagraph(last.element) }
      truncate(to: paragraphStart)
      return
    }
    let kind = headingLevel.map { Block.Kind.heading(level: $0) } ?? .paragraph
    let endsSentence = bytes.span.endsInFullStop(range)
    appendSeparator()
    let line = CellLine(block: Block(kind, range), endsSentence: endsSentence)
    if tables.last?.row?.isOpen == true {
      tables[tables.count - 1].row?.append(line, separator: bytes.count - 1)
    } else {
      blocks.append(line.block)
    }
  }

  /// Says which paragraph it is that is open and has no text.
  mutating func noteEmptyParagraph(_ element: RunOrigins.Element) {
    if emptyParagraph == nil, isInCell { emptyParagraph = element }
  }

  /// Takes back what has been appended since an offset.
  mutating func truncate(to offset: Int) {
    while let last = pieces.last, last.start >= offset { pieces.removeLast() }
    if let last = pieces.last, last.fileLength > offset - last.start,
      last.start + last.fileLength == bytes.count
    {
      pieces[pieces.count - 1].fileLength = offset - last.start
    }
    spans.truncate(to: offset)
    for index in pictures.indices.reversed().prefix(while: { pictures[$0].offset >= offset }) {
      pictures[index] = UnreadContent(.picture, at: max(0, offset - 1))
    }
    bytes.removeSubrange(offset...)
    paragraphStart = offset
  }

  /// Appends what separates a line from the next.
  ///
  /// - Parameter fileOffset: Where in the file it is; nil for where the last text ended.
  mutating func appendSeparator(fileOffset: Int? = nil) {
    if let offset = fileOffset ?? pieces.last.map({ $0.fileOffset + $0.fileLength }) {
      pieces.append(FileOffsets.Piece(start: bytes.count, fileOffset: offset, fileLength: 0))
    }
    bytes.append(Self.lineBreak)
  }
}

// MARK: - The end

extension LayoutBuilder {
  /// Ends the document.
  ///
  /// - Parameter source: What the positions in it are called, and the file where it has a text.
  mutating func finish(as source: LayoutSource) -> Draft {
    while !tables.isEmpty { endTable() }
    endParagraph()
    return draft(from: source).showing(pictures)
  }

  private func draft(from source: LayoutSource) -> Draft {
    switch source {
    case .document:
      let text = SourceText(validUTF8: bytes, encoding: .utf8, invalidBytes: [])
      return Draft(text: text, blocks: blocks, origins: .layout, unread: unread)
    case .package(let parts):
      let text = SourceText(validUTF8: bytes, encoding: .utf8, invalidBytes: [])
      let origins = RunOrigins(parts: parts, spans: spans)
      return Draft(text: text, blocks: blocks, origins: .runs(origins), unread: unread)
    case .workbook(let sheets):
      let text = SourceText(validUTF8: bytes, encoding: .utf8, invalidBytes: [])
      let origins = CellOrigins(sheets: sheets, cells: workbookCells)
      return Draft(text: text, blocks: blocks, origins: .cells(origins), unread: unread)
    case .file(let file):
      let offsets = FileOffsets(file: file, pieces: pieces, length: bytes.count)
      let text = SourceText(
        validUTF8: bytes, encoding: file.encoding, invalidBytes: offsets.invalidBytes)
      return Draft(text: text, blocks: blocks, origins: .fileOffsets(offsets), unread: unread)
    }
  }
}
