import Recognition
import ReportText

/// The measures of a report's paragraphs, each read once, whoever asks for them first.
package final class ParagraphMeasures {
  /// The words that link the figures.
  let lexicon: Lexicon
  private let report: Report
  private let year: Int?
  /// The report's passages that have figures.
  private(set) lazy var passages: [Passage] = {
    var passages: [Passage] = []
    PassageReader.forEachPassage(of: report, self) { passages.append($0) }
    return passages
  }()
  /// What was read, in the order of where the paragraphs begin, in bytes.
  private var known: [(start: Int, count: Int, passage: Passage)] = []

  /// Prepares to read a report's paragraphs.
  package init(_ report: Report, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    self.report = report
    year = report.year
  }

  /// Reads now what the report's facts need first.
  package func readPassages() { _ = passages }

  /// The passage that a paragraph is by itself.
  func passage(of paragraph: Paragraph) -> Passage {
    let start = paragraph.pieces[0].lowerBound
    let place = known.partitioningIndex { $0.start >= start }
    let isKnown = place < known.count && known[place].start == start
    // Some ask for a part of a paragraph only.
    if isKnown, known[place].count == paragraph.count { return known[place].passage }
    let passage = Passage(paragraph.marks, year: year, lexicon)
    if isKnown { known.remove(at: place) }
    known.insert((start, paragraph.count, passage), at: place)
    return passage
  }
}
