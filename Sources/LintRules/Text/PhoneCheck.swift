import LintModel
import Recognition
import ReportText
import RulePack

/// Finds telephone numbers that cannot be dialled as they stand.
struct PhoneCheck {
  private static let id: RuleID = "text/phone"

  static let rule =
    Rule(
      id, .warning,
      summary: Message(
        en:
          "a telephone number with a dash instead of a hyphen, or with too few or too many digits",
        zh: "电话号码的区号后用了破折号，或位数不对"),
      rationale: Message(
        en: """
          Readers copy the number, and telephones link it, only with a plain hyphen between area \
          code and number. A local number has 7 or 8 digits, a mobile number 11. Service numbers \
          such as 12345, 400 numbers, extensions, years and ranges are left alone.
          """,
        zh: """
          区号与号码之间用半角连字符“-”，读者才能直接复制、拨打。固定电话为7至8位，手机号码为11位。\
          12345 等服务热线、400 电话、分机号、年份和数字范围不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        如有疑问，请与区政府办公室联系（电话：▸0539—8001234）。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        2016—2018年，群众可拨打12345热线或者0539-8001234转801咨询。
        """,
      fix: RuleFix(
        .safe,
        Message(
          en: "The dash becomes a hyphen. Digits that are missing have no fix.",
          zh: "横线改为半角连字符；位数不对的不作修正。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          如有疑问，请与区政府办公室联系（电话：0539-8001234）。
          """))

  /// Where the last number of this block ended.
  private var end = 0

  /// Starts with a block, which may stand before the last one: the tables come after the prose.
  mutating func begin() {
    end = 0
  }

  /// Looks at digits.
  mutating func visit(
    _ report: Report, _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    guard digits.range.lowerBound >= end, Self.mayBelongToNumber(digits),
      !Self.hasUnit(span, digits, in: block)
    else { return }
    if let (number, letter) = LandlineNumber.withLetter(span, digits, in: block) {
      end = number.upperBound
      let right = span[letter] | 0x20 == UInt8(ascii: "o") ? "0" : "1"
      let found = report.draft.text.string(in: letter..<letter + 1)
      Self.report(
        number, .letter(report.excerpt(number), found, right), report, &findings,
        fix: Fix(isSafe: false, [Fix.Edit(letter..<letter + 1, right)]))
    } else if let number = LandlineNumber(span, areaCode: digits, in: block) {
      end = number.range.upperBound
      Self.judge(number, report, &findings)
    } else if let areaCode = LandlineNumber.areaCodeAlone(span, digits, in: block) {
      Self.report(areaCode, .noNumber(report.excerpt(areaCode)), report, &findings)
    } else if let number = LandlineNumber.behindLetterO(span, digits, in: block) {
      Self.report(
        number, .letterO(report.excerpt(number)), report, &findings,
        fix: Fix(isSafe: false, [Fix.Edit(number.lowerBound..<number.lowerBound + 1, "0")]))
    } else if let number = LandlineNumber.withoutZero(span, digits, in: block) {
      end = number.upperBound
      let start = number.lowerBound..<number.lowerBound
      Self.report(
        number, .noZero(report.excerpt(number)), report, &findings,
        fix: Fix(isSafe: false, [Fix.Edit(start, "0")]))
    } else if let kind = Self.wrongCount(span, digits, in: block) {
      Self.report(
        digits.range, .wrongLength(report.excerpt(digits.range), digits: digits.count, kind),
        report,
        &findings)
    }
  }

  /// Whether digits may be a part of a number by how many they are: an area code, with its 0 or without, or a
  /// number that lacks digits or has too many. Those of years and most counts are none.
  private static func mayBelongToNumber(_ digits: Numeral) -> Bool {
    switch digits.count {
    case 2, 3, 6, 9, 10, 12: true
    case 4: LandlineNumber.isAreaCode(digits)
    default: false
    }
  }

  /// Whether a unit follows a few digits, and no dash, or 一 that looks like one.
  private static func hasUnit(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>
  ) -> Bool {
    let end = digits.range.upperBound
    return digits.count <= 4 && end < block.upperBound && CharacterClass.beginsHan(span[end])
      && !span.matches("一", at: end)
  }

  private static func judge(
    _ number: LandlineNumber, _ report: Report, _ findings: inout Findings
  ) {
    let found = report.excerpt(number.range)
    if number.isTooShort(report.bytes.span) {
      Self.report(
        number.range, .wrongLength(found, digits: number.local.count, .landline), report, &findings)
    } else if number.isTooLong(report.bytes.span) {
      Self.report(number.range, .tooLong(found, digits: number.local.count), report, &findings)
    } else if number.lacksExtension(report.bytes.span) {
      Self.report(
        number.range.lowerBound..<number.range.upperBound + 3, .noExtension(found + "转"), report,
        &findings)
    } else if !number.hasHyphen, (7...8).contains(number.local.count) {
      let text = report.draft.text
      let corrected =
        text.string(in: number.areaCode.range) + "-" + text.string(in: number.local.range)
      Self.report(
        number.range,
        number.hasHyphensOnly
          ? .hyphens(found, corrected: corrected) : .dash(found, corrected: corrected),
        report, &findings, fix: Fix(isSafe: true, [Fix.Edit(number.joint, "-")]))
    }
  }

  private static func report(
    _ range: Range<Int>, _ message: Message, _ report: Report, _ findings: inout Findings,
    fix: Fix? = nil
  ) {
    guard !report.mayBeCut(range) else { return }
    findings.report(id, at: range, message, fix: fix)
  }

  /// Judges a number without an area code, which only 电话 before it makes a telephone number, and behind 电话
  /// without a colon only how a mobile number begins.
  private static func wrongCount(
    _ span: Span<UInt8>, _ run: Numeral, in block: Range<Int>
  ) -> NumberKind? {
    guard run.count == 6 || [9, 10, 12].contains(run.count) else { return nil }
    guard let first = run.leading(1), let firstTwo = run.leading(2),
      isAnnounced(span, run, in: block), LandlineNumber.endsHere(span, run, in: block)
    else { return nil }
    guard run.count == 6 else { return (13...19).contains(firstTwo) ? .mobile : nil }
    // 116114 or 968812 are service numbers.
    return first == 1 || first == 9 ? nil : .landline
  }

  private static func isAnnounced(
    _ span: Span<UInt8>, _ run: Numeral, in block: Range<Int>
  ) -> Bool {
    let before = span.trimmed(block.lowerBound..<run.range.lowerBound)
    guard let (colon, length) = span.scalar(before: before.upperBound), !before.isEmpty else {
      return false
    }
    let hasColon = colon == 0x3A || colon == 0xFF1A  // : ：
    guard hasColon || run.count != 6 else { return false }
    let end = hasColon ? before.upperBound - length : before.upperBound
    for word: StaticString in ["电话", "电话号码", "手机", "手机号码"] {
      let start = end - word.utf8CodeUnitCount
      if start >= block.lowerBound, span.matches(word, at: start) { return true }
    }
    return false
  }
}

/// What a number must be to be complete.
private enum NumberKind {
  case landline
  case mobile
}

extension Message {
  fileprivate static func dash(_ number: String, corrected: String) -> Message {
    Message(
      en: "telephone number “\(number)” has a dash instead of a hyphen; write “\(corrected)”",
      zh: "电话号码“\(number)”区号后的横线应为半角连字符，写作“\(corrected)”")
  }

  fileprivate static func letterO(_ number: String) -> Message {
    Message(
      en: "telephone number “\(number)” begins with the letter O; write 0",
      zh: "电话号码“\(number)”以字母“O”开头，应为数字“0”")
  }

  fileprivate static func letter(_ number: String, _ letter: String, _ right: String) -> Message {
    Message(
      en: "telephone number “\(number)” has the letter \(letter) among its digits; write \(right)",
      zh: "电话号码“\(number)”中夹有字母“\(letter)”，应为数字“\(right)”")
  }

  fileprivate static func noZero(_ number: String) -> Message {
    Message(
      en: "the area code of telephone number “\(number)” lacks its 0",
      zh: "电话号码“\(number)”的区号缺少首位“0”")
  }

  fileprivate static func noExtension(_ number: String) -> Message {
    Message(
      en: "no extension stands behind “\(number)”", zh: "“\(number)”之后没有填写分机号")
  }

  fileprivate static func hyphens(_ number: String, corrected: String) -> Message {
    Message(
      en: "telephone number “\(number)” has more than one hyphen; write “\(corrected)”",
      zh: "电话号码“\(number)”区号后的连字符“-”重复，应为“\(corrected)”")
  }

  fileprivate static func noNumber(_ areaCode: String) -> Message {
    Message(
      en: "there is no telephone number behind the area code “\(areaCode)”",
      zh: "电话号码“\(areaCode)”只有区号，没有号码")
  }

  fileprivate static func tooLong(_ number: String, digits: Int) -> Message {
    Message(
      en: "telephone number “\(number)” is too long: \(digits) digits instead of 7 or 8",
      zh: "电话号码“\(number)”位数过多：号码有\(digits)位，固定电话应为7至8位")
  }

  fileprivate static func wrongLength(
    _ number: String, digits: Int, _ kind: NumberKind
  ) -> Message {
    switch kind {
    case .landline:
      Message(
        en: "telephone number “\(number)” is too short: \(digits) digits instead of 7 or 8",
        zh: "电话号码“\(number)”位数不足：号码只有\(digits)位，固定电话应为7至8位")
    case .mobile:
      Message(
        en: "mobile number “\(number)” has \(digits) digits instead of 11",
        zh: "手机号码“\(number)”位数\(digits < 11 ? "不足：只" : "过多：")有\(digits)位，应为11位")
    }
  }
}
