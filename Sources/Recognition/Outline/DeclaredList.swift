import ReportModel
import ReportText

/// The parts that a report lists without saying how many they are: 报告内容有总体情况、……
package struct DeclaredList: Sendable {
  /// Where the titles are listed, in bytes.
  package let range: Range<Int>
  /// The titles, in order.
  package let titles: [DeclaredTitle]
  /// Whether the list ends with 等, so that it may be cut short.
  package let endsOpen: Bool
  /// 部门 where 部分 is meant, behind the titles: 等六个部门组成. Nil where it does not stand there.
  package let misnamed: Range<Int>?

  private static let subjects: [StaticString] = ["本报告", "年度报告", "报告", "年报", "全文"]
  private static let openers: [StaticString] = [
    "内容有", "内容包括", "内容包含", "内容为", "内容分为", "包括", "包含", "分为", "写明", "由",
  ]
  /// With fewer known titles, a list is of something else.
  private static let fewestKnown = 3

  /// Finds the list above the first part.
  init?(_ report: Report) {
    for block in report.blocksOfPreamble {
      let start = report.draft.blocks[block].range.lowerBound
      let end = report.draft.paragraph(of: block).upperBound
      if let list = Self.read(report, start..<end) {
        self = list
        return
      }
    }
    return nil
  }

  private init(
    range: Range<Int>, titles: [DeclaredTitle], endsOpen: Bool, misnamed: Range<Int>?
  ) {
    (self.range, self.titles, self.endsOpen) = (range, titles, endsOpen)
    self.misnamed = misnamed
  }

  private static func read(_ report: Report, _ block: Range<Int>) -> DeclaredList? {
    report.bytes.span.sentences(in: block).lazy.compactMap { list(report, $0) }.first
  }

  /// The first place where one of some words stands; of several at one place, the first of the words.
  private static func first(
    of words: [StaticString], _ span: Span<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var found: Range<Int>?
    for word in words {
      guard let place = span.firstRange(of: word, in: range) else { continue }
      if place.lowerBound < found?.lowerBound ?? .max { found = place }
    }
    return found
  }

  private static func list(_ report: Report, _ sentence: Range<Int>) -> DeclaredList? {
    let span = report.bytes.span
    guard let subject = first(of: subjects, span, sentence),
      let opener = first(of: openers, span, subject.upperBound..<sentence.upperBound),
      opener.lowerBound - subject.upperBound <= 12
    else { return nil }
    var range = DeclaredOutline.withoutAside(
      span, span.trimmed(opener.upperBound..<sentence.upperBound))
    let misnamed = Self.misnamed(span, range)
    var endsOpen = misnamed != nil
    if let misnamed { range = range.lowerBound..<misnamed.lowerBound }
    let tails: [StaticString] = ["组成", "构成", "内容", "方面", "部分", "几个", "等"]
    if let open = span.ranges(of: "等", in: range).last,
      span.literal(["方面", "内容", "部分", "情况"], at: open.upperBound, before: range.upperBound) != nil
    {
      endsOpen = true
      range = range.lowerBound..<open.lowerBound
    }
    for tail in tails
    where span.ends(withAnyOf: [tail], at: range.upperBound, from: range.lowerBound) {
      let length = tail.utf8CodeUnitCount
      if length == 3 { endsOpen = true }
      range = range.lowerBound..<range.upperBound - length
    }
    var titles = titlesAlone(DeclaredOutline.titles(report, range))
    guard titles.known >= fewestKnown, titles.known * 2 >= titles.count else { return nil }
    // 由青禾街道编写，正文有…: the list begins behind the last word that opens one.
    while let inner = first(of: openers + ["有"], span, range) {
      let rest = span.trimmed(inner.upperBound..<range.upperBound)
      let listed = titlesAlone(DeclaredOutline.titles(report, rest))
      guard listed.known == titles.known else { break }
      (range, titles) = (rest, listed)
    }
    return DeclaredList(
      range: range, titles: DeclaredOutline.dividingLast(titles, report), endsOpen: endsOpen,
      misnamed: misnamed)
  }

  /// 部门 as the word for what a report is made of, at the end of a list.
  private static func misnamed(_ span: Span<UInt8>, _ list: Range<Int>) -> Range<Int>? {
    let endings: [StaticString] = ["部门组成", "部门构成"]
    guard span.ends(withAnyOf: endings, at: list.upperBound, from: list.lowerBound) else {
      return nil
    }
    return list.upperBound - 12..<list.upperBound - 6
  }

  /// The titles without what the sentence says before and behind them: 由青禾街道整理，正文有…，联系电话….
  private static func titlesAlone(_ titles: [DeclaredTitle]) -> [DeclaredTitle] {
    guard let first = titles.firstIndex(where: \.readsLikeTitle),
      let last = titles.lastIndex(where: \.readsLikeTitle)
    else { return [] }
    return Array(titles[first...last])
  }
}

extension [DeclaredTitle] {
  /// How many parts of the outline are among the titles.
  fileprivate var known: Int { Set(compactMap(\.part)).count }
}

extension DeclaredTitle {
  /// What titles of parts end with.
  private static let endings: [[UInt32]] = [
    "情况", "概述", "问题", "措施", "事项", "工作", "建设", "打算", "计划", "安排", "附表", "报表", "统计表", "说明",
    "管理", "保障", "监督", "公开",
  ].map { $0.unicodeScalars.map(\.value) }

  /// Whether it is a part's title, or reads like one of another form.
  fileprivate var readsLikeTitle: Bool {
    part != nil
      || Self.endings.contains { core.count >= $0.count && core.suffix($0.count).elementsEqual($0) }
  }
}
