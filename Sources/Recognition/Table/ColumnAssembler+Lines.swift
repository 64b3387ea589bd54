import ReportModel
import ReportText
import RulePack

/// Tables of which each cell stands on a line of its own.
extension ColumnAssembler {
  /// Takes a line that is one fragment, and those below that belong to its label.
  ///
  /// - Returns: The number of fragments taken.
  mutating func takeSingle(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> Int {
    let fragment = fragments[index]
    guard !fragment.range.isEmpty else {
      if Self.isCell(fragments, at: index) {
        noteBlank(fragment, span)
      } else if index > 0, fragments[index - 1].range.isEmpty {
        noteBlankBetweenBars(fragment)
      }
      return 1
    }
    if let taken = takeStackedHead(fragments, at: index, span) { return taken }
    if let taken = takeLabel(fragments, at: index, span) { return taken }
    if continueNote(with: fragment, span) { return 1 }
    if let cells = ValueCell.tokens(span, fragment.range) {
      if open != nil {
        open?.cells += cells
        open?.spaced += cells
        open?.row.lastBlock = fragment.block
      }
      return 1
    }
    finish(span)
    guard !rows.isEmpty || hasFigures(below: index, fragments, span),
      Self.isShort(span, fragment.range),
      !titles.isHeading(LabelText.core(span, fragment.range))
    else { return 1 }
    var row = Self.row([], fragment.range, fragment)
    if let (label, cells) = Self.trailingValues(span, fragment.range), cells.count > 1 {
      row.label = label
      open = OpenRow(row: row, cells: cells)
      finish(span)
    } else {
      open = OpenRow(row: row)
    }
    return 1
  }

  /// Whether as many figures as a row has stand below a line, one on each of the next lines: it is the
  /// label of a row, be it the first and mistyped.
  func hasFigures(
    below index: Int, _ fragments: [Fragment], _ span: Span<UInt8>
  ) -> Bool {
    guard let count = valueCounts.first, count > 2 else { return false }
    let below = fragments[(index + 1)...].prefix(count)
    return below.count == count
      && below.allSatisfy { line in
        line.row == nil && !line.hasNeighbours && ValueCell.tokens(span, line.range)?.count == 1
      }
  }

  /// Whether a line of nothing but a bar is a cell, and no bar between two: the cells above end with bars
  /// of their own.
  static func isCell(_ fragments: [Fragment], at index: Int) -> Bool {
    let above = fragments[..<index].last { !$0.range.isEmpty }
    return above?.endsWithBar ?? false
  }

  /// Takes a line of nothing but a bar as a blank cell of the row that is open, as long as the row
  /// has fewer cells than columns: further bars end its line. Behind the last title of a head, it begins
  /// the next row.
  mutating func noteBlank(_ fragment: Fragment, _ span: Span<UInt8>) {
    guard let row = open, !row.row.candidates.isEmpty, !isHeading(row.row.candidates),
      row.cells.count < columns(of: row.row.candidates).count,
      !row.cells.isEmpty || !isTitle(row.row.label, span)
    else { return }
    let column = row.cells.count
    open?.cells.append(
      ValueCell(range: fragment.range, value: .blank, columns: column..<column + 1))
    open?.row.lastBlock = fragment.block
  }

  /// Takes the second of two bars that stand on lines of their own as a blank cell of the row that is
  /// open: whether it is one tells the number of all.
  mutating func noteBlankBetweenBars(_ fragment: Fragment) {
    guard let row = open, !row.row.candidates.isEmpty, !isHeading(row.row.candidates) else {
      return
    }
    let column = row.spaced.count
    open?.spaced.append(
      ValueCell(range: fragment.range, value: .blank, columns: column..<column + 1))
  }

  mutating func takeLabel(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> Int? {
    let first = fragments[index]
    var start = first.words
    var labelStart = first.range.lowerBound
    guard start < first.range.upperBound else {
      // An ordinal on a line of its own belongs to the label that follows.
      return start > first.range.lowerBound ? 1 : nil
    }
    while true {
      var walk = RowLabelTrie.Walk()
      let (match, isUnfinished) = labels.follow(span, start..<first.range.upperBound, &walk)
      guard let match, !isUnfinished || match.end < first.range.upperBound || match.cutNote != nil
      else {
        return takeBroken(fragments, at: index, from: start, match, isUnfinished, span)
      }
      let end = Self.labelEnd(span, match.end, before: first.range.upperBound)
      let rest = span.trimmed(end..<first.range.upperBound)
      let row = Self.row(labels.rows(of: match), labelStart..<end, first)
      if rest.isEmpty {
        begin(row, isInNote: match.cutNote != nil, span)
        return 1
      }
      if let cells = ValueCell.tokens(span, rest), rest.lowerBound > end {
        begin(row, isInNote: false, span)
        open?.cells = cells
        finish(span)
        return 1
      }
      // A heading and the first row below it on one line.
      guard isHeading(labels.rows(of: match)) else { return nil }
      let next = LabelText.wordsStart(span, rest)
      var nextWalk = RowLabelTrie.Walk()
      guard labels.follow(span, next..<rest.upperBound, &nextWalk).match != nil else { return nil }
      begin(row, isInNote: false, span)
      labelStart = rest.lowerBound
      start = next
    }
  }

  /// Takes a label that goes on in the lines below.
  mutating func takeBroken(
    _ fragments: [Fragment], at index: Int, from start: Int, _ match: RowLabelTrie.Match?,
    _ isUnfinished: Bool, _ span: Span<UInt8>
  ) -> Int? {
    let first = fragments[index]
    var found = match.map { (match: $0, count: 1) }
    var walk = RowLabelTrie.Walk()
    var isUnfinished = isUnfinished
    _ = labels.follow(span, start..<first.range.upperBound, &walk)
    var count = 1
    while isUnfinished, count < Self.mostPieces, index + count < fragments.count {
      let next = fragments[index + count]
      guard next.row == nil, !next.hasNeighbours, !next.range.isEmpty,
        ValueCell.tokens(span, next.range) == nil
      else { break }
      let (match, goesOn) = labels.follow(span, next.range, &walk)
      count += 1
      let end = match.map { Self.labelEnd(span, $0.end, before: next.range.upperBound) }
      if let match, let end, span.trimmed(end..<next.range.upperBound).isEmpty {
        found = (match, count)
      } else if let match, let end, match.end > next.range.lowerBound,
        let cells = ValueCell.tokens(span, end..<next.range.upperBound)
      {
        begin(
          Self.row(labels.rows(of: match), first.range.lowerBound..<match.end, first),
          isInNote: false, span)
        open?.cells = cells
        open?.row.lastBlock = next.block
        finish(span)
        return count
      }
      isUnfinished = goesOn && match?.cutNote == nil
    }
    guard let found else { return nil }
    let last = fragments[index + found.count - 1]
    var row = Self.row(
      labels.rows(of: found.match), first.range.lowerBound..<found.match.end, first)
    row.lastBlock = last.block
    begin(row, isInNote: found.match.cutNote != nil, span)
    return found.count
  }

  mutating func begin(_ row: AssembledRow, isInNote: Bool, _ span: Span<UInt8>) {
    finish(span, isBeforeLabel: true)
    open = OpenRow(row: row, isInNote: isInNote)
  }

  /// Takes a line as the rest of a note that the label above has opened.
  mutating func continueNote(with fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard let row = open, row.isInNote else { return false }
    // The note may end on the line of the values.
    if let (note, cells) = Self.trailingValues(span, fragment.range),
      let (last, _) = span.scalar(before: note.upperBound), LabelText.closesNote(last)
    {
      open?.cells = cells
      open?.row.lastBlock = fragment.block
      finish(span)
      return true
    }
    guard row.continuations < Self.mostPieces,
      fragment.range.count <= Self.longestUnknown, ValueCell.tokens(span, fragment.range) == nil
    else { return false }
    open?.row.lastBlock = fragment.block
    open?.continuations += 1
    if let (last, _) = span.scalar(before: fragment.range.upperBound), LabelText.closesNote(last) {
      open?.isInNote = false
    }
    return true
  }

  /// Where a label ends with the quotation mark or colon behind its last word.
  static func labelEnd(_ span: Span<UInt8>, _ end: Int, before limit: Int) -> Int {
    guard let (value, length) = span.scalar(at: end, before: limit),
      [0x201D, 0x2019, 0x22, 0x300D, 0xFF1A, 0x3A].contains(value)  // ” ’ " 」 ： :
    else { return end }
    return end + length
  }

  /// The values between blanks with which a line ends, and what stands before them.
  static func trailingValues(
    _ span: Span<UInt8>, _ line: Range<Int>
  ) -> (label: Range<Int>, cells: [ValueCell])? {
    var tokens = TokenIterator(line)
    var end = line.lowerBound
    while let token = tokens.next(span) {
      if ValueCell.tokens(span, token) == nil { end = token.upperBound }
    }
    guard end > line.lowerBound, let cells = ValueCell.tokens(span, end..<line.upperBound) else {
      return nil
    }
    return (line.lowerBound..<end, cells)
  }
}
