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
    Workers.forEach(in: entries.indices, workers: workers) { index in
      let file = lint(entries[index])
      sink.deliver(file, at: index)
      progress?.add(findings: file.summary.findings.atLeast(.info))
    }
    return sink.finish()
  }

  private func lint(_ entry: FileCollection.Entry) -> LintedFile {
    switch entry {
    case .unavailable(let path, let reason):
      return failed(path, reason, pack: nil)
    case .file(let path, let settings):
      let name = path.isStandardInput ? standardInputName : path
      do {
        if let fixing { return try fix(path, name, settings, fixing) }
        let draft = try reading.draft(path, named: name) {
          profiles[settings].session.loadLatestPack()
        }
        return try lint(draft, name, settings)
      } catch {
        return failed(name, error.message, pack: nil)
      }
    }
  }

  private func lint(
    _ draft: Draft, _ path: FilePath, _ settings: Int
  ) throws(RunFailure) -> LintedFile {
    let profile = profiles[settings]
    let table = try profile.table(for: path)
    let findings: Findings
    do {
      findings = try found(in: draft.attaching(table), path, profile)
    } catch {
      return failed(path, error.message, pack: error.pack)
    }
    return linted(findings, path, table: table?.path, settings)
  }

  private func fix(
    _ path: FilePath, _ name: FilePath, _ settings: Int, _ fixing: DraftFixing
  ) throws(RunFailure) -> LintedFile {
    let profile = profiles[settings]
    let table = try profile.table(for: name)?.path
    var pack: String?
    var previous: PreviousFile?
    let outcome: DraftFixing.Outcome
    do throws(RunFailure) {
      outcome = try fixing.fix(path, named: name, table: table) { draft throws(LintError) in
        do throws(Refusal) {
          let findings = try found(in: draft, name, profile)
          previous = findings.previous
          return findings.result
        } catch {
          pack = error.pack
          throw LintError(message: error.message)
        }
      }
    } catch {
      return failed(name, error.message, pack: pack)
    }
    let findings = Findings(result: outcome.result, previous: previous)
    var file = linted(findings, name, table: table, settings, fixed: outcome.fixed)
    file.remarks = outcome.remarks.map { $0[language] }
    file.summary.add(outcome.counts)
    if outcome.counts.isPreview { file.fails = outcome.counts.files > 0 }
    return file
  }

  /// What is found in a draft, and what it was compared with.
  private struct Findings {
    let result: LintResult
    let previous: PreviousFile?
  }

  /// Why a draft could not be linted, and by which pack it was to be.
  private struct Refusal: Error {
    let message: Message
    let pack: String
  }

  private func found(
    in draft: Draft, _ path: FilePath, _ profile: LintProfile
  ) throws(Refusal) -> Findings {
    let prepared: PreparedDraft
    do {
      prepared = try profile.session.prepare(draft)
    } catch {
      throw Refusal(message: error.message, pack: profile.session.pack.id)
    }
    let comparison = profile.comparison(of: prepared.recognized, at: path)
    if let failure = comparison.failure {
      throw Refusal(message: failure, pack: prepared.recognized.pack.id)
    }
    return Findings(
      result: prepared.lint(previous: comparison.previous?.report)
        .adding(notChecked: comparison.gaps),
      previous: comparison.previous)
  }

  private func linted(
    _ findings: Findings, _ path: FilePath, table: FilePath?, _ settings: Int,
    fixed: FixedDraft? = nil
  ) -> LintedFile {
    let (profile, baseline) = (profiles[settings], baselines[settings])
    let result = findings.result
    let paths = [path, table, findings.previous?.path].compactMap { $0?.bytes }
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
    Gap.unread(in: result.report.draft, language: language)
      + Gap.grouped(result.notChecked, language: language)
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
