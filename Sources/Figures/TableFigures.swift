import Recognition
import ReportText
import RulePack

/// What the cells of tables that belong together say, one table of each form.
package struct TableFigures: Sendable {
  /// What the cells say.
  package private(set) var values: PackList<CellID, CellValue>
  /// Where each cell's number or blank stands, in bytes.
  private var ranges: PackList<CellID, Range<Int>?>

  /// Takes the figures from tables of different forms.
  package init(_ pack: CompiledPack, _ tables: [RecognizedTable]) {
    var values = pack.isRequired.mapElements { $0 ? CellValue.unusable : .absent }
    var ranges = PackList<CellID, Range<Int>?>(repeating: nil, count: values.count)
    for row in tables.lazy.flatMap(\.rows) {
      if let index = row.row, row.unread != nil {
        for cell in pack.rows[index].cells { (values[cell], ranges[cell]) = (.unusable, nil) }
      }
      for cell in row.cells {
        guard let index = cell.cell else { continue }
        values[index] = cell.value
        ranges[index] = cell.value.isFigure ? cell.range : nil
      }
    }
    self.values = values
    self.ranges = ranges
  }

  /// What a cell says.
  package subscript(cell: CellID) -> CellValue { values[cell] }

  /// The number in a cell; nil where there is none, or a blank.
  package func amount(ofCell cell: CellID) -> Amount? { values[cell].amount }

  /// Where the value of a cell stands, in bytes; nil where it has none.
  package func range(ofCell cell: CellID) -> Range<Int>? { ranges[cell] }

  /// The sum of some cells; nil where one that has to be there has no number.
  package func sum(_ terms: [Relation.Term]) -> Amount? {
    Relation.sum(terms) { operand in
      switch operand {
      case .constant(let number): Amount(number)
      case .previous: nil
      case .cell(let cell): values[cell] == .absent ? .zero : amount(ofCell: cell)
      }
    }
  }

  /// The figures with other numbers in some cells.
  package func correcting(_ numbers: [CellID: Amount]) -> TableFigures {
    var corrected = self
    for (cell, number) in numbers where values[cell].isFigure {
      corrected.values[cell] = .number(number)
    }
    return corrected
  }
}

extension Relation {
  /// The sum of some terms; nil where one of them has no amount or the sum is too large.
  ///
  /// - Parameter amount: What an operand amounts to.
  package static func sum(
    _ terms: [Term], _ amount: (Term.Operand) -> Amount?
  ) -> Amount? {
    var sum = Amount.zero
    for term in terms {
      guard let amount = amount(term.operand),
        let next = term.isSubtracted ? sum.subtracting(amount) : sum.adding(amount)
      else { return nil }
      sum = next
    }
    return sum
  }
}
