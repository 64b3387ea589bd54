import ReportText
import RulePack

/// What the cells of tables that belong together say, one table of each form.
struct TableFigures: Sendable {
  /// What stands in a cell.
  enum Figure: Sendable {
    /// A number, or a blank, which counts as 0.
    case number(Amount, range: Range<Int>, isBlank: Bool)
    /// There is no such cell.
    case absent(isRequired: Bool)
    /// What stands there is no number.
    case unusable
  }

  private var figures: [Figure]

  /// Takes the figures from tables of different forms.
  init(_ report: Report, _ tables: [RecognizedTable]) {
    let pack = report.pack
    var figures = pack.isRequired.map { Figure.absent(isRequired: $0) }
    for row in tables.lazy.flatMap(\.rows) {
      if let index = row.row, row.unread != nil {
        for cell in pack.rows[index].cells { figures[cell] = .unusable }
      }
      for cell in row.cells {
        guard let index = cell.cell else { continue }
        figures[index] =
          switch cell.value {
          case .number(let amount): .number(amount, range: cell.range, isBlank: false)
          case .blank: .number(.zero, range: cell.range, isBlank: true)
          case .text: .unusable
          }
      }
    }
    self.figures = figures
  }

  /// What stands in a cell, an index of ``Pack/cells``.
  subscript(cell: Int) -> Figure { figures[cell] }

  /// What the cells say, in the order of ``Pack/cells``.
  var readings: [TableProblem.Reading] {
    figures.map { figure in
      switch figure {
      case .number(let amount, _, let isBlank): isBlank ? .blank : .number(amount)
      case .absent(let isRequired): isRequired ? .unusable : .absent
      case .unusable: .unusable
      }
    }
  }

  /// The number in a cell; nil where there is none, or a blank.
  func amount(ofCell cell: Int) -> Amount? {
    guard case .number(let amount, _, isBlank: false) = figures[cell] else { return nil }
    return amount
  }

  /// The sum of some cells; nil where one that has to be there has no number.
  func sum(_ terms: [Relation.Term]) -> Amount? {
    var sum = Amount.zero
    for term in terms {
      guard let amount = amount(of: term.operand),
        let next = term.isSubtracted ? sum.subtracting(amount) : sum.adding(amount)
      else { return nil }
      sum = next
    }
    return sum
  }

  private func amount(of operand: Relation.Term.Operand) -> Amount? {
    switch operand {
    case .constant(let number): return Amount(number)
    case .previous: return nil
    case .cell(let cell):
      if case .absent(isRequired: false) = figures[cell] { return .zero }
      return amount(ofCell: cell)
    }
  }

  /// The figures with other numbers in some cells.
  func correcting(_ numbers: [Int: Amount]) -> TableFigures {
    var corrected = self
    for (cell, number) in numbers {
      guard let range = range(ofCell: cell) else { continue }
      corrected.figures[cell] = .number(number, range: range, isBlank: false)
    }
    return corrected
  }

  /// Where the value of a cell stands, in bytes; nil where it has none.
  func range(ofCell cell: Int) -> Range<Int>? {
    guard case .number(_, let range, _) = figures[cell] else { return nil }
    return range
  }
}
