/// What is read of some paragraphs that follow one another.
struct PassageMeasures {
  /// The numbers of the text, those included that measure nothing.
  var figures: [Figure] = []
  /// The sentences.
  var sentences: [Range<Int>] = []
  /// All measures in the order of the text.
  var measures: [Measure] = []
  /// The measures by the bracket that they stand in, -1 for none.
  var levels = MeasureLevels()
  /// The index of the first measure of each sentence, and the number of all.
  var firstMeasure: [Int] = []
  /// How many paragraphs there are.
  var paragraphCount = 0
}

extension PassageMeasures {
  /// Puts together what was read of passages, counted through.
  init(joining passages: [Passage]) {
    figures.reserveCapacity(passages.reduce(0) { $0 + $1.figures.count })
    sentences.reserveCapacity(passages.reduce(0) { $0 + $1.sentences.count })
    measures.reserveCapacity(passages.reduce(0) { $0 + $1.measures.count })
    // The passages stand one character apart.
    var length = 0
    for passage in passages {
      append(passage, at: length)
      length += passage.tree.scalars.count + 1
    }
    firstMeasure.append(measures.count)
  }

  /// Appends what was read of a passage.
  ///
  /// - Parameter start: How many characters stand before it.
  private mutating func append(_ passage: Passage, at start: Int) {
    let (sentence, first) = (sentences.count, measures.count)
    let places = levels[-1]?.count ?? 0
    for figure in passage.figures { figures.append(figure.moved(by: start)) }
    for range in passage.sentences {
      sentences.append(range.lowerBound + start..<range.upperBound + start)
    }
    for measure in passage.measures {
      measures.append(
        start == 0
          ? measure
          : measure.moved(
            characters: start, sentences: sentence, paragraphs: paragraphCount, places: places))
    }
    levels.append(passage.levels, characters: start, measures: first)
    for number in passage.firstMeasure.dropLast() { firstMeasure.append(number + first) }
    paragraphCount += passage.paragraphCount
  }
}
