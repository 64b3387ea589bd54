import Recognition
import ReportText

// The counts that a rate may be of.

extension PassageReading {
  /// The counts before a rate in its sentence and the one before, the nearest first.
  func countsBefore(_ index: Int) -> [Int] {
    let sentence = measures[index].sentence
    let near = before(index, most: index) { sentence - $0.sentence <= 1 }
    return Array(near.lazy.filter { measures[$0].isExactLevel }.prefix(24))
  }

  /// The counts that a rate may be of: those before it on its level, those that its bracket stands
  /// behind, and the one alone in a bracket behind it.
  func countsBeside(_ index: Int, _ before: [Int]) -> [Int] {
    let measure = measures[index]
    let outer = passage.owner(of: measure.group).map { measures[$0].group }
    var here = before.filter {
      measures[$0].sentence == measure.sentence
        && (measures[$0].group == measure.group || measures[$0].group == outer)
    }
    if here.isEmpty { here = countsBehind(index) }
    // 办结率98%（办结49件）, 办结率98%（受理50件，办结49件）
    if measure.bracket >= 0, let inner = passage.levels[measure.bracket], inner.count <= 2,
      inner.allSatisfy({ measures[$0].isExactLevel })
    {
      here.insert(contentsOf: inner.reversed(), at: 0)
    }
    return here
  }

  /// The counts behind a rate that its sentence begins with, the last first: 办结率98%，受理50件，办结49件.
  func countsBehind(_ index: Int) -> [Int] {
    neighbours(index).filter { $0 > index && measures[$0].isExactLevel }.prefix(2).reversed()
  }
}
