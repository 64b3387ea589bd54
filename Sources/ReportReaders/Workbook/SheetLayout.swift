import DocumentSyntax
import ReportModel

/// Lays sheets out, each as a table: a row with contents a row, from the first column that has
/// contents in any row to the last.
struct SheetLayout {
  /// More columns than this are not laid out.
  private static let mostColumns = 64
  /// What a cell costs besides its text, in bytes of memory or thereabouts.
  private static let cellCost = 64

  private let texts: CellStrings
  private let formats: [NumberFormat]
  private let datesFrom1904: Bool
  private var builder = LayoutBuilder()
  /// How much may still be laid out: any number of cells may refer to one text.
  private var remaining: Int

  init(texts: CellStrings, formats: [NumberFormat], datesFrom1904: Bool, limit: ExpansionLimit) {
    self.texts = texts
    self.formats = formats
    self.datesFrom1904 = datesFrom1904
    remaining = limit.bytes
  }

  /// Whether the sheets would be laid out as more than the limit allows.
  var exceedsLimit: Bool { remaining < 0 }

  mutating func finish(sheets: [String]) -> Draft {
    builder.finish(as: .workbook(sheets: sheets))
  }

  /// Adds a sheet.
  ///
  /// - Parameters:
  ///   - contents: The sheet.
  ///   - number: Its number among the sheets that are seen, 0-based.
  mutating func append(_ contents: SheetContents, sheet number: Int) {
    let cells = contents.cells.inOrder
    let columns = Self.columns(of: cells, without: contents.hiddenColumns)
    guard !columns.isEmpty else { return }
    var merges = MergedCells(contents.merges, columns: columns)
    let hiddenRows = contents.unseenRows
    builder.beginTable()
    var start = 0
    var isAboveTable = true
    while start < cells.count, !exceedsLimit {
      let row = cells[start].row
      var end = start
      while end < cells.count, cells[end].row == row { end += 1 }
      let own = cells[start..<end]
      start = end
      guard own.count > 1 || !hiddenRows.contains(Int(row)) else { continue }
      merges.advance(to: Int(row))
      isAboveTable = isAboveTable && own.count == 1
      // What stands alone above the table runs over the empty cells beside it, as a title does.
      if isAboveTable, let cell = own.first, let index = columns.firstIndex(of: Int(cell.column)),
        merges.place(index) == .single
      {
        append(cell, of: contents, columnSpan: columns.count, sheet: number)
      } else {
        append(own, of: contents, columns: columns, merges: merges, sheet: number)
      }
    }
    builder.endTable()
  }

  /// Lays out below a sheet what stands above its cells, and says what of it is not read.
  mutating func append(_ drawings: SheetDrawings) {
    for paragraph in drawings.paragraphs {
      append(line: paragraph[...])
      builder.endParagraph()
    }
    for kind in drawings.unread {
      builder.noteUnread(kind)
      builder.append(Array(UnreadMark.words(kind).utf8))
      builder.endParagraph()
    }
  }

  /// The columns that are seen, in order.
  private static func columns(
    of cells: [SheetContents.Cell], without hidden: [ClosedRange<Int>]
  ) -> [Int] {
    guard let first = cells.map(\.column).min(), let last = cells.map(\.column).max() else {
      return []
    }
    let used = Int(first)...Int(last)
    // How many hidden ranges begin before a column and do not end there, as steps.
    var steps = [Int](repeating: 0, count: used.count + 1)
    for range in hidden where range.overlaps(used) {
      let range = range.clamped(to: used)
      steps[range.lowerBound - used.lowerBound] += 1
      steps[range.upperBound - used.lowerBound + 1] -= 1
    }
    var columns: [Int] = []
    var depth = 0
    for column in used where columns.count < mostColumns {
      depth += steps[column - used.lowerBound]
      if depth == 0 { columns.append(column) }
    }
    return columns
  }

  private mutating func append(
    _ cell: SheetContents.Cell, of contents: SheetContents, columnSpan: Int, sheet: Int
  ) {
    builder.beginRow()
    builder.beginCell(columnSpan: columnSpan)
    builder.nameCell(sheet: sheet, row: Int(cell.row), column: Int(cell.column))
    remaining -= Self.cellCost
    append(cell, of: contents)
    builder.endCell()
    builder.endRow()
  }

  private mutating func append(
    _ cells: ArraySlice<SheetContents.Cell>, of contents: SheetContents, columns: [Int],
    merges: MergedCells, sheet: Int
  ) {
    builder.beginRow()
    var next = cells.startIndex
    for (index, column) in columns.enumerated() {
      let place = merges.place(index)
      let wanted: Int
      switch place {
      case .covered:
        builder.skipCell()
        continue
      case .coveredFromLeft: continue
      case .anchor(let left, let columnSpan):
        builder.beginCell(columnSpan: columnSpan)
        wanted = left
      case .single:
        builder.beginCell()
        wanted = column
      }
      builder.nameCell(sheet: sheet, row: Int(cells[cells.startIndex].row), column: wanted)
      remaining -= Self.cellCost
      while next < cells.endIndex, cells[next].column <= column {
        if cells[next].column == wanted { append(cells[next], of: contents) }
        next += 1
      }
      builder.endCell()
    }
    builder.endRow()
  }

  // MARK: What a cell shows

  private mutating func append(_ cell: SheetContents.Cell, of contents: SheetContents) {
    guard let range = contents.values.range(Int(cell.value)) else { return }
    let format = formats.indices.contains(Int(cell.style)) ? formats[Int(cell.style)] : .general
    let value = contents.values.bytes[range]
    switch cell.kind {
    case .text:
      append(text: value, format)
    case .boolean:
      append(
        text: Array(value.first == UInt8(ascii: "0") ? "FALSE".utf8 : "TRUE".utf8)[...], format)
    case .sharedString:
      guard let index = Int(String(decoding: value, as: UTF8.self)), let text = texts.range(index)
      else { return }
      append(text: texts.bytes[text], format)
    case .date:
      append(date: value, format)
    case .formula:
      builder.noteUnread(.formula)
      append(line: value)
    case .number:
      append(number: value, format, hidesZeros: contents.hidesZeros)
    }
  }

  private mutating func append(
    number value: ArraySlice<UInt8>, _ format: NumberFormat, hidesZeros: Bool
  ) {
    if format.isGeneral, !hidesZeros, value.isPlainInteger {
      append(line: value)
      return
    }
    guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
      append(text: value, .general)
      return
    }
    guard number != 0 || !hidesZeros else { return }
    append(line: Array(format.string(number, datesFrom1904: datesFrom1904).utf8)[...])
  }

  /// Appends a day and a time. Where the cell has no format for them, they are shown as they stand,
  /// without a time at the beginning of the day.
  private mutating func append(date value: ArraySlice<UInt8>, _ format: NumberFormat) {
    guard let date = ISODate(value) else {
      append(text: value, .general)
      return
    }
    if format.isGeneral {
      append(line: Array(date.text.utf8)[...])
      return
    }
    let number = date.serialNumber - (datesFrom1904 ? 1462 : 0)
    append(line: Array(format.string(number, datesFrom1904: datesFrom1904).utf8)[...])
  }

  private mutating func append(text: ArraySlice<UInt8>, _ format: NumberFormat) {
    guard let around = format.aroundText else {
      append(lines: text)
      return
    }
    append(lines: Array(around.before.utf8)[...])
    if around.showsText { append(lines: text) }
    append(lines: Array(around.after.utf8)[...])
  }

  /// Appends text that may have line breaks.
  private mutating func append(lines: ArraySlice<UInt8>) {
    var isFirst = true
    let pieces = lines.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for line in pieces {
      if !isFirst { builder.breakLine() }
      isFirst = false
      append(line: line)
    }
  }

  private mutating func append(line: ArraySlice<UInt8>) {
    remaining -= line.count
    guard !exceedsLimit else { return }
    var start = line.startIndex
    // In a row of the layout, a tab is what separates two cells.
    while let tab = line[start...].firstIndex(of: 0x09) {
      builder.append(line[start..<tab])
      builder.append(UInt8(ascii: " "))
      start = tab + 1
    }
    builder.append(line[start...])
  }
}

extension SheetContents {
  /// The rows that are hidden with all that begins in them: a merged cell may reach out of one.
  fileprivate var unseenRows: Set<Int> {
    guard !hiddenRows.isEmpty else { return [] }
    return hiddenRows.subtracting(merges.filter { $0.rows.count > 1 }.map(\.rows.lowerBound))
  }
}

extension [SheetContents.Cell] {
  /// The cells row by row, as programs write them anyway.
  fileprivate var inOrder: [SheetContents.Cell] {
    func isBefore(_ left: SheetContents.Cell, _ right: SheetContents.Cell) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
    let isInOrder = indices.dropFirst().allSatisfy { isBefore(self[$0 - 1], self[$0]) }
    guard !isInOrder else { return self }
    // Of two cells in one place the later one counts.
    var sorted: [SheetContents.Cell] = []
    for cell in self.sorted(by: { isBefore($0, $1) || !isBefore($1, $0) && $0.value < $1.value }) {
      if let last = sorted.last, last.row == cell.row, last.column == cell.column {
        sorted.removeLast()
      }
      sorted.append(cell)
    }
    return sorted
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a whole number as everybody writes it, with no more digits than are shown.
  fileprivate var isPlainInteger: Bool {
    guard let first, (1...11).contains(count) else { return false }
    return (first != UInt8(ascii: "0") || count == 1)
      && allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
