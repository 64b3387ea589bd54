import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// A figure does not follow from last year's report.
enum HistoryRelationCheck: Check {
  static let rules = [
    Rule(
      .carryOver, .error,
      summary: Message(
        en: "what was carried over is not what last year's report carried forward",
        zh: "上年结转数与上年报告的结转下年度数不符"),
      rationale: Message(
        en: """
          Checked with --previous. The applications carried over from last year are those that last \
          year's report carries forward, column by column. Where the total and its parts differ, it \
          is one finding, at the total; where the figures of this year's table already show the same \
          cell to be wrong, last year's figure is a related place of that finding. A figure that \
          last year's report does not have, or that its own table shows to be wrong, is not compared, \
          and the summary says so.
          """,
        zh: """
          用 --previous 给出上年报告时检查。本年的上年结转数应与上年报告的结转下年度数逐栏相同。\
          总计与分栏都不符的，只在总计处报告一次；本年表内的数据已能说明该处有误的，上年数据列为该问题的参见。\
          上年报告中没有的数据，以及与上年表内其他数据不符的数据，不作比较，并在小结中说明。
          """),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5
        二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t▸0
        （一）予以公开\t4\t0\t0\t0\t0\t0\t4
        （七）总计\t4\t0\t0\t0\t0\t0\t4
        四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5
        二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2
        （一）予以公开\t6\t0\t0\t0\t0\t0\t6
        （七）总计\t6\t0\t0\t0\t0\t0\t6
        四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1
        """,
      previous: """
        云溪县统计局2021年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        一、本年新收政府信息公开申请数量\t6\t0\t0\t0\t0\t0\t6
        二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
        （一）予以公开\t4\t0\t0\t0\t0\t0\t4
        （七）总计\t4\t0\t0\t0\t0\t0\t4
        四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2
        """),
    Rule(
      .inForce, .error,
      summary: Message(
        en: "what is in force does not follow from last year's report",
        zh: "现行有效件数与上年报告的数据对不上"),
      rationale: Message(
        en: """
          Checked with --previous. The rules and normative documents in force are those of last \
          year's report, with those issued this year and without those abolished. Reports for 2020 \
          and earlier do not count what is in force, so a report for 2021 is not compared. Where the \
          report says that the count was corrected or documents were cleared up, it is an info.
          """,
        zh: """
          用 --previous 给出上年报告时检查。现行有效件数应等于上年报告的现行有效件数，加本年制发件数，减本年废止件数。\
          2020年及以前的报告没有现行有效件数，因此2021年的报告不作比较。\
          报告说明数据已更正或文件已清理的，仅作提示。
          """),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t3\t1\t▸15
        信息内容\t本年处理决定数量
        行政许可\t26
        行政处罚\t4
        行政强制\t0
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t3\t1\t14
        信息内容\t本年处理决定数量
        行政许可\t26
        行政处罚\t4
        行政强制\t0
        """,
      previous: """
        云溪县统计局2021年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t2\t0\t12
        信息内容\t本年处理决定数量
        行政许可\t26
        行政处罚\t4
        行政强制\t0
        """),
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    guard facts.previousToCompare(rules, &findings) != nil, let history = facts.history else {
      return
    }
    for group in history.groups where group.sign == nil {
      let lead = group.lead
      let related = lead.breach.operands.filter { $0.source != lead.operand.source }
      let excuse = lead.excuse.map { [RelatedLocation($0, .corrected)] } ?? []
      findings.report(
        lead.relation.rule,
        severity: lead.excuse == nil ? lead.relation.severity : .info,
        at: lead.operand.range, .broken(lead.relation, lead.breach),
        related: related.map { RelatedLocation($0, facts.report.pack) } + group.notes + excuse)
    }
    for gap in history.gaps { findings.skip(gap.rule, because: gap.reason) }
  }
}

extension Message {
  fileprivate static let corrected = Message(
    en: "the report says that the count was corrected", zh: "报告说明数据已作调整")
}

extension RelatedLocation {
  fileprivate init(_ operand: RelationEvaluator.Operand, _ pack: CompiledPack) {
    self.init(
      operand.range, in: operand.source.isPrevious ? .previous : .draft, .figure(operand, pack))
  }
}
