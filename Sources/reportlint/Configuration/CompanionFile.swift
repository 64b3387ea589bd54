import LintConfiguration
import LintModel
import ReportLint
import Synchronization

/// A file that goes with drafts: their tables, or last year's reports.
///
/// One that the command line names is read at once. One that a configuration names is read when a draft
/// needs it, and once where it is the same for all drafts.
struct CompanionFile<Contents: Sendable>: Sendable {
  /// What there is for a draft.
  enum Answer: Sendable {
    /// Nothing is wanted.
    case none
    /// What the file holds.
    case contents(Contents)
    /// There is no such file for this draft, or nobody knows which it would be.
    case missing(Message)
  }

  private typealias Outcome = Result<Contents, RunFailure>

  private let setting: Setting<ConfiguredPath?>
  private let read: @Sendable (FilePath) throws(RunFailure) -> Contents
  private let known: Known

  /// What was read of a file that is the same for all drafts.
  private final class Known: Sendable {
    let outcome = Mutex<Outcome?>(nil)
  }

  /// Prepares a file.
  ///
  /// - Parameters:
  ///   - setting: Which file it is.
  ///   - read: Reads it.
  init(
    _ setting: Setting<ConfiguredPath?>,
    read: @escaping @Sendable (FilePath) throws(RunFailure) -> Contents
  ) throws(RunFailure) {
    self.setting = setting
    self.read = read
    known = Known()
    guard isFromCommandLine, let path else { return }
    let contents = try read(path)
    known.outcome.withLock { $0 = .success(contents) }
  }

  /// Whether the command line names it.
  var isFromCommandLine: Bool { setting.value != nil && setting.origin == .commandLine }

  /// Whether it is another file for each draft.
  var dependsOnDraft: Bool { setting.value?.placeholders.isEmpty == false }

  /// The file's path, where it is the same for all drafts; nil where there is none or it is not.
  var path: FilePath? {
    dependsOnDraft ? nil : setting.value?.path().map(FilePath.init)
  }

  /// What there is for a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft's path.
  ///   - year: The year that the draft is about; nil where it is unknown.
  /// - Throws: ``RunFailure`` where there is a file that cannot be read.
  func answer(for draft: FilePath, year: Int?) throws(RunFailure) -> Answer {
    guard let value = setting.value else { return .none }
    guard !value.placeholders.isEmpty else {
      return .contents(try sameForAll(value))
    }
    let companion = CompanionName(value, of: draft, year: year)
    guard let expected = companion.expected else { return .missing(.noYear) }
    guard let path = companion.existing else { return .missing(.notThere(expected)) }
    return .contents(try read(path))
  }

  private func sameForAll(_ value: ConfiguredPath) throws(RunFailure) -> Contents {
    let path = FilePath(value.path() ?? [])
    let outcome = known.outcome.withLock { outcome in
      if let outcome { return outcome }
      let made = attempt(path)
      outcome = made
      return made
    }
    return try outcome.get()
  }

  private func attempt(_ path: FilePath) -> Outcome {
    do {
      return .success(try read(path))
    } catch {
      return .failure(error.at(setting.origin))
    }
  }
}

extension Message {
  fileprivate static let noYear = Message(
    en:
      "the year of the draft is not recognised, so that nobody can say which is last year's report",
    zh: "没有识别到文稿的年度，无法确定上年报告")

  fileprivate static func notThere(_ path: FilePath) -> Message {
    let name = path.text
    return Message(en: "there is no \(name)", zh: "没有找到 \(name)")
  }
}
