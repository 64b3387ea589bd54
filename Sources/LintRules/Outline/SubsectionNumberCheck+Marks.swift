import LintModel
import Recognition
import ReportText

/// The marks of ordinals: brackets that were lost, dashes for 一, and marks that none needs.
extension SubsectionNumberCheck {
  /// Reports the ordinals 一） that have lost their opening bracket, once for all.
  static func checkBrackets(_ report: Report, _ findings: inout Findings) {
    let span = report.bytes.span
    var ordinals: [Ordinal] = []
    for heading in report.headings {
      guard let ordinal = heading.ordinal, ordinal.style == .parenthesizedChinese,
        ordinal.delimiter == 0xFF09 || ordinal.delimiter == 0x29,
        ChineseNumeral.isNumeral(span.scalar(at: ordinal.range.lowerBound).value),
        !opensAbove(ordinal.range.lowerBound, span)
      else { continue }
      ordinals.append(ordinal)
    }
    guard let first = ordinals.first else { return }
    findings.report(
      rule, at: first.range,
      .lostBracket(
        report.excerpt(first.range), right: Ordinal.text(first.number, style: first.style),
        count: ordinals.count),
      fix: Fix(
        isSafe: false,
        ordinals.map { Fix.Edit($0.range, Ordinal.text($0.number, style: $0.style)) }))
  }

  /// Reports a dash in the brackets of the first ordinal, as 一 is mistyped: （—）主动公开, before （二）.
  static func checkDashes(_ report: Report, _ findings: inout Findings) {
    for heading in report.headings
    where heading.ordinal?.style == .parenthesizedChinese && heading.ordinal?.number == 2 {
      guard let place = report.dashedOrdinal(above: heading) else { continue }
      findings.report(
        rule, at: place, .mistypedOrdinal(report.excerpt(place), "（一）"),
        fix: Fix(isSafe: true, [Fix.Edit(place, "（一）")]))
    }
  }

  /// Reports the ordinals with a mark behind them that they do not need, once for all.
  static func checkDelimiters(_ report: Report, _ findings: inout Findings) {
    let ordinals = report.headings.compactMap { heading in
      report.needlessMark(of: heading).map { (ordinal: heading.range.lowerBound, mark: $0) }
    }
    guard let first = ordinals.first else { return }
    let range = first.ordinal..<first.mark.upperBound
    findings.report(
      rule, at: range, .needlessMark(report.excerpt(range), count: ordinals.count),
      fix: Fix(isSafe: true, ordinals.map { Fix.Edit($0.mark, "") }))
  }

  /// Whether the bracket stands at the end of the line above, where a label of a table was broken.
  private static func opensAbove(_ offset: Int, _ span: Span<UInt8>) -> Bool {
    let end = span.trimmed(0..<offset).upperBound
    return span.ends(withAnyOf: ["（", "("], at: end, from: 0)
  }
}

extension Message {
  fileprivate static func needlessMark(_ found: String, count: Int) -> Message {
    let right = String(found.dropLast())
    return Message(
      en: "the ordinal “\(found)” has a mark too many: write “\(right)”"
        + (count > 1 ? " (\(count) times)" : ""),
      zh: "序号“\(found)”末尾的标点多余，应写作“\(right)”" + (count > 1 ? "（共\(count)处）" : ""))
  }

  fileprivate static func lostBracket(_ found: String, right: String, count: Int) -> Message {
    Message(
      en: "the ordinal “\(found)” has lost its opening bracket; it should be “\(right)”"
        + (count > 1 ? " (\(count) times)" : ""),
      zh: "序号“\(found)”缺少左括号，应写作“\(right)”" + (count > 1 ? "（共\(count)处）" : ""))
  }
}

extension Report {
  /// （一） with a dash for its numeral, at the start of one of the blocks right above a heading.
  fileprivate func dashedOrdinal(above heading: Heading) -> Range<Int>? {
    var index = prose.partitioningIndex { $0 >= heading.block }
    while index > 0, prose[index - 1] >= heading.block - 12 {
      index -= 1
      if let place = dashedOrdinal(startingIn: prose[index]) { return place }
    }
    return nil
  }

  /// The mark that stands behind an ordinal which has its own: 、 behind （一） and ①, and behind 1. or 1）.
  fileprivate func needlessMark(of heading: Heading) -> Range<Int>? {
    guard let ordinal = heading.ordinal else { return nil }
    let span = bytes.span
    switch ordinal.style {
    case .parenthesizedChinese, .parenthesizedArabic:
      let title = heading.titleRange
      return span.mark(["、", "，", "．", ".", "：", ":"], endingAt: ordinal.range.upperBound)
        ?? span.literal(["。", "·"], at: title.lowerBound, before: title.upperBound).map {
          title.lowerBound..<title.lowerBound + $0.utf8CodeUnitCount
        }
    case .itemMark where ordinal.delimiter.map(CharacterClass.isEnclosed) ?? false:
      return span.mark(["、", "，"], endingAt: ordinal.range.upperBound)
    case .arabic where ordinal.delimiter == 0x2E || ordinal.delimiter == 0xFF0E, .itemMark:
      let end = heading.titleRange.lowerBound + 3
      guard end <= heading.titleRange.upperBound else { return nil }
      return span.mark(["、", "，"], endingAt: end)
    default: return nil
    }
  }
}

extension Span where Element == UInt8 {
  /// The one of some marks that ends at an offset.
  fileprivate func mark(_ marks: [StaticString], endingAt end: Int) -> Range<Int>? {
    let length = marks.first {
      end >= $0.utf8CodeUnitCount && matches($0, at: end - $0.utf8CodeUnitCount)
    }?
    .utf8CodeUnitCount
    return length.map { end - $0..<end }
  }
}

extension CharacterClass {
  /// Whether a character is a number in a circle: ①.
  fileprivate static func isEnclosed(_ value: UInt32) -> Bool { (0x2460...0x2473).contains(value) }
}
