import Recognition

/// Finds the statements about one measure that differ.
struct MeasureConflicts {
  private let report: Report
  private var known: [[UInt32]: [(statement: MeasureStatement, range: Range<Int>)]] = [:]

  init(_ report: Report) {
    self.report = report
  }

  /// Adds a statement.
  ///
  /// - Returns: Where the first statement about the same measure stands, if it says another figure.
  mutating func add(_ statement: MeasureStatement, at range: Range<Int>) -> Range<Int>? {
    let others = known[statement.measure] ?? []
    guard
      let other = others.first(where: { isSameScope($0.range.lowerBound, range.lowerBound) })
    else {
      known[statement.measure, default: []].append((statement, range))
      return nil
    }
    return other.statement.figure.amount == statement.figure.amount ? nil : other.range
  }

  /// Whether no sub-heading makes two places speak of different things.
  private func isSameScope(_ first: Int, _ second: Int) -> Bool {
    subheading(before: first) == subheading(before: second)
  }

  /// The sub-heading that a place stands under; nil for none.
  private func subheading(before offset: Int) -> Int? {
    var low = 0
    var high = report.headings.count
    while low < high {
      let middle = (low + high) / 2
      if report.headings[middle].range.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, report.headings[low - 1].level > 1 else { return nil }
    return low - 1
  }
}
