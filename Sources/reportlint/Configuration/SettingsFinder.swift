import Glibc
import LintConfiguration
import LintModel
import ReportLint

/// Finds the settings that hold for each file: those of the command line, over those of the
/// configuration that is nearest to it.
///
/// A run over files without any configuration looks once into each directory above them.
struct SettingsFinder {
  /// The settings that hold for the files that were asked about, each once.
  private(set) var settings: [Settings] = []
  /// The configurations that were read, in the order in which they were.
  private(set) var configurations: [FoundConfiguration] = []
  /// The working directory.
  let workingDirectory: FilePath

  private let source: ConfigurationSource
  private let commandLine: PartialSettings
  /// What each of ``settings`` was made for. A run has few, so that they are looked through.
  private var known: [Key] = []
  private var nearest: [FilePath: FoundConfiguration?] = [:]
  private var last: (directory: FilePath, configuration: FoundConfiguration?)?

  private struct Key: Equatable {
    let configuration: ObjectIdentifier?
    let overrides: [Int]
  }

  /// Prepares to look.
  ///
  /// - Parameters:
  ///   - source: Where configurations come from; the one that the command line names is read at once.
  ///   - commandLine: What the command line says.
  init(
    _ source: ConfigurationSource, _ commandLine: PartialSettings = PartialSettings()
  ) throws(RunFailure) {
    self.source = source
    self.commandLine = commandLine
    workingDirectory = .workingDirectory
    if case .file(let file) = source {
      configurations = [try FoundConfiguration(file, workingDirectory: workingDirectory)]
    }
  }

  // MARK: Configurations

  /// The configuration that holds for what is in a directory; nil where none does.
  ///
  /// - Parameter directory: The directory, absolute, with the slash at its end.
  mutating func configuration(
    for directory: FilePath
  ) throws(RunFailure) -> FoundConfiguration? {
    switch source {
    case .none: return nil
    case .file: return configurations.first
    case .search: break
    }
    if let last, last.directory == directory { return last.configuration }
    let found = try search(directory)
    last = (directory, found)
    return found
  }

  /// The configuration that holds for what is in a directory that was listed.
  ///
  /// - Parameters:
  ///   - directory: The directory, absolute, with the slash at its end.
  ///   - listing: What is in it.
  ///   - above: The configuration that holds for the directory above it.
  mutating func configuration(
    for directory: FilePath, _ listing: DirectoryListing, above: FoundConfiguration?
  ) throws(RunFailure) -> FoundConfiguration? {
    guard case .search = source else { return above }
    if listing.hasConfiguration { return try search(directory) }
    return listing.isRepository ? nil : above
  }

  private mutating func search(_ directory: FilePath) throws(RunFailure) -> FoundConfiguration? {
    var passed: [FilePath] = []
    var found: FoundConfiguration?
    var next = directory
    while true {
      if let known = nearest[next] {
        found = known
        break
      }
      passed.append(next)
      if next.appending(FilePath(Configuration.fileName)).exists {
        let configuration = try FoundConfiguration(in: next, workingDirectory: workingDirectory)
        configurations.append(configuration)
        found = configuration
        break
      }
      guard let parent = next.parentDirectory, !next.appending(FilePath(".git")).exists else {
        break
      }
      next = parent
    }
    for directory in passed { nearest[directory] = .some(found) }
    return found
  }

  // MARK: Settings

  /// The settings that hold for a file, as an index into ``settings``.
  ///
  /// - Parameters:
  ///   - file: The file, absolute.
  ///   - configuration: The configuration that holds for its directory.
  mutating func settings(of file: FilePath, _ configuration: FoundConfiguration?) -> Int {
    let overrides = configuration?.overrides(for: file) ?? []
    let key = Key(configuration: configuration.map(ObjectIdentifier.init), overrides: overrides)
    if let index = known.firstIndex(of: key) { return index }
    let layers = configuration?.configuration.layers(overrides) ?? []
    settings.append(Settings(layers + [commandLine]))
    known.append(key)
    return settings.count - 1
  }

  /// The settings that hold for the files of a run; where there is no file, those of the command line.
  var settingsOfRun: [Settings] {
    settings.isEmpty ? [Settings([commandLine])] : settings
  }

  /// The settings that hold for a file, as an index into ``settings``.
  ///
  /// - Parameter file: The file, absolute.
  mutating func settings(of file: FilePath) throws(RunFailure) -> Int {
    settings(of: file, try configuration(for: file.directory))
  }
}

extension FilePath {
  /// Whether there is something of that name, be it a link that leads nowhere.
  fileprivate var exists: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0
  }

  /// The directory above a directory; nil for the root.
  ///
  /// The path has the slash at its end, and so has the result.
  fileprivate var parentDirectory: FilePath? {
    guard bytes.count > 1 else { return nil }
    return FilePath(Array(bytes.dropLast())).directory
  }
}
