import Figures
import ReportText
import RulePack

/// What one constituent may have to do with a figure that is not the sum.
struct RollupCause: Hashable {
  /// What went wrong when its figure was added.
  enum Kind: Hashable {
    /// It was not added.
    case leftOut
    /// It was added twice.
    case countedTwice
    /// Another figure was added, which is one slip away.
    case slip(TypingSlip<CellID>, written: Amount)
    /// The constituent left blank what the summary counts.
    case blank
  }

  /// The constituent, an index of ``Rollup/constituents``.
  let constituent: Int
  /// What went wrong.
  let kind: Kind

  /// Whether it would be the same mistake in several cells.
  var isOfWholeFigure: Bool { kind == .leftOut || kind == .countedTwice }
}

/// A constituent that is left out altogether, or counted twice.
struct WholeReport {
  /// What went wrong.
  let cause: RollupCause
  /// The cells whose difference is exactly its figure, in order; totals that follow are not among
  /// them.
  let cells: [CellID]
}
