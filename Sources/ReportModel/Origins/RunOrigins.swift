import ReportText

/// The runs of a document that a text was laid out from.
///
/// An entry stands for as much of a run as is the same in both, whatever its length, so that a
/// document has about as many entries as runs.
public struct RunOrigins: Sendable {
  /// An element that has text: a run, or a paragraph. All are numbers as in ``RunOrigin``.
  public struct Element: Hashable, Sendable {
    /// The part, an index of the parts' names.
    public let part: Int32
    /// The paragraph.
    public let paragraph: Int32
    /// The run; nil for the paragraph itself.
    public var run: Int32? { runOrNone < 0 ? nil : runOrNone }
    @usableFromInline let runOrNone: Int32

    /// Creates an element.
    @inlinable
    public init(part: Int32, paragraph: Int32, run: Int32?) {
      self.part = part
      self.paragraph = paragraph
      runOrNone = run ?? -1
    }

    /// The paragraph that it is in.
    @inlinable public var ofParagraph: Element {
      Element(part: part, paragraph: paragraph, run: nil)
    }
  }

  /// A piece of the text.
  public struct Span: Hashable, Sendable {
    /// Where it starts in the text, in bytes.
    public var start: Int32
    /// How many bytes of the text it has.
    public var length: Int32
    /// The element that it comes from.
    public var element: Element
    /// Where it starts in the element's own text, in bytes.
    public var sourceOffset: Int32
    /// How many bytes of that it stands for: as many as in the text for characters that are the same
    /// in both, others for a symbol or collapsed blanks, none for text that is generated.
    public var sourceLength: Int32

    /// Creates a piece.
    @inlinable
    public init(
      start: Int, length: Int, element: Element, sourceOffset: Int, sourceLength: Int
    ) {
      self.start = Int32(clamping: start)
      self.length = Int32(clamping: length)
      self.element = element
      self.sourceOffset = Int32(clamping: sourceOffset)
      self.sourceLength = Int32(clamping: sourceLength)
    }

    /// Where it ends in the text.
    @inlinable public var end: Int { Int(start) + Int(length) }

    /// Whether each byte of it is one of the element's text.
    @inlinable public var isSame: Bool { length == sourceLength }

    /// The part of it that stands in a range of the text, which it must reach into.
    @inlinable
    public func clamped(to range: Range<Int>) -> Span {
      let first = max(Int(start), range.lowerBound)
      let last = min(end, range.upperBound)
      return Span(
        start: first, length: last - first, element: element,
        sourceOffset: Int(sourceOffset) + (isSame ? first - Int(start) : 0),
        sourceLength: isSame ? last - first : Int(sourceLength))
    }
  }

  private let parts: [String]
  private let spans: [Span]

  /// Creates the origins.
  ///
  /// - Parameters:
  ///   - parts: The names of the parts.
  ///   - spans: The pieces in the order of the text. What is in none is the layout's own.
  public init(parts: [String], spans: [Span]) {
    self.parts = parts
    self.spans = spans
  }

  /// The parts of the text that come from some elements, in the order of the text; what follows
  /// without a gap is one.
  ///
  /// - Parameter isIncluded: Whether an element is one of them.
  public func ranges(of isIncluded: (Element) -> Bool) -> [Range<Int>] {
    ranges { isIncluded($0.element) ? [Int($0.start)..<$0.end] : [] }
  }

  /// Parts of the pieces of the text, in its order; what follows without a gap is one.
  ///
  /// - Parameter parts: Those of a piece, in bytes of the text, in order.
  public func ranges(of parts: (Span) -> [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for part in spans.lazy.flatMap(parts) {
      if let last = ranges.last, last.upperBound == part.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<part.upperBound
      } else {
        ranges.append(part)
      }
    }
    return ranges
  }

  /// The origins of the text without pieces of it.
  func removing(_ cuts: Cuts) -> RunOrigins {
    let rest = spans.flatMap { span in
      cuts.rest(of: Int(span.start)..<span.end).map { part -> Span in
        var left = span.clamped(to: part)
        left.start = Int32(clamping: cuts.offset(part.lowerBound))
        return left
      }
    }
    return RunOrigins(parts: parts, spans: rest)
  }

  /// Where a range of the text comes from.
  func pieces(of range: Range<Int>) -> [OriginPiece] {
    var index = max(spans.partitioningIndex { $0.start > range.lowerBound } - 1, 0)
    guard !range.isEmpty else { return piece(at: range.lowerBound, index).map { [$0] } ?? [] }
    var pieces: [OriginPiece] = []
    while index < spans.count, spans[index].start < range.upperBound {
      if spans[index].end > range.lowerBound {
        let span = spans[index].clamped(to: range)
        pieces.append(OriginPiece(range: Int(span.start)..<span.end, origin: origin(of: span)))
      }
      index += 1
    }
    return pieces
  }

  /// The place between two characters, of which the second one decides if it is in a piece.
  ///
  /// - Parameters:
  ///   - offset: Where the second one starts.
  ///   - index: The last span that starts there or before.
  private func piece(at offset: Int, _ index: Int) -> OriginPiece? {
    guard index < spans.count, spans[index].start <= offset, offset <= spans[index].end else {
      return nil
    }
    var span = spans[index]
    let isAtEnd = offset == span.end
    let skipped = span.isSame ? offset - Int(span.start) : isAtEnd ? Int(span.sourceLength) : 0
    let isGenerated = span.sourceLength == 0
    span.sourceOffset += Int32(clamping: skipped)
    span.sourceLength = 0
    return OriginPiece(
      range: offset..<offset,
      origin: isGenerated ? origin(of: span) : .run(run(of: span)))
  }

  private func origin(of span: Span) -> Origin {
    span.sourceLength == 0 ? .paragraph(paragraph(of: span)) : .run(run(of: span))
  }

  private func paragraph(of span: Span) -> ParagraphOrigin {
    ParagraphOrigin(
      part: parts[Int(span.element.part)], paragraph: Int(span.element.paragraph))
  }

  private func run(of span: Span) -> RunOrigin {
    let start = Int(span.sourceOffset)
    return RunOrigin(
      paragraph: paragraph(of: span), run: span.element.run.map(Int.init),
      bytes: start..<start + Int(span.sourceLength))
  }
}
