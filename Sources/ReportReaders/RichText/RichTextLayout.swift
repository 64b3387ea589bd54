import ReportModel

/// Lays out paragraphs, cells and rows, which rich text only ends: where they belong is known when
/// they do.
struct RichTextLayout {
  /// Tables nested deeper are taken for one.
  private static let deepestTable = 16

  /// The text of the open paragraph, in UTF-8.
  var paragraph: [UInt8] = []
  /// Where lines end in it.
  private var lineEnds: [Int] = []
  private var builder = LayoutBuilder()
  private var recorded = RecordedTable()

  /// Whether the open paragraph has nothing yet.
  var isParagraphEmpty: Bool { paragraph.isEmpty && lineEnds.isEmpty }

  /// The bytes that the document takes so far, those that its cells take beside their text
  /// included.
  var size: Int { builder.bytes.count + recorded.size + paragraph.count }

  /// Where what comments are about begins and ends in what is laid out, in bytes.
  var commentMarks: [CommentMark: Int] { builder.commentMarks }

  /// How many tables are open.
  var tableLevel: Int { recorded.level }

  /// The definition of rows of tables that are in no other.
  var row = CurrentRow()
  /// The definition of rows of nested tables.
  var nestedRow = CurrentRow()

  /// Forgets the text of the open paragraph.
  mutating func discardParagraph() {
    paragraph.removeAll(keepingCapacity: true)
    lineEnds.removeAll(keepingCapacity: true)
  }

  /// Puts text before that of the open paragraph.
  mutating func prepend(_ text: [UInt8]) {
    paragraph.insert(contentsOf: text, at: 0)
    for index in lineEnds.indices { lineEnds[index] += text.count }
  }

  mutating func breakLine() {
    lineEnds.append(paragraph.count)
  }

  /// Ends the paragraph.
  ///
  /// - Parameters:
  ///   - level: How many tables it is in.
  ///   - heading: The level of the heading that it is; nil for running text.
  mutating func endParagraph(level: Int, heading: Int?) {
    setLevel(level)
    var start = 0
    for end in lineEnds {
      append(start..<end)
      if recorded.level > 0 {
        recorded.breakLine(heading: heading)
      } else {
        builder.setHeading(level: heading)
        builder.breakLine()
      }
      start = end
    }
    append(start..<paragraph.count)
    discardParagraph()
    if recorded.level > 0 {
      recorded.endParagraph(heading: heading)
    } else {
      builder.setHeading(level: heading)
      builder.endParagraph()
    }
  }

  /// Ends a cell of a table that is in so many, itself included.
  mutating func endCell(level: Int) {
    setLevel(level)
    recorded.endCell()
  }

  /// Ends a row of a table that is in so many, itself included.
  mutating func endRow(level: Int) {
    setLevel(level)
    endRow()
  }

  mutating func finish() -> Draft {
    setLevel(0)
    return builder.finish(as: .document)
  }

  private mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if recorded.level > 0 {
      recorded.append(paragraph[range])
    } else {
      builder.append(marked: paragraph[range])
    }
  }

  private mutating func endRow() {
    if recorded.level > 1 {
      recorded.endRow(nestedRow.use(), version: nestedRow.version)
    } else {
      recorded.endRow(row.use(), version: row.version)
    }
  }

  /// Begins and ends tables until so many are open.
  private mutating func setLevel(_ level: Int) {
    let level = min(level, Self.deepestTable)
    while recorded.level < level { recorded.beginTable() }
    guard recorded.level > level else { return }
    while recorded.level > level {
      if recorded.hasOpenRow { endRow() }
      recorded.endTable()
    }
    guard level == 0 else { return }
    TableReplay.lay(recorded, out: &builder)
    recorded.removeAll()
  }
}
