import LintModel
import LintReporters
import ReportLint
import ReportModel
import RulePack

/// A run over drafts: every file is read, linted and put into its output form in one go, so that
/// nothing but that form outlives it.
struct LintRun: Sendable {
  /// What goes with the settings of the files, by their index.
  let profiles: [LintProfile]
  /// How the files are read.
  let reading: DraftReader
  /// How findings are fixed; nil where they are not.
  let fixing: DraftFixing?
  /// The findings that are known.
  let baselines: Baselines
  /// Where the findings go, and in which formats.
  let outputs: [LintOutput]
  /// What standard input is called.
  let standardInputName: FilePath
  let language: Language
  /// Whether people are told in the end what could not be checked: else no reason is put in words.
  let tellsGaps: Bool

  /// Lints drafts and prints what is found in the order of the entries.
  ///
  /// - Parameters:
  ///   - entries: The drafts.
  ///   - jobs: How many are linted at the same time; nil for one for each processor.
  ///   - progress: Where it is shown how far the run is; nil where it is not.
  ///   - console: Where the findings go.
  func run(
    _ entries: FileEntries, jobs: Int?, progress: RunProgress?, console: Console
  ) -> LintOutcome {
    let workers = min(entries.count, jobs ?? Workers.processorCount)
    let sink = OrderedSink(outputs, console: console)
    let size = fixing == nil ? Self.batchSize(of: entries.count, workers: workers) : 1
    Workers.forEach(in: entries.indices, batch: size, workers: workers) { indices in
      lint(entries[indices]) { file, index in
        sink.deliver(file, at: index)
        progress?.add(findings: file.summary.findings.atLeast(.info))
      }
    }
    return sink.finish()
  }

  private func lint(_ entries: Slice<FileEntries>, _ deliver: Delivery) {
    guard let fixing else { return lintTogether(entries, deliver) }
    for index in entries.indices {
      let fixed = attempt(at: index, deliver) { () throws(DraftFailure) in
        try fix(DraftFile(entries[index], at: index, standardInputName), fixing)
      }
      if let fixed { deliver(fixed, index) }
    }
  }

  private func fix(_ file: DraftFile, _ fixing: DraftFixing) throws(DraftFailure) -> LintedFile {
    var pack: String?
    var previous: PreviousFile?
    let (table, outcome): (FilePath?, DraftFixing.Outcome)
    do throws(RunFailure) {
      table = try profiles[file.settings].table(for: file.name)?.path
      outcome = try fixing.fix(file.path, named: file.name, table: table) {
        draft throws(LintError) in
        do throws(DraftFailure) {
          let compared = try compared(ReadDraft(draft: draft, file: file, table: table))
          previous = compared.comparison.previous
          return compared.findings([compared].linted()[0]).result
        } catch {
          pack = error.pack
          throw LintError(message: error.message)
        }
      }
    } catch {
      throw DraftFailure(path: file.name, message: error.message, pack: pack)
    }
    let findings = DraftFindings(
      result: outcome.result, file: file, table: table, previous: previous)
    var linted = linted(findings, fixed: outcome.fixed)
    linted.remarks = outcome.remarks.map { $0[language] }
    linted.summary.add(outcome.counts)
    if outcome.counts.isPreview { linted.fails = outcome.counts.files > 0 }
    return linted
  }

  /// What is left of a draft in which something was looked for.
  func linted(_ findings: DraftFindings, fixed: FixedDraft? = nil) -> LintedFile {
    let (path, settings) = (findings.file.name, findings.file.settings)
    let (profile, baseline) = (profiles[settings], baselines[settings])
    let result = findings.result
    let paths = [path, findings.table, findings.previous?.path].compactMap { $0?.bytes }
    var checked = CheckedFile(
      result, paths: paths, language: language,
      details: baseline.map { outputs.details.union($0.details) } ?? outputs.details,
      failsFrom: profile.failsFrom,
      known: baseline?.known(in: path) ?? KnownFindings())
    checked.fixed = fixed
    var file = LintedFile(path: path, outputs.written(checked))
    if baseline != nil { file.known = checked.baseline }
    file.summary.add(
      checked.counts, coverage: result.checked, gaps: tellsGaps ? gaps(of: result) : [],
      pack: ChosenPack(of: result.report))
    file.years.add(result.report, path: path.bytes)
    file.fails = checked.fails
    return file
  }

  private func gaps(of result: LintResult) -> [Gap] {
    Gap.unread(in: result.report, language: language)
      + Gap.grouped(result.notChecked, language: language)
  }

  /// What is left of a draft that could not be linted.
  func failed(_ failure: DraftFailure) -> LintedFile {
    let (path, reason) = (failure.path, failure.message[language])
    let checked = CheckedFile(failed: path.bytes, pack: failure.pack, reason: reason)
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

  /// Reads the table in a file.
  init(_ path: FilePath, _ reading: DraftReader) throws(RunFailure) {
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
  /// The findings that are in the baseline, or are to be; nil where there is none.
  var known: [Baseline.Finding]?
  var summary = RunSummary()
  var years = YearNote()
  /// Whether its findings make the run fail.
  var fails = false

  init(path: FilePath, _ pieces: [ReporterOutput]) {
    self.path = path
    self.pieces = pieces
  }
}

/// What a run came to.
struct LintOutcome {
  var summary = RunSummary()
  var years = YearNote()
  /// The findings that are in the baseline, by the files that were checked.
  var known: [FilePath: [Baseline.Finding]] = [:]
  /// Whether findings make the run fail.
  var fails = false
}
