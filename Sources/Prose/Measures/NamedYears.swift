import Recognition
import ReportText

/// The years that a sentence names before its figures, on each of its levels.
struct NamedYears {
  /// A year with the bracket that it stands in, -1 for none.
  private typealias Named = (group: Int, year: Int)

  /// Those that no figure has been said to be of.
  private var open: [Named] = []
  /// Those that are handed out to the figures that follow, one each.
  private var distributed: [Named] = []

  /// The year that a paragraph speaks of: the one that it opens with, 2021年，收到147件（2020年126件）, where it
  /// names none behind that; else the report's.
  static func year(of paragraph: MarkTree, _ figures: [Figure], in report: Int?) -> Int? {
    guard let first = figures.first, let year = first.year(in: paragraph), year != report,
      first.start <= longestOpening, case let words = paragraph.scalars[...],
      !words[..<first.start].containsAny(of: startingPoints),
      !words[first.range.upperBound...].startsWithAny(of: spans),
      figures.allSatisfy({ $0.year(in: paragraph).map { $0 <= year } ?? true }),
      !words.containsAny(of: thisYear)
    else { return report }
    return year
  }

  /// How many characters stand before the year that a paragraph opens with at the most.
  private static let longestOpening = 4
  private static let startingPoints: Words = ["较", "比", "与", "和", "自", "从", "由"]
  private static let spans: Words = ["以来", "起", "至", "到", "以前", "之前", "前", "-", "—"]
  private static let thisYear: Words = ["今年", "本年"]

  /// Takes note of a year.
  mutating func name(_ year: Int, in group: Int) { open.append((group, year)) }

  /// Whether a level has named several since its last figure.
  func areSeveral(in group: Int) -> Bool { open.count { $0.group == group } > 1 }

  /// Gives each of some figures the year that belongs to it, where they are as many: 2020年、2021年分别发布94篇、127篇;
  /// 2019年至2021年分别为154件、187件、218件.
  mutating func distribute(in group: Int, over figures: Int) {
    let years = open.filter { $0.group == group }.map(\.year)
    guard let first = years.first, let last = years.last, first < last else { return }
    // 2019年至2021年 are three.
    let all = years.count == 2 ? Array(first...last) : years
    guard all.count == figures else { return }
    distributed.removeAll { $0.group == group }
    distributed += all.map { (group: group, year: $0) }
  }

  /// The year that a figure is of which comes next; nil for none that is named.
  func year(in group: Int) -> Int? {
    distributed.first { $0.group == group }?.year ?? open.last { $0.group == group }?.year
  }

  /// Goes on behind a figure.
  mutating func endFigure(in group: Int) {
    // Nearly all sentences name none.
    guard !open.isEmpty || !distributed.isEmpty else { return }
    open.removeAll { $0.group == group }
    if let used = distributed.firstIndex(where: { $0.group == group }) {
      distributed.remove(at: used)
    }
  }
}

extension Figure {
  /// The year that a date names.
  func year(in text: MarkTree) -> Int? {
    guard role == .time, text.scalars[range.upperBound - 1] == 0x5E74 else { return nil }
    let year = Int(amount.millionths / 1_000_000)
    return (1990...2100).contains(year) ? year : nil
  }
}
