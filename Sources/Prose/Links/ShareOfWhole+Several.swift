import Recognition
import ReportText

// Shares of several figures together.

extension PassageReading {
  private static let together: Words = ["合计", "共"]

  /// The figures before a whole where the words between say that a share is of several of them; nil
  /// where they say nothing of that.
  func several(before whole: Int) -> [Int]? {
    let label = measures[whole].label
    guard let place = label.firstIndex(of: .share) else { return nil }
    let subject = label[..<place]
    guard let first = subject.first,
      ChineseNumeral.isNumeral(first) || subject.containsAny(of: Self.together)
    else { return nil }
    return siblings(whole).filter { $0 < whole }
  }

  /// Records that a share is that of the last of some figures together in a whole, where it is.
  mutating func confirm(_ share: Int, _ parts: [Int], asOne whole: Int) {
    for count in stride(from: parts.count, through: 1, by: -1) {
      guard let sum = sum(Array(parts.suffix(count))) else { continue }
      let together = measures[whole].figure.with(sum)
      if Arithmetic.isShare(measures[share].figure, together, of: measures[whole].figure) {
        let figure = measures[whole].figure
        add(.share, measures[share].figure, [figure, figure], true, 0)
        return
      }
    }
    leave(share, .ambiguous)
  }
}
