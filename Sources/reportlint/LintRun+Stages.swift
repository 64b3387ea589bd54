import LintModel
import ReportLint
import ReportModel

/// Several drafts go through the stages together, each stage for all of them before the next: a draft
/// needs most of a stage's code once or twice, and what the processor keeps of it is gone when all the
/// other stages have been run. Of 2,000 reports in batches of eight, a cache of 512 KiB misses 1,900
/// lines of code a report, where it misses 10,600 if each goes alone.
extension LintRun {
  /// Takes what is left of a draft, and its index among those of the run.
  typealias Delivery = (LintedFile, Int) -> Void

  /// How many drafts go together: of a small run each alone, and at the end of a large one there is
  /// something to do for all workers.
  static func batchSize(of count: Int, workers: Int) -> Int {
    max(1, min(8, count / (16 * max(1, workers))))
  }

  /// How long drafts may be that go together, in bytes of their texts: what is known of all of them is in
  /// memory at the same time.
  private static let batchLength = 1 << 18

  /// Lints drafts, as many together as their lengths allow.
  func lintTogether(_ entries: Slice<FileEntries>, _ deliver: Delivery) {
    var rest = entries
    while !rest.isEmpty {
      let drafts = readFirst(of: &rest, deliver).compactMap { draft in
        attempt(at: draft.file.index, deliver) { () throws(DraftFailure) in try compared(draft) }
      }
      for (draft, result) in zip(drafts, drafts.linted()) {
        deliver(linted(draft.findings(result)), draft.file.index)
      }
    }
  }

  /// Reads drafts until they are long enough or another program had to convert one, which takes longer
  /// than all else.
  private func readFirst(
    of entries: inout Slice<FileEntries>, _ deliver: Delivery
  ) -> [ReadDraft] {
    var drafts: [ReadDraft] = []
    var (length, isConverted) = (0, false)
    while length < Self.batchLength, !isConverted, let entry = entries.first {
      let index = entries.startIndex
      entries.removeFirst()
      let draft = attempt(at: index, deliver) { () throws(DraftFailure) in
        let file = try DraftFile(entry, at: index, standardInputName)
        return try read(file) {
          isConverted = true
          profiles[file.settings].session.loadLatestPack()
        }
      }
      guard let draft else { continue }
      length += draft.draft.text.bytes.count
      drafts.append(draft)
    }
    return drafts
  }

  private func read(
    _ file: DraftFile, meanwhile work: () -> Void
  ) throws(DraftFailure) -> ReadDraft {
    do {
      let draft = try reading.draft(file.path, named: file.name, meanwhile: work)
      let table = try profiles[file.settings].table(for: file.name)
      return ReadDraft(draft: draft.attaching(table), file: file, table: table?.path)
    } catch {
      throw DraftFailure(path: file.name, message: error.message, pack: nil)
    }
  }

  /// Makes out what is in a draft, and what it is compared with.
  func compared(_ draft: ReadDraft) throws(DraftFailure) -> ComparedDraft {
    let (file, profile) = (draft.file, profiles[draft.file.settings])
    let prepared: PreparedDraft
    do {
      prepared = try profile.session.prepare(draft.draft)
    } catch {
      throw DraftFailure(path: file.name, message: error.message, pack: profile.session.pack.id)
    }
    let comparison = profile.comparison(of: prepared.recognized, at: file.name)
    if let failure = comparison.failure {
      throw DraftFailure(path: file.name, message: failure, pack: prepared.recognized.pack.id)
    }
    return ComparedDraft(
      prepared: prepared, comparison: comparison, file: file, table: draft.table)
  }

  /// What a stage makes of a draft; nil where it shows that the draft cannot be linted, which is
  /// delivered then.
  func attempt<Outcome>(
    at index: Int, _ deliver: Delivery, _ stage: () throws(DraftFailure) -> Outcome
  ) -> Outcome? {
    do {
      return try stage()
    } catch {
      deliver(failed(error), index)
      return nil
    }
  }
}

/// Why a draft could not be linted, and by which pack it was to be, where that is known.
struct DraftFailure: Error {
  let path: FilePath
  let message: Message
  let pack: String?
}

/// The file of a draft.
struct DraftFile {
  /// Its index among those of the run.
  let index: Int
  /// Where it is; `-` is standard input.
  let path: FilePath
  /// What it is called.
  let name: FilePath
  /// The settings that hold for it, as an index into ``LintRun/profiles``.
  let settings: Int

  init(
    _ entry: FileCollection.Entry, at index: Int, _ standardInputName: FilePath
  ) throws(DraftFailure) {
    switch entry {
    case .unavailable(let path, let reason):
      throw DraftFailure(path: path, message: reason, pack: nil)
    case .file(let path, let settings):
      (self.index, self.path, self.settings) = (index, path, settings)
      name = path.isStandardInput ? standardInputName : path
    }
  }
}

/// A draft that was read.
struct ReadDraft {
  let draft: Draft
  let file: DraftFile
  /// The file with its table, where that is another.
  let table: FilePath?
}

/// A draft that was made out, with what it is compared with.
struct ComparedDraft {
  let prepared: PreparedDraft
  let comparison: Comparison
  let file: DraftFile
  let table: FilePath?

  func findings(_ result: LintResult) -> DraftFindings {
    DraftFindings(
      result: result.adding(notChecked: comparison.gaps), file: file, table: table,
      previous: comparison.previous)
  }
}

extension [ComparedDraft] {
  /// What is found in the drafts, in their order.
  func linted() -> [LintResult] {
    map { $0.prepared.comparing(with: $0.comparison.previous?.report) }.linted()
  }
}

/// What is found in a draft, and what it was compared with.
struct DraftFindings {
  let result: LintResult
  let file: DraftFile
  let table: FilePath?
  let previous: PreviousFile?
}
