import Recognition
import ReportText

/// A figure that is said again: 收到申请50件。在50件申请中，….
extension PassageReading {
  mutating func readRestated() {
    for index in measures.indices {
      let measure = measures[index]
      guard measure.isExact, measure.group < 0, measure.figure.isWhole, isReference(measure) else {
        continue
      }
      readReference(index)
    }
  }

  /// Whether a figure refers to what was counted before: 在收到的50件申请中, 50件申请均已办结.
  private func isReference(_ measure: Measure) -> Bool {
    guard
      measure.tail.ends(with: "中") || measure.tail.ends(with: "里")
        || measure.tail.containsAny(of: Self.all)
    else { return false }
    return measure.label.count <= 14 && measure.direction == nil
      && measure.roles.isDisjoint(with: [.lastYear, .rest, .carriedIn, .carriedOut, .partial])
      && !measure.label.contains(.ofThese)
  }

  private static let all: Words = ["均", "全部", "都已", "已全部"]

  private mutating func readReference(_ index: Int) {
    let measure = measures[index]
    var earlier: [Int] = []
    var back = index - 1
    while back >= 0, measures[back].paragraph == measure.paragraph, earlier.count < 24 {
      if measures[back].isExact, measures[back].isLevel, measures[back].isAlike(measure) {
        earlier.append(back)
      }
      back -= 1
    }
    guard !earlier.isEmpty else { return }
    let stated = measure.value
    if let same = earlier.first(where: { measures[$0].value == stated }) {
      add(.same, index, [same], holds: true)
      return
    }
    for (place, first) in earlier.enumerated() {
      for second in earlier.dropFirst(place + 1) {
        let (one, other) = (measures[first].value, measures[second].value)
        if one + other == stated || abs(one - other) == stated {
          return leave(index, .ambiguous)
        }
      }
    }
    guard earlier.count <= 3 else { return leave(index, .ambiguous) }
    let slips = earlier.filter {
      Arithmetic.isSlip(measures[$0].value / 1_000_000, stated / 1_000_000)
        && Slip.chance(measures[$0].figure, [measure.figure]) <= 0.12
    }
    guard let slip = slips.last, slips.count == 1 else { return leave(index, .ambiguous) }
    add(.same, index, [slip], holds: false, expected: measures[slip].value)
  }
}
