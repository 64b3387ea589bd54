/// The years that a sentence names before its figures, on each of its levels.
struct NamedYears {
  /// A year with the bracket that it stands in, -1 for none.
  private typealias Named = (group: Int, year: Int)

  /// Those that no figure has been said to be of.
  private var open: [Named] = []
  /// Those that are handed out to the figures that follow, one each.
  private var distributed: [Named] = []

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
    open.removeAll { $0.group == group }
    if let used = distributed.firstIndex(where: { $0.group == group }) {
      distributed.remove(at: used)
    }
  }
}
