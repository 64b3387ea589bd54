import Recognition
import ReportText

/// How many times as much one figure is as another that stands beside it: 900条，是上年300条的3倍.
///
/// Catches: 公开信息900条，是上年300条的2倍。
/// Leaves alone: 公开信息900条，是上年300条的3倍。
extension PassageReading {
  private static let are: Words = ["是", "为", "相当于", "达"]

  mutating func readTimes() {
    for index in measures.indices {
      let times = measures[index]
      guard times.figure.kind == .multiple, times.figure.role == .exact, times.marks.count == 0,
        times.lead.count == 1, times.lead[0] == 0x7684,  // 的
        let before = previous(index), measures[before].isExact,
        measures[before].label.startsWithAny(of: Self.are), measures[before].value > 0,
        let after = previous(before), measures[after].isExactLevel,
        measures[after].isAlike(measures[before])
      else { continue }
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
