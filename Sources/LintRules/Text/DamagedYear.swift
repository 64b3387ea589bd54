import LintModel
import Recognition
import ReportText

/// The year with which a sentence on the agency's work opens, damaged: 203年，我局, 20023年，, 2203年，, 2023月，, or without
/// its mark: 2023，我局, 2023云溪县水务局.
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
  /// - Parameters:
  ///   - year: The report's year, which is meant.
  ///   - agency: The name of the agency, which may follow.
  init?(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>, meant year: Int,
    agency: @autoclosure () -> String?
  ) {
    let start = digits.range.lowerBound
    let end = digits.range.upperBound
    guard (3...5).contains(digits.count), start + 4 < block.upperBound else { return nil }
    // Four bytes are four digits, all of them ASCII.
    let isMeant = digits.range.count == 4 && digits.value == year
    if isMeant, Self.lacksMark(span, digits.range, in: block, agency()) {
      (range, slip) = (digits.range, .mark)
      return
    }
    guard Self.opensSentence(span, start, in: block) else { return nil }
    if span.matches("年", at: end), Self.goesOn(span, end + 3, block.upperBound) {
      guard !isMeant else { return nil }
      let found = digits.range.map { span[$0] }
      let meant = Array(String(year).utf8)
      guard digits.count == 4 ? Self.areSwapped(found, meant) : Self.isSlip(found, meant) else {
        return nil
      }
      (range, slip) = (start..<end + 3, .digits)
    } else if isMeant, span.matches("月，", at: end) {
      (range, slip) = (start..<end + 3, .mark)
    } else if isMeant,
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

  /// Whether what no figure has before it follows a year at once: 围绕2023全县工作部署, 2023以来, 2023县水务局.
  private static func lacksMark(
    _ span: Span<UInt8>, _ year: Range<Int>, in block: Range<Int>, _ agency: String?
  ) -> Bool {
    // Most years have it.
    guard span[year.upperBound] >= 0x80, !span.matches("年", at: year.upperBound),
      mayPrecede(span, year.lowerBound, in: block)
    else { return false }
    if span.literal(followers, at: year.upperBound, before: block.upperBound) != nil { return true }
    // 我局2023未发生
    if let (before, _) = span.scalar(before: year.lowerBound), year.lowerBound > block.lowerBound,
      AgencyLine.mayEnd(before),
      span.literal(["未", "无", "在", "共", "已"], at: year.upperBound, before: block.upperBound) != nil,
      !span.matches("在线", at: year.upperBound)
    {
      return true
    }
    guard let agency else { return false }
    let name = Array(agency.utf8)
    // The territory is left out, or said in short: 县水务局.
    return [0, name.count - shortName].contains { left in
      left >= 0 && span.matches(Array(name[left...]), at: year.upperBound)
    }
  }

  private static let followers: [StaticString] = [
    "以来", "按照要求", "全省", "全市", "全县", "全区", "全镇", "全乡", "全局", "我省", "我市", "我县", "我区", "我镇", "我乡",
    "我局", "我街道",
  ]
  /// The length of a name such as 县水务局, in bytes.
  private static let shortName = 12

  /// Whether a year may begin at an offset: behind no letter, digit or sign that joins it to a number, and in no
  /// title.
  private static func mayPrecede(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (before, _) = span.scalar(before: offset) else {
      return true
    }
    return before != 0x300A && (CharacterClass.isHan(before) || Mark(before).divides(as: .item))
  }

  private static func opensSentence(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (before, _) = span.scalar(before: offset) else {
      return true
    }
    return Mark(before).divides(as: .semicolon)
  }

  /// Whether a sentence goes on with the year's work, or its month: 年，我局…, 年度主动公开…, 年公开…, 年5月….
  private static func goesOn(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    if let month = Numeral(digits: span, at: offset, before: end) {
      return span.matches("月", at: month.range.upperBound)
    }
    return span.literal(["，", "度", "我", "全", "本", "共", "公开", "主动"], at: offset, before: end) != nil
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
