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

  private let figures: [Figure]

  /// Takes the figures from tables of different forms.
  init(_ report: Report, _ tables: [RecognizedTable]) {
    let pack = report.pack
    var figures = pack.cells.map { cell in
      let row = pack.rows[cell.row]
      return Figure.absent(isRequired: !row.isOptional && row.variant == nil)
    }
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

  /// Where the value of a cell stands, in bytes; nil where it has none.
  func range(ofCell cell: Int) -> Range<Int>? {
    guard case .number(_, let range, _) = figures[cell] else { return nil }
    return range
  }
}
