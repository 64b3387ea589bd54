import LintModel
import LintReporters
import ReportLint
import ReportModel
import Rollup
import Synchronization

/// A roll-up of files: every constituent's is read, reduced to its figures and let go.
struct RollupRun: Sendable {
  /// How the files are read.
  let reading: DraftReader
  /// What standard input is called.
  let standardInputName: FilePath

  /// The summary and the files that it comes from.
  struct Summary: Sendable {
    let session: RollupSession
    let paths: [FilePath]
  }

  /// What a file is called.
  func name(of path: FilePath) -> FilePath {
    path.isStandardInput ? standardInputName : path
  }

  /// Reads the summary.
  func summary(
    _ path: FilePath, table: AttachedTable?, _ session: LintSession
  ) throws(RunFailure) -> Summary {
    let draft = try reading.draft(path, named: name(of: path))
    do {
      return Summary(
        session: try RollupSession(draft.attaching(table), by: session),
        paths: [path] + (table.map { [$0.path] } ?? []))
    } catch {
      throw RunFailure(error)
    }
  }

  /// Adds the constituents up.
  ///
  /// - Parameters:
  ///   - summary: The summary.
  ///   - files: The constituents.
  ///   - jobs: How many are read at the same time; nil for one for each processor.
  ///   - options: Which rules count, and how much.
  ///   - progress: Where it is shown how far the run is; nil where it is not.
  ///   - language: The language of the findings.
  func run(
    _ summary: Summary, _ files: FileCollection, jobs: Int?, _ options: LintOptions,
    progress: (_ total: Int) -> RunProgress?, language: Language
  ) -> RollupOutcome {
    var notes = RollupNotes()
    let entries = distinct(files, besides: summary.paths, &notes)
    let readings = readings(
      of: entries, by: summary.session, jobs: jobs, progress: progress(entries.count))
    let names = entries.map { name(of: $0.path).bytes }
    let rollup = summary.session.rollup(of: readings, named: names, options, &notes)
    let result = RollupResult(
      rollup, summaryPaths: summary.paths.map { name(of: $0).bytes },
      constituentFiles: zip(names, readings).map {
        NamedFile(path: $0, isLaidOut: $1.isLaidOut)
      },
      options, language: language)
    return RollupOutcome(result: result, notes: notes)
  }

  // MARK: Constituents

  /// What comes of the files, several of which are read at the same time.
  private func readings(
    of entries: [FileCollection.Entry], by session: RollupSession, jobs: Int?,
    progress: RunProgress?
  ) -> [ConstituentReading] {
    let readings = Mutex([ConstituentReading?](repeating: nil, count: entries.count))
    let workers = min(entries.count, jobs ?? Workers.processorCount)
    Workers.forEach(in: entries.indices, workers: workers) { [self] index in
      let reading = read(entries[index], index, session)
      readings.withLock { $0[index] = reading }
      progress?.add(findings: nil)
    }
    return readings.withLock { $0.compactMap(\.self) }
  }

  private func read(
    _ entry: FileCollection.Entry, _ index: Int, _ session: RollupSession
  ) -> ConstituentReading {
    switch entry {
    case .unavailable(_, let reason): return .failed(reason)
    case .file(let path, _):
      let name = name(of: path)
      do {
        let draft = try reading.draft(path, named: name)
        return session.read(draft, named: name.lastComponent.text, file: index)
      } catch {
        return .failed(error.message)
      }
    }
  }

  /// The constituents' files, each once, without those of the summary.
  private func distinct(
    _ files: FileCollection, besides own: [FilePath], _ notes: inout RollupNotes
  ) -> [FileCollection.Entry] {
    let summary = Set(own.compactMap(\.identity))
    var seen: Set<FileIdentity> = []
    var kept: [FileCollection.Entry] = []
    for path in files.repeated where !(path.identity.map(summary.contains) ?? false) {
      notes.add(.isRepeated, about: path.bytes)
    }
    for entry in files.entries {
      let path = entry.path
      guard let identity = path.identity else {
        kept.append(entry)
        continue
      }
      if summary.contains(identity) {
        notes.add(.isSummary, about: path.bytes)
      } else if !seen.insert(identity).inserted {
        notes.add(.isRepeated, about: path.bytes)
      } else {
        kept.append(entry)
      }
    }
    return kept
  }
}
