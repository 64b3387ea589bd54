/// The years that a sentence names before its figures, on each of its levels.
struct NamedYears {
  /// Those that no figure has been said to be of, by the bracket that they stand in.
  private var open: [Int: [Int]] = [:]
  /// Those that are handed out to the figures that follow, one each.
  private var distributed: [Int: [Int]] = [:]

  /// Takes note of a year.
  mutating func name(_ year: Int, in group: Int) {
    open[group, default: []].append(year)
  }

  /// Whether a level has named several since its last figure.
  func areSeveral(in group: Int) -> Bool { open[group].map { $0.count > 1 } ?? false }

  /// Gives each of some figures the year that belongs to it, where they are as many: 2020年、2021年分别发布94篇、127篇;
  /// 2019年至2021年分别为154件、187件、218件.
  mutating func distribute(in group: Int, over figures: Int) {
    guard let years = open[group], let first = years.first, let last = years.last, first < last
    else { return }
    // 2019年至2021年 are three.
    let all = years.count == 2 ? Array(first...last) : years
    guard all.count == figures else { return }
    distributed[group] = all
  }

  /// The year that a figure is of which comes next; nil for none that is named.
  func year(in group: Int) -> Int? { distributed[group]?.first ?? open[group]?.last }

  /// Goes on behind a figure.
  mutating func endFigure(in group: Int) {
    if !open.isEmpty { open[group] = nil }
    guard !distributed.isEmpty, let years = distributed[group] else { return }
    distributed[group] = years.count > 1 ? Array(years.dropFirst()) : nil
  }
}
