import Glibc
import LintConfiguration
import LintModel
import ReportLint
import RulePack

/// A configuration, and the directory from which its globs begin.
final class FoundConfiguration: Sendable {
  let configuration: Configuration
  /// The directory, absolute, with the slash at its end.
  let root: FilePath

  /// No configuration is larger, in bytes.
  private static let largest = 1024 * 1024

  private init(_ configuration: Configuration, root: FilePath) {
    self.configuration = configuration
    self.root = root
  }

  /// Reads a configuration that was looked for.
  ///
  /// - Parameters:
  ///   - directory: Its directory, absolute, with the slash at its end.
  ///   - workingDirectory: The working directory, from which people read its path.
  convenience init(in directory: FilePath, workingDirectory: FilePath) throws(RunFailure) {
    let file = directory.appending(FilePath(Configuration.fileName))
    let shown = file.shown(from: workingDirectory)
    // Whoever hands in drafts can put anything beside them under this name.
    if let status = try? file.status(), !status.isRegularFile {
      let reason = status.isDirectory ? SystemError(EISDIR).message : .noFile
      throw RunFailure(message: reason).about(shown)
    }
    try self.init(shown, root: directory)
  }

  /// Reads a configuration that the command line names. Its globs begin at the working directory: it
  /// may well be kept away from the drafts.
  convenience init(_ file: FilePath, workingDirectory: FilePath) throws(RunFailure) {
    try self.init(file, root: workingDirectory.asDirectory)
  }

  private convenience init(_ file: FilePath, root: FilePath) throws(RunFailure) {
    let json: [UInt8]
    do {
      json = try FileReading.contents(file, atMost: Self.largest)
    } catch {
      throw error.about(file)
    }
    do {
      self.init(
        try Configuration(
          json, path: file.text, directory: file.directory.bytes, names: Self.names), root: root)
    } catch {
      throw RunFailure(error.problems)
    }
  }

  private static var names: ConfigurationNames {
    // Those of roll-ups, too: a configuration may serve both.
    let ids = RuleCatalogue.rules.map(\.id.rawValue)
    let selectors = RuleCatalogue.selectors
    let others = ids.filter { !selectors.contains($0) }
    let groups = Set(others.map { String($0.prefix { $0 != "/" }) }).sorted()
    return ConfigurationNames(
      selectors: selectors + groups.filter { !selectors.contains($0) } + others,
      packs: BuiltinPacks.ids)
  }

  /// The file's path.
  var path: FilePath { FilePath(configuration.path) }

  /// The glob that leaves a file or directory out; nil where none does.
  ///
  /// - Parameters:
  ///   - path: The path from the root on.
  ///   - isDirectory: Whether it is that of a directory.
  func exclusion(of path: FilePath, isDirectory: Bool) -> Setting<Glob>? {
    path.path(below: root).flatMap { configuration.exclusion(of: $0, isDirectory: isDirectory) }
  }

  /// The indices of the overrides that hold for a file.
  ///
  /// - Parameter path: The path from the root on.
  func overrides(for path: FilePath) -> [Int] {
    guard !configuration.overrides.isEmpty, let below = path.path(below: root) else { return [] }
    return configuration.overrides(for: below)
  }
}

extension Message {
  fileprivate static let noFile = Message(en: "this is no regular file", zh: "不是普通文件")
}

extension FilePath {
  /// The path of a directory with the slash at its end.
  var asDirectory: FilePath {
    let slash = UInt8(ascii: "/")
    return bytes.last == slash ? self : FilePath(bytes + [slash])
  }
}
