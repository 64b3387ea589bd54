import LintModel
import Recognition
import ReportText

/// Finds what tells who somebody is and no published report may hold: the number of an identity card, or an
/// applicant's telephone or bank account.
enum PersonalDataCheck {
  private static let id: RuleID = "text/personal-data"

  static let rule =
    Rule(
      id, .warning,
      summary: Message(
        en: "the number of an identity card, or an applicant's telephone or bank account",
        zh: "身份证号，或申请人的电话、银行账号"),
      rationale: Message(
        en: """
          A report is published. The number of an identity card, whose last digit checks the others, is found \
          wherever it stands; a mobile number and a bank account where an applicant is named with them. The \
          telephones of the agency and its staff are left alone.
          """,
        zh: """
          年度报告向社会公开，不应载有个人隐私。校验码相符的身份证号一律报告；手机号、银行账号与申请人姓名等写在一起的也会报告。\
          单位及其工作人员的联系电话不在此列。
          """),
      catches: """
        云溪县统计局2018年政府信息公开工作年度报告
        一、概述
        收到申请9件，其中来函1件（身份证号▸65999919900307412X）。
        """,
      leavesAlone: """
        云溪县统计局2018年政府信息公开工作年度报告
        如有疑问，请与县统计局办公室联系（联系人：张伟，手机：13900000123）。
        一、概述
        收到申请9件，均已答复申请人。
        """)

  /// Looks at digits.
  static func visit(
    _ report: Report, _ digits: Numeral, in block: Range<Int>, _ findings: inout Findings
  ) {
    guard digits.count >= 11 else { return }
    let span = report.bytes.span
    if let card = identityCard(span, digits, in: block) {
      findings.report(id, at: card, .identityCard)
    } else if isMobile(span, digits),
      namesApplicant(span, before: digits.range.lowerBound, in: block)
    {
      findings.report(id, at: digits.range, .telephone)
    } else if (16...19).contains(digits.count), isAccount(span, digits.range.lowerBound, in: block)
    {
      findings.report(id, at: digits.range, .account)
    }
  }

  // MARK: Identity cards

  /// The number of an identity card: 17 digits and one that checks them, which may be X.
  private static func identityCard(
    _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>
  ) -> Range<Int>? {
    let start = digits.range.lowerBound
    var end = digits.range.upperBound
    if digits.count == 17, end < block.upperBound, span[end] == 0x58 || span[end] == 0x78 {
      end += 1
    }
    guard end - start == 18, !isPartOfWord(span, start, end, in: block) else { return nil }
    let values = (start..<start + 17).map { Int(span[$0]) - 0x30 }
    guard values.allSatisfy((0...9).contains), isRegion(values[0] * 10 + values[1]),
      isBirthday(values)
    else { return nil }
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let check = checks[sum % 11]
    let last = span[end - 1] == 0x78 ? 0x58 : span[end - 1]
    return last == check ? start..<end : nil
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  /// Whether letters or digits stand right beside, as in the code of a unit or of a product.
  private static func isPartOfWord(
    _ span: Span<UInt8>, _ start: Int, _ end: Int, in block: Range<Int>
  ) -> Bool {
    let before = start > block.lowerBound ? span[start - 1] : 0x20
    let after = end < block.upperBound ? span[end] : 0x20
    return belongs(before) || belongs(after)
  }

  /// Whether a byte may belong to the same code as digits: a letter, a digit, or - _ / =.
  private static func belongs(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2F, 0x3D: true
    default: false
    }
  }

  /// Whether two digits are those of a province.
  private static func isRegion(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81, 82: true
    default: false
    }
  }

  private static func isBirthday(_ values: [Int]) -> Bool {
    let year = values[6..<10].reduce(0) { $0 * 10 + $1 }
    let date = CalendarDate(
      year: year, month: values[10] * 10 + values[11], day: values[12] * 10 + values[13])
    return (1900...2100).contains(year) && date.fault == nil
  }

  // MARK: Applicants

  private static let applicants: [StaticString] = ["申请人", "当事人", "投诉人", "举报人", "信访人", "来访人", "来信人"]

  private static func isMobile(_ span: Span<UInt8>, _ digits: Numeral) -> Bool {
    digits.count == 11 && span[digits.range.lowerBound] == 0x31
      && (0x33...0x39).contains(span[digits.range.lowerBound + 1])
  }

  /// Whether an applicant is named before a number: 申请人张伟，手机.
  private static func namesApplicant(
    _ span: Span<UInt8>, before offset: Int, in block: Range<Int>
  ) -> Bool {
    let near = max(block.lowerBound, offset - longestLead)..<offset
    return applicants.contains { word in
      guard let found = span.lastRange(of: word, in: near),
        let (surname, length) = span.scalar(at: found.upperBound, before: offset),
        BlankFigure.isSurname(surname)
      else { return false }
      // One or two more characters are the name.
      var end = found.upperBound + length
      for _ in 0..<2 {
        guard let (value, width) = span.scalar(at: end, before: offset) else { return false }
        guard CharacterClass.isHan(value) else { break }
        end += width
      }
      return span.literal(["，", "、", "（", "(", "：", "的手机", "的电话"], at: end, before: offset) != nil
    }
  }

  /// Whether an applicant's bank account is told: 申请人银行账号.
  private static func isAccount(_ span: Span<UInt8>, _ offset: Int, in block: Range<Int>) -> Bool {
    let near = max(block.lowerBound, offset - longestLead)..<offset
    return span.contains(anyOf: ["银行账号", "银行卡号", "银行账户", "银行卡", "账号"], in: near)
      && span.contains(anyOf: applicants, in: near)
  }

  /// An applicant stands so many bytes before a number at most.
  private static let longestLead = 60
}

extension Message {
  fileprivate static let identityCard = Message(
    en: "this is the number of an identity card, which a published report must not hold",
    zh: "此处为身份证号，属于个人隐私，公开发布的报告不应载有")

  fileprivate static let telephone = Message(
    en: "this is an applicant's telephone number, which a published report must not hold",
    zh: "此处为申请人等的手机号码，属于个人隐私，公开发布的报告不应载有")

  fileprivate static let account = Message(
    en: "this is an applicant's bank account, which a published report must not hold",
    zh: "此处为申请人等的银行账号，属于个人隐私，公开发布的报告不应载有")
}
