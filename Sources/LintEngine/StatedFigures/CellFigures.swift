import ReportText
import RulePack

/// The figures of tables that belong together, by cell.
struct CellFigures {
  private var amounts: [Amount?]
  private var ranges: [Range<Int>?]
  private let pack: CompiledPack

  init(_ pack: CompiledPack, _ tables: [RecognizedTable]) {
    self.pack = pack
    amounts = Array(repeating: nil, count: pack.cells.count)
    ranges = Array(repeating: nil, count: pack.cells.count)
    for cell in tables.lazy.flatMap(\.rows).flatMap(\.cells) {
      guard let index = cell.cell else { continue }
      ranges[index] = cell.range
      if case .number(let amount) = cell.value { amounts[index] = amount }
    }
  }

  /// The figure of a cell; nil where there is none, or a blank.
  subscript(cell: Int) -> Amount? {
    get { amounts[cell] }
    set { amounts[cell] = newValue }
  }

  /// Where a cell stands, in bytes; nil where there is none.
  func range(of cell: Int) -> Range<Int>? { ranges[cell] }

  /// The sum of some cells; nil where one has no figure.
  func sum(_ terms: [Relation.Term]) -> Amount? {
    var sum = Amount.zero
    for term in terms {
      let amount: Amount?
      switch term.operand {
      case .constant(let number): amount = Amount(number)
      case .cell(let cell): amount = amounts[cell] ?? (isLeftOut(cell) ? .zero : nil)
      }
      guard let amount,
        let next = term.isSubtracted ? sum.subtracting(amount) : sum.adding(amount)
      else { return nil }
      sum = next
    }
    return sum
  }

  /// Whether the table is complete without a cell, and does not have it.
  private func isLeftOut(_ cell: Int) -> Bool {
    ranges[cell] == nil && pack.rows[pack.cells[cell].row].isOptional
  }
}
