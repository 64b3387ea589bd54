import Figures
import RulePack

extension Facts {
  /// The cells with figures that no count can be, less than 0 or with decimals: table/number tells of each,
  /// and what else is not as it should be because of it is told with that.
  var impossibleCells: Set<CellID> {
    Set(cellFaults.lazy.filter(\.isImpossible).flatMap(\.cells).compactMap(\.cell))
  }
}
