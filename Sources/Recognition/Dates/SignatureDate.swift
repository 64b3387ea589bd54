import ReportModel
import ReportText

/// The date below the report: a line that holds nothing but a date, or the attempt at one.
package struct SignatureDate: Sendable {
  /// Where it stands, in bytes.
  package let range: Range<Int>
  /// The date; its year only if that has four digits.
  package let date: CalendarDate
  /// The year where it has only two digits.
  package let shortYear: Int?
  /// The agency that signs with it, in bytes; nil where none is named.
  package var signer: Range<Int>?
}

extension SignatureDate {
  /// The same date with the agency that signs.
  func signed(by signer: Range<Int>?) -> SignatureDate {
    var signed = self
    signed.signer = signer
    return signed
  }
}

extension SignatureDate {
  /// Finds the date below the report, or the one in brackets below its title.
  ///
  /// Of the lines below the last part's heading, the last that is signed counts: with the agency
  /// before the date or on the line above, or with 日期 before it. A web page may show another date
  /// below, as it shows that of publication at its top, so a bare date counts only where no other
  /// is signed.
  init?(_ report: Report) {
    let first = report.lastPartBlock ?? 0
    var bare: SignatureDate?
    for block in report.prose.reversed() {
      guard block > first || report.sections.isEmpty else { break }
      guard let line = SignatureLine(report, block) else { continue }
      if line.isSigned {
        self = line.date
        return
      }
      bare = bare ?? line.date
    }
    guard let found = bare ?? Self.belowTitle(report) else { return nil }
    self = found
  }

  /// The date in brackets below the title: （2018年3月5日）.
  private static func belowTitle(_ report: Report) -> SignatureDate? {
    guard let title = report.title else { return nil }
    let span = report.bytes.span
    let end = report.firstPartBlock ?? 0
    for block in title.blocks
      .upperBound..<max(title.blocks.upperBound, min(end, title.blocks.upperBound + 2))
    {
      let line = report.draft.blocks[block].range
      guard let (open, length) = span.scalar(at: line.lowerBound, before: line.upperBound),
        let (close, closeLength) = span.scalar(before: line.upperBound),
        open == 0xFF08 || open == 0x28, close == 0xFF09 || close == 0x29,  // （ ( ） )
        line.count > length + closeLength
      else { continue }
      let inner = line.lowerBound + length..<line.upperBound - closeLength
      let date = WrittenDate(inWords: span, at: inner.lowerBound, before: inner.upperBound)
      guard let date, date.range == inner, date.yearDigits == 4, date.day != nil else { continue }
      return SignatureDate(range: inner, date: date.date, shortYear: nil)
    }
    return nil
  }
}
