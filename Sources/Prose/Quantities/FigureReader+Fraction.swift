import Recognition
import ReportText

// Fractions in words, which are percentages: 三分之一, 一半, 七成, 百分之九十五.

extension FigureReader {
  private static let of: Word = "分之"
  private static let ends: Words = ["的", "以上", "以下", "左右", "多", "强", "弱"]
  private static let beforeHalf: Words = ["的", "占", "约", "近", "超", "过"]
  private static let hundredth: Int64 = 1_000_000

  /// The fraction that a number begins; nil for none.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - start: Where it begins.
  func fraction(_ number: NumberReader.Number, at start: Int) -> Figure? {
    let value = number.amount.millionths / Self.hundredth
    let end = number.end
    if scalars[...].matches(Self.of, at: end) {
      let next = end + Self.of.scalars.count
      guard value > 1, next < scalars.count, ChineseNumeral.isNumeral(scalars[next]),
        let part = NumberReader.numeral(scalars, at: next),
        // 百分之九十五点三
        part.end >= scalars.count || scalars[part.end] != 0x70B9
      else { return nil }
      let step = value >= 100 ? Self.hundredth * 100 / value : Self.hundredth * 5
      return percentage(part.amount.millionths / value * 100, step, start..<part.end)
    }
    guard end == start + 1, (1...9).contains(value), end < scalars.count else { return nil }
    switch scalars[end] {
    // 一半
    case 0x534A
    where value == 1 && isClosed(at: end + 1)
      && scalars[..<start].endsWithAny(of: Self.beforeHalf):
      return percentage(50 * Self.hundredth, 8 * Self.hundredth, start..<end + 1)
    // 七成, and not 一成立
    case 0x6210 where isClosed(at: end + 1):
      return percentage(value * 10 * Self.hundredth, 10 * Self.hundredth, start..<end + 1)
    default: return nil
    }
  }

  private func percentage(_ millionths: Int64, _ step: Int64, _ range: Range<Int>) -> Figure? {
    guard step > 0 else { return nil }
    let rest = scalars[range.upperBound...]
    let isAbout = rest.startsWithAny(of: Self.ends) && rest.first != 0x7684  // 的
    return Figure(
      range: range, kind: .percentage, role: isAbout ? .approximate : roleBefore(range.lowerBound),
      amount: Amount(millionths: millionths), step: step, multiplier: 1, unit: .none)
  }

  private func isClosed(at index: Int) -> Bool {
    index >= scalars.count || Mark(scalars[index]) != .none
      || scalars[index...].startsWithAny(of: Self.ends)
  }
}
