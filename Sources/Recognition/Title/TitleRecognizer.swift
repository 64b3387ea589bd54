import ReportModel
import ReportText

extension Recognizer {
  /// A draft's title, which no pack is needed to find; nil where there is none.
  package static func title(of draft: Draft) -> ReportTitle? {
    TitleRecognizer(draft).recognize()
  }
}

/// Finds the title of a report: the lines at its top that name the year and the kind of report.
struct TitleRecognizer {
  /// Titles stand among the first blocks; a web page's navigation may come before them.
  private static let reach = 15
  /// No title line is longer, in bytes (about 80 Chinese characters).
  private static let longestLine = 240
  /// Fewer parts with nothing between them are no table of contents.
  private static let fewestParts = 4
  /// No table of contents has more lines.
  private static let longestContents = 40

  private let draft: Draft

  /// A line that may be a title, or a piece of one.
  private struct Line {
    /// Its block, an index of ``Draft/blocks``.
    let block: Int
    /// What stands in it, without the empty cells around it.
    let text: Range<Int>
  }

  init(_ draft: Draft) {
    self.draft = draft
  }

  /// The title, or nil when the draft has none.
  ///
  /// A title on one line counts for more than one that has to be put together from several.
  func recognize() -> ReportTitle? {
    let span = draft.text.bytes.span
    let lines = candidates(span, from: 0)
    guard !areLinks(lines, span) else { return nil }
    if let title = complete(lines, span) { return title }
    let start = belowContents(span)
    let below = start > 0 ? candidates(span, from: start) : []
    return complete(below, span) ?? alone(span) ?? incomplete(lines, span)
      ?? incomplete(below, span)
  }

  /// A title with the name of its field in front, or a mark behind it that no title has.
  private func alone(_ span: Span<UInt8>) -> ReportTitle? {
    for block in draft.blocks.indices.prefix(Self.reach) {
      guard !opensPart(span, block) else { return nil }
      let line = span.withoutBars(draft.blocks[block].range)
      guard line.count <= Self.longestLine, !Self.isSentence(span, line),
        let title = TitleLine.only(in: line, span), let year = Self.yearInTitle(span, title)
      else { continue }
      return ReportTitle(
        blocks: block..<block + 1, range: title, year: year.year, yearRange: year.range,
        namesReport: true)
    }
    return nil
  }

  /// A title with the year and the name of the report.
  private func complete(_ lines: [Line], _ span: Span<UInt8>) -> ReportTitle? {
    for length in 1...3 {
      var bare: ReportTitle?
      for start in lines.indices {
        guard let run = self.run(lines, from: start, length: length),
          let title = self.title(run, span), bare == nil || isWhole(title, span)
        else { continue }
        // A column's name (政府信息公开年报 / 2021年) or a remark may stand above the title, which has
        // the agency.
        guard bare == nil, isBare(title, span) else {
          return length == 1 ? own(title, among: lines[start...], span) : title
        }
        if !endsWithYearAlone(title, span) { bare = title }
      }
      if let bare { return bare }
    }
    return nil
  }

  /// The title of the report where those of other reports are listed above it, last year's or other
  /// agencies': the one that the head of the page has too, or else the last of them.
  private func own(
    _ title: ReportTitle, among lines: ArraySlice<Line>, _ span: Span<UInt8>
  ) -> ReportTitle {
    lazy var agency = ReportAgency(title, draft)?.name
    var others: [ReportTitle] = []
    var previous = title.blocks.lowerBound
    for index in lines.indices.dropFirst()
    where lines[index].block <= previous + Self.farthestInList {
      guard let other = whole(lines[index...index], span) ?? whole(lines[index...].prefix(2), span)
      else { continue }
      previous = lines[index].block
      if other.year != title.year || ReportAgency(other, draft)?.name != agency {
        others.append(other)
      }
    }
    guard let last = others.last else { return title }
    let heads = draft.outsideTitles.compactMap(PageTitle.init)
    return others.last { other in
      let name = ReportAgency(other, draft)?.name
      return heads.contains { $0.year == other.year && ($0.agency == nil || $0.agency == name) }
    } ?? (heads.contains { $0.year == title.year && $0.agency == agency } ? title : last)
  }

  /// Whether the titles among some lines are links to the reports of other years: the head of the page has a
  /// year that none of them has.
  private func areLinks(_ lines: [Line], _ span: Span<UInt8>) -> Bool {
    guard lines.count >= Self.fewestLinks else { return false }
    let heads = draft.outsideTitles.compactMap(PageTitle.init)
    guard !heads.isEmpty else { return false }
    let years = lines.indices.compactMap { whole(lines[$0...$0], span)?.year }
    return Set(years).count >= Self.fewestLinks
      && !heads.contains { years.contains($0.year) }
  }

  /// Fewer titles are no list.
  private static let fewestLinks = 3

  /// The title that some lines make up which follow one another, with the agency's name; nil where they make
  /// up none.
  private func whole(_ lines: ArraySlice<Line>, _ span: Span<UInt8>) -> ReportTitle? {
    guard let first = lines.first, let last = lines.last,
      last.block - first.block == lines.count - 1, let title = title(lines, span),
      isWhole(title, span)
    else { return nil }
    return title
  }

  /// In a list of reports the next stands so many blocks below at most, with the date of one between.
  private static let farthestInList = 2

  /// The title that some lines make up which follow one another.
  private func title(_ lines: ArraySlice<Line>, _ span: Span<UInt8>) -> ReportTitle? {
    guard let first = lines.first, let last = lines.last,
      case let range = first.text.lowerBound..<last.text.upperBound,
      Self.namesReport(span, range), let year = Self.yearInTitle(span, range)
    else { return nil }
    return ReportTitle(
      blocks: first.block..<last.block + 1, range: range, year: year.year, yearRange: year.range,
      namesReport: true)
  }

  /// Whether neither a title nor a line beside it names the agency.
  private func isBare(_ title: ReportTitle, _ span: Span<UInt8>) -> Bool {
    if span.matches("关于", at: title.range.lowerBound), Self.sends(span, title.range) { return true }
    return ReportAgency(title, draft) == nil
  }

  /// Whether the last line of a title is the year and nothing else, as below a column's name in the menu of a
  /// page.
  private func endsWithYearAlone(_ title: ReportTitle, _ span: Span<UInt8>) -> Bool {
    title.blocks.count > 1 && isYearAlone(title.blocks.upperBound - 1, span)
  }

  private func isYearAlone(_ block: Int, _ span: Span<UInt8>) -> Bool {
    guard draft.blocks.indices.contains(block) else { return false }
    let line = text(block, span)
    guard let year = Self.yearInTitle(span, line)?.range else { return false }
    return year.lowerBound == line.lowerBound
      && line.upperBound - year.upperBound <= "年度".utf8.count
  }

  /// Whether a line is the title of the letter with which a report is sent: 关于报送…年度报告的报告.
  private static func sends(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    span.contains(anyOf: ["报送", "上报", "印发", "转发", "呈报"], in: range)
  }

  /// Whether a title names the agency and ends with the name of the report.
  private func isWhole(_ title: ReportTitle, _ span: Span<UInt8>) -> Bool {
    span.ends(withAnyOf: ["报告", "年报"], at: title.range.upperBound, from: title.range.lowerBound)
      && !Self.sends(span, title.range) && ReportAgency(title, draft)?.isInTitle == true
  }

  /// A title that lacks the year or the name of the report.
  private func incomplete(_ lines: [Line], _ span: Span<UInt8>) -> ReportTitle? {
    let named = lines.first {
      Self.namesReport(span, $0.text) && !isYearAlone($0.block + 1, span)
    }
    let dated = lines.first { line in
      Self.yearInTitle(span, line.text) != nil
        && span.firstRange(of: "报告", in: line.text) != nil
    }
    // 云溪县水务局2023年政府信息公开工作总结
    let summary = lines.first { line in
      let range = line.text
      return Self.yearInTitle(span, range) != nil
        && span.ends(withAnyOf: ["总结", "小结", "汇报"], at: range.upperBound, from: range.lowerBound)
        && span.contains(anyOf: ["信息公开", "政务公开"], in: range)
    }
    guard let line = named ?? dated ?? summary else { return nil }
    let year = Self.yearInTitle(span, line.text)
    return ReportTitle(
      blocks: line.block..<line.block + 1, range: line.text, year: year?.year,
      yearRange: year?.range, namesReport: named != nil || dated == nil)
  }

  /// The short blocks above the first part.
  private func candidates(_ span: Span<UInt8>, from start: Int) -> [Line] {
    var lines: [Line] = []
    for block in draft.blocks.indices.dropFirst(start).prefix(Self.reach) {
      guard !opensPart(span, block) else { break }
      let range = text(block, span)
      guard range.count <= Self.longestLine, !span.hasFullStop(in: range),
        !Self.isSentence(span, range), span.firstRange(of: "统计表", in: range) == nil,
        !PageFurniture.isNavigation(span, range),
        !PageFurniture.isControls(span, range)
      else { continue }
      lines.append(Line(block: block, text: range))
    }
    return lines
  }

  /// Whether a line is the sentence with which a report opens, 现将…工作情况报告如下：, which names the report
  /// as a title does.
  private static func isSentence(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if span.literal(openings, at: range.lowerBound, before: range.upperBound) != nil { return true }
    var end = range.upperBound
    for colon: StaticString in ["：", ":"]
    where span.ends(withAnyOf: [colon], at: end, from: range.lowerBound) {
      end -= colon.utf8CodeUnitCount
    }
    return span.ends(withAnyOf: ["如下", "以下"], at: end, from: range.lowerBound)
  }

  /// No title begins with these.
  private static let openings: [StaticString] = [
    "现将", "现就", "现对", "现公布", "现发布", "现予", "为进一步", "为深入", "为贯彻", "为全面", "为切实", "为认真",
    "根据", "按照", "依据", "依照", "本报告", "本年度报告", "本年报",
  ]

  /// What stands in a line without the empty cells around it: in a page saved as text the title may
  /// be the only cell of a wide row.
  private func text(_ block: Int, _ span: Span<UInt8>) -> Range<Int> {
    let range = span.withoutBars(draft.blocks[block].range)
    // 标题 | 青禾县水务局2023年…年度报告
    if let bar = range.prefix(Self.longestField).first(where: { span[$0] == UInt8(ascii: "|") }),
      LabelText.core(span, range.lowerBound..<bar) == PageFurniture.title
    {
      return span.trimmed(bar + 1..<range.upperBound)
    }
    return TitleLine.title(in: range, span)
  }

  /// The cell before a title in the metadata of a page has no more bytes.
  private static let longestField = 24

  private func opensPart(_ span: Span<UInt8>, _ block: Int) -> Bool {
    guard let ordinal = Ordinal(span, draft.blocks[block].range), ordinal.style == .chinese else {
      return false
    }
    return ordinal.delimiter != nil || ordinal.isPart
  }

  /// The first block below a table of contents among the first blocks: parts with nothing between
  /// them, which a report has nowhere else. 0 where there is none.
  private func belowContents(_ span: Span<UInt8>) -> Int {
    guard let first = draft.blocks.indices.prefix(Self.reach).first(where: { opensPart(span, $0) })
    else { return 0 }
    var end = first
    while end < draft.blocks.count, end - first < Self.longestContents,
      draft.blocks[end].range.count <= Self.longestLine, opensPart(span, end)
    {
      end += 1
    }
    return end - first >= Self.fewestParts ? end : 0
  }

  private func run(_ lines: [Line], from start: Int, length: Int) -> ArraySlice<Line>? {
    guard start + length <= lines.count,
      lines[start + length - 1].block == lines[start].block + length - 1
    else { return nil }
    return lines[start..<start + length]
  }

  static func namesReport(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let core = LabelText.core(span, range)
    return subject.contains { LabelText.contains(core, $0) }
      && kinds.contains { LabelText.contains(core, $0) }
  }

  private static let subject = ["信息公开", "政务公开"].map(LabelText.core)
  private static let kinds = ["报告", "年报"].map(LabelText.core)
}
