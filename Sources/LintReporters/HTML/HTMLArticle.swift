import LintModel
import Recognition
import ReportLint
import ReportModel
import RulePack

/// Writes what a page has about a draft: what it is, what was found, and the draft itself.
struct HTMLArticle {
  let language: Language
  /// What the rules say, by their ids.
  let rules: [RuleID: Rule]

  /// The name by which people know a draft: its title, else the file's name.
  static func title(of file: CheckedFile) -> String {
    guard case .checked(let result, _) = file.outcome, let title = result.recognized.title else {
      return file.file.name
    }
    return title
  }

  /// Appends the article about a file.
  func append(_ file: CheckedFile, to output: inout [UInt8]) {
    output.append(literal: "<article>\n<h2>")
    output.append(escaped: Self.title(of: file))
    output.append(literal: "</h2>\n<p class=\"soft\">")
    output.append(escaped: file.file.name)
    switch file.outcome {
    case .failed(_, let reason):
      output.append(literal: "</p>\n<p>")
      output.append(
        language.words("This file could not be checked: ", "该文件无法检查："))
      output.append(escaped: reason)
      output.append(literal: "</p>\n")
    case .checked(let result, let diagnostics):
      append(result, diagnostics, of: file, to: &output)
    }
    output.append(literal: "</article>\n")
  }

  private func append(
    _ result: LintResult, _ diagnostics: [PlacedDiagnostic], of file: CheckedFile,
    to output: inout [UInt8]
  ) {
    let pack = result.report.pack.pack
    output.append(" · ")
    output.append(escaped: pack.name[language])
    output.append(literal: "</p>\n")
    let findings = HTMLFindings(diagnostics, path: file.file.path)
    appendSummary(result, FindingCounts(diagnostics), to: &output)
    if !findings.rules.isEmpty { HTMLControls(language: language).append(findings, to: &output) }
    if findings.hiddenCount > 0 {
      output.append(
        "<p>"
          + language.words(
            "\(findings.hiddenCount) further findings are not shown; --format json has all.",
            "另有 \(findings.hiddenCount) 个问题未显示，可用 --format json 查看全部。") + "</p>\n")
    }
    output.append("<h3>\(language.words("The draft", "文稿"))</h3>\n")
    if file.file.isLaidOut {
      output.append(
        "<p class=\"soft\">"
          + language.words(
            "The lines are those of the layout that reportlint view prints.",
            "行号为 reportlint view 所显示的排版行号。") + "</p>\n")
    }
    output.append(literal: "<section class=\"draft\" lang=\"zh-CN\">\n")
    var draft = HTMLDraft(result.report, findings) { isShown in
      HTMLCards(
        language: language, findings: findings, file: file, lines: result.report.draft.text.lines,
        rules: rules, pack: pack, isShown: isShown)
    }
    draft.append(to: &output)
    output.append(literal: "</section>\n")
  }

  /// How many findings there are, what was looked at and what could not be checked.
  private func appendSummary(
    _ result: LintResult, _ counts: FindingCounts, to output: inout [UInt8]
  ) {
    let words = SummaryReporter(language: language, style: Style(usesColor: false))
    output.append("<p><strong>\(language.words("Findings: ", "检查结果："))")
    output.append(
      language.words(
        "errors \(counts.errors), warnings \(counts.warnings), infos \(counts.infos)",
        "错误 \(counts.errors) 个，警告 \(counts.warnings) 个，提示 \(counts.infos) 个"))
    output.append(literal: "</strong><br>")
    output.append(escaped: words.coverage(result.checked))
    output.append(literal: "</p>\n")
    let gaps =
      Gap.unread(in: result.report, language: language)
      + Gap.grouped(result.notChecked, language: language)
    guard !gaps.isEmpty else { return }
    output.append(literal: "<ul class=\"soft\">\n")
    for gap in gaps {
      output.append(literal: "<li>")
      output.append(escaped: words.line(for: gap))
      output.append(literal: "</li>\n")
    }
    output.append(literal: "</ul>\n")
  }
}
