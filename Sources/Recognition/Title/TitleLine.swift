import ReportText

/// The title within a line that has more than it, as pages saved as text do: the site and the column, the
/// fields of the page's metadata, a date, its controls.
enum TitleLine {
  /// A line without what stands in front of the title and behind it; as it is where nothing does.
  static func title(in line: Range<Int>, _ span: Span<UInt8>) -> Range<Int> {
    guard !line.isEmpty, line.count <= longestLine else { return line }
    if let field = field(in: line, span), field.lowerBound > line.lowerBound + longestName {
      return field
    }
    return behindSite(behindDate(line, span), span)
  }

  /// The title in a line of which it is all but a mark: the field 名称：, a full stop, the page's controls
  /// behind it; nil where there is none, or it does not name its agency.
  static func only(in line: Range<Int>, _ span: Span<UInt8>) -> Range<Int>? {
    var title = field(in: line, span) ?? line
    if span.endsInFullStop(title), let (_, length) = span.scalar(before: title.upperBound) {
      title = span.trimmed(title.lowerBound..<title.upperBound - length)
    }
    if let controls = span.firstRange(of: "【", in: title) ?? span.firstRange(of: "[", in: title) {
      title = span.trimmed(title.lowerBound..<controls.lowerBound)
    }
    return title != line && isWhole(title, span) ? title : nil
  }

  /// No line with a title is longer, in bytes.
  private static let longestLine = 240
  /// The names of the field that has the title, with their colons, are no longer, in bytes.
  private static let longestName = 15
  private static let fields: [StaticString] = ["标题：", "标题:", "名称：", "名称:"]

  /// What the field of the title holds, up to the next field.
  private static func field(in line: Range<Int>, _ span: Span<UInt8>) -> Range<Int>? {
    for name in fields {
      guard let found = span.firstRange(of: name, in: line) else { continue }
      var tokens = TokenIterator(found.upperBound..<line.upperBound)
      var title: Range<Int>?
      while let token = tokens.next(span) {
        // 发布日期：2024-01-20
        if title != nil, span.contains(anyOf: ["：", ":"], in: token) { break }
        title = (title?.lowerBound ?? token.lowerBound)..<token.upperBound
      }
      return title
    }
    return nil
  }

  /// A line behind the date that a list of reports has in front of each: [2024-01-20] ….
  private static func behindDate(_ line: Range<Int>, _ span: Span<UInt8>) -> Range<Int> {
    guard [UInt8(ascii: "["), UInt8(ascii: "(")].contains(span[line.lowerBound]),
      let close = line.prefix(longestDate).first(where: {
        span[$0] == UInt8(ascii: "]") || span[$0] == UInt8(ascii: ")")
      }),
      (line.lowerBound + 1..<close).allSatisfy({
        (0x30...0x39).contains(span[$0]) || span[$0] == UInt8(ascii: "-")
      })
    else { return line }
    return span.trimmed(close + 1..<line.upperBound)
  }

  /// Such a date with its brackets is no longer, in bytes.
  private static let longestDate = 12

  /// A line behind the names of a site and of a column.
  private static func behindSite(_ line: Range<Int>, _ span: Span<UInt8>) -> Range<Int> {
    var tokens = TokenIterator(line)
    var (last, count) = (line, 0)
    while let token = tokens.next(span) { (last, count) = (token, count + 1) }
    guard count > 1, isWhole(last, span) else { return line }
    let site = span.trimmed(line.lowerBound..<last.lowerBound)
    guard YearFinder.first(span, site) == nil,
      span.contains(anyOf: ["信息公开", "政务公开", "网", "平台", "门户", "首页"], in: site)
    else { return line }
    return last
  }

  /// Whether a text is a title with its agency, its year and the name of the report, and nothing else.
  private static func isWhole(_ title: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard span.ends(withAnyOf: ["报告", "年报"], at: title.upperBound, from: title.lowerBound),
      TitleRecognizer.namesReport(span, title), let year = YearFinder.first(span, title)?.range
    else { return false }
    return AgencyLine.isAgency(span, title.lowerBound..<year.lowerBound)
  }
}
