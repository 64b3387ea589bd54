import LintModel
import LintReporters
import ReportLint
import ReportModel
import RulePack

/// A run over drafts: every file is read, linted and put into its output form in one go, so that
/// nothing but that form outlives it.
struct LintRun: Sendable {
  let session: LintSession
  /// How the files are read.
  let reading: DraftReader
  /// The table that belongs to the draft, where it is in a file of its own.
  let table: AttachedTable?
  /// Last year's report, where the draft is compared with it.
  let previous: PreviousFile?
  /// How findings are fixed; nil where they are not.
  let fixing: DraftFixing?
  /// Where the findings go, and in which formats.
  let outputs: [LintOutput]
  /// What standard input is called.
  let standardInputName: FilePath
  let language: Language

  /// Lints drafts and prints what is found in the order of the entries.
  ///
  /// - Parameters:
  ///   - entries: The drafts.
  ///   - jobs: How many are linted at the same time; nil for one for each processor.
  ///   - console: Where the findings go.
  func run(_ entries: [FileCollection.Entry], jobs: Int?, console: Console) -> LintOutcome {
    let workers = min(entries.count, jobs ?? Workers.processorCount)
    let sink = OrderedSink(outputs, console: console)
    Workers.forEach(in: entries.indices, workers: workers) { index in
      sink.deliver(lint(entries[index]), at: index)
    }
    return sink.finish()
  }

  private func lint(_ entry: FileCollection.Entry) -> LintedFile {
    switch entry {
    case .unavailable(let path, let reason):
      return failed(path, reason, pack: nil)
    case .file(let path):
      let name = path.isStandardInput ? standardInputName : path
      do {
        if let fixing { return try fix(path, name, fixing) }
        let draft = try reading.draft(path, named: name)
        return lint(draft.attaching(table), name)
      } catch {
        return failed(name, error.message, pack: nil)
      }
    }
  }

  private func lint(_ draft: Draft, _ path: FilePath) -> LintedFile {
    do {
      return linted(try session.lint(draft, previous: previous?.report), path)
    } catch {
      return failed(path, error.message, pack: session.pack.id)
    }
  }

  private func fix(
    _ path: FilePath, _ name: FilePath, _ fixing: DraftFixing
  ) throws(RunFailure) -> LintedFile {
    let outcome = try fixing.fix(
      path, named: name, table: table?.path, previous: previous)
    var file = linted(outcome.result, name, fixed: outcome.fixed)
    file.remarks = outcome.remarks.map { $0[language] }
    file.summary.add(outcome.counts)
    return file
  }

  private func linted(
    _ result: LintResult, _ path: FilePath, fixed: FixedDraft? = nil
  ) -> LintedFile {
    if let objection = previous?.objection(to: result.recognized) {
      return failed(path, objection, pack: result.report.pack.pack.id)
    }
    let paths = [path, table?.path, previous?.path].compactMap { $0?.bytes }
    var checked = CheckedFile(
      result, paths: paths, language: language, details: outputs.details)
    checked.fixed = fixed
    var file = LintedFile(path: path, outputs.written(checked))
    file.summary.add(
      checked.counts, coverage: result.checked,
      gaps: Gap.unread(in: result.report.draft, language: language)
        + Gap.grouped(result.notChecked, language: language))
    file.years.add(result.report, path: path)
    return file
  }

  private func failed(_ path: FilePath, _ reason: Message, pack: String?) -> LintedFile {
    let reason = reason[language]
    let checked = CheckedFile(failed: path.bytes, pack: pack, reason: reason)
    var file = LintedFile(path: path, outputs.written(checked))
    file.complaint = reason
    file.summary.addFailure()
    return file
  }
}

/// A file with the table of a draft that is in another.
struct AttachedTable: Sendable {
  let path: FilePath
  let draft: Draft

  /// Reads the table that the command line names; nil where it names none.
  init?(_ path: FilePath?, _ reading: DraftReader) throws(RunFailure) {
    guard let path else { return nil }
    self.path = path
    do {
      draft = try reading.draft(path, named: path)
    } catch {
      throw error.about(path)
    }
  }
}

extension Draft {
  /// The draft with the table that is in another file; the draft alone where there is none.
  func attaching(_ table: AttachedTable?) -> Draft {
    table.map { attaching($0.draft) } ?? self
  }
}

/// What is left of a file when it has been linted.
struct LintedFile: Sendable {
  let path: FilePath
  /// What each of the run's outputs gets.
  let pieces: [ReporterOutput]
  /// Why the file could not be linted.
  var complaint: String?
  /// What else people are told.
  var remarks: [String] = []
  var summary = RunSummary()
  var years = YearNote()

  init(path: FilePath, _ pieces: [ReporterOutput]) {
    self.path = path
    self.pieces = pieces
  }
}

/// What a run came to.
struct LintOutcome {
  var summary = RunSummary()
  var years = YearNote()
}
