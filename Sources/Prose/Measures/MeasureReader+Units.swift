import Recognition
import ReportText

// The units of figures that have none themselves, or two.

extension MeasureReader {
  /// The figures of a sentence, those that have lost their units in these.
  func inTheirUnits(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    // Most sentences have none without a unit.
    let hasBare = figures.contains {
      $0.kind == .bare && ($0.role == .exact || $0.multiplier > 1)
    }
    return inOneUnit(
      hasBare
        ? tree.withUnitsBeforeShares(withUnitsOfOwners(inTenThousands(figures))) : figures)
  }

  /// The figures of a sentence, those without a unit that are rounded as things that are counted by ten thousands:
  /// 关注用户9.2万，较上年末的8万增加1.2万.
  private func inTenThousands(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    guard figures.contains(where: { $0.kind == .bare && $0.multiplier > 1 }) else { return figures }
    return figures.map {
      $0.kind == .bare && $0.multiplier > 1 ? $0.counted(in: Self.tenThousands) : $0
    }[...]
  }

  private static let tenThousands = Unit("万")

  /// The figures of a sentence, those in one unit that a bracket says to be counted together:
  /// 1264篇（条），其中报纸418篇，电视846条.
  private func inOneUnit(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    for figure in figures {
      guard let (unit, other) = unitsTogether(figure) else { continue }
      return figures.map { $0.unit == other ? $0.with(unit) : $0 }[...]
    }
    return figures
  }

  /// The figures of a sentence, those without units in the unit of what their bracket divides: 486件（主动公开297、
  /// 依申请公开124、不予公开65）.
  private func withUnitsOfOwners(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    var named = figures
    for owner in figures where owner.isExactCount {
      let bracket = owner.range.upperBound
      guard opensBracket(at: bracket) else { continue }
      let inner = figures.indices.filter { tree.group(at: figures[$0].start) == bracket }
      guard inner.count > 1, inner.allSatisfy({ isNamedNumber(figures[$0]) }) else { continue }
      for index in inner { named[index] = figures[index].counted(in: owner.unit) }
    }
    return named
  }

  /// Whether a bracket opens at an index.
  private func opensBracket(at index: Int) -> Bool {
    index < tree.scalars.count && tree.group(at: index) == index
  }

  /// Whether a number without a unit stands between a name and a mark.
  private func isNamedNumber(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard figure.kind == .bare, figure.role == .exact, figure.isWhole, end < tree.scalars.count,
      tree.group(at: end) == tree.group(at: figure.start), figure.start > 1
    else { return false }
    let isClosed = Mark(tree.scalars[end]) != .none || [0xFF09, 0x29].contains(tree.scalars[end])
    return isClosed
      && tree.scalars[(figure.start - 2)..<figure.start].allSatisfy {
        (0x4E00...0x9FFF).contains($0)
      }
  }

  /// The unit of a figure and the one in the bracket behind it, where that has nothing else.
  private func unitsTogether(_ figure: Figure) -> (unit: Unit, other: Unit)? {
    let end = figure.range.upperBound
    guard figure.kind == .count, opensBracket(at: end),
      let other = lexicon.units.unit(tree.scalars.span, at: end + 1), other != figure.unit
    else { return nil }
    let close = end + 1 + other.count
    guard close < tree.scalars.count, tree.scalars[close] == 0xFF09 || tree.scalars[close] == 0x29
    else { return nil }
    return (figure.unit, other)
  }
}
