import LintModel
import Recognition
import ReportText
import RulePack

/// Finds numbers of official documents that are not written as the standard has them.
struct DocumentNumberCheck {
  private static let id: RuleID = "text/document-number"

  static let rule =
    Rule(
      id, .warning,
      summary: Message(
        en: "a document's number that is not written 〔2021〕30号", zh: "发文字号书写不规范，应写作“〔2021〕30号”"),
      rationale: Message(
        en: """
          The number of an official document has the year in full in tortoise-shell brackets 〔〕, no \
          第 and no leading 0, and 号 behind it (GB/T 9704-2012, 7.2.5). Case numbers of courts, orders, announcements and \
          certificates are left alone.
          """,
        zh: """
          发文字号的年份应标全称，用六角括号“〔〕”括入，序号不加“第”字，不编虚位，后加“号”字（GB/T 9704-2012 第7.2.5条）。\
          法院案号，令、公告和证照的编号不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        按照《2018年政务公开工作安排》（云政办发▸[2018]23号）有序开展工作。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        按照云政办发〔2018〕23号文件有序开展工作，一起行政诉讼案件（（2018）云01行终5号）已审结。
        """,
      fix: RuleFix(
        .mixed,
        Message(
          en: """
            The number is written as the standard has it. A year of two digits gets its century, \
            which somebody has to look at.
            """,
          zh: "按标准书写；年份只有两位的补足四位，须核对。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          按照《2018年政务公开工作安排》（云政办发〔2018〕23号）有序开展工作。
          """))

  /// Looks at a place where 号 stands.
  func visit(
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    if let damaged = DamagedDocumentNumber(span, before: offset, in: block, report.year) {
      guard damaged.slip != .laterYear || !Self.isOfKnownTitle(span, damaged, in: block) else {
        return
      }
      findings.report(
        Self.id, at: damaged.range, .damaged(report.excerpt(damaged.range), damaged.slip))
      return
    }
    guard let number = DocumentNumber(span, before: offset, in: block) else { return }
    let edits = number.edits(span)
    let whole = number.range.lowerBound..<offset + 3
    if number.yearDigits == 3 {
      findings.report(Self.id, at: whole, .damagedYear(report.excerpt(whole)))
      return
    }
    guard !edits.isEmpty else { return }
    let isSafe = number.yearDigits == 4
    findings.report(
      Self.id, at: whole,
      .misspelt(report.excerpt(whole), number.corrected(span), isShortYear: !isSafe),
      fix: Fix(isSafe: isSafe, edits))
  }
}

extension DocumentNumberCheck {
  /// Whether a number of a known series stands behind a title: what is wrong with it, document/basis tells.
  private static func isOfKnownTitle(
    _ span: Span<UInt8>, _ damaged: DamagedDocumentNumber, in block: Range<Int>
  ) -> Bool {
    let start = damaged.range.lowerBound
    return KnownBases.series.contains { series in
      span.ends(withAnyOf: [series], at: start, from: block.lowerBound)
        && span.ends(
          withAnyOf: ["》（", "》("], at: start - series.utf8CodeUnitCount, from: block.lowerBound)
    }
  }

  /// Looks at digits: 〔2018〕23） has lost its 号.
  func visit(
    _ report: Report, _ span: Span<UInt8>, _ digits: Numeral, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    let end = digits.range.upperBound
    if let right = Self.withBrackets(span, digits, in: block) {
      let whole = digits.range.lowerBound..<end + "号".utf8.count
      findings.report(
        Self.id, at: whole, .withoutBrackets(report.excerpt(whole), right),
        fix: Fix(isSafe: false, [Fix.Edit(whole, right)]))
      return
    }
    let bracket = digits.range.lowerBound - 3
    guard bracket > block.lowerBound, span.matches("〕", at: bracket),
      span.literal(["）", "》", "，", "。", "；", "、"], at: end, before: block.upperBound) != nil,
      let number = DocumentNumber(span, before: end, in: block), number.yearDigits == 4
    else { return }
    findings.report(
      Self.id, at: number.range, .withoutMark(report.excerpt(number.range)),
      fix: Fix(isSafe: true, [Fix.Edit(end..<end, "号")]))
  }
}

/// The year and the number of a document, from the bracket before the year to before 号.
private struct DocumentNumber {
  /// All of it.
  let range: Range<Int>
  /// How many digits the year has.
  let yearDigits: Int
  private let opening: Range<Int>
  private let closing: Range<Int>
  private let year: Range<Int>
  /// 第 before the number.
  private let ordinalMark: Range<Int>?
  private let digits: Range<Int>

  /// Reads what stands before 号; nil where that is no document's number.
  init?(_ span: Span<UInt8>, before end: Int, in block: Range<Int>) {
    let digits = Self.digits(span, before: end, from: block.lowerBound)
    guard (1...5).contains(digits.count) else { return nil }
    var start = span.trimmed(block.lowerBound..<digits.lowerBound).upperBound
    var ordinalMark: Range<Int>?
    if start - 3 >= block.lowerBound, span.matches("第", at: start - 3) {
      ordinalMark = start - 3..<start
      start -= 3
    }
    guard let closing = Self.bracket(span, before: start, in: block, Self.closings) else {
      return nil
    }
    // 〔2022年〕8号
    let hasYearMark = span.ends(withAnyOf: ["年"], at: closing.lowerBound, from: block.lowerBound)
    let yearEnd = closing.lowerBound - (hasYearMark ? "年".utf8.count : 0)
    let year = Self.digits(span, before: yearEnd, from: block.lowerBound)
    guard let opening = Self.bracket(span, before: year.lowerBound, in: block, Self.openings),
      opening.lowerBound > block.lowerBound
    else { return nil }
    yearDigits = year.count
    // The sign of the agency stands before the year: 云政办发.
    let signEnd = span.trimmed(block.lowerBound..<opening.lowerBound).upperBound
    guard
      yearDigits == 4 && Self.isYear(span, year) || yearDigits == 2
        || yearDigits == 3 && span.matches("〔", at: opening.lowerBound),
      let (sign, _) = span.scalar(before: signEnd), CharacterClass.isHan(sign),
      signEnd == opening.lowerBound || !span.matches("（", at: opening.lowerBound)
    else { return nil }
    if ordinalMark != nil, Self.announcementSigns.contains(sign) { return nil }
    (self.opening, self.closing, self.year) = (opening, yearEnd..<closing.upperBound, year)
    (self.ordinalMark, self.digits) = (ordinalMark, digits)
    range = opening.lowerBound..<end
  }

  /// 〔 [ （ ( 【 ［ ﹝ 「
  private static let openings: [UInt32] = [
    0x3014, 0x5B, 0xFF08, 0x28, 0x3010, 0xFF3B, 0xFE5D, 0x3008, 0x300A, 0x3016, 0x7B,
    0xFF5B, 0x300C, 0x3C, 0xFF1C,
  ]
  private static let closings: [UInt32] = [
    0x3015, 0x5D, 0xFF09, 0x29, 0x3011, 0xFF3D, 0xFE5E, 0x3009, 0x300B, 0x3017, 0x7D,
    0xFF5D, 0x300D, 0x3E, 0xFF1E,
  ]
  /// 令 告 字 证 照 书: orders, announcements, certificates and old forms of numbers have 第.
  private static let announcementSigns: [UInt32] = [
    0x4EE4, 0x544A, 0x5B57, 0x8BC1, 0x7167, 0x4E66,
  ]

  private static func bracket(
    _ span: Span<UInt8>, before end: Int, in block: Range<Int>, _ brackets: [UInt32]
  ) -> Range<Int>? {
    let end = span.trimmed(block.lowerBound..<end).upperBound
    guard end > block.lowerBound, let (value, length) = span.scalar(before: end),
      brackets.contains(value)
    else { return nil }
    return end - length..<end
  }

  private static func digits(_ span: Span<UInt8>, before end: Int, from start: Int) -> Range<Int> {
    let end = span.trimmed(start..<end).upperBound
    var begin = end
    while begin > start, (0x30...0x39).contains(span[begin - 1]) { begin -= 1 }
    return begin..<end
  }

  private static func isYear(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    span[range.lowerBound] == 0x31 && span[range.lowerBound + 1] == 0x39
      || span[range.lowerBound] == 0x32 && span[range.lowerBound + 1] == 0x30
  }

  /// What has to change.
  func edits(_ span: Span<UInt8>) -> [Fix.Edit] {
    var edits: [Fix.Edit] = []
    if !span.matches("〔", at: opening.lowerBound) { edits.append(Fix.Edit(opening, "〔")) }
    if yearDigits == 2 { edits.append(Fix.Edit(year.lowerBound..<year.lowerBound, "20")) }
    if !span.matches("〕", at: closing.lowerBound) { edits.append(Fix.Edit(closing, "〕")) }
    if let ordinalMark { edits.append(Fix.Edit(ordinalMark, "")) }
    var zeros = digits.lowerBound
    while zeros < digits.upperBound - 1, span[zeros] == 0x30 { zeros += 1 }
    if zeros > digits.lowerBound { edits.append(Fix.Edit(digits.lowerBound..<zeros, "")) }
    return edits
  }

  private func text(_ span: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { span[$0] }, as: UTF8.self)
  }

  /// The number as it should be.
  func corrected(_ span: Span<UInt8>) -> String {
    var zeros = digits.lowerBound
    while zeros < digits.upperBound - 1, span[zeros] == 0x30 { zeros += 1 }
    let year = text(span, year)
    let number = text(span, zeros..<digits.upperBound)
    return "〔\(yearDigits == 2 ? "20" : "")\(year)〕\(number)号"
  }
}

extension Message {
  fileprivate static func damaged(_ found: String, _ slip: DamagedDocumentNumber.Slip) -> Message {
    switch slip {
    case .noNumber:
      Message(
        en: "the document's number “\(found)” lacks its number in the year",
        zh: "发文字号“\(found)”没有填写序号")
    case .noYear:
      Message(en: "the document's number “\(found)” lacks its year", zh: "发文字号“\(found)”没有填写年份")
    case .letter:
      Message(
        en: "the year in the document's number “\(found)” has a letter for a digit",
        zh: "发文字号“\(found)”的年份中夹有字母，应为数字")
    case .yearDigits:
      Message(
        en: "the year in the document's number “\(found)” needs four digits",
        zh: "发文字号“\(found)”的年份应为四位数字")
    case .laterYear:
      Message(
        en: "the document's number “\(found)” is of a year after this report",
        zh: "发文字号“\(found)”的年份晚于本报告，疑有误")
    case .markTwice:
      Message(
        en: "号 stands twice behind the document's number “\(found)”",
        zh: "发文字号“\(found)”之后的“号”重复")
    }
  }

  fileprivate static func withoutMark(_ found: String) -> Message {
    Message(
      en: "the document's number “\(found)” lacks 号 at its end", zh: "发文字号“\(found)”之后缺少“号”字")
  }

  fileprivate static func withoutBrackets(_ found: String, _ right: String) -> Message {
    Message(
      en: "the document's number “\(found)” lacks the brackets around its year; write “\(right)”",
      zh: "发文字号“\(found)”的年份缺少六角括号，应为“\(right)”")
  }

  fileprivate static func damagedYear(_ found: String) -> Message {
    Message(
      en: "the year in the document's number “\(found)” lacks a digit",
      zh: "发文字号“\(found)”的年份少了一位")
  }

  fileprivate static func misspelt(
    _ found: String, _ right: String, isShortYear: Bool
  ) -> Message {
    isShortYear
      ? Message(
        en:
          "the year in the document's number “\(found)” is cut short; write it in full, as in “\(right)”",
        zh: "发文字号“\(found)”的年份不全，应写四位年份，如“\(right)”")
      : Message(
        en: "the document's number “\(found)” should be written “\(right)”",
        zh: "发文字号“\(found)”书写不规范，应为“\(right)”")
  }
}
