import LintModel
import Recognition
import ReportText
import RulePack

/// There is no title, or it lacks the year or the name of the report.
enum TitleCheck: Check {
  private static let rule: RuleID = "document/title"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "the title is missing or incomplete, or has another name for the report",
        zh: "没有标题，或标题缺少单位、年份，或报告名称不规范"),
      rationale: Message(
        en: """
          The title names the agency, the four-digit year and the report \
          (政府信息公开工作年度报告). It may stand on two or three lines. The year in it is the year \
          by which the rest of the report is checked; a year without its 年 is a warning. That the agency is missing, or the report has \
          another name, is a warning; on a web page, whose site names the agency, an info. The agency \
          may stand on a line of its own above or below. Both are asked of reports for 2019 and later, \
          whose packs say what the report is called. A whole title in the head of a web page (title, \
          ArticleTitle) is one. Of a report under other rules, such as that of a university for its school \
          year or of a hospital, an info says so, and its form is not checked.
          """,
        zh: """
          标题应写明单位名称、四位年份和“政府信息公开工作年度报告”，可分两三行排列，单位名称可在上一行或下一行；\
          全文的年份以标题为准核对，年份后缺“年”字的为警告。缺少单位名称或报告名称不规范的为警告；网页上的报告缺少单位名称的，仅作提示；\
          这两项只对2019年度及以后的报告要求。网页头部（title、ArticleTitle）写有完整标题的，视为有标题。\
          高校学年报告、医院等依据其他规定编制的报告，只提示一次，不检查其格式。
          """),
      catches: """
        ▸云溪县统计局政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        """,
      leavesAlone: """
        云溪县统计局
        2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            Another name for the report is replaced by the required one. A title that is missing \
            or incomplete has no fix.
            """,
          zh: "不规范的报告名称改为规定的名称；没有标题或标题不完整的不作修正。"),
        before: """
          云溪县统计局2022年度政府信息公开工作报告
          一、总体情况
          本年度工作有序开展。
          """,
        after: """
          云溪县统计局2022年政府信息公开工作年度报告
          一、总体情况
          本年度工作有序开展。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard let title = report.title else {
      // The title in the head of a web page is one.
      if report.pageTitle == nil { findings.report(rule, at: report.firstLine, .noTitle) }
      return
    }
    guard !report.isUnderOtherRules else {
      findings.report(rule, severity: .info, at: title.range, .otherRules)
      return
    }
    if !title.namesReport {
      // 政府信公开工作年度报告 is a wrong word.
      guard !WrongWordCheck.tells(of: title.range, in: report) else { return }
      findings.report(rule, at: title.range, .noName)
      return
    }
    guard !report.isNameOfColumn(title) else {
      findings.report(rule, at: title.range, .noTitle)
      return
    }
    if let damaged = report.damagedYear(in: title) {
      findings.report(rule, at: damaged, .damagedYear(report.excerpt(damaged)))
    } else if title.year == nil {
      if let short = report.shortYear(in: title) {
        findings.report(
          rule, at: short.range, .shortYear(report.excerpt(short.range), 2000 + short.year))
      } else {
        findings.report(rule, at: title.range, .noYear)
      }
    }
    guard let name = report.pack.pack.reportNames.first else { return }
    if let year = title.yearRange, !report.hasYearMark(year) {
      findings.report(rule, severity: .warning, at: year, .noYearMark(report.excerpt(year)))
    }
    if !report.hasRightName(title) {
      findings.report(
        rule, severity: .warning, at: title.range, .otherName(name),
        fix: report.renaming(title, name))
    } else if title.year != nil, report.agency == nil, !report.hasBlankAgency(title) {
      findings.report(
        rule, severity: report.isOnWebPage || report.isNamedOutside ? .info : .warning,
        at: title.range, .noAgency)
    }
  }
}

extension Report {
  /// Whether something outside the text says more than the title in it, such as the name of the agency:
  /// the title of the document or of the page, or the name of the site.
  fileprivate var isNamedOutside: Bool {
    guard let title else { return false }
    let own = LabelText.core(bytes.span, title.range)
    return draft.outsideTitles.contains { outside in
      let core = LabelText.core(outside.text)
      return switch outside.source {
      case .site: true
      case .webPage:
        core.count > own.count && LabelText.contains(core, own) || Self.namesAgency(outside.text)
      case .metadata: core.count > own.count && LabelText.contains(core, own)
      case .fileName: false
      }
    }
  }

  /// Whether a page's title has the name of a body in it.
  private static func namesAgency(_ title: String) -> Bool {
    let words = title.replacing("政府信息公开", with: "")
    return (AgencyEnding.words(.superior) + AgencyEnding.words(.speaker)).contains { word in
      words.contains(word)
    }
  }

  /// Whether 年 stands at the end of a year or behind it, or the year is one of several or in brackets.
  fileprivate func hasYearMark(_ year: Range<Int>) -> Bool {
    let span = bytes.span
    let rest = span.trimmed(year.upperBound..<bytes.count)
    return span.ends(withAnyOf: ["年"], at: year.upperBound, from: year.lowerBound)
      || span.matches("**年", at: rest.lowerBound)
      || ["年", "学年", "）", ")", "-", "—", "－", "~", "至"].contains {
        span.matches($0, at: rest.lowerBound)
      }
  }

  /// Whether a line is the name of the column in which a site has the reports, and no title: 政府信息公开年报.
  fileprivate func isNameOfColumn(_ title: ReportTitle) -> Bool {
    title.year == nil && agency?.isInTitle != true && !pack.pack.reportNames.isEmpty
      && !hasRightName(title) && damagedYear(in: title) == nil && shortYear(in: title) == nil
      && !hasBlankAgency(title)
  }

  /// Whether a title has a name that the pack accepts.
  fileprivate func hasRightName(_ title: ReportTitle) -> Bool {
    // 关于报送……年度报告的报告 is a letter that comes with it.
    guard bytes.span.firstRange(of: "报送", in: title.range) == nil else { return false }
    let core = LabelText.core(bytes.span, title.range)
    let names = pack.pack.reportNames + (isOfInstitution ? Self.institutionNames : [])
    func hasName(_ text: [UInt32]) -> Bool {
      names.contains { LabelText.contains(text, LabelText.core($0)) }
    }
    // A word that is typed twice is text/repeated-word's finding; 政府信息公开工作2022年度报告.
    return hasName(core) || hasName(core.withoutRepetition(ofLengths: 2...4))
      || hasName(core.filter { CharacterClass.digit($0) == nil })
  }

  /// The year of two digits in a title that has no other: 24年.
  fileprivate func shortYear(in title: ReportTitle) -> (year: Int, range: Range<Int>)? {
    let span = bytes.span
    var offset = title.range.lowerBound
    while offset < title.range.upperBound {
      guard let digits = Numeral(digits: span, at: offset, before: title.range.upperBound) else {
        offset = span.offset(after: offset)
        continue
      }
      offset = digits.range.upperBound
      guard digits.count == 2, let value = digits.value, (8...99).contains(value),
        span.matches("年", at: digits.range.upperBound)
      else { continue }
      return (value, digits.range.lowerBound..<digits.range.upperBound + 3)
    }
    return nil
  }

  /// Whether a title has XX for the agency, which document/placeholder reports.
  fileprivate func hasBlankAgency(_ title: ReportTitle) -> Bool {
    let span = bytes.span
    var offset = title.range.lowerBound
    while offset < title.range.upperBound {
      if BlankFigure.isSign(span, offset),
        BlankAgency(span, at: offset, in: title.range, isTitle: true) != nil
      {
        return true
      }
      offset = span.offset(after: offset)
    }
    return false
  }

  /// Whether the agency is one that serves the public and is no organ of government: its information is not
  /// called that of a government (article 55 of the Regulations of 2019).
  private var isOfInstitution: Bool {
    guard let name = agency?.name else { return false }
    return AgencyEnding.words(.institution).contains { name.hasSuffix($0) }
  }

  /// What the reports of such bodies are called as well.
  private static let institutionNames = ["信息公开工作年度报告", "信息公开年度报告"]

  /// Gives the report its name, from where the title says what it is about to its end; nil where the
  /// title goes on behind the name or over several lines.
  fileprivate func renaming(_ title: ReportTitle, _ name: String) -> Fix? {
    let span = bytes.span
    let start = title.yearRange?.upperBound ?? title.range.lowerBound
    guard title.blocks.count == 1, start <= title.range.upperBound,
      span.ends(
        withAnyOf: ["报告", "年报", "总结"], at: title.range.upperBound, from: title.range.lowerBound)
    else { return nil }
    let subjects: [StaticString] = ["政府信息公开", "信息公开", "政务公开"]
    let places = subjects.compactMap {
      span.firstRange(of: $0, in: start..<title.range.upperBound)?.lowerBound
    }
    guard var subject = places.min() else { return nil }
    // The 度 of 2022年度 is in the name.
    if span.ends(withAnyOf: ["度"], at: subject, from: start) { subject -= "度".utf8.count }
    return Fix(isSafe: false, [Fix.Edit(subject..<title.range.upperBound, name)])
  }

  /// The first line that is not blank, in bytes.
  var firstLine: Range<Int> {
    draft.blocks.first?.range ?? 0..<0
  }
}

extension Message {
  fileprivate static let noAgency = Message(
    en: "the title does not name the agency", zh: "标题未写明单位名称")

  fileprivate static func otherName(_ name: String) -> Message {
    Message(
      en: "the report is called “\(name)”; the title has another name",
      zh: "标题中的报告名称不规范，应为“\(name)”")
  }

  fileprivate static let noTitle = Message(
    en: "no title was found; it should read “<agency> <year>年政府信息公开工作年度报告”",
    zh: "未找到标题，应为“××单位××××年政府信息公开工作年度报告”")

  fileprivate static let otherRules = Message(
    en:
      "this is a report under other rules than the Regulations on government information; only its words and figures are checked",
    zh: "这是依据其他规定编制的信息公开报告，不适用政府信息公开工作年度报告的提纲和统计表，只检查文字和数据")

  fileprivate static let noName = Message(
    en: "the title does not name the report; it should end in “政府信息公开工作年度报告”",
    zh: "标题未写明报告名称，应含“政府信息公开工作年度报告”")

  fileprivate static func noYearMark(_ year: String) -> Message {
    Message(
      en: "the year “\(year)” in the title lacks its 年",
      zh: "标题中的年份“\(year)”之后应为“年”字")
  }

  fileprivate static func shortYear(_ found: String, _ year: Int) -> Message {
    Message(
      en: "the year “\(found)” in the title needs four digits (\(year)?)",
      zh: "标题中的年份“\(found)”应写四位数字，疑为\(year)年")
  }

  fileprivate static func damagedYear(_ found: String) -> Message {
    Message(
      en: "the year “\(found)” in the title is damaged; it needs four digits",
      zh: "标题中的年份“\(found)”书写有误，应为四位数字")
  }

  fileprivate static let noYear = Message(
    en: "the title does not give the year of the report", zh: "标题缺少年份")
}
