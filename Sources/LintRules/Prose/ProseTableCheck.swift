import Figures
import LintModel
import Prose
import Recognition
import ReportText
import RulePack

/// A figure in the prose differs from the table's.
///
/// Which words state which figure, the pack says (`claims`). A sentence about a subordinate unit, a
/// part of the year or another year states nothing about the table.
enum ProseTableCheck: Check {
  static let rules = [
    Rule(
      .proseTable, .error,
      summary: Message(
        en: "a figure in the prose differs from the table's", zh: "正文中的数据与表格不一致"),
      rationale: Message(
        en: """
          What the text repeats of the tables must be what stands there; “未收到申请” and “无” stand \
          for zero. Where words may mean either of two figures (applications received: the new ones, \
          or also those carried over), either is accepted. A sentence about a subordinate unit, a \
          part of the year, another year or one way of receiving says nothing about the table, and \
          neither do approximate figures. Words that the pack does not know are never guessed at. That \
          all applications were closed (均已办结) where some are carried forward is a warning: those that \
          were due may be meant.
          """,
        zh: """
          正文重复表格中的数据时，应当与表格一致，“未收到申请”“无”等即为0。同一说法可指两个数据的（如“收到申请”可指本年新收，\
          也可含上年结转），与其中之一相符即可。说的是下属单位、部分时段、其他年度、某一种申请渠道的，以及约数，不与表格核对；\
          规则包中没有的说法不作猜测。写有“均已办结”而表中有结转的，为警告：所指可能只是到期的申请。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        六、政府信息公开申请办理情况
        2018年，全区共收到政府信息公开申请▸21件。
        2018年政府信息公开情况统计表
        收到申请数\t件\t12
        当面申请数\t件\t3
        传真申请数\t件\t0
        网络申请数\t件\t5
        信函申请数\t件\t4
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        六、政府信息公开申请办理情况
        2018年，全区共收到政府信息公开申请12件，其中区规划局收到申请7件。
        2018年政府信息公开情况统计表
        收到申请数\t件\t12
        当面申请数\t件\t3
        传真申请数\t件\t0
        网络申请数\t件\t5
        信函申请数\t件\t4
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard !report.pack.pack.claims.isEmpty else { return }
    guard !report.tables.isEmpty else {
      findings.skip(.proseTable, because: .noTable)
      return
    }
    let figures = facts.stated.comparison.figures
    let impossible = facts.impossibleCells
    for cell in facts.contradicted where !impossible.contains(cell.cell) {
      add(cell, figures, report, &findings)
    }
    let told = facts.contradicted.flatMap(\.statements).map(\.range)
    let others = facts.stated.differences.filter { !told.contains($0.stated.range) }
    for differences in others.byFigure {
      let isImpossible = differences[0].others.flatMap(\.terms).contains { term in
        if case .cell(let cell) = term.operand { impossible.contains(cell) } else { false }
      }
      if !isImpossible { add(differences, figures, report, &findings) }
    }
  }

  /// Of how many rows a sum is told where the words may mean a single row as well.
  private static let mostSummed = 4

  /// Reports a cell about which sentences agree, and the table does not.
  private static func add(
    _ contradicted: ContradictedCell, _ figures: TableFigures, _ report: Report,
    _ findings: inout Findings
  ) {
    let cell = contradicted.cell
    guard let place = figures.range(ofCell: cell), let written = figures.amount(ofCell: cell) else {
      return
    }
    findings.report(
      .proseTable, at: place,
      .contradicted(report.pack.name(ofCell: cell), written, contradicted),
      related: quoting(contradicted.statements, report))
  }

  private static func quoting(_ statements: [StatedFigure], _ report: Report) -> [RelatedLocation] {
    statements.prefix(12).map {
      let words = report.excerpt($0.wording)
      return RelatedLocation($0.range, Message(en: words, zh: words))
    }
  }

  /// Reports a figure of the prose at the first place where it is stated.
  private static func add(
    _ differences: [StatedFacts.Difference], _ figures: TableFigures, _ report: Report,
    _ findings: inout Findings
  ) {
    let (stated, others) = (differences[0].stated, differences[0].others)
    var seen: Set<CellID> = []
    var related = quoting(differences.dropFirst().map(\.stated), report)
    for case .cell(let cell) in others.flatMap(\.terms).map(\.operand) {
      guard seen.insert(cell).inserted, let place = figures.range(ofCell: cell),
        let amount = figures.amount(ofCell: cell), amount != .zero || seen.count == 1
      else { continue }
      let name = report.pack.name(ofCell: cell)
      related.append(
        RelatedLocation(
          place,
          Message(en: "\(name.english) \(amount)", zh: "\(name.chinese) \(amount)")))
    }
    // A sum of many rows says less than a figure that stands in the table.
    let few = others.filter { $0.terms.count <= mostSummed }
    let meanings = (few.isEmpty ? others : few).map {
      (report.pack.name(ofSum: $0.terms), $0.amount)
    }
    findings.report(
      .proseTable, severity: report.pack.pack.claims[stated.claim].severity, at: stated.range,
      stated.isPart
        ? .exceeds(report.excerpt(stated.wording), meanings.max { $0.1 < $1.1 })
        : .differs(report.excerpt(stated.wording), meanings), related: Array(related.prefix(12)))
  }
}

extension [StatedFacts.Difference] {
  /// Those that state the same figure of the same thing together, in the order of the text.
  fileprivate var byFigure: [[StatedFacts.Difference]] {
    var groups: [[StatedFacts.Difference]] = []
    for difference in self {
      let same = groups.firstIndex {
        $0[0].stated.claim == difference.stated.claim
          && $0[0].stated.amount == difference.stated.amount
      }
      if let same { groups[same].append(difference) } else { groups.append([difference]) }
    }
    return groups
  }
}

extension Message {
  fileprivate static func contradicted(
    _ name: Message, _ written: Amount, _ contradicted: ContradictedCell
  ) -> Message {
    let (amount, count) = (contradicted.amount, contradicted.statements.count)
    return count > 1
      ? Message(
        en: "\(name.english) is \(written), and the text says \(amount) in \(count) places",
        zh: "\(name.chinese)为\(written)，正文\(count)处均为\(amount)")
      : Message(
        en: "\(name.english) is \(written), and the text says \(amount), which agrees with its "
          + "other figures",
        zh: "\(name.chinese)为\(written)，正文为\(amount)，且与文中其他数据相符")
  }

  fileprivate static let noTable = Message(
    en: "there is no table to compare the text with", zh: "没有可供正文核对的统计表")

  fileprivate static func exceeds(
    _ words: String, _ meaning: (name: Message, amount: Amount)?
  ) -> Message {
    let amount = meaning?.amount ?? .zero
    return Message(
      en:
        "“\(words)” is more than the table has in all: \(meaning?.name.english ?? "it") is \(amount)",
      zh: "正文“\(words)”多于表中的总数\(amount)")
  }

  fileprivate static func differs(
    _ words: String, _ meanings: [(name: Message, amount: Amount)]
  ) -> Message {
    let distinct = meanings.enumerated().filter { index, meaning in
      !meanings[..<index].contains { $0.amount == meaning.amount }
    }.map(\.element)
    // 2922件 does not tell which figure of the table it is, nor does 均已办结.
    let isNamed =
      words.unicodeScalars.count { CharacterClass.isHan($0.value) } > 2
      && words.unicodeScalars.contains { CharacterClass.digit($0.value) != nil }
    return Message(
      en: "“\(words)” differs from the table, where "
        + distinct.map { "\($0.name.english) is \($0.amount)" }.joined(separator: " and "),
      zh: "正文“\(words)”与表格不符，表中"
        + (distinct.count == 1 && isNamed
          ? "为\(distinct[0].amount)"
          : distinct.map { "\($0.name.chinese)为\($0.amount)" }.joined(separator: "，")))
  }
}
