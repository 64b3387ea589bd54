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

  /// Judges a share that is that of the items of a row together, or would be but for a slip that does not make it that
  /// of the last: 予以公开71件、部分公开19件，占53.3%.
  ///
  /// - Returns: Whether it was judged.
  mutating func judgeRow(endingWith last: Int, _ share: Int, _ wholes: [Int]) -> Bool {
    guard let behind = next(last), behind <= share, measures[behind].marks.last == .comma else {
      return false
    }
    var row = [last]
    while let first = row.first, isJoined(measures[first]), let item = previous(first),
      measures[item].isExactLevel, measures[item].isAlike(measures[last])
    {
      row.insert(item, at: 0)
      guard let sum = sum(row) else { return false }
      let together = measures[last].figure.with(sum)
      for whole in wholes where !row.contains(whole) {
        let figure = measures[whole].figure
        if Arithmetic.isShare(measures[share].figure, together, of: figure) {
          add(.share, measures[share].figure, [together, figure], true, 0)
          return true
        }
      }
    }
    return refuteRow(row, share, wholes)
  }

  /// Whether a figure is joined to the one before it: 、部分公开19件, 和部分公开19件.
  private func isJoined(_ measure: Measure) -> Bool {
    measure.marks.count == 0
      ? measure.label.startsWithAny(of: lexicon.conjunctions)
      : measure.marks.count == 1 && measure.marks.last == .item
  }

  private mutating func refuteRow(_ row: [Int], _ share: Int, _ wholes: [Int]) -> Bool {
    guard row.count > 1, wholes.count == 1, let sum = sum(row) else { return false }
    let (last, whole) = (measures[row[row.count - 1]].figure, measures[wholes[0]].figure)
    let percentage = measures[share].figure
    guard !row.contains(wholes[0]), Slip.explainsShare(percentage, last.with(sum), of: whole),
      !Slip.explainsShare(percentage, last, of: whole)
    else { return false }
    refute(percentage, last.with(sum), of: whole)
    return true
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
    // 三类占全部68件的79.4%
    guard let number = measures[whole].label.first.flatMap(Numeral.digit), number > 1,
      parts.count >= number, let sum = sum(Array(parts.suffix(number)))
    else { return leave(share, .ambiguous) }
    judge(share, measures[whole].figure.with(sum), of: measures[whole].figure)
  }
}
