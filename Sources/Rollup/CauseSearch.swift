import Figures
import ReportText
import RulePack

/// Finds the constituent behind a figure that is not the sum, where exactly one can be.
struct CauseSearch {
  private let constituents: [Constituent]

  init(_ rollup: Rollup) {
    constituents = rollup.constituents
  }

  /// The causes of differences, by cell.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - differences: By cell, in millionths.
  func causes(of cells: [CellID], _ differences: Differences) -> [CellID: RollupCause] {
    var candidates: [CellID: [RollupCause]] = [:]
    var frequency: [RollupCause: Int] = [:]
    for cell in cells {
      let found = self.candidates(cell, differences[cell])
      candidates[cell] = found
      for cause in found where cause.isOfWholeFigure { frequency[cause, default: 0] += 1 }
    }
    return candidates.compactMapValues { causes in
      guard causes.count > 1 else { return causes.first }
      // Of several, the one that explains most of the differing cells.
      let most = causes.map { frequency[$0, default: 0] }.max() ?? 0
      let best = causes.filter { frequency[$0, default: 0] == most }
      return most > 1 && best.count == 1 ? best[0] : nil
    }
  }

  /// How many of some differences are the figures of one constituent, the one with most of them.
  func mostCountedTwice(of cells: [CellID], _ differences: Differences) -> Int {
    constituents.map { constituent in
      cells.count { constituent.figures.millionths($0) == differences[$0] }
    }.max() ?? 0
  }

  private func candidates(_ cell: CellID, _ difference: Int64) -> [RollupCause] {
    var found: [RollupCause] = []
    for (index, constituent) in constituents.enumerated() {
      let figure = constituent.figures.millionths(cell)
      if figure == 0 {
        guard difference > 0, constituent.figures[cell] == .blank else { continue }
        found.append(RollupCause(constituent: index, kind: .blank))
      } else if figure == 0 &- difference {
        found.append(RollupCause(constituent: index, kind: .leftOut))
      } else if figure == difference {
        found.append(RollupCause(constituent: index, kind: .countedTwice))
      }
    }
    return found.count > 1 ? found : found + slips(cell, difference)
  }

  /// Constituents of whose figure one slip makes another that would explain the difference; two at
  /// most, since more say nothing.
  private func slips(_ cell: CellID, _ difference: Int64) -> [RollupCause] {
    var found: [RollupCause] = []
    // Many constituents have the same figure.
    var known: [Int64: TypingSlip<CellID>?] = [:]
    for (index, constituent) in constituents.enumerated() {
      let figure = constituent.figures.millionths(cell)
      let (written, overflow) = figure.addingReportingOverflow(difference)
      guard written > 0, figure != difference, !overflow, Self.hasSeveralDigits(figure) else {
        continue
      }
      let slip: TypingSlip<CellID>?
      if let result = known[figure] {
        slip = result
      } else {
        slip = TypingSlip<CellID>(from: Amount(millionths: figure), to: Amount(millionths: written))
        known[figure] = .some(slip)
      }
      guard let slip else { continue }
      let kind = RollupCause.Kind.slip(slip, written: Amount(millionths: written))
      found.append(RollupCause(constituent: index, kind: kind))
      if found.count > 1 { break }
    }
    return found
  }

  /// Whether a slip in a figure says anything: of a single digit, any other figure may have become.
  private static func hasSeveralDigits(_ figure: Int64) -> Bool {
    figure >= 10_000_000 || figure > 0 && !Amount(millionths: figure).isWhole
  }
}
