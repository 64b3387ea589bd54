import LintModel
import Recognition
import ReportText
import RulePack

/// The legal basis that is named does not hold for the report, or has another number or title.
enum BasisCheck: Check {
  fileprivate static let rule: RuleID = "document/basis"

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
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            A wrong number or title is replaced by the right one, and a number that no longer \
            holds by that of the document that replaced it, unless the old title stands beside \
            it.
            """,
          zh: """
            有误的文号、标题予以改正；已被取代的文号改为现行文件的文号，旁边写有原标题的不作修正。
            """),
        after: """
          云溪县统计局2021年政府信息公开工作年度报告
          根据国办公开办函〔2021〕30号文件的要求，编制本报告。
          一、概述
          本年度工作有序开展。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule), let year = report.year else { return }
    let known = facts.rules.bases
    let titles = CitedTitle.all(in: report)
    let past = facts.rules.lexicon.inspection.past
    var reported: [Range<Int>] = []
    for citation in report.phrases.citations {
      let basis = report.pack.pack.supersededBasis(citation.basis, for: year)
      guard year >= basis.from else { continue }
      reported.append(citation.range)
      guard !report.isNamedAsFormer(citation.range, basis),
        !report.tellsPast(around: citation.range, citation.block, past, beside: basis.replacement)
      else { continue }
      let title = titles.first { $0.number?.overlaps(citation.range) == true }
      let suits =
        title.map { known.has($0.core(report.bytes.span), number: basis.replacement) }
        ?? !report.bytes.span.ends(
          withAnyOf: ["》", "》（", "》("], at: citation.range.lowerBound, from: 0)
      findings.report(
        rule, at: citation.range, .superseded(basis, year),
        fix: suits ? Fix(isSafe: false, [Fix.Edit(citation.range, basis.replacement)]) : nil)
    }
    for cited in titles
    where !reported.contains(where: { cited.number?.overlaps($0) == true }) {
      let own = known.fault(of: cited, report, year)
      guard let fault = own ?? YearlyTitle(cited, report)?.fault(in: year),
        !WrongWordCheck.tells(of: fault.place, in: report),
        !report.tellsPast(around: cited.range, cited.block, past)
      else { continue }
      findings.report(fault)
      if own != nil { reported += [fault.place] + [cited.number].compactMap(\.self) }
    }
    for place in report.phrases.years where place.index < year {
      if let fault = YearlyTitle(place, report)?.fault(in: year) { findings.report(fault) }
    }
    for shared in SharedNumber.all(among: titles, report.bytes.span)
    where !reported.contains(where: { $0.overlaps(shared.place) || $0.overlaps(shared.first) }) {
      findings.report(
        rule, at: shared.place,
        .sharedNumber(
          report.excerpt(shared.place), report.excerpt(shared.first),
          isOfOneDocument: shared.isOfOneDocument),
        related: [RelatedLocation(shared.first, .firstNumber)])
    }
    for fault in known.strayNumbers(report, year, except: reported) { findings.report(fault) }
    for fault in known.strayTitles(report, year, besides: titles, except: reported) {
      findings.report(fault)
    }
  }
}

extension Report {
  /// Whether a superseded basis is named beside the one that replaced it, or as what held before:
  /// （国务院令第492号公布，国务院令第711号修订）, 原条例（国务院令第492号）.
  fileprivate func isNamedAsFormer(_ citation: Range<Int>, _ basis: SupersededBasis) -> Bool {
    let span = bytes.span
    let start = span.startOfStretch(
      endingAt: citation.lowerBound, from: max(0, citation.lowerBound - 45), .comma)
    if span.contains(
      anyOf: ["原", "修订前", "旧", "此前", "废止"], in: start..<citation.lowerBound)
    {
      return true
    }
    let end = span.endOfStretch(
      from: citation.upperBound, before: min(bytes.count, citation.upperBound + 150), .sentence)
    let behind = citation.upperBound..<end
    let isPublication =
      span.literal(["公布", "发布", "颁布"], at: behind.lowerBound, before: end) != nil
    return isPublication
      && (span.contains(anyOf: ["修订", "修改", "修正", "的原", "的旧"], in: behind)
        || span.firstRange(of: Array(basis.replacement.utf8), in: behind) != nil)
  }
}

extension Findings {
  fileprivate mutating func report(_ fault: BasisFault) {
    report(
      BasisCheck.rule, at: fault.place, fault.message,
      fix: fault.edit.map { Fix(isSafe: false, [$0]) })
  }
}

extension Message {
  fileprivate static func superseded(_ basis: SupersededBasis, _ year: Int) -> Message {
    Message(
      en:
        "\(basis.citation.quotedUnlessNumber) no longer holds for reports for \(year); \(basis.replacement) has replaced it",
      zh: "\(basis.citation.quotedUnlessNumber)已不适用于\(year)年度报告，应依据\(basis.replacement)")
  }
}

extension String {
  /// A citation as a message names it: a number as it is, other words in quotation marks and without the bracket
  /// before them: （2008年5月1日起施行.
  fileprivate var quotedUnlessNumber: String {
    hasPrefix("（") ? "“\(dropFirst())”" : self
  }
}
