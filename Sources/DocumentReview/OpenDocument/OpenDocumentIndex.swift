import DocumentSyntax
import ReportModel

/// The paragraphs and spans of a text, counted as ``RunOrigin`` says, and where their characters stand.
struct OpenDocumentIndex {
  /// A piece of an element's own text.
  private struct Piece {
    /// Where it starts in the element's own text, in bytes.
    let start: Int
    let length: Int
    /// Where it stands in the part, in bytes.
    let range: Range<Int>

    var end: Int { start + length }
  }

  let markup: XMLMarkup<OpenDocumentMarkName>
  private(set) var paragraphs: [Int] = []
  private var spans: [Int] = []
  private var pieces: [Int: [Piece]] = [:]

  init(_ markup: XMLMarkup<OpenDocumentMarkName>) {
    self.markup = markup
    guard let body = markup.elements.firstIndex(where: { $0.name == .body }) else { return }
    let range = markup.elements[body].range
    var texts = markup.texts[...].drop { $0.range.lowerBound < range.lowerBound }
    for index in markup.elements.indices[(body + 1)...] {
      let element = markup.elements[index]
      guard element.startTag.lowerBound < range.upperBound else { break }
      take(&texts, before: element.startTag.lowerBound)
      switch element.name {
      case .paragraph, .heading: paragraphs.append(index)
      case .span: spans.append(index)
      case .blanks:
        let count = element.attributes["c"].flatMap { Int($0) } ?? 1
        add(max(count, 1), element.range, to: owner(of: index))
      case .tab, .lineBreak: add(1, element.range, to: owner(of: index))
      default: break
      }
    }
    take(&texts, before: range.upperBound)
  }

  private mutating func take(
    _ texts: inout ArraySlice<XMLMarkup<OpenDocumentMarkName>.Text>, before offset: Int
  ) {
    while let text = texts.first, text.range.lowerBound < offset {
      let owner = isParagraphOrSpan(text.element) ? text.element : owner(of: text.element)
      add(text.length, text.range, to: owner)
      texts = texts.dropFirst()
    }
  }

  private mutating func add(_ length: Int, _ range: Range<Int>, to owner: Int?) {
    guard let owner, length > 0 else { return }
    let start = pieces[owner]?.last?.end ?? 0
    pieces[owner, default: []].append(Piece(start: start, length: length, range: range))
  }

  private func isParagraphOrSpan(_ element: Int) -> Bool {
    switch markup.elements[element].name {
    case .paragraph, .heading, .span: true
    default: false
    }
  }

  private func owner(of element: Int) -> Int? {
    var index = markup.elements[element].parent
    while let ancestor = index, !isParagraphOrSpan(ancestor) {
      index = markup.elements[ancestor].parent
    }
    return index
  }

  // MARK: Places

  /// Where an origin begins and ends in the part, in bytes; nil where the part has no such element.
  func range(of origin: Origin, isPlace: Bool) -> Range<Int>? {
    switch origin {
    case .run(let origin):
      let paragraph = origin.paragraph.paragraph
      let element =
        if let run = origin.run {
          spans.indices.contains(run) ? spans[run] : nil
        } else {
          paragraphs.indices.contains(paragraph) ? paragraphs[paragraph] : nil
        }
      guard let element else { return nil }
      let start = position(in: element, behind: origin.bytes.lowerBound)
      guard !isPlace else {
        let end = position(in: element, before: origin.bytes.lowerBound)
        return min(start, end)..<min(start, end)
      }
      return start..<max(start, position(in: element, before: origin.bytes.upperBound))
    case .paragraph(let origin):
      guard paragraphs.indices.contains(origin.paragraph) else { return nil }
      let element = markup.elements[paragraphs[origin.paragraph]]
      guard !element.isOneTag else {
        let end = element.startTag.upperBound - 2
        return end..<end
      }
      return element.startTag.upperBound..<element.endTag.lowerBound
    case .file, .cell: return nil
    }
  }

  /// Where the character behind an offset of an element's own text begins.
  private func position(in element: Int, behind offset: Int) -> Int {
    let own = pieces[element, default: []]
    guard let piece = own.first(where: { $0.start <= offset && offset < $0.end }) else {
      return own.last?.range.upperBound ?? markup.elements[element].startTag.upperBound
    }
    return offset == piece.start ? piece.range.lowerBound : inside(piece, offset, isEnd: false)
  }

  /// Where the character before an offset ends.
  private func position(in element: Int, before offset: Int) -> Int {
    let own = pieces[element, default: []]
    guard let piece = own.last(where: { $0.start < offset && offset <= $0.end }) else {
      return own.first?.range.lowerBound ?? markup.elements[element].startTag.upperBound
    }
    return offset == piece.end ? piece.range.upperBound : inside(piece, offset, isEnd: true)
  }

  private func inside(_ piece: Piece, _ offset: Int, isEnd: Bool) -> Int {
    guard piece.range.count == piece.length else {
      // A reference, or an element that stands for several blanks.
      return isEnd ? piece.range.upperBound : piece.range.lowerBound
    }
    return piece.range.lowerBound + offset - piece.start
  }
}
