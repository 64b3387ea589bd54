import LintModel
import Recognition
import ReportText
import RulePack

/// The headings of the blocks of a form, 第二十条第（五）项, that name another block.
extension UnknownRowCheck {
  /// The heading of a block stands at most this many lines or cells above its first row.
  private static let reach = 10

  static func checkBlocks(
    of table: RecognizedTable, _ report: Report, _ findings: inout Findings
  ) {
    var start = 0
    for row in table.rows {
      if let index = row.row, let block = report.pack.rows[index].block {
        check(block, start..<row.label.lowerBound, report, &findings)
      }
      start = max(row.label.upperBound, row.cells.last?.range.upperBound ?? 0)
    }
  }

  /// Looks for the heading of a block in what stands between its first row and the row above.
  private static func check(
    _ block: String, _ between: Range<Int>, _ report: Report, _ findings: inout Findings
  ) {
    let blocks = report.draft.blocks
    let end = blocks.partitioningIndex { $0.range.lowerBound >= between.upperBound }
    let right = block.unicodeScalars.compactMap { LabelText.significant($0.value) }
    for line in blocks[max(0, end - reach)..<end].reversed() {
      guard line.range.lowerBound >= between.lowerBound else { return }
      let span = report.bytes.span
      // The agency may number them as headings: （一）第二十条第（一）项.
      let ordinal = Ordinal(span, line.range).flatMap { $0.delimiter == nil ? nil : $0 }
      let start = ordinal?.range.upperBound ?? line.range.lowerBound
      let found = span.significant(in: start..<line.range.upperBound, upTo: right.count + 1)
      if found == right { return }
      // A shorter one may go on in the next line.
      guard found.count >= right.count, found.isOneEditFrom(right) else { continue }
      let place = span.withoutBars(span.trimmed(start..<line.range.upperBound))
      findings.report(
        rule, at: place, .otherBlock(report.excerpt(place), block),
        fix: Fix(isSafe: false, [Fix.Edit(place, block)]))
      return
    }
  }
}

extension Span<UInt8> {
  /// The significant characters of a range, those in brackets too; no more than a few of a longer one.
  fileprivate func significant(in range: Range<Int>, upTo limit: Int) -> [UInt32] {
    var found: [UInt32] = []
    var offset = range.lowerBound
    while found.count <= limit, let (value, length) = scalar(at: offset, before: range.upperBound) {
      if let value = LabelText.significant(value) { found.append(value) }
      offset += length
    }
    return found
  }
}

extension Message {
  fileprivate static func otherBlock(_ found: String, _ right: String) -> Message {
    Message(
      en: "the heading “\(found)” is “\(right)” in the form",
      zh: "此处“\(found)”应为“\(right)”")
  }
}
