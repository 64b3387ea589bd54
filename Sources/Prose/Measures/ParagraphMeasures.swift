import Recognition

/// The measures of a report's paragraphs, each read once, whoever asks for them first.
package final class ParagraphMeasures {
  /// The words that link the figures.
  let lexicon: Lexicon
  private let year: Int?
  /// What was read, by where the paragraphs begin, in bytes.
  private var known: [Int: (count: Int, passage: Passage)] = [:]

  /// Prepares to read a report's paragraphs.
  package init(_ report: Report, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    year = report.year
  }

  /// The passage that a paragraph is by itself.
  func passage(of paragraph: Paragraph) -> Passage {
    let start = paragraph.pieces[0].lowerBound
    // Some ask for a part of a paragraph only.
    if let known = known[start], known.count == paragraph.count { return known.passage }
    let passage = Passage(paragraph.marks, year: year, lexicon)
    known[start] = (paragraph.count, passage)
    return passage
  }
}
