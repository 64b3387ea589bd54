import Recognition
import ReportText

extension DocumentNumberCheck {
  /// A number behind a document's title that has lost both its brackets, as it should be: 《……》（云办发20238号）.
  static func withBrackets(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>
  ) -> String? {
    let start = digits.range.lowerBound
    guard (5...8).contains(digits.count), span.matches("号", at: digits.range.upperBound),
      let year = digits.leading(4), (2000...2099).contains(year), let value = digits.value,
      span.ends(withAnyOf: ["发", "函", "字"], at: start, from: block.lowerBound),
      let title = span.lastRange(
        of: "》（", in: max(block.lowerBound, start - longestSign)..<start),
      !span.contains(anyOf: ["）"], in: title.upperBound..<start),
      let number = digits.number(behind: 4, of: value), number > 0
    else { return nil }
    return "〔\(year)〕\(number)号"
  }

  /// The sign of the agency before a number is no longer, in bytes.
  private static let longestSign = 60
}

extension Numeral {
  /// What its digits behind the first ones are worth; nil where they begin with 0.
  fileprivate func number(behind first: Int, of value: Int) -> Int? {
    let unit = (first + 1..<count).reduce(1) { power, _ in power * 10 }
    let rest = value % (unit * 10)
    return rest >= unit ? rest : nil
  }
}
