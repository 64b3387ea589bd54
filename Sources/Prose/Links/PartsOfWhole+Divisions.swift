import Recognition
import ReportText

// A whole that is divided twice in one row.

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
}
