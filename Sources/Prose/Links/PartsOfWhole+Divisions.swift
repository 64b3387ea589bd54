import Recognition
import ReportText

// A whole that is divided twice in one row, or by a list whose marks differ.

extension PassageReading {
  /// 账号139个，其中市直24个，县区115个，合格102个，不合格37个: two divisions behind one 其中, of which one at the least is right.
  ///
  /// - Returns: Whether the list is two.
  mutating func readTwoDivisions(_ list: PartList) -> Bool {
    let (head, all) = (list.heads[0], list.readings[0])
    guard list.opening == .among, all.count > 3, measures[head].isExact,
      all.allSatisfy({ measures[$0].isExact }), let sum = sum(all),
      sum != measures[head].value
    else { return false }
    let whole = measures[head].value
    var first = measures[all[0]].value
    for place in 2...(all.count - 2) {
      first += measures[all[place - 1]].value
      let second = sum - first
      guard first == whole || second == whole || first == second else { continue }
      let (before, behind) = (Array(all[..<place]), Array(all[place...]))
      if first == whole, second == whole {
        for division in [before, behind] {
          add(.sum, head, division, holds: true, expected: whole)
          note(division, of: head)
        }
        return true
      }
      // Two of the three agree.
      let other = first == whole ? behind : before
      guard isNamedAfresh(behind.map { measures[$0] }),
        Slip.isOneDigit(measures[head].figure, figures(other))
      else { continue }
      note(all, of: head)
      add(.sum, head, other, holds: false, expected: first == whole ? second : first)
      return true
    }
    return false
  }

  /// 其中要闻1180条；公告640条，动态1540条: a list with one semicolon among its commas that is a little more than its
  /// whole, or of which one digit is wrong beyond what chance explains.
  ///
  /// - Returns: Whether it was reported.
  mutating func readBehindSemicolon(_ list: PartList) -> Bool {
    let head = list.heads[0]
    guard list.opening == .among, list.heads.count == 1,
      let all = list.readings.max(by: { $0.count < $1.count }), all.count > 2,
      all.allSatisfy({
        measures[$0].isExact && measures[$0].sentence == measures[head].sentence
          && !measures[$0].name.isEmpty
          && measures[$0].roles.isDisjoint(with: [.step, .carriedIn, .carriedOut, .bareTotal])
      }),
      !list.readings.contains(where: { $0.count > 1 && fits($0, head) }),
      measures[head].isExact, let sum = sum(all),
      isLittleAbove(sum, measures[head], all)
        || Slip.isOneDigit(measures[head].figure, figures(all))
          && Slip.chance(measures[head].figure, figures(all)) <= 0.035
    else { return false }
    note(all, of: head)
    add(.sum, head, all, holds: false, expected: sum)
    return true
  }

  /// Whether parts that have nothing in common are up to a tenth more than their whole.
  private func isLittleAbove(_ sum: Int64, _ head: Measure, _ parts: [Int]) -> Bool {
    sum > head.value && (sum - head.value) <= head.value / 10
      && !parts.contains { measures[$0].roles.contains(.channel) }
  }
}
