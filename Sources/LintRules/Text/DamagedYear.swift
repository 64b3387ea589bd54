import LintModel
import Recognition
import ReportText

/// The year with which a sentence on the agency's work opens, damaged: 203年，我局, 20023年，, 2203年，, 2023月，, or without
/// its mark: 2023，我局.
struct DamagedYear {
  /// What is wrong with it.
  enum Slip {
    /// A digit is lost, typed twice, or has changed places with its neighbour.
    case digits
    /// 月 for 年, or nothing.
    case mark
  }

  /// The year with the mark that it has, in bytes.
  let range: Range<Int>
  let slip: Slip

  /// Reads the digits with which a sentence begins.
  ///
  /// - Parameter year: The report's year, which is meant.
  init?(_ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>, meant year: Int) {
    let start = digits.range.lowerBound
    let end = digits.range.upperBound
    guard (3...5).contains(digits.count), start + 4 < block.upperBound,
      Self.opensSentence(span, start, in: block)
    else { return nil }
    let found = digits.range.map { span[$0] }
    let meant = Array(String(year).utf8)
    if span.matches("年", at: end), Self.goesOn(span, end + 3, block.upperBound) {
      guard digits.count == 4 ? Self.areSwapped(found, meant) : Self.isSlip(found, meant) else {
        return nil
      }
      (range, slip) = (start..<end + 3, .digits)
    } else if found == meant, span.matches("月，", at: end) {
      (range, slip) = (start..<end + 3, .mark)
    } else if found == meant,
      span.literal(
        ["，我局", "，我办", "，我委", "，我镇", "，我乡", "，我街道", "，全局", "，全镇"], at: end, before: block.upperBound
      )
        != nil
    {
      (range, slip) = (digits.range, .mark)
    } else {
      return nil
    }
  }

  private static func opensSentence(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (before, _) = span.scalar(before: offset) else {
      return true
    }
    return Mark(before).divides(as: .semicolon)
  }

  /// Whether a sentence goes on with the year's work: 年，我局…, 年度主动公开…, 年公开….
  private static func goesOn(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    span.literal(["，", "度", "我", "全", "本", "共", "公开", "主动"], at: offset, before: end) != nil
  }

  /// Whether one digit is lost or one too many.
  static func isSlip(_ found: [UInt8], _ meant: [UInt8]) -> Bool {
    let (short, long) = found.count < meant.count ? (found, meant) : (meant, found)
    return long.indices.contains { lost in
      long.indices.filter { $0 != lost }.map { long[$0] } == short
    }
  }

  /// Whether two digits have changed places, so that the year is far off.
  private static func areSwapped(_ found: [UInt8], _ meant: [UInt8]) -> Bool {
    found != meant && found.sorted() == meant.sorted() && found.prefix(2) != meant.prefix(2)
  }
}

extension Message {
  static func damagedYear(
    _ found: String, _ year: Int, _ slip: DamagedYear.Slip
  ) -> Message {
    switch slip {
    case .digits:
      Message(
        en: "the year “\(found)” is mistyped; is it \(year)?", zh: "年份“\(found)”有误，疑为\(year)年")
    case .mark:
      Message(
        en: "“\(found)” should be “\(year)年”", zh: "“\(found)”书写有误，应为“\(year)年”")
    }
  }
}
