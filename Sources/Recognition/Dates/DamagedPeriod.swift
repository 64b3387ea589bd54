import ReportModel
import ReportText

/// A reporting period of which digits or 年, 月, 日 were lost or typed twice: 20231月1日,
/// 2023年12月31止, 202023年, 自202411日起.
package struct DamagedPeriod: Sendable {
  /// The damaged dates, in bytes.
  package let dates: [Range<Int>]

  /// How much of a sentence behind the words that announce the period is looked at, in bytes.
  private static let reach = 160

  /// Finds damaged dates behind the words that announce the period; nil where there are none.
  init?(_ report: Report) {
    let span = report.bytes.span
    for hit in report.phrases.hits(of: ReportingPeriod.allAnnouncements) {
      let block = report.draft.blocks[hit.block].range
      // A phrase that the margin cut in two begins in the block before.
      guard hit.range.upperBound <= block.upperBound else { continue }
      let sentence = ReportingPeriod.sentence(span, from: hit.range.upperBound, block.upperBound)
      var end = min(sentence.upperBound, sentence.lowerBound + Self.reach)
      while end < sentence.upperBound, span[end] & 0xC0 == 0x80 { end += 1 }
      let dates = Self.damagedDates(span, sentence.lowerBound..<end).filter {
        !report.mayBeCut($0)
      }
      guard dates.isEmpty else {
        self.dates = dates
        return
      }
    }
    return nil
  }

  private static func damagedDates(_ span: Span<UInt8>, _ text: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    // Dates in figures alone, which are whole where each has eight.
    var compact: [Range<Int>] = []
    var offset = text.lowerBound
    while let (value, length) = span.scalar(at: offset, before: text.upperBound) {
      if let end = endOfDateWithoutYear(span, offset, in: text) {
        found.append(offset..<end)
        offset = end
        continue
      }
      guard CharacterClass.digit(value) != nil else {
        offset += length
        continue
      }
      let date = AttemptedDate(span, at: offset, before: text.upperBound)
      if date.isDamaged { found.append(date.range) }
      if date.isInFiguresAlone { compact.append(date.range) }
      offset = date.range.upperBound
    }
    return compact.contains { $0.count != 8 }
      ? (found + compact).sorted { $0.lowerBound < $1.lowerBound } : found
  }

  /// Where a date ends of which the year was never filled in, and which begins at an offset: 自年1月1日, 自　　年1月1日.
  private static func endOfDateWithoutYear(
    _ span: Span<UInt8>, _ offset: Int, in text: Range<Int>
  ) -> Int? {
    guard span.matches("年", at: offset),
      let month = Numeral(digits: span, at: offset + 3, before: text.upperBound),
      span.matches("月", at: month.range.upperBound)
    else { return nil }
    let before = span.trimmed(text.lowerBound..<offset)
    guard span.ends(withAnyOf: openers, at: before.upperBound, from: before.lowerBound) else {
      return nil
    }
    return AttemptedDate(span, at: offset + 3, before: text.upperBound).range.upperBound
  }

  private static let openers: [StaticString] = ["自", "从", "至", "到", "由", "为"]
}

/// Numbers and the marks behind them, as they stand one after the other.
private struct AttemptedDate {
  let range: Range<Int>
  /// Whether the numbers are no date as they stand, although one was meant.
  let isDamaged: Bool
  /// Whether it begins with a year and has neither 年 nor 月: 20231231.
  let isInFiguresAlone: Bool

  init(_ span: Span<UInt8>, at start: Int, before end: Int) {
    var offset = start
    var isDamaged = false
    var lastMark: Mark?
    var longest = 0
    while let number = MistypedDigits(span, at: offset, before: end) {
      longest = max(longest, number.count)
      offset = Self.end(of: number, span, before: end)
      guard let mark = Mark(span, at: offset, before: end) else {
        // 12月31止 lacks its 日; 2023年1—12月 and 1月1日0时 lack nothing.
        let next = span.scalar(at: offset, before: end)?.value
        let isDay = lastMark == .month && (1...2).contains(number.count) && !Self.goesOn(next)
        isDamaged = isDamaged || isDay
        break
      }
      offset += mark.length
      // 2023年月1日 lacks a number, 2023年1日 its month.
      isDamaged =
        isDamaged || !mark.allows(number.count) || number.hasLetter
        || Mark(span, at: offset, before: end) != nil || mark == .day && lastMark == .year
      while Mark(span, at: offset, before: end) == mark { offset += mark.length }
      lastMark = mark
      if mark == .day { break }
    }
    range = start..<offset
    self.isDamaged = isDamaged
    isInFiguresAlone =
      lastMark == nil && (5...8).contains(longest) && span.matches("20", at: start)
  }

  /// Whether what follows the number of a day makes it something else: 5月1号, 12月31/.
  private static func goesOn(_ value: UInt32?) -> Bool {
    // 号 . / : ：
    guard let value else { return false }
    return [0x53F7, 0x2E, 0x2F, 0x3A, 0xFF1A].contains(value) || CharacterClass.digit(value) != nil
  }

  /// Where a number ends, the white space between it and its mark included.
  private static func end(of number: MistypedDigits, _ span: Span<UInt8>, before limit: Int) -> Int
  {
    let end = number.range.upperBound
    let ahead = span.skippingWhitespace(end, before: limit)
    return Mark(span, at: ahead, before: limit) == nil ? end : ahead
  }

  private enum Mark {
    case year, month, day

    init?(_ span: Span<UInt8>, at offset: Int, before end: Int) {
      guard let (value, _) = span.scalar(at: offset, before: end) else { return nil }
      switch value {
      case 0x5E74: self = .year
      case 0x6708: self = .month
      case 0x65E5: self = .day
      default: return nil
      }
    }

    var length: Int { 3 }

    func allows(_ digits: Int) -> Bool {
      switch self {
      case .year: digits == 4
      case .month, .day: digits <= 2
      }
    }
  }
}
