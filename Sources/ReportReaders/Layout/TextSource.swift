import ReportModel

/// Where text that is appended to a layout comes from in its document.
struct TextSource {
  /// The element that has it.
  let element: RunOrigins.Element
  /// Where it starts in the element's own text, in bytes.
  let offset: Int
  /// How many bytes of the element's own text it stands for; none for text that is generated.
  let length: Int

  init(_ element: RunOrigins.Element, offset: Int, length: Int) {
    self.element = element
    self.offset = offset
    self.length = length
  }

  /// Text that a paragraph has without a run: an automatic ordinal.
  init(generatedBy element: RunOrigins.Element) {
    self.init(element.ofParagraph, offset: 0, length: 0)
  }

  /// Whether text from another source is the next of the same element.
  func goesOn(with next: TextSource) -> Bool {
    element == next.element && offset + length == next.offset
  }

  /// The source of a part of text that is the same in the document.
  func part(_ range: Range<Int>) -> TextSource {
    TextSource(element, offset: offset + range.lowerBound, length: range.count)
  }
}

extension [RunOrigins.Span] {
  /// Notes where text comes from that is about to be appended, if it does not go on from what
  /// precedes.
  ///
  /// - Parameters:
  ///   - start: Where the text will start.
  ///   - length: How many bytes it has.
  ///   - source: Where it comes from.
  mutating func append(at start: Int, length: Int, from source: TextSource) {
    append(
      RunOrigins.Span(
        start: start, length: length, element: source.element, sourceOffset: source.offset,
        sourceLength: source.length),
      joining: true)
  }

  /// Adds a piece, to the last one if it goes on from that.
  mutating func append(_ span: RunOrigins.Span, joining: Bool) {
    guard joining, let last, last.end == span.start, last.element == span.element,
      last.goesOn(with: span)
    else {
      append(span)
      return
    }
    self[count - 1].length += span.length
    self[count - 1].sourceLength += span.sourceLength
  }

  /// Forgets what is said of the text from an offset on.
  mutating func truncate(to offset: Int) {
    while let last, last.start >= offset { removeLast() }
    if let last, last.end > offset {
      self[count - 1] = last.clamped(to: Int(last.start)..<offset)
    }
  }
}

extension RunOrigins.Span {
  /// Whether the text of another piece of the same element is the next of this one's.
  fileprivate func goesOn(with next: RunOrigins.Span) -> Bool {
    if sourceLength == 0 { return next.sourceLength == 0 }
    return isSame && next.isSame && sourceOffset + sourceLength == next.sourceOffset
  }
}
