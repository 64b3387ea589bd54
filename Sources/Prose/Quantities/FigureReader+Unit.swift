import Recognition
import ReportText

// What a number counts, as the characters behind its digits say.

extension FigureReader {
  /// What stands behind the digits of a number, with the index behind it.
  enum Follower {
    /// A unit, or the sign of a share.
    case unit(Quantity.Kind, Unit, end: Int)
    /// ‰
    case thousandths(end: Int)
    /// A time that has become shorter or longer.
    case duration(Unit, end: Int)
    /// A time at which something was done, or within which.
    case time(end: Int)
    /// What numbers a document or an article.
    case name(end: Int)
  }

  /// What stands behind a number with the words that make it indefinite; nil for nothing of that.
  func follower(of number: Range<Int>) -> Follower? {
    var start = number.upperBound
    while start < scalars.count, CharacterClass.isWhitespace(scalars[start]), scalars[start] != 0x0A
    {
      start += 1
    }
    guard start < scalars.count else { return nil }
    let value = scalars[start]
    if value == 0x25 || value == 0xFF05 { return .unit(.percentage, .none, end: start + 1) }  // % ％
    if value == 0x2030 { return .thousandths(end: start + 1) }  // ‰
    if value == 0x5206, isScore(before: number.lowerBound) {  // 分
      return .unit(.count, Self.marks, end: start + 1)
    }
    if let length = timeLength(at: start) {
      let word = start..<start + length
      guard isChange(ofTime: word, number.lowerBound) else { return .time(end: word.upperBound) }
      return .duration(Unit(Word(scalars[word].drop { $0 == 0x4E2A })), end: word.upperBound)  // 个
    }
    if value == 0x53F7 || value == 0x6761 && isArticle(number.lowerBound) {  // 号 条
      return .name(end: start + 1)
    }
    guard let found = units.unit(scalars.span, at: start) else { return nil }
    let end = start + found.count
    switch found {
    case Self.times: return .unit(.multiple, .none, end: end)
    case Self.points, Self.longPoints: return .unit(.points, .none, end: end)
    default: return .unit(.count, found, end: end)
    }
  }

  /// Whether a number is that of a score: 得分93.4分，比上年的90.8分提高2.6分.
  private func isScore(before start: Int) -> Bool {
    scalars[max(0, start - 32)..<start].containsAny(of: Self.scores)
  }

  private static let scores: Words = ["得分", "评分", "分数", "总分", "均分"]
  private static let marks = Unit("分")
  private static let times = Unit("倍")
  private static let points = Unit("百分点")
  private static let longPoints = Unit("个百分点")

  /// Where the words end that say that there were some more, and stand at an index; nil for none: 300余, 300多万.
  func endOfIndefinite(at index: Int) -> Int? {
    guard index < scalars.count, isIndefinite(at: index) else { return nil }
    var end = index + 1
    while end < scalars.count, scalars[end] == 0x4E07 || scalars[end] == 0x4EBF { end += 1 }
    return end
  }

  /// Whether a character behind the digits says that there were some more: 30余, 30多, 30几.
  private func isIndefinite(at index: Int) -> Bool {
    switch scalars[index] {
    case 0x4F59, 0x591A, 0x51E0, 0x6765: true  // 余 多 几 来
    default: false
    }
  }
}
