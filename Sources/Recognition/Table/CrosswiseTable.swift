import ReportModel
import ReportText
import RulePack

/// Finds a table whose indicators stand side by side: labels in its head, and one line of values
/// below.
struct CrosswiseTable {
  /// A head that has named fewer of the indicators is none.
  private static let leastLabels = 3
  /// A head has no more labels, each of them once or twice over; of more, the last count.
  private var mostLabels: Int { 4 * leaves.count + 20 }
  /// No label in the head is longer than this many bytes; text that is ends the head.
  static let longestLabel = 30
  /// A label is never broken into more pieces than this.
  private static let mostPieces = 3

  private let labels: RowLabelTrie
  let pack: CompiledPack
  /// The rows with values.
  let leaves: [RowID]
  let rowRange: Range<RowID>

  /// A label in the head.
  struct Label {
    let rows: [RowID]
    let range: Range<Int>
    let block: Int
    /// The column of the format's grid; nil in lines.
    let column: Int?
  }

  /// The table that was found.
  struct Found {
    let rows: [RecognizedRow]
    var mistyped: [MistypedLabel] = []
    var exchanged: [ExchangedLabel] = []
    let blocks: Range<Int>
    let range: Range<Int>
  }

  init(_ vocabulary: TableVocabulary, of pack: CompiledPack) {
    labels = vocabulary.labels
    self.pack = pack
    rowRange = vocabulary.rowRange
    leaves = vocabulary.rowRange.filter { !pack.rows[$0].isHeading }
  }

  /// The tables in a draft, in document order.
  func find(_ fragments: [Fragment], _ span: Span<UInt8>) -> [Found] {
    var found: [Found] = []
    var head: [Label] = []
    var halves = TableInHalves()
    var index = 0
    while index < fragments.count {
      if head.count > 2 * mostLabels { head.removeFirst(head.count - mostLabels) }
      let end = ColumnAssembler.lineEnd(fragments, at: index)
      let line = fragments[index..<end]
      let labels = head
      if let (cells, next) = values(fragments, at: index, span) {
        if isHead(head) {
          var table = table(head, cells, fragments[index..<next], span)
          table.mistyped = mistypedLabels(head, fragments[..<index], span)
          table.exchanged = exchangedLabels(self.labels(in: head)) + exchangedGroups(head)
          if let whole = halves.whole(behind: found, head, cells, fragments[index..<next], self) {
            found.removeLast()
            table = self.table(whole.head, whole.cells, whole.line, span)
          }
          found.append(table)
        }
        head = []
        index = next
        continue
      } else if line.count == 1, line[index].row == nil {
        index += take(fragments, at: index, span, into: &head)
      } else {
        for fragment in line where !fragment.range.isEmpty {
          take(fragment, span, into: &head)
        }
        index = end
      }
      if head.isEmpty, let blank = blankTable(labels) { found.append(blank) }
    }
    if let blank = blankTable(head) { found.append(blank) }
    return found
  }

  /// The table of a head that names all the indicators in order and has no line of values below it;
  /// nil where it does not.
  private func blankTable(_ head: [Label]) -> Found? {
    let labels = self.labels(in: head)
    guard labels.count == leaves.count, !isReordered(labels), let first = head.first,
      let last = labels.last
    else { return nil }
    let end = last.range.upperBound..<last.range.upperBound
    let rows = zip(leaves, labels).map { row, label in
      RecognizedRow(
        row: row, label: label.range, unit: nil,
        cells: [RecognizedCell(cell: pack.rows[row].firstCell, range: end, value: .blank)],
        unread: nil, unreadCount: nil, match: .accepted)
    }
    return Found(
      rows: rows, blocks: first.block..<last.block + 1,
      range: first.range.lowerBound..<end.upperBound)
  }

  /// Whether labels are the head of the table: enough of the indicators, each counted once.
  private func isHead(_ head: [Label]) -> Bool {
    Set(head.compactMap { $0.rows.first { leaves.contains($0) } }).count >= Self.leastLabels
  }
}

// MARK: - The head

extension CrosswiseTable {
  private func take(_ fragment: Fragment, _ span: Span<UInt8>, into head: inout [Label]) {
    guard let match = follow(span, [fragment.range]) else {
      if endsHead(fragment, span) { head = [] }
      return
    }
    head.append(
      Label(
        rows: match, range: fragment.range, block: fragment.block,
        column: fragment.row == nil ? nil : fragment.column))
  }

  /// Takes a line as a label, with the lines below on which it goes on.
  private func take(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>, into head: inout [Label]
  ) -> Int {
    let first = fragments[index]
    if let labels = spacedLabels(in: first, span) {
      head += labels
      return 1
    }
    guard !endsHead(first, span) else {
      head = []
      return 1
    }
    for count in 1...Self.mostPieces where index + count <= fragments.count {
      let pieces = fragments[index..<index + count]
      guard pieces.allSatisfy({ $0.row == nil && !$0.hasNeighbours }) else { break }
      guard let rows = follow(span, pieces.map(\.range)) else { continue }
      head.append(Label(rows: rows, range: first.range, block: first.block, column: nil))
      return count
    }
    return 1
  }

  /// The labels that a line has between blanks, if it has nothing else.
  private func spacedLabels(in line: Fragment, _ span: Span<UInt8>) -> [Label]? {
    var tokens = TokenIterator(line.range)
    var labels: [Label] = []
    while let token = tokens.next(span) {
      guard let rows = follow(span, [token]) else { return nil }
      labels.append(Label(rows: rows, range: token, block: line.block, column: nil))
    }
    return labels.count > 1 ? labels : nil
  }

  /// Whether a fragment shows that no labels of the head go on: a long text, or the number of
  /// another table.
  private func endsHead(_ fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard fragment.range.count <= Self.longestLabel else { return true }
    guard case .number = CellText.classify(span, fragment.range) else { return false }
    return true
  }

  /// The rows whose label some pieces are, all of them together.
  func follow(_ span: Span<UInt8>, _ pieces: [Range<Int>]) -> [RowID]? {
    var walk = RowLabelTrie.Walk()
    for (number, piece) in pieces.enumerated() {
      let start = number == 0 ? LabelText.wordsStart(span, piece) : piece.lowerBound
      guard start < piece.upperBound else { return nil }
      let (match, isUnfinished) = labels.follow(span, start..<piece.upperBound, &walk)
      if number == pieces.count - 1 {
        guard let match, span.trimmed(match.end..<piece.upperBound).isEmpty else { return nil }
        return labels.rows(of: match)
      }
      guard isUnfinished else { return nil }
    }
    return nil
  }
}

// MARK: - The values

extension CrosswiseTable {
  /// The line of values that begins at an index, and where it ends: a row of the format, a line, or
  /// lines with one value each.
  private func values(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> (cells: [ValueCell], end: Int)? {
    let end = ColumnAssembler.lineEnd(fragments, at: index)
    if fragments[index].row != nil || end - index > 1 {
      let cells = fragments[index..<end].map { ValueCell(span, $0) }
      let values = Array(cells.drop { $0.value == .unusable })
      let isWhole = values.allSatisfy(\.isEmpty) && values.count == leaves.count
      guard values.allSatisfy(\.isNumeric), cells.count - values.count <= 1,
        isWhole || values.contains(where: { !$0.isEmpty })
      else { return nil }
      return (values, end)
    }
    return stackedValues(fragments, at: index, span)
  }

  /// The values of which each stands on a line of its own. Between bars on lines of their own, blank ones
  /// count where all are there with them only.
  private func stackedValues(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> (cells: [ValueCell], end: Int)? {
    var cells: [ValueCell] = []
    var spaced: [ValueCell] = []
    var next = index
    while next < fragments.count, fragments[next].row == nil, !fragments[next].hasNeighbours {
      let fragment = fragments[next]
      if let tokens = ValueCell.tokens(span, fragment.range) {
        cells += tokens
        spaced += tokens
      } else if !fragment.range.isEmpty {
        break
      } else if ColumnAssembler.isCell(fragments, at: next)
        || next > index && fragments[next - 1].range.isEmpty
      {
        spaced.append(ValueCell(range: fragment.range, value: .blank, columns: 0..<1))
      }
      next += 1
    }
    guard !cells.isEmpty else { return nil }
    return (cells.completed(from: spaced, count: leaves.count), next)
  }

  func table(
    _ head: [Label], _ cells: [ValueCell], _ line: ArraySlice<Fragment>, _ span: Span<UInt8>
  ) -> Found {
    let values = cells.inOrder(of: leaves.count)
    let labels = self.labels(in: head)
    let isRead = values != nil && !isReordered(labels)
    let whole = cells.range ?? 0..<0
    let isOneLine =
      line[line.startIndex].row != nil
      || line.count > 1 && line[line.startIndex].block == line[line.endIndex - 1].block
    // Below one another, more of them may be numbers of pages.
    let isCounted = isOneLine || cells.count < leaves.count
    let rows = leaves.enumerated().map { index, row in
      let cell = isRead ? values?[index] : nil
      let label =
        labels.count == leaves.count ? labels[index].range : cell?.range ?? whole
      return RecognizedRow(
        row: row, label: label, unit: nil,
        cells: cell.map {
          [
            RecognizedCell(
              cell: pack.rows[row].firstCell, range: $0.range,
              value: $0.isEmpty ? .blank : $0.value)
          ]
        } ?? [],
        unread: isRead ? nil : whole,
        unreadCount: isRead || !isCounted ? nil : values?.count ?? cells.count, match: .accepted)
    }
    let firstBlock = head.first?.block ?? line[line.startIndex].block
    return Found(
      rows: rows, blocks: firstBlock..<line[line.endIndex - 1].block + 1,
      range: (head.first?.range.lowerBound ?? whole.lowerBound)..<whole.upperBound)
  }

  /// The indicators' labels in the order of their columns.
  func labels(in head: [Label]) -> [Label] {
    let labels = head.filter { $0.rows.contains { leaves.contains($0) } }
    guard labels.allSatisfy({ $0.column != nil }) else { return labels }
    return labels.sorted { ($0.column ?? 0) < ($1.column ?? 0) }
  }

  /// Whether the head names all indicators, but in another order than the form's.
  func isReordered(_ labels: [Label]) -> Bool {
    labels.count == leaves.count && !zip(labels, leaves).allSatisfy { $0.rows.contains($1) }
  }
}
