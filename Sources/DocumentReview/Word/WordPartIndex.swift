import DocumentSyntax
import ReportModel

/// The paragraphs and runs of a part, counted as ``RunOrigin`` says, and where their texts stand.
struct WordPartIndex {
  /// A run with its own text.
  struct Run {
    /// Its element, an index of the markup's elements.
    let element: Int
    /// What its text consists of, in order.
    var pieces: [Piece] = []
    /// How long its text is, in bytes.
    var length = 0
  }

  /// An element of a run that has text, or stands for a character.
  struct Piece {
    let element: Int
    /// Where it starts in the run's own text, in bytes.
    let start: Int
    var length: Int
    /// Its texts; none for one that stands for a character.
    var texts: [XMLMarkup<WordMarkName>.Text] = []

    var end: Int { start + length }
  }

  let markup: XMLMarkup<WordMarkName>
  /// The elements of the paragraphs.
  private(set) var paragraphs: [Int] = []
  private(set) var runs: [Run] = []
  /// The other paragraphs, and runs, that say the same where that is not understood.
  private var twinParagraphs: [Int: [Int]] = [:]
  private var twinRuns: [Int: [Int]] = [:]

  init(_ markup: XMLMarkup<WordMarkName>) {
    self.markup = markup
    var numbers: [Int: Int] = [:]
    var piecesByElement: [Int: (run: Int, piece: Int)] = [:]
    for (index, element) in markup.elements.enumerated() {
      switch element.name {
      case .paragraph: paragraphs.append(index)
      case .run, .formulaRun:
        numbers[index] = runs.count
        runs.append(Run(element: index))
      case .text, .formulaText, .tab, .alignedTab, .lineBreak, .carriageReturn, .noBreakHyphen,
        .symbol:
        let isText = element.name == .text || element.name == .formulaText
        guard let run = owner(of: index).flatMap({ numbers[$0] }) else { continue }
        piecesByElement[index] = (run, runs[run].pieces.count)
        runs[run].pieces.append(
          Piece(element: index, start: runs[run].length, length: isText ? 0 : 1))
        if !isText { runs[run].length += 1 }
      default: break
      }
    }
    for text in markup.texts {
      guard let (run, piece) = piecesByElement[text.element] else { continue }
      runs[run].pieces[piece].texts.append(text)
      runs[run].pieces[piece].length += text.length
    }
    // The starts are known only now that all texts are.
    for run in runs.indices { runs[run].countAnew() }
    findTwins()
  }

  /// The innermost paragraph or run that an element is in.
  private func owner(of element: Int) -> Int? {
    ancestors(of: element).first { index in
      switch markup.elements[index].name {
      case .paragraph, .run, .formulaRun: true
      default: false
      }
    }
  }

  /// The elements that an element is in, the innermost first.
  func ancestors(of element: Int) -> some Sequence<Int> {
    sequence(state: element) { (index: inout Int) -> Int? in
      guard let parent = markup.elements[index].parent else { return nil }
      index = parent
      return parent
    }
  }

  /// The elements directly in an element.
  func children(of element: Int) -> [Int] {
    let end = markup.elements[element].range.upperBound
    var children: [Int] = []
    var index = element + 1
    while index < markup.elements.count, markup.elements[index].startTag.lowerBound < end {
      if markup.elements[index].parent == element { children.append(index) }
      index += 1
    }
    return children
  }

  /// The flow of text that an element is in: that of a text box, or of the part.
  func story(of element: Int) -> Int? {
    ancestors(of: element).first { markup.elements[$0].name == .textBox }
  }

  /// The number of a run, and those of the runs that say the same.
  func twins(ofRun run: Int) -> [Int] { [run] + twinRuns[run, default: []] }

  /// The number of a paragraph, and those of the paragraphs that say the same.
  func twins(ofParagraph paragraph: Int) -> [Int] {
    [paragraph] + twinParagraphs[paragraph, default: []]
  }

  // MARK: Alternatives

  /// A text box is written twice: as programs of today know it, and as old ones do. What is said of
  /// one is said of the other if both have the same runs.
  private mutating func findTwins() {
    let alternatives = markup.elements.indices.filter {
      markup.elements[$0].name == .alternateContent
    }
    for alternative in alternatives {
      let branches = children(of: alternative).filter {
        markup.elements[$0].name == .choice || markup.elements[$0].name == .fallback
      }
      guard branches.count > 1 else { continue }
      let alternatives = branches.map { contents(of: $0) }
      for (index, branch) in alternatives.enumerated() {
        for (other, twin) in alternatives.enumerated() where other != index {
          guard branch.texts == twin.texts, branch.paragraphs.count == twin.paragraphs.count else {
            continue
          }
          for (run, same) in zip(branch.runs, twin.runs) { twinRuns[run, default: []].append(same) }
          for (paragraph, same) in zip(branch.paragraphs, twin.paragraphs) {
            twinParagraphs[paragraph, default: []].append(same)
          }
        }
      }
    }
  }

  private struct Contents {
    let paragraphs: Range<Int>
    let runs: Range<Int>
    let texts: [[UInt8]]
  }

  private func contents(of branch: Int) -> Contents {
    let range = markup.elements[branch].range
    let runs = numbers(in: range, of: self.runs.map(\.element))
    return Contents(
      paragraphs: numbers(in: range, of: paragraphs), runs: runs,
      texts: runs.map { run in
        self.runs[run].pieces.flatMap { $0.texts.flatMap { markup.bytes[$0.range] } }
      })
  }

  /// The numbers of the elements of a list that stand in a range of the part.
  private func numbers(in range: Range<Int>, of elements: [Int]) -> Range<Int> {
    let first = elements.firstIndex { markup.elements[$0].startTag.lowerBound >= range.lowerBound }
    let start = first ?? elements.count
    let end =
      elements[start...].firstIndex { markup.elements[$0].startTag.lowerBound >= range.upperBound }
    return start..<(end ?? elements.count)
  }
}

extension WordPartIndex.Run {
  fileprivate mutating func countAnew() {
    length = 0
    pieces = pieces.map { piece in
      defer { length += piece.length }
      return WordPartIndex.Piece(
        element: piece.element, start: length, length: piece.length, texts: piece.texts)
    }
  }
}
