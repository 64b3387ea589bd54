import Recognition

extension MarkTree {
  /// A sentence with more figures is a table that nobody recognised.
  private static let mostFigures = 120

  /// Calls a closure with each sentence and the figures in it.
  ///
  /// - Parameter figures: The figures of the text, in order.
  func forEachSentence(of figures: [Figure], _ body: (Range<Int>, ArraySlice<Figure>) -> Void) {
    var first = 0
    for sentence in sentences {
      var last = first
      while last < figures.count, figures[last].start < sentence.upperBound { last += 1 }
      if last - first <= Self.mostFigures { body(sentence, figures[first..<last]) }
      first = last
    }
  }
}
