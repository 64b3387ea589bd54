import ReportText
import RulePack

/// A value is blank where 0 is meant, or is no number of the kind that the row asks for.
enum CellCheck: Check {
  private static let blank: RuleID = "table/blank"
  private static let number: RuleID = "table/number"

  static let rules = [
    Rule(
      blank, .warning,
      summary: LocalizedText(en: "a value is blank where 0 is meant", zh: "数据栏空白，应填0"),
      rationale: LocalizedText(
        en: """
          An indicator that does not apply is 0. A blank, a dash, a slash or 无 leaves open whether \
          there was nothing or whether somebody forgot to count. Where the cell is the only blank of \
          a sum that does not hold without it, the finding is an error and says what it must be. A table that is blank altogether lacks \
          its value column, which is another finding.
          """,
        zh: """
          不涉及的指标应填0。空白、“—”“/”或“无”看不出是没有发生还是漏填；合计因此不符的，按错误报告并指出应填的数。\
          全表没有数据的，按缺少统计数一列报告。
          """),
      catches: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t2
        当面申请数\t件\t2
        传真申请数\t件\t▸—
        网络申请数\t件\t0
        信函申请数\t件\t0
        """,
      leavesAlone: """
        2017年政府信息公开情况统计表
        三、依申请公开情况
        收到申请数\t件\t2
        当面申请数\t件\t2
        传真申请数\t件\t0
        网络申请数\t件\t0
        信函申请数\t件\t0
        """),
    Rule(
      number, .error,
      summary: LocalizedText(
        en: "a value is no number, or a count is negative or has decimals",
        zh: "数据不是数字，或计数为负数、小数"),
      rationale: LocalizedText(
        en: """
          Counts are whole and not negative; amounts of money may have decimals. Separators and \
          full-width digits are read as numbers, and a unit behind the number does no harm. A \
          number in Chinese characters is a warning: it is understood and counts in the sums.
          """,
        zh: "数量应为非负整数，金额可有小数。千分位、全角数字均可识别，数字后带单位亦可。写成汉字数字的按其数值核对，并给出警告。"),
      catches: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t▸2.5
        当面申请数\t件\t2
        传真申请数\t件\t0
        网络申请数\t件\t0
        信函申请数\t件\t0
        """,
      leavesAlone: """
        2017年政府信息公开情况统计表
        主动公开政府信息数\t条\t１，２０４
        当面申请数\t件\t2件
        传真申请数\t件\t0
        网络申请数\t件\t0
        政府信息公开专项经费\t万元\t1.25
        """),
  ]

  static func run(_ report: Report, _ findings: inout Findings) {
    for tables in report.tableSets {
      let rows = tables.filter(\.hasValues).flatMap(\.rows)
      let hasBlanks = rows.contains { $0.row != nil && $0.cell != nil && $0.value == .blank }
      let sums =
        hasBlanks
        ? RelationEvaluator(report, tables).valuesOfBlanks(by: report.pack.pack.relations) : [:]
      for row in rows {
        guard let index = row.row, let cell = row.cell else { continue }
        check(row.value, cell, of: report.pack.rows[index], due: sums[index], report, &findings)
      }
    }
  }

  private static func check(
    _ value: CellValue, _ cell: Range<Int>, of row: TableRow, due: Amount?, _ report: Report,
    _ findings: inout Findings
  ) {
    let text = report.draft.text
    switch value {
    case .blank:
      let found = text.string(in: cell)
      let due = due.flatMap { $0 == .zero ? nil : $0 }
      // Where another figure than 0 is due, the table does not add up as it stands.
      findings.report(
        blank, severity: due == nil ? nil : .error, at: cell, .blank(row.indicator, found, due: due)
      )
    case .text:
      guard !isPlaceholder(text.bytes.span, cell) else { return }
      findings.report(number, at: cell, .noNumber(row.indicator, text.string(in: cell)))
    case .number(let amount):
      if amount < .zero {
        findings.report(number, at: cell, .negative(row.indicator, amount))
      } else if !amount.isWhole, !row.allowsDecimals {
        findings.report(number, at: cell, .decimals(row.indicator, amount))
      } else if isNumeral(text.bytes.span, cell) {
        findings.report(
          number, severity: findings.severitySetByPack(of: number) ?? .warning, at: cell,
          .numeral(row.indicator, text.string(in: cell), amount),
          fix: Fix(isSafe: true, [Fix.Edit(cell, amount.description)]))
      }
    }
  }

  /// Whether a number is written in Chinese characters.
  private static func isNumeral(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard let (first, _) = span.scalar(at: cell.lowerBound, before: cell.upperBound) else {
      return false
    }
    return ChineseNumeral.isNumeral(first)
  }

  /// Whether a cell still has a template's XX, which document/placeholder reports.
  private static func isPlaceholder(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard let (first, _) = span.scalar(at: cell.lowerBound, before: cell.upperBound) else {
      return false
    }
    return [0x58, 0x78, 0xD7, 0xFF38].contains(first)
  }
}

extension Message {
  fileprivate static func blank(_ name: String, _ found: String, due: Amount?) -> Message {
    let state = found.isEmpty ? "blank" : "“\(found)”"
    let chineseState = found.isEmpty ? "未填数据" : "填写为“\(found)”"
    guard let due else {
      return Message(
        en: "the value of “\(name)” is \(state); write 0 if there was none",
        zh: "“\(name)”\(chineseState)，没有发生的应填0")
    }
    return Message(
      en: "the value of “\(name)” is \(state); by the totals it should be \(due)",
      zh: "“\(name)”\(chineseState)，应为\(due)（按合计推算）")
  }

  fileprivate static func noNumber(_ name: String, _ found: String) -> Message {
    Message(
      en: "the value of “\(name)”, “\(found)”, is no number", zh: "“\(name)”的数据“\(found)”不是数字")
  }

  fileprivate static func negative(_ name: String, _ amount: Amount) -> Message {
    Message(en: "the value of “\(name)” is negative: \(amount)", zh: "“\(name)”的数据为负数：\(amount)")
  }

  fileprivate static func numeral(_ name: String, _ found: String, _ amount: Amount) -> Message {
    Message(
      en: "the value of “\(name)”, “\(found)”, should be in Arabic digits: \(amount)",
      zh: "“\(name)”的数据“\(found)”应写作阿拉伯数字\(amount)")
  }

  fileprivate static func decimals(_ name: String, _ amount: Amount) -> Message {
    Message(
      en: "“\(name)” is a count and has no decimals: \(amount)", zh: "“\(name)”应为整数，现为\(amount)")
  }
}
