import Recognition
import ReportText

/// How many times as much one figure is as another that stands beside it: 900条，是上年300条的3倍.
///
/// Catches: 公开信息900条，是上年300条的2倍。
/// Leaves alone: 公开信息900条，是上年300条的3倍。
extension PassageReading {
  private static let are: Words = ["是", "为", "相当于", "达"]

  /// What is so many times what: 900条，是上年300条的3倍; 900条，是上年（300条）的3倍.
  private func figures(ofTimes index: Int) -> (after: Int, before: Int)? {
    let times = measures[index]
    guard times.label.last == 0x7684, let before = previous(index) else { return nil }  // 的
    if times.lead.count == 1, measures[before].label.startsWithAny(of: Self.are) {
      return previous(before).map { ($0, before) }
    }
    guard times.marks.count <= 1, times.label.startsWithAny(of: Self.are), index - 1 > before,
      passage.levels[measures[index - 1].group]?.count == 1
    else { return nil }
    return (before, index - 1)
  }

  mutating func readTimes() {
    for index in measures.indices {
      let times = measures[index]
      let isShare = times.figure.kind == .percentage
      guard isShare || times.figure.kind == .multiple, times.figure.role == .exact,
        let (after, before) = figures(ofTimes: index), measures[before].isExact,
        measures[before].value > 0, measures[after].isExactLevel,
        measures[after].isAlike(measures[before])
      else { continue }
      if isShare {
        judge(index, measures[after].figure, of: measures[before].figure)
        continue
      }
      if Arithmetic.isMultiple(times.figure, measures[after].figure, of: measures[before].figure) {
        add(.times, index, [after, before], holds: true)
      } else if let expected = Arithmetic.quotient(
        measures[after].value, by: measures[before].value, step: times.figure.step)
      {
        add(.times, index, [after, before], holds: false, expected: expected)
      }
    }
  }
}
