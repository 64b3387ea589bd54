import LintModel
import Recognition
import ReportLint
import RulePack

/// Writes an index of several drafts, with bars of the findings by rule and by agency, and a page of
/// its own about each draft.
struct HTMLIndexReporter: Reporter {
  private let frame: HTMLFrame
  private let page: HTMLDraftPage
  private let directory: String

  private var language: Language { frame.language }

  init(_ context: ReporterContext) {
    frame = HTMLFrame(context.language)
    let name = context.fileName ?? Array("index.html".utf8)
    directory = NamedFile(path: ReportPage.directory(beside: name), isLaidOut: false).uri
    let address = "../" + NamedFile(path: name, isLaidOut: false).uri
    page = HTMLDraftPage(
      context, back: (address, context.language.words("All drafts", "全部文稿")))
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    output.page = ReportPage(contents: page.document(about: file), entry: IndexEntry(file))
  }

  func finish(
    _ run: RunSummary, held: [UInt8], entries: [IndexEntry], _ output: inout [UInt8]
  ) {
    let title = language.words("Findings on annual reports", "年度报告检查结果汇总")
    frame.begin(title, &output)
    let words = SummaryReporter(language: language, style: Style(usesColor: false))
    output.append("<header>\n<h1>\(title)</h1>\n<p><strong>")
    output.append(escaped: words.counts(run))
    output.append(literal: "</strong><br>")
    output.append(escaped: words.coverage(run.coverage))
    output.append(literal: "</p>\n</header>\n<main id=\"content\">\n")
    appendDrafts(entries, to: &output)
    appendBars(
      language.words("By rule", "按规则"), IndexBar.byRule(of: entries), to: &output)
    appendBars(
      language.words("By agency", "按单位"), IndexBar.byAgency(of: entries, language),
      to: &output)
    output.append(literal: "</main>\n")
    frame.end(&output)
  }

  // MARK: Drafts

  private func appendDrafts(_ entries: [IndexEntry], to output: inout [UInt8]) {
    output.append("<h2>\(language.words("Drafts", "文稿"))</h2>\n")
    output.append(
      literal:
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"drafts\">\n")
    output.append(literal: "<table class=\"drafts\" id=\"drafts\">\n<thead><tr>")
    let heads = [
      language.words("Draft", "文稿"), language.words("Agency", "单位"),
      language.words("Year", "年度"),
    ]
    for head in heads { output.append("<th scope=\"col\">\(head)</th>") }
    for severity in Severity.allCases.reversed() {
      output.append("<th scope=\"col\" class=\"count\">\(severity.name(in: language))</th>")
    }
    output.append(literal: "</tr></thead>\n<tbody>\n")
    for (index, entry) in entries.enumerated() { append(entry, number: index + 1, to: &output) }
    output.append(literal: "</tbody>\n</table>\n</div>\n")
  }

  private func append(_ entry: IndexEntry, number: Int, to output: inout [UInt8]) {
    output.append("<tr><td><a href=\"\(directory)/\(ReportPage.name(number))\">")
    output.append(escaped: entry.title)
    output.append(literal: "</a><br><span class=\"soft\">")
    output.append(escaped: entry.path)
    output.append(literal: "</span></td>")
    if let failure = entry.failure {
      output.append("<td colspan=\"5\">\(language.words("not checked: ", "无法检查："))")
      output.append(escaped: failure)
      output.append(literal: "</td></tr>\n")
      return
    }
    output.append(literal: "<td>")
    output.append(escaped: entry.agency ?? language.words("not named", "未写明"))
    output.append("</td><td>\(entry.year.map(String.init) ?? "")</td>")
    for severity in Severity.allCases.reversed() {
      output.append("<td class=\"count\">\(entry.count(of: severity))</td>")
    }
    output.append(literal: "</tr>\n")
  }

  // MARK: Bars

  private func appendBars(
    _ title: String, _ bars: [IndexBar], to output: inout [UInt8]
  ) {
    output.append("<h2>\(title)</h2>\n<ul class=\"bars\">\n")
    let most = bars.map(\.total).max() ?? 1
    for bar in bars {
      output.append(literal: "<li><span class=\"name\">")
      output.append(escaped: bar.name)
      output.append(literal: "</span>")
      HTMLBar(
        Severity.allCases.reversed().map { ($0, bar.counts[$0, default: 0]) }, of: most
      ).append(to: &output)
      output.append("<span class=\"count\">\(bar.total)</span></li>\n")
    }
    if bars.isEmpty { output.append("<li>\(language.words("no findings", "没有问题"))</li>\n") }
    output.append(literal: "</ul>\n")
  }
}

/// A name with the findings that are counted under it.
private struct IndexBar {
  let name: String
  var counts: [Severity: Int] = [:]

  var total: Int { counts.values.reduce(0, +) }

  static func byRule(of entries: [IndexEntry]) -> [IndexBar] {
    bars(entries.flatMap { $0.counts.map { ($0.rule.rawValue, $0.severity, $0.count) } })
  }

  /// An agency without any finding has an empty bar.
  static func byAgency(of entries: [IndexEntry], _ language: Language) -> [IndexBar] {
    bars(
      entries.filter { $0.failure == nil }.flatMap { entry in
        let name = entry.agency ?? language.words("(not named)", "（未写明）")
        return [(name, Severity.info, 0)] + entry.counts.map { (name, $0.severity, $0.count) }
      })
  }

  /// The bars, the longest first.
  private static func bars(_ counts: [(name: String, severity: Severity, count: Int)]) -> [IndexBar]
  {
    var bars: [String: IndexBar] = [:]
    for (name, severity, count) in counts {
      bars[name, default: IndexBar(name: name)].counts[severity, default: 0] += count
    }
    return bars.values.sorted { ($1.total, $0.name) < ($0.total, $1.name) }
  }
}
