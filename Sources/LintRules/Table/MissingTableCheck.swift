import LintModel
import Recognition
import ReportText
import RulePack

/// A table that the pack requires is absent, or is of a form that has been replaced.
enum MissingTableCheck: Check {
  private static let missing: RuleID = "table/missing"
  private static let outdated: RuleID = "table/outdated-form"

  static let rules = [
    Rule(
      missing, .error,
      summary: Message(en: "the statistics table is absent", zh: "缺少统计表"),
      rationale: Message(
        en: """
          The tables are part of the report: three since the reports for 2019, one (政府信息公开情况统计表) \
          before. Where the report names a file that holds them, the finding is of severity info: the \
          figures in that file were not checked.
          """,
        zh: """
          统计表是报告的组成部分：2019年度以后为三张表，此前为《政府信息公开情况统计表》。\
          报告注明统计表另附文件的，仅作提示：该文件中的数据未经检查。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        ▸云溪县统计局
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        2017年政府信息公开情况统计表
        收到申请数\t件\t2
        当面申请数\t件\t1
        传真申请数\t件\t0
        网络申请数\t件\t1
        信函申请数\t件\t0
        申请办结数\t件\t2
        """),
    Rule(
      outdated, .error,
      summary: Message(
        en: "the statistics table is the form of earlier years", zh: "统计表为往年格式"),
      rationale: Message(
        en: """
          Last year's file, filled in once more, often carries last year's form. That is one mistake, \
          so the rows that differ are not reported one by one.
          """,
        zh: "沿用往年文件时，统计表往往仍是旧格式。此类问题只报告一次，不逐行列出差异。"),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        ▸主动公开文件信息数\t条\t12
        提供服务类信息数\t条\t3
        网上咨询数\t人次\t5
        现场接待人数\t人次\t9
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        网上咨询数有所增加，现场接待人数有所减少。
        """),
  ]

  /// The rules that cannot be checked without a table.
  private static let dependent: [RuleID] = [
    "table/balance", "table/blank", "table/bound", "table/missing-column", "table/missing-row",
    "table/number", "table/row-order", "table/sum", "table/unit", "table/unknown-row",
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    let forms = report.pack.pack.tables
    let found = Set(report.tables.map(\.form))
    if let years = report.pack.pack.years, report.precedesPack, report.tables.isEmpty {
      for rule in [missing, outdated] { findings.skip(rule, because: .notYet(years.lowerBound)) }
      return
    }
    if report.draft.unread.contains(where: { $0.kind == .lineBreaks }) {
      if report.tables.count < forms.count { findings.skip(missing, because: .linesLost) }
      return skipDependent(report, &findings)
    }
    lazy var isReferredTo = report.refersToAttachment
    // That a report goes by an older form, which it may, is said once.
    for form in forms.indices where !found.contains(form) && report.allowance == nil {
      let caption = forms[form].captions.first ?? forms[form].id
      if let old = report.outdatedForms.first(where: { $0.replacement == form }) {
        findings.report(outdated, at: old.firstLabel, .outdated(old.name, caption))
      } else if report.hasUndividedTables {
        findings.skip(missing, because: .undivided(caption))
      } else if isReferredTo || report.givesFile(with: forms[form]) {
        findings.skip(missing, because: .referredTo(caption))
      } else if report.refersToPicture(with: forms[form]) {
        findings.skip(missing, because: .inPicture(caption))
      } else if let attachment = report.attachedTable {
        findings.report(missing, severity: .info, at: attachment, .attached(caption))
      } else if let object = report.tableObject {
        findings.report(
          missing, severity: .info, at: object,
          .missing(caption, unlessIn: "this embedded object", "此嵌入对象"))
      } else if !report.pictures(inPartOf: forms[form]).isEmpty {
        findings.report(
          missing, severity: .info, at: report.place(of: forms[form]),
          .missing(caption, unlessIn: "the picture here", "此处的图片"))
      } else {
        findings.report(
          missing, at: report.place(of: forms[form]), .missing(caption),
          subject: "tables/\(forms[form].id)")
      }
    }
    skipDependent(report, &findings)
  }

  /// Says which rules cannot be checked where there is no table.
  private static func skipDependent(_ report: Report, _ findings: inout Findings) {
    guard !report.pack.pack.tables.isEmpty, report.tables.isEmpty else { return }
    let reason = Message.noTable(relations: report.pack.pack.relations.count)
    for rule in dependent { findings.skip(rule, because: reason) }
  }
}

extension Report {
  /// Whether a part lacks the table that belongs to it, and this is told by itself.
  func lacksTable(of part: PartID?) -> Bool {
    guard let part, allowance == nil, !refersToAttachment, attachedTable == nil, tableObject == nil
    else { return false }
    let forms = pack.pack.tables
    return forms.indices.contains { form in
      forms[form].section == pack.pack.outline[part].id
        && !tables.contains { $0.form == form }
        && !outdatedForms.contains { $0.replacement == form }
    }
  }

  /// Where a table belongs: its part's heading, or where that is missing, the next one; the line that
  /// announces it, or the end.
  fileprivate func place(of form: TableForm) -> Range<Int> {
    if let id = form.section {
      let part = sections.first { $0.part.map { pack.pack.outline[$0].id } == id }
      if let part { return headings[part.heading].range }
      let own = pack.pack.outline.firstIndex { $0.id == id }
      let next = sections.first { section in
        section.part.flatMap { part in own.map { $0 < part } } ?? false
      }
      if let next { return headings[next.heading].range }
    }
    let span = bytes.span
    let announcement = phrases.hits(of: [.statisticsTable]).last { hit in
      let line = draft.blocks[hit.block].range
      return line.count <= 300 && span.matches("附件", at: line.lowerBound)
    }
    return announcement.map { draft.blocks[$0.block].range } ?? lastLine
  }
}

extension Message {
  fileprivate static func undivided(_ caption: String) -> Message {
    Message(
      en: "the cells of 《\(caption)》 have run together, so that its values cannot be told apart",
      zh: "《\(caption)》各栏数据连在一起，无法区分，未核对")
  }

  fileprivate static func missing(_ caption: String) -> Message {
    Message(en: "the table 《\(caption)》 is missing", zh: "缺少《\(caption)》")
  }

  fileprivate static func attached(_ caption: String) -> Message {
    Message(
      en: "the table 《\(caption)》 is in this attachment, so its figures were not checked",
      zh: "《\(caption)》在此附件中，表内数据未检查")
  }

  fileprivate static func referredTo(_ caption: String) -> Message {
    Message(
      en:
        "the report says that the table 《\(caption)》 is attached; give it with the report by --table",
      zh: "报告称《\(caption)》在附件中，未作检查；可用 --table 一并提供")
  }

  fileprivate static func inPicture(_ caption: String) -> Message {
    Message(
      en: "the report says that the table 《\(caption)》 is a picture, which cannot be read",
      zh: "报告称《\(caption)》见图，图片中的数据无法检查")
  }

  fileprivate static let linesLost = Message(
    en: "the breaks between the lines were lost, and with them what was a table",
    zh: "文本的换行已丢失，无法识别其中的表格")

  fileprivate static func notYet(_ first: Int) -> Message {
    Message(
      en: "the statistics table is that of reports for \(first) and later",
      zh: "统计表自\(first)年度报告起施行")
  }

  /// - Parameters:
  ///   - english: What cannot be read and may hold the table, in English.
  ///   - chinese: The same in Chinese.
  fileprivate static func missing(
    _ caption: String, unlessIn english: String, _ chinese: String
  ) -> Message {
    Message(
      en: "the table 《\(caption)》 is missing, unless it is in \(english), which cannot be read; "
        + "put it into the text as a table",
      zh: "未见《\(caption)》；如在\(chinese)中，则无法读取，请以表格形式放入正文")
  }

  fileprivate static func outdated(_ name: Message, _ caption: String) -> Message {
    Message(
      en: "this table is \(name.english), which 《\(caption)》 has replaced",
      zh: "此表为\(name.chinese)，应改用《\(caption)》")
  }

  fileprivate static func noTable(relations: Int) -> Message {
    // Many rules say so: the words are put together once.
    let english = "no statistics table was found, so \(relations) relations were not evaluated"
    let chinese = "未找到统计表，\(relations)条勾稽关系未核对"
    return Message(en: english, zh: chinese)
  }
}
