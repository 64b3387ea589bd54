import ReportModel

/// A flow of text: the document's, that of a text box, or that of a note. Each has paragraphs,
/// fields and tables of its own.
struct WordStory {
  /// The paragraph that is open, or the one before it if its mark is deleted.
  var paragraph = WordParagraph()
  var isParagraphOpen = false
  var run = WordRun()
  /// What properties are of.
  var scope = WordScope.text
  var fields = WordFields()
  var tables: [WordTable] = []
  /// Where the text of the open element of text starts in the paragraph's.
  var textStart: Int?
  /// Where it starts in the document.
  var textSource: TextSource?
  /// Whether white space at the ends of the open element of text counts.
  var preservesSpace = false
  /// Whether text is a field's instruction.
  var isInstruction = false
  /// How many of the open elements of a formula raise or lower what is in them.
  var shiftDepth = 0
}

/// What the properties that are being read are of.
enum WordScope {
  case text
  case paragraph
  case paragraphMark
  case run
  case row
  case cell
}

/// A paragraph whose end has not been reached.
struct WordParagraph {
  /// Its text, with a line feed for each line break in it.
  var text = TracedText()
  /// Its element; the first one's where it goes on from others.
  var element: RunOrigins.Element?
  /// The text boxes that are anchored in it.
  var textBoxes: [LayoutRecording] = []
  var style: String?
  var outlineLevel: Int?
  var numberingID: Int?
  var numberingLevel: Int?
  /// Its ordinal as Word 2003 stored it.
  var listText: [UInt8]?
  /// Whether its mark is deleted or moved away, so that the next paragraph goes on with it.
  var isMarkDeleted = false
  /// Whether its mark is hidden, with the same result.
  var isMarkHidden = false
  /// Whether it holds a field, so that it may have no text because that is not shown.
  var hasField = false
  /// Whether it ends a section. It shows no ordinal if there is nothing else in it.
  var endsSection = false
  /// Whether it has been counted as an item of its list.
  var isCounted = false
  var ordinal: WordOrdinal?
  /// Whether its style hides its text.
  var isStyleHidden = false
  /// Whether it has a picture.
  var hasPicture = false
}

/// A run of text.
struct WordRun {
  var isHidden: Bool?
  /// Whether its style hides text.
  var isStyleHidden = false
  /// The font of signs that its characters are in; nil for one of letters.
  var symbolFont: SymbolFont?
  /// Whether it stands above or below the line.
  var isShifted = false
}

/// A table whose end has not been reached.
struct WordTable {
  /// The number of the grid's columns that stand free at the start of the open row.
  var columnsBefore = 0
  /// The number of those at its end.
  var columnsAfter = 0
  var isRowDeleted = false
  var isRowOpen = false
  /// The column with which the next cell begins.
  var column = 0
  /// The columns in which the cells of the row above, and those of the open one, are merged with
  /// others below and above.
  var mergedAbove: Set<Int> = []
  var merged: Set<Int> = []
  /// The cell whose properties are being read.
  var cell: WordCell?
}

/// A cell whose contents have not begun.
struct WordCell {
  enum Merge {
    case none
    case begins
    case goesOn
  }

  var columnSpan = 1
  var vertical = Merge.none
  var horizontal = Merge.none
  var isDeleted = false
}
