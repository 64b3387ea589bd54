import LintModel
import Recognition
import ReportText
import RulePack

/// The legal basis that is named does not hold for the report, or has another number or title.
enum BasisCheck: Check {
  private static let rule: RuleID = "document/basis"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en: "the basis named is superseded for the report's year, or has another number or title",
        zh: "引用的依据在报告年度已被取代，或文号、标题有误"),
      rationale: Message(
        en: """
          A report that names a notice which no longer holds, or last year's, was probably made from an \
          old file, and its form may be old as well. The pack lists the known bases with their numbers \
          and titles and the years for which they hold; others are left alone, and so are titles that \
          are only quoted.
          """,
        zh: """
          引用已被取代的文件或上年的通知，说明报告沿用了旧文本，格式往往也已过时。规则包列出已知依据的文号、标题\
          和适用年度；表中没有的文件、只作引述的标题不在此列。
          """),
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
    guard findings.isEnabled(rule), let year = report.year else { return }
    let pack = report.pack.pack
    var reported: [Range<Int>] = []
    for citation in report.phrases.citations {
      let basis = pack.supersededBases[citation.basis]
      guard year >= basis.from else { continue }
      reported.append(citation.range)
      findings.report(rule, at: citation.range, .superseded(basis, year))
    }
    let known = KnownBases(pack)
    for cited in CitedTitle.all(in: report)
    where !reported.contains(where: { cited.number?.overlaps($0) == true }) {
      if let (place, message) = known.fault(of: cited, report, year) {
        findings.report(rule, at: place, message)
        reported.append(place)
      } else if let (place, message) = YearlyTitle(cited, report)?.fault(in: year) {
        findings.report(rule, at: place, message)
      }
    }
    for (place, message) in known.strayNumbers(report, year, except: reported) {
      findings.report(rule, at: place, message)
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
