import LintModel
import Recognition
import ReportText

/// The marks of ordinals: brackets that were lost, dashes for 一, and marks that none needs.
extension SubsectionNumberCheck {
  /// Reports the ordinals 一） that have lost their opening bracket, once for all.
  static func checkBrackets(_ report: Report, _ findings: inout Findings) {
    let span = report.bytes.span
    let ordinals = report.headings.compactMap(\.ordinal).filter { ordinal in
      ordinal.style == .parenthesizedChinese
        && [0xFF09, 0x29].contains(ordinal.delimiter)
        && ChineseNumeral.isNumeral(span.scalar(at: ordinal.range.lowerBound).value)
        && !opensAbove(ordinal.range.lowerBound, span)
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
      let near = report.prose.filter { $0 < heading.block && $0 >= heading.block - 12 }
      guard let place = near.compactMap({ report.dashedOrdinal(startingIn: $0) }).last else {
        continue
      }
      findings.report(
        rule, at: place, .mistypedOrdinal(report.excerpt(place), "（一）"),
        fix: Fix(isSafe: true, [Fix.Edit(place, "（一）")]))
    }
  }

  /// Reports the bracketed ordinals with a 、 behind them, once for all.
  static func checkDelimiters(_ report: Report, _ findings: inout Findings) {
    let span = report.bytes.span
    let ordinals = report.headings.compactMap(\.ordinal).filter { ordinal in
      (ordinal.style == .parenthesizedChinese || ordinal.style == .parenthesizedArabic)
        && span.ends(
          withAnyOf: ["、", "，", "．"], at: ordinal.range.upperBound, from: ordinal.range.lowerBound)
    }
    guard let first = ordinals.first else { return }
    findings.report(
      rule, at: first.range,
      .needlessMark(report.excerpt(first.range), count: ordinals.count),
      fix: Fix(
        isSafe: true,
        ordinals.map { Fix.Edit($0.range.upperBound - 3..<$0.range.upperBound, "") }))
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
      en: "no 、 follows a bracketed ordinal: write “\(right)” for “\(found)”"
        + (count > 1 ? " (\(count) times)" : ""),
      zh: "带括号的序号后不加顿号，“\(found)”应写作“\(right)”" + (count > 1 ? "（共\(count)处）" : ""))
  }

  fileprivate static func lostBracket(_ found: String, right: String, count: Int) -> Message {
    Message(
      en: "the ordinal “\(found)” has lost its opening bracket; it should be “\(right)”"
        + (count > 1 ? " (\(count) times)" : ""),
      zh: "序号“\(found)”缺少左括号，应写作“\(right)”" + (count > 1 ? "（共\(count)处）" : ""))
  }
}
