import LintModel
import ReportText

/// A date of which a mark is wrong, lost or typed twice, or of whose year a digit is: 2023年3年5日,
/// 2023年3月5，, 20233年3月5日, 20233月5日.
struct MistypedDate {
  /// What is wrong with it.
  enum Slip {
    /// 2023年3年5日, 2023月3月5日
    case mark
    /// 2023年3月5，
    case noDay
    /// 20233年3月5日, 203年3月5日
    case yearDigits
    /// 20233月5日, 202335日
    case noMark
  }

  /// All of it, in bytes.
  let range: Range<Int>
  let slip: Slip

  private enum Sign {
    case year, month, day

    init?(_ value: UInt32) {
      switch value {
      case 0x5E74: self = .year  // 年
      case 0x6708: self = .month  // 月
      case 0x65E5: self = .day  // 日
      default: return nil
      }
    }
  }

  /// Reads the date that starts with some digits: three numbers with a mark behind each, or two and a comma.
  init?(_ span: Span<UInt8>, year: Numeral, in block: Range<Int>) {
    let end = block.upperBound
    guard (3...5).contains(year.count),
      let first = Self.sign(span, at: year.range.upperBound, before: end), first != .day,
      let second = Numeral(digits: span, at: year.range.upperBound + 3, before: end),
      second.count <= 2,
      let middle = Self.sign(span, at: second.range.upperBound, before: end),
      let third = Numeral(digits: span, at: second.range.upperBound + 3, before: end),
      third.count <= 2
    else { return nil }
    let start = year.range.lowerBound
    guard let last = Self.sign(span, at: third.range.upperBound, before: end) else {
      guard year.count == 4, first == .year, middle == .month, let day = third.value, day <= 31,
        span.matches("，", at: third.range.upperBound)
      else { return nil }
      (range, slip) = (start..<third.range.upperBound, .noDay)
      return
    }
    guard last == .day else { return nil }
    range = start..<third.range.upperBound + 3
    if year.count == 4, first != .year || middle != .month {
      slip = .mark
    } else if year.count != 4, first == .year, middle == .month {
      slip = .yearDigits
    } else {
      return nil
    }
  }

  /// Reads the date that starts with a year and goes on at once with its month, or with that and the day.
  init?(_ span: Span<UInt8>, runTogether digits: Numeral, in block: Range<Int>) {
    let end = digits.range.upperBound
    guard (5...7).contains(digits.count), let value = digits.value, let year = digits.leading(4),
      (1990...2099).contains(year), Self.mayPrecede(span, digits.range.lowerBound, in: block),
      let sign = Self.sign(span, at: end, before: block.upperBound)
    else { return nil }
    let rest = value - year * (digits.count == 5 ? 10 : digits.count == 6 ? 100 : 1000)
    switch sign {
    case .month:
      guard digits.count < 7, (1...12).contains(rest) else { return nil }
      let day = Numeral(digits: span, at: end + 3, before: block.upperBound)
      let dayEnd = day.flatMap { day in
        Self.sign(span, at: day.range.upperBound, before: block.upperBound) == .day
          ? day.range.upperBound + 3 : nil
      }
      range = digits.range.lowerBound..<(dayEnd ?? end + 3)
    case .day:
      let isDay = [10, 100].contains { unit in
        (1...12).contains(rest / unit) && (1...31).contains(rest % unit)
      }
      guard digits.count > 5, isDay else { return nil }
      range = digits.range.lowerBound..<end + 3
    case .year: return nil
    }
    slip = .noMark
  }

  /// Whether a date may begin at an offset: behind no letter and no sign that joins the digits to a number or an
  /// address.
  private static func mayPrecede(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (before, _) = span.scalar(before: offset) else {
      return true
    }
    let narrow = CharacterClass.halfWidth(before)
    return narrow > 0x7F || [0x20, 0x28, 0x2C, 0x3A, 0x3B].contains(narrow)
  }

  private static func sign(_ span: Span<UInt8>, at offset: Int, before end: Int) -> Sign? {
    offset + 3 <= end ? Sign(span.scalar(at: offset).value) : nil
  }

  /// The mark of the day that stands again behind a date and before the next clause: 3月5日日，.
  static func repeatedMark(
    _ span: Span<UInt8>, behind date: Range<Int>, in block: Range<Int>
  ) -> Range<Int>? {
    let end = date.upperBound
    guard let mark = span.literal(["日", "号"], at: end - 3, before: end),
      end + 3 <= block.upperBound, span.matches(mark, at: end)
    else { return nil }
    guard let (after, _) = span.scalar(at: end + 3, before: block.upperBound) else {
      return end..<end + 3
    }
    return CharacterClass.isChinesePunctuation(after) ? end..<end + 3 : nil
  }
}

extension Message {
  static func mistyped(_ date: String, _ slip: MistypedDate.Slip) -> Message {
    switch slip {
    case .mark:
      Message(
        en: "one of 年, 月 and 日 in the date “\(date)” is another of them",
        zh: "日期“\(date)”书写有误，年、月、日有混淆")
    case .noDay:
      Message(en: "the date “\(date)” lacks its 日", zh: "日期“\(date)”之后缺少“日”字")
    case .noMark:
      Message(
        en: "the date “\(date)” lacks 年 or 月", zh: "日期“\(date)”书写有误，缺少“年”或“月”字")
    case .yearDigits:
      Message(
        en: "the year of the date “\(date)” needs four digits",
        zh: "日期“\(date)”的年份应为四位数字")
    }
  }
}
