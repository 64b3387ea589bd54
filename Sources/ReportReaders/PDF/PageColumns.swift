import ReportText

/// The columns of a table, as the pieces in its rows show them.
struct PageColumns {
  /// No table has more; what would be further columns is taken for text that goes over several.
  private static let most = 40

  /// A column: how far its narrow pieces reach.
  private struct Column {
    var left: Int
    var right: Int
    var hasFigures: Bool
    /// Whether it has a title.
    var hasTitle = false
    /// How many of its pieces are figures, and how many are not.
    var figures = 0
    var texts = 0
    /// The number of characters of its longest text.
    var longest = 0
  }

  private var columns: [Column] = []

  /// How many there are.
  var count: Int { columns.count }

  /// The first column whose pieces are figures for the most part.
  private(set) var firstValue = 0

  /// Looks at the rows of a table.
  ///
  /// - Parameter rows: The lines that stand beside each other.
  init(_ lines: [PageLine], _ rows: [Range<Int>], _ span: Span<UInt8>) {
    // A piece that goes over several columns is wider than those in each of them.
    let sorted = rows.joined().sorted {
      (lines[$0].cellBox.width, $0) < (lines[$1].cellBox.width, $1)
    }
    for index in sorted { take(lines[index].cellBox, isFigure: lines[index].isFigure) }
    mergeApart(lines, rows)
    for index in sorted {
      guard let place = place(of: lines[index].cellBox), place.count == 1 else { continue }
      let column = place.lowerBound
      if lines[index].isFigure {
        columns[column].figures += 1
      } else {
        columns[column].texts += 1
        let length = PageText.count(span, lines[index].range)
        columns[column].longest = max(columns[column].longest, length)
      }
    }
    firstValue = columns.firstIndex { $0.figures > $0.texts } ?? count
  }

  /// Takes a piece for a column of its own, or for one of a column; if it goes over several, it
  /// tells nothing.
  private mutating func take(_ box: PageBox, isFigure: Bool) {
    let met = columns.indices.filter { overlaps(columns[$0], box) }
    guard met.count <= 1 else { return }
    guard let index = met.first else {
      guard columns.count < Self.most else { return }
      let index = columns.firstIndex { $0.left > box.left } ?? columns.count
      columns.insert(
        Column(left: box.left, right: box.right, hasFigures: isFigure), at: index)
      return
    }
    guard !reachesOverNeighbours(of: index, box) else { return }
    columns[index].hasFigures = columns[index].hasFigures || isFigure
    columns[index].left = min(columns[index].left, box.left)
    columns[index].right = max(columns[index].right, box.right)
  }

  /// Whether a piece reaches beyond the middle between a column and each of its neighbours: it stands over
  /// all of them.
  private func reachesOverNeighbours(of index: Int, _ box: PageBox) -> Bool {
    guard index > 0, index + 1 < columns.count else { return false }
    return box.left * 2 < columns[index - 1].right + columns[index].left
      && box.right * 2 > columns[index].right + columns[index + 1].left
  }

  private func overlaps(_ column: Column, _ box: PageBox) -> Bool {
    let shared = min(column.right, box.right) - max(column.left, box.left)
    return shared * 5 > min(column.right - column.left, box.width)
  }

  /// Makes neighbours one column that no row has both of, if there are figures in it: a title and its
  /// values may be set off to different sides, and what goes over several columns may stand between
  /// two of them. Two titles are those of two columns.
  private mutating func mergeApart(_ lines: [PageLine], _ rows: [Range<Int>]) {
    var sets: [Set<Int>] = rows.map { row in
      Set(
        row.compactMap { place(of: lines[$0].cellBox) }.filter { $0.count == 1 }.map(\.lowerBound))
    }
    noteTitles(lines)
    var index = 0
    while index + 1 < columns.count {
      let hasFigures = columns[index].hasFigures || columns[index + 1].hasFigures
      let haveTitles = columns[index].hasTitle && columns[index + 1].hasTitle
      if !hasFigures || haveTitles
        || sets.contains(where: { $0.contains(index) && $0.contains(index + 1) })
      {
        index += 1
        continue
      }
      columns[index].right = max(columns[index].right, columns[index + 1].right)
      columns[index].hasFigures = true
      columns[index].hasTitle = columns[index].hasTitle || columns[index + 1].hasTitle
      columns.remove(at: index + 1)
      sets = sets.map { set in Set(set.map { $0 > index ? $0 - 1 : $0 }) }
    }
  }

  /// Notes which columns have a title above the first figure: in a column of figures, one with its middle
  /// where theirs is.
  private mutating func noteTitles(_ lines: [PageLine]) {
    for line in lines.prefix(while: { !$0.isFigure }) {
      guard let place = place(of: line.cellBox), place.count == 1,
        !columns[place.lowerBound].hasFigures
          || isCentred(line.cellBox, in: place, line.characterWidth)
      else { continue }
      columns[place.lowerBound].hasTitle = true
    }
  }

  /// The columns over which a piece goes.
  func place(of box: PageBox) -> ClosedRange<Int>? {
    let met = columns.indices.filter { overlaps(columns[$0], box) }
    if let first = met.first, let last = met.last { return first...last }
    guard !columns.isEmpty else { return nil }
    let nearest = columns.indices.min { distance(columns[$0], box) < distance(columns[$1], box) }
    return nearest.map { $0...$0 }
  }

  private func distance(_ column: Column, _ box: PageBox) -> Int {
    max(column.left - box.right, box.left - column.right)
  }

  /// Whether a column holds nothing but short words, such as units.
  func isNarrow(_ column: Int) -> Bool { columns[column].longest <= 3 }

  /// How much room there is from where a column begins to where the column behind another does.
  func room(in place: ClosedRange<Int>) -> Int? {
    guard place.upperBound + 1 < count else { return nil }
    return columns[place.upperBound + 1].left - columns[place.lowerBound].left
  }

  /// Where in a line a column begins that only a narrow gap sets off from the one before: the words
  /// on both sides keep to columns of their own. Characters that are evenly apart are those of one title.
  func divisions(
    of line: PageLine, _ words: borrowing PageWords, _ span: Span<UInt8>
  ) -> [Int] {
    guard line.words.count > 1 else { return [] }
    let isSpread =
      line.words.count > 2 && line.words.count == PageText.count(span, line.range)
      && PageText.isHan(span, line.range)
    guard !isSpread else { return [] }
    return line.words.dropFirst().filter { word in
      let (left, right) = (words.words[word - 1].box, words.words[word].box)
      let (gap, size) = (right.left - left.right, line.characterWidth)
      guard gap * 10 >= size, let one = place(of: left), let other = place(of: right),
        one.upperBound < other.lowerBound,
        gap * 4 >= size || isCentred(left, in: one, size) && isCentred(right, in: other, size)
      else { return false }
      let tolerance = size / 4
      return left.right <= columns[other.lowerBound].left + tolerance
        && right.left >= columns[one.upperBound].right - tolerance
    }
  }

  /// Whether a piece has its middle where a column's pieces have theirs.
  private func isCentred(_ box: PageBox, in place: ClosedRange<Int>, _ size: Int) -> Bool {
    let column = columns[place.lowerBound]
    return place.count == 1 && abs(box.doubleCentre - column.left - column.right) <= size / 2
  }
}
