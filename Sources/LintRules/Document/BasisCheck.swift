import LintModel
import RulePack

/// The legal basis that is named has been superseded for the report's year.
enum BasisCheck: Check {
  private static let rule: RuleID = "document/basis"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "the legal basis named is superseded for the report's year", zh: "引用的依据在报告年度已被取代"),
      rationale: Message(
        en: """
          A report that names a notice which no longer holds was probably made from an old file, and \
          its form may be old as well.
          """,
        zh: "引用已被取代的文件，说明报告沿用了旧文本，格式往往也已过时。"),
      catches: """
        云溪县统计局2021年政府信息公开工作年度报告
        根据▸国办公开办函〔2019〕60号文件的要求，编制本报告。
        一、概述
        本年度工作有序开展。
        """,
      leavesAlone: """
        云溪县统计局2020年政府信息公开工作年度报告
        根据国办公开办函〔2019〕60号文件的要求，编制本报告。
        一、概述
        本年度工作有序开展。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard let year = report.year else { return }
    for citation in report.phrases.citations {
      let basis = report.pack.pack.supersededBases[citation.basis]
      guard year >= basis.from else { continue }
      findings.report(rule, at: citation.range, .superseded(basis, year))
    }
  }
}

extension Message {
  fileprivate static func superseded(_ basis: SupersededBasis, _ year: Int) -> Message {
    Message(
      en:
        "\(basis.citation) no longer holds for reports for \(year); \(basis.replacement) has replaced it",
      zh: "\(basis.citation)已不适用于\(year)年度报告，应依据\(basis.replacement)")
  }
}
