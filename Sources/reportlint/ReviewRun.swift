import LintModel
import LintReporters
import LintRules
import ReportLint
import ReportModel

/// A run over a draft that ends in a copy of it.
struct ReviewRun {
  /// What was written.
  struct Outcome {
    enum Copy {
      case reviewed(ReviewedDraft)
      case cleaned(CleanedDraft)
      /// An HTML report, since the draft cannot hold comments.
      case page
    }

    let path: FilePath
    let copy: Copy
    var findings = FindingCounts()
  }

  let session: LintSession
  let reading: DraftReader
  let previous: PreviousFile?
  let options: ReviewOptions
  let output: ReviewOutput
  let console: Console

  /// Writes a reviewed copy.
  ///
  /// - Parameters:
  ///   - path: The draft.
  ///   - name: What tells its format where the contents do not.
  func review(_ path: FilePath, named name: FilePath) throws(RunFailure) -> Outcome {
    let contents = try contents(path, named: name)
    let reviewed: ReviewedDraft?
    do {
      reviewed = try session.review(
        contents, named: name.text, previous: previous?.report, options)
    } catch {
      throw RunFailure(error)
    }
    guard let reviewed else { return try page(contents, named: name) }
    if let objection = previous?.objection(to: reviewed.result.recognized) {
      throw RunFailure(message: objection)
    }
    let target = try output.path(endings: reviewed.format.endings, keepsOther: true)
    try output.write(reviewed.bytes, to: target, console)
    return Outcome(
      path: target, copy: .reviewed(reviewed),
      findings: FindingCounts(
        [PlacedDiagnostic](reviewed.result, language: console.language)))
  }

  /// Writes a copy without the comments of earlier reviews.
  func clean(_ path: FilePath, named name: FilePath) throws(RunFailure) -> Outcome {
    let contents = try contents(path, named: name)
    let cleaned: CleanedDraft?
    do {
      cleaned = try session.removingReview(from: contents, named: name.text)
    } catch {
      throw RunFailure(error)
    }
    guard let cleaned else { throw RunFailure(message: .nothingToClean) }
    let target = try output.path(endings: cleaned.format.endings, keepsOther: true)
    try output.write(cleaned.bytes, to: target, console)
    return Outcome(path: target, copy: .cleaned(cleaned))
  }

  private func contents(_ path: FilePath, named name: FilePath) throws(RunFailure) -> [UInt8] {
    try FileReading.contents(path) { reading.objection(to: $0, named: name.bytes) }
  }

  /// Writes an HTML report on a draft that cannot hold comments.
  private func page(_ contents: [UInt8], named name: FilePath) throws(RunFailure) -> Outcome {
    guard let format = Formats.lint.first(where: { $0.name == "html" }) else {
      throw RunFailure(message: .noComments)
    }
    let result: LintResult
    do {
      result = try session.lint(
        try session.read(contents, named: name.text), previous: previous?.report)
    } catch {
      throw RunFailure(error)
    }
    if let objection = previous?.objection(to: result.recognized) {
      throw RunFailure(message: objection)
    }
    let target = try output.path(endings: ["html", "htm"], keepsOther: false)
    let checked = CheckedFile(
      result, paths: [name, previous?.path].compactMap { $0?.bytes }, language: console.language,
      details: format.details)
    let context = ReporterContext(
      language: console.language, version: Program.version, rules: Rules.all)
    let document = format.reporter(context).document(about: checked)
    try output.write(document.body, to: target, console)
    return Outcome(path: target, copy: .page, findings: checked.counts)
  }
}

extension ReviewedDraft.Format {
  /// What names of files in the format end with; the first where a draft's own name says something
  /// else.
  fileprivate var endings: [String] {
    switch self {
    case .word: ["docx", "docm", "dotx", "dotm"]
    case .openDocument: ["odt", "ott"]
    }
  }
}

extension ReviewRun.Outcome {
  /// What people are told, a line each.
  func notes(on console: Console, milliseconds: Double) -> [String] {
    let isChinese = console.language == .chinese
    let file = path.isStandardInput ? "" : path.text + (isChinese ? "：" : ": ")
    switch copy {
    case .cleaned(let draft):
      let count = draft.commentCount
      return [
        file
          + (isChinese
            ? "已去除\(count)条批注" : "\(count) \(count == 1 ? "comment" : "comments") taken out")
      ]
    case .page:
      return [
        isChinese
          ? "这种格式的文稿无法加批注，检查结果写入 HTML 报告 \(path.text)"
          : "a draft in this format cannot hold comments; the findings are in the HTML report "
            + path.text
      ]
    case .reviewed(let draft):
      return notes(draft, file, on: console, milliseconds)
    }
  }

  private func notes(
    _ draft: ReviewedDraft, _ file: String, on console: Console, _ milliseconds: Double
  ) -> [String] {
    let isChinese = console.language == .chinese
    let findings = self.findings.atLeast(.info)
    let comments = draft.commentCount
    let fixes = draft.trackedFixCount
    var line =
      isChinese
      ? "\(findings)个问题，\(comments)条批注"
      : "\(findings) \(findings == 1 ? "finding" : "findings"), "
        + "\(comments) \(comments == 1 ? "comment" : "comments")"
    if fixes + draft.untrackedFixCount > 0 {
      line += isChinese ? "，\(fixes)处改法已作修订" : ", \(fixes) tracked \(fixes == 1 ? "fix" : "fixes")"
    }
    let duration = SummaryReporter(
      language: console.language, style: console.noteStyle
    ).duration(milliseconds)
    line += isChinese ? "（\(duration)）" : " (\(duration))"
    var lines = [file + line]
    if draft.untrackedFixCount > 0 { lines.append(untracked(draft, isChinese)) }
    if draft.isConverted {
      lines.append(
        isChinese
          ? "原文件由 LibreOffice 转换为 .docx，版式可能略有出入"
          : "LibreOffice has made the draft a .docx; its look may differ in places")
    }
    return lines
  }

  private func untracked(_ draft: ReviewedDraft, _ isChinese: Bool) -> String {
    let count = draft.untrackedFixCount
    if draft.format == .openDocument {
      return isChinese
        ? "OpenDocument 文稿只加批注，\(count)处改法见批注"
        : "an OpenDocument draft gets comments only: \(count) \(count == 1 ? "fix is" : "fixes are") "
          + "told in them"
    }
    return isChinese
      ? "\(count)处改法未作修订，见批注：与其他改法冲突，或所涉文字不能直接改动"
      : "\(count) \(count == 1 ? "fix is" : "fixes are") told in comments only: in conflict with "
        + "others, or about words that cannot be changed in place"
  }
}

extension Message {
  fileprivate static let noComments = Message(
    en: "a draft in this format cannot hold comments; save it as a Word document (.docx), or use "
      + "reportlint lint",
    zh: "这种格式的文稿无法加批注；请另存为 Word 文稿（.docx），或使用 reportlint lint 检查")

  fileprivate static let nothingToClean = Message(
    en:
      "this program writes comments into Word and OpenDocument drafts only; there are none to take "
      + "out of this one",
    zh: "本程序只在 Word 和 OpenDocument 文稿中加批注，该文件中没有可去除的批注")
}
