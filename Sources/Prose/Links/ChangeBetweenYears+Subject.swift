import Recognition
import ReportText

// What a change is about: the figure right before it, where that has no year before of its own.

extension PassageReading {
  /// Whether a change may be between a figure of the year before and another, and is not about a figure of its
  /// own clause: 信息180条，比上年增加30条；留言40条，上年50条.
  func isAbout(_ last: Int, _ main: Int, _ change: Int) -> Bool {
    guard let own = ownFigure(change), !(own < last && last < change) else { return true }
    // 上年300条，今年360条, and not 比上年的386条减少35条，信息91条.
    if last < own, measures[(last + 1)...own].contains(where: { $0.direction != nil }) {
      return false
    }
    return isSame(own, main)
  }

  /// Whether a change may be from one figure to another behind 到: none of its own clause is a third.
  func isAbout(_ target: Int, _ change: Int) -> Bool {
    ownFigure(change).map { isSame($0, target) } ?? true
  }

  /// The nearest figure before a change that it may be about.
  private func ownFigure(_ change: Int) -> Int? {
    var back = previous(change)
    while let index = back {
      let measure = measures[index]
      if measure.isExactLevel, !isLastYear(index), !measure.roles.contains(.compared) {
        return index
      }
      back = previous(index)
    }
    return nil
  }

  /// Whether two figures are one, said twice, or one is the whole of the other.
  private func isSame(_ own: Int, _ main: Int) -> Bool {
    own == main || wholes[own]?.contains(main) == true
      || measures[own].value == measures[main].value && measures[own].isAlike(measures[main])
  }
}
