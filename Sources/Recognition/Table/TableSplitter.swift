import ReportModel
import ReportText
import RulePack

/// Tells which rows of a draft belong to the same table: a report may have its agency's own table
/// and those of its subordinate units in the same form, and prose may name some indicators in a
/// list.
struct TableSplitter {
  /// Fewer rows with values than this are no table.
  private let leastRows: Int
  /// Whether a row that the form does not have is none of the table when it comes last, unless it stands
  /// right below and is like the one above: in a form with several columns it may well be another table's.
  let endsWithKnownRow: Bool
  /// Rows that are further apart than this many blocks belong to different tables.
  private static let greatestGap = 12
  /// A table that is pasted in twice in part is still one table: a new one starts with one of this
  /// many rows of the form.
  private static let firstRows = 6

  /// The head of a block within a table has fewer lines than this, be it one for each of its cells.
  private static let widestHead = 9

  let draft: Draft
  private let rowRange: Range<RowID>
  private let captions: [[UInt32]]
  private let blocks: [[UInt32]]
  private let isHeading: PackList<RowID, Bool>

  /// Prepares the splitting.
  ///
  /// - Parameters:
  ///   - rowRange: The rows of the form.
  ///   - captions: The cores of the captions that the form may have.
  ///   - blocks: The significant characters of the headings of its blocks.
  ///   - leastRows: Fewer rows with values than this are no table.
  ///   - endsWithKnownRow: Whether the last row has to be one of the form's.
  ///   - isHeading: Whether the rows of all forms are headings.
  init(
    _ draft: Draft, _ rowRange: Range<RowID>, captions: [[UInt32]], blocks: [[UInt32]],
    leastRows: Int, endsWithKnownRow: Bool, isHeading: PackList<RowID, Bool>
  ) {
    self.isHeading = isHeading
    self.draft = draft
    self.rowRange = rowRange
    self.captions = captions
    self.blocks = blocks
    self.leastRows = leastRows
    self.endsWithKnownRow = endsWithKnownRow
  }

  /// Below the head of a table and the form's first row, as many rows with values are one that breaks off.
  private static let leastRowsBelowHead = 2

  /// The tables, in document order. What has less than half as many values as the fullest of them
  /// is none.
  ///
  /// - Parameters:
  ///   - rows: The rows that were found.
  ///   - hasHead: Whether the head of a table stands above a row.
  func tables(
    in rows: [AssembledRow], hasHead: (AssembledRow) -> Bool
  ) -> [ArraySlice<AssembledRow>] {
    var groups: [(rows: ArraySlice<AssembledRow>, count: Int)] = []
    var seen = SeenRows(rowRange)
    var start = 0
    for index in rows.indices {
      if index > start, startsTable(rows, at: index, seen) {
        groups.append(group(rows[start..<index]))
        seen = SeenRows(rowRange)
        start = index
      }
      seen.insert(rows[index])
    }
    if start < rows.count { groups.append(group(rows[start...])) }
    let most = groups.lazy.map(\.count).max() ?? 0
    return groups.filter { group in
      guard group.count >= (most + 1) / 2, group.count >= Self.leastRowsBelowHead else {
        return false
      }
      guard group.count < leastRows, let first = group.rows.first else { return true }
      return first.candidates.contains(rowRange.lowerBound) && hasHead(first)
    }.map(\.rows)
  }

  private func group(
    _ rows: ArraySlice<AssembledRow>
  ) -> (rows: ArraySlice<AssembledRow>, count: Int) {
    if !rows.contains(where: \.hasData) { return isForm(rows) ? (rows, rows.count) : ([], 0) }
    let table = trimmed(rows)
    let filled = table.count { $0.hasData && !$0.candidates.isEmpty }
    return (table, isForm(table) ? max(filled, leastRows) : filled)
  }

  /// Whether so much of the form stands in its order that rows are a table even where few of their cells are
  /// filled in, or none.
  private func isForm(_ rows: ArraySlice<AssembledRow>) -> Bool {
    let values = rowRange.count { !isHeading[$0] }
    var next = rowRange.lowerBound
    var inOrder = 0
    for row in rows {
      guard let place = row.candidates.first(where: { $0 >= next }) else { continue }
      next = place.advanced(by: 1)
      if !isHeading[place] { inOrder += 1 }
    }
    return inOrder >= leastRows && inOrder * 2 > values
  }

  /// The rows before a group's first value that lead up to it in the form and have none themselves.
  private func blankRows(
    before first: Int, in group: ArraySlice<AssembledRow>
  ) -> Int {
    var start = first
    while start > group.startIndex, let place = group[start].candidates.first,
      place > rowRange.lowerBound, case let above = place.advanced(by: -1),
      group[start - 1].candidates.contains(above), !isHeading[above],
      distance(group[start - 1], group[start]) <= Self.widestHead
    {
      start -= 1
    }
    return start
  }

  /// The rows behind a group's last value that go on with the form and have none themselves.
  private func blankRows(
    behind last: Int, in group: ArraySlice<AssembledRow>
  ) -> Int {
    var end = last
    while end + 1 < group.endIndex, let place = group[end].candidates.last,
      case let next = place.advanced(by: 1), group[end + 1].candidates.contains(next),
      !isHeading[next],
      distance(group[end], group[end + 1]) <= Self.widestHead
    {
      end += 1
    }
    return end
  }

  /// How many blocks a row is below another, lines that hold nothing but bars aside: web pages saved as
  /// text leave these of empty cells.
  func distance(_ above: AssembledRow, _ below: AssembledRow) -> Int {
    guard below.firstBlock > above.lastBlock + 1 else { return below.firstBlock - above.lastBlock }
    let span = draft.text.bytes.span
    return 1
      + (above.lastBlock + 1..<below.firstBlock).count { block in
        !draft.blocks[block].range.allSatisfy { [0x7C, 0x20, 0x09].contains(span[$0]) }
      }
  }

  /// A group without the lines at its ends that only sound like heading rows: a part of the
  /// report may have the title 依申请公开情况 too.
  private func trimmed(_ group: ArraySlice<AssembledRow>) -> ArraySlice<AssembledRow> {
    guard let firstData = group.firstIndex(where: { $0.hasData && !$0.candidates.isEmpty }),
      let lastData = group.lastIndex(where: {
        $0.hasData && !(endsWithKnownRow && $0.candidates.isEmpty)
      })
    else { return [] }
    var first = blankRows(before: firstData, in: group)
    while first > group.startIndex,
      distance(group[first - 1], group[first]) <= 2,
      !group[first - 1].candidates.isEmpty || isSlip(group[first - 1], beside: group[first])
    {
      first -= 1
    }
    var last = blankRows(behind: lastData, in: group)
    while last + 1 < group.endIndex,
      isSlip(group[last + 1], beside: group[last]) || isExtra(group[last + 1], below: group[last])
    {
      last += 1
    }
    return group[first...last]
  }
}

// MARK: - Where a table starts

extension TableSplitter {
  private func startsTable(_ rows: [AssembledRow], at index: Int, _ seen: SeenRows) -> Bool {
    let between =
      rows[index - 1].lastBlock
      + 1..<max(
        rows[index].firstBlock, rows[index - 1].lastBlock + 1)
    if isInAnotherFile(rows[index - 1], rows[index]) { return true }
    if between.count >= Self.greatestGap,
      distance(rows[index - 1], rows[index]) > Self.greatestGap
    {
      return !goesOn(rows, at: index, seen, between)
    }
    return startsBehindCaption(rows, at: index, seen, between)
      || repeatsFirstRows(rows, at: index, seen)
  }

  /// Whether the form goes on behind nothing but its head, repeated on the next page, a line that says so,
  /// 续表, and the headings of its blocks.
  private func goesOn(
    _ rows: [AssembledRow], at index: Int, _ seen: SeenRows, _ between: Range<Int>
  ) -> Bool {
    guard let place = rows[index].candidates.last, seen.isBehindLast(place) else { return false }
    let span = draft.text.bytes.span
    return between.allSatisfy { block in
      if case .cell = draft.blocks[block].kind { return true }
      let line = draft.blocks[block].range
      return line.count <= 150
        && (span.firstRange(of: "续", in: line) != nil || isHeadingOfBlock(line, span))
    }
  }

  private func isHeadingOfBlock(_ line: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard let most = blocks.lazy.map(\.count).max() else { return false }
    var words: [UInt32] = []
    var offset = line.lowerBound
    let end = line.upperBound
    while words.count <= most, let (value, length) = span.scalar(at: offset, before: end) {
      if let value = LabelText.significant(value) { words.append(value) }
      offset += length
    }
    return blocks.contains(words)
  }

  private func isInAnotherFile(_ row: AssembledRow, _ next: AssembledRow) -> Bool {
    let report = draft.reportBlocks
    return report.contains(row.firstBlock) != report.contains(next.firstBlock)
  }

  /// Whether a caption stands above a row with which the form starts again; one without that is
  /// the caption of the same table on its next page.
  private func startsBehindCaption(
    _ rows: [AssembledRow], at index: Int, _ seen: SeenRows, _ between: Range<Int>
  ) -> Bool {
    guard !between.isEmpty, let next = rows[index...].prefix(3).first(where: \.isKnown),
      let place = next.candidates.last, !seen.isBehindLast(place)
    else { return false }
    let span = draft.text.bytes.span
    for block in between {
      let line = draft.blocks[block].range
      guard TableCaption.names(captions, span, line) else { continue }
      if span.firstRange(of: "续", in: line) == nil { return true }
    }
    return false
  }

  /// Whether the first rows of the form come again, in a group that has enough rows for a table.
  private func repeatsFirstRows(
    _ rows: [AssembledRow], at index: Int, _ seen: SeenRows
  ) -> Bool {
    guard seen.dataCount >= leastRows, seen.contains(rows[index]),
      let first = rows[index].candidates.first,
      rowRange.lowerBound.distance(to: first) < Self.firstRows
    else { return false }
    var repeated: Set<RowID> = []
    for row in rows[index...].prefix(2 * leastRows) {
      guard let place = row.candidates.first else { continue }
      guard seen.contains(row) else { return false }
      repeated.insert(place)
      if repeated.count == leastRows { return true }
    }
    return false
  }
}

/// The rows of the form that a group has so far.
private struct SeenRows {
  /// How many rows with data there are.
  private(set) var dataCount = 0
  /// The last row of the form that may be among them.
  private var last: RowID?
  /// How often each row of the form has been met, by its place in the form.
  private var counts: [Int]
  private let start: RowID

  init(_ rowRange: Range<RowID>) {
    counts = Array(filledWith: 0, count: rowRange.count)
    start = rowRange.lowerBound
  }

  /// Whether a row of the form comes behind all that the group has so far.
  func isBehindLast(_ row: RowID) -> Bool { last.map { row > $0 } ?? true }

  /// Whether as many rows with this label are there as the form has.
  func contains(_ row: AssembledRow) -> Bool {
    guard let first = row.candidates.first else { return false }
    return counts[start.distance(to: first)] >= row.candidates.count
  }

  mutating func insert(_ row: AssembledRow) {
    guard let first = row.candidates.first else { return }
    counts[start.distance(to: first)] += 1
    last = max(last ?? first, first)
    if row.hasData { dataCount += 1 }
  }
}

extension AssembledRow {
  /// Whether the form has a row with this label.
  fileprivate var isKnown: Bool { !candidates.isEmpty }
}
