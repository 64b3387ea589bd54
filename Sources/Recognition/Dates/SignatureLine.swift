import ReportModel
import ReportText

/// A line that ends in a date, or in the attempt at one, and holds nothing else than what signs it.
struct SignatureLine {
  /// The date.
  let date: SignatureDate
  /// Whether the agency or 日期 stands before the date, or the agency on the line above.
  let isSigned: Bool
  /// The agency that signs, in bytes; nil where none is named.
  let signer: Range<Int>?

  /// No line of a signature is longer, in bytes (about 40 Chinese characters).
  private static let longest = 120

  /// Reads a block as such a line.
  init?(_ report: Report, _ block: Int) {
    let blocks = report.draft.blocks
    let line = blocks[block].range
    // A line that was broken at the margin ends anywhere.
    guard line.count <= Self.longest, !report.draft.isPartOfParagraph(block) else { return nil }
    let span = report.bytes.span
    let text = Self.withoutRemark(span, line)
    let start = Self.dateStart(span, text)
    guard start < text.upperBound else { return nil }
    let words = span.trimmed(text.lowerBound..<start)
    let before = Before(span, words, dateAt: start)
    guard before != .words else { return nil }
    let isBelowAgency =
      block > 0 && before == .nothing && !report.draft.isPartOfParagraph(block - 1)
      && AgencyLine.isAgency(span, blocks[block - 1].range)
    isSigned = before != .nothing || isBelowAgency
    signer =
      isBelowAgency
      ? Self.name(endingAt: block - 1, report) : before == .agency ? words : nil
    guard let date = Self.date(span, start..<text.upperBound, isSigned: isSigned) else {
      return nil
    }
    self.date = date.signed(by: signer)
  }

  /// The name on a line, with the line above where it is broken: 青河县人民政府 / 办公室.
  private static func name(endingAt block: Int, _ report: Report) -> Range<Int> {
    let span = report.bytes.span
    let line = report.draft.blocks[block].range
    guard block > 0, span.isAny(of: ["办公室", "办公厅"], line),
      case let above = report.draft.blocks[block - 1].range,
      AgencyLine.isAgency(span, above)
    else { return line }
    return above.lowerBound..<line.upperBound
  }

  /// The line without the remark in brackets behind the date: （此件公开）, （公章）.
  private static func withoutRemark(_ span: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    guard let (close, _) = span.scalar(before: line.upperBound), close == 0xFF09 || close == 0x29
    else { return line }
    var end = line.upperBound
    while end > line.lowerBound, let (value, length) = span.scalar(before: end) {
      end -= length
      if value == 0xFF08 || value == 0x28 { return span.trimmed(line.lowerBound..<end) }
    }
    return line
  }

  /// Where the characters of dates begin with which a line ends.
  private static func dateStart(_ span: Span<UInt8>, _ line: Range<Int>) -> Int {
    var start = line.upperBound
    while start > line.lowerBound, let (value, length) = span.scalar(before: start),
      isDateCharacter(value) || CharacterClass.isWhitespace(value)
    {
      start -= length
    }
    return span.trimmed(start..<line.upperBound).lowerBound
  }

  private static func isDateCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x5143: true  // 年 月 日 号 元
    case 0x4F, 0x6F, 0xFF2F: true  // O o Ｏ
    case 0x2D...0x2F: true  // - . /
    default: CharacterClass.digit(value) != nil || ChineseNumeral.isNumeral(value)
    }
  }

  // MARK: The date

  /// Reads characters of dates as one date. Without its year it is one only below an agency.
  private static func date(
    _ span: Span<UInt8>, _ range: Range<Int>, isSigned: Bool
  ) -> SignatureDate? {
    if let date = WrittenDate(inFigures: span, at: range.lowerBound, before: range.upperBound),
      date.range == range
    {
      return SignatureDate(range: range, date: date.date, shortYear: nil)
    }
    let signs: [UInt8] = [0x2D, 0x2E, 0x2F]
    guard !range.contains(where: { signs.contains(span[$0]) }) else {
      // 2025年1.15日: begun in words and gone on in figures.
      let isMixed =
        isSigned && span.firstRange(of: "年", in: range) != nil
        && span.ends(withAnyOf: ["日"], at: range.upperBound, from: range.lowerBound)
      return isMixed ? SignatureDate(range: range, date: CalendarDate(), shortYear: nil) : nil
    }
    let date = WrittenDate(inWords: span, at: range.lowerBound, before: range.upperBound)
    let isWhole = date?.range == range
    let hasYear = span.firstRange(of: "年", in: range) != nil
    let hasMonthOrDay =
      span.firstRange(of: "月", in: range) != nil || span.firstRange(of: "日", in: range) != nil
    let lacksYearOnly = isSigned && isWhole && date?.month != nil && date?.day != nil
    guard hasMonthOrDay, hasYear || lacksYearOnly else { return nil }
    let shortYear = date.flatMap { $0.yearDigits == 2 ? $0.year : nil }
    guard isWhole, let date else {
      return SignatureDate(range: range, date: CalendarDate(), shortYear: shortYear)
    }
    return SignatureDate(
      range: range, date: date.yearDigits == 4 ? date.date : date.date.inYear(nil),
      shortYear: shortYear)
  }
}

/// What stands before a date on its line.
private enum Before {
  case nothing
  /// An agency: 云溪县统计局　2018年1月8日.
  case agency
  /// 日期：
  case label
  /// Anything else: the words of a sentence, or the label of another date, such as 发布日期.
  case words

  init(_ span: Span<UInt8>, _ range: Range<Int>, dateAt start: Int) {
    if range.isEmpty {
      self = .nothing
    } else if Self.isLabel(span, range) {
      self = .label
    } else if AgencyLine.isAgency(span, range)
      || range.upperBound < start && AgencyLine.isName(span, range) && !Self.namesDate(span, range)
    {
      self = .agency
    } else {
      self = .words
    }
  }

  private static func isLabel(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let labels: [StaticString] = [
      "日期：", "日期:", "落款日期：", "落款日期:", "成文日期：", "成文日期:", "签发日期：", "签发日期:",
      "报告日期：", "报告日期:", "报送日期：", "报送日期:",
    ]
    return span.isAny(of: labels, range)
  }

  /// Whether words tell what a date is of, or lead up to it in a sentence.
  private static func namesDate(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for word: StaticString in ["日期", "时间", "期限", "截至", "截止"]
    where span.firstRange(of: word, in: range) != nil {
      return true
    }
    return ["至", "到", "于", "自", "为"].contains { (word: StaticString) in
      span.matches(word, at: range.upperBound - 3)
    }
  }
}
