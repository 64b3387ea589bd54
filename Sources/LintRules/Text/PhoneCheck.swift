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
    _ report: Report, _ digits: DigitRun, in block: Range<Int>, _ findings: inout Findings
  ) {
    guard digits.range.lowerBound >= end else { return }
    let span = report.draft.text.bytes.span
    if let number = LandlineNumber(span, areaCode: digits, in: block) {
      end = number.range.upperBound
      Self.judge(number, report, &findings)
    } else if let areaCode = LandlineNumber.areaCodeAlone(span, digits, in: block) {
      Self.report(areaCode, .noNumber(report.excerpt(areaCode)), report, &findings)
    } else if let kind = Self.missingDigits(span, digits, in: block) {
      Self.report(
        digits.range, .tooShort(report.excerpt(digits.range), digits: digits.count, kind), report,
        &findings)
    }
  }

  private static func judge(
    _ number: LandlineNumber, _ report: Report, _ findings: inout Findings
  ) {
    let found = report.excerpt(number.range)
    if number.isTooShort(report.bytes.span) {
      Self.report(
        number.range, .tooShort(found, digits: number.local.count, .landline), report, &findings)
    } else if number.isTooLong(report.bytes.span) {
      Self.report(number.range, .tooLong(found, digits: number.local.count), report, &findings)
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

  /// Judges a number without an area code, which only 电话： before it makes a telephone number.
  private static func missingDigits(
    _ span: Span<UInt8>, _ run: DigitRun, in block: Range<Int>
  ) -> NumberKind? {
    guard run.count == 6 || (9...10).contains(run.count) else { return nil }
    guard let first = run.leading(1), let firstTwo = run.leading(2),
      isAnnounced(span, run, in: block), LandlineNumber.endsHere(span, run, in: block)
    else { return nil }
    guard run.count == 6 else { return (13...19).contains(firstTwo) ? .mobile : nil }
    // 116114 or 968812 are service numbers.
    return first == 1 || first == 9 ? nil : .landline
  }

  private static func isAnnounced(
    _ span: Span<UInt8>, _ run: DigitRun, in block: Range<Int>
  ) -> Bool {
    let before = span.trimmed(block.lowerBound..<run.range.lowerBound)
    guard let (colon, length) = span.scalar(before: before.upperBound), !before.isEmpty,
      colon == 0x3A || colon == 0xFF1A  // : ：
    else { return false }
    let end = before.upperBound - length
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

/// Digits that have the form of an area code, a joint and a local number.
private struct LandlineNumber {
  let areaCode: DigitRun
  let local: DigitRun
  /// Whether the joint is one plain hyphen.
  let hasHyphen: Bool
  /// Whether the joint is of plain hyphens, one or more.
  let hasHyphensOnly: Bool
  /// Whether the text goes on in a way that could make the number longer.
  private let endsHere: Bool
  private let block: Range<Int>

  /// What stands between area code and number.
  var joint: Range<Int> { areaCode.range.upperBound..<local.range.lowerBound }
  var range: Range<Int> { areaCode.range.lowerBound..<local.range.upperBound }

  init?(_ span: Span<UInt8>, areaCode: DigitRun, in block: Range<Int>) {
    guard Self.isAreaCode(areaCode),
      Self.isBoundary(span, before: areaCode.range.lowerBound, in: block)
    else { return nil }
    var offset = Self.afterBlanks(span, areaCode.range.upperBound, in: block)
    var dashes = 0
    var hyphens = 0
    while dashes + hyphens < 3,
      let (scalar, length) = span.scalar(at: offset, before: block.upperBound)
    {
      if scalar == 0x2D {
        hyphens += 1
      } else if Self.isDash(scalar) {
        dashes += 1
      } else {
        break
      }
      offset += length
    }
    guard dashes + hyphens > 0 else { return nil }
    offset = Self.afterBlanks(span, offset, in: block)
    guard let local = DigitRun(span, at: offset, before: block.upperBound) else { return nil }
    self.areaCode = areaCode
    self.local = local
    self.block = block
    hasHyphen = dashes == 0 && hyphens == 1
    hasHyphensOnly = dashes == 0
    endsHere = Self.endsHere(span, local, in: block)
  }

  /// Whether digits are missing. Two groups of digits are no telephone number by themselves, so a
  /// word before them has to say that they are one.
  func isTooShort(_ span: Span<UInt8>) -> Bool {
    guard (4...6).contains(local.count), endsHere, let first = local.leading(1) else {
      return false
    }
    // 0539-12345, 0539-96198: service numbers.
    guard first != 1, first != 9 else { return false }
    return Self.isAnnounced(span, range.lowerBound, in: block)
  }

  /// Whether there are too many digits.
  func isTooLong(_ span: Span<UInt8>) -> Bool {
    // Eleven digits from 1 on are a mobile number.
    guard (9...12).contains(local.count), endsHere, let first = local.leading(1), first != 1 else {
      return false
    }
    return Self.isAnnounced(span, range.lowerBound, in: block)
  }

  /// An area code with its hyphen where the number is lacking: 电话：0533-。
  static func areaCodeAlone(
    _ span: Span<UInt8>, _ run: DigitRun, in block: Range<Int>
  ) -> Range<Int>? {
    guard isAreaCode(run), isBoundary(span, before: run.range.lowerBound, in: block) else {
      return nil
    }
    var offset = run.range.upperBound
    while let (scalar, length) = span.scalar(at: offset, before: block.upperBound),
      scalar == 0x2D || isDash(scalar)
    {
      offset += length
    }
    guard offset > run.range.upperBound, isAnnounced(span, run.range.lowerBound, in: block) else {
      return nil
    }
    let number = run.range.lowerBound..<offset
    guard let (after, _) = span.scalar(at: offset, before: block.upperBound) else {
      // The number may stand on the next line.
      return endsHere(span, run, in: block) ? number : nil
    }
    // ) , . ;
    return CharacterClass.isChinesePunctuation(after) || [0x29, 0x2C, 0x2E, 0x3B].contains(after)
      ? number : nil
  }

  /// Whether a word before a number says that it is one to call.
  private static func isAnnounced(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    let before = max(block.lowerBound, offset - 60)..<offset
    for word: StaticString in ["电话", "电　话", "传真", "热线", "拨打", "联系方式"]
    where span.firstRange(of: word, in: before) != nil {
      return true
    }
    return false
  }

  /// 010, 02x, and 03xx to 09xx.
  private static func isAreaCode(_ run: DigitRun) -> Bool {
    guard let value = run.value else { return false }
    switch run.count {
    case 3: return value == 10 || (20...29).contains(value)
    case 4: return (300...999).contains(value)
    default: return false
    }
  }

  /// The dashes that stand for a hyphen, among them 一, which looks like one.
  private static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2010...0x2015, 0x2212, 0x2500, 0x30FC, 0x4E00, 0xFE63, 0xFF0D, 0xFF5E: return true
    default: return false
    }
  }

  /// Whether nothing follows that could belong to the number: more digits after a blank or a
  /// hyphen or on the next line, or signs that mask digits.
  static func endsHere(_ span: Span<UInt8>, _ run: DigitRun, in block: Range<Int>) -> Bool {
    var offset = run.range.upperBound
    var isJoined = true
    while offset < span.count, offset < run.range.upperBound + 16 {
      let (scalar, length) = span.scalar(at: offset)
      if CharacterClass.digit(scalar) != nil { return false }
      if CharacterClass.isLetter(scalar) || [0x2A, 0xD7, 0xFF0A, 0xFF38].contains(scalar) {
        return !isJoined
      }
      guard scalar == 0x2D || isDash(scalar) || CharacterClass.isWhitespace(scalar) else {
        return true
      }
      isJoined = false
      offset += length
    }
    return true
  }

  private static func isBoundary(
    _ span: Span<UInt8>, before offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (scalar, _) = span.scalar(before: offset) else {
      return true
    }
    let narrow = CharacterClass.halfWidth(scalar)
    guard CharacterClass.digit(narrow) == nil, !CharacterClass.isLetter(narrow) else {
      return false
    }
    // - . / _ ~ 〔
    return !isDash(scalar) && ![0x2D, 0x2E, 0x2F, 0x5F, 0x7E, 0x3014].contains(narrow)
  }

  private static func afterBlanks(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Int {
    var offset = offset
    while offset < block.upperBound, span[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }
}

extension Message {
  fileprivate static func dash(_ number: String, corrected: String) -> Message {
    Message(
      en: "telephone number “\(number)” has a dash instead of a hyphen; write “\(corrected)”",
      zh: "电话号码“\(number)”区号后的横线应为半角连字符，写作“\(corrected)”")
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

  fileprivate static func tooShort(
    _ number: String, digits: Int, _ kind: NumberKind
  ) -> Message {
    switch kind {
    case .landline:
      Message(
        en: "telephone number “\(number)” is too short: \(digits) digits instead of 7 or 8",
        zh: "电话号码“\(number)”位数不足：号码只有\(digits)位，固定电话应为7至8位")
    case .mobile:
      Message(
        en: "mobile number “\(number)” is too short: \(digits) digits instead of 11",
        zh: "手机号码“\(number)”位数不足：只有\(digits)位，应为11位")
    }
  }
}
