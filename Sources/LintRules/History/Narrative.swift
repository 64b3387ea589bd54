import Recognition
import ReportModel
import ReportText

extension Report {
  /// What a part tells, as Unicode values: its prose without sub-headings, tables, punctuation and
  /// numbers, and without the sentences that reports have every year.
  ///
  /// - Parameters:
  ///   - index: The part, an index of ``sections``.
  ///   - withFigures: Whether sentences with figures count, the figures aside.
  package func narrative(ofSection index: Int, withFigures: Bool = true) -> [UInt32] {
    let section = sections[index]
    let subheadings = Dictionary(
      headings[subheadings(ofSection: index)].map { ($0.block, $0) },
      uniquingKeysWith: { first, _ in first })
    let span = bytes.span
    var narrative = Narrative(withFigures: withFigures)
    let heading = headings[section.heading]
    let headingEnd = draft.blocks[heading.block + heading.blockCount - 1].range.upperBound
    if headingEnd > heading.range.upperBound {
      narrative.add(span, heading.range.upperBound..<headingEnd)
    }
    var paragraph: Range<Int>?
    for block in prose[firstProse(from: section.body.lowerBound)...] {
      guard block < section.body.upperBound else { break }
      let range = draft.blocks[block].range
      if let begun = paragraph, draft.blocks[block].continuesPrevious {
        paragraph = begun.lowerBound..<range.upperBound
        continue
      }
      if let paragraph { narrative.add(span, paragraph) }
      paragraph = nil
      if case .cell = draft.blocks[block].kind { continue }
      if let subheading = subheadings[block], !Narrative.isText(span, subheading.titleRange) {
        continue
      }
      guard draft.isPartOfParagraph(block) || !Narrative.isSignature(span, range) else { continue }
      paragraph = range
    }
    if let paragraph { narrative.add(span, paragraph) }
    return narrative.text
  }

  /// Where the prose from a block on begins in ``prose``.
  private func firstProse(from block: Int) -> Int {
    prose.partitioningIndex { $0 >= block }
  }
}

/// Collects what a part tells.
private struct Narrative {
  /// The words that tell a sentence which reports have every year: what the report is based on, its
  /// period, where it can be read, who answers, and that there was nothing.
  private static let formalWords: [StaticString] = [
    "本报告", "年度报告", "需要报告", "报告如下", "统计期", "统计时", "联系电话", "咨询电话", "电话：", "电话为", "网址",
    "未收费", "没有收费", "无收费", "不收费", "免费", "收费情况", "收费金额", "收费及减免", "收费和减免", "收费减免", "处理费",
    "费用", "收取", "未收到", "没有收到", "未发生", "没有发生", "未被", "无其他",
  ]

  private(set) var text: [UInt32] = []
  private let withFigures: Bool

  init(withFigures: Bool) {
    self.withFigures = withFigures
  }

  /// Adds the sentences of a stretch of prose.
  mutating func add(_ span: Span<UInt8>, _ range: Range<Int>) {
    for sentence in span.sentences(in: range) { addSentence(span, sentence) }
  }

  private mutating func addSentence(_ span: Span<UInt8>, _ range: Range<Int>) {
    guard !Self.formalWords.contains(where: { span.firstRange(of: $0, in: range) != nil }) else {
      return
    }
    guard withFigures || !Self.hasFigure(span, range) else { return }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = span.scalar(at: offset)
      offset += length
      guard let significant = LabelText.significant(value), !Self.isNumeral(significant) else {
        continue
      }
      text.append(significant)
    }
  }

  private static func hasFigure(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = span.scalar(at: offset)
      if CharacterClass.digit(value) != nil { return true }
      offset += length
    }
    return false
  }

  /// Whether a sub-heading holds its text itself: （一）主动公开。及时发布……
  static func isText(_ span: Span<UInt8>, _ title: Range<Int>) -> Bool {
    title.count > 120 || span.hasFullStop(in: title)
  }

  /// Whether a line is what stands below the text, the agency or the date: short, and without a mark
  /// at its end.
  static func isSignature(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, let last = span.scalar(before: range.upperBound)?.value else {
      return false
    }
    return LabelText.significant(last) != nil
  }

  /// A digit or a Chinese numeral: years and counts change where nothing else does.
  private static func isNumeral(_ value: UInt32) -> Bool {
    // 万 亿
    CharacterClass.digit(value) != nil || ChineseNumeral.isNumeral(value) || value == 0x4E07
      || value == 0x4EBF
  }
}
