import Recognition
import ReportText

extension Report {
  /// The first title of a list that is a heading's but for one character too many or too few, as no other wording
  /// is, and that heading's: 存在的主要问题及改情况, 其进他需要报告的事项. Nil where there is none.
  func mistyped(_ titles: [DeclaredTitle]) -> (title: String, heading: Range<Int>)? {
    let accepted = sections.filter { $0.match == .accepted }.map { headings[$0.heading].titleRange }
    let cores = accepted.map { LabelText.core(bytes.span, $0) }
    for title in titles where !cores.contains(title.core) {
      guard let index = cores.firstIndex(where: { Self.isSlip(title.core, of: $0) }) else {
        continue
      }
      return (title.text, accepted[index])
    }
    return nil
  }

  private static func isSlip(_ title: [UInt32], of heading: [UInt32]) -> Bool {
    let (short, long) = title.count < heading.count ? (title, heading) : (heading, title)
    guard long.count == short.count + 1, short.count >= fewest else { return false }
    let place = zip(short, long).prefix { $0 == $1 }.count
    return place > 0 && place < short.count && short[place...] == long[(place + 1)...]
      && !leftOut.contains(long[place])
  }

  /// Of shorter titles, one character makes another.
  private static let fewest = 6
  /// What one of two titles may leave out.
  private static let leftOut = Set("的和及与或要需有主应所类因被等各".unicodeScalars.map(\.value))
}
