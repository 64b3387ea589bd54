import ReportModel

extension Report {
  /// Whether a number, date or address stands at the end of a line that was broken at the margin,
  /// or at the start of the next, so that the rest of it may stand on the other line.
  package func mayBeCut(_ token: Range<Int>) -> Bool {
    let blocks = draft.blocks
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= token.lowerBound { low = middle } else { high = middle }
    }
    guard low < high else { return false }
    let block = blocks[low]
    // One character may stand between: a bracket, a dot.
    if block.continuesPrevious, token.lowerBound <= block.range.lowerBound + 3 { return true }
    return low + 1 < blocks.count && blocks[low + 1].continuesPrevious
      && token.upperBound + 3 >= block.range.upperBound
  }
}
