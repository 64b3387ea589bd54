import LintModel
import RulePack

/// A summary report's figure is not the sum of its constituents': the rule of `reportlint rollup`,
/// which looks at several reports and so is no ``Check``.
package enum RollupTotal {
  /// The rule. Its examples are several files, each below a line with its name: the summary first.
  package static let rule = Rule(
    "rollup/total", .error,
    summary: Message(
      en: "a summary report's figure is not the sum of its constituents'",
      zh: "汇总报告的数据与各单位之和不符"),
    rationale: Message(
      en: """
        A city's or a county's figures are those of its agencies together. reportlint rollup SUMMARY \
        PART… adds them up cell by cell. A constituent is named where it alone explains the \
        difference: its figure was left out, counted twice, or entered with one typing slip. A report \
        that was left out altogether is one finding, and a total that is off because one of its parts \
        is belongs to the finding on the part. A blank counts as 0. A figure is not compared where a \
        constituent has none: its row is missing, its value is no number, or the file cannot be read; \
        then only a figure that is less than the rest already is reported.
        """,
      zh: """
        市、县的汇总数据应为所属各单位数据之和。用 reportlint rollup 汇总报告 各单位报告… 逐项加总核对。只有一个单位能够\
        解释差额的（未计入、重复计入或有一处笔误），指出该单位；整份报告未计入的只报告一次；合计数因分项有误而不符的，\
        归入分项。空白按0计。有单位缺行、数据不是数字或者文件无法读取的，该项不作核对，除非汇总数已小于其余单位之和。
        """),
    catches: """
      ==> county.txt <==
      2017年政府信息公开情况统计表
      收到申请数\t件\t11
      当面申请数\t件\t▸7
      传真申请数\t件\t0
      网络申请数\t件\t4
      信函申请数\t件\t0
      ==> water.txt <==
      2017年政府信息公开情况统计表
      收到申请数\t件\t5
      当面申请数\t件\t3
      传真申请数\t件\t0
      网络申请数\t件\t2
      信函申请数\t件\t0
      ==> archives.txt <==
      2017年政府信息公开情况统计表
      收到申请数\t件\t4
      当面申请数\t件\t2
      传真申请数\t件\t0
      网络申请数\t件\t2
      信函申请数\t件\t0
      """,
    leavesAlone: """
      ==> county.txt <==
      2017年政府信息公开情况统计表
      收到申请数\t件\t5
      当面申请数\t件\t3
      传真申请数\t件\t0
      网络申请数\t件\t2
      信函申请数\t件\t0
      ==> water.txt <==
      2017年政府信息公开情况统计表
      收到申请数\t件\t5
      当面申请数\t件\t3
      传真申请数\t件\t
      网络申请数\t件\t2
      信函申请数\t件\t—
      ==> archives.txt <==
      2017年政府信息公开情况统计表
      收到申请数\t件\t0
      当面申请数\t件\t0
      传真申请数\t件\t0
      网络申请数\t件\t0
      信函申请数\t件\t0
      """)
}
