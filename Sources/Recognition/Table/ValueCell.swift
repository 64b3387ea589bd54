import ReportText

/// A piece of a line that may be a value: a cell, or a number between blanks.
struct ValueCell {
  /// Where it stands, in bytes; empty where it is blank.
  let range: Range<Int>
  /// What it says.
  let value: CellValue
  /// The columns of the format's grid that it covers; in a line, its place there.
  let columns: Range<Int>

  /// Whether there is nothing in the cell at all.
  var isEmpty: Bool { range.isEmpty }

  /// Whether it may be a value: a number, a mark for nothing, or an empty cell.
  var isNumeric: Bool { value != .unusable }

  init(range: Range<Int>, value: CellValue, columns: Range<Int>) {
    self.range = range
    self.value = value
    self.columns = columns
  }

  init(_ span: Span<UInt8>, _ fragment: Fragment) {
    self.init(
      range: fragment.range, value: Self.value(span, fragment.range),
      columns: fragment.column..<fragment.column + fragment.columnSpan)
  }

  /// The pieces of a line between blanks, if all of them may be values.
  static func tokens(_ span: Span<UInt8>, _ range: Range<Int>) -> [ValueCell]? {
    var cells: [ValueCell] = []
    var tokens = TokenIterator(range)
    while let token = tokens.next(span) {
      let value = value(span, token)
      guard value != .unusable else { return nil }
      cells.append(ValueCell(range: token, value: value, columns: cells.count..<cells.count + 1))
    }
    return cells.isEmpty ? nil : cells
  }

  private static func value(_ span: Span<UInt8>, _ range: Range<Int>) -> CellValue {
    switch CellText.classify(span, range) {
    case .number(let amount): .number(amount)
    case .nothing: .blank
    case .rule: .blank
    case .unit, .other: .unusable
    }
  }
}

extension [ValueCell] {
  /// The cells that belong to a number of columns by their order: all of them, without empty ones
  /// at one end that are too many (what a merged label leaves in front, a column of remarks behind).
  /// Nil where nobody can say which cell belongs to which column.
  func inOrder(of count: Int) -> [ValueCell]? {
    guard self.count > count else { return self.count == count ? self : nil }
    let excess = self.count - count
    let leading = prefix { $0.isEmpty }.count
    guard leading < self.count else { return Array(suffix(count)) }
    let trailing = reversed().prefix { $0.isEmpty }.count
    switch (leading >= excess, trailing >= excess) {
    case (true, false): return Array(dropFirst(excess))
    case (false, true): return Array(dropLast(excess))
    case (false, false) where leading + trailing == excess:
      return Array(dropFirst(leading).dropLast(trailing))
    default: return nil
    }
  }

  /// The cells of a line that belong to a number of columns by their order. Bars with nothing between
  /// them at its end, `||`, only make it as long as the others where it has a blank cell besides.
  func inLine(of count: Int, _ span: Span<UInt8>) -> [ValueCell]? {
    inOrder(of: count) ?? withoutPadding(span).inOrder(of: count)
  }

  private func withoutPadding(_ span: Span<UInt8>) -> [ValueCell] {
    let bar = UInt8(ascii: "|")
    let padding = reversed().prefix { cell in
      let place = cell.range.lowerBound
      return cell.isEmpty && place > 0 && span[place - 1] == bar && place < span.count
        && span[place] == bar
    }
    return dropLast(padding.count)
  }

  /// The cells with the blank ones between bars, where they are as many as columns with these only.
  func completed(from spaced: [ValueCell], count columns: Int) -> [ValueCell] {
    guard count < columns, spaced.count >= columns, spaced[columns...].allSatisfy(\.isEmpty) else {
      return self
    }
    return Array(spaced.prefix(columns))
  }

  /// How many cells there are; of more than columns, those without the blank ones at both ends, which
  /// merged labels and remarks leave.
  func countOfCells(besides columns: Int) -> Int {
    guard count > columns else { return count }
    let filled = drop(while: \.isEmpty).reversed().drop(while: \.isEmpty)
    return Swift.max(columns + 1, filled.count)
  }

  /// All of them, in bytes.
  var range: Range<Int>? {
    guard let first, let last else { return nil }
    return first.range.lowerBound..<Swift.max(first.range.lowerBound, last.range.upperBound)
  }
}
