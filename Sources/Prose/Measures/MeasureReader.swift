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

  private static let dash: UInt32 = 0x2014
  private static let colon: UInt32 = 0xFF1A
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
    var starts: [Int: Int] = [:]
    var years = NamedYears()
    let figures = inOneUnit(withUnitsOfOwners(inTenThousands(figures)))
    for (offset, figure) in zip(figures.indices, figures) {
      let group = tree.group(at: figure.start)
      guard figure.role != .time, figure.role != .name,
        figure.kind != .bare || tree.isNumberOfThings(figure)
      else {
        if let year = year(of: figure) { years.name(year, in: group) }
        continue
      }
      let lastEnd = starts[group]
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
      if years.areSeveral(in: group), lead[...].containsAny(of: lexicon.respectively) {
        years.distribute(in: group, over: joinedFigures(figures[offset...]))
      }
      var measure = Measure(
        figure: figure, sentence: number, paragraph: paragraph, group: group, lead: lead,
        marks: Measure.Marks(lead), tail: tail, bracket: bracket, year: years.year(in: group),
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
      // 比上一年的160家新增16家, 比上年的803条少公开88条: by how many it rose or fell.
      if measure.direction == nil, figure.kind == .count, lastEnd != nil, measure.marks.count == 0,
        let before = levels[group]?.last.map({ measures[$0] }), before.sentence == number,
        before.roles.contains(.compared), before.isAlike(measure)
      {
        measure.direction =
          measure.label.droppingSuffixes(lexicon.changeEnds).endsWithAny(of: lexicon.added)
          ? true : lexicon.isMore(measure.label, isBehindCompared: true)
      }
      placeInLevel.append(levels.append(measures.count, in: group))
      if bracket >= 0 { levels.setOwner(of: bracket, to: measures.count) }
      measures.append(measure)
      starts[group] = figure.range.upperBound
      years.endFigure(in: group)
    }
  }

  /// The figures of a sentence, those without a unit that are rounded as things that are counted by ten thousands:
  /// 关注用户9.2万，较上年末的8万增加1.2万.
  private func inTenThousands(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    guard figures.contains(where: { $0.kind == .bare && $0.multiplier > 1 }) else { return figures }
    return figures.map {
      $0.kind == .bare && $0.multiplier > 1 ? $0.counted(in: Self.tenThousands) : $0
    }[...]
  }

  private static let tenThousands = Unit("万")

  /// The figures of a sentence, those in one unit that a bracket says to be counted together:
  /// 1264篇（条），其中报纸418篇，电视846条.
  private func inOneUnit(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    for figure in figures {
      guard let (unit, other) = unitsTogether(figure) else { continue }
      return figures.map { $0.unit == other ? $0.with(unit) : $0 }[...]
    }
    return figures
  }

  /// The figures of a sentence, those without units in the unit of what their bracket divides: 486件（主动公开297、
  /// 依申请公开124、不予公开65）.
  private func withUnitsOfOwners(_ figures: ArraySlice<Figure>) -> ArraySlice<Figure> {
    guard figures.contains(where: { $0.kind == .bare && tree.group(at: $0.start) >= 0 }) else {
      return figures
    }
    let owners = Dictionary(
      figures.filter(\.isExactCount).map { ($0.range.upperBound, $0) },
      uniquingKeysWith: { first, _ in first })
    let inner = Dictionary(grouping: figures) { tree.group(at: $0.start) }
    let bare = inner.filter { group, inner in
      group >= 0 && owners[group] != nil && inner.count > 1 && inner.allSatisfy(isNamedNumber)
    }
    guard !bare.isEmpty else { return figures }
    return figures.map { figure in
      let group = tree.group(at: figure.start)
      guard bare[group] != nil, let owner = owners[group] else { return figure }
      return figure.counted(in: owner.unit)
    }[...]
  }

  /// Whether a number without a unit stands between a name and a mark.
  private func isNamedNumber(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard figure.kind == .bare, figure.role == .exact, figure.isWhole, end < tree.scalars.count,
      tree.group(at: end) == tree.group(at: figure.start), figure.start > 1
    else { return false }
    let isClosed = Mark(tree.scalars[end]) != .none || [0xFF09, 0x29].contains(tree.scalars[end])
    return isClosed
      && tree.scalars[(figure.start - 2)..<figure.start].allSatisfy {
        (0x4E00...0x9FFF).contains($0)
      }
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

  /// How many figures stand together with nothing but a mark or 和 between each two: 94篇、127篇.
  private func joinedFigures(_ figures: ArraySlice<Figure>) -> Int {
    var count = 1
    for (figure, next) in zip(figures, figures.dropFirst()) {
      let between = figure.range.upperBound..<max(figure.range.upperBound, next.start)
      guard next.unit == figure.unit, next.kind == figure.kind, between.count == 1,
        case let value = tree.scalars[between.lowerBound],
        Mark(value) == .item || Mark(value) == .comma || value == 0x548C  // 和
      else { break }
      count += 1
    }
    return count
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
      // 1115条——网站640条: as behind a colon.
      let isSecondDash = tree.scalars[index] == Self.dash && words.last == Self.dash
      if isSecondDash { words[words.count - 1] = Self.colon }
      if !isSecondDash { words.append(tree.scalars[index]) }
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
      guard Mark(value) == .none, value != Self.dash || tail.last != Self.dash else { break }
      if !CharacterClass.isWhitespace(value) { tail.append(value) }
    }
    return (tail[...], bracket)
  }
}
