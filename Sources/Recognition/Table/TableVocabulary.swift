import ReportText
import RulePack

/// What recognising a table needs of a form, derived from the pack once a run and, like
/// ``CompiledPack``, shared.
package final class TableVocabulary: Sendable {
  /// The form.
  package let form: FormID
  /// The form's rows.
  package let rowRange: Range<RowID>
  /// Whether the rows of all forms are headings.
  let isHeading: PackList<RowID, Bool>
  let labels: RowLabelTrie
  let columnTitles: [[UInt32]]
  /// The cores of the wordings of the first value column's heading.
  let valueTitles: [[UInt32]]
  /// The headings of a form with several value columns.
  let titles: ColumnTitles
  let captions: [[UInt32]]
  /// The rows' labels for comparison, by the row's place in the form.
  var labelPairs: [LabelPairs] { madePairs.value }
  let outdatedForms: [RowLabelTrie]
  private let madePairs: MadeOnce<[LabelPairs]>

  init(_ form: FormID, of pack: Pack) {
    let table = pack.tables[form]
    let first = RowID(rawValue: pack.tables[..<form].reduce(0) { $0 + $1.rows.count })
    self.form = form
    rowRange = first..<first.advanced(by: table.rows.count)
    isHeading = pack.rows.mapElements(\.isHeading)
    let official = table.rows.enumerated().flatMap { index, row in
      ([row.label] + row.aliases).map {
        (core: RowLabelTrie.core($0), row: first.advanced(by: index))
      }
    }
    let variants = official.filter { !table.rows[first.distance(to: $0.row)].isHeading }.flatMap {
      label in
      LabelVariants.of(label.core).map { (core: $0, row: label.row) }
    }
    labels = RowLabelTrie(official, variants: variants)
    columnTitles = table.columns.flatMap { [$0.title] + $0.aliases }.map { LabelText.core($0) }
    valueTitles = (table.valueColumns.first.map { [$0.title] + $0.aliases } ?? [])
      .map { LabelText.core($0) }
    titles = ColumnTitles(table)
    captions = table.captions.map { LabelText.core($0) }
    madePairs = MadeOnce { table.rows.map { LabelPairs(RowLabelTrie.core($0.label)) } }
    outdatedForms = table.outdatedForms.map { form in
      RowLabelTrie(labels: form.labels.map(RowLabelTrie.core))
    }
  }

  /// Whether a text is the label of a row, and nothing else.
  func isRowLabel(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    labels.isLabel(span, text)
  }
}
