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
  /// The significant characters of the headings of its blocks: 第二十条第（一）项.
  let blocks: [[UInt32]]
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
    labels = Self.labels(of: table.rows, first)
    columnTitles = table.columns.flatMap { [$0.title] + $0.aliases }.map { LabelText.core($0) }
    valueTitles = (table.valueColumns.first.map { [$0.title] + $0.aliases } ?? [])
      .map { LabelText.core($0) }
    titles = ColumnTitles(table)
    captions = table.captions.map { LabelText.core($0) }
    blocks = table.rows.indices.compactMap { table.rows[$0].block }.map { block in
      block.unicodeScalars.compactMap { LabelText.significant($0.value) }
    }
    madePairs = MadeOnce { table.rows.map { LabelPairs(RowLabelTrie.core($0.label)) } }
    outdatedForms = table.outdatedForms.map { form in
      RowLabelTrie(labels: form.labels.map(RowLabelTrie.core))
    }
  }

  /// The labels of rows, of which the first has some id, with their variants.
  private static func labels(of rows: [TableRow], _ first: RowID) -> RowLabelTrie {
    var labels: [(core: [UInt32], row: RowID)] = []
    var variants: [(core: [UInt32], row: RowID)] = []
    func add(_ label: String, _ id: RowID, isHeading: Bool) {
      let core = RowLabelTrie.core(label)
      labels.append((core, id))
      guard !isHeading else { return }
      for variant in LabelVariants.of(core) { variants.append((variant, id)) }
    }
    // By their places, since to copy a row costs more than to look at its labels.
    for place in rows.indices {
      let id = first.advanced(by: place)
      add(rows[place].label, id, isHeading: rows[place].isHeading)
      for alias in rows[place].aliases { add(alias, id, isHeading: rows[place].isHeading) }
    }
    return RowLabelTrie(labels, variants: variants)
  }

  /// Whether a text is the label of a row, and nothing else.
  func isRowLabel(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    labels.isLabel(span, text)
  }
}
