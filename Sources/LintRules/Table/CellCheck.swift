import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// A value is blank where 0 is meant, or is no number of the kind that the row asks for.
enum CellCheck: Check {
  private static let blank: RuleID = "table/blank"
  static let number: RuleID = "table/number"

  static let rules = [
    Rule(
      blank, .warning,
      summary: Message(en: "a value is blank where 0 is meant", zh: "数据栏空白，应填0"),
      rationale: Message(
        en: """
          An indicator that does not apply is 0. A blank, a dash, a slash or 无 leaves open whether \
          there was nothing or whether somebody forgot to count. Where the cell is the only blank of \
          a sum that does not hold without it, the finding is an error and says what it must be. A row \
          that is blank throughout is one finding, and so are the same columns in many rows. A table \
          that nobody has filled in is one finding, an error; where it has no column for values, that is \
          what table/missing-column says.
          """,
        zh: """
          不涉及的指标应填0。空白、“—”“/”或“无”看不出是没有发生还是漏填；合计因此不符的，按错误报告并指出应填的数。\
          一行各栏均未填的，以及多行中相同各栏均未填的，只报告一次。整张表格尚未填写的，只报告一次，为错误；没有统计数一列的，按缺列报告。
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
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The value becomes 0, or what the totals say it must be. Where a relation would not hold with \
            that, there is no fix: a figure was forgotten.
            """,
          zh: "填入0；能由合计推算的，填入推算的数。填入后勾稽关系不成立的，说明有漏填的数，不作修正。"),
        after: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t2
          当面申请数\t件\t2
          传真申请数\t件\t0
          网络申请数\t件\t0
          信函申请数\t件\t0
          """)),
    Rule(
      number, .error,
      summary: Message(
        en: "a value is no number, or a count is negative or has decimals",
        zh: "数据不是数字，或计数为负数、小数"),
      rationale: Message(
        en: """
          Counts are whole and not negative; amounts of money may have decimals. Separators and \
          full-width digits are read as numbers, and a unit behind the number does no harm. A \
          number in Chinese characters is a warning: it is understood and counts in the sums. So is a unit \
          in one or two cells of a form with several columns, all other cells of which have none.
          """,
        zh: "数量应为非负整数，金额可有小数。千分位、全角数字均可识别，数字后带单位亦可。写成汉字数字的按其数值核对，并给出警告；多栏表格只有一两格带单位、其余各格都不带的，也给出警告。"
      ),
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
        """,
      fix: RuleFix(
        .safe,
        Message(
          en: """
            A number in Chinese characters is written in Arabic digits. Other values have no \
            fix.
            """,
          zh: "汉字数字改写为阿拉伯数字；其他情形不作修正。"),
        before: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t二
          当面申请数\t件\t2
          传真申请数\t件\t0
          网络申请数\t件\t0
          信函申请数\t件\t0
          """,
        after: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t2
          当面申请数\t件\t2
          传真申请数\t件\t0
          网络申请数\t件\t0
          信函申请数\t件\t0
          """)),
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let faults = facts.cellFaults
    let groups = BlankGroup.groups(of: faults, in: facts.report)
    let grouped = Set(groups.flatMap(\.faults))
    let notes = { (index: Int) in facts.history?.notes(on: .cellFault(index)) ?? [] }
    let dues = facts.tables.reduce(into: [CellID: Amount]()) {
      $0.merge($1.corrections) { first, _ in first }
    }
    for (index, fault) in faults.enumerated() where !grouped.contains(index) {
      let due = fault.cells.first?.cell.flatMap { dues[$0] }
      report(fault, due: due, facts.report, notes(index), &findings)
    }
    for group in groups {
      report(group, faults, facts.report, group.faults.flatMap(notes), &findings)
    }
    for table in facts.report.tables { checkUnits(in: table, facts.report, &findings) }
    guard !facts.report.allowsBlanks else { return }
    for table in facts.report.tables where facts.report.isUnfilled(table) {
      guard let first = table.rows.first else { continue }
      findings.report(blank, severity: .error, at: first.label, .unfilledTable)
    }
  }

  /// Reports blank cells that are one finding, at the first of them.
  private static func report(
    _ group: BlankGroup, _ faults: [CellFault], _ report: Report, _ notes: [RelatedLocation],
    _ findings: inout Findings
  ) {
    let own = group.faults.map { faults[$0] }
    let place = own.map(\.range).min { $0.lowerBound < $1.lowerBound } ?? own[0].range
    let edits = own.filter(\.isFillable).compactMap { fault -> [Fix.Edit]? in
      guard case .blank(let due) = fault.kind else { return nil }
      return report.filling(fault.cells, with: due ?? .zero)?.edits
    }
    let all = edits.flatMap(\.self).sorted { $0.range.lowerBound < $1.range.lowerBound }
    findings.report(
      blank, severity: own.contains(where: \.isDue) ? .error : nil, at: place,
      group.message(faults, report), related: notes,
      fix: all.isEmpty ? nil : Fix(isSafe: false, all))
  }

  /// Reports a cell that is wrong by itself.
  ///
  /// - Parameter due: What its relations with others say that it should be.
  private static func report(
    _ fault: CellFault, due: Amount?, _ report: Report, _ notes: [RelatedLocation],
    _ findings: inout Findings
  ) {
    let name = report.pack.quotedName(ofCells: fault.cells.compactMap(\.cell), inRow: fault.row)
    let found = report.draft.text.string(in: fault.range)
    switch fault.kind {
    case .blank(let due):
      // Where another figure than 0 is due, the table does not add up as it stands.
      findings.report(
        blank, severity: due == nil ? nil : .error, at: fault.range,
        .blank(name, fault.cells.map { report.draft.text.string(in: $0.range) }, due: due),
        related: notes,
        fix: fault.isFillable ? report.filling(fault.cells, with: due ?? .zero) : nil)
    case .noNumber:
      findings.report(number, at: fault.range, .noNumber(name, found), related: notes)
    case .negative(let amount):
      findings.report(
        number, at: fault.range, .negative(name, amount, due), related: notes)
    case .decimals(let amount):
      findings.report(
        number, at: fault.range, .decimals(name, amount, due), related: notes)
    case .numeral(let amount):
      findings.report(
        number, mildly: .warning, at: fault.range,
        .numeral(name, found, amount), related: notes,
        fix: Fix(isSafe: true, [Fix.Edit(fault.range, amount.description)]))
    }
  }
}

extension Report {
  /// Writes a figure into cells; nil where the text has no place for it, since a blank there is
  /// nothing but white space between other values.
  fileprivate func filling(_ cells: [RecognizedCell], with amount: Amount) -> Fix? {
    let edits = cells.map { Fix.Edit($0.range, amount.description) }
    guard edits.allSatisfy({ !$0.range.isEmpty || isCell(at: $0.range.lowerBound) }) else {
      return nil
    }
    return Fix(isSafe: false, edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// Whether an offset is in an empty cell: of a table of the format's, or between marks that
  /// separate the cells of a line.
  private func isCell(at offset: Int) -> Bool {
    let block = draft.blocks.partitioningIndex { $0.range.upperBound >= offset }
    if block < draft.blocks.count, case .cell = draft.blocks[block].kind {
      // Records of a CSV file may end before their last cells; the end of the one before is none.
      return draft.blocks[block].range.isEmpty
    }
    let span = bytes.span
    var (start, end) = (offset, offset)
    while start > 0, span[start - 1] == 0x20 { start -= 1 }
    while end < span.count, span[end] == 0x20 { end += 1 }
    let marks: [UInt8] = [UInt8(ascii: "|"), UInt8(ascii: "\t")]
    let isOpen = start > 0 && marks.contains(span[start - 1])
    return isOpen && (end == span.count || (marks + [0x0A, 0x0D]).contains(span[end]))
  }
}

extension Message {
  fileprivate static func blank(_ name: Message, _ found: [String], due: Amount?) -> Message {
    let signs = found.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let isBlank = signs.allSatisfy(\.isEmpty)
    let quoted = signs.map { $0.isEmpty ? "" : "“\($0)”" }
    let state =
      isBlank
      ? "blank" : quoted.map { $0.isEmpty ? "blank" : $0 }.joined(separator: ", ")
    let chineseState: String
    if isBlank {
      chineseState = "未填数据"
    } else if signs.count > 1 {
      chineseState = "分别填了" + quoted.map { $0.isEmpty ? "空白" : $0 }.joined()
    } else {
      chineseState = (found.count > 1 ? "均填了" : "填了") + quoted[0]
    }
    guard let due else {
      return Message(
        en: "the value of \(name.english) is \(state); write 0 if there was none",
        zh: "\(name.chinese)\(chineseState)，" + (isBlank ? "没有发生的应填0" : "应填0"))
    }
    return Message(
      en: "the value of \(name.english) is \(state); by the totals it should be \(due)",
      zh: "\(name.chinese)\(chineseState)，应为\(due)（按合计推算）")
  }

  fileprivate static func noNumber(_ name: Message, _ found: String) -> Message {
    Message(
      en: "the value of \(name.english), “\(found)”, is no number",
      zh: "\(name.chinese)的数据“\(found)”不是数字")
  }

  fileprivate static func negative(
    _ name: Message, _ amount: Amount, _ due: Amount?
  ) -> Message {
    Message(
      en: "the value of \(name.english) is negative: \(amount)" + dueByRelations(due).english,
      zh: "\(name.chinese)的数据为负数：\(amount)" + dueByRelations(due).chinese)
  }

  /// What a figure should be according to its relations with others; nothing where that is not known.
  private static func dueByRelations(_ due: Amount?) -> Message {
    guard let due else { return Message(en: "", zh: "") }
    return Message(
      en: "; by the totals it should be \(due)", zh: "，按勾稽关系应为\(due)")
  }

  fileprivate static func numeral(_ name: Message, _ found: String, _ amount: Amount) -> Message {
    Message(
      en: "the value of \(name.english), “\(found)”, should be in Arabic digits: \(amount)",
      zh: "\(name.chinese)的数据“\(found)”应写作阿拉伯数字\(amount)")
  }

  fileprivate static func decimals(
    _ name: Message, _ amount: Amount, _ due: Amount?
  ) -> Message {
    Message(
      en: "\(name.english) is a count and has no decimals: \(amount)" + dueByRelations(due).english,
      zh: "\(name.chinese)应为整数，现为\(amount)" + dueByRelations(due).chinese)
  }
}
