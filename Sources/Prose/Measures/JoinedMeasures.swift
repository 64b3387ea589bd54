/// What was read of some passages that follow one another, counted through, as ``Passage`` holds it.
struct JoinedMeasures {
  private(set) var figures: [Figure] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var measures: [Measure] = []
  private(set) var levels = MeasureLevels()
  private(set) var placeInLevel: [Int] = []
  private(set) var firstMeasure: [Int] = []
  private(set) var paragraphCount = 0
  /// How many characters the passages have so far, the marks between them included.
  private var length = 0

  /// Puts passages together.
  init(_ passages: [Passage]) {
    for passage in passages { append(passage) }
    firstMeasure.append(measures.count)
  }

  private mutating func append(_ passage: Passage) {
    let (start, sentence, first) = (length, sentences.count, measures.count)
    let plain = levels[-1]?.count ?? 0
    figures += passage.figures.map { $0.moved(by: start) }
    sentences += passage.sentences.map { $0.lowerBound + start..<$0.upperBound + start }
    for (measure, place) in zip(passage.measures, passage.placeInLevel) {
      placeInLevel.append(measure.group < 0 ? plain + place : place)
      measures.append(
        measure.moved(characters: start, sentences: sentence, paragraphs: paragraphCount))
    }
    levels.append(passage.levels, characters: start, measures: first)
    firstMeasure += passage.firstMeasure.dropLast().map { $0 + first }
    paragraphCount += passage.paragraphCount
    length += passage.tree.scalars.count + 1
  }
}
