import LintModel
import LintReporters
import Recognition
import ReportLint
import ReportModel
import Rollup
import RulePack
import Synchronization

/// A roll-up: every constituent's file is read, reduced to its figures and let go.
struct RollupRun: Sendable {
  /// How the files are read.
  let reading: DraftReader
  /// What standard input is called.
  let standardInputName: FilePath

  /// The summary and the files that it comes from.
  struct Summary: Sendable {
    let report: Report
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
    let report: Report
    do {
      report = try session.recognize(draft.attaching(table)).report
    } catch {
      throw RunFailure(error)
    }
    guard !report.tables.isEmpty else {
      throw RunFailure(message: report.outdatedForms.isEmpty ? .noTable : .outdatedForm)
    }
    return Summary(report: report, paths: [path] + (table.map { [$0.path] } ?? []))
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
    let reader = ConstituentReader(
      for: summary.report, suppression: RollupSuppressions.ofCopiedPart)
    let progress = progress(entries.count)
    let outcomes = Mutex([Outcome?](repeating: nil, count: entries.count))
    let workers = min(entries.count, jobs ?? Workers.processorCount)
    Workers.forEach(in: entries.indices, workers: workers) { [self] index in
      let outcome = read(entries[index], index, reader)
      outcomes.withLock { $0[index] = outcome }
      progress?.add(findings: nil)
    }
    let names = entries.map { name(of: $0.path).bytes }
    var gathered = Gathered()
    let all = outcomes.withLock(\.self)
    for (index, outcome) in all.enumerated() {
      if let outcome { gathered.add(outcome, of: index, names, language, &notes) }
    }
    let rollup = Rollup(
      summary.report, of: gathered.constituents, missing: gathered.missing,
      ignore: options.ignore, severities: options.severities)
    for constituent in rollup.constituents {
      let name = names[constituent.file]
      if constituent.hasSeveralTables { notes.add(.severalTables, about: name) }
      let (unusable, blank) = rollup.gaps(of: constituent)
      if unusable > 0 { notes.add(.unusableCells(unusable), about: name) }
      if blank > 0 { notes.add(.blankCells(blank), about: name) }
    }
    let result = RollupResult(
      rollup, summaryPaths: summary.paths.map { name(of: $0).bytes },
      constituentFiles: zip(names, all).map {
        NamedFile(path: $0, isLaidOut: $1?.isLaidOut ?? false)
      },
      options, language: language)
    return RollupOutcome(result: result, notes: notes)
  }

  // MARK: Constituents

  private enum Outcome: Sendable {
    case read(ConstituentReader.Outcome, isLaidOut: Bool)
    case failed(Message)

    /// Whether the lines that people are told are those of a layout.
    var isLaidOut: Bool {
      if case .read(_, let isLaidOut) = self { isLaidOut } else { false }
    }
  }

  /// The constituents that were read, and how many there would be besides.
  private struct Gathered {
    var constituents: [Constituent] = []
    var missing = Rollup.Missing()
    private var files: [Int: Int] = [:]

    mutating func add(
      _ outcome: Outcome, of file: Int, _ names: [[UInt8]], _ language: Language,
      _ notes: inout RollupNotes
    ) {
      switch outcome {
      case .read(.figures(let constituent), _):
        if let other = constituent.identity.flatMap({ files[$0] }) {
          let original = String(decoding: names[other], as: UTF8.self)
          notes.add(.copy(of: original), about: names[file])
          return
        }
        if let identity = constituent.identity { files[identity] = file }
        constituents.append(constituent)
      case .read(.summary, _):
        notes.add(.isSummary, about: names[file])
      case .read(.otherYear(let year), _):
        missing.otherYear += 1
        notes.add(.otherYear(year), about: names[file])
      case .read(.outdatedForm, _):
        missing.unusable += 1
        notes.add(.outdatedForm, about: names[file])
      case .read(.noTable, _):
        missing.unusable += 1
        notes.add(.noTable, about: names[file])
      case .failed(let reason):
        missing.unusable += 1
        notes.add(.unreadable(reason[language]), about: names[file])
      }
    }
  }

  private func read(
    _ entry: FileCollection.Entry, _ index: Int, _ reader: ConstituentReader
  ) -> Outcome {
    switch entry {
    case .unavailable(_, let reason): return .failed(reason)
    case .file(let path, _):
      let name = name(of: path)
      do {
        let draft = try reading.draft(path, named: name)
        do {
          return .read(
            try reader.read(draft, named: name.lastComponent.text, file: index),
            isLaidOut: draft.sources[0].isLaidOut)
        } catch {
          return .failed(error.message)
        }
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

extension Message {
  fileprivate static let noTable = Message(
    en: "the summary has no statistics table, so that there is nothing to compare; name the file "
      + "that has it with \(InputOptions.table.name)",
    zh: "汇总报告中没有统计表，无法核对；统计表在另一个文件中的，请用 \(InputOptions.table.name) 指定")

  fileprivate static let outdatedForm = Message(
    en: "the summary's statistics table is a form of earlier years, so that nothing can be "
      + "compared",
    zh: "汇总报告的统计表为往年格式，无法核对")
}
