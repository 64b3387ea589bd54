import LintModel
import LintReporters
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

  /// What goes with the draft's settings.
  let profile: LintProfile
  let reading: DraftReader
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
    let reviewable: ReviewableDraft?
    do {
      reviewable = try ReviewableDraft(contents, named: name.bytes, by: reading)
    } catch {
      throw RunFailure(error)
    }
    guard let reviewable else { return try page(contents, named: name) }
    let checked = try lint(reviewable.draft, named: name)
    let reviewed: ReviewedDraft
    do {
      reviewed = try reviewable.reviewed(with: checked.result, options)
    } catch {
      throw RunFailure(error)
    }
    let target = try output.path(endings: reviewed.format.endings)
    try output.write(reviewed.bytes, to: target, console)
    return Outcome(path: target, copy: .reviewed(reviewed), findings: checked.file([]).counts)
  }

  /// Writes a copy without the comments of earlier reviews.
  func clean(_ path: FilePath, named name: FilePath) throws(RunFailure) -> Outcome {
    let contents = try contents(path, named: name)
    let cleaned: CleanedDraft?
    do {
      cleaned = try CleanedDraft(contents, named: name.bytes, by: reading)
    } catch {
      throw RunFailure(error)
    }
    guard let cleaned else { throw RunFailure(message: .nothingToClean) }
    let target = try output.path(endings: cleaned.format.endings)
    try output.write(cleaned.bytes, to: target, console)
    return Outcome(path: target, copy: .cleaned(cleaned))
  }

  private func contents(_ path: FilePath, named name: FilePath) throws(RunFailure) -> [UInt8] {
    try FileReading.contents(path) { reading.objection(to: $0, named: name.bytes) }
  }

  // MARK: Linting

  /// What was found in a draft, and the files in which.
  private struct Checked {
    let result: LintResult
    let paths: [FilePath]
    let profile: LintProfile
    let language: Language

    func file(_ details: FindingDetails) -> CheckedFile {
      CheckedFile(
        result, paths: paths.map(\.bytes), language: language, details: details,
        failsFrom: profile.failsFrom)
    }
  }

  private func lint(_ draft: Draft, named name: FilePath) throws(RunFailure) -> Checked {
    let table = try profile.table(for: name)
    let prepared: PreparedDraft
    do {
      prepared = try profile.session.prepare(draft.attaching(table))
    } catch {
      throw RunFailure(error)
    }
    let comparison = profile.comparison(of: prepared.recognized, at: name)
    if let failure = comparison.failure { throw RunFailure(message: failure) }
    return Checked(
      result: prepared.comparing(with: comparison.previous?.report).linted()
        .adding(notChecked: comparison.gaps),
      paths: [name, table?.path, comparison.previous?.path].compactMap(\.self), profile: profile,
      language: console.language)
  }

  /// Writes an HTML report on a draft that cannot hold comments.
  private func page(_ contents: [UInt8], named name: FilePath) throws(RunFailure) -> Outcome {
    let draft: Draft
    do {
      draft = try reading.draft(contents, named: name.bytes)
    } catch {
      throw RunFailure(error)
    }
    let format = Formats.html
    let checked = try lint(draft, named: name).file(format.details)
    let target = try output.path(endings: ["html", "htm"])
    let rules = [profile].checkedRules
    let context = ReporterContext(
      language: console.language, version: Program.version, rules: rules)
    let document = format.reporter(context).document(about: checked, RunSummary(of: checked))
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
    let file = path.isStandardInput ? "" : path.printable + (isChinese ? "：" : ": ")
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
          ? "这种格式的文稿无法加批注，检查结果写入 HTML 报告 \(path.printable)"
          : "a draft in this format cannot hold comments; the findings are in the HTML report "
            + path.printable
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
  fileprivate static let nothingToClean = Message(
    en:
      "this program writes comments into Word and OpenDocument drafts only; there are none to take "
      + "out of this one",
    zh: "本程序只在 Word 和 OpenDocument 文稿中加批注，该文件中没有可去除的批注")
}
