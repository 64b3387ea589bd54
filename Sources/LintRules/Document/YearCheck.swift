import LintModel
import Recognition
import RulePack

/// Title, reporting period and table caption name different years.
enum YearCheck: Check {
  private static let rule: RuleID = "document/year"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "title, reporting period, table caption or preamble name different years",
        zh: "标题、统计期限、统计表与前言所写的年份不一致"),
      rationale: Message(
        en: """
          A report is usually written over last year's; a year that was left standing in the period \
          in the table's caption, or where the preamble calls this report by its name, puts every \
          figure in doubt. The later place is reported; a mention of last year's report is left alone. \
          A web page's title of another year is a warning.
          """,
        zh: """
          年度报告多在上年报告基础上修改，统计期限、统计表标题或前言对本报告的称谓中漏改的年份会使全部数据存疑。\
          问题标在后出现的一处；提到上年报告的不算。网页标题的年份不同的，给出警告。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本报告数据的统计期限自▸2016年1月1日起至2016年12月31日止。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本报告数据的统计期限自2017年1月1日起至12月31日止。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The year is replaced by the title's; where all the rest is of another year, the \
            title's by that.
            """,
          zh: "改为标题中的年份；全文均为另一年度的，改标题中的年份。"),
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          本报告数据的统计期限自2017年1月1日起至2017年12月31日止。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    guard let title = report.title, let year = title.year, let yearRange = title.yearRange else {
      if report.title == nil, let page = report.pageTitle {
        check(report, against: page, &findings)
      } else {
        findings.skip(rule, because: .titleHasNoYear)
      }
      return
    }
    if let clue = report.yearClue, clue.year != year {
      // All the rest of the report is of another year: the title is what has to change.
      findings.report(
        rule, at: yearRange, .titleAlone(year, clue.year),
        related: clue.range.map { [RelatedLocation($0, .elsewhere)] } ?? [],
        fix: report.replacing(year, [yearRange], by: clue.year))
      return
    }
    if let page = report.pageTitleOfOtherYear {
      findings.report(rule, mildly: .warning, at: yearRange, .pageTitle(page.year, title: year))
    }
    let other = mentions(report, of: year)
    for mention in other {
      findings.report(
        rule, at: mention.range, .different(mention.place, mention.year, title: year),
        related: [RelatedLocation(yearRange, .inTitle)],
        fix: report.replacing(mention.year, mention.places, by: year))
    }
    if other.isEmpty, let opening = report.openingYear, opening.year == year + 1 {
      findings.report(
        rule, at: yearRange, .opening(year, opening.year),
        related: [RelatedLocation(opening.range, .elsewhere)],
        fix: report.replacing(year, [yearRange], by: opening.year))
    }
  }

  /// Compares the text with the title that stands in the head of its web page only.
  private static func check(
    _ report: Report, against page: PageTitle, _ findings: inout Findings
  ) {
    guard let year = report.year, year == page.year else {
      let place = report.yearClue?.range ?? report.firstLine
      let year = report.year ?? page.year
      findings.report(rule, severity: .warning, at: place, .pageTitleAlone(page.year, year))
      return
    }
    for mention in mentions(report, of: year) {
      findings.report(
        rule, at: mention.range, .different(mention.place, mention.year, title: year),
        fix: report.replacing(mention.year, mention.places, by: year))
    }
  }

  /// Whether the period, a caption, the preamble or what the first part opens with is of a certain year instead of the
  /// report's, which is told there or at the title.
  static func isTold(_ other: Int, insteadOf year: Int, in report: Report) -> Bool {
    report.openingYear?.year == other || mentions(report, of: year).contains { $0.year == other }
  }

  /// What calls the report that of another year than its own: period, captions and preamble.
  private static func mentions(_ report: Report, of year: Int) -> [Mention] {
    var mentions: [Mention] = []
    // A period over two years is document/period's finding.
    if let period = report.period, !period.isOfTwoYears, let first = period.year {
      let years = period.places.compactMap(\.yearRange)
      mentions.append(
        Mention(
          year: first.year, range: first.range, place: .period,
          places: years.isEmpty ? [first.range] : years))
    }
    mentions += OwnReportYear.mentions(report, year).map {
      Mention(year: $0.year, range: $0.range, place: .ownName, places: [$0.range])
    }
    mentions += report.tables.compactMap(\.captionYear).map {
      Mention(year: $0.year, range: $0.range, place: .caption, places: [$0.range])
    }
    return mentions.filter { $0.year != year }
  }

  /// A place that names a year.
  private struct Mention {
    let year: Int
    let range: Range<Int>
    let place: Place
    /// Where the year stands, in bytes: once, or in each date of a period.
    let places: [Range<Int>]
  }

  fileprivate enum Place {
    case period
    case caption
    case ownName
  }
}

extension Report {
  /// Replaces a year in four digits by another; nil where it is written otherwise.
  fileprivate func replacing(_ found: Int, _ places: [Range<Int>], by year: Int) -> Fix? {
    let digits = Array("\(found)".utf8)
    let edits = places.compactMap { place in
      bytes.span.firstRange(of: digits, in: place).map { Fix.Edit($0, "\(year)") }
    }
    return edits.count == places.count ? Fix(isSafe: false, edits) : nil
  }
}

extension Message {
  /// Why the rules that compare years could not run.
  static let titleHasNoYear = Message(en: "the title has no year", zh: "标题没有年份")

  fileprivate static func titleAlone(_ title: Int, _ year: Int) -> Message {
    Message(
      en: "the title says \(title), but the report is of \(year) by its period, parts and tables",
      zh: "标题为\(title)年，而统计期限、各部分和表格均为\(year)年度报告的内容，标题年份疑有误")
  }

  fileprivate static func pageTitle(_ page: Int, title: Int) -> Message {
    Message(
      en: "the title says \(title), but the page's title (<title> or ArticleTitle) says \(page)",
      zh: "正文标题为\(title)年，网页标题（<title> 或 ArticleTitle）却为\(page)年，请核对")
  }

  fileprivate static func pageTitleAlone(_ page: Int, _ year: Int) -> Message {
    Message(
      en:
        "the page's title (<title> or ArticleTitle) says \(page), but the text is a report for \(year)",
      zh: "网页标题（<title> 或 ArticleTitle）为\(page)年，正文却是\(year)年度的报告，请核对")
  }

  fileprivate static func opening(_ title: Int, _ year: Int) -> Message {
    Message(
      en: "the title says \(title), but the first part opens with \(year)",
      zh: "标题为\(title)年，而第一部分以“\(year)年”开头，标题年份疑有误")
  }

  fileprivate static let elsewhere = Message(en: "the year is given here", zh: "此处写明年度")

  fileprivate static let inTitle = Message(en: "the year in the title", zh: "标题中的年份")

  fileprivate static func different(_ place: YearCheck.Place, _ found: Int, title: Int) -> Message {
    switch place {
    case .period:
      Message(
        en: "the reporting period is of \(found), but the title says \(title)",
        zh: "统计期限为\(found)年，与标题的\(title)年不一致")
    case .ownName:
      Message(
        en: "the preamble calls this report that of \(found), but the title says \(title)",
        zh: "前言把本报告称为\(found)年的报告，与标题的\(title)年不一致")
    case .caption:
      Message(
        en: "the table's caption says \(found), but the title says \(title)",
        zh: "统计表标题为\(found)年，与报告标题的\(title)年不一致")
    }
  }
}
