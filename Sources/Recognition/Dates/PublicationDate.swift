import ReportModel
import ReportText

/// The date of publication that a web page shows above the report, 发布日期：2024-02-20, or gives in its
/// head.
package struct PublicationDate: Sendable {
  /// Where the date stands, in bytes; nil where that is the page's head.
  package let range: Range<Int>?
  /// The date, whole.
  package let date: CalendarDate
  /// Whether the page was changed then, so that it may have been published before.
  package let isOfUpdate: Bool

  private static let updates: [StaticString] = ["更新时间", "更新日期", "最后更新", "修改时间"]

  /// Words that announce the date at the beginning of a line only.
  private static let openings: [StaticString] = ["时间：", "时间:", "日期：", "日期:"]

  /// Finds the date on the lines above the first part, or else in the page's head.
  init?(_ report: Report) {
    let end = report.firstPartBlock ?? Int.max
    let span = report.bytes.span
    var isAnnounced = false
    for block in report.draft.reportBlocks {
      guard block < end else { break }
      let line = report.draft.blocks[block].range
      let hasLabel = Self.hasLabel(span, line)
      // The cell beside a label of the page's metadata has the date.
      let inNextCell = isAnnounced ? Self.date(span, line.lowerBound, line.upperBound) : nil
      isAnnounced = Self.isLabel(span, line, of: report.draft.blocks[block])
      let labelled = hasLabel ? Self.date(span, behindLabelIn: line) : nil
      if let date = inNextCell ?? labelled ?? Self.lineAlone(span, line, report, block) {
        self.init(date, isOfUpdate: false)
        return
      }
      if hasLabel, let date = Self.date(span, behindAnyOf: Self.updates, in: line) {
        self.init(date, isOfUpdate: true)
        return
      }
      if let date = Self.amongFurniture(span, line) {
        self.init(date, isOfUpdate: false)
        return
      }
    }
    if let date = Self.belowReport(report) {
      self.init(date)
      return
    }
    guard let head = Self.inHead(of: report.draft) else { return nil }
    self = head
  }

  /// The date behind its label on one of the last lines: 发布日期：2024-02-20.
  private static func belowReport(_ report: Report) -> WrittenDate? {
    guard let last = report.lastPartBlock else { return nil }
    let span = report.bytes.span
    for block in report.prose.suffix(3) where block > last {
      let line = report.draft.blocks[block].range
      guard line.count <= longestLine, hasLabel(span, line) else { continue }
      if let date = date(span, behindAnyOf: PublicationLabels.all, in: line) { return date }
    }
    return nil
  }

  /// No line that holds nothing but a date and its label is longer, in bytes.
  private static let longestLine = 60

  /// What a page shows beside the date of publication.
  private static let furniture: [StaticString] = [
    "来源", "浏览", "点击", "阅读", "访问", "编辑", "作者", "字体", "字号", "发布机构", "上传", "打印",
  ]

  /// The one date on a line of a page that shows where it is from, or how often it was read, beside it:
  /// 来源：县教育局 2024-02-20 浏览：20次.
  private static func amongFurniture(_ span: Span<UInt8>, _ line: Range<Int>) -> WrittenDate? {
    // The lines of a paragraph are longer, or have its marks.
    guard line.count <= 200, span.contains(anyOf: furniture, in: line),
      !span.contains(anyOf: ["。", "，", "《"], in: line)
    else { return nil }
    var found: WrittenDate?
    var offset = line.lowerBound
    while offset < line.upperBound {
      guard let digits = Numeral(digits: span, at: offset, before: line.upperBound) else {
        offset = span.offset(after: offset)
        continue
      }
      let date = date(span, offset, line.upperBound)
      guard date == nil || found == nil else { return nil }
      found = found ?? date
      offset = max(digits.range.upperBound, date?.range.upperBound ?? 0)
    }
    return found
  }

  /// The date that stands behind a label on one of the first lines, or else in the page's head.
  ///
  /// - Parameter lines: The blocks to look at.
  init?(_ draft: Draft, in lines: some Sequence<Int>) {
    let span = draft.text.bytes.span
    for block in lines {
      let line = draft.blocks[block].range
      guard Self.hasLabel(span, line),
        let date = Self.date(span, behindAnyOf: PublicationLabels.all, in: line)
      else { continue }
      self.init(date)
      return
    }
    guard let head = Self.inHead(of: draft) else { return nil }
    self = head
  }

  private init(_ written: WrittenDate, isOfUpdate: Bool = false, isInHead: Bool = false) {
    (range, date) = (isInHead ? nil : written.range, written.date)
    self.isOfUpdate = isOfUpdate
  }

  /// Whether a line may have a label: each has one of these words, and hardly any line has.
  private static func hasLabel(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    span.contains(anyOf: ["日期", "时间", "发布于", "最后更新"], in: line)
  }

  /// The date behind the first label of publication that has one; some are labels at the beginning
  /// of a line only.
  private static func date(_ span: Span<UInt8>, behindLabelIn line: Range<Int>) -> WrittenDate? {
    let opening = span.literal(openings, at: line.lowerBound, before: line.upperBound)
    return date(span, behindAnyOf: PublicationLabels.all + (opening.map { [$0] } ?? []), in: line)
  }

  /// The date behind the first of some labels that has one.
  private static func date(
    _ span: Span<UInt8>, behindAnyOf labels: [StaticString], in line: Range<Int>
  ) -> WrittenDate? {
    for label in labels {
      guard let found = span.firstRange(of: label, in: line) else { continue }
      let start = afterColon(span, found.upperBound, line.upperBound)
      if let date = date(span, start, line.upperBound) { return date }
    }
    return nil
  }

  /// Whether a cell holds nothing but the label of a date.
  private static func isLabel(_ span: Span<UInt8>, _ line: Range<Int>, of block: Block) -> Bool {
    guard case .cell = block.kind,
      let label = span.literal(
        PublicationLabels.all, at: line.lowerBound, before: line.upperBound)
    else { return false }
    return afterColon(span, line.lowerBound + label.utf8CodeUnitCount, line.upperBound)
      == line.upperBound
  }

  /// The date on a line below the title that holds nothing but it, a short label, a time, brackets and who
  /// published: [2024-02-20 09:12], 录入时间：2024-02-20, 2024-02-20 | 县水务局.
  private static func lineAlone(
    _ span: Span<UInt8>, _ line: Range<Int>, _ report: Report, _ block: Int
  ) -> WrittenDate? {
    guard line.count <= longestLine, let title = report.title, block >= title.blocks.upperBound
    else { return nil }
    let start = afterColon(span, behindShortLabel(span, line), line.upperBound)
    guard let written = date(span, start, line.upperBound) else { return nil }
    var end = written.range.upperBound
    // Digits, blanks, colons, a bracket and emphasis.
    while end < line.upperBound,
      (0x30...0x3A).contains(span[end]) || [0x20, 0x5D, 0x29, 0x2A].contains(span[end])
    {
      end += 1
    }
    let rest = afterColon(span, end, line.upperBound)..<line.upperBound
    return rest.isEmpty || AgencyLine.isAgency(span, rest) ? written : nil
  }

  /// Where a label of up to four characters that ends in 时间, 日期 or 发布 ends; the line's start where there is
  /// none, or one of other times than that of publication.
  private static func behindShortLabel(_ span: Span<UInt8>, _ line: Range<Int>) -> Int {
    var offset = line.lowerBound
    while let (value, length) = span.scalar(at: offset, before: line.upperBound),
      CharacterClass.isHan(value), offset - line.lowerBound < longestLabel
    {
      offset += length
    }
    let label = line.lowerBound..<offset
    let isLabel = span.ends(
      withAnyOf: ["时间", "日期", "发布"], at: label.upperBound, from: label.lowerBound)
    return isLabel && !span.contains(anyOf: ["统计", "截止", "截至", "更新", "修改"], in: label)
      ? offset : line.lowerBound
  }

  /// In bytes.
  private static let longestLabel = 12

  private static func inHead(of draft: Draft) -> PublicationDate? {
    guard let bytes = draft.publicationDate.map({ Array($0.utf8) }) else { return nil }
    let start = afterColon(bytes.span, 0, bytes.count)
    return date(bytes.span, start, bytes.count).map { PublicationDate($0, isInHead: true) }
  }

  private static func afterColon(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while let (value, length) = span.scalar(at: offset, before: end),
      CharacterClass.isWhitespace(value)
        || [0xFF1A, 0x3A, 0x5B, 0x3010, 0x5D, 0x3011, 0x7C, 0x2A].contains(value)
    {
      offset += length
    }
    return offset
  }

  private static func date(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> WrittenDate? {
    guard let written = WrittenDate(span, at: start, before: end), written.yearDigits == 4,
      written.date.isWhole
    else { return nil }
    return written
  }
}
