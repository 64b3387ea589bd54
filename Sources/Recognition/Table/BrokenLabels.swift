import ReportText

/// Puts the labels together that a line break cuts in two within a table whose cells stand side by
/// side: the label goes on in the next line, and there its figures stand beside it, as in web pages
/// saved as text.
struct BrokenLabels {
  /// A label is never broken into more pieces than this.
  private static let mostPieces = 16
  /// No label with its note is longer, in bytes.
  private static let longestLabel = 600

  /// No title of a column is longer, in bytes.
  private static let longestTitle = 90

  private let labels: RowLabelTrie
  private let titles: ColumnTitles?
  private let fragments: [Fragment]
  /// Whether any of them stand side by side in a line.
  private let areSideBySide: Bool

  /// The fragments of a draft with broken labels in one piece.
  ///
  /// - Parameters:
  ///   - fragments: The fragments, in the order of the draft.
  ///   - labels: The labels of the form's rows.
  ///   - titles: The titles of its columns, where they may be broken as well; nil where they are short.
  static func joined(
    _ fragments: [Fragment], _ labels: RowLabelTrie, titles: ColumnTitles? = nil,
    _ span: Span<UInt8>
  ) -> [Fragment] {
    BrokenLabels(
      labels: labels, titles: titles, fragments: fragments,
      areSideBySide: fragments.contains { $0.row == nil && $0.column > 0 }
    ).joined(span)
  }

  private func joined(_ span: Span<UInt8>) -> [Fragment] {
    var joined: [Fragment] = []
    var start = 0
    var copied = 0
    while start < fragments.count {
      let end = ColumnAssembler.lineEnd(fragments, at: start)
      guard fragments[start].row == nil, let (line, next) = whole(start..<end, span) else {
        start = end
        continue
      }
      if joined.isEmpty { joined.reserveCapacity(fragments.count) }
      joined += fragments[copied..<start]
      joined += line
      start = next
      copied = next
    }
    return copied == 0 ? fragments : joined + fragments[copied...]
  }

  /// A line with what belongs to its label on the lines below; nil where nothing does.
  private func whole(
    _ line: Range<Int>, _ span: Span<UInt8>
  ) -> (line: [Fragment], next: Int)? {
    if areSideBySide, cells(below: line.upperBound) != nil,
      let found = self.line(Array(fragments[line]), below: line.upperBound, span)
    {
      return found
    }
    return line.count == 1 ? stacked(at: line.lowerBound, span) : nil
  }

  /// A label of which each piece stands on a line of its own, and none of its figures beside any.
  private func stacked(
    at start: Int, _ span: Span<UInt8>
  ) -> (line: [Fragment], next: Int)? {
    let first = fragments[start]
    // What is cheap to tell comes first. An ordinal may stand alone.
    guard !first.range.isEmpty,
      first.words == first.range.upperBound || labels.mayBegin(span, at: first.words),
      isAlone(start + 1),
      isCut(first.range, from: first.words, before: start + 1, span),
      !hasColumns(first.range, span)
    else { return nil }
    var last: Int?
    for index in (start + 1)..<min(fragments.count, start + Self.mostPieces) {
      let piece = fragments[index]
      let label = first.range.lowerBound..<piece.range.upperBound
      guard isAlone(index), label.count <= Self.longestLabel, !hasColumns(piece.range, span),
        ValueCell.tokens(span, piece.range) == nil
      else { break }
      if labels.isLabel(span, label) { last = index }
      let words = LabelText.wordsStart(span, label)
      guard isCut(label, from: words, before: index + 1, span) else { break }
    }
    guard let last else { return nil }
    var whole = Fragment(
      span, range: first.range.lowerBound..<fragments[last].range.upperBound,
      block: fragments[last].block, firstBlock: first.firstBlock, row: nil, column: 0,
      hasNeighbours: false)
    whole.endsWithBar = fragments[last].endsWithBar
    return ([whole], last + 1)
  }

  /// Whether a fragment that is no cell of a format's own table is all of its line.
  private func isAlone(_ index: Int) -> Bool {
    index < fragments.count && fragments[index].row == nil && !fragments[index].range.isEmpty
      && ColumnAssembler.lineEnd(fragments, at: index) == index + 1
  }

  /// Whether blanks set off columns within a line: a unit and a value may stand behind the label.
  private func hasColumns(_ line: Range<Int>, _ span: Span<UInt8>) -> Bool {
    span.contains(anyOf: ["  ", "　"], in: line)
  }

  /// A line with the lines below it on which its last label goes on; nil where it is whole.
  private func line(
    _ line: [Fragment], below start: Int, _ span: Span<UInt8>
  ) -> (line: [Fragment], next: Int)? {
    var line = line
    var next = start
    while let last = line.last {
      let isCut = isCut(last.range, from: last.words, before: next, span)
      let rest = isCut ? rest(of: last, from: next, span) : nil
      let title = rest == nil ? restOfTitle(last, from: next, span) : nil
      // A title that is alone on its line has others behind its end.
      let isInRow = line.count > 1 || title.map { $0.next - $0.index > 1 } ?? false
      guard let found = rest ?? (isInRow ? title : nil) else { break }
      line = Self.joined(line, found.label, fragments[found.index..<found.next], span)
      next = found.next
    }
    return next == start ? nil : (line, next)
  }

  /// Where the title of a column that is cut ends: with it, or with the first fragment of a line that
  /// has others.
  private func restOfTitle(
    _ fragment: Fragment, from start: Int, _ span: Span<UInt8>
  ) -> (label: Range<Int>, index: Int, next: Int)? {
    guard let titles, fragment.range.count <= Self.longestTitle,
      titles.isBeginning(LabelText.core(span, fragment.range))
    else { return nil }
    var index = start
    for _ in 1..<Self.mostPieces where index < fragments.count {
      let piece = fragments[index]
      let end = ColumnAssembler.lineEnd(fragments, at: index)
      let title = fragment.range.lowerBound..<piece.range.upperBound
      guard piece.row == nil, !piece.range.isEmpty, title.count <= Self.longestTitle else {
        return nil
      }
      let core = LabelText.core(span, title)
      if titles.isTitle(core) { return (title, index, end) }
      guard end - index == 1, titles.isBeginning(core) else { return nil }
      index = end
    }
    return nil
  }

  /// Whether a text is the beginning of a label, or one whose note is cut off or stands on the next line.
  ///
  /// - Parameter start: Where its words begin.
  private func isCut(
    _ text: Range<Int>, from start: Int, before next: Int, _ span: Span<UInt8>
  ) -> Bool {
    guard text.count <= Self.longestLabel, start < text.upperBound else { return false }
    var walk = RowLabelTrie.Walk()
    let (match, isUnfinished) = labels.follow(span, start..<text.upperBound, &walk)
    return isUnfinished || match?.cutNote != nil || match != nil && opensNote(next, span)
  }

  /// Whether a fragment opens a note in brackets.
  private func opensNote(_ index: Int, _ span: Span<UInt8>) -> Bool {
    guard index < fragments.count else { return false }
    let start = fragments[index].range.lowerBound
    return span.matches("（", at: start) || span.matches("(", at: start)
  }

  /// Where a label that is cut ends: in the first fragment of a line that has others.
  private func rest(
    of fragment: Fragment, from start: Int, _ span: Span<UInt8>
  ) -> (label: Range<Int>, index: Int, next: Int)? {
    guard let line = cells(below: start),
      // What is as good as blank would pass for an end of any label.
      ValueCell.tokens(span, fragments[line.lowerBound].range) == nil
    else { return nil }
    let label = fragment.range.lowerBound..<fragments[line.lowerBound].range.upperBound
    guard label.count <= Self.longestLabel, labels.isLabel(span, label) else { return nil }
    return (label, line.lowerBound, line.upperBound)
  }

  /// The fragments of the first line from one on that stand side by side, within as many lines as a
  /// label may go on over; nil where the lines of a label cannot lead to any.
  private func cells(below start: Int) -> Range<Int>? {
    var index = start
    for _ in 1..<Self.mostPieces where index < fragments.count {
      let end = ColumnAssembler.lineEnd(fragments, at: index)
      guard fragments[index].row == nil, !fragments[index].range.isEmpty else { return nil }
      if end - index > 1 { return index..<end }
      index = end
    }
    return nil
  }

  /// A line of which the last fragment goes on in another, as one line in the place of the other.
  private static func joined(
    _ line: [Fragment], _ label: Range<Int>, _ other: ArraySlice<Fragment>, _ span: Span<UInt8>
  ) -> [Fragment] {
    guard let block = other.first?.block, let first = line.first?.firstBlock else { return line }
    let pieces = line.dropLast().map(\.range) + [label] + other.dropFirst().map(\.range)
    var joined: [Fragment] = []
    for (column, range) in pieces.enumerated() {
      joined.append(
        Fragment(
          span, range: range, block: block, firstBlock: first, row: nil, column: column,
          hasNeighbours: true))
    }
    return joined
  }
}
