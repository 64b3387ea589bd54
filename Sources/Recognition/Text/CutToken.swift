import ReportModel
import ReportText

extension Report {
  /// Whether a number, date or address stands at the end of a line that was broken at the margin,
  /// or at the start of the next, so that the rest of it may stand on the other line.
  package func mayBeCut(_ token: Range<Int>) -> Bool {
    let blocks = draft.blocks
    guard !blocks.isEmpty else { return false }
    let index = max(0, blocks.partitioningIndex { $0.range.lowerBound > token.lowerBound } - 1)
    let block = blocks[index]
    // One character may stand between: a bracket, a dot.
    if block.continuesPrevious, token.lowerBound <= block.range.lowerBound + 3 { return true }
    return index + 1 < blocks.count && blocks[index + 1].continuesPrevious
      && token.upperBound + 3 >= block.range.upperBound
  }
}
