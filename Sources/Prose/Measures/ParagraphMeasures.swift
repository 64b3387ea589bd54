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
  /// How many paragraphs with figures a report has, mostly.
  private static let usual = 16
  /// What was read, in the order of where the paragraphs begin, in bytes.
  private var known: [(start: Int, count: Int, passage: Passage)] = []

  /// Prepares to read a report's paragraphs.
  package init(_ report: Report, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    self.report = report
    year = report.year
    known.reserveCapacity(Self.usual)
  }

  /// Reads now what the report's facts need first.
  package func readPassages() { _ = passages }

  /// The passage that a paragraph is by itself.
  func passage(of paragraph: Paragraph) -> Passage {
    knownPassage(of: paragraph) ?? read(paragraph, paragraph.marks(in: report.bytes.span))
  }

  /// The passage that a paragraph is by itself, as far as it was read already.
  func knownPassage(of paragraph: Paragraph) -> Passage? {
    let place = place(of: paragraph)
    // Some ask for a part of a paragraph only.
    return isKnown(paragraph, at: place) && known[place].count == paragraph.count
      ? known[place].passage : nil
  }

  /// Reads a paragraph that is not known yet.
  func read(_ paragraph: Paragraph, _ marks: MarkTree) -> Passage {
    let passage = Passage(marks, year: year, lexicon)
    let place = place(of: paragraph)
    let entry = (start: paragraph.first.lowerBound, count: paragraph.count, passage: passage)
    if isKnown(paragraph, at: place) {
      known[place] = entry
    } else if place == known.count {
      known.append(entry)
    } else {
      known.insert(entry, at: place)
    }
    return passage
  }

  private func place(of paragraph: Paragraph) -> Int {
    let start = paragraph.first.lowerBound
    if let last = known.last, last.start < start { return known.count }
    return known.partitioningIndex { $0.start >= start }
  }

  private func isKnown(_ paragraph: Paragraph, at place: Int) -> Bool {
    place < known.count && known[place].start == paragraph.first.lowerBound
  }
}
