import ReportText

// Totals whose parts stand in a bracket before them.

extension PassageReading {
  /// A total right behind the bracket that has its parts: 纪要（常务会议21次、专题会议13次）共34次.
  ///
  /// - Returns: Whether it was judged.
  mutating func readTotalOfBracket(_ index: Int) -> Bool {
    let total = measures[index]
    let before = passage.tree.scalars[max(0, total.start - 3)..<total.start]
    guard total.group < 0, let word = Self.behindBracket.first(endingIn: before) else {
      return false
    }
    let close = total.start - word.scalars.count - 1
    guard close > 0, passage.tree.scalars[close] == 0xFF09 || passage.tree.scalars[close] == 0x29,
      case let group = passage.tree.group(at: close - 1), group >= 0,
      let parts = passage.levels[group], parts.count > 1,
      // 120条（网站80条、微信40条）共300条: the parts of the figure before the bracket.
      passage.owner(of: group) == nil,
      parts.allSatisfy({
        measures[$0].isAlike(total) && measures[$0].isExactLevel
          && measures[$0].sentence == total.sentence
      }),
      !measures[parts[0]].lead[...].containsAny(of: lexicon.among), let sum = sum(parts)
    else { return false }
    if Arithmetic.agrees(total.figure, figures(parts)) {
      add(.sum, index, parts, holds: true, expected: sum)
      note(parts, of: index)
      return true
    }
    guard Slip.explains(total.figure, figures(parts)) || abs(sum - total.value) < total.value / 2
    else { return false }
    add(.sum, index, parts, holds: false, expected: sum)
    return true
  }

  private static let behindBracket: Words = ["共计", "合计", "总计", "共"]
}
