import Recognition
import ReportText
import RulePack

/// A value of a table that is not as it should be by itself, whatever the others are.
package struct CellFault: Sendable {
  /// What is wrong with it.
  package enum Kind: Sendable {
    /// It is blank.
    ///
    /// - Parameter due: What it must be according to the sums, where that is not 0.
    case blank(due: Amount?)
    /// It is no number.
    case noNumber
    /// It is less than 0 and counts things.
    case negative(Amount)
    /// It has decimals and counts things.
    case decimals(Amount)
    /// It is written in Chinese characters.
    case numeral(Amount)
  }

  /// The row of the form.
  package let row: RowID
  /// The cells: one, or all those of a row that are blank where 0 is meant.
  package let cells: [RecognizedCell]
  /// What is wrong.
  package let kind: Kind
  /// Whether the figure that is due can be written into blank cells without breaking a relation that
  /// holds as long as they are blank: then something else was forgotten there.
  package private(set) var isFillable = true

  /// Where the first of the cells stands, in bytes.
  package var range: Range<Int> { cells[0].range }

  /// Whether the figure is certainly wrong, and not only written in another way than it should be.
  package var isWrongFigure: Bool {
    switch kind {
    case .blank(let due): due != nil
    case .noNumber, .negative, .decimals: true
    case .numeral: false
    }
  }

  /// Whether it is a figure that no count can be: less than 0, or with decimals.
  package var isImpossible: Bool { isImpossible(at: range) }

  /// Whether it is a figure at a place that no count can be: less than 0, or with decimals.
  package func isImpossible(at place: Range<Int>) -> Bool {
    switch kind {
    case .negative, .decimals: range == place
    case .blank, .noNumber, .numeral: false
    }
  }
}

extension CellFault {
  /// The faults in tables that belong together.
  ///
  /// - Parameters:
  ///   - tables: Tables of different forms.
  ///   - figures: What their cells say.
  ///   - report: The report that they are in.
  ///   - previous: Last year's report, where it is compared with.
  ///   - contradicted: The cells of the figures that the prose states otherwise, and does not as long
  ///     as cells are blank.
  package static func faults(
    of tables: [RecognizedTable], _ figures: TableFigures, _ report: Report,
    previous: PreviousReport? = nil, contradicted: (_ filled: TableFigures) -> Set<CellID>
  ) -> [CellFault] {
    let rows = tables.filter(\.hasValues).flatMap(\.rows)
    let hasBlanks = rows.contains { row in
      row.row != nil && row.cells.contains { $0.value == .blank }
    }
    let evaluator = RelationEvaluator(report.pack, figures, previous: previous)
    let dues = hasBlanks ? evaluator.valuesOfBlanks(by: report.pack.pack.relations) : [:]
    var faults: [CellFault] = []
    for row in rows {
      guard let index = row.row else { continue }
      if hasBlanks, row.cells.contains(where: { $0.value == .blank }) {
        faults += blanks(of: row, index, dues)
      }
      let allowsDecimals = report.pack.rows[index].allowsDecimals
      for cell in row.cells {
        guard let kind = kind(of: cell, allowsDecimals: allowsDecimals, report) else { continue }
        faults.append(CellFault(row: index, cells: [cell], kind: kind))
      }
    }
    if hasBlanks {
      judgeFillings(of: &faults, evaluator) { contradicted(figures.correcting($0)) }
    }
    return faults
  }

  /// Says of blank cells which can be filled in, all together.
  private static func judgeFillings(
    of faults: inout [CellFault], _ evaluator: RelationEvaluator,
    _ contradicted: ([CellID: Amount]) -> Set<CellID>
  ) {
    let pack = evaluator.pack.pack
    var isSettled = false
    while !isSettled {
      let filled = faults.reduce(into: [CellID: Amount]()) { figures, fault in
        guard case .blank(let due) = fault.kind, fault.isFillable else { return }
        for cell in fault.cells.compactMap(\.cell) { figures[cell] = due ?? .zero }
      }
      let broken = evaluator.cellsOfRelationsBroken(
        by: filled, pack.relations + pack.historyRelations
      ).union(contradicted(filled))
      isSettled = true
      for (index, fault) in faults.enumerated() where fault.isFillable {
        guard case .blank = fault.kind,
          fault.cells.contains(where: { $0.cell.map(broken.contains) ?? false })
        else { continue }
        faults[index].isFillable = false
        isSettled = false
      }
    }
  }

  /// The blank cells of a row: those that have to be something else than 0 one by one, all others
  /// together.
  private static func blanks(
    of row: RecognizedRow, _ index: RowID, _ dues: [CellID: Amount]
  ) -> [CellFault] {
    var faults: [CellFault] = []
    var zeros: [RecognizedCell] = []
    for cell in row.cells where cell.value == .blank {
      guard let due = cell.cell.flatMap({ dues[$0] }), due != .zero else {
        zeros.append(cell)
        continue
      }
      faults.append(CellFault(row: index, cells: [cell], kind: .blank(due: due)))
    }
    guard !zeros.isEmpty else { return faults }
    return faults + [CellFault(row: index, cells: zeros, kind: .blank(due: nil))]
  }

  /// What is wrong with a cell that is not blank; nil where nothing is.
  private static func kind(
    of cell: RecognizedCell, allowsDecimals: Bool, _ report: Report
  ) -> Kind? {
    let span = report.bytes.span
    switch cell.value {
    case .blank, .absent: return nil
    case .unusable:
      let isUnread = report.draft.isUnread(cell.range)
      return isUnread || isSigned(cell, report.pack) ? nil : .noNumber
    case .number(let amount):
      if amount < .zero, !isSigned(cell, report.pack) { return .negative(amount) }
      if !amount.isWhole, !allowsDecimals { return .decimals(amount) }
      return isNumeral(span, cell.range) ? .numeral(amount) : nil
    }
  }

  /// Whether a cell's column holds changes, which may be negative or in words.
  private static func isSigned(_ cell: RecognizedCell, _ pack: CompiledPack) -> Bool {
    guard let address = cell.cell.map({ pack.cells[$0] }) else { return false }
    return pack.isSigned(address)
  }

  /// Whether a number is written in Chinese characters.
  private static func isNumeral(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard let (first, _) = span.scalar(at: cell.lowerBound, before: cell.upperBound) else {
      return false
    }
    return ChineseNumeral.isNumeral(first)
  }
}
