import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// The information-handling fees that the prose states cannot be.
enum ProcessingFeeCheck: Check {
  private static let rule: RuleID = "prose/fees"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en:
          "information-handling fees that cannot be: no multiple of 10 yuan, or without an application",
        zh: "信息处理费有误：不是10元的整数倍，或没有申请却有收费"),
      rationale: Message(
        en: """
          The fees are 10, 20 or 40 yuan a page or 100 yuan an item from a threshold on (国办函〔2020〕109 \
          号), so a sum is a multiple of 10 yuan; without an application there can be none, and without a \
          notice none can have gone unpaid. Where fees were refunded it is a warning. Other charges are \
          left alone.
          """,
        zh: """
          信息处理费超过基准后按每件100元或每页10元、20元、40元计收（国办函〔2020〕109号），总额必为10元的整数倍；\
          没有申请就没有收费，没有发出收费通知就不会有逾期未缴。有退费的仅作警告；其他收费不在此列。
          """),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度收取政府信息公开信息处理费▸125元。
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度收取政府信息公开信息处理费120元，收取停车费125元。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    var seen: [Range<Int>] = []
    for hit in report.phrases.hits(of: [.processingFee]) {
      let paragraph = report.paragraph(of: hit)
      guard paragraph.contains(hit.range.lowerBound),
        let fee = ProcessingFee(report.bytes.span, hit.range, in: paragraph),
        !seen.contains(fee.range)
      else { continue }
      seen.append(fee.range)
      check(fee, facts, in: paragraph, &findings)
    }
    checkNotices(facts, except: seen, &findings)
    checkUnpaid(facts, &findings)
  }

  /// Looks at the sums that notices asked for: 发出收费通知2件，总金额300元，实际收取300元.
  ///
  /// - Parameter seen: The sums that have been looked at.
  private static func checkNotices(
    _ facts: Facts, except seen: [Range<Int>], _ findings: inout Findings
  ) {
    let report = facts.report
    for hit in report.phrases.hits(of: [.feeNotice]) {
      let paragraph = report.paragraph(of: hit)
      guard paragraph.contains(hit.range.lowerBound),
        let notice = FeeNotice(report.bytes.span, hit.range, in: paragraph)
      else { continue }
      if let paid = notice.paid, paid.millionths > notice.asked.millionths {
        findings.report(
          rule, at: paid.range,
          .morePaid(report.excerpt(paid.range), report.excerpt(notice.asked.range)),
          related: [RelatedLocation(notice.asked.range, .asked)])
      } else if !seen.contains(notice.asked.range) {
        check(
          ProcessingFee(range: notice.asked.range, millionthsOfYuan: notice.asked.millionths),
          facts, in: paragraph, &findings)
      }
    }
  }

  private static func check(
    _ fee: ProcessingFee, _ facts: Facts, in paragraph: Range<Int>, _ findings: inout Findings
  ) {
    let report = facts.report
    let isRefunded = report.bytes.span.contains(anyOf: ["退还", "退费", "退回", "减免"], in: paragraph)
    let found = report.excerpt(fee.range)
    if fee.millionthsOfYuan % 10_000_000 != 0 {
      findings.report(
        rule, severity: isRefunded ? .warning : nil, at: fee.range, .noMultiple(found))
    } else if fee.millionthsOfYuan > 0, facts.report.hasNoApplications {
      findings.report(
        rule, severity: isRefunded ? .warning : nil, at: fee.range, .noApplications(found))
    }
  }

  /// Applications closed because the fee was not paid, although no notice was sent.
  private static func checkUnpaid(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard let cell = facts.report.totals(of: .unpaidFees).first,
      (cell.value.amount ?? .zero) > .zero
    else { return }
    let span = report.bytes.span
    for hit in report.phrases.hits(of: [.feeNotice]) {
      let paragraph = report.paragraph(of: hit)
      guard paragraph.contains(hit.range.lowerBound) else { continue }
      let clause = span.clause(around: hit.range.lowerBound, in: paragraph)
      let denials: [StaticString] = ["未发", "没有发", "未向", "未出具", "没有出具", "未作出", "无"]
      guard span.contains(anyOf: denials, in: clause.lowerBound..<hit.range.lowerBound) else {
        continue
      }
      findings.report(
        rule, at: clause.lowerBound..<hit.range.upperBound,
        .unpaid(report.draft.text.string(in: cell.range)),
        related: [RelatedLocation(cell.range, .cell)])
      return
    }
  }
}

/// A sum of fees that the prose says was collected.
private struct ProcessingFee {
  /// The figure with its unit, in bytes.
  let range: Range<Int>
  /// The sum.
  let millionthsOfYuan: Int128

  fileprivate init(range: Range<Int>, millionthsOfYuan: Int128) {
    (self.range, self.millionthsOfYuan) = (range, millionthsOfYuan)
  }

  /// Reads the sum behind the words, or before them: 收取信息处理费125元, 共收取125元信息处理费.
  init?(_ span: Span<UInt8>, _ words: Range<Int>, in paragraph: Range<Int>) {
    let clause = span.clause(around: words.lowerBound, in: paragraph)
    let rates: [StaticString] = ["每件", "每页", "标准", "按件", "按量", "每超", "办法", "/件", "/页"]
    let verbs: [StaticString] = ["收取", "收到", "征收", "收缴", "共收", "收入", "合计", "共计", "费共", "总额", "金额"]
    let denials: [StaticString] = ["未收", "没有收", "未产生", "不收", "免收"]
    guard !span.contains(anyOf: rates, in: clause), !span.contains(anyOf: denials, in: clause),
      span.contains(anyOf: verbs, in: clause)
        || span.scalar(at: words.upperBound, before: paragraph.upperBound).map({
          CharacterClass.digit($0.value) != nil
        }) == true
    else { return nil }
    let behind = min(clause.upperBound, words.upperBound + 24)
    guard
      let found = Self.sum(span, words.upperBound..<max(words.upperBound, behind))
        ?? Self.sum(span, clause.lowerBound..<words.lowerBound),
      // 总金额为0元: none was collected.
      found.millionths > 0
    else { return nil }
    (range, millionthsOfYuan) = found
  }

  fileprivate static func sum(
    _ span: Span<UInt8>, _ text: Range<Int>
  ) -> (range: Range<Int>, millionths: Int128)? {
    var offset = text.lowerBound
    while offset < text.upperBound {
      guard
        let number = DecimalNumeral(
          span, at: offset, before: text.upperBound, separators: .commas)
      else {
        offset = span.offset(after: offset)
        continue
      }
      if span.matches("万元", at: number.end) {
        return (offset..<number.end + 6, Int128(number.amount.millionths) * 10_000)
      }
      if span.matches("元", at: number.end) {
        return (offset..<number.end + 3, Int128(number.amount.millionths))
      }
      offset = number.end
    }
    return nil
  }
}

/// What a sentence says that notices of fees asked for, and what was paid.
private struct FeeNotice {
  typealias Sum = (range: Range<Int>, millionths: Int128)

  let asked: Sum
  let paid: Sum?

  /// Reads the sentence around the word for a notice; nil where it gives no sum.
  init?(_ span: Span<UInt8>, _ words: Range<Int>, in paragraph: Range<Int>) {
    let sentence = span.statement(around: words.lowerBound, in: paragraph)
    guard !span.contains(anyOf: ["每件", "每页", "标准", "工本费", "复制费"], in: sentence) else {
      return nil
    }
    var asked: Sum?
    var paid: Sum?
    var start = words.upperBound
    while start < sentence.upperBound {
      let clause = start..<Self.endOfClause(span, from: start, in: sentence)
      // 1件逾期未缴（应缴120元） gives what that one notice asked for.
      let isUnpaid = span.contains(anyOf: ["未缴", "未交"], in: clause)
      if !isUnpaid, let sum = ProcessingFee.sum(span, clause) {
        if span.contains(anyOf: ["收取", "实收", "缴纳", "收到"], in: clause) {
          paid = paid ?? sum
        } else if span.contains(
          anyOf: ["金额", "总额", "共计", "合计", "涉及", "应收", "应缴", "费用", "处理费"], in: clause)
        {
          asked = asked ?? sum
        }
      }
      guard clause.upperBound < sentence.upperBound else { break }
      start = span.offset(after: clause.upperBound)
    }
    guard let asked, asked.millionths > 0 else { return nil }
    (self.asked, self.paid) = (asked, paid)
  }

  /// Where a clause ends; the comma of 1,400元 ends none.
  private static func endOfClause(
    _ span: Span<UInt8>, from start: Int, in sentence: Range<Int>
  ) -> Int {
    var end = span.clause(around: start, in: sentence).upperBound
    while end > start, end + 1 < sentence.upperBound, span[end] == UInt8(ascii: ","),
      isDigit(span[end - 1]), isDigit(span[end + 1])
    {
      end = span.clause(around: end + 1, in: sentence).upperBound
    }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Report {
  /// Whether the table says that there was no application, neither new nor carried over.
  fileprivate var hasNoApplications: Bool {
    let count = pack.rows.count { $0.meaning == .applications }
    let totals = totals(of: .applications)
    return count > 0 && totals.count == count && totals.allSatisfy { $0.value.amount == .zero }
  }
}

extension Message {
  fileprivate static func morePaid(_ paid: String, _ asked: String) -> Message {
    Message(
      en: "\(paid) was paid, which is more than the \(asked) that the notices asked for",
      zh: "实际收取“\(paid)”多于收费通知的总金额“\(asked)”")
  }

  fileprivate static let asked = Message(en: "what the notices asked for", zh: "收费通知的总金额")

  fileprivate static func noMultiple(_ found: String) -> Message {
    Message(
      en:
        "\(found) is no possible sum of information-handling fees: all rates are multiples of 10 yuan",
      zh: "信息处理费“\(found)”有误：收费标准均为10元的整数倍，总额也应是")
  }

  fileprivate static func noApplications(_ found: String) -> Message {
    Message(
      en: "\(found) of information-handling fees, but the table has no application",
      zh: "本年没有申请（新收、结转均为0），却收取信息处理费“\(found)”")
  }

  fileprivate static func unpaid(_ figure: String) -> Message {
    Message(
      en:
        "the text says that no notice of fees was sent, but in the table \(figure) of the applications were closed for unpaid fees",
      zh: "正文称未发出收费通知，表中却有\(figure)件因逾期未缴费而不再处理")
  }

  fileprivate static let cell = Message(en: "the figure in the table", zh: "表内数据")
}
