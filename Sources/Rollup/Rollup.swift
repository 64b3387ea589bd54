import Figures
import LintRules
import Recognition
import ReportText
import RulePack

/// The sums over the constituents of a summary report, cell by cell, beside the summary's figures.
package struct Rollup: Sendable {
  /// Constituents of which there are no figures.
  package struct Missing: Sendable {
    /// Those that yielded none: unreadable, without a table, in another form.
    package var unusable = 0
    /// Those that are reports for another year.
    package var otherYear = 0

    /// Counts none.
    package init() {}
  }

  /// The summary.
  package let summary: Report
  /// The constituents whose figures were added.
  package let constituents: [Constituent]
  /// The cells that the summary or a constituent has, table by table as the summary has them.
  package let cells: [RollupCell]
  /// Which rules count, and how much.
  let policy: RulePolicy

  /// Adds the constituents' figures up.
  ///
  /// - Parameters:
  ///   - summary: The summary.
  ///   - constituents: The constituents.
  ///   - missing: Those of which there are no figures.
  ///   - ignore: Rule ids or groups not to check.
  ///   - severities: The severities that the user gives rules or groups.
  package init(
    _ summary: Report, of constituents: [Constituent], missing: Missing = Missing(),
    ignore: [String] = [], severities: [RuleSeverity] = []
  ) {
    self.summary = summary
    policy = RulePolicy(
      rules: [RollupTotal.rule, RollupCopied.rule], pack: summary.pack.pack, ignore: ignore,
      severities: severities)
    self.constituents = constituents
    let pack = summary.pack
    let tables = summary.tableSets.first ?? []
    let stated = ReportFigures(TableFigures(pack, tables).values)
    let order = Self.cells(of: tables, pack)
    let rows = tables.flatMap(\.rows).compactMap(\.row)
    let written = Set(rows.flatMap { pack.rows[$0].cells })
    cells = order.compactMap { cell in
      guard !pack.rows[pack.cells[cell].row].isHeading else { return nil }
      let column = Column(cell, constituents, missing)
      guard written.contains(cell) || column.isPresent else { return nil }
      let status =
        constituents.isEmpty
        ? .notChecked(.noConstituents)
        : column.status(
          stated[cell], isSigned: pack.isSigned(pack.cells[cell]), otherYear: missing.otherYear)
      return RollupCell(
        cell: cell, stated: stated[cell], sum: constituents.isEmpty ? nil : column.sum,
        blanks: column.blanks,
        lacking: column.lacking, status: status)
    }
  }

  /// All cells of a pack, those of the first table in the document first, those of tables that are
  /// not there last.
  private static func cells(of tables: [RecognizedTable], _ pack: CompiledPack) -> [CellID] {
    func start(_ cell: CellID) -> Int {
      let row = pack.cells[cell].row
      let form = pack.tables.first { $0.rowRange.contains(row) }?.form
      return tables.first { $0.form == form }?.range.lowerBound ?? .max
    }
    let starts = PackList<CellID, Int>(pack.cells.indices.map(start))
    return pack.cells.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
  }

  /// How many of the cells a constituent lacks or leaves blank.
  package func gaps(of constituent: Constituent) -> (unusable: Int, blank: Int) {
    let figures = cells.map { constituent.figures[$0.cell] }
    return (figures.count { $0 == .unusable }, figures.count { $0 == .blank })
  }
}

/// One cell of all constituents.
private struct Column {
  private(set) var sum: Amount? = .zero
  private(set) var blanks = 0
  private(set) var lacking: Int

  /// Whether the constituents have anything there that a summary would have to have.
  var isPresent: Bool { sum != .zero }

  init(_ cell: CellID, _ constituents: [Constituent], _ missing: Rollup.Missing) {
    lacking = missing.unusable
    for constituent in constituents {
      switch constituent.figures[cell] {
      case .number(let amount): sum = sum.flatMap { $0.adding(amount) }
      case .blank: blanks += 1
      case .absent: break
      case .unusable: lacking += 1
      }
    }
  }

  func status(
    _ stated: CellValue, isSigned: Bool, otherYear: Int
  ) -> RollupCell.Status {
    let amount: Amount
    switch stated {
    case .number(let number): amount = number
    case .blank: amount = .zero
    case .absent, .unusable: return .notChecked(.noFigure)
    }
    guard let sum, let difference = amount.subtracting(sum) else { return .notChecked(.tooLarge) }
    // Figures are not negative, so that those which are not there cannot make up for this.
    let isShort = difference < .zero && !isSigned
    if lacking > 0 { return isShort ? .fallsShort(difference) : .notChecked(.lacking(lacking)) }
    if difference == .zero { return .agrees }
    return isShort || otherYear == 0 ? .differs(difference) : .notChecked(.otherYear(otherYear))
  }
}
