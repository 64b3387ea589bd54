import Recognition
import ReportText

/// Some paragraphs that follow one another, with the measures in them. Everything that reads them
/// shares them.
final class Passage {
  let tree: MarkTree
  let lexicon: Lexicon
  /// The report's year.
  let year: Int?
  private let read: PassageMeasures

  init(_ tree: MarkTree, year: Int?, _ lexicon: Lexicon) {
    (self.tree, self.lexicon, self.year) = (tree, lexicon, year)
    var reader = MeasureReader(tree, year: year, lexicon)
    read = reader.finished()
  }

  /// Some passages that follow one another, of which there is one at the least, as one: what stands in one
  /// paragraph says nothing of what a number in another is.
  init(joining passages: [Passage]) {
    tree = MarkTree(joining: passages.map(\.tree))
    (lexicon, year) = (passages[0].lexicon, passages[0].year)
    read = PassageMeasures(joining: passages)
  }

  /// The same passage with other measures in the same places.
  private init(_ other: Passage, _ read: PassageMeasures) {
    (tree, lexicon, year) = (other.tree, other.lexicon, other.year)
    self.read = read
  }

  /// All measures in the order of the text.
  var measures: [Measure] { read.measures }
  /// The numbers of the text, those included that measure nothing.
  var figures: [Figure] { read.figures }
  /// The sentences.
  var sentences: [Range<Int>] { read.sentences }
  /// The measures by the bracket that they stand in, -1 for none.
  var levels: MeasureLevels { read.levels }
  /// The index of the first measure of each sentence, and the number of all.
  var firstMeasure: [Int] { read.firstMeasure }
  /// How many paragraphs there are.
  var paragraphCount: Int { read.paragraphCount }

  /// The same passage with another figure in the place of a measure's.
  func replacing(_ index: Int, with figure: Figure) -> Passage {
    var read = read
    read.measures[index] = measures[index].with(figure)
    return Passage(self, read)
  }

  /// Whether a sentence has measures.
  func hasMeasures(inSentence number: Int) -> Bool {
    firstMeasure[number] < firstMeasure[number + 1]
  }

  /// The measures of a sentence by the bracket that they stand in, -1 for none first.
  func clauses(ofSentence number: Int) -> [(group: Int, measures: [Measure])] {
    var clauses: [(group: Int, measures: [Measure])] = []
    for measure in measures[firstMeasure[number]..<firstMeasure[number + 1]] {
      if let index = clauses.firstIndex(where: { $0.group == measure.group }) {
        clauses[index].measures.append(measure)
      } else {
        clauses.append((measure.group, [measure]))
      }
    }
    return clauses
  }

  /// The measures of a level that stand together in what a closure tells: a sentence or a paragraph.
  func rows(of level: [Int], by place: (Int) -> Int) -> [ArraySlice<Int>] {
    var rows: [ArraySlice<Int>] = []
    var rest = level[...]
    while let first = rest.first {
      let row = rest.prefix { place($0) == place(first) }
      rows.append(row)
      rest = rest[row.endIndex...]
    }
    return rows
  }

  /// The number that stands at the start of the sentence of a measure that is its first: （1）, 1., ①, 一是.
  func ordinal(before measure: Measure) -> Int? {
    guard measure.isFirst, measure.group < 0 else { return nil }
    return ordinal(ofSentence: measure.sentence)
  }

  /// The number that stands at the start of the paragraph of a measure.
  func item(of measure: Measure) -> Int? {
    var sentence = measure.sentence
    while sentence > 0, Mark(tree.scalars[sentences[sentence - 1].upperBound]) != .paragraph {
      sentence -= 1
    }
    return ordinal(ofSentence: sentence)
  }

  /// Whether the paragraph of a measure is the item behind that of another.
  func isNextItem(_ measure: Measure, behind other: Measure) -> Bool {
    guard measure.paragraph > other.paragraph, let number = item(of: other) else { return false }
    return item(of: measure) == number + 1
  }

  private func ordinal(ofSentence number: Int) -> Int? {
    let start = tree.scalars[sentences[number]].prefix(8).drop { CharacterClass.isWhitespace($0) }
    guard let first = start.first else { return nil }
    if (0x2460...0x2468).contains(first) { return Int(first - 0x245F) }
    let rest = first == 0xFF08 || first == 0x28 ? start.dropFirst() : start
    guard let value = rest.first, let behind = rest.dropFirst().first else { return nil }
    guard let digit = Numeral.digit(value), digit > 0 else { return nil }
    switch behind {
    case 0xFF09, 0x29, 0x3001, 0xFF0E, 0x2E, 0x662F: return digit  // ） ) 、 ． . 是
    default: return nil
    }
  }

  /// The measure that a bracket follows.
  func owner(of group: Int) -> Int? { group >= 0 ? levels.owner(of: group) : nil }
}

extension MarkTree {
  /// Whether a number without a unit is said to be how many there are: 数量为3，.
  func isNumberOfThings(_ figure: Figure) -> Bool {
    guard figure.role == .exact, figure.step == 1_000_000, figure.start > 2 else { return false }
    let end = figure.range.upperBound
    let isClosed = end >= scalars.count || Mark(scalars[end]) != .none
    guard isClosed || Self.joints.first(startingIn: scalars[end...]) != nil else { return false }
    // 数量分别为52、6、3
    let before = scalars[max(0, figure.start - 40)..<figure.start]
    let first = before.suffix(while: Self.mayJoinNumbers).startIndex
    return before[..<first].endsWithAny(of: Self.are)
      && before[..<first].suffix(12).containsAny(of: Self.numbers)
  }

  /// Whether a character may stand between the first of some numbers and another.
  private static func mayJoinNumbers(_ value: UInt32) -> Bool {
    CharacterClass.digit(value) != nil || Mark(value) == .item || value == 0x548C  // 和
  }

  private static let joints: Words = ["和"]
  private static let are: Words = ["为", "是"]
  private static let numbers: Words = ["数量", "件数", "总数", "数为"]

  /// The words directly before a bracket.
  func words(directlyBefore bracket: Int) -> ArraySlice<UInt32> {
    var start = bracket
    while start > 0, Mark(scalars[start - 1]) == .none,
      CharacterClass.digit(scalars[start - 1]) == nil,
      group(at: start - 1) == group(at: bracket - 1)
    {
      start -= 1
    }
    return scalars[start..<bracket].filter { !CharacterClass.isWhitespace($0) }[...]
  }
}
