import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// A relation between the values of a table does not hold.
enum RelationCheck: Check {
  static let rules = [
    Rule(
      .tableSum, .error,
      summary: Message(en: "a total is not the sum of its parts", zh: "合计数与分项之和不符"),
      rationale: Message(
        en: """
          Totals must hold exactly. A blank cell may stand for any number, so that a sum is wrong \
          only if no number mends it. Rows that the form leaves optional count only where they are. \
          A total whose parts are missing or are no numbers is not evaluated, and the summary says \
          so.
          """,
        zh: "合计应严格等于各分项之和。空白处填任何数都不能相符的才报告；可省略的行有则计入。分项缺行或不是数字的，不作核对，并在小结中说明。"),
      catches: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t▸12
        当面申请数\t件\t3
        传真申请数\t件\t0
        网络申请数\t件\t5
        信函申请数\t件\t3
        """,
      leavesAlone: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t11
        当面申请数\t件\t3
        传真申请数\t件\t0
        网络申请数\t件\t5
        信函申请数\t件\t3
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The figure that is to blame is replaced, where only one explanation is left and it \
            says what the figure must be.
            """,
          zh: "只有一种解释、且能确定应为何数的，改为该数。"),
        before: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t101
          当面申请数\t件\t30
          传真申请数\t件\t0
          网络申请数\t件\t50
          信函申请数\t件\t30
          """,
        after: """
          2017年政府信息公开情况统计表
          收到申请数\t件\t110
          当面申请数\t件\t30
          传真申请数\t件\t0
          网络申请数\t件\t50
          信函申请数\t件\t30
          """)),
    Rule(
      .tableBound, .error,
      summary: Message(
        en: "a part exceeds its whole, or another bound is broken", zh: "分项大于总数，或超出其他限度"),
      rationale: Message(
        en: """
          A part cannot be more than its whole. The pack says for each bound whether breaking it is \
          an error or only implausible, and which statement in the text excuses it.
          """,
        zh: "分项不能大于总数。每条关系按错误还是按警告报告、正文作出什么说明可以例外，由规则包规定。"),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t5\t1\t▸3
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t5\t1\t12
        """),
    Rule(
      .tableBalance, .error,
      summary: Message(
        en: "figures that should be equal are not", zh: "应当相等的数据不相等"),
      rationale: Message(
        en: """
          What was received and carried over is closed or carried forward. In the table of 2014, which \
          has no row for what is carried forward, the text has to account for the rest: withdrawn, in \
          progress, carried over to the next year.
          """,
        zh: """
          收到和上年结转的申请，不是办结，就是结转下年。2014年的统计表没有结转一行，\
          未办结的（撤回、正在办理、结转下年等）应在正文中说明。
          """),
      catches: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t9
        当面申请数\t件\t9
        申请办结数\t件\t▸7
        按时办结数\t件\t7
        申请答复数\t件\t7
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        收到申请9件，申请人撤回2件。
        2017年政府信息公开情况统计表
        收到申请数\t件\t9
        当面申请数\t件\t9
        申请办结数\t件\t7
        按时办结数\t件\t7
        申请答复数\t件\t7
        """),
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let pack = facts.report.pack
    let impossible = facts.impossibleCells
    for (set, tables) in facts.tables.enumerated() {
      for rule in Set(tables.givenUp.map { pack.pack.relations[$0].rule }).sorted() {
        findings.skip(rule, because: .tooManyMistakes)
      }
      var told: Set<Int> = []
      for (index, mistake) in tables.mistakes.enumerated() where !told.contains(index) {
        // That a count is negative or a fraction is told by table/number, with what it should be.
        if mistake.isOfFigure,
          facts.cellFaults.contains(where: { $0.isImpossible(at: mistake.place) })
        {
          continue
        }
        let partner = tables.partner(of: mistake)
        let twin = partner == nil ? tables.twin(ofMistake: index, pack) : nil
        told.formUnion([partner, twin].compactMap(\.self))
        let notes = [index, partner, twin].compactMap(\.self).flatMap {
          facts.history?.notes(on: .mistake(set: set, index: $0)) ?? []
        }
        let (other, same) = (
          partner.map { tables.mistakes[$0] }, twin.map { tables.mistakes[$0] }
        )
        report(
          mistake, exchangedWith: other, alongWith: same, of: tables, facts.report, notes,
          &findings)
      }
      var toldRelations: Set<Int> = []
      for relation in tables.unexplained where !toldRelations.contains(relation) {
        let operands = tables.breaches[relation]?.operands ?? []
        if operands.contains(where: { impossible.contains($0.cell) }) { continue }
        let notes = facts.history?.notes(on: .breach(set: set, relation: relation)) ?? []
        let twin = tables.twin(ofRelation: relation, pack)
        if let twin { toldRelations.insert(twin) }
        reportBreach(relation, alongWith: twin, of: tables, pack, notes, &findings)
      }
    }
    let skipped = facts.tables.reduce(into: [RuleID: Int]()) { counts, tables in
      counts.merge(tables.notEvaluated, uniquingKeysWith: +)
    }
    for (rule, count) in skipped.sorted(by: { $0.key < $1.key }) {
      findings.skip(rule, because: .notEvaluated(count))
    }
  }

  /// Reports a broken relation of which it is not known which figure is wrong.
  private static func reportBreach(
    _ index: Int, alongWith twin: Int?, of tables: CheckedTables, _ pack: CompiledPack,
    _ notes: [RelatedLocation], _ findings: inout Findings
  ) {
    let relation = pack.pack.relations[index]
    guard let breach = tables.breaches[index], let place = breach.operands.first else { return }
    let others = breach.operands.dropFirst().filter { $0.cell != place.cell }
    let same = twin.flatMap { twin in
      tables.breaches[twin].flatMap { breach in
        breach.operands.first.map {
          RelatedLocation($0.range, .broken(pack.pack.relations[twin], breach, isExplained: false))
        }
      }
    }
    findings.report(
      relation.rule, severity: relation.severity, at: place.range,
      .broken(relation, breach),
      related: others.map { RelatedLocation($0.range, .figure($0, pack)) }
        + [same].compactMap(\.self) + notes)
  }
}

extension Message {
  fileprivate static let tooManyMistakes = Message(
    en:
      "too many figures disagree to tell which of them are wrong; each broken relation is reported",
    zh: "不相符的数据过多，未能推断哪些有误，按各条勾稽关系分别列出")

  fileprivate static func notEvaluated(_ count: Int) -> Message {
    Message(
      en: count == 1
        ? "1 relation was not evaluated: a row is missing or a value is no number"
        : "\(count) relations were not evaluated: rows are missing or values are no numbers",
      zh: "\(count)条勾稽关系因缺行或数据不是数字而未核对")
  }

  static func figure(
    _ operand: RelationEvaluator.Operand, _ pack: CompiledPack
  ) -> Message {
    let name = pack.name(ofCell: operand.cell)
    let year = operand.year
    return Message(
      en: "\(year.english)\(name.english) \(operand.value)",
      zh: "\(year.chinese)\(name.chinese) \(operand.value)")
  }

  /// A broken relation with its figures.
  ///
  /// - Parameter isExplained: Whether it is said why it must hold.
  static func broken(
    _ relation: Relation, _ breach: RelationEvaluator.Breach, isExplained: Bool = true
  ) -> Message {
    let explanation = isExplained ? relation.explanation : nil
    // Between what must be equal there is a difference; a bound is missed by so much.
    let distance = Message(
      en: "\(relation.comparison == .equal ? "difference" : "off by") \(breach.difference)",
      zh: "差 \(breach.difference)")
    let remarks = [
      breach.isAbsence ? nil : distance,
      breach.condition.english.isEmpty ? nil : breach.condition,
      breach.hasBlanks ? Message(en: "blank cells count as 0", zh: "空白按0计") : nil,
    ].compactMap(\.self)
    let english = remarks.map(\.english).joined(separator: "; ")
    let chinese = remarks.map(\.chinese).joined(separator: "；")
    return Message(
      en: (breach.setting?.english ?? "") + breach.formula.english
        + (english.isEmpty ? "" : " (\(english))")
        + (explanation.map { ": \($0.english)" } ?? ""),
      zh: (breach.setting?.chinese ?? "") + breach.formula.chinese
        + (chinese.isEmpty ? "" : "（\(chinese)）")
        + (explanation.map { "：\($0.chinese)" } ?? ""))
  }
}
