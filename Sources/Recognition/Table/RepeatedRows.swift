import ReportText
import RulePack

/// Rows of an agency's own tables and charts that have the labels of the form's, where the form's own table
/// stands in the draft as well: 办理结果 | 件数 with a row 予以公开 | 3, the lines 行政许可 and 12 below a chart.
struct RepeatedRows {
  private let rows: [AssembledRow]
  private let heads: [TableHead]
  /// The indices of the rows that have each label, by the first row of the form that may be meant.
  private let places: [RowID: [Int]]
  /// The indices of the rows whose label has an ordinal, among those that stand twice.
  private let numbered: Set<Int>
  /// The rows of which each begins below a head of the form or behind a gap.
  private let runs: [Run]

  /// Rows further apart than this many blocks are of different tables.
  private static let greatestGap = 12

  private struct Run {
    var rows: Range<Int>
    let hasHead: Bool
  }

  /// The rows without those, and the heads of the others.
  ///
  /// - Parameters:
  ///   - rows: The rows in document order.
  ///   - heads: The lines of the heads between them.
  ///   - valueRows: How many rows with values the form has.
  ///   - span: The text.
  static func removed(
    from rows: [AssembledRow], _ heads: [TableHead], valueRows: Int, _ span: Span<UInt8>
  ) -> (rows: [AssembledRow], heads: [TableHead]) {
    RepeatedRows(rows, heads, span).removed(valueRows)
  }

  private init(_ rows: [AssembledRow], _ heads: [TableHead], _ span: Span<UInt8>) {
    (self.rows, self.heads) = (rows, heads)
    var places: [RowID: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      if let first = row.candidates.first { places[first, default: []].append(index) }
    }
    self.places = places
    var numbered: Set<Int> = []
    for indices in places.values where indices.count > 1 {
      for index in indices where Ordinal(span, rows[index].label) != nil { numbered.insert(index) }
    }
    self.numbered = numbered
    runs = Self.runs(of: rows, Set(heads.map(\.rowsAbove)))
  }

  private func removed(_ valueRows: Int) -> (rows: [AssembledRow], heads: [TableHead]) {
    var dropped: Set<Int> = []
    for run in runs {
      let known = run.rows.filter { !rows[$0].candidates.isEmpty }
      let isPart =
        !run.hasHead && Set(known.compactMap { rows[$0].candidates.first }).count < valueRows - 1
      for index in known where isUnread(index) || isPart && isBelowHead(otherThan: index) {
        dropped.insert(index)
      }
    }
    guard !dropped.isEmpty else { return (rows, heads) }
    // What stands among them is of the same table.
    for index in rows.indices where rows[index].candidates.isEmpty && dropped.contains(index - 1) {
      dropped.insert(index)
    }
    let kept = rows.indices.filter { !dropped.contains($0) }
    let moved = heads.map { head in
      TableHead(rowsAbove: kept.count { $0 < head.rowsAbove }, cells: head.cells)
    }
    return (kept.map { rows[$0] }, moved)
  }

  private static func runs(of rows: [AssembledRow], _ heads: Set<Int>) -> [Run] {
    var runs: [Run] = []
    for index in rows.indices {
      let isFar =
        index > 0 && rows[index].firstBlock - rows[index - 1].lastBlock > greatestGap
      if runs.isEmpty || isFar || heads.contains(index) {
        runs.append(Run(rows: index..<index + 1, hasHead: heads.contains(index)))
      } else {
        runs[runs.count - 1].rows = runs[runs.count - 1].rows.lowerBound..<index + 1
      }
    }
    return runs
  }

  /// Whether nobody can say to which columns the values of a row belong, and another with its label has
  /// all of its own.
  private func isUnread(_ index: Int) -> Bool {
    rows[index].unread != nil && others(than: index).contains { isRead($0) }
  }

  /// Whether another row with the label of one stands below a head of the form.
  private func isBelowHead(otherThan index: Int) -> Bool {
    others(than: index).contains { other in
      isRead(other) && runs.contains { $0.hasHead && $0.rows.contains(other) }
    }
  }

  private func others(than index: Int) -> [Int] {
    guard let first = rows[index].candidates.first else { return [] }
    // The form may have a label twice. （七）总计 is the form's own beside any 总计.
    return (places[first] ?? []).filter {
      $0 != index && (!numbered.contains(index) || numbered.contains($0))
    }
  }

  private func isRead(_ index: Int) -> Bool { rows[index].unread == nil && rows[index].hasData }
}
