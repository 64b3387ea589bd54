import DocumentSyntax
import ReportModel

/// A place in a part between two characters, at which a mark can be put.
struct WordSpot: Hashable {
  /// Where it is in the part, in bytes.
  let position: Int
  /// The run that has to be split there; nil where it is between two elements.
  var run: Int?
  /// The element of text in the run that has to be split, too.
  var text: Int?
}

/// Which of the two elements beside a place it keeps to.
enum WordSpotSide {
  /// That behind it: something begins there.
  case start
  /// That before it: something ends there.
  case end
}

extension WordPartIndex {
  /// The place in a run.
  ///
  /// - Parameters:
  ///   - number: The number of the run.
  ///   - offset: Where in its own text, in bytes.
  ///   - side: What it keeps to.
  func spot(inRun number: Int, at offset: Int, _ side: WordSpotSide) -> WordSpot? {
    guard runs.indices.contains(number) else { return nil }
    let run = runs[number]
    if let whole = indivisible(around: run.element) {
      let range = markup.elements[whole].range
      guard markup.elements[whole].name == .ruby, let outer = enclosingRun(of: whole) else {
        return WordSpot(position: side == .start ? range.lowerBound : range.upperBound)
      }
      return spot(beside: whole, in: outer, side)
    }
    let piece =
      switch side {
      case .start: run.pieces.first { $0.start <= offset && offset < $0.end } ?? run.pieces.last
      case .end: run.pieces.last { $0.start < offset && offset <= $0.end } ?? run.pieces.first
      }
    guard let piece else {
      return WordSpot(position: markup.elements[run.element].range.lowerBound)
    }
    let isInside = piece.start < offset && offset < piece.end
    if isInside, markup.elements[piece.element].parent == run.element,
      let position = position(in: piece, at: offset - piece.start)
    {
      return WordSpot(position: position, run: run.element, text: piece.element)
    }
    let near: WordSpotSide = isInside ? side : offset <= piece.start ? .start : .end
    return spot(beside: piece.element, in: run.element, near)
  }

  /// Whether the text of a run can be cut anywhere, so that it can be changed.
  func isDivisible(run number: Int) -> Bool {
    runs.indices.contains(number) && indivisible(around: runs[number].element) == nil
  }

  /// The places at which the contents of a paragraph begin and end.
  func contents(ofParagraph number: Int) -> (start: WordSpot, end: WordSpot)? {
    guard paragraphs.indices.contains(number) else { return nil }
    let paragraph = paragraphs[number]
    let element = markup.elements[paragraph]
    guard !element.isOneTag else {
      // The tag has to be opened: what is put in stands before its end.
      let spot = WordSpot(position: element.startTag.upperBound - 2)
      return (spot, spot)
    }
    let properties = children(of: paragraph).first.flatMap { child in
      markup.elements[child].name == .paragraphProperties ? markup.elements[child].range : nil
    }
    return (
      WordSpot(position: properties?.upperBound ?? element.startTag.upperBound),
      WordSpot(position: element.endTag.lowerBound)
    )
  }

  /// What a mark can only stand before or behind: the outermost of the formulas, fields of one element
  /// and readings that an element is in.
  private func indivisible(around element: Int) -> Int? {
    var found: Int?
    for ancestor in ancestors(of: element) {
      switch markup.elements[ancestor].name {
      case .formula, .formulaParagraph, .simpleField, .ruby: found = ancestor
      case .paragraph: return found
      default: break
      }
    }
    return found
  }

  private func enclosingRun(of element: Int) -> Int? {
    ancestors(of: element).first { markup.elements[$0].name == .run }
  }

  /// The place before or behind the part of a run that an element is in.
  private func spot(beside element: Int, in run: Int, _ side: WordSpotSide) -> WordSpot {
    let children = children(of: run).filter { markup.elements[$0].name != .runProperties }
    let position = markup.elements[element].startTag.lowerBound
    let child = children.last { markup.elements[$0].startTag.lowerBound <= position }
    let range = markup.elements[run].range
    guard let child else { return WordSpot(position: range.lowerBound) }
    let own = markup.elements[child].range
    switch side {
    case .start:
      return child == children.first
        ? WordSpot(position: range.lowerBound) : WordSpot(position: own.lowerBound, run: run)
    case .end:
      return child == children.last
        ? WordSpot(position: range.upperBound) : WordSpot(position: own.upperBound, run: run)
    }
  }

  /// Where a byte of an element's text stands in the part; nil where the text cannot be cut there.
  private func position(in piece: Piece, at offset: Int) -> Int? {
    var rest = offset
    for text in piece.texts {
      guard rest >= text.length else { return position(in: text, at: rest) }
      rest -= text.length
    }
    return piece.texts.last?.range.upperBound
  }

  private func position(in text: XMLMarkup<WordMarkName>.Text, at offset: Int) -> Int? {
    guard offset > 0 else { return text.range.lowerBound }
    guard text.range.count != text.length else { return text.range.lowerBound + offset }
    // A reference is one character; a section of character data would have to be closed.
    guard markup.bytes[text.range.lowerBound] != UInt8(ascii: "&"),
      markup.bytes[text.range.lowerBound] != UInt8(ascii: "<")
    else { return nil }
    // What else is shorter than it is written are line ends of two characters.
    var rest = offset
    var position = text.range.lowerBound
    while rest > 0, position < text.range.upperBound {
      if markup.bytes[position] != 0x0D { rest -= 1 }
      position += 1
    }
    return position
  }
}
