import LintModel
import Recognition
import ReportText
import RulePack

extension Report {
  /// Whether the pack has nothing against blanks in tables, so that one that is blank throughout is no more
  /// than pointed out.
  var allowsBlanks: Bool { pack.pack.rules["table/blank"]?.isOff == true }

  /// Whether nobody has filled in a table yet: its columns for values are there, and nothing is in them.
  ///
  /// Where no head names such a column, the table may as well have lost it.
  func isUnfilled(_ table: RecognizedTable) -> Bool {
    guard !table.hasValues else { return false }
    let form = pack.pack.tables[table.form]
    // Side by side, the labels are the columns.
    guard form.orientation == .rows else { return true }
    return table.heads.contains { $0.cells.contains { $0.column != nil } }
      || hasTitle(of: form.valueColumns, in: form, above: table)
  }

  /// No line with the titles of the columns is longer, in bytes.
  private static let longestHead = 200

  /// Whether one of the columns has its title right above the first row of a table.
  private func hasTitle(
    of columns: [TableColumn], in form: TableForm, above table: RecognizedTable
  ) -> Bool {
    let titles = columns.flatMap { [$0.title] + $0.aliases }.map { LabelText.core($0) }
    let first = draft.blocks.partitioningIndex {
      $0.range.upperBound > table.range.lowerBound
    }
    return draft.blocks[max(0, first - form.columns.count)..<first].contains { block in
      block.range.count <= Self.longestHead
        && draft.text.string(in: block.range).split(whereSeparator: { "\t|".contains($0) })
          .contains { titles.contains(LabelText.core(String($0))) }
    }
  }
}

extension Message {
  /// Nobody has filled in a table.
  static let unfilledTable = Message(
    en: "nothing is filled into this table yet; write 0 where there was nothing",
    zh: "本表尚未填写数据，没有发生的应填0")
}
