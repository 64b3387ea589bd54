import ReportText
import RulePack

/// Broken relations of a table that one explanation mends, or several between which nothing decides.
package struct TableMistake: Sendable {
  /// What is to blame.
  package enum Cause: Sendable {
    /// One figure.
    ///
    /// - Parameters:
    ///   - change: The figure and what it should be.
    ///   - isCertain: Whether no other figure could explain it as well, however implausibly.
    ///   - fix: What to write there, where all figures of the explanation are known.
    ///   - witness: Where the report says elsewhere what should be there.
    case figure(CellChange, isCertain: Bool, fix: Amount?, witness: Range<Int>?)
    /// One of several groups of figures.
    case oneOf([[CellChange]])
    /// A row that has the figures of another.
    case copiedRow(CopiedRow)
  }

  /// Where the figure stands that is to blame, or the first of several; in bytes.
  package let place: Range<Int>
  /// What is to blame.
  package let cause: Cause
  /// The broken relations, indices of ``Pack/relations``, the first being the one to name.
  package let relations: [Int]

  /// Whether one figure is to blame.
  package var isOfFigure: Bool {
    if case .figure = cause { true } else { false }
  }
}

extension TableMistake {
  /// A row that has the figures of another; nil where none of them stands anywhere.
  init?(_ row: CopiedRow, _ figures: TableFigures) {
    let wrong = row.due.first { figures.amount(ofCell: $0.cell) != $0.amount }
    guard let place = wrong.flatMap({ figures.range(ofCell: $0.cell) }) else { return nil }
    self.init(place: place, cause: .copiedRow(row), relations: row.relations)
  }
}

/// A figure of a table that is wrong, if an explanation is right.
package struct CellChange: Sendable {
  /// The cell.
  package let cell: CellID
  /// What stands there.
  package let written: Amount
  /// The least that should stand there; nil where there is no limit.
  package let atLeast: Amount?
  /// The most that should stand there; nil where there is no limit.
  package let atMost: Amount?
  /// The slip by which the figure became what it is; nil where it takes more than one, or where it is not known what the figure
  /// should be.
  package let slip: TypingSlip<CellID>?

  /// What should stand there; nil where there are several possibilities.
  package var figure: Amount? { atLeast == atMost ? atLeast : nil }

  /// Whether one digit stands there and another should, of which nobody needs to hear that a digit is
  /// wrong.
  var isOneDigit: Bool {
    guard case .digitChanged = slip else { return false }
    return "\(written)".utf8.count == 1
  }

  init(_ change: Explanation.Change, _ problem: TableProblem) {
    cell = problem.cells[change.variable]
    written = change.written
    atLeast = change.atLeast
    atMost = change.atMost
    slip = change.slip?.renaming { problem.cells[$0] }
  }
}

extension TypingSlip {
  /// The slip with other names for the figures in it.
  fileprivate func renaming<Name>(_ name: (Figure) -> Name) -> TypingSlip<Name> {
    switch self {
    case .copied(let source): .copied(from: name(source))
    case .exchanged(let partner): .exchanged(with: name(partner))
    case .leftOut: .leftOut
    case .sign: .sign
    case .digitsSwapped: .digitsSwapped
    case .digitDropped: .digitDropped
    case .digitAdded: .digitAdded
    case .digitChanged: .digitChanged
    case .pointMoved: .pointMoved
    }
  }
}
