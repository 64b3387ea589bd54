import ReportText
import RulePack
import Synchronization

/// A pack with everything derived from it that recognising a draft needs, made once a run.
///
/// It is a class because every report and every recogniser has it: none of them has to copy all that
/// is in it.
package final class CompiledPack: Sendable {
  /// The pack.
  package let pack: Pack
  /// The rows of all its tables, in order.
  package let rows: PackList<RowID, TableRow>
  /// The cells of all its tables, in order: what the operands of relations count in.
  package let cells: PackList<CellID, CellAddress>
  /// The significant characters of each row's unit; none where it has no unit.
  package let unitCores: PackList<RowID, [UInt32]>
  /// Whether each cell is missing where a table does not have it: those of optional rows and of the
  /// variants of a form are not.
  package let isRequired: PackList<CellID, Bool>
  /// Whether another row has the same indicator, for each row; asked for by messages only.
  var hasSharedIndicator: PackList<RowID, Bool> { madeSharedIndicators.value }
  private let madeSharedIndicators: MadeOnce<PackList<RowID, Bool>>
  /// The columns of each row whose values are changes.
  private let signedColumns: PackList<RowID, [Int]>
  /// Finds the phrases of the pack in the prose.
  let phrases: PhraseScanner
  /// What recognising the tables needs, by form.
  package let tables: PackList<FormID, TableVocabulary>
  /// What recognising the headings needs.
  let outline: OutlineVocabulary
  /// The pack whose forms were compared with its own last.
  private let compared = Mutex<Comparison?>(nil)

  private struct Comparison {
    weak var pack: CompiledPack?
    let areSame: Bool
  }

  /// Derives everything from a pack.
  package init(_ pack: Pack) {
    self.pack = pack
    rows = pack.rows
    cells = pack.cells
    unitCores = rows.mapElements { LabelText.core($0.unit ?? "") }
    isRequired = cells.mapElements { [rows] cell in
      !rows[cell.row].isOptional && rows[cell.row].variant == nil
    }
    madeSharedIndicators = MadeOnce { [rows] in
      let rowsOfIndicator = Dictionary(rows.map { ($0.indicator, 1) }, uniquingKeysWith: +)
      return rows.mapElements { rowsOfIndicator[$0.indicator, default: 0] > 1 }
    }
    signedColumns = PackList(
      pack.tables.flatMap { table in
        let signed = table.valueColumns.indices.filter { table.valueColumns[$0].isSigned }
        return table.rows.map { _ in signed }
      })
    phrases = PhraseScanner(pack)
    tables = PackList(pack.tables.indices.map { TableVocabulary($0, of: pack) })
    outline = OutlineVocabulary(pack.outline)
  }
}

extension CompiledPack {
  /// Whether another pack has the very same forms: forms are large, and drafts go by the same few packs.
  func hasForms(of other: CompiledPack) -> Bool {
    compared.withLock { compared in
      if let compared, compared.pack === other { return compared.areSame }
      let areSame = pack.tables.elements == other.pack.tables.elements
      compared = Comparison(pack: other, areSame: areSame)
      return areSame
    }
  }

  /// The form of the table that a row belongs to.
  package func form(ofRow row: RowID) -> TableForm {
    let vocabulary = tables.first { $0.rowRange.contains(row) }
    return pack.tables[vocabulary?.form ?? pack.tables.startIndex]
  }

  /// Whether the values of a cell's column are changes, which may be negative or in words.
  package func isSigned(_ cell: CellAddress) -> Bool {
    signedColumns[cell.row].contains(cell.column)
  }
}
