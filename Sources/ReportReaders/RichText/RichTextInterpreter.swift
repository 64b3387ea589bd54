import DocumentSyntax
import ReportModel

/// Does what the groups and control words of a document say, and lays out what is seen.
struct RichTextInterpreter {
  /// Groups nested deeper are no document's.
  private static let deepestGroup = 1000

  /// A part whose text is seen elsewhere: a note at the end, a text box below the paragraph that it
  /// is anchored in.
  struct DeferredPart {
    let offset: Int
    let state: GroupState
  }

  var scanner: RichTextScanner
  var layout = RichTextLayout()
  var state = GroupState(encoding: TextEncodingOfFont(.western))
  var fonts = FontTable()
  var styles = StyleSheet()
  /// The style that is being described.
  var style = StyleSheet.Style()
  var lists = ListTables()
  var numbering = WordNumbering()
  /// The text of the open ordinal, in UTF-8.
  var listText: [UInt8] = []
  /// Whether the open paragraph has its ordinal.
  var hasListText = false
  /// How many characters still stand in for one that was given by its Unicode value.
  var fallbackLeft = 0
  /// Whether \* has been read: the part that begins is not seen if it is unknown.
  var isOptional = false
  /// Whether a group has begun and nothing in it yet.
  private(set) var isAtGroupStart = false
  var notes: [DeferredPart] = []
  var textBoxes: [DeferredPart] = []
  var comments = RichTextComments()
  /// Whether notes are read, which were put off.
  var isReadingNotes = false
  /// Whether text boxes are read, which were put off.
  var isReadingTextBoxes = false
  /// How many tables the part that is being read is in.
  var outerTables = 0

  /// The text that has been collected, in the encoding of its font.
  var encoded = EncodedText()
  /// The first half of a character beyond U+FFFF.
  var highSurrogate: UInt32?

  private let limit: ExpansionLimit
  private var outerStates: [GroupState] = []

  init(_ contents: [UInt8], limit: ExpansionLimit) {
    scanner = RichTextScanner(contents)
    self.limit = limit
  }

  /// Reads the whole document.
  mutating func draft() throws(ReadError) -> Draft {
    // Other bytes may precede it, such as a byte-order mark.
    scanner.offset = scanner.bytes.prefix(64).firstIndex(of: UInt8(ascii: "{")) ?? 0
    guard case .groupStart? = scanner.next() else { throw .package(.damagedArchive) }
    state.encoding = fonts.defaultEncoding
    try readGroup()
    isReadingNotes = true
    for note in notes { try read(note) }
    let draft = layout.finish()
    return draft.adding(comments.instructions(in: draft, marks: layout.commentMarks))
  }

  /// Reads a part that was put off.
  private mutating func read(_ part: DeferredPart) throws(ReadError) {
    let outer = (scanner.offset, state)
    scanner.offset = part.offset
    state = part.state
    try readGroup()
    (scanner.offset, state) = outer
  }

  /// Reads text boxes that are anchored in the paragraph that has ended.
  private mutating func readTextBoxes() throws(ReadError) {
    guard !textBoxes.isEmpty else { return }
    let parts = textBoxes
    textBoxes = []
    isReadingTextBoxes = true
    outerTables = layout.tableLevel
    for part in parts { try read(part) }
    isReadingTextBoxes = false
    outerTables = 0
  }

  // MARK: Groups

  /// Reads up to the end of the group that has begun, and ends the paragraph that is open then.
  private mutating func readGroup() throws(ReadError) {
    let depth = outerStates.count
    while let token = scanner.next() {
      switch token {
      case .groupStart:
        defer { isAtGroupStart = true }
        guard outerStates.count < Self.deepestGroup else { throw .nestedTooDeep }
        beginGroup()
      case .groupEnd:
        isAtGroupStart = false
        guard outerStates.count > depth else {
          try endOpenParagraph()
          fallbackLeft = 0
          return
        }
        try endGroup()
      case .word(let word, let parameter):
        isAtGroupStart = false
        try read(word, parameter)
      case .symbol(let symbol):
        try read(symbol)
        isAtGroupStart = false
      case .byte(let byte):
        isAtGroupStart = false
        append(byte)
      case .text(let range):
        append(range)
        if !scanner.bytes[range].allSatisfy({ $0 == 0x20 }) { isAtGroupStart = false }
      }
    }
    throw .endsTooSoon
  }

  private mutating func beginGroup() {
    fallbackLeft = 0
    isOptional = false
    outerStates.append(state)
  }

  private mutating func endGroup() throws(ReadError) {
    fallbackLeft = 0
    isOptional = false
    guard let outer = outerStates.last else { return }
    if outer.place != state.place { flush() }
    if state.place == .styleSheet {
      flush()
      if !style.name.isEmpty {
        styles.add(style)
        style = StyleSheet.Style()
      }
    }
    if state.place == .listText, outer.place != .listText { endListText() }
    if state.place == .comment, outer.place != .comment, let mark = comments.end() {
      layout.paragraph.append(contentsOf: mark.bytes)
    }
    if let start = state.objectStart, outer.objectStart == nil {
      flush()
      // What is seen of most of them is a picture.
      if layout.paragraph.count == start {
        layout.paragraph.append(contentsOf: UnreadMark.text(.object).utf8)
      }
    }
    if let field = state.field, outer.field == nil { end(field) }
    if state.endsParagraph, !outer.endsParagraph { try endParagraph() }
    if state.place == .fontTable { flush() }
    let hasReadFonts = state.place == .fontTable && outer.place != .fontTable
    outerStates.removeLast()
    state = outer
    if hasReadFonts { state.encoding = fonts.defaultEncoding }
  }

  /// Changes what holds in the group around the open one.
  mutating func changeGroupAround(_ change: (inout GroupState) -> Void) {
    guard !outerStates.isEmpty else { return }
    change(&outerStates[outerStates.count - 1])
  }

  // MARK: Paragraphs

  /// The level of the heading that the open paragraph is; nil for running text.
  private var headingLevel: Int? {
    let level = state.paragraph.outlineLevel ?? styles.outlineLevel(of: state.paragraph.style)
    guard let level, (0..<9).contains(level) else { return nil }
    return level + 1
  }

  /// How many tables the open paragraph is in, those around the part that is being read included.
  private var tableLevel: Int { outerTables + state.paragraph.tableLevel }

  /// Ends the paragraph if there is one that has begun.
  mutating func endOpenParagraph() throws(ReadError) {
    flush()
    if !layout.isParagraphEmpty || !textBoxes.isEmpty { try endParagraph() }
  }

  mutating func endParagraph() throws(ReadError) {
    try endParagraph(level: tableLevel)
  }

  private mutating func endParagraph(level: Int) throws(ReadError) {
    flush()
    if styles.isContents(state.paragraph.style) { layout.discardParagraph() }
    addOrdinal()
    layout.endParagraph(level: level, heading: headingLevel)
    hasListText = false
    highSurrogate = nil
    guard layout.size <= limit.bytes else { throw .exceedsLimit(limit) }
    try readTextBoxes()
  }

  /// Ends a cell.
  ///
  /// - Parameter level: How many tables its table is in, itself included.
  mutating func endCell(level: Int) throws(ReadError) {
    try endParagraph(level: outerTables + level)
    layout.endCell(level: outerTables + level)
  }

  /// Ends a row.
  ///
  /// - Parameter level: How many tables its table is in, itself included.
  mutating func endRow(level: Int) throws(ReadError) {
    flush()
    if !layout.isParagraphEmpty { try endParagraph(level: outerTables + level) }
    layout.endRow(level: outerTables + level)
  }
}
