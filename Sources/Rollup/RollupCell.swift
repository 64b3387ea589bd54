import Recognition
import ReportText
import RulePack

/// A cell of a summary's tables beside the sum over its constituents.
package struct RollupCell: Sendable {
  /// What comparing them comes to.
  package enum Status: Hashable, Sendable {
    /// The summary's figure is the sum.
    case agrees
    /// It is not, and exceeds the sum by an amount, which may be negative.
    case differs(Amount)
    /// It is less than the sum, though some constituents' figures are not even in it.
    case fallsShort(Amount)
    /// They cannot be compared.
    case notChecked(Gap)
  }

  /// Why a cell cannot be compared.
  package enum Gap: Hashable, Sendable {
    /// The summary has no number there.
    case noFigure
    /// A number of constituents have none.
    case lacking(Int)
    /// The difference may be that of constituents whose report is for another year.
    case otherYear(Int)
    /// There are no constituents with figures at all.
    case noConstituents
    /// The sum is too large to hold.
    case tooLarge
  }

  /// The cell.
  package let cell: CellID
  /// What the summary says.
  package let stated: CellValue
  /// The sum over the constituents that have a number there; nil where it is too large to hold.
  package let sum: Amount?
  /// How many constituents leave the cell blank.
  package let blanks: Int
  /// How many have no number there, those included whose file yielded no figures at all.
  package let lacking: Int
  /// What comparing them comes to.
  package let status: Status

  /// By how much the summary's figure exceeds the sum, where that is a mistake.
  package var difference: Amount? {
    switch status {
    case .differs(let amount), .fallsShort(let amount): amount
    case .agrees, .notChecked: nil
    }
  }

  /// Whether the figures could be compared.
  package var isChecked: Bool {
    if case .notChecked = status { false } else { true }
  }
}
