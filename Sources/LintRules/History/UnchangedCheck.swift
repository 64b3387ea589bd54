import Figures
import LintModel
import Recognition
import RulePack

/// All figures of the tables are last year's.
enum UnchangedCheck: Check {
  private static let rule: RuleID = "history/unchanged"

  /// With fewer figures that are not 0, two years may be the same by chance.
  private static let leastFigures = 8

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "all figures of the tables are last year's", zh: "表内数据与上年报告完全相同"),
      rationale: Message(
        en: """
          Checked with --previous. Two years hardly ever have the same figures; a table in which at \
          least eight figures are not 0 and all are last year's was taken over with the file.
          """,
        zh: "用 --previous 给出上年报告时检查。两年的数据几乎不会完全相同；不为0的数据有八个以上且全部与上年一致的，多为沿用了上年的表格。"),
      catches: """
        云溪县统计局2022年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        ▸一、本年新收政府信息公开申请数量\t5\t3\t1\t2\t1\t1\t13
        二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2
        （一）予以公开\t4\t3\t1\t2\t1\t1\t12
        （七）总计\t4\t3\t1\t2\t1\t1\t12
        四、结转下年度继续办理\t3\t0\t0\t0\t0\t0\t3
        """,
      leavesAlone: """
        云溪县统计局2022年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        一、本年新收政府信息公开申请数量\t5\t3\t1\t2\t1\t1\t13
        二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
        （一）予以公开\t4\t3\t1\t2\t1\t1\t12
        （七）总计\t4\t3\t1\t2\t1\t1\t12
        四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2
        """,
      previous: """
        云溪县统计局2021年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        一、本年新收政府信息公开申请数量\t5\t3\t1\t2\t1\t1\t13
        二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2
        （一）予以公开\t4\t3\t1\t2\t1\t1\t12
        （七）总计\t4\t3\t1\t2\t1\t1\t12
        四、结转下年度继续办理\t3\t0\t0\t0\t0\t0\t3
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    guard findings.isEnabled(rule), let previous = facts.previousToCompare(rules, &findings) else {
      return
    }
    let report = facts.report
    var count = 0
    for cell in report.tableSets.first?.flatMap(\.rows).flatMap(\.cells) ?? [] {
      guard let index = cell.cell, let last = previous.value(ofCell: index) else { continue }
      guard cell.value.amountOrZero == last.amountOrZero else { return }
      if let amount = cell.value.amount, amount != .zero { count += 1 }
    }
    guard count >= leastFigures, let first = report.tables.first else { return }
    findings.report(rule, at: first.rows.first?.label ?? first.range, .unchanged(count))
  }
}

extension Message {
  fileprivate static func unchanged(_ count: Int) -> Message {
    Message(
      en:
        "all figures of the tables are last year's (\(count) that are not 0); was the table taken over?",
      zh: "表内\(count)个不为0的数据与上年报告完全相同，疑为沿用上年表格")
  }
}
