import Recognition
import ReportText

/// Reads the measures of some paragraphs.
struct MeasureReader {
  /// The numbers of the text, those included that measure nothing.
  let figures: [Figure]
  /// The sentences.
  let sentences: [Range<Int>]
  /// All measures in the order of the text.
  private(set) var measures: [Measure] = []
  /// The measures by the bracket that they stand in, -1 for none.
  private(set) var levels = MeasureLevels()
  /// For each measure its place in its level.
  private(set) var placeInLevel: [Int] = []
  /// The index of the first measure of each sentence, and the number of all.
  private(set) var firstMeasure: [Int] = []
  /// How many paragraphs there are.
  private(set) var paragraphCount = 1

  private let tree: MarkTree
  private let lexicon: Lexicon
  private let year: Int?

  /// A sentence with more figures is a table that nobody recognised.
  private static let mostFigures = 120
  /// How many characters lead up to a figure at the most.
  private static let longestLead = 400

  init(_ tree: MarkTree, year: Int?, _ lexicon: Lexicon) {
    self.tree = tree
    self.lexicon = lexicon
    self.year = year
    figures = FigureReader(tree, lexicon.units).figures
    sentences = tree.sentences
    guard !figures.isEmpty else {
      firstMeasure = [Int](repeating: 0, count: sentences.count + 1)
      return
    }
    read()
    firstMeasure.append(measures.count)
  }

  private mutating func read() {
    var next = 0
    for (number, sentence) in sentences.enumerated() {
      let first = next
      firstMeasure.append(measures.count)
      while next < figures.count, figures[next].start < sentence.upperBound { next += 1 }
      if next > first, next - first <= Self.mostFigures {
        read(figures[first..<next], sentence, number, paragraphCount - 1)
      }
      if sentence.upperBound < tree.scalars.count,
        Mark(tree.scalars[sentence.upperBound]) == .paragraph
      {
        paragraphCount += 1
      }
    }
  }

  private mutating func read(
    _ figures: ArraySlice<Figure>, _ sentence: Range<Int>, _ number: Int, _ paragraph: Int
  ) {
    var known = KnownLevels()
    let figures = inOneUnit(figures)
    for (offset, figure) in zip(figures.indices, figures) {
      let group = tree.group(at: figure.start)
      let level = known.place(of: group)
      guard figure.role != .time, figure.role != .name,
        figure.kind != .bare || tree.isNumberOfThings(figure)
      else {
        if let year = year(of: figure) { known.levels[level].year = year }
        continue
      }
      let lastEnd = known.levels[level].end
      let start =
        lastEnd ?? (group >= 0 ? max(group + 1, sentence.lowerBound) : sentence.lowerBound)
      let lead = words(min(start, figure.start)..<figure.start, group)
      let following = figures[(offset + 1)...].first {
        tree.group(at: $0.start) == group && ($0.kind != .bare || tree.isNumberOfThings($0))
          && $0.role != .name && $0.role != .time
      }
      let (tail, bracket) = tail(
        figure.range
          .upperBound..<max(
            figure.range.upperBound, following?.start ?? sentence.upperBound), group)
      var measure = Measure(
        figure: figure, sentence: number, paragraph: paragraph, group: group, lead: lead,
        marks: Measure.Marks(lead), tail: tail, bracket: bracket,
        year: known.levels[level].year,
        isFirst: lastEnd == nil)
      lexicon.describe(&measure, year: year)
      // 由12件增长为14件: what it rose to.
      if measure.direction != nil, figure.kind == .count, lastEnd != nil,
        measure.label.endsWithAny(of: lexicon.targets),
        let before = levels[group]?.last.map({ measures[$0] }), before.sentence == number,
        before.label.containsAny(of: lexicon.from)
      {
        measure.direction = nil
      }
      // 比上一年的160家新增16家: by how many it rose.
      if measure.direction == nil, figure.kind == .count, lastEnd != nil, measure.marks.count == 0,
        measure.label.droppingSuffixes(lexicon.changeEnds).endsWithAny(of: lexicon.added),
        let before = levels[group]?.last.map({ measures[$0] }), before.sentence == number,
        before.roles.contains(.compared), before.isAlike(measure)
      {
        measure.direction = true
      }
      placeInLevel.append(levels.append(measures.count, in: group))
      if bracket >= 0 { levels.setOwner(of: bracket, to: measures.count) }
      measures.append(measure)
      known.levels[level].end = figure.range.upperBound
      known.levels[level].year = nil
    }
  }

  /// What is known of the levels of a sentence, of which there are few.
  private struct KnownLevels {
    struct Level {
      let group: Int
      /// Where the last measure ends.
      var end: Int?
      /// The year that was named since.
      var year: Int?
    }

    var levels: [Level] = []

    mutating func place(of group: Int) -> Int {
      if let place = levels.lastIndex(where: { $0.group == group }) { return place }
      levels.append(Level(group: group))
      return levels.count - 1
    }
  }

  /// The figures of a sentence, those in one unit that a bracket says to be counted together:
  /// 1264篇（条），其中报纸418篇，电视846条.
  private func inOneUnit(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    for figure in figures {
      guard let (unit, other) = unitsTogether(figure) else { continue }
      return figures.map { $0.unit == other ? $0.with(unit) : $0 }[...]
    }
    return figures
  }

  /// The unit of a figure and the one in the bracket behind it, where that has nothing else.
  private func unitsTogether(_ figure: Figure) -> (unit: Unit, other: Unit)? {
    let end = figure.range.upperBound
    guard figure.kind == .count, end < tree.scalars.count, tree.group(at: end) == end,
      let other = lexicon.units.unit(tree.scalars[...], at: end + 1), other != figure.unit
    else { return nil }
    let close = end + 1 + other.count
    guard close < tree.scalars.count, tree.scalars[close] == 0xFF09 || tree.scalars[close] == 0x29
    else { return nil }
    return (figure.unit, other)
  }

  /// The year that a date names.
  private func year(of figure: Figure) -> Int? {
    guard figure.role == .time, tree.scalars[figure.range.upperBound - 1] == 0x5E74 else {
      return nil
    }
    let year = Int(figure.amount.millionths / 1_000_000)
    return (1990...2100).contains(year) ? year : nil
  }

  /// The characters of a range on one level, without white space.
  private func words(_ range: Range<Int>, _ group: Int) -> [UInt32] {
    var words: [UInt32] = []
    let range = max(range.lowerBound, range.upperBound - Self.longestLead)..<range.upperBound
    words.reserveCapacity(range.count)
    for index in range
    where tree.group(at: index) == group && !CharacterClass.isWhitespace(tree.scalars[index]) {
      words.append(tree.scalars[index])
    }
    return words
  }

  private func tail(_ range: Range<Int>, _ group: Int) -> (tail: ArraySlice<UInt32>, bracket: Int) {
    var tail: [UInt32] = []
    var bracket = -1
    for index in range.prefix(80) {
      let value = tree.scalars[index]
      if tree.group(at: index) != group {
        // Only what follows at once, behind a noun at most, belongs to the figure.
        if bracket < 0, tail.count <= 12, tree.group(at: index) == index { bracket = index }
        guard tree.group(at: index) >= 0, tree.group(at: index) >= range.lowerBound else { break }
        continue
      }
      guard Mark(value) == .none else { break }
      if !CharacterClass.isWhitespace(value) { tail.append(value) }
    }
    return (tail[...], bracket)
  }
}
