import Recognition
import ReportText

/// Numbers that have lost their units before a share: 予以公开120件，占60%；部分公开20，占10%.
extension MarkTree {
  /// The figures of a sentence, those that have lost their units before a share in the unit of the one
  /// before, whose share stands behind it as well.
  func withUnitsBeforeShares(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    guard figures.count > 3, figures.contains(where: { $0.kind == .bare && $0.role == .exact })
    else { return figures }
    var named = figures
    for index in figures.indices {
      guard let unit = unitLostBeforeShare(index, of: figures) else { continue }
      named[index] = figures[index].counted(in: unit)
    }
    return named
  }

  /// The unit that a number has lost before its share; nil where it has lost none.
  func unitLostBeforeShare(_ index: Int, of figures: ArraySlice<Figure>) -> Unit? {
    let figure = figures[index]
    guard figure.kind == .bare, figure.role == .exact, figure.isWhole, figure.start > 0,
      CharacterClass.isHan(scalars[figure.start - 1]), index > figures.startIndex + 1,
      index + 1 < figures.endIndex, figures[index - 2].isExactCount,
      isShare(figures[index - 1], of: figures[index - 2]), isShare(figures[index + 1], of: figure)
    else { return nil }
    return figures[index - 2].unit
  }

  /// Whether a figure is the share that stands right behind another: 120件，占60%.
  private func isShare(_ share: Figure, of figure: Figure) -> Bool {
    let start = figure.range.upperBound
    guard share.kind == .percentage, (1...3).contains(share.start - start) else { return false }
    return scalars[start..<share.start].contains(0x5360)  // 占
  }
}
