import RulePack

extension Report {
  /// The last cell of the first row of each kind that means something: the totals of the table about
  /// applications.
  package func totals(of meaning: RowMeaning) -> [RecognizedCell] {
    let rows = pack.rows
    return rows.indices.filter { rows[$0].meaning == meaning }.compactMap { row in
      tables.lazy.flatMap(\.rows).first { $0.row == row }?.cells.last
    }
  }
}
