import LintModel
import Recognition
import ReportModel
import ReportText
import RulePack

/// The signature names another agency than the title, or the text calls itself another kind of body.
enum AgencyCheck: Check {
  private static let rule: RuleID = "document/agency"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(
        en:
          "the signature names another agency than the title, or the text speaks as another kind of body",
        zh: "落款单位与标题不符，或文中自称与单位不符"),
      rationale: Message(
        en: """
          A report that was made from another agency's keeps its signature, its 我镇, or in the \
          preamble its name as that of the report or of the office to write to. The full name \
          and the short one, an agency's office, the office of a government that signs for it and the \
          superior in front of a street office are the agency itself. Where the text and the signature agree \
          on another agency than the title, it is the title that is told.
          """,
        zh: """
          套用其他单位的报告，常在落款、“我镇”等自称或前言的报告名称、联系单位中留下痕迹。单位的全称与简称、其办公室、\
          代政府落款的政府办公室、街道前冠以上级名称的，均视为同一单位；引文不在此列。正文与落款一致而标题不同的，只报告标题。
          """),
      catches: """
        云溪县水务局2022年政府信息公开工作年度报告
        一、总体情况
        本年度工作有序开展。
        ▸云溪县水利局
        2023年1月18日
        """,
      leavesAlone: """
        云溪县人民政府2022年政府信息公开工作年度报告
        一、总体情况
        本年度工作有序开展。
        云溪县人民政府办公室
        2023年1月18日
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    guard let agency = report.agency else {
      if let name = report.bureauInPageTitle {
        checkSignature(report, name, at: nil, &findings)
      } else {
        findings.skip(rule, because: .unknownAgency)
      }
      return
    }
    let selfNames = report.phrases.hits(of: Self.selfNames)
    checkSelfNames(report, agency, selfNames, &findings)
    let bureaus = OtherBureau.mentions(in: report, agency)
    if let other = otherThanTitle(report, agency, bureaus) {
      findings.report(
        rule, at: agency.range, .otherTitle(agency.name, other),
        related: bureaus.map { RelatedLocation($0, .ofOther) }
          + (report.signer.map { [RelatedLocation($0, .ofOther)] } ?? []))
      return
    }
    checkSignature(report, agency.name, at: agency.range, &findings)
    let words = facts.rules.lexicon.inspection
    if let organ = OtherOrgan.mention(in: report, agency, words) {
      findings.report(
        rule, at: organ, .otherOrgan(report.excerpt(organ), agency.name),
        related: [RelatedLocation(agency.range, .inTitle)])
    }
    let mentions = bureaus + OtherSubject.mentions(in: report, agency, selfNames, words)
    for mention in mentions {
      findings.report(
        rule, at: mention, .otherBureau(report.excerpt(mention), agency.name),
        related: [RelatedLocation(agency.range, .inTitle)])
    }
  }

  /// The agency that signs a report and is named throughout it, so that it is the title that is wrong; nil
  /// where there is none.
  private static func otherThanTitle(
    _ report: Report, _ agency: ReportAgency, _ mentions: [Range<Int>]
  ) -> String? {
    guard agency.isInTitle, !mentions.isEmpty, let signer = report.signer else { return nil }
    let name = report.draft.text.string(in: AgencyLine.withoutSeal(report.bytes.span, signer))
    let other = AgencyIdentity(name)
    guard !AgencyIdentity(agency.name).mayBe(other), !report.namesSuccessor(signer),
      mentions.allSatisfy({ other.mayBe(AgencyIdentity(report.draft.text.string(in: $0))) })
    else { return nil }
    return name
  }

  private static func checkSignature(
    _ report: Report, _ agency: String, at title: Range<Int>?, _ findings: inout Findings
  ) {
    guard let signer = report.signer else { return }
    let span = report.bytes.span
    let parts = span.words(AgencyLine.withoutSeal(span, signer))
    // Names with blanks between their characters, and several agencies that sign together.
    let whole = parts.reduce("") { $0 + report.draft.text.string(in: $1) }
    guard whole != agency else { return }
    let own = AgencyIdentity(agency)
    let isOwn =
      own.mayBe(AgencyIdentity(whole))
      || parts.contains { own.mayBe(AgencyIdentity(report.draft.text.string(in: $0))) }
    guard !isOwn, !report.namesSuccessor(signer) else { return }
    findings.report(
      rule, at: signer, .otherSigner(report.excerpt(signer), agency),
      related: title.map { [RelatedLocation($0, .inTitle)] } ?? [])
  }

  /// With what a body speaks of itself.
  private static let selfNames: [Phrase] = [
    .we, .thisBureau, .thisTown, .thisTownship, .thisStreet, .thisCommittee, .thisSchool,
  ]

  private static func checkSelfNames(
    _ report: Report, _ agency: ReportAgency, _ hits: [PhraseIndex.Hit],
    _ findings: inout Findings
  ) {
    var first: (range: Range<Int>, count: Int)?
    for hit in hits {
      let paragraph = report.paragraph(of: hit)
      guard paragraph.contains(hit.range.lowerBound),
        let body = SelfName(report.bytes.span, hit, in: paragraph), !body.suits(agency.name),
        !report.bytes.span.isQuoted(hit.range.lowerBound, in: paragraph)
      else { continue }
      first = (first?.range ?? body.range, (first?.count ?? 0) + 1)
    }
    guard let first else { return }
    findings.report(
      rule, at: first.range,
      .otherBody(report.excerpt(first.range), agency.name, count: first.count))
  }
}

extension Report {
  /// The agency by the title in the head of the web page where the text has none; nil where that may be
  /// the name of the site, a government's.
  fileprivate var bureauInPageTitle: String? {
    guard title == nil, let agency = pageTitle?.agency, !agency.hasSuffix("政府"),
      let last = agency.unicodeScalars.last, !"省市县区旗州盟".unicodeScalars.contains(last)
    else { return nil }
    return agency
  }

  /// The line that signs the report: the agency with the date, or a last line that holds an agency's
  /// name alone.
  fileprivate var signer: Range<Int>? {
    if let signer = signature?.signer { return signer }
    guard let last = prose.last, let part = lastPartBlock, last > part,
      case .paragraph = draft.blocks[last].kind
    else { return nil }
    let line = draft.blocks[last].range
    return AgencyLine.isAgencyAlone(bytes.span, line) ? line : nil
  }
}

extension Report {
  /// Whether the text says that the agency that signs has taken over from another: 职责划入市自然资源局，由其代为发布.
  fileprivate func namesSuccessor(_ signer: Range<Int>) -> Bool {
    // The territory before a name is left out, or said in short.
    let start = max(signer.lowerBound, signer.upperBound - Self.distinctive)
    let words = (start..<signer.upperBound).map { bytes.span[$0] }
    return prose.contains { block in
      let text = draft.blocks[block].range
      return text.upperBound <= signer.lowerBound
        && bytes.span.contains(anyOf: Self.succession, in: text)
        && bytes.span.firstRange(of: words, in: text) != nil
    }
  }

  /// How much of an agency's end tells it, in bytes: six characters.
  private static let distinctive = 18
  private static let succession: [StaticString] = [
    "划入", "划转", "更名", "组建", "代为", "机构改革", "并入", "合并", "移交", "撤销", "承继", "承接",
  ]
}

extension Span where Element == UInt8 {
  /// The stretches of a range between white space.
  fileprivate func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var offset = range.lowerBound
    while let (value, length) = scalar(at: offset, before: range.upperBound) {
      if CharacterClass.isWhitespace(value) {
        if let begun = start { words.append(begun..<offset) }
        start = nil
      } else {
        start = start ?? offset
      }
      offset += length
    }
    if let start { words.append(start..<range.upperBound) }
    return words
  }
}

extension Message {
  fileprivate static let unknownAgency = Message(
    en: "the title does not name the agency", zh: "标题未写明单位名称")

  fileprivate static let inTitle = Message(en: "the agency in the title", zh: "标题中的单位")

  fileprivate static let ofOther = Message(en: "the other agency", zh: "文中的单位")

  fileprivate static func otherTitle(_ agency: String, _ other: String) -> Message {
    Message(
      en:
        "the title says “\(agency)”, but the text and the signature name “\(other)”; the title must be wrong",
      zh: "标题中的单位为“\(agency)”，而正文和落款均为“\(other)”，标题疑有误")
  }

  fileprivate static func otherSigner(_ signer: String, _ agency: String) -> Message {
    Message(
      en: "signed by “\(signer)”, but the report is that of “\(agency)”",
      zh: "落款单位“\(signer)”与标题中的“\(agency)”不符")
  }

  fileprivate static func otherBureau(_ found: String, _ agency: String) -> Message {
    Message(
      en: "“\(found)” is named here, but the report is that of “\(agency)”",
      zh: "此处写作“\(found)”，与标题中的“\(agency)”不符")
  }

  fileprivate static func otherOrgan(_ organ: String, _ agency: String) -> Message {
    Message(
      en: "“\(organ)” is no organ of “\(agency)”, whose report this is",
      zh: "此处写作“\(organ)”，与标题中的“\(agency)”不符，疑为套用其他单位的文字")
  }

  fileprivate static func otherBody(_ body: String, _ agency: String, count: Int) -> Message {
    Message(
      en:
        "the text speaks as “\(body)”\(count > 1 ? " (\(count) times)" : ""), but the report is that of “\(agency)”",
      zh: "文中自称“\(body)”\(count > 1 ? "（共\(count)处）" : "")，与标题中的“\(agency)”不符")
  }
}
