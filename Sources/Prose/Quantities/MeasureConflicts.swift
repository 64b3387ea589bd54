import Recognition
import ReportText

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
    let next = report.headings.partitioningIndex { $0.range.lowerBound > offset }
    guard next > 0, report.headings[next - 1].level > 1 else { return nil }
    return next - 1
  }
}
