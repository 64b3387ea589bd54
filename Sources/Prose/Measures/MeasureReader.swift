import Recognition
import ReportText

/// Reads the measures of some paragraphs. It is not copyable, so that it is not copied when it is done.
struct MeasureReader: ~Copyable {
  /// What was read.
  private var read = PassageMeasures()

  let tree: MarkTree
  let lexicon: Lexicon
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
    let figures = FigureReader.figures(of: tree, lexicon.units)
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

  /// Hands over what was read, of which none is left, so that nothing is copied.
  mutating func finished() -> PassageMeasures {
    var read = PassageMeasures()
    swap(&read, &self.read)
    return read
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
    let figures = inTheirUnits(figures)
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
      if years.areSeveral(in: group), text.leadHas(lexicon.respectively) {
        years.distribute(in: group, over: joinedFigures(figures[offset...]))
      }
      let index = read.measures.count
      let position = MeasurePosition(
        sentence: number, paragraph: paragraph, group: group,
        place: read.levels.append(index, in: group), bracket: bracket)
      if bracket >= 0 { read.levels.setOwner(of: bracket, to: index) }
      let named = years.year(in: group)
      let direction = lexicon.direction(text)
      let previous = before.map { read.measures[$0] }
      read.measures.append(
        Measure(
          figure, at: position, text, year: named, thisYear: year, isFirst: before == nil,
          lexicon.roles(of: figure, text, named, direction, year: year),
          direction: self.direction(direction, figure, text, behind: previous)))
      years.endFigure(in: group)
    }
    dropTotalsOfItems(from: first)
    Distribution.nameRates(of: &read.measures, from: first)
  }

  /// Takes back that figures are totals each of which says before 共 whose it is: 咨询类共18件、求助类共9件.
  private mutating func dropTotalsOfItems(from first: Int) {
    let totals = read.measures.indices[first...].filter { read.measures[$0].isTotal }
    guard totals.count > 1 else { return }
    let named = totals.filter { lexicon.isOfOneItem(read.measures[$0]) }
    // 建议36件、提案24件，建议提案共60件 has items before it.
    guard named.count > 1, let last = named.last,
      read.measures[named[0]...last].count(where: { $0.isAlike(read.measures[last]) })
        == named.count
    else { return }
    for index in named {
      read.measures[index] = read.measures[index].without([.bareTotal, .verbTotal])
    }
  }

  /// The last measure in a bracket so far, where it stands in a sentence.
  private func lastMeasure(in group: Int, ofSentence number: Int) -> Int? {
    guard let last = read.levels.last(in: group), read.measures[last].sentence == number else {
      return nil
    }
    return last
  }

  /// Whether something rose by a figure, or fell, as its own words say, and the figure before it in its sentence.
  private func direction(
    _ direction: Bool?, _ figure: Figure, _ text: MeasureText, behind before: Measure?
  ) -> Bool? {
    guard figure.kind == .count, let before else { return direction }
    // 由12件增长为14件: what it rose to.
    let isTarget =
      direction != nil && text.label.endsWithAny(of: lexicon.targets)
      && before.text.labelHas(lexicon.from)
    if direction != nil, !isTarget { return direction }
    // 比上一年的160家新增16家, 比上年的803条少公开88条: by how many it rose or fell.
    guard text.marks.count == 0, before.roles.contains(.compared), before.figure.isAlike(figure)
    else { return nil }
    return text.label.droppingSuffixes(lexicon.changeEnds).endsWithAny(of: lexicon.added)
      ? true : lexicon.isMore(text.label, isBehindCompared: true)
  }

  /// Whether a number is one of things, and no time or name.
  private func isMeasure(_ figure: Figure) -> Bool {
    figure.role != .time && figure.role != .name
      && (figure.kind != .bare || tree.isNumberOfThings(figure))
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
    return (MeasureText(words, leadEnd: leadEnd, lexicon), bracket)
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
