import LintModel
import Recognition
import RulePack

/// Something that a report has to state is not stated anywhere.
enum StatementCheck: Check {
  private static let edition: RuleID = "document/edition"
  private static let contact: RuleID = "document/contact"

  static let rules = [
    Rule(
      edition, .warning,
      summary: Message(
        en: "nothing says where the electronic edition can be read", zh: "未说明电子版的查阅网址"),
      rationale: Message(
        en: """
          The report names the site on which its electronic edition can be read. The statement \
          usually stands in the preamble; in the last part it does as well.
          """,
        zh: "报告应说明电子版在哪个网站查阅或下载。一般写在前言，写在最后一部分亦可。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        ▸根据有关规定，编制本年度报告。
        一、概述
        通过网站及时公开信息。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        根据有关规定，编制本年度报告。本报告的电子版可在云溪县政府门户网站查阅。
        一、概述
        通过网站及时公开信息。
        """),
    Rule(
      contact, .warning,
      summary: Message(
        en: "no address or telephone for questions", zh: "未提供联系地址，也未提供联系电话"),
      rationale: Message(
        en:
          "Readers who doubt a figure must be able to ask. An address or a telephone number is enough.",
        zh: "应公布联系地址或电话，便于公众咨询；有其一即可。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        ▸根据有关规定，编制本年度报告。
        一、概述
        开通了热线电话。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        如有疑问，请与云溪县统计局办公室联系（电话：0599-5550123）。
        一、概述
        开通了热线电话。
        """),
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    check(edition, .noEdition, report, &findings)
    check(contact, .noContact, report, &findings)
  }

  private static func check(
    _ rule: RuleID, _ message: Message, _ report: Report, _ findings: inout Findings
  ) {
    guard let statement = report.pack.pack.rules[rule]?.statement,
      report.phrases.statement(statement) == nil, !report.precedesPack
    else { return }
    findings.report(rule, at: report.preambleAnchor, message)
  }
}

extension Report {
  /// Whether the report is for a year before those of its pack, whose form did not hold yet.
  var precedesPack: Bool {
    guard let year, let first = pack.pack.years?.lowerBound else { return false }
    return year < first
  }

  /// The place at which to say that the preamble lacks something: its first paragraph, or the
  /// title's line where there is no preamble.
  var preambleAnchor: Range<Int> {
    let start = title?.blocks.upperBound ?? 0
    let end = firstPartBlock ?? draft.blocks.count
    let preamble = prose.first { block in
      guard block >= start, block < end else { return false }
      // Shorter lines are a web page's date of publication, the author or the name of a file.
      return draft.blocks[block].range.count >= 60
        || bytes.span.endsInFullStop(draft.blocks[block].range)
    }
    return preamble.map { draft.blocks[$0].range } ?? title?.range ?? draft.blocks.first?.range
      ?? 0..<0
  }
}

extension Message {
  fileprivate static let noEdition = Message(
    en: "nothing says where the electronic edition of the report can be read",
    zh: "未说明本报告电子版的查阅网站或网址")

  fileprivate static let noContact = Message(
    en: "there is no address or telephone number for questions", zh: "未提供联系地址，也未提供联系电话")
}
