import ReportText
import RulePack

/// A pack with everything derived from it that recognising a draft needs, made once a run.
///
/// It is a class because every report and every recogniser has it: none of them has to copy all that
/// is in it.
public final class CompiledPack: Sendable {
  /// The pack.
  public let pack: Pack
  /// The rows of all its tables, in order.
  public let rows: [TableRow]
  /// The cells of all its tables, in order: what the operands of relations count in.
  public let cells: [CellAddress]
  /// The significant characters of each row's unit; none where it has no unit.
  let unitCores: [[UInt32]]
  /// Whether each cell is missing where a table does not have it: those of optional rows and of the
  /// variants of a form are not.
  let isRequired: [Bool]
  /// Whether another row has the same indicator, for each row.
  private let hasSharedIndicator: [Bool]
  /// The columns of each row whose values are changes.
  private let signedColumns: [[Int]]
  /// What the relations say about the cells, for telling which of them is wrong.
  let relations: FormRelations
  /// Finds the phrases of the pack in the prose.
  let phrases: PhraseScanner
  /// What recognising the tables needs, by form.
  let tables: [TableVocabulary]
  /// What recognising the headings needs.
  let outline: OutlineVocabulary
  /// The words that are never doubled on purpose.
  let repeatedWords: RepeatedWords
  /// Finds the leftovers of templates and converters.
  let placeholders: PlaceholderScanner
  /// What the characters that start with each byte may concern.
  let interests: [Interest]
  /// Which Chinese characters concern the checks that look at single characters.
  let interestingCharacters: FirstCharacterFilter

  /// Derives everything from a pack.
  public init(_ pack: Pack) {
    self.pack = pack
    rows = pack.rows
    cells = pack.cells
    unitCores = rows.map { LabelText.core($0.unit ?? "") }
    isRequired = pack.cells.map { [rows] cell in
      !rows[cell.row].isOptional && rows[cell.row].variant == nil
    }
    let rowsOfIndicator = Dictionary(rows.map { ($0.indicator, 1) }, uniquingKeysWith: +)
    hasSharedIndicator = rows.map { rowsOfIndicator[$0.indicator, default: 0] > 1 }
    signedColumns = pack.tables.flatMap { table in
      let signed = table.valueColumns.indices.filter { table.valueColumns[$0].isSigned }
      return table.rows.map { _ in signed }
    }
    relations = FormRelations(pack)
    phrases = PhraseScanner(pack)
    tables = pack.tables.indices.map { TableVocabulary($0, of: pack) }
    outline = OutlineVocabulary(pack.outline)
    repeatedWords = RepeatedWords(pack.repeatedWords)
    placeholders = PlaceholderScanner(pack.placeholders)
    interests = Interest.table(placeholders: placeholders)
    interestingCharacters = FirstCharacterFilter(placeholders.starts + [Array("月".utf8)])
  }
}

extension CompiledPack {
  /// The form of the table that a row belongs to.
  public func form(ofRow row: Int) -> TableForm {
    let vocabulary = tables.first { $0.rowRange.contains(row) }
    return pack.tables[vocabulary?.form ?? 0]
  }

  /// Whether the values of a cell's column are changes, which may be negative or in words.
  func isSigned(_ cell: CellAddress) -> Bool {
    signedColumns[cell.row].contains(cell.column)
  }

  /// The title of a cell's column; nil where its row has one value only.
  public func columnTitle(ofCell cell: Int) -> String? {
    let address = cells[cell]
    guard rows[address.row].columns.count > 1 else { return nil }
    return form(ofRow: address.row).valueColumns[address.column].title
  }

  /// What messages call a cell: the row's name and, where the row has several values, the column's
  /// title.
  public func name(ofCell cell: Int) -> LocalizedText {
    let row = rows[cells[cell].row].name
    guard let column = columnTitle(ofCell: cell) else { return LocalizedText(en: row, zh: row) }
    return LocalizedText(en: "\(row), \(column)", zh: "“\(row)”行“\(column)”栏")
  }

  /// What messages about a cell alone call it, in quotation marks: the row's indicator, or its name
  /// where other rows have the same, and the column's title where the row has several values.
  func quotedName(ofCell cell: Int) -> LocalizedText {
    let index = cells[cell].row
    let row = hasSharedIndicator[index] ? rows[index].name : rows[index].indicator
    guard let column = columnTitle(ofCell: cell) else {
      return LocalizedText(en: "“\(row)”", zh: "“\(row)”")
    }
    return LocalizedText(en: "“\(column)” in row “\(row)”", zh: "“\(row)”行“\(column)”栏")
  }
}
