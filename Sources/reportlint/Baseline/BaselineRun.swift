import LintModel
import LintReporters
import ReportLint
import RulePack

/// What a run has to do with a baseline: it is compared with one, or writes one.
struct BaselineRun: Sendable {
  private enum Action: Sendable {
    case write
    case compare(Baseline)
    case prune(Baseline)
  }

  /// The file of the baseline.
  let path: FilePath
  private let action: Action
  private let paths: BaselinePaths
  private let output: OutputFile?
  private var comparison: BaselineComparison?
  /// The files of the run that go by it.
  private var files: Set<FilePath> = []

  /// Prepares to write all findings of a run.
  init(writing path: FilePath) throws(RunFailure) {
    self.path = path
    action = .write
    paths = BaselinePaths(ofBaselineAt: path)
    output = try OutputFile(replacing: path)
  }

  /// Reads a baseline.
  ///
  /// - Parameters:
  ///   - path: Its file.
  ///   - prunes: Whether what is gone is to be dropped from it.
  init(comparingWith path: FilePath, prunes: Bool = false) throws(RunFailure) {
    self.path = path
    paths = BaselinePaths(ofBaselineAt: path)
    let baseline = try Self.read(path)
    action = prunes ? .prune(baseline) : .compare(baseline)
    output = prunes ? try OutputFile(replacing: path) : nil
  }

  /// No baseline is larger, in bytes: millions of findings.
  private static let largest = 512 * 1024 * 1024

  private static func read(_ path: FilePath) throws(RunFailure) -> Baseline {
    let json: [UInt8]
    do {
      json = try FileReading.contents(path, atMost: Self.largest)
    } catch {
      throw error.about(path)
    }
    do {
      return try Baseline(decoding: json, path: path.text)
    } catch {
      throw RunFailure(error.problems)
    }
  }

  /// Says which files go by the baseline.
  mutating func begin(_ files: [FilePath]) {
    self.files = Set(files)
    switch action {
    case .write: break
    case .compare(let baseline), .prune(let baseline):
      comparison = BaselineComparison(
        baseline, with: Set(files.map(paths.key(of:))), isThere: paths.isThere)
    }
  }

  /// What has to be known of findings.
  var details: FindingDetails { .baseline }

  /// What is known of a file.
  func known(in file: FilePath) -> KnownFindings {
    comparison?.known(in: paths.key(of: file)) ?? .all
  }

  /// Writes the baseline where that is asked for, and tells people what of it is gone.
  ///
  /// - Parameters:
  ///   - found: The known findings by the paths of the files that were checked.
  ///   - isJudged: Whether the run would have found the findings of a rule.
  ///   - console: Where people are told.
  ///   - isQuiet: Whether they want to be told only what went wrong.
  /// - Returns: Whether what had to be written is written.
  func finish(
    _ found: [FilePath: [Baseline.Finding]], isJudged: (String) -> Bool, on console: Console,
    isQuiet: Bool
  ) -> Bool {
    let own = found.filter { files.contains($0.key) }
    let known = Dictionary(own.map { (paths.key(of: $0), $1) }) { $0 + $1 }
    let remaining: Baseline
    let notes: [String]
    switch action {
    case .write:
      remaining = Baseline(known)
      notes = [BaselineNotes(path, console.language).written(remaining)]
    case .compare(let baseline), .prune(let baseline):
      guard let comparison else { return true }
      let outcome = comparison.outcome(known, isThere: paths.isThere, isJudged: isJudged)
      notes = BaselineNotes(path, console.language).gone(outcome.gone, isPruned: output != nil)
      remaining = outcome.remaining
      guard output != nil, remaining != baseline else {
        if !isQuiet { for note in notes { console.note(note) } }
        return true
      }
    }
    guard write(remaining, on: console) else { return false }
    if !isQuiet { for note in notes { console.note(note) } }
    return true
  }

  private func write(_ baseline: Baseline, on console: Console) -> Bool {
    guard let output else { return true }
    output.write(baseline.document)
    do {
      try output.finish()
      return true
    } catch {
      console.complain(error.message[console.language])
      return false
    }
  }
}
