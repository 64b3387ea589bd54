import LintConfiguration
import LintModel
import LintRules
import ReportLint
import RulePack

/// What a draft is compared with, or why it is not.
struct Comparison {
  /// Last year's report; nil where there is none to compare with.
  private(set) var previous: PreviousFile?
  /// Why the draft cannot be linted as it is asked for; nil where it can.
  private(set) var failure: Message?
  /// The rules that cannot be checked since there is nothing to compare with that should be there.
  private(set) var gaps: [NotChecked] = []
}

extension LintProfile {
  /// The table of a draft, where it is in a file of its own.
  func table(for draft: FilePath) throws(RunFailure) -> AttachedTable? {
    guard case .contents(let table) = try table.answer(for: draft, year: settings.year.value) else {
      return nil
    }
    return table
  }

  /// What a draft is compared with.
  ///
  /// A file that the command line names, or a configuration for all drafts alike, must be there and be
  /// last year's report. One that a configuration names by the draft's name need not be: an agency may
  /// be new.
  func comparison(of report: RecognizedReport, at draft: FilePath) -> Comparison {
    switch answer(for: draft, report) {
    case .success(.none): return Comparison()
    case .success(.contents(let file)):
      guard let objection = file.objection(to: report) else { return Comparison(previous: file) }
      return previous.dependsOnDraft ? .without(objection) : Comparison(failure: objection)
    case .success(.missing(let reason)): return .without(reason)
    case .failure(let failure):
      return previous.dependsOnDraft
        ? .without(failure.message) : Comparison(failure: failure.message)
    }
  }

  private func answer(
    for draft: FilePath, _ report: RecognizedReport
  ) -> Result<CompanionFile<PreviousFile>.Answer, RunFailure> {
    do {
      return .success(try previous.answer(for: draft, year: report.year))
    } catch {
      return .failure(error)
    }
  }
}

extension Comparison {
  /// No comparison, though one is asked for.
  fileprivate static func without(_ reason: Message) -> Comparison {
    let reason = Message(
      en: "not compared with last year's report: \(reason[.english])",
      zh: "未与上年报告对照：\(reason[.chinese])")
    return Comparison(
      gaps: Rules.all.filter { $0.id.isSelected(by: "history") }
        .map { NotChecked(rule: $0.id, reason: reason) })
  }
}
