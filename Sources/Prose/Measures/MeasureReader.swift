import Recognition
import ReportText

/// Reads the measures of some paragraphs. It is not copyable, so that it is not copied when it is done.
struct MeasureReader: ~Copyable {
  /// What was read.
  private(set) var read = PassageMeasures()

  private let tree: MarkTree
  private let lexicon: Lexicon
  private let year: Int?

  private static let dash: UInt32 = 0x2014
  private static let colon: UInt32 = 0xFF1A
  /// A sentence with more figures is a table that nobody recognised.
  private static let mostFigures = 120
  /// How many characters lead up to a figure at the most.
  private static let longestLead = 400
  /// How many characters stand behind a figure at the most, mostly.
  private static let usualTail = 16

  init(_ tree: MarkTree, year: Int?, _ lexicon: Lexicon) {
    self.tree = tree
    self.lexicon = lexicon
    let figures = FigureReader(tree, lexicon.units).figures
    self.year = NamedYears.year(of: tree, figures, in: year)
    read.figures = figures
    read.sentences = tree.sentences
    guard !read.figures.isEmpty else {
      read.firstMeasure = [Int](repeating: 0, count: read.sentences.count + 1)
      read.paragraphCount = 1
      return
    }
    read.measures.reserveCapacity(read.figures.count)
    read.firstMeasure.reserveCapacity(read.sentences.count + 1)
    readSentences()
    read.firstMeasure.append(read.measures.count)
  }

  private mutating func readSentences() {
    let (figures, sentences) = (read.figures, read.sentences)
    var next = 0
    var paragraph = 0
    for (number, sentence) in sentences.enumerated() {
      let first = next
      read.firstMeasure.append(read.measures.count)
      while next < figures.count, figures[next].start < sentence.upperBound { next += 1 }
      if next > first, next - first <= Self.mostFigures {
        readSentence(number, sentence, figures[first..<next], paragraph: paragraph)
      }
      if sentence.upperBound < tree.scalars.count,
        Mark(tree.scalars[sentence.upperBound]) == .paragraph
      {
        paragraph += 1
      }
    }
    read.paragraphCount = paragraph + 1
  }

  private mutating func readSentence(
    _ number: Int, _ sentence: Range<Int>, _ figures: ArraySlice<Figure>, paragraph: Int
  ) {
    var years = NamedYears()
    let first = read.measures.count
    let figures = inOneUnit(
      tree.withUnitsBeforeShares(withUnitsOfOwners(inTenThousands(figures))))
    for (offset, figure) in zip(figures.indices, figures) {
      let group = tree.group(at: figure.start)
      guard isMeasure(figure) else {
        if let year = figure.year(in: tree) { years.name(year, in: group) }
        continue
      }
      let before = lastMeasure(in: group, ofSentence: number)
      let start =
        before.map { read.measures[$0].figure.range.upperBound }
        ?? (group >= 0 ? max(group + 1, sentence.lowerBound) : sentence.lowerBound)
      let following = figures[(offset + 1)...].first {
        tree.group(at: $0.start) == group && isMeasure($0)
      }
      let end = figure.range.upperBound
      let (text, bracket) = text(
        min(start, figure.start)..<figure.start,
        end..<max(end, following?.start ?? sentence.upperBound), group)
      if years.areSeveral(in: group), text.lead.containsAny(of: lexicon.respectively) {
        years.distribute(in: group, over: joinedFigures(figures[offset...]))
      }
      let index = read.measures.count
      var measure = Measure(
        figure: figure, sentence: number, paragraph: paragraph, group: group,
        place: read.levels.append(index, in: group), text: text, bracket: bracket,
        year: years.year(in: group), thisYear: year, isFirst: before == nil)
      if bracket >= 0 { read.levels.setOwner(of: bracket, to: index) }
      lexicon.describe(&measure, year: year)
      if figure.kind == .count, let before {
        setDirection(of: &measure, behind: read.measures[before])
      }
      read.measures.append(measure)
      years.endFigure(in: group)
    }
    dropTotalsOfItems(from: first)
    Distribution.nameRates(of: &read.measures, from: first)
  }

  /// Takes back that figures are totals each of which says before 共 whose it is: 咨询类共18件、求助类共9件.
  private mutating func dropTotalsOfItems(from first: Int) {
    let named = read.measures.indices[first...].filter {
      read.measures[$0].isTotal && lexicon.isOfOneItem(read.measures[$0])
    }
    // 建议36件、提案24件，建议提案共60件 has items before it.
    guard named.count > 1, let last = named.last,
      read.measures[named[0]...last].count(where: { $0.isAlike(read.measures[last]) })
        == named.count
    else { return }
    for index in named { read.measures[index].roles.subtract([.bareTotal, .verbTotal]) }
  }

  /// The last measure in a bracket so far, where it stands in a sentence.
  private func lastMeasure(in group: Int, ofSentence number: Int) -> Int? {
    guard let last = read.levels.last(in: group), read.measures[last].sentence == number else {
      return nil
    }
    return last
  }

  /// Says of a measure whether something rose or fell by it, as the one before it in its sentence tells.
  private func setDirection(of measure: inout Measure, behind before: Measure) {
    // 由12件增长为14件: what it rose to.
    if measure.direction != nil, measure.label.endsWithAny(of: lexicon.targets),
      before.text.labelHas(lexicon.from)
    {
      measure.direction = nil
    }
    // 比上一年的160家新增16家, 比上年的803条少公开88条: by how many it rose or fell.
    if measure.direction == nil, measure.marks.count == 0, before.roles.contains(.compared),
      before.isAlike(measure)
    {
      measure.direction =
        measure.label.droppingSuffixes(lexicon.changeEnds).endsWithAny(of: lexicon.added)
        ? true : lexicon.isMore(measure.label, isBehindCompared: true)
    }
  }

  /// Whether a number is one of things, and no time or name.
  private func isMeasure(_ figure: Figure) -> Bool {
    figure.role != .time && figure.role != .name
      && (figure.kind != .bare || tree.isNumberOfThings(figure))
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
    var named = figures
    for owner in figures where owner.isExactCount {
      let bracket = owner.range.upperBound
      guard opensBracket(at: bracket) else { continue }
      let inner = figures.indices.filter { tree.group(at: figures[$0].start) == bracket }
      guard inner.count > 1, inner.allSatisfy({ isNamedNumber(figures[$0]) }) else { continue }
      for index in inner { named[index] = figures[index].counted(in: owner.unit) }
    }
    return named
  }

  /// Whether a bracket opens at an index.
  private func opensBracket(at index: Int) -> Bool {
    index < tree.scalars.count && tree.group(at: index) == index
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
    guard figure.kind == .count, opensBracket(at: end),
      let other = lexicon.units.unit(tree.scalars.span, at: end + 1), other != figure.unit
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

  /// The words before a figure and those behind it up to the next mark, on its level and without white space,
  /// and the bracket that follows it.
  private func text(
    _ before: Range<Int>, _ behind: Range<Int>, _ group: Int
  ) -> (text: MeasureText, bracket: Int) {
    var words: [UInt32] = []
    let lead = before.suffix(Self.longestLead)
    words.reserveCapacity(lead.count + min(behind.count, Self.usualTail))
    append(lead, group, to: &words)
    let leadEnd = words.count
    let bracket = append(tailIn: behind, group, to: &words)
    return (MeasureText(words, leadEnd: leadEnd), bracket)
  }

  /// Appends the characters of a range that are on a level, without white space.
  private func append(_ range: Range<Int>, _ group: Int, to words: inout [UInt32]) {
    let characters = tree.scalars.span
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, isPlain(characters[index]), tree.group(at: index) == group {
        index &+= 1
      }
      words += tree.scalars[start..<index]
      guard index < range.upperBound else { return }
      if tree.scalars[index] == Self.dash, tree.group(at: index) == group {
        // 1115条——网站640条: as behind a colon.
        let isSecond = words.last == Self.dash
        if isSecond { words.removeLast() }
        words.append(isSecond ? Self.colon : Self.dash)
      }
      index += 1
    }
  }

  /// Whether a character is neither white space nor a dash.
  private func isPlain(_ value: UInt32) -> Bool {
    // Nearly every character is a Chinese one.
    (0x4E00...0x9FFF).contains(value) || value != Self.dash && !CharacterClass.isWhitespace(value)
  }

  /// Appends the characters behind a figure up to the next mark.
  ///
  /// - Returns: The index of the bracket that follows the figure, else -1.
  private func append(tailIn range: Range<Int>, _ group: Int, to words: inout [UInt32]) -> Int {
    let start = words.count
    var bracket = -1
    for index in range.prefix(80) {
      let value = tree.scalars[index]
      let inner = tree.group(at: index)
      if inner != group {
        // Only what follows at once, behind a noun at most, belongs to the figure.
        if bracket < 0, words.count - start <= 12, inner == index { bracket = index }
        guard inner >= 0, inner >= range.lowerBound else { break }
        continue
      }
      let isSecondDash = value == Self.dash && words.count > start && words.last == Self.dash
      guard Mark(value) == .none, !isSecondDash else { break }
      if !CharacterClass.isWhitespace(value) { words.append(value) }
    }
    return bracket
  }
}
