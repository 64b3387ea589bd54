import ReportText

/// A date of which a mark is wrong, lost or typed twice, or of whose year a digit is: 2023年3年5日,
/// 2023年3月5，, 20233年3月5日.
struct MistypedDate {
  /// What is wrong with it.
  enum Slip {
    /// 2023年3年5日, 2023月3月5日
    case mark
    /// 2023年3月5，
    case noDay
    /// 20233年3月5日, 203年3月5日
    case yearDigits
  }

  /// All of it, in bytes.
  let range: Range<Int>
  let slip: Slip

  private enum Sign: CaseIterable {
    case year, month, day

    var text: StaticString {
      switch self {
      case .year: "年"
      case .month: "月"
      case .day: "日"
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

  private static func sign(_ span: Span<UInt8>, at offset: Int, before end: Int) -> Sign? {
    Sign.allCases.first { offset + 3 <= end && span.matches($0.text, at: offset) }
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
