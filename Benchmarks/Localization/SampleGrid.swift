import LintEngine
import ReportText

/// A table with sums in both directions, as large as that of part three of the six-part reports:
/// each column has new and carried-over cases, results in one total, and cases left; each row ends
/// in the sum of its columns.
enum SampleGrid {
  private static let rows = 25
  private static let columns = 7

  static var problem: LocalizationProblem {
    var relations: [LocalizationProblem.Relation] = []
    func add(_ terms: [(variable: Int, coefficient: Int)]) {
      guard let constraint = LinearConstraint(terms, .equal, .zero) else { return }
      relations.append(LocalizationProblem.Relation([constraint]))
    }
    let (total, left) = (rows - 2, rows - 1)
    for column in 0..<columns {
      func cell(_ row: Int) -> Int { row * columns + column }
      add([(cell(0), 1), (cell(1), 1), (cell(total), -1), (cell(left), -1)])
      add([(cell(total), -1)] + (2..<total).map { (cell($0), 1) })
    }
    for row in 0..<rows {
      let first = row * columns
      add([(first + columns - 1, -1)] + (0..<columns - 1).map { (first + $0, 1) })
    }
    let variables = (0..<rows * columns).map { cell in
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      var neighbours: [Int] = []
      if row > 0 { neighbours.append(cell - columns) }
      if row < rows - 1 { neighbours.append(cell + columns) }
      if column > 0 { neighbours.append(cell - 1) }
      if column < columns - 1 { neighbours.append(cell + 1) }
      return LocalizationProblem.Variable(.zero, neighbours: neighbours)
    }
    return LocalizationProblem(variables: variables, relations: relations)
  }
}
