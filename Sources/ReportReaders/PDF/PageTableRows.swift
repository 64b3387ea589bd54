import ReportText

/// Tells which lines of a table make up a row.
///
/// The unit and the value of a row stand on one line. Where its label goes over several, they are
/// beside the first, the middle or the last of them, or between two: in the whole table alike. Of
/// all the ways to divide the lines, the one with the least offence is taken: a label that goes on
/// though there was room for the next word, or that goes on with an ordinal, or that stops though
/// the line is full, or values that do not stand where they do in other rows.
struct PageTableRows {
  /// Where the values of a row stand beside a label of several lines.
  private enum Alignment: CaseIterable {
    case top, middle, bottom
  }

  /// No row goes over more lines.
  private static let mostLines = 14

  private let lines: [PageTableLine]
  /// For each line, whether its label is so wide that the next line may continue it.
  private let isFull: [Bool]
  /// The blank lines that stand between lines of one row.
  private let leading: Int

  init(_ lines: [PageTableLine], _ span: Span<UInt8>) {
    self.lines = lines
    let widest = lines.lazy.filter { $0.label != nil && !$0.isWide }.map(\.labelWidth).max() ?? 0
    isFull = lines.indices.map { index in
      guard let below = lines[(index + 1)...].prefix(2).first(where: { $0.label != nil })?.label
      else { return false }
      return lines[index].labelWidth + PageText.widthOfFirstWord(span, below) > widest - 3
    }
    leading =
      zip(lines, lines.dropFirst()).lazy.filter { $0.page == $1.page }.map { $1.gap }.min() ?? 0
  }

  /// The rows.
  func rows() -> [Range<Int>] {
    let divisions = Alignment.allCases.map(division)
    return divisions.min { $0.offence < $1.offence }?.rows ?? []
  }

  /// The division of the lines with the least offence if values stand like this.
  private func division(_ alignment: Alignment) -> (offence: Int, rows: [Range<Int>]) {
    var least = [Int](repeating: .max, count: lines.count + 1)
    var start = [Int](repeating: 0, count: lines.count + 1)
    least[0] = 0
    for first in lines.indices {
      let before = least[first] + (first > 0 ? offenceOfBreak(before: first) : 0)
      var row = RowDraft()
      for last in first..<min(lines.count, first + Self.mostLines) {
        guard row.add(last, lines[last]) else { break }
        if last > first { row.offence += offenceOfJoin(at: last, row) }
        let offence = before + row.offence + self.offence(of: row, alignment)
        if offence < least[last + 1] {
          least[last + 1] = offence
          start[last + 1] = first
        }
      }
    }
    var rows: [Range<Int>] = []
    var end = lines.count
    while end > 0 {
      rows.append(start[end]..<end)
      end = start[end]
    }
    return (least[lines.count], rows.reversed())
  }

  /// A row as far as it has been put together.
  private struct RowDraft {
    var offence = 0
    /// The line with the values.
    var values: PageTableLine?
    /// The labels' lines above and below the values on their page, and the line itself if it has a
    /// label.
    var above = 0
    var below = 0
    /// The last line with a label, and the one before it.
    var label: Int?
    var labelBefore: Int?
    var openBrackets = 0
    var opensRow = false
    /// Whether it goes on on another page.
    private(set) var isBroken = false
    private var page = -1

    /// Adds a line, unless the row has values already and so has the line.
    mutating func add(_ index: Int, _ line: PageTableLine) -> Bool {
      if line.hasValues {
        guard values == nil else { return false }
        values = line
        if page != line.page { above = 0 }
      } else if values == nil {
        above = page == line.page ? above + 1 : 1
      } else if values?.page == line.page {
        below += 1
      }
      isBroken = isBroken || page >= 0 && page != line.page
      page = line.page
      labelBefore = nil
      if line.label != nil {
        if label == nil { opensRow = line.opensRow }
        labelBefore = label
        label = index
        openBrackets += line.openBrackets
      }
      return true
    }
  }

  // MARK: Offences

  /// What is wrong with a line's being the last of a row, and the next one's the first.
  private func offenceOfBreak(before index: Int) -> Int {
    let (above, line) = (lines[index - 1], lines[index])
    guard above.label != nil, line.label != nil, !line.opensRow else { return 0 }
    return isFull[index - 1] && line.gap <= leading ? 2 : 0
  }

  /// What is wrong with a line's belonging to the row of the line above.
  private func offenceOfJoin(at index: Int, _ row: RowDraft) -> Int {
    let line = lines[index]
    var offence = 0
    if line.gap > leading, line.page == lines[index - 1].page { offence += 3 }
    if row.label == index, let before = row.labelBefore {
      if !isFull[before] { offence += 4 }
      if line.opensRow { offence += 6 }
      if line.isWide || lines[before].isWide { offence += 6 }
    }
    return offence
  }

  /// What is wrong with a row.
  private func offence(of row: RowDraft, _ alignment: Alignment) -> Int {
    var offence = row.openBrackets > 0 ? 5 : 0
    guard let values = row.values else { return offence + (row.opensRow ? 1 : 3) }
    if row.label == nil { return offence + 8 }
    // Programs put the values of such a row wherever there is room.
    guard !row.isBroken else { return offence + 1 }
    switch alignment {
    case .top: offence += 3 * row.above + (values.label == nil ? 6 : 0)
    case .bottom: offence += 3 * row.below + (values.label == nil ? 6 : 0)
    case .middle: offence += 3 * abs(row.above - row.below)
    }
    return offence
  }
}
