import LintConfiguration
import LintModel
import ReportLint

/// The baselines of a run: each file goes by that of its settings.
struct Baselines: Sendable {
  private var runs: [BaselineRun] = []
  /// Whether no file goes by one.
  var isEmpty: Bool { runs.isEmpty }
  /// The baselines of the profiles.
  private var indices: [Int: Int] = [:]

  /// Reads the baselines that the command line and configurations name, or prepares the one that is to
  /// be written.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - profiles: What goes with the settings of the files.
  ///   - files: The files.
  ///   - standardInputName: What standard input is called.
  /// - Throws: ``RunFailure`` where the options contradict each other, or a baseline cannot be read or
  ///   written, or is none.
  init(
    _ arguments: ParsedArguments, _ profiles: [LintProfile], _ files: FileCollection,
    standardInputName: FilePath?
  ) throws(RunFailure) {
    if let target = arguments.value(BaselineOptions.writeBaseline) {
      guard arguments.value(BaselineOptions.baseline) == nil,
        !arguments.isSet(BaselineOptions.prune)
      else { throw RunFailure(message: .contradiction) }
      runs = [try BaselineRun(writing: target)]
      for index in profiles.indices { indices[index] = 0 }
    } else {
      let prunes = arguments.isSet(BaselineOptions.prune)
      for (index, profile) in profiles.enumerated() { try add(profile, at: index, prunes) }
      guard !prunes || !runs.isEmpty else { throw RunFailure(message: .nothingToPrune) }
    }
    for run in runs.indices {
      runs[run].begin(
        files.entries.compactMap { entry in
          switch entry {
          case .file(let path, let settings):
            indices[settings] == run ? path.name(standardInputName) : nil
          case .unavailable(let path, _): path
          }
        })
    }
  }

  private mutating func add(
    _ profile: LintProfile, at index: Int, _ prunes: Bool
  ) throws(RunFailure) {
    let setting = profile.settings.baseline
    guard let path = setting.value?.path().map(FilePath.init) else { return }
    if let known = runs.firstIndex(where: { $0.path.normalized == path.normalized }) {
      indices[index] = known
      return
    }
    do {
      runs.append(try BaselineRun(comparingWith: path, prunes: prunes))
    } catch {
      throw error.problems.isEmpty ? error.at(setting.origin) : error
    }
    indices[index] = runs.count - 1
  }

  /// What a profile's files are compared with; nil where they are compared with nothing.
  subscript(profile: Int) -> BaselineRun? { indices[profile].map { runs[$0] } }

  /// Refuses to write into a file that the run reads, or a report into a baseline.
  func check(against read: [FilePath], _ requests: [ReportOption.Request]) throws(RunFailure) {
    for run in runs {
      try ReportOption.check(requests, besides: run.path)
      try ReportOption.check(run.path, against: read)
    }
  }

  /// Writes the baselines that are to be written, and tells people what is gone.
  ///
  /// - Parameters:
  ///   - found: The known findings by the files that were checked.
  ///   - profiles: What goes with the settings of the files.
  ///   - console: Where people are told.
  ///   - isQuiet: Whether they want to be told only what went wrong.
  /// - Returns: Whether what had to be written is written.
  func finish(
    _ found: [FilePath: [Baseline.Finding]], _ profiles: [LintProfile], on console: Console,
    isQuiet: Bool
  ) -> Bool {
    var isWritten = true
    for (index, run) in runs.enumerated() {
      let own = profiles.enumerated().filter { indices[$0.offset] == index }.map(\.element)
      let isFinished = run.finish(
        found, isJudged: { rule in own.contains { $0.judges(rule) } }, on: console,
        isQuiet: isQuiet)
      isWritten = isWritten && isFinished
    }
    return isWritten
  }
}

extension LintProfile {
  /// Whether the findings of a rule would have been found, so that one which was not is gone.
  fileprivate func judges(_ id: String) -> Bool {
    guard let rule = RuleCatalogue.rules.first(where: { $0.id.rawValue == id }) else { return true }
    return checks(rule) && (rule.previous == nil || settings.previous.value != nil)
  }
}

extension FilePath {
  /// What standard input is called where nobody gives it a name.
  static let standardInput = FilePath("<stdin>")

  /// What a file is called: standard input has another name.
  fileprivate func name(_ standardInputName: FilePath?) -> FilePath {
    isStandardInput ? standardInputName ?? .standardInput : self
  }
}

extension Message {
  fileprivate static let contradiction = Message(
    en: "\(BaselineOptions.writeBaseline.name) writes all findings anew; give it without "
      + "\(BaselineOptions.baseline.name) and \(BaselineOptions.prune.name)",
    zh: "\(BaselineOptions.writeBaseline.name) 会重新写入全部问题，不能与 \(BaselineOptions.baseline.name)、"
      + "\(BaselineOptions.prune.name) 同时使用")

  fileprivate static let nothingToPrune = Message(
    en: "\(BaselineOptions.prune.name) needs \(BaselineOptions.baseline.usage)",
    zh: "\(BaselineOptions.prune.name) 需与 \(BaselineOptions.baseline.usage) 一起使用")
}
