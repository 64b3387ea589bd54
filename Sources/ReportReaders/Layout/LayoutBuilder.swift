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
  private static let lineBreak = UInt8(ascii: "\n")

  private(set) var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private var pieces: [FileOffsets.Piece] = []
  private var spans: [RunOrigins.Span] = []
  private var workbookCells: [CellOrigins.Cell] = []
  private var unread: [UnreadContent] = []
  private var tables: [OpenTable] = []
  private var rowCount = 0
  /// Where the open paragraph starts.
  private var paragraphStart = 0
  private var headingLevel: Int?
  /// The first paragraph without text of the open cell.
  private var emptyParagraph: RunOrigins.Element?

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

  /// Appends text with marks of what is not read (``UnreadMark``).
  mutating func append(marked text: ArraySlice<UInt8>) {
    var start = text.startIndex
    while let mark = text[start...].firstIndex(where: { UnreadMark.kind($0) != nil }) {
      append(text[start..<mark])
      if let kind = UnreadMark.kind(text[mark]) { noteUnread(kind) }
      start = mark + 1
    }
    append(text[start...])
  }

  /// Notes that what is appended next stands for something that is not read.
  mutating func noteUnread(_ kind: UnreadContent.Kind) {
    unread.append(UnreadContent(kind, at: bytes.count))
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
    let endsSentence = bytes.span.matches("。", at: range.upperBound - 3)
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
  private mutating func truncate(to offset: Int) {
    while let last = pieces.last, last.start >= offset { pieces.removeLast() }
    if let last = pieces.last, last.fileLength > offset - last.start,
      last.start + last.fileLength == bytes.count
    {
      pieces[pieces.count - 1].fileLength = offset - last.start
    }
    spans.truncate(to: offset)
    bytes.removeSubrange(offset...)
    paragraphStart = offset
  }

  /// Appends what separates a line from the next.
  ///
  /// - Parameter fileOffset: Where in the file it is; nil for where the last text ended.
  private mutating func appendSeparator(fileOffset: Int? = nil) {
    if let offset = fileOffset ?? pieces.last.map({ $0.fileOffset + $0.fileLength }) {
      pieces.append(FileOffsets.Piece(start: bytes.count, fileOffset: offset, fileLength: 0))
    }
    bytes.append(Self.lineBreak)
  }
}

// MARK: - Tables

extension LayoutBuilder {
  /// Begins a table. In a cell of another, it makes that one's row a part of the page's layout.
  mutating func beginTable() {
    endParagraph()
    layOutOpenRow()
    tables.append(OpenTable())
  }

  /// Begins a row.
  mutating func beginRow() {
    guard !tables.isEmpty else { return }
    endRow()
    tables[tables.count - 1].beginRow()
  }

  /// Begins a cell.
  ///
  /// - Parameters:
  ///   - columnSpan: How many columns it covers, as the file claims.
  ///   - rowSpan: How many rows it covers, as the file claims; 1 in formats that have a covered cell
  ///     in each of them.
  ///   - fileOffset: Where its contents start in the file, in bytes, for formats that have lines of
  ///     their own.
  mutating func beginCell(columnSpan: Int = 1, rowSpan: Int = 1, fileOffset: Int? = nil) {
    guard !tables.isEmpty else { return }
    endCell()
    endParagraph()
    emptyParagraph = nil
    tables[tables.count - 1].beginCell(
      columnSpan: columnSpan, rowSpan: rowSpan, start: bytes.count, fileOffset: fileOffset)
  }

  /// Passes over a cell that another covers. Nothing may be appended to it.
  mutating func skipCell(columnSpan: Int = 1) {
    guard !tables.isEmpty else { return }
    endCell()
    tables[tables.count - 1].skipColumns(columnSpan)
  }

  /// Says which cell of a workbook the open one is.
  mutating func nameCell(sheet: Int, row: Int, column: Int) {
    workbookCells.append(
      CellOrigins.Cell(start: bytes.count, sheet: sheet, row: row, column: column))
  }

  /// Ends a cell. An empty one comes from its paragraph, and is kept a place for.
  mutating func endCell() {
    endParagraph()
    guard isInCell else { return }
    if let empty = tables.last?.row?.emptyCell {
      if let emptyParagraph {
        spans.append(at: bytes.count, length: 1, from: TextSource(generatedBy: emptyParagraph))
      }
      appendSeparator(fileOffset: empty.fileOffset)
      paragraphStart = bytes.count
    }
    tables[tables.count - 1].row?.endCell(at: bytes.count - 1)
  }

  /// Ends a row.
  mutating func endRow() {
    endCell()
    guard let row = tables.last?.row else { return }
    let columnCount = tables[tables.count - 1].columnCount
    tables[tables.count - 1].row = nil
    guard !row.isLaidOut, !row.cells.isEmpty else { return }
    if row.isBlank {
      truncate(to: row.start)
    } else if row.isForLayout(columnCount: columnCount) {
      layOut(row)
    } else {
      finish(row)
    }
  }

  /// Ends a table.
  mutating func endTable() {
    endRow()
    _ = tables.popLast()
  }

  /// Makes the open row's cells paragraphs: a table begins in one of them.
  private mutating func layOutOpenRow() {
    guard let row = tables.last?.row, !row.isLaidOut else { return }
    tables[tables.count - 1].row?.isLaidOut = true
    layOut(row)
  }

  private mutating func layOut(_ row: OpenRow) {
    for cell in row.cells { blocks.append(contentsOf: cell.lines.map(\.block)) }
    if let cell = row.openCell { blocks.append(contentsOf: cell.lines.map(\.block)) }
  }

  private mutating func finish(_ row: OpenRow) {
    for (index, cell) in row.cells.enumerated() {
      for separator in cell.separators { bytes[separator] = UInt8(ascii: " ") }
      if let end = cell.separators.last {
        bytes[end] = index == row.cells.count - 1 ? Self.lineBreak : UInt8(ascii: "\t")
      }
      let place = TableCell(row: rowCount, column: cell.column, columnSpan: cell.columnSpan)
      blocks.append(Block(.cell(place), cell.range))
    }
    rowCount += 1
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
