/// Where text of a draft comes from.
public enum Origin: Hashable, Sendable {
  /// Bytes of a file that is text itself: of the file decoded to UTF-8, without its byte-order mark.
  case file(Range<Int>)
  /// Characters of a run of a Word or OpenDocument file.
  case run(RunOrigin)
  /// A paragraph of a Word or OpenDocument file that has the text without there being a run for it:
  /// an automatic ordinal, the text of a drawing, a word for what is not read, or the empty paragraph
  /// of an empty cell.
  case paragraph(ParagraphOrigin)
  /// A cell of a workbook.
  case cell(CellOrigin)
}

/// A piece of a draft's text that comes from one place.
public struct OriginPiece: Hashable, Sendable {
  /// Where it stands, in bytes of the text.
  public let range: Range<Int>
  /// Where it comes from.
  public let origin: Origin

  /// Creates a piece.
  public init(range: Range<Int>, origin: Origin) {
    self.range = range
    self.origin = origin
  }
}

/// A paragraph of a document that is a package of XML parts.
public struct ParagraphOrigin: Hashable, Sendable {
  /// The part of the package: `word/document.xml`, `word/footnotes.xml`, `content.xml`.
  public let part: String
  /// The 0-based number of its element among the paragraphs of the part (`w:p`; `text:p` and `text:h`
  /// within `office:text`) in the order of their start tags. All are counted: those in cells, text
  /// boxes and content controls, those in alternatives that are not shown, deleted and hidden ones. In
  /// a Word document that is one piece of XML, they are counted in all of that.
  public let paragraph: Int

  /// Creates a paragraph.
  public init(part: String, paragraph: Int) {
    self.part = part
    self.paragraph = paragraph
  }
}

/// Characters of a run: `w:r` or `m:r`, or `text:span`.
///
/// An element's own text is the UTF-8 of the character data that has the element as its nearest
/// paragraph or run: in Word only what is in `w:t` and `m:t`, in OpenDocument all. Elements that stand
/// for a character count as one byte of it (`w:tab`, `w:ptab`, `w:br`, `w:cr`, `w:noBreakHyphen`,
/// `w:sym`; `text:tab`, `text:line-break`), a `text:s` as one byte for each of its blanks. Whether
/// something is shown, and white space that is not kept, make no difference: to count, one need
/// neither know styles nor fields.
public struct RunOrigin: Hashable, Sendable {
  /// The innermost paragraph that holds the run.
  public let paragraph: ParagraphOrigin
  /// The 0-based number of its element among the runs of the part in the order of their start tags,
  /// all being counted as paragraphs are. Nil for text that is in the paragraph without a run, and
  /// is the paragraph's own.
  public let run: Int?
  /// Which bytes of the element's own text.
  public let bytes: Range<Int>

  /// Creates an origin.
  public init(paragraph: ParagraphOrigin, run: Int?, bytes: Range<Int>) {
    self.paragraph = paragraph
    self.run = run
    self.bytes = bytes
  }
}

/// A cell of a workbook.
public struct CellOrigin: Hashable, Sendable {
  /// The name of its sheet; nil where the workbook gives none.
  public let sheet: String?
  /// Its row, 0-based.
  public let row: Int
  /// Its column, 0-based.
  public let column: Int

  /// Creates a cell.
  public init(sheet: String?, row: Int, column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// What spreadsheet programs call it: `表1!C12`.
  public var name: String {
    let reference = Self.letters(column) + String(row + 1)
    return sheet.map { "\($0)!\(reference)" } ?? reference
  }

  /// The letters of a column: A to Z, AA, AB and so on.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
